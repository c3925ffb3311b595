import { cut, tokenOf } from "./cut.ts";

/** Words of a text in lower case, as `fold` writes them: "Café, twice" gives `cafe`, `twice`. */
export function words(text: string): string[] {
  return cut(text).tokens.map(({ word }) => word);
}

/** The words that carry meaning, each once, in the order of their first appearance. */
export function contentWords(text: string): string[] {
  return [...new Set(cut(text).tokens.flatMap(({ word, isStop }) => (isStop ? [] : word)))];
}

/** Whether an English word is too common to say what a text is about. */
export function isStopWord(word: string): boolean {
  return tokenOf(word, "en").isStop;
}

/** What all forms of an English word share; of a word in another script, the word itself. */
export function rootOf(word: string): string {
  return tokenOf(word, "en").root;
}

/** Roots of the words of a text as English ones, those that carry meaning in English. */
export function englishRoots(text: string): string[] {
  return cut(text).tokens.flatMap(({ word, script }) => {
    const { root, isStop } = tokenOf(word, "en", script);
    return isStop ? [] : root;
  });
}

/** Roots of all words of a text, in order, each by its language. */
export function roots(text: string): string[] {
  return cut(text).tokens.map(({ root }) => root);
}

/** Roots of the words that carry meaning. */
export function contentRoots(text: string): Set<string> {
  return new Set(cut(text).tokens.flatMap(({ root, isStop }) => (isStop ? [] : root)));
}
