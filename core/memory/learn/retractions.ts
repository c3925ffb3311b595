import type { Retraction } from "../../language/speech/speech-data.ts";
import { contentRoots, englishRoots } from "../../language/words.ts";
import { type Candidate, candidateOf } from "./candidates.ts";
import { clausesOf, type Sentence, sentencesOfAuthor } from "./clauses.ts";
import { isAboutForgetting } from "./forget-requests.ts";
import { type Language, languageOf } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";
import { readings, withoutOpeners } from "./readings.ts";
import { isStatement } from "./statements.ts";
import { asWritten, inOwnCharacters } from "./variants.ts";
import { whoseWords } from "./whose-words.ts";

/** What a message or a clause says that no longer holds. */
export interface TakenBack {
  /** Facts that held. */
  facts: readonly Candidate[];
  /** `category.key` of what has come to its end, whatever its value is: studies, where somebody graduated. */
  keys: readonly string[];
  /** What is no longer done, verb first, where no structure tells its fact ("row"). */
  doings: readonly string[];
  /** What is no longer had or done, by what it is called ("sold the Fabia"). */
  things: readonly LostThing[];
}

/** Something that is over, by its words, and the categories in which it is looked for. */
export interface LostThing {
  words: string;
  categories: readonly string[];
  /** What comes in its place ("left Ayr for Oban"). */
  next?: string;
  /** Whether it is over even where nothing that is known comes in its place. */
  isOver: boolean;
}

const NOTHING: TakenBack = { facts: [], keys: [], doings: [], things: [] };

/**
 * Reads what the user takes back: facts that held and no longer do.
 *
 * @param isFramed whether the chat is in a frame that goes on here, as a game does.
 */
export function extractRetractions(
  message: string,
  now: number,
  isFramed = false,
  language = languageOf(message),
): TakenBack {
  if (!language) return NOTHING;
  const { lexicon } = language;
  const text = inOwnCharacters(message, lexicon.data);
  const sentences = sentencesOfAuthor(whoseWords(text, lexicon, isFramed), lexicon).filter(
    (sentence) => !sentence.isQuestion && !isAboutForgetting(sentence, lexicon),
  );
  // "I used to love techno but …" says in its own words that it was.
  const ofWhole = sentences.map((sentence) =>
    takenBack(withoutOpeners(sentence.text, sentence.tokens), language, now, true),
  );
  const ofClauses = sentences
    .filter((sentence) => isStatement(sentence, lexicon))
    .flatMap((sentence) => clausesOf(sentence))
    .flatMap((clause) => readings(clause, lexicon).slice(0, 1))
    .map((reading) => takenBack(reading.text, language, now));
  const all = [...ofWhole, ...ofClauses];
  const facts = all
    .flatMap(({ facts: own }) => own)
    .map((fact) => ({ ...fact, value: asWritten(fact.value, text, message) }));
  return {
    // A sentence of one clause is read in both ways.
    facts: [...new Map(facts.map((fact) => [`${fact.category}.${fact.key} ${fact.value}`, fact])).values()],
    keys: [...new Set(all.flatMap(({ keys }) => keys))],
    doings: all.flatMap(({ doings }) => doings),
    things: all.flatMap(({ things }) => things),
  };
}

/**
 * What a clause takes back, if it takes something back.
 *
 * @param isWhole whether it is a whole sentence, which is held only against what is told by more than one clause.
 */
export function takenBack(text: string, language: Language, now: number, isWhole = false): TakenBack {
  const doings: string[] = [];
  const said = plainEnd(text);
  for (const { retraction, form } of formsOf(language.lexicon)) {
    const groups = isWhole === (retraction.isWhole === true) ? form.exec(said)?.groups : undefined;
    if ("ends" in retraction) {
      if (isWhole === (retraction.isWhole === true) && form.test(said)) return { ...NOTHING, keys: retraction.ends };
      continue;
    }
    if (!groups) continue;
    if (!("means" in retraction)) return { ...NOTHING, things: [lostThing(retraction, groups)] };
    const stated = filledIn(retraction.means, groups);
    const fact = language.grammar.read(stated);
    if (fact) return { ...NOTHING, facts: [candidateOf(fact, stated, language.lexicon, now)] };
    if (groups.rest !== undefined) doings.push(groups.rest);
  }
  return { ...NOTHING, doings };
}

