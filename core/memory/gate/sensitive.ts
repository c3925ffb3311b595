/** What of a text tells something that most people keep to themselves. */
import { LRUCache } from "lru-cache";
import { cut, type Token } from "../../language/cut.ts";
import { fold } from "../../language/fold.ts";
import { type Script, scriptOf } from "../../language/scripts.ts";
import { SENSITIVE_KINDS, type SensitiveKind } from "../../base/held-kinds.ts";
import { isMedicine, namesMedicine } from "../../language/medicines.ts";
import { SENSITIVE_WORDS } from "../../language/sensitive.ts";
import { sentencesOf } from "../learn/sentences.ts";
import { isWholeWord } from "../../language/whole-words.ts";
import { dailyKinds } from "./private-daily.ts";
import { phraseKinds, withoutHarmless } from "./private-phrases.ts";
import { outsideFences } from "./programs.ts";
import { hasSecondSign, isAsked, isNotHuman, isPersonal } from "./second-signs.ts";
import { scoredKinds } from "./scored.ts";
import { isOfWorkAt, type Place, placesOfWork } from "./whose-matter.ts";

/** One entry of the list, as words; an open one may go on. */
interface Entry {
  kind: SensitiveKind;
  /** ISO 639-1. */
  language: string;
  /** Means other things, too. */
  isWeak: boolean;
  words: readonly { word: string; isOpen: boolean }[];
}

/** An entry where it stands in a sentence, by its words. */
interface Found extends Place {
  entry: Entry;
}

/** Entries by the first two letters of their first word: `en` for English, `other` for all else. */
interface Lexicon {
  english: ReadonlyMap<string, readonly Entry[]>;
  other: ReadonlyMap<string, readonly Entry[]>;
  /** Those in scripts that hang words together: where they are, each word's end is looked at. */
  anywhere: readonly (readonly [SensitiveKind, RegExp, ReadonlySet<string>])[];
}

/** Matters that are spoken of in public: outside of English a word of them needs a person. */
const PUBLIC = new Set<SensitiveKind>(["religion", "politics", "union", "crime"]);

