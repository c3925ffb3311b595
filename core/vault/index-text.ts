import { type Indexed, indexTerms } from "../language/terms.ts";

/** What can be searched for its words. */
export type IndexedKind = "message" | "fact";

/** How far the indexing of what was there before has come, in rows. */
export interface IndexProgress {
  done: number;
  total: number;
}

/** Characters of a text that are indexed; PostgreSQL's limit for the words of one row is about a megabyte. */
const MAX_TEXT = 200_000;
/** Stands between a fact's key, which is English, and its value, which may be anything (unit separator). */
const BEFORE_VALUE = "\u001f";

/** Languages of a vault that a question is asked in besides its own, and their least share of the most frequent one. */
const MOST_LANGUAGES = 6;
const LEAST_OF_A_LANGUAGE = 0.002;

/**
 * What a full-text index holds of a text.
 *
 * @param text a message's content; of a fact its category, a space, its key, `\u001f` and its value.
 */
export function indexed(kind: IndexedKind, text: string): Indexed {
  if (kind === "message") return indexTerms(text.slice(0, MAX_TEXT));
  const [key = "", value = ""] = text.replaceAll("_", " ").slice(0, MAX_TEXT).split(BEFORE_VALUE);
  const [ofKey, ofValue] = [indexTerms(key), indexTerms(value)];
  return { terms: [...ofKey.terms, ...ofValue.terms], languages: ofValue.languages };
}

/** How many texts are in each language. */
export function languageCounts(texts: readonly Indexed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { languages } of texts) {
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}

/** The languages that matter among those counted, the most frequent first; what is rare is mostly mistaken. */
export function mostSpoken(counted: readonly { language: string; texts: number }[]): string[] {
  const sorted = counted.toSorted((a, b) => b.texts - a.texts || (a.language < b.language ? -1 : 1));
  const least = (sorted[0]?.texts ?? 0) * LEAST_OF_A_LANGUAGE;
  return sorted
    .filter(({ texts }) => texts >= least)
    .slice(0, MOST_LANGUAGES)
    .map(({ language }) => language);
}
