/** How much of the end of a partial answer a continuation may say again. */
const MAX_OVERLAP = 400;
/** Shorter agreements are chance: a word that ends in "a" and one that starts with it. */
const MIN_OVERLAP = 12;

/** Takes away what a continuation repeats of the answer it goes on from. Feed it the new text as it arrives. */
export class ContinuationJoiner {
  readonly #tail: string;
  #pending = "";
  #settled: boolean;

  /** @param partial the answer so far. */
  constructor(partial: string) {
    this.#tail = partial.slice(-MAX_OVERLAP);
    this.#settled = this.#tail.length < MIN_OVERLAP;
  }

  /** @returns the part of the text so far that can be shown. */
  push(text: string): string {
    if (this.#settled) return text;
    this.#pending += text;
    return this.#couldStillRepeat() ? "" : this.flush();
  }

  /** What was held back, once no more text comes. */
  flush(): string {
    this.#settled = true;
    const rest = this.#pending.slice(this.#overlap());
    this.#pending = "";
    return rest;
  }

  /** Whether the text so far is, as a whole, a repetition that may go on. */
  #couldStillRepeat(): boolean {
    return this.#pending.length < this.#tail.length && this.#tail.includes(this.#pending);
  }

  /** Length of the longest end of the answer that the new text begins with. */
  #overlap(): number {
    for (let length = Math.min(this.#tail.length, this.#pending.length); length >= MIN_OVERLAP; length -= 1) {
      if (this.#tail.endsWith(this.#pending.slice(0, length))) return length;
    }
    return 0;
  }
}
