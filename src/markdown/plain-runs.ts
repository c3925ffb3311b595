/**
 * What Markdown is not asked to read. A parser's work, and the browser's for what comes out of it, grows with the square of some
 * shapes: with how deep quotes and lists nest, and with how many marks one paragraph has that may open or close something. A model,
 * or a page that it was told to repeat, can write these shapes by the thousand. Nobody writes them for a reader, so a run of lines
 * that has them is shown as the characters it is made of.
 */

/** Containers within each other; CommonMark sets no limit, and prose has three. */
const MAX_DEPTH = 24;
/** Columns before the first letter of a line outside of code, of which each two may be a list within a list. */
const MAX_INDENT = 80;
/** Containers times lines: each line is held against every container that is open. */
const MAX_STEPS = 20_000;
/** Marks that may open or close something, in one paragraph. */
const MAX_MARKS = 1000;
/** The same mark in a row; rules and fences are longer, and no work. */
const MAX_SAME_MARKS = 100;
/** Cells of one table. */
const MAX_CELLS = 4000;
/** Characters of one run of lines. */
const MAX_RUN = 50_000;
/** Characters of one answer, without those in fenced code; a line counts as so many at least. */
export const MAX_FORMATTED = 100_000;
const LEAST_OF_LINE = 80;
/** What a fenced block uses up of it, however short: each is drawn with its buttons. */
const COST_OF_FENCE = 200;
/** Characters of plain text that are laid out as one, from line to line: a browser lays out all of a paragraph for each letter. */
const MAX_PARAGRAPH = 4000;

/** A piece of a text; together the pieces are the text. */
export interface Piece {
  source: string;
  /** Whether it is shown as it is, rather than read as Markdown. */
  isPlain: boolean;
  /** Whether it is a fenced block that has not been closed and begins the piece: nothing in it can be structure. */
  isOpenFence: boolean;
}

/** What stands before the words of a line: quote marks, bullets, numbers. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/;
const FENCE = /^(`{3,}|~{3,})/;
const BLANK = /^[ \t\r]*$/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const FIRST_ITEM = /^[ \t]*(?:[-*+]|1[.)])[ \t]+\S/;
const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*$/;
const MARKS = /[*_~[\]<&!$`\\]/g;
const SAME_MARKS = new RegExp(`([*_~[!<$\`])\\1{${MAX_SAME_MARKS},}`);
/** A line across the page, and nothing else. */
const RULE = /^[ \t]*([*_-])(?:[ \t]*\1)*[ \t\r]*$/;

/** The lines between two blank ones, as they are read: what they would cost. */
class Run {
  start: number;
  #length = 0;
  #marks = 0;
  #columns = 0;
  #rows = 0;
  #lines = 0;
  #depth = 0;
  #steps = 0;
  #isList = false;
  #isTable = false;
  #last = "";
  isHeavy = false;

  constructor(start: number) {
    this.start = start;
  }

