import type { Readable } from "node:stream";

const LINE_END = 0x0a;
/** How much of each end of a line that is too long is kept, in bytes. */
const KEPT = 4096;

/** A line without its end; of one that is too long, only what it begins and ends with. */
export interface Line {
  text: string;
  isTooLong: boolean;
}

/**
 * The lines of a stream until it ends, and what no line's end ends as the last of them. A line that is too long is passed over in its
 * middle, so that no more than so much of it stands in memory.
 *
 * @param most the longest line that is given whole, in bytes.
 */
export async function* boundedLines(input: Readable, most: number): AsyncGenerator<Line> {
  let open = new OpenLine(most);
  let isFirst = true;
  for await (const piece of input) {
    const bytes = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      open.add(bytes.subarray(from, end));
      yield withoutMark(open.line(), isFirst);
      isFirst = false;
      open = new OpenLine(most);
      from = end + 1;
    }
    open.add(bytes.subarray(from));
  }
  if (!open.isEmpty) yield withoutMark(open.line(), isFirst);
}

/** Some programs begin what they write with a byte order mark, which is no part of the first line. */
function withoutMark({ text, isTooLong }: Line, isFirst: boolean): Line {
  return { text: isFirst ? text.replace(/^\uFEFF/, "") : text, isTooLong };
}

class OpenLine {
  readonly #most: number;
  #pieces: Buffer[] = [];
  #length = 0;
  /** The beginning of a line that is too long; its pieces are its end then. */
  #head: Buffer | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(piece: Buffer): void {
    this.#length += piece.length;
    this.#pieces.push(piece);
    if (this.#length <= this.#most) return;
    const known = Buffer.concat(this.#pieces);
    this.#head ??= Buffer.from(known.subarray(0, KEPT));
    this.#pieces = [Buffer.from(known.subarray(-KEPT))];
  }

  line(): Line {
    const isTooLong = this.#head !== undefined;
    return { text: Buffer.concat([...(this.#head ? [this.#head] : []), ...this.#pieces]).toString("utf8"), isTooLong };
  }
}

const ID = String.raw`"id"\s*:\s*(-?\d{1,15}|"(?:[^"\\]|\\.){0,200}")`;
/** Before whatever is nested in the message, or behind it: where a program puts it that writes the members in its own order. */
const IN_HEAD = new RegExp(String.raw`^\s*\{[^{}[\]]*?${ID}`);
const IN_TAIL = new RegExp(String.raw`${ID}[^{}[\]]*\}\s*$`);

/** The number of a request of which only the beginning and the end are known. */
export function idOfCut(text: string): string | number | undefined {
  const found = (IN_HEAD.exec(text) ?? IN_TAIL.exec(text))?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as string | number);
}
