import { detectLanguage, languageScores } from "../../language/detect.ts";
import { normalise } from "../../language/fold.ts";
import { scriptOf } from "../../language/scripts.ts";
import { speechData } from "../../language/speech/index.ts";
import type { SpeechData } from "../../language/speech/speech-data.ts";
import { Grammar } from "./grammar.ts";
import { Lexicon } from "./lexicon.ts";

/** A language that is learned from, ready to be read. */
export class Language {
  readonly lexicon: Lexicon;
  #grammar: Grammar | undefined;

  constructor(data: SpeechData) {
    this.lexicon = new Lexicon(data);
  }

  /** The sentences whose structure makes a fact sure. */
  get grammar(): Grammar {
    this.#grammar ??= new Grammar(this.lexicon);
    return this.#grammar;
  }
}

/** What is known of a language takes some milliseconds to make ready, so that only those are that somebody writes. */
const ready = new Map<string, Language>();
const byName = new Map(speechData.map((data) => [data.language, data]));
const [FIRST] = speechData;

/** The language of that name (ISO 639-1), if it is learned from. */
function languageNamed(name: string): Language | undefined {
  const known = ready.get(name);
  const data = byName.get(name);
  if (known !== undefined || data === undefined) return known;
  const language = new Language(data);
  ready.set(name, language);
  return language;
}

const MAX_TEXT = 1000;
/** A run of letters, Latin or not: names in Latin letters stand within unspaced text ("独学でPython勉強してる"). */
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu;
/** From which share of words on another script than Latin tells the language. */
const OWN_SCRIPT = 0.25;
/** What a language that nothing is known of must have ahead of those that are learned from. */
const FOREIGN_LEAD = 0.6;
/** What any language must have ahead of the first one in a message of so few words. */
const LEAD_OF_FEW = 0.6;
const FEW_WORDS = 2;
/** Words that people write in every language. */
const EVERYWHERE = new Set(["hi", "hey", "ok", "okay"]);

/**
 * The language that a message is written in, as far as it is one that is learned from: by its script, by small words, and by
 * the words by which people speak of themselves. The first one where nothing tells.
 */
export function languageOf(message: string): Language | undefined {
  const words = normalise(message.slice(0, MAX_TEXT)).toLowerCase().match(WORD) ?? [];
  const byScript = Map.groupBy(words, scriptOf);
  const [script, own] = [...byScript]
    .filter(([name, list]) => name !== "latin" && list.length >= words.length * OWN_SCRIPT)
    .toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ["latin", byScript.get("latin") ?? []];
  if (script !== "latin") return languageNamed(detectLanguage(own, script));
  if (own.length === 0) return FIRST && languageNamed(FIRST.language);
  const told = latinLanguage(own);
  return languageNamed(readBetterIn(message, own, told) ?? told);
}

/** In how many words a message is short enough for what it says to tell its language. */
const SHORT = 6;

/**
 * The language whose grammar reads all of a very short message, where the one that was told reads nothing in it: a name alone may
 * be a word of another language ("Me llamo Sara", where "sarà" is Italian). Only such are asked that have a word which the other has not.
 */
function readBetterIn(message: string, words: readonly string[], told: string): string | undefined {
  if (words.length < 2 || words.length > SHORT) return undefined;
  const all = latinVocabularies();
  const known = all.find(({ language }) => language === told)?.known;
  const others = all.filter(
    ({ language, known: own }) => language !== told && words.some((word) => own.has(word) && known?.has(word) !== true),
  );
  if (others.length === 0 || readsWholly(message, told)) return undefined;
  const [only, second] = others.filter(({ language }) => readsWholly(message, language));
  return second === undefined ? only?.language : undefined;
}

/** Whether a message is one statement of a language, from its first word to its last. */
function readsWholly(message: string, name: string): boolean {
  const text = message.trim().replace(/[.!\s]+$/u, "");
  const fact = languageNamed(name)?.grammar.read(text);
  return fact !== undefined && fact.isLed !== true && fact.end >= text.length;
}

/** The same, or the first language where it is none of them. */
export function languageOrFirst(message: string): Language {
  const language = languageOf(message) ?? (FIRST && languageNamed(FIRST.language));
  if (!language) throw new Error("No language is learned from.");
  return language;
}

function latinLanguage(written: readonly string[]): string {
  const words = written.filter((word) => !EVERYWHERE.has(word));
  const scores = new Map(languageScores(words, "latin"));
  const vocabularies = latinVocabularies();
  for (const word of words) {
    const owners = vocabularies.filter(({ known }) => known.has(word));
    for (const { language } of owners) scores.set(language, (scores.get(language) ?? 0) + 1 / owners.length);
  }
  let [best, most] = [FIRST?.language ?? "en", words.length > FEW_WORDS ? -1 : LEAD_OF_FEW];
  for (const [language, score] of scores) {
    const fair = byName.has(language) ? score : score - FOREIGN_LEAD;
    if (fair > most) [best, most] = [language, fair];
  }
  return best;
}

let vocabularies: { language: string; known: ReadonlySet<string> }[] | undefined;

/** Words by which one speaks of oneself in the languages of the Latin script. */
function latinVocabularies() {
  vocabularies ??= speechData
    .filter(({ classes }) => scriptOf(classes.me ?? classes.mine ?? "") === "latin")
    .map(({ language, classes, patterns, tells = "", tellsNothing }) => {
      const lists = Object.values(classes).map((list) => list.replace(/\|\*[^|]+|[^|]+\*/g, "|"));
      const text = [...lists, ...patterns.flatMap(({ says }) => says), tells].join(" ").replace(/\{\w+\}/g, " ");
      const known = new Set(normalise(text).toLowerCase().match(WORD));
      for (const word of tellsNothing?.split("|") ?? []) known.delete(word);
      return { language, known };
    });
  return vocabularies;
}
