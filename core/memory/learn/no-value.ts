import type { Structured } from "./grammar.ts";
import type { Lexicon, Token } from "./lexicon.ts";

/** Laughter, as it is written. */
const LAUGH = /ه{3,}|(?<!\p{L})(?:(?:ha){2,}|(?:ja){2,}|(?:ха){2,})h?(?!\p{L})|ㅋ{2,}|ㅎ{2,}|[wｗ]{3,}$/iu;
/** What Japanese says of an order that was given. */
const ORDERED = /を.+[えけげせぜてでねべめれろ]$/u;

/**
 * Whether what a sentence's structure gives is none: a name that is a small word, a joke, a text that is being written, an order that was
 * given, what a friend has, or how often or whether something is done, where the verb follows.
 */
export function isNoValue({ category, key, value }: Structured, statement: string, lexicon: Lexicon): boolean {
  if (LAUGH.test(value)) return true;
  const tokens = lexicon.tokens(value);
  if (key.endsWith("_name"))
    return tokens.length > 0 && tokens.every(({ kinds }) => kinds.has("be") || kinds.has("others"));
  if (lexicon.data.isHeadFinal === true && lexicon.data.isSpaced && isPredicate(category, tokens)) return true;
  if (category === "taste") return isStatementItself(tokens, lexicon);
  if (category === "hobby") return lexicon.data.isScored !== true && lexicon.sign("text", value) !== undefined;
  if (category === "health") return !lexicon.data.isSpaced && ORDERED.test(value);
  if (category !== "finance") return false;
  const said = lexicon.tokens(statement);
  return (
    said.some(({ kinds }) => kinds.has("friend")) && !said.some(({ kinds }) => kinds.has("me") || kinds.has("mine"))
  );
}

/** "Oliven mag ich gar nicht": no value has its subject in it. */
const isStatementItself = (tokens: readonly Token[], { data }: Lexicon) =>
  data.isScored !== true && data.subject !== "" && tokens.some(({ kinds }) => kinds.has("me"));

/** "자주" of "자주 못 먹어요", "케이블카도 못 타요", "시험이 있어요": a part of what is said, not what is liked or learned. */
function isPredicate(category: string, tokens: readonly Token[]): boolean {
  if (category === "taste")
    return tokens.every(({ kinds }) => kinds.has("habit")) || tokens.some(({ kinds }) => kinds.has("negation"));
  return category === "study" && tokens.at(-1)?.kinds.has("have") === true;
}
