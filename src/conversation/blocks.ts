import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { cutPlainRuns, formattedIn, MAX_FORMATTED, type Piece } from "./plain-runs.ts";

const parser = unified().use(remarkParse).use(remarkGfm);

/** One top-level block of a text. */
export interface Block {
  source: string;
  /** Whether it is shown as it is, rather than read as Markdown. */
  isPlain: boolean;
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
  const starts = parser.parse(source).children.flatMap((node) => node.position?.start.offset ?? []);
  // White space before the first block belongs to it, so that the blocks are the text.
  return starts.map((start, index) => ({
    source: source.slice(index === 0 ? 0 : start, starts[index + 1]),
    isPlain: false,
  }));
}
