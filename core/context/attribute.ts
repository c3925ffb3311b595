import { stemmer } from "stemmer";
import type { ContextFact } from "../protocol.ts";
import { contentStems, contentWords, isStopWord, stems, words } from "./words.ts";

/** Words that turn a statement round when they stand just before what it says. */
const NEGATIONS = new Set(["not", "no", "never", "neither", "nor", "without", "t", "isn", "don", "doesn", "wasn"]);
/** Keys of facts that are themselves a no, so that a no in the answer agrees with them. */
const NEGATIVE_KEY = /dislike|hate|avoid|not_|allerg/;
/** How many words before a value are searched for a negation. */
const NEGATION_REACH = 3;

/**
 * Says which of the facts that were sent an answer used, for backends that do not say it themselves.
 *
 * A fact counts as used when the words of its value stand in the answer in order and side by side (stemmed, small words
 * ignored) and are not negated there. Where the user's own message already held the value, an echo proves nothing: then a
 * word of the fact's key must be in the answer too.
 *
 * @returns ids in the order of `facts`.
 */
export function attributeFacts(message: string, answer: string, facts: readonly ContextFact[]): string[] {
  const answerWords = words(answer);
  const answerStems = stems(answer);
  const inMessage = contentStems(message);
  const inAnswer = contentStems(answer);
  return facts
    .filter((fact) => {
      const value = contentWords(fact.value).map((word) => stemmer(word));
      if (value.length === 0 || !holds(answerStems, answerWords, value, NEGATIVE_KEY.test(fact.key))) return false;
      const echoed = value.every((stem) => inMessage.has(stem));
      return !echoed || [...contentStems(fact.key.replaceAll("_", " "))].some((stem) => inAnswer.has(stem));
    })
    .map((fact) => fact.id);
}

/** Whether the answer holds the value's stems as one run, without a negation before it unless `negated` allows one. */
function holds(
  answer: readonly string[],
  answerWords: readonly string[],
  value: readonly string[],
  negated: boolean,
): boolean {
  for (let start = 0; start < answer.length; start += 1) {
    if (answer[start] !== value[0]) continue;
    let at = start;
    let matched = 0;
    while (at < answer.length && matched < value.length) {
      if (answer[at] === value[matched]) matched += 1;
      else if (!isStopWord(answerWords[at] ?? "")) break;
      at += 1;
    }
    const before = answerWords.slice(Math.max(0, start - NEGATION_REACH), start);
    if (matched === value.length && (negated || !before.some((word) => NEGATIONS.has(word)))) return true;
  }
  return false;
}
