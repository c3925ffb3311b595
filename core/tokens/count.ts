import { LRUCache } from "lru-cache";

/** Counts tokens of a text by one tokenizer. */
export interface TokenCounter {
  /** Name of the encoding, for people and receipts. */
  readonly encoding: string;
  count(text: string): number;
}

/** UTF-16 code units of a token, at the most that real texts come to. */
const LONGEST_TOKENS = 16;

/** A text longer than this, in UTF-16 code units, has more than so many tokens: nobody needs to read or count all of it. */
export function lengthBeyond(tokens: number): number {
  return Math.max(0, Math.ceil(tokens)) * LONGEST_TOKENS;
}

type Encoding = "o200k_base" | "cl100k_base";

/**
 * How long the texts may be whose counts are kept, each and all together, in UTF-16 code units: the same messages, facts, instructions
 * and tools are counted for every question.
 */
const MAX_KEPT_LENGTH = 100_000;
const MAX_KEPT = 2_000_000;
/** What keeping a text takes besides it, in the same units, about. */
const PER_TEXT = 64;

/**
 * Longest run without a change between white space and anything else, in UTF-16 code units, that is counted in one piece: merging
 * pairs takes time by the square of a piece's length, and a picture in base64 is one piece. A cut costs a token or so.
 */
const MAX_RUN = 256;
const LONG_RUN = new RegExp(`\\S{${MAX_RUN + 1}}|\\s{${MAX_RUN + 1}}`);

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
  const kept = new LRUCache<string, number>({
    maxSize: MAX_KEPT,
    maxEntrySize: MAX_KEPT_LENGTH,
    sizeCalculation: (_, text) => text.length + PER_TEXT,
  });
  const counted = (text: string) => piecesOf(text).reduce((sum, piece) => sum + countTokens(piece, options), 0);
  return {
    encoding,
    count: (text) => {
      const known = kept.get(text);
      if (known !== undefined) return known;
      const count = counted(text);
      kept.set(text, count);
      return count;
    },
  };
}

/** The text itself, or where it has a run that is too long, its pieces. */
function piecesOf(text: string): string[] {
  if (!LONG_RUN.test(text)) return [text];
  const pieces: string[] = [];
  let from = 0;
  let run = 0;
  let wasSpace: boolean | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = /\s/.test(text.charAt(at));
    run = isSpace === wasSpace ? run + 1 : 1;
    wasSpace = isSpace;
    // Never between the halves of a character.
    if (run <= MAX_RUN || /[\uDC00-\uDFFF]/.test(text.charAt(at))) continue;
    pieces.push(text.slice(from, at));
    from = at;
    run = 1;
  }
  return [...pieces, text.slice(from)];
}
