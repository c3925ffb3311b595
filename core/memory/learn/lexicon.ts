import { type FrameSign, type SpeechData, WORD_CLASSES, type WordClass } from "../../language/speech/speech-data.ts";
import { plain } from "./plain.ts";

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A word of a text with the classes that it stands in. */
export interface Token extends Stretch {
  /** As it is written. */
  text: string;
  kinds: ReadonlySet<WordClass>;
}

type Kind = WordClass | FrameSign;
/** What the data of a language tell by regular expressions; capitals count among roles alone, since they are told by names. */
type Form = "unspoken" | "setsFrame" | "setsRoles";

interface Entry {
  words: readonly string[];
  kind: Kind;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD = new RegExp(`${LETTER}+(?:['’-]${LETTER}+)*`, "gu");
/** A number or time keeps its comma, stop or colon ("84,000", "6:30"). */
const WORD_OR_NUMBER = new RegExp(`\\p{N}+(?:[.:,]\\p{N}+)+${LETTER}*|${LETTER}+(?:['’-]${LETTER}+)*`, "gu");
/** A run of characters of one script is one word where words are not written apart. */
const UNSPACED_WORD =
  /\p{Script=Han}+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|\p{Script=Thai}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+/gu;

/** The words of one language, made ready to be looked for. */
export class Lexicon {
  readonly data: SpeechData;
  /** Entries by their first word. */
  readonly #byWord = new Map<string, Entry[]>();
  /** Entries whose first word is open at one of its ends. */
  readonly #open: { test: (word: string) => boolean; entry: Entry }[] = [];
  /** Entries that are looked for as they are written: of unspaced languages, or with signs in them. */
  readonly #verbatim = new Map<Kind, RegExp>();
  readonly #forms = new Map<string, RegExp>();

  constructor(data: SpeechData) {
    this.data = data;
    for (const kind of WORD_CLASSES) this.#add(kind, data.classes[kind]);
    for (const [sign, list] of Object.entries(data.frames)) this.#add(sign as FrameSign, list);
  }

  /** The words of a text with the classes of each; a phrase gives its class to all its words. */
  tokens(text: string): Token[] {
    const words = [...text.matchAll(this.data.isSpaced ? WORD_OR_NUMBER : UNSPACED_WORD)];
    const tokens = words.map(({ 0: word, index }) => ({
      text: word,
      start: index,
      end: index + word.length,
      kinds: new Set<WordClass>(),
    }));
    for (const { kind, start, end } of this.#find(text)) {
      if (!isWordClass(kind)) continue;
      for (const token of tokens) if (token.start < end && token.end > start) token.kinds.add(kind);
    }
    return tokens;
  }

  /** Where a sign first stands in a text, if it does. */
  sign(sign: FrameSign, text: string): Stretch | undefined {
    return this.signs(sign, text)[0];
  }

  /** Everywhere that a sign stands in a text, from its beginning. */
  signs(sign: FrameSign, text: string): Stretch[] {
    return this.#find(text, sign).toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Everywhere that a word of a class stands in a text, from its beginning. */
  places(kind: WordClass, text: string): Stretch[] {
    return this.#find(text, kind).toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Whether a text begins with a sign. */
  beginsWith(sign: FrameSign, text: string): boolean {
    const begin = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
    return this.signs(sign, text).some(({ start }) => start === begin);
  }

  /** Whether a text has a form that the language's data tell by a regular expression. */
  has(form: Form, text: string): boolean {
    const source = this.data[form];
    if (source === undefined) return false;
    const pattern = this.#forms.get(form) ?? new RegExp(source, form === "setsRoles" ? "u" : "iu");
    this.#forms.set(form, pattern);
    return pattern.test(text.replace(/[’‘]/g, "'"));
  }

  #add(kind: Kind, list: string | undefined): void {
    if (list === undefined || list === "") return;
    const verbatim: string[] = [];
    for (const text of alike(list).split("|")) {
      const words = text.split(" ");
      const isPlain = words.every((word) => new RegExp(`^\\*?${WORD.source}\\*?$`, "u").test(word));
      if (!this.data.isSpaced || !isPlain) verbatim.push(text);
      else this.#addWords({ words, kind });
    }
    if (verbatim.length > 0) this.#verbatim.set(kind, verbatimPattern(verbatim, this.data.isSpaced));
  }

  #addWords(entry: Entry): void {
    const [first = ""] = entry.words;
    if (first.includes("*")) this.#open.push({ test: (word) => fits(first, word), entry });
    else this.#byWord.set(first, [...(this.#byWord.get(first) ?? []), entry]);
  }