function lostThing(
  retraction: Extract<Retraction, { loses: unknown } | { swaps: unknown }>,
  { what = "", next }: Record<string, string | undefined>,
): LostThing {
  const isOver = "loses" in retraction;
  return {
    words: what,
    categories: isOver ? retraction.loses : retraction.swaps,
    ...(next === undefined ? {} : { next }),
    isOver,
  };
}

/** What begins as something else ends: "I left Acme and joined Zeiss". */
export function begunIn(sentence: Sentence, language: Language, now: number): Candidate | undefined {
  const { lexicon } = language;
  const said = plainEnd(withoutOpeners(sentence.text, sentence.tokens));
  for (const { retraction, form } of formsOf(lexicon)) {
    const starts = "starts" in retraction ? retraction.starts : undefined;
    const groups = starts === undefined ? undefined : form.exec(said)?.groups;
    if (starts === undefined || !groups || !isStatement(sentence, lexicon)) continue;
    const stated = filledIn(starts, groups);
    const fact = language.grammar.read(stated);
    if (fact) return { ...candidateOf(fact, stated, lexicon, now), changes: true };
  }
  return undefined;
}

const filledIn = (text: string, groups: Record<string, string | undefined>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? "");

const plainEnd = (text: string) => text.replace(/[’‘]/g, "'").replace(/[\s,.;!。！।，、]+$/u, "");

interface Form {
  retraction: Retraction;
  form: RegExp;
}

const ready = new WeakMap<Lexicon, readonly Form[]>();

function formsOf(lexicon: Lexicon): readonly Form[] {
  const known = ready.get(lexicon);
  if (known) return known;
  const forms = lexicon.data.retractions.map((retraction) => ({ retraction, form: new RegExp(retraction.says, "iu") }));
  ready.set(lexicon, forms);
  return forms;
}

/** Whether a fact is about something that is over: its key or its value has all that it is called by. */
export function isOfThing(
  { category, key, value }: { category: string; key: string; value: string },
  { words, categories }: LostThing,
): boolean {
  if (!categories.includes(category)) return false;
  const held = new Set([
    ...contentRoots(value),
    ...englishRoots(value),
    ...englishRoots(key.replaceAll(/'s_|_/g, " ")),
  ]);
  return [contentRoots(words), new Set(englishRoots(words))].some(
    (wanted) => wanted.size > 0 && wanted.isSubsetOf(held),
  );
}

/** Whether a value says that its owner does this: it begins with the same verb, and has all that was said of it. */
export function saysDoing(value: string, doing: string): boolean {
  const rootsOf = (text: string) => [...contentRoots(text)];
  const [verb] = rootsOf(/^\S+/u.exec(doing)?.[0] ?? "");
  const [first] = rootsOf(/^\S+/u.exec(value)?.[0] ?? "");
  const said = contentRoots(value);
  return verb !== undefined && verb === first && rootsOf(doing).every((root) => said.has(root));
}

const LEAST_STEM = 3;
const MOST_ENDING = 2;

/** Whether two facts of one key tell of the same, where nouns bend: "kawę" and "kawy". */
export function isBent(
  { category, key, value }: Pick<Candidate, "category" | "key" | "value">,
  fact: Pick<Candidate, "category" | "key" | "value">,
): boolean {
  if (category !== fact.category || key !== fact.key) return false;
  const [own, other] = [value, fact.value].map((text) => text.toLowerCase().split(/\s+/));
  return own?.length === other?.length && own?.every((word, at) => isBentWord(word, other?.[at] ?? "")) === true;
}

function isBentWord(a: string, b: string): boolean {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem += 1;
  return a === b || (stem >= LEAST_STEM && Math.max(a.length, b.length) - stem <= MOST_ENDING);
}
