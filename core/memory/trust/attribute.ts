import type { ContextFact } from "../../protocol.ts";
import { cut, type Token } from "../../language/cut.ts";
import { WordSenses } from "../../language/senses.ts";
import type { Script } from "../../language/scripts.ts";
import { contentRoots } from "../../language/words.ts";
import { isAvoided, isAddressed, isDenied } from "./denial.ts";
import { saysSameAmount, saysSameCount, saysSameDate, saysSameNumber } from "./said-numbers.ts";

/** Keys of facts that are themselves a no: an answer uses them where it keeps away from the value. */
const NEGATIVE_KEY = /dislike|hate|avoid|not_|allerg/;
const senses = new WordSenses();
/** What nouns that are nothing but names are about. */
const NAMED: ReadonlySet<string | undefined> = new Set([undefined, "location", "person", "group"]);
/** Whether a name is also a word of English. */
const isCommonWord = (word: string) => !NAMED.has(senses.noun(word)) || senses.verb(word) !== undefined;
const PERSON_KEY = /(?:^|_)name$|'s_name$/;
const PLACE_KEY = /^(?:lives_in|comes_from|born_in)$/;
/** Keys of what is written with a capital as a name is: in small letters, or beside other capitals, it is another word. */
const NAME_KEY = /(?:^|_)name$|'s_name$|^(?:lives_in|comes_from|born_in|works_at|studies_at)$/;
/** Ways to say a value in other forms. */
const SAYS_SAME = [saysSameDate, saysSameNumber, saysSameAmount, saysSameCount];
const CLAUSE = /[.,;:!?\n。，！？；]+|\bbut\b/iu;

/**
 * Says which of the facts that were sent an answer used, for backends that do not say it themselves.
 *
 * A fact counts as used when the words of its value stand in the answer in order and side by side (stemmed, small words
 * ignored) and are not denied there; a name in capitals, and not as part of another name. What is disliked is used where the
 * answer keeps away from it. A date, an age and a person of a place count in other forms, too. Where the user's own message
 * already held the value, an echo proves nothing: then a word of the fact's key must be in the answer too.
 *
 * @returns ids in the order of `facts`.
 */
export function attributeFacts(message: string, answer: string, facts: readonly ContextFact[]): string[] {
  // A name or a single word says little of its language; what is said of it says more.
  const { languages } = cut(answer);
  const clauses = answer.split(CLAUSE).map((clause) => cut(clause, languages).tokens);
  const inMessage = new Set(cut(message, languages).tokens.map(({ root }) => root));
  const inAnswer = contentRoots(answer);
  return facts
    .filter((fact) => {
      if (SAYS_SAME.some((says) => says(fact, answer))) return true;
      const value = valueWords(fact.value, languages);
      if (value.length === 0 || !clauses.some((clause) => uses(clause, fact, value))) return false;
      const isEcho = value.every(({ stem }) => inMessage.has(stem));
      return !isEcho || [...contentRoots(fact.key.replaceAll("_", " "))].some((stem) => inAnswer.has(stem));
    })
    .map((fact) => fact.id);
}

interface ValueWord {
  word: string;
  stem: string;
  isCapital: boolean;
  /** A proper name has no other forms: "Lisboners" is not "Lisbon". */
  isName: boolean;
}

function valueWords(value: string, languages: ReadonlyMap<Script, string>): ValueWord[] {
  const { tokens } = cut(value, languages);
  const content = tokens.filter(({ isStop }) => !isStop);
  // Some lists of small words hold a capital ("москва").
  const telling = content.length > 0 ? content : tokens.filter(({ isCapital }) => isCapital);
  const distinct = [...new Map(telling.map((token) => [token.word, token])).values()];
  return distinct.map(({ word, root, isCapital, language }) => ({
    word,
    stem: root,
    isCapital,
    // Elsewhere names have endings too, or every noun has a capital.
    isName: isCapital && language === "en",
  }));
}

/** Whether a clause of the answer says a fact. */
function uses(clause: readonly Token[], { key, value: written }: ContextFact, value: readonly ValueWord[]): boolean {
  const isNegative = NEGATIVE_KEY.test(key);
  const places = clause.flatMap((_, start) => {
    const end = endOfRun(clause, start, value, NAME_KEY.test(key));
    return end === undefined || !isSameThing(clause, start, end, key, value) ? [] : [{ start, end }];
  });
  if (isNegative) return places.length > 0 && isAvoided(clause, key);
  if (places.some(({ start, end }) => !isDenied(clause, start, end))) return true;
  if (!isAddressed(clause)) return false;
  return (
    (PLACE_KEY.test(key) && holdsInhabitant(clause, value)) ||
    (places.length === 0 && holdsApart(clause, value)) ||
    (key === "diet" && abstains(clause, written))
  );
}