  /** Everything of one kind in a text, or of every kind. */
  #find(text: string, only?: Kind): ({ kind: Kind } & Stretch)[] {
    const folded = fold(text);
    const found: ({ kind: Kind } & Stretch)[] = [];
    const words = this.data.isSpaced ? [...folded.matchAll(WORD)] : [];
    words.forEach(({ 0: word, index }, at) => {
      for (const { words: entry, kind } of this.#startingWith(word)) {
        if (only !== undefined && kind !== only) continue;
        if (!entry.every((wanted, offset) => offset === 0 || fits(wanted, words[at + offset]?.[0] ?? ""))) continue;
        const last = words[at + entry.length - 1];
        if (last) found.push({ kind, start: index, end: last.index + last[0].length });
      }
    });
    for (const [kind, pattern] of this.#verbatim) {
      if (only !== undefined && kind !== only) continue;
      for (const { 0: match, index } of folded.matchAll(pattern)) {
        found.push({ kind, start: index, end: index + match.length });
      }
    }
    return found;
  }

  #startingWith(word: string): Entry[] {
    const own = this.#byWord.get(word) ?? [];
    // "Boss's" is "boss", too.
    const bare = word.endsWith("'s") ? (this.#byWord.get(word.slice(0, -2)) ?? []) : [];
    return [...own, ...bare, ...this.#open.flatMap(({ test, entry }) => (test(word) ? [entry] : []))];
  }
}

const wordClasses: ReadonlySet<string> = new Set(WORD_CLASSES);

function isWordClass(kind: Kind): kind is WordClass {
  return wordClasses.has(kind);
}

/** Whether a word is what an entry writes, whose ends may be open ("allerg*"). */
function fits(wanted: string, word: string): boolean {
  if (wanted.endsWith("*")) return word.startsWith(wanted.slice(0, -1));
  if (wanted.startsWith("*")) return word.endsWith(wanted.slice(1));
  return wanted === word || `${wanted}'s` === word;
}

const lists = new Map<string, readonly string[]>();

/** Whether a word or phrase stands in a list, as entries are written. */
export function isListed(list: string | undefined, phrase: string): boolean {
  if (list === undefined || list === "") return false;
  let entries = lists.get(list);
  if (entries === undefined) {
    entries = alike(list).split("|").filter(Boolean);
    lists.set(list, entries);
  }
  const folded = fold(phrase);
  return entries.some((entry) => fits(entry, folded));
}

/** A text in lower case with plain apostrophes and one letter for those that are written for one another, of the same length. */
export function fold(text: string): string {
  const straight = text.replace(/[’‘]/g, "'");
  const lower = straight.toLowerCase();
  if (lower.length === straight.length) return alike(lower);
  const small = Array.from(straight, (character) => {
    const own = character.toLowerCase();
    return own.length === character.length ? own : character;
  });
  return alike(small.join(""));
}

/** Letters of scripts whose accents tell no words apart, as many leave them out (Arabic "أنا" and "انا", Russian "ещё"). */
const LOOSE = /[آأإٱىئؤةیکۀё]/gu;

const alike = (text: string) => text.replace(LOOSE, plain);

function verbatimPattern(entries: readonly string[], isSpaced: boolean): RegExp {
  const sources = entries
    .toSorted((a, b) => b.length - a.length)
    .map((entry) => entry.replaceAll("*", "").replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(isSpaced ? `(?<!${LETTER})(?:${sources.join("|")})` : sources.join("|"), "gu");
}
