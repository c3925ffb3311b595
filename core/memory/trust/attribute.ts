import type { ContextFact } from "../../protocol.ts";
import { contentRoots, contentWords, isStopWord, rootOf, words } from "../../language/words.ts";

/** Words that turn a statement round when they stand just before what it says. */
const NEGATIONS = new Set([
  "not",
  "no",
  "never",
  "neither",
  "nor",
  "without",
  "t",
  "isn",
  "don",
  "doesn",
  "wasn",
  "aren",
  "used",
]);
/** Keys of facts that are themselves a no, so that a no in the answer agrees with them. */
const NEGATIVE_KEY = /dislike|hate|avoid|not_|allerg/;
/** How many words before a value, in the same clause, are searched for a negation. */
const NEGATION_REACH = 6;
const CLAUSE = /[.,;:!?\n]+|\bbut\b/iu;

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
  const clauses = answer.split(CLAUSE).map((clause) => words(clause));
  const said: Said = {
    words: clauses.flat(),
    roots: clauses.flat().map(rootOf),
    clauses: clauses.flatMap((clause, index) => clause.map(() => index)),
  };
  const inMessage = contentRoots(message);
  const inAnswer = contentRoots(answer);
  return facts
    .filter((fact) => {
      const value = valueWords(fact.value);
      if (value.length === 0 || !holds(said, value, NEGATIVE_KEY.test(fact.key))) return false;
      const isEcho = value.every(({ stem }) => inMessage.has(stem));
      return !isEcho || [...contentRoots(fact.key.replaceAll("_", " "))].some((stem) => inAnswer.has(stem));
    })
    .map((fact) => fact.id);
}

interface Said {
  words: readonly string[];
  roots: readonly string[];
  /** Which clause each word stands in. */
  clauses: readonly number[];
}

interface ValueWord {
  word: string;
  stem: string;
  /** A proper name has no other forms: "Lisboners" is not "Lisbon". */
  isName: boolean;
}

function valueWords(value: string): ValueWord[] {
  const written = value.match(/[\p{L}\p{N}]+/gu) ?? [];
  const names = new Set(written.filter((word) => /^\p{Lu}/u.test(word)).flatMap((word) => words(word)));
  return contentWords(value).map((word) => ({ word, stem: rootOf(word), isName: names.has(word) }));
}

/** Whether the answer holds the value's words as one run, without a negation before it unless `negated` allows one. */
function holds(said: Said, value: readonly ValueWord[], negated: boolean): boolean {
  const isAt = (at: number, index: number) => {
    const wanted = value[index];
    return wanted !== undefined && (wanted.isName ? said.words[at] === wanted.word : said.roots[at] === wanted.stem);
  };
  return said.words.some((_, start) => {
    if (!isAt(start, 0)) return false;
    let at = start;
    let matched = 0;
    while (at < said.words.length && matched < value.length) {
      if (isAt(at, matched)) matched += 1;
      else if (!isStopWord(said.words[at] ?? "")) break;
      at += 1;
    }
    const before = said.words
      .slice(Math.max(0, start - NEGATION_REACH), start)
      .filter((_word, index) => said.clauses[Math.max(0, start - NEGATION_REACH) + index] === said.clauses[start]);
    return matched === value.length && (negated || !before.some((word) => NEGATIONS.has(word)));
  });
}
