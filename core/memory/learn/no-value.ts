import type { Structured } from "./grammar.ts";
import type { Lexicon } from "./lexicon.ts";

/** Laughter, as it is written. */
const LAUGH = /ه{3,}|(?:ha){2,}|(?:ja){2,}|ㅋ{2,}|ㅎ{2,}|(?:ха){2,}|www/iu;
/** What Japanese says of an order that was given. */
const ORDERED = /を.+(?:て|れ|ろ|え)$/u;

/**
 * Whether what a sentence's structure gives is none: a name that is a small word, a joke, a text that is being written, a thing that
 * begins with an adverb, or what somebody else has.
 */
export function isNoValue({ category, key, value }: Structured, statement: string, lexicon: Lexicon): boolean {
  if (LAUGH.test(value)) return true;
  const tokens = lexicon.tokens(value);
  if (key.endsWith("_name"))
    return tokens.length > 0 && tokens.every(({ kinds }) => kinds.has("be") || kinds.has("others"));
  if (category === "hobby") return lexicon.data.isScored !== true && lexicon.sign("text", value) !== undefined;
  if (category === "health") return !lexicon.data.isSpaced && ORDERED.test(value);
  if (category !== "finance") return false;
  const said = lexicon.tokens(statement);
  return (
    said.some(({ kinds }) => kinds.has("friend")) && !said.some(({ kinds }) => kinds.has("me") || kinds.has("mine"))
  );
}
