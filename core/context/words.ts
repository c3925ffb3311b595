import { stemmer } from "stemmer";

const WORD = /[\p{L}\p{N}]+/gu;

/** Words too common to say what a text is about. */
const STOP_WORDS = new Set(
  (
    "a about above after again all also am an and any are as at be because been before being below between both but by can " +
    "could did do does doing don down during each few for from further had has have having he her here hers him his how i if " +
    "in into is it its itself just ll m me more most my myself no nor not now of off on once only or other our ours out over " +
    "own re s same she should so some such t than that the their theirs them then there these they this those through to too " +
    "under until up ve very was we were what when where which while who whom why will with would you your yours d please " +
    "tell know remember said say"
  ).split(" "),
);

/** Lower-case words of a text, without accents: "Café, twice" gives `cafe`, `twice`. */
export function words(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(WORD) ?? [];
}

/** The words that carry meaning, each once, in the order of their first appearance. */
export function contentWords(text: string): string[] {
  return [...new Set(words(text))].filter((word) => !STOP_WORDS.has(word));
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Porter stems of all words of a text, in order. */
export function stems(text: string): string[] {
  return words(text).map((word) => stemmer(word));
}

/** Porter stems of the words that carry meaning. */
export function contentStems(text: string): Set<string> {
  return new Set(contentWords(text).map((word) => stemmer(word)));
}
