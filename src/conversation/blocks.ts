import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm);

/** The top-level blocks of a Markdown text. All but the last are final as long as text is only added at the end. */
interface Blocks {
  text: string;
  /** Sources of the blocks, in order. */
  blocks: readonly string[];
  /** Where the last block begins, in UTF-16 code units. */
  lastStart: number;
}

const NO_BLOCKS: Blocks = { text: "", blocks: [], lastStart: 0 };

/** Splits one growing text into blocks, each time parsing only what can have changed. */
export class BlockSplitter {
  #last: Blocks = NO_BLOCKS;

  split(text: string): readonly string[] {
    this.#last = splitBlocks(this.#last, text);
    return this.#last.blocks;
  }
}

/**
 * Splits a growing text into blocks. Where it goes on from `previous`, only its last block and what was added are parsed:
 * Markdown's block structure is decided line by line, and a line can change no block before the open one.
 */
function splitBlocks(previous: Blocks, text: string): Blocks {
  if (text === previous.text) return previous;
  const goesOn = text.length > previous.text.length && text.startsWith(previous.text);
  const kept = goesOn ? previous.blocks.slice(0, -1) : [];
  const from = goesOn ? previous.lastStart : 0;
  const tail = text.slice(from);
  const starts = parse(tail).children.flatMap((node) => node.position?.start.offset ?? []);
  const blocks = starts.map((start, index) => tail.slice(start, starts[index + 1]));
  return { text, blocks: [...kept, ...blocks], lastStart: from + (starts.at(-1) ?? 0) };
}

function parse(text: string): Root {
  return parser.parse(text);
}
