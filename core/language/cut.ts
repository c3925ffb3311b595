import { LRUCache } from "lru-cache";
import { detectLanguage, isStopWordOf } from "./detect.ts";
import { fold, normalise } from "./fold.ts";
import { RUN, type Script, scriptOf } from "./scripts.ts";
import { stem } from "./stems.ts";

/** A word of a text. */
export interface Token {
  /** Folded, in lower case. */
  readonly word: string;
  /** What all its forms share in its language. */
  readonly root: string;
  /** ISO 639-1, as its surroundings tell. */
  readonly language: string;
  readonly script: Script;
  /** Too common to say what a text is about. */
  readonly isStop: boolean;
  /** Whether it is written with a capital. */
  readonly isCapital: boolean;
}

/** A text in words. */
export interface Cut {
  readonly tokens: readonly Token[];
  /** The language of each script in it, the most frequent script first. */
  readonly languages: ReadonlyMap<Script, string>;
}

/** UTF-16 units of a word. PostgreSQL takes words of up to 2046 bytes. */
const MAX_LETTERS = 250;
const MAX_TOKENS = 50_000;
const MAX_TEXTS = 3000;
const MAX_CHARACTERS = 3_000_000;

/** Most texts: nothing but ASCII, which `RUN` would cut alike and slower. */
const PLAIN = /^[\0-\x7f]*$/;
const PLAIN_RUN = /[A-Za-z0-9]+/g;
/** Cuts what has no spaces; ICU's dictionaries hold Chinese, Japanese, Thai, Lao, Khmer and Burmese whatever the locale. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });
const texts = new LRUCache<string, Cut>({
  max: MAX_TEXTS,
  maxSize: MAX_CHARACTERS,
  sizeCalculation: ({ tokens }, text) => text.length + tokens.length * 8 + 1,
});
/** One object for each word as written and its language, however often it occurs. */
const tokens = new Map<string, Map<string, Token>>();

/**
 * Cuts a text into words: by spaces and punctuation, and by a dictionary where a script has no spaces. The language is told for
 * each script by itself, so that an English name in a Chinese sentence is no Chinese word.
 *
 * @param like languages to take it for, by script, where another text says more than this one.
 */
export function cut(text: string, like?: ReadonlyMap<Script, string>): Cut {
  const known = like === undefined ? texts.get(text) : undefined;
  if (known) return known;
  const isPlain = PLAIN.test(text);
  const written = isPlain ? (text.match(PLAIN_RUN) ?? []).map(shorten) : runs(normalise(text));
  const scripts: Script[] = written.map((word) => (isPlain ? "latin" : scriptOf(word)));
  const languages = languagesOf(written, scripts, like);
  const result = {
    tokens: written.map((word, at) => {
      const script = scripts[at] ?? "other";
      return tokenOf(word, languages.get(script) ?? "und", script);
    }),
    languages,
  };
  if (like === undefined) texts.set(text, result);
  return result;
}

/** The language of each script, the most frequent script first. */
function languagesOf(
  written: readonly string[],
  scripts: readonly Script[],
  like: ReadonlyMap<Script, string> | undefined,
): Map<Script, string> {
  const byScript = new Map<Script, string[]>();
  written.forEach((word, at) => {
    const script = scripts[at] ?? "other";
    const ofScript = byScript.get(script);
    if (ofScript) ofScript.push(word.toLowerCase());
    else byScript.set(script, [word.toLowerCase()]);
  });
  return new Map(
    [...byScript]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([script, ofScript]) => [script, like?.get(script) ?? detectLanguage(ofScript, script)] as const),
  );
}

/** Words as they are written, in order; of a longer one (a key, an encoded file) the beginning stands for all of it. */
function runs(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(RUN)) {
    if (match.groups?.spaceless === undefined) found.push(match[0]);
    else for (const { segment, isWordLike } of segmenter.segment(match[0])) if (isWordLike) found.push(segment);
  }
  return found.map(shorten);
}

function shorten(word: string): string {
  return word.length > MAX_LETTERS ? word.slice(0, MAX_LETTERS).toWellFormed() : word;
}

/** A word by itself, as a word of a language. */
export function tokenOf(written: string, language: string, script: Script = scriptOf(written)): Token {
  let known = tokens.get(language);
  if (known === undefined) {
    known = new Map();
    tokens.set(language, known);
  }
  let token = known.get(written);
  if (token === undefined) {
    // Only Turkish and its kin have an I without a dot.
    const lower = language === "tr" ? written.toLocaleLowerCase("tr") : written.toLowerCase();
    const word = fold(lower, script);
    token = {
      word,
      root: stem(lower, language, script),
      language,
      script,
      isStop: isStopWordOf(word, language),
      isCapital: lower !== written,
    };
    // Names and numbers never end; the memory for them does.
    if (known.size >= MAX_TOKENS) known.clear();
    known.set(written, token);
  }
  return token;
}