/** Speaks of the writer, or to the one that is answered. */
const ABOUT_SOMEBODY = /(?<![\p{L}])(?:i|me|my|mine|myself|we|us|our|ours|im|ive)(?![\p{L}])/iu;
/** "Mum has dementia": kin that are called by what they are. */
const KIN_BY_NAME =
  /(?:^|[.!?,;:]\s|\b(?:and|but|that|because|since|when|if|as|for|to|with)\s)(?:mum|mom|dad|grandma|grandpa|granny|gran|nan|granddad)(?:'s)?(?!\p{L})/iu;
/** The country, which is not us. */
const COUNTRY = /(?<!\p{L})US(?!\p{L})/gu;
const ABOUT_YOU = /(?<![\p{L}])(?:you|your|yours)(?![\p{L}])/iu;
/** Its subject is left out, as people write to themselves: "lost 300 on slots", "started estrogen in May". */
const WITHOUT_SUBJECT =
  /^\s*(?:lost|owe|been|taking|started|diagnosed|got|had|have|was|am|feeling|stopped|quit|relapsed|member|voted|converted)\s/i;
const ARABIC_PREFIX = /^(?:وال|بال|كال|فال|لل|ال|و|ب|ل|ف)(?=.{3,})/u;
const SPACELESS = new Set<Script>(["han", "hangul", "thai"]);

let lexicon: Lexicon | undefined;
const judged = new LRUCache<string, ReadonlySet<SensitiveKind>>({ max: 5000 });

/**
 * The kinds of private matters that a sentence tells. In English it must speak of somebody (of the writer; in an answer, of the
 * reader): "What is diabetes?" tells nothing. In other languages, whose verbs carry the person, a word is enough. A person's sentence in
 * which no list finds anything is told by all its words together (`scored.ts`).
 */
export function sensitiveKinds(sentence: string, role: "user" | "assistant" = "user"): ReadonlySet<SensitiveKind> {
  const listed = listedKinds(sentence, role);
  return listed.size > 0 || role === "assistant" ? listed : new Set(scoredKinds(sentence));
}

/** The same by the lists alone, which hold for several sentences as well. */
function listedKinds(sentence: string, role: "user" | "assistant"): ReadonlySet<SensitiveKind> {
  const key = `${role} ${sentence}`;
  const known = judged.get(key);
  if (known) return known;
  const kinds = judge(sentence, role);
  judged.set(key, kinds);
  return kinds;
}

/** A text of more UTF-16 units is a document, whose sentences are not its sender's own. */
const LONGEST_MESSAGE = 8000;
/** How far apart a word and the person whom it is about may stand, in sentences. */
const NEAR = { user: 5, assistant: 3 };
/** Names in programs ("std::forward", "default_transaction_read_only"), and what is marked as code in a line. */
const CODE_WORDS = /`[^`\n]*`|[\p{L}\p{N}]+(?:(?:_|::|->)[\p{L}\p{N}]+)+/gu;

/** A part of a text with the private matters that it tells. */
export interface Told {
  sentence: string;
  kinds: ReadonlySet<SensitiveKind>;
}

/** The parts of a text that tell of a private matter, a sentence or a few, with its kinds; none for nearly every text. */
export function sensitiveSentences(text: string, role: "user" | "assistant"): Told[] {
  const listed = listedSentences(text, role);
  if (role === "assistant" || text.length > LONGEST_MESSAGE) return listed;
  return [...listed, ...scoredSentences(text, listed)];
}

/** The same by the lists alone. */
export function listedSentences(text: string, role: "user" | "assistant"): Told[] {
  const parts = role === "assistant" ? outsideFences(text) : [text];
  return parts.flatMap((part) => {
    if (listedKinds(part, role).size === 0) return [];
    const sentences = sentencesOf(part);
    const alone = judgedParts(sentences, role);
    return alone.length > 0 ? alone : judgedParts(neighbours(part, sentences, NEAR[role]), role);
  });
}

/** The sentences of a message that only all their words together tell, beside those that the lists know. */
function scoredSentences(text: string, listed: readonly Told[]): Told[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (listed.some((known) => known.sentence.includes(sentence))) return [];
    const kinds = scoredKinds(sentence);
    return kinds.length === 0 ? [] : [{ sentence, kinds: new Set(kinds) }];
  });
}

function judgedParts(parts: readonly string[], role: "user" | "assistant") {
  return parts.flatMap((sentence) => {
    const kinds = listedKinds(sentence, role);
    return kinds.size === 0 ? [] : [{ sentence, kinds }];
  });
}

/** Each few sentences in a row, as they stand in their text: the word and the person may stand in different ones. */
function neighbours(text: string, sentences: readonly string[], count: number): string[] {
  let at = 0;
  const places = sentences.map((sentence) => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    return { start, end: at };
  });
  const last = Math.max(1, places.length - count + 1);
  return places
    .slice(0, last)
    .map(({ start }, index) => text.slice(start, places[Math.min(index + count, places.length) - 1]?.end));
}

function judge(sentence: string, role: "user" | "assistant"): ReadonlySet<SensitiveKind> {
  const written = sentence.replace(COUNTRY, "USA");
  const kinds = kindsOf(written, role);
  if (kinds.size === 0) return kinds;
  // Most sentences are done with here; what only sounds private is taken out of the few.
  const plain = withoutHarmless(written.replace(CODE_WORDS, " "));
  return plain === written ? kinds : kindsOf(plain, role);
}

function kindsOf(sentence: string, role: "user" | "assistant"): ReadonlySet<SensitiveKind> {
  const { tokens, languages } = cut(sentence);
  const latin = languages.get("latin");
  const isEnglish = latin === "en" || languages.size === 0;
  const asked = isAsked(sentence, latin);
  const { english, other, medicines } = ownPlaces(tokens, languages, sentence, {
    isEnglish,
    isTold: isToldIn(sentence, role, isEnglish),
    isAsked: asked,
  });
  const kinds = new Set([...told(english, sentence), ...phraseKinds(sentence)]);
  const add = (more: readonly SensitiveKind[]) => more.forEach((kind) => kinds.add(kind));
  if (!asked) {
    add(personal(told(other, sentence), sentence, latin));
    if (tokens.some(({ script }) => SPACELESS.has(script))) add(kindsAnywhere(sentence));
    if (medicines.length > 0 || namesMedicine(sentence)) kinds.add("health");
    add(dailyKinds(sentence));
  }
  if (kinds.has("health") && isNotHuman(sentence)) kinds.delete("health");
  return kinds;
}

/** Where private words stand that are not somebody's work: English ones, those of other languages, medicines. */
function ownPlaces(
  tokens: readonly Token[],
  languages: ReadonlyMap<Script, string>,
  sentence: string,
  { isEnglish, isTold, isAsked: asked }: { isEnglish: boolean; isTold: boolean; isAsked: boolean },
) {
  const { english, other } = (lexicon ??= readLexicon());
  const words = tokens.map(({ word, script }) => (script === "arabic" ? word.replace(ARABIC_PREFIX, "") : word));
  // Digits are no English: "मेरी तनख्वाह 62000" is all Hindi.
  const others = isEnglish ? tokens.map(({ script }, at) => (script === "latin" ? "" : (words[at] ?? ""))) : words;
  const isTaken = !asked && (isTold || !isEnglish || isPersonal(sentence, languages.get("latin")));
  const found = {
    english: isTold ? kindsIn(words, english) : [],
    other: asked ? [] : inLanguage(kindsIn(others, other), languages.get("latin"), sentence),
    medicines: isTaken ? medicinesIn(words) : [],
  };
  const work = placesOfWork(words, [...found.english, ...found.other, ...found.medicines], latinOr(languages));
  const own = <P extends Place>(places: readonly P[]) => places.filter((place) => !work.has(place));
  return { english: own(found.english), other: own(found.other), medicines: own(found.medicines) };
}

function medicinesIn(words: readonly string[]): Place[] {
  return words.flatMap((word, start) => (isMedicine(word) ? [{ start, end: start + 1 }] : []));
}

/** The language whose words say whose a matter is: of Latin letters, where there are any. */
function latinOr(languages: ReadonlyMap<Script, string>): string {
  return languages.get("latin") ?? languages.values().next().value ?? "en";
}

/** Without Latin words of another language than the text's, which a few words may only seem to have, unless somebody speaks of themselves. */
function inLanguage(found: readonly Found[], latin: string | undefined, sentence: string): readonly Found[] {
  if (latin === undefined || found.length === 0 || isPersonal(sentence, latin)) return found;
  return found.filter(({ entry }) => entry.language === latin || !/^[a-z]/.test(entry.words[0]?.word ?? ""));
}

/** Kinds of the entries that were found, those of ambiguous ones only with a second sign. */
function told(found: readonly Found[], sentence: string): SensitiveKind[] {
  return found
    .filter(({ entry }) => !entry.isWeak || hasSecondSign(entry.kind, sentence))
    .map(({ entry }) => entry.kind);
}

/** Without what may be said of a building, a strike or a party by anybody. */
function personal(kinds: readonly SensitiveKind[], sentence: string, latin: string | undefined): SensitiveKind[] {
  return kinds.some((kind) => PUBLIC.has(kind)) && !isPersonal(sentence, latin)
    ? kinds.filter((kind) => !PUBLIC.has(kind))
    : [...kinds];
}

/** Whether an English sentence speaks of its writer; in an answer, of its reader. */
function isToldIn(sentence: string, role: "user" | "assistant", isEnglish: boolean): boolean {
  if (ABOUT_SOMEBODY.test(sentence) || KIN_BY_NAME.test(sentence) || (isEnglish && WITHOUT_SUBJECT.test(sentence)))
    return true;
  return role === "assistant" && ABOUT_YOU.test(sentence);
}

function kindsAnywhere(sentence: string): SensitiveKind[] {
  const { anywhere } = (lexicon ??= readLexicon());
  return anywhere.flatMap(([kind, pattern, weak]) => {
    for (const { 0: entry, index } of sentence.matchAll(pattern))
      if (
        isWholeWord(sentence, entry, index) &&
        (!weak.has(entry) || hasSecondSign(kind, sentence)) &&
        !isOfWorkAt(sentence, index, index + entry.length)
      )
        return [kind];
    return [];
  });
}

function kindsIn(words: readonly string[], entries: ReadonlyMap<string, readonly Entry[]>): Found[] {
  return words.flatMap((word, start) =>
    (entries.get(word.slice(0, 2)) ?? [])
      .filter((entry) => fits(entry, words, start))
      .map((entry) => ({ entry, start, end: start + entry.words.length })),
  );
}

function fits({ words: wanted }: Entry, words: readonly string[], at: number): boolean {
  return wanted.every(({ word, isOpen }, offset) => {
    const written = words[at + offset] ?? "";
    return isOpen ? written.startsWith(word) : written === word;
  });
}

function readLexicon(): Lexicon {
  const english = new Map<string, Entry[]>();
  const other = new Map<string, Entry[]>();
  const anywhere: [SensitiveKind, RegExp, ReadonlySet<string>][] = [];
  for (const [language, byKind] of Object.entries(SENSITIVE_WORDS)) {
    for (const kind of SENSITIVE_KINDS) {
      const entries = byKind[kind].split("|");
      if (["zh", "ja", "ko"].includes(language)) anywhere.push(spaceless(kind, entries));
      else for (const written of entries) add(language === "en" ? english : other, kind, written, language);
    }
  }
  return { english, other, anywhere };
}

/** The longest entry first, so that a short one is not taken for a part of it. */
function spaceless(kind: SensitiveKind, entries: readonly string[]): [SensitiveKind, RegExp, ReadonlySet<string>] {
  const weak = new Set(entries.filter((entry) => entry.endsWith("?")).map((entry) => entry.slice(0, -1)));
  const plain = entries.map((entry) => entry.replace(/\?$/, "")).toSorted((a, b) => b.length - a.length);
  return [kind, new RegExp(plain.join("|"), "gu"), weak];
}

function add(entries: Map<string, Entry[]>, kind: SensitiveKind, written: string, language: string): void {
  const isWeak = written.endsWith("?");
  const words = written
    .replace(/\?$/, "")
    .split(/[\s-]+/)
    .map((part) => {
      const word = part.replaceAll("*", "");
      return { word: fold(word, scriptOf(word)), isOpen: part.endsWith("*") };
    });
  const start = words[0]?.word.slice(0, 2) ?? "";
  const entry = { kind, language, isWeak, words };
  const known = entries.get(start);
  if (known) known.push(entry);
  else entries.set(start, [entry]);
}
