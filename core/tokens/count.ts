/** Counts tokens of a text by one tokenizer. */
export interface TokenCounter {
  /** Name of the encoding, for people and receipts. */
  readonly encoding: string;
  count(text: string): number;
}

let loaded: Promise<TokenCounter> | undefined;

/**
 * The o200k_base counter (byte pair encoding of OpenAI's current models; a close estimate for others). Its table is some
 * megabytes, so it is loaded at first use and shared.
 */
export function loadTokenCounter(): Promise<TokenCounter> {
  loaded ??= import("gpt-tokenizer/encoding/o200k_base").then(({ countTokens }) => ({
    encoding: "o200k_base",
    // Text such as "<|endoftext|>" in a message is just text.
    count: (text) => countTokens(text, { allowedSpecial: new Set(), disallowedSpecial: new Set() }),
  }));
  return loaded;
}
