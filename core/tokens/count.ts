import { LRUCache } from "lru-cache";

/** Counts tokens of a text by one tokenizer. */
export interface TokenCounter {
  /** Name of the encoding, for people and receipts. */
  readonly encoding: string;
  count(text: string): number;
}

type Encoding = "o200k_base" | "cl100k_base";

/** Texts whose counts are kept, and how long they may be: the same messages and facts are counted for every question. */
const MAX_KEPT = 2000;
const MAX_KEPT_LENGTH = 2000;

const loaded = new Map<Encoding, Promise<TokenCounter>>();

/**
 * The counter of an encoding; its table is some megabytes, so it is loaded at first use and shared. o200k_base (byte pair encoding of
 * OpenAI's current models) is a close estimate for models whose makers publish none.
 */
export function loadTokenCounter(encoding: Encoding = "o200k_base"): Promise<TokenCounter> {
  const known = loaded.get(encoding) ?? load(encoding);
  loaded.set(encoding, known);
  return known;
}

/** The encoding of a model, as OpenAI publishes it for its own; the nearest one for others. */
export function encodingOf(model: string): Encoding {
  return /^(?:gpt-3\.5|gpt-4(?:-|$)|text-embedding-)/.test(model) ? "cl100k_base" : "o200k_base";
}

async function load(encoding: Encoding): Promise<TokenCounter> {
  const { countTokens } =
    encoding === "o200k_base"
      ? await import("gpt-tokenizer/encoding/o200k_base")
      : await import("gpt-tokenizer/encoding/cl100k_base");
  // Text such as "<|endoftext|>" in a message is just text.
  const options = { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() };
  const kept = new LRUCache<string, number>({ max: MAX_KEPT });
  return {
    encoding,
    count: (text) => {
      if (text.length > MAX_KEPT_LENGTH) return countTokens(text, options);
      const known = kept.get(text);
      if (known !== undefined) return known;
      const count = countTokens(text, options);
      kept.set(text, count);
      return count;
    },
  };
}
