import type { RootContent } from "mdast";
import { parse, startOf } from "./grammar.ts";
import { openedBy } from "./html-tags.ts";
import { cutPlainRuns, formattedIn, MAX_FORMATTED, type Piece } from "./plain-runs.ts";

/** What an element of HTML may take together, in characters; one that is longer is drawn in parts. */
const MAX_UNIT = 20_000;

/** One top-level block of a text; an element of HTML with the blocks that it encloses counts as one. */
export interface Block {
  source: string;
  /** Whether it is shown as it is, rather than read as Markdown. */
  isPlain: boolean;
  /** What it was read as, where that was already done; positions are those of `source`'s surroundings. */
  nodes?: readonly RootContent[];
}

/** The top-level blocks of a text. */
export interface Blocks {
  /** Blocks that cannot change any more; the same array as long as none is added. */
  final: readonly Block[];
  /** The one or two that still may. */
  open: readonly Block[];
}

/**
 * Splits one growing text into its top-level blocks, each time parsing only what can still change.
 *
 * Markdown's block structure is decided line by line: a complete line can change no block but the open one, and a line that
 * is still being written may yet turn out to belong to the block before it ("2" becomes "2. second" of a list).
 */
export class BlockSplitter {
  #text = "";
  /** Blocks that are final as long as text is only added at the end, and where they end. */
  #final: readonly Block[] = [];
  #finalEnd = 0;
  /** How many more characters are read as Markdown. */
  #budget = MAX_FORMATTED;
  #open: readonly Block[] = [];

  split(text: string): Blocks {
    if (text !== this.#text) this.#take(text);
    return { final: this.#final, open: this.#open };
  }

  #take(text: string): void {
    if (!text.startsWith(this.#text)) [this.#final, this.#finalEnd, this.#budget] = [[], 0, MAX_FORMATTED];
    this.#text = text;
    const pieces = cutPlainRuns(text.slice(this.#finalEnd), this.#budget);
    const last = pieces.pop();
    const closed = pieces.flatMap(blocksOf);
    const blocks = last === undefined ? [] : blocksOf(last);
    const newest = blocks.at(-1)?.source ?? "";
    const isOnlyOpenLine = !newest.includes("\n") && last?.isPlain === false;
    const open = Math.max(0, blocks.length - (isOnlyOpenLine ? 2 : 1));
    this.#open = blocks.slice(open);
    if (closed.length + open === 0) return;
    const final = [...closed, ...blocks.slice(0, open)];
    this.#final = [...this.#final, ...final];
    for (const { source } of [...pieces, ...blocks.slice(0, open)]) this.#finalEnd += source.length;
    for (const { source } of final) this.#budget -= formattedIn(source);
  }
}

function blocksOf({ source, isPlain, isOpenFence }: Piece): Block[] {
  if (isPlain || isOpenFence) return [{ source, isPlain }];
  const units = unitsOf(parse(source).children);
  // White space before the first block belongs to it, so that the blocks are the text.
  return units.map((nodes, index) => {
    const next = units[index + 1]?.[0];
    const [first] = nodes;
    const start = index === 0 || first === undefined ? 0 : startOf(first);
    return { source: source.slice(start, next && startOf(next)), isPlain: false, nodes };
  });
}

/** Puts what an element of HTML encloses together with it: `<details>`, the blocks in it, `</details>`. */
function unitsOf(nodes: readonly RootContent[]): RootContent[][] {
  const units: RootContent[][] = [];
  let unit: RootContent[] = [];
  let opened = 0;
  for (const node of nodes) {
    unit.push(node);
    if (node.type === "html") opened = Math.max(0, opened + openedBy(node.value));
    const [first = node] = unit;
    if (opened > 0 && (node.position?.end.offset ?? 0) - startOf(first) < MAX_UNIT) continue;
    units.push(unit);
    [unit, opened] = [[], 0];
  }
  if (unit.length > 0) units.push(unit);
  return units;
}
