import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm);

/** The top-level blocks of a text, by their sources. */
export interface Blocks {
  /** Blocks that cannot change any more; the same array as long as none is added. */
  final: readonly string[];
  /** The one or two that still may. */
  open: readonly string[];
}

/** Whether a text is one fenced code block that has not been closed: nothing in it can be structure. */
function isOpenFence(text: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})[^\n]*\n/.exec(text)?.[1];
  return fence !== undefined && !new RegExp(`\\n {0,3}${fence[0]}{${fence.length},}[ \\t]*(?:\\n|$)`).test(text);
}

/**
 * Splits one growing text into its top-level blocks, each time parsing only what can still change.
 *
 * Markdown's block structure is decided line by line: a complete line can change no block but the open one, and a line that
 * is still being written may yet turn out to belong to the block before it ("2" becomes "2. second" of a list).
 */
export class BlockSplitter {
  #text = "";
  /** Sources of the blocks that are final as long as text is only added at the end, and where they end. */
  #final: readonly string[] = [];
  #finalEnd = 0;
  #open: readonly string[] = [];

  split(text: string): Blocks {
    if (text !== this.#text) this.#take(text);
    return { final: this.#final, open: this.#open };
  }

  #take(text: string): void {
    if (!text.startsWith(this.#text)) [this.#final, this.#finalEnd] = [[], 0];
    this.#text = text;
    const from = this.#finalEnd;
    const tail = text.slice(from);
    const starts = isOpenFence(tail)
      ? [0]
      : parser.parse(tail).children.flatMap((node) => node.position?.start.offset ?? []);
    const fresh = starts.map((start, index) => tail.slice(start, starts[index + 1]));

    const isOnlyOpenLine = (starts.at(-1) ?? 0) > tail.lastIndexOf("\n");
    const open = Math.max(0, starts.length - (isOnlyOpenLine ? 2 : 1));
    this.#open = fresh.slice(open);
    if (open === 0) return;
    this.#final = [...this.#final, ...fresh.slice(0, open)];
    this.#finalEnd = from + (starts[open] ?? 0);
  }
}
