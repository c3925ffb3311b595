import type { ContextFact } from "../../protocol.ts";
import { cut, type Token } from "../../language/cut.ts";
import type { Script } from "../../language/scripts.ts";
import { contentRoots } from "../../language/words.ts";

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
  // A name or a single word says little of its language; what is said of it says more.
  const { languages } = cut(answer);
  const clauses = answer.split(CLAUSE).map((clause) => cut(clause, languages).tokens);
  const said: Said = {
    tokens: clauses.flat(),
    clauses: clauses.flatMap((clause, index) => clause.map(() => index)),
  };
  const inMessage = new Set(cut(message, languages).tokens.map(({ root }) => root));
  const inAnswer = contentRoots(answer);
  return facts
    .filter((fact) => {
      const value = valueWords(fact.value, languages);
      if (value.length === 0 || !holds(said, value, NEGATIVE_KEY.test(fact.key))) return false;
      const isEcho = value.every(({ stem }) => inMessage.has(stem));
      return !isEcho || [...contentRoots(fact.key.replaceAll("_", " "))].some((stem) => inAnswer.has(stem));
    })
    .map((fact) => fact.id);
}

interface Said {
  tokens: readonly Token[];
  /** Which clause each word stands in. */
  clauses: readonly number[];
}

interface ValueWord {
  word: string;
  stem: string;
  /** A proper name has no other forms: "Lisboners" is not "Lisbon". */
  isName: boolean;
}

function valueWords(value: string, languages: ReadonlyMap<Script, string>): ValueWord[] {
  const telling = cut(value, languages).tokens.filter(({ isStop }) => !isStop);
  const distinct = [...new Map(telling.map((token) => [token.word, token])).values()];
  return distinct.map(({ word, root, isCapital, language }) => ({
    word,
    stem: root,
    // Elsewhere names have endings too, or every noun has a capital.
    isName: isCapital && language === "en",
  }));
}

/** Whether the answer holds the value's words as one run, without a negation before it unless `negated` allows one. */
function holds(said: Said, value: readonly ValueWord[], negated: boolean): boolean {
  const isAt = (at: number, index: number) => {
    const wanted = value[index];
    return (
      wanted !== undefined &&
      (wanted.isName ? said.tokens[at]?.word === wanted.word : said.tokens[at]?.root === wanted.stem)
    );
  };
  return said.tokens.some((_, start) => {
    if (!isAt(start, 0)) return false;
    let at = start;
    let matched = 0;
    while (at < said.tokens.length && matched < value.length) {
      if (isAt(at, matched)) matched += 1;
      else if (said.tokens[at]?.isStop !== true) break;
      at += 1;
    }
    const before = said.tokens
      .slice(Math.max(0, start - NEGATION_REACH), start)
      .filter((_word, index) => said.clauses[Math.max(0, start - NEGATION_REACH) + index] === said.clauses[start]);
    return matched === value.length && (negated || !before.some(({ word }) => NEGATIONS.has(word)));
  });
}
