import { cut, type Token, tokenOf } from "./cut.ts";
import { type Lexicon, noLexicon } from "./lexicon.ts";
import type { Script } from "./scripts.ts";

/** A translation, next to the word itself, and a word that only begins alike. */
const TRANSLATED = 0.6;
const BEGINS_ALIKE = 0.4;
/** Letters that words must share at their beginning to count as alike. */
const BEGINNING = 5;
const SHORTEST_BEGINNING = 4;
/** Scripts whose words have no endings, or are too short for a common beginning to mean anything. */
const WITHOUT_ENDINGS: ReadonlySet<Script> = new Set(["han", "thai"]);
const LONG_HAN = /^\p{Script=Han}{3,}$/u;

/** One way in which a word may stand in the index. */
export interface Form {
  /** A root; with `*` after it, all that begin so; with spaces in it, roots side by side. */
  term: string;
  /** How surely it means the word, 0..1. */
  share: number;
}

/** A word that is searched for. */
export interface AskedWord extends Token {
  forms: readonly Form[];
}

/** What a full-text index holds of a text. */
export interface Indexed {
  terms: string[];
  /** ISO 639-1. */
  languages: string[];
}

/**
 * What the index holds of a text: the root of each word, in order, and the pairs of characters in long Chinese words, which
 * another sentence may be cut by. Small words are in it, too, though hardly asked for: they may be none in the language that
 * the text is really in, and bm25 weighs a text by its whole length.
 */
export function indexTerms(text: string): Indexed {
  const { tokens, languages } = cut(text);
  const terms = tokens.flatMap(({ root, word }) => [root, ...(LONG_HAN.test(word) ? pairs(word) : [])]);
  return { terms, languages: [...languages.values()] };
}

/** The words that carry meaning; all of them where none does. */
export function telling(tokens: readonly Token[]): readonly Token[] {
  const found = tokens.filter(({ isStop }) => !isStop);
  return found.length > 0 ? found : tokens;
}

function pairs(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/**
 * A word with all the ways in which the texts of these languages may hold it: its stem by each of them, words that begin alike
 * where endings abound, and its translations.
 *
 * @param spoken languages of the texts that are searched, ISO 639-1.
 */
export function asked(token: Token, spoken: readonly string[], lexicon: Lexicon = noLexicon): AskedWord {
  const { root, word, language, script } = token;
  const shares = new Map<string, number>([[root, 1]]);
  const add = (term: string, share: number) => shares.set(term, Math.max(share, shares.get(term) ?? 0));
  // The keys of facts are English, whatever is spoken.
  const others = [...new Set([...spoken, "en"])].filter((other) => other !== language);
  for (const other of script === "latin" || script === "cyrillic" ? others : [])
    add(tokenOf(word, other, script).root, 1);
  if (LONG_HAN.test(word)) for (const pair of pairs(word)) add(pair, BEGINS_ALIKE);
  if (language !== "en" && !WITHOUT_ENDINGS.has(script) && !/\d/.test(word)) {
    const least = script === "hangul" ? 2 : SHORTEST_BEGINNING;
    if (root.length >= least) add(`${root.slice(0, script === "hangul" ? root.length : BEGINNING)}*`, BEGINS_ALIKE);
  }
  for (const other of others) {
    for (const { root: meant, share } of lexicon.translations(root, language, other)) add(meant, TRANSLATED * share);
  }
  return { ...token, forms: [...shares].map(([term, share]) => ({ term, share })) };
}

/** The words of a query that carry meaning, each once, as the index is asked for them. */
export function askedWords(text: string, spoken: readonly string[], lexicon?: Lexicon): AskedWord[] {
  const distinct = new Map(telling(cut(text).tokens).map((token) => [token.root, token]));
  return [...distinct.values()].map((token) => asked(token, spoken, lexicon));
}

/** The same as a plain list of terms, for a search box. */
export function searchTerms(text: string, spoken: readonly string[]): string[] {
  return [...new Set(askedWords(text, spoken).flatMap(({ forms }) => forms.map(({ term }) => term)))];
}

/** Letters from which on a word is looked for by its beginning. */
const SHORTEST_TYPED = 2;

/** The same for a query that is still being typed: its last word may go on. */
export function typedTerms(text: string, spoken: readonly string[]): string[] {
  const { tokens } = cut(text);
  const last = tokens.at(-1);
  // Small words at the end of others say nothing, and begin half of all words.
  const begun =
    last === undefined || (last.isStop && tokens.length > 1) || /[^\p{L}\p{M}\p{N}]$/u.test(text)
      ? []
      : [last.word, last.root];
  const beginnings = begun.filter(({ length }) => length >= SHORTEST_TYPED).map((word) => `${word}*`);
  return [...new Set([...searchTerms(text, spoken), ...beginnings])];
}
