import type { SpeechData, WordClass } from "../../language/speech/speech-data.ts";
import { isListed, type Lexicon, type Token } from "./lexicon.ts";
import type { ValueWord } from "./value-words.ts";
import { entryAt } from "./value-words.ts";

/** What a value may be told more closely of: names, places and amounts are whole without it. */
const TOLD_CLOSER: ReadonlySet<string> = new Set(["possession", "pets", "hobby", "habit", "taste"]);
/** What has a make, a model, a year or a kind after its noun. */
const WITH_MODEL: ReadonlySet<string> = new Set(["possession", "pets"]);
/** How many words such a part has at most, by the class of its first word. */
const MAX_LED: Partial<Record<WordClass, number>> = { article: 4, number: 4, preposition: 3 };
const MAX_NARROWING = 7;
const MAX_PARTS = 2;
/** What makes a part another statement, or a part of the question. */
const OTHER_STATEMENT: readonly WordClass[] = [
  ...(["me", "mine", "you", "others", "be", "have", "own", "like", "dislike", "request", "question"] as const),
  ...(["negation", "condition", "but", "cause", "relativeWord", "work", "live"] as const),
];

const MODEL_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}'-]*|[\p{L}-]*\p{N}[\p{L}\p{N}.-]*)`;

/**
 * Where a value ends with all that belongs to it: its make or year ("una cámara | Fuji X-T3", "een Volvo | uit 2006"), and what
 * stands beside it between commas and tells it closer ("eine Nähmaschine, | ne alte Pfaff", "хожу на байдарке, | в основном по рекам").
 */
export function endWithComplements(clause: string, end: number, category: string, lexicon: Lexicon): number {
  if (!TOLD_CLOSER.has(category) || !readsOn(lexicon.data)) return end;
  let at = WITH_MODEL.has(category) && lexicon.data.hasCase ? endOfModel(clause, end, lexicon) : end;
  for (let part = 0; part < MAX_PARTS; part += 1) at += lengthBeside(clause.slice(at), category, lexicon);
  return at;
}

/** Whether what belongs to a value follows it; the scorer looks for that itself. */
const readsOn = ({ isSpaced, isScored, isHeadFinal }: SpeechData) =>
  isSpaced && isScored !== true && isHeadFinal !== true;

/** How long the part beside a value is that tells it closer; 0 where the next one does not, or is what the sentence asks. */
function lengthBeside(rest: string, category: string, lexicon: Lexicon): number {
  const { 0: beside, groups } = /^\s*[,،]\s+(?<part>[^,،.;:!?؟()\n–—]+)(?<stop>.?)/u.exec(rest) ?? { 0: "" };
  const stop = groups?.["stop"] ?? "";
  if (groups?.["part"] === undefined || /[?؟]/.test(stop)) return 0;
  const isClose = tellsCloser(lexicon.tokens(groups["part"]), category, lexicon.data);
  return isClose ? beside.slice(0, beside.length - stop.length).trimEnd().length : 0;
}

function endOfModel(clause: string, end: number, lexicon: Lexicon): number {
  const rest = clause.slice(end);
  const model = new RegExp(`^(?:\\s+(?:\\p{Ll}{1,3}\\s+)?${MODEL_WORD}){1,4}(?!\\p{L})`, "u").exec(rest)?.[0];
  if (model === undefined) return end;
  const tokens = lexicon.tokens(model);
  const isBent = tokens.some(
    ({ kinds, text }) =>
      OTHER_STATEMENT.some((kind) => kinds.has(kind)) ||
      kinds.has("and") ||
      isListed(lexicon.data.slots.valueEnds, text),
  );
  // "ein Auto aus 2012": a small word between is a preposition.
  const isJoined = tokens.every(({ text, kinds }) => /[\p{Lu}\p{N}]/u.test(text) || kinds.has("preposition"));
  return isBent || !isJoined ? end : end + model.length;
}

function tellsCloser(tokens: readonly Token[], category: string, { slots }: SpeechData): boolean {
  const [first] = tokens;
  if (!first) return false;
  if (tokens.some(({ kinds }) => OTHER_STATEMENT.some((kind) => kinds.has(kind)))) return false;
  const words: ValueWord[] = tokens.map(({ text }) => ({ word: text, comma: false }));
  if (entryAt(slots.narrows, words, 0) > 0) return tokens.length <= MAX_NARROWING;
  if (!WITH_MODEL.has(category)) return false;
  const isNumber = /^\p{N}/u.test(first.text);
  return Object.entries(MAX_LED).some(
    ([kind, most]) =>
      (first.kinds.has(kind as WordClass) || (kind === "number" && isNumber)) &&
      tokens.length >= 2 &&
      tokens.length <= most,
  );
}
