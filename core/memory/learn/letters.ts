import { plain } from "./plain.ts";

/**
 * Letters, marks and digits of the scripts that are learned from (Latin, Greek, Cyrillic, Arabic, Indic, Thai, kana, Han, Hangul).
 * The classes of Unicode say the same of every script, and take fifty times as long to make ready in hundreds of forms.
 */
export const LETTERS = [
  String.raw`0-9A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u02c1`,
  String.raw`\u0300-\u0374\u0376-\u037d\u037f\u0386\u0388-\u0481\u0483-\u052f`,
  String.raw`\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06fc\u0750-\u077f`,
  String.raw`\u0900-\u0963\u0966-\u096f\u0971-\u0df3\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59`,
  String.raw`\u1100-\u11ff\u1e00-\u1fbc\u1fc2-\u1fcc\u1fd0-\u1fdb\u1fe0-\u1fec\u1ff2-\u1ffc\u2150-\u2189`,
  String.raw`\u3005-\u3007\u3041-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3131-\u318e\u3400-\u4dbf\u4e00-\u9fff`,
  String.raw`\uac00-\ud7a3\uf900-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f`,
].join("");

/** One of them, for regular expressions. */
export const LETTER = `[${LETTERS}]`;

/** A word as the templates of spaced languages read it. */
export const WORD = `[${LETTERS}'-]+`;

/** Where a word may begin, and where it may end. */
export const NOT_AFTER_LETTER = `(?<!${LETTER}|${LETTER}')`;
export const NOT_BEFORE_LETTER = `(?!${LETTER}|['-]${LETTER})`;

/** Alternatives in their order; whole words that follow each other share their classes of letters, which are dear to make. */
export function oneOf(sources: readonly string[]): string {
  const isWhole = (source: string) => source.startsWith(NOT_AFTER_LETTER) && source.endsWith(NOT_BEFORE_LETTER);
  const bare = (source: string) => source.slice(NOT_AFTER_LETTER.length, -NOT_BEFORE_LETTER.length);
  const groups: string[][] = [];
  for (const source of sources) {
    const last = groups.at(-1);
    if (last && isWhole(source) && isWhole(last[0] ?? "")) last.push(source);
    else groups.push([source]);
  }
  const ways = groups.map((group) =>
    group.length === 1 ? (group[0] ?? "") : `${NOT_AFTER_LETTER}(?:${group.map(bare).join("|")})${NOT_BEFORE_LETTER}`,
  );
  return ways.length === 1 && (groups[0]?.length ?? 0) > 1 ? (ways[0] ?? "") : `(?:${ways.join("|")})`;
}

const sources = new Map<string, string>();

/** The source that finds one of a list's entries, longer ones first; of `word=key` the words. */
export function wordsOf(list: string, keyed = ""): string {
  let source = sources.get(keyed + list);
  if (source === undefined) {
    source = list
      .split("|")
      .filter(Boolean)
      .map((entry) => plain((keyed === "" ? entry : entry.split(keyed)[0]) ?? ""))
      .toSorted((a, b) => b.length - a.length)
      .map((word) =>
        word
          .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
          .replaceAll("*", `${LETTER}*`)
          .replaceAll(" ", "\\s+"),
      )
      .join("|");
    sources.set(keyed + list, source);
  }
  return source;
}
