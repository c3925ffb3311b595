import { isNearly, searchable } from "../ui/find.ts";

/** Something that is looked for by its name, or by other words for it. */
export interface Named {
  name: string;
  words?: string;
}

/** What people put between the words that they look for, in the languages of the interface with spaces; folded. */
const SMALL: ReadonlySet<string> = new Set(
  (
    "a an and any are at can do does for from how i in is it me my of off on or our some that the this to use what when where with you your about " +
    "aus auf bei das dem den der die du ein eine einen fur ich im ist kann mein meine meinen mir mit oder uber um und von was wie wo zu zum zur " +
    "au aux avec ce comment dans de des du en est et je la le les ma mes mon ou par pour que quoi sur un une " +
    "al como con cual del el es las lo los mi mis o para por se sobre y ao as com da dos e em eu meu minha na no os um uma"
  ).split(" "),
);
/** The least letters of a word that a longer one may begin with and mean: "exportieren" finds "Export". */
const LEAST_STEM = 5;
/** So much longer it may be. */
const MOST_ENDING = 6;

/**
 * The entries that have every word of a query in their name or their other words, in any order, best first: what is called so
 * before what is only known by it. A word is found by its beginning, with another ending, or with one slip; small words do not count.
 *
 * @returns places among the entries.
 */
export function byWords(entries: readonly Named[], query: string): number[] {
  const all = wordsOf(query);
  const meant = all.filter((word) => !SMALL.has(word));
  const asked = meant.length > 0 ? meant : all;
  if (asked.length === 0) return [];
  return entries
    .map(({ name, words = "" }, index) => {
      const [own, other] = [wordsOf(name), wordsOf(words)];
      const inName = asked.filter((word) => has(own, word)).length;
      const isFound = asked.every((word) => has(own, word) || has(other, word));
      return { index, isFound, inName, length: own.length };
    })
    .filter(({ isFound }) => isFound)
    .toSorted((a, b) => b.inName - a.inName || a.length - b.length)
    .map(({ index }) => index);
}

function has(words: readonly string[], asked: string): boolean {
  return words.some((word) => isMeant(word, asked)) || (SPACELESS.test(asked) && words.join(" ").includes(asked));
}

function isMeant(word: string, asked: string): boolean {
  if (word.startsWith(asked)) return asked.length > 1 || word.length === 1 || SPACELESS.test(asked);
  const isEnding = word.length >= LEAST_STEM && asked.startsWith(word) && asked.length - word.length <= MOST_ENDING;
  return isEnding || (asked.length >= LEAST_STEM && isNearly(asked, word));
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Without accents, and with what stands for an umlaut on another keyboard. */
function wordsOf(text: string): string[] {
  const plain = searchable(text)
    .replace(/ß/g, "ss")
    .replace(/([aou])e(?=[bcdfghjklmnpqrstvwxz])/g, "$1");
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