/** Where the value's words end that begin at a place, side by side but for small words; undefined where they do not stand. */
function endOfRun(
  clause: readonly Token[],
  start: number,
  value: readonly ValueWord[],
  isPerson: boolean,
): number | undefined {
  if (!isWord(clause[start], value[0], isPerson)) return undefined;
  let [at, matched] = [start, 0];
  while (at < clause.length && matched < value.length) {
    if (isWord(clause[at], value[matched], isPerson)) matched += 1;
    else if (clause[at]?.isStop !== true) break;
    at += 1;
  }
  if (matched < value.length) return undefined;
  // "Anna Karenina" is not Anna.
  const next = clause[at];
  const isOther = isPerson && next?.isCapital === true && !next.isStop && next.language === "en";
  return isOther ? undefined : at;
}

const ADDRESS = /^(?:you|your|youre)$/;

/**
 * Whether words that read like a value are what it stands for: a place or an employer that is a common word too ("Reading",
 * "Target") within a sentence, where its capital is its own, or where its reader is spoken to; a number of years with a word for them.
 */
function isSameThing(
  clause: readonly Token[],
  start: number,
  end: number,
  key: string,
  value: readonly ValueWord[],
): boolean {
  const [before, word] = [clause[start - 1], clause[start]];
  if (value.every((one) => /^\d{1,2}$/.test(one.word))) return isAddressed(clause) || isCounted(before, clause[end]);
  if (!NAME_KEY.test(key) || word?.language !== "en") return true;
  // "Aston Martin": part of another's name.
  if (PERSON_KEY.test(key)) return start < 2 || !isSurname(before);
  const [name, ...more] = value;
  // A capital within a sentence is a name's own.
  if (more.length > 0 || start > 0 || !isCommonWord(name?.word ?? "")) return true;
  return clause.some((token) => ADDRESS.test(token.word));
}

/** Whether a word before a name makes another's of it. */
const isSurname = (before: Token | undefined) => before?.isCapital === true && !before.isStop;

/** Whether a number counts years. */
function isCounted(before: Token | undefined, after: Token | undefined): boolean {
  return /^(?:years?|age|aged|old)$/.test(after?.word ?? before?.word ?? "");
}

/** Longest ending by which a name of another script may differ. */
const MAX_ENDING = 2;
const LEAST_STEM = 4;

function isWord(token: Token | undefined, wanted: ValueWord | undefined, isPerson: boolean): boolean {
  if (token === undefined || wanted === undefined) return false;
  // "The max value" is not Max.
  if (isPerson && wanted.isCapital && !token.isCapital) return false;
  if (wanted.isName) return token.word === wanted.word;
  if (token.root === wanted.stem) return true;
  return wanted.isCapital && token.isCapital && token.script === "cyrillic" && sharesStem(token.word, wanted.word);
}

/** "Москве" and "Москва". */
function sharesStem(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > MAX_ENDING || least < LEAST_STEM) return false;
  const stem = Math.max(LEAST_STEM, least - MAX_ENDING);
  return a.slice(0, stem) === b.slice(0, stem);
}

/** "You're a Grazer" for Graz. */
function holdsInhabitant(clause: readonly Token[], value: readonly ValueWord[]): boolean {
  const [place] = value;
  if (!place || value.length > 1 || place.word.length < LEAST_STEM) return false;
  return clause.some(
    ({ word, isCapital }, at) =>
      isCapital &&
      word.startsWith(place.word) &&
      /^(?:er|ian|an|n|ite|ese)$/.test(word.slice(place.word.length)) &&
      !isDenied(clause, at, at + 1),
  );
}

/** How many more words may stand among those of a value that are said apart. */
const MAX_AMONG = 5;

/** "You are an engineer who builds software" for software engineer; names are never taken apart. */
function holdsApart(clause: readonly Token[], value: readonly ValueWord[]): boolean {
  if (value.length < 2 || value.some(({ isName }) => isName)) return false;
  const places = value.map(({ stem }) => clause.findIndex(({ root }) => root === stem));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return first !== -1 && last - first < value.length + MAX_AMONG && !isDenied(clause, first, last + 1);
}

/** What people of a diet do not eat, by the roots of English words. */
const ABSTAINS: Readonly<Record<string, readonly string[]>> = {
  vegetarian: ["meat"],
  vegan: ["meat", "dairi", "anim"],
  pescatarian: ["meat"],
};

/** "As you don't eat meat" for vegetarian. */
function abstains(clause: readonly Token[], diet: string): boolean {
  const roots = ABSTAINS[diet.toLowerCase()] ?? [];
  return clause.some(({ root }, at) => roots.includes(root) && isDenied(clause, at, at + 1));
}