  add(line: string): void {
    this.#length += line.length + 1;
    this.#lines += 1;
    // A paragraph ends where a list's item or a table's row begins, and so does what its marks can do to each other.
    this.#isList = BULLET.test(line) && (this.#isList || FIRST_ITEM.test(line));
    if (this.#lines === 2 && DELIMITERS.test(line) && pipes(line) === pipes(this.#last)) this.#isTable = true;
    if (this.#isList || this.#isTable) this.#marks = 0;
    this.#last = line;
    this.#marks += line.match(MARKS)?.length ?? 0;
    this.#columns = Math.max(this.#columns, pipes(line));
    this.#rows += line.includes("|") || this.#isTable ? 1 : 0;
    // A line without marks of its own may still go on with all the containers before it.
    this.#depth = Math.max(this.#depth, depthOf(line) + indentOf(line) / 2);
    this.#steps += this.#depth;
    this.isHeavy ||= this.#isOverLimit() || isHeavyLine(line);
  }

  #isOverLimit(): boolean {
    return (
      this.#steps > MAX_STEPS ||
      this.#length > MAX_RUN ||
      this.#marks > MAX_MARKS ||
      this.#columns * this.#rows > MAX_CELLS
    );
  }
}

function isHeavyLine(line: string): boolean {
  return depthOf(line) > MAX_DEPTH || indentOf(line) > MAX_INDENT || (SAME_MARKS.test(line) && !RULE.test(line));
}

function pipes(line: string): number {
  let count = 0;
  for (let at = line.indexOf("|"); at >= 0; at = line.indexOf("|", at + 1)) count += 1;
  return count;
}

/** How many containers a line opens or goes on with. */
function depthOf(line: string): number {
  const head = CONTAINERS.exec(line)?.[0] ?? "";
  return head.match(/[>\-*+]|\d+/g)?.length ?? 0;
}

function indentOf(line: string): number {
  const words = line.search(/[^ \t]/);
  // White space alone is a blank line, however long.
  return words < 0 ? 0 : words;
}

/** A line of a text, and what it is to the blocks around it. */
interface Line {
  text: string;
  start: number;
  /** Where the next line begins. */
  end: number;
  kind: "words" | "blank" | "fence" | "code" | "end of code";
}

/** The lines of a text; fences and what stands between them are told apart from the rest. */
function* linesOf(text: string): Generator<Line> {
  let fence: string | undefined;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(start, newline < 0 ? end : newline);
    const words = line.slice(CONTAINERS.exec(line)?.[0].length ?? 0);
    const mark = FENCE.exec(words)?.[1];
    let kind: Line["kind"];
    if (fence !== undefined) {
      const isEnd = mark !== undefined && closes(fence, mark, words.slice(mark.length));
      kind = isEnd ? "end of code" : "code";
      if (isEnd) fence = undefined;
    } else if (mark !== undefined && depthOf(line) <= MAX_DEPTH && !words.slice(mark.length).includes("`")) {
      kind = "fence";
      fence = mark;
    } else kind = BLANK.test(line) ? "blank" : "words";
    yield { text: line, start, end, kind };
    start = end;
  }
}

/** A fence is closed by one of its own kind, as long at least, with nothing after it. */
function closes(fence: string, mark: string, after: string): boolean {
  return mark[0] === fence[0] && mark.length >= fence.length && BLANK.test(after);
}

/** What a line uses up of the budget of `cutPlainRuns`. */
function costOf({ kind, text }: Line): number {
  if (kind === "fence") return COST_OF_FENCE;
  return kind === "words" ? Math.max(text.length, LEAST_OF_LINE) : 0;
}

/** How much of the budget of `cutPlainRuns` a block has used that was read as Markdown. */
export function formattedIn(source: string): number {
  let cost = 0;
  for (const line of linesOf(source)) cost += costOf(line);
  return cost;
}

/**
 * Cuts a text into what is read as Markdown and what is shown as it is. Its own work grows with the text's length alone.
 *
 * @param budget how many characters outside of fenced code are read as Markdown; all that follows is shown as it is.
 */
export function cutPlainRuns(text: string, budget: number = MAX_FORMATTED): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let formatted = 0;
  let run: Run | undefined;
  /** Where the fence begins that is open. */
  let fence: number | undefined;

  const cut = (end: number, isPlain: boolean) => {
    if (end > from) pieces.push({ source: text.slice(from, end), isPlain, isOpenFence: false });
    from = end;
  };
  /** The run has come to its end: a heavy one becomes a piece of its own. */
  const endRun = (end: number) => {
    if (run?.isHeavy) {
      cut(run.start, false);
      cut(end, true);
    }
    run = undefined;
  };

  for (const line of linesOf(text)) {
    formatted += costOf(line);
    if (line.kind === "fence" || line.kind === "blank" || formatted > budget) endRun(line.start);
    if (formatted > budget) {
      cut(line.start, false);
      return [...pieces, ...plainPieces(text.slice(line.start))];
    }
    if (line.kind === "words") {
      run ??= new Run(line.start);
      run.add(line.text);
    }
    if (line.kind === "fence") fence = line.start;
    else if (line.kind === "end of code") fence = undefined;
  }
  endRun(text.length);
  const isOpenFence = fence === from && /^ {0,3}[`~]/.test(text.slice(from, from + 4));
  if (text.length > from) pieces.push({ source: text.slice(from), isPlain: false, isOpenFence });
  return pieces;
}

/** What follows a used-up budget, in pieces of whole lines. */
function plainPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf("\n", from + MAX_PARAGRAPH);
    const end = newline < 0 ? text.length : newline + 1;
    pieces.push({ source: text.slice(from, end), isPlain: true, isOpenFence: false });
    from = end;
  }
  return pieces;
}
