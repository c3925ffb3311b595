/** How much of the end of a partial answer a continuation may say again. */
const MAX_OVERLAP = 400;
/** Shorter agreements are chance, unless they are the whole of a line or of a word that was cut off. */
const MIN_OVERLAP = 12;
const MIN_LINE = 5;
const MIN_WORD = 3;

/**
 * Heals the joint between an answer that was cut off and its continuation, as the new text arrives: what it repeats of the
 * end is taken away, a cut word that it begins anew is not doubled, and a code fence that is open is not opened again.
 */
export class ContinuationJoiner {
  readonly #tail: string;
  readonly #isInFence: boolean;
  #pending = "";
  #settled = false;

  /** @param partial the answer so far. */
  constructor(partial: string) {
    this.#tail = partial.slice(-MAX_OVERLAP);
    this.#isInFence = hasOpenFence(partial);
    this.#settled = this.#tail === "";
  }

  /** @returns the part of the text so far that can be shown. */
  push(text: string): string {
    if (this.#settled) return text;
    this.#pending += text;
    return this.#isUndecided() ? "" : this.flush();
  }

  /** What was held back, once no more text comes. */
  flush(): string {
    this.#settled = true;
    const fence = this.#isInFence ? (/^\s*(?:`{3,}|~{3,})[^\n`]+\n/.exec(this.#pending)?.[0].length ?? 0) : 0;
    const unfenced = this.#pending.slice(fence);
    const rest = unfenced.slice(overlap(this.#tail, unfenced));
    this.#pending = "";
    return rest;
  }

  /** Whether the text so far may, as a whole, still turn out to repeat something. */
  #isUndecided(): boolean {
    const text = this.#pending;
    if (this.#isInFence && /^\s*(?:`{0,3}|`{3,}[^\n`]*|~{3,}[^\n`]*)$/.test(text)) return true;
    const unfenced = this.#isInFence ? text.replace(/^\s*(?:`{3,}|~{3,})[^\n`]+\n/, "") : text;
    return unfenced.length < this.#tail.length && this.#tail.includes(unfenced);
  }
}

/** Length of the end of `tail` that `text` begins with, as far as that is a repetition and not chance. */
function overlap(tail: string, text: string): number {
  for (let length = Math.min(tail.length, text.length); length >= MIN_LINE; length -= 1) {
    const isLine = tail[tail.length - length - 1] === "\n";
    if ((isLine || length >= MIN_OVERLAP) && tail.endsWith(text.slice(0, length))) return length;
  }
  // "Por" and then "Portugal": the word that was cut is begun anew.
  const word = /[\p{L}\p{N}]+$/u.exec(tail)?.[0] ?? "";
  return word.length >= MIN_WORD && text.startsWith(word) && /^[\p{L}\p{N}]/u.test(text.slice(word.length))
    ? word.length
    : 0;
}

/** Whether a Markdown text ends inside a fenced code block. */
function hasOpenFence(text: string): boolean {
  let open: string | undefined;
  for (const [, fence = ""] of text.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (open === undefined) open = fence;
    else if (fence.startsWith(open)) open = undefined;
  }
  return open !== undefined;
}
