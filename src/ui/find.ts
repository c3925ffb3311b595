import uFuzzy from "@leeoniya/ufuzzy";

/** Where of a text the query was found: starts and ends, one after the other, in UTF-16 code units. */
export type Ranges = readonly number[];

/** One text that was found. */
export interface Found {
  /** Its place among the texts. */
  index: number;
  ranges: Ranges;
}

/** Letters and digits of every script, and one slip in a word: a letter that is missing, wrong, too much or changed with its neighbour. */
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\p{M}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\p{M}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  // The package declares its modes as an enum that it does not export as a value: 1 is a single slip in a word.
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
  intraMode: 1,
});
/** Words of a query may stand in another order, as long as they are so few. */
const MOST_WORDS = 4;

/** The texts that hold all words of a query, or words that are nearly those, best first. Accents do not matter. */
export function find(texts: readonly string[], query: string): Found[] {
  const needle = folded(query.trim());
  if (needle === "") return [];
  const plain = texts.map(folded);
  const [found, info, order] = fuzzy.search(plain, needle, MOST_WORDS);
  if (found === null) return [];
  const asked = wordsOf(needle);
  const isMeant = (index: number) => {
    const text = (plain[index] ?? "").toLowerCase();
    const words = wordsOf(text);
    return asked.every((word) => text.includes(word) || words.some((other) => isNearly(word, other)));
  };
  if (!info || !order) return found.filter(isMeant).map((index) => ({ index, ranges: [] }));
  return order
    .map((at) => ({ index: info.idx[at] ?? 0, ranges: info.ranges[at] ?? [] }))
    .filter(({ index }) => isMeant(index));
}

/** A slip in a shorter beginning of a word may mean anything. */
const LEAST_BEGINNING = 6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether one word is the other, or a good beginning of it, but for one slip: letters that only stand somewhere in it are not enough. */
export function isNearly(word: string, other: string): boolean {
  if (hasOneSlip(word, other)) return true;
  return (
    word.length >= LEAST_BEGINNING && [-1, 0, 1].some((more) => hasOneSlip(word, other.slice(0, word.length + more)))
  );
}

/** Whether a letter is missing, wrong, too much, or changed with its neighbour. */
function hasOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  if (rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1)) return true;
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return isSwapped && rest.slice(2) === otherRest.slice(2);
}

/** Without accents, of the same length, so that ranges fit the text itself. */
function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    const base = unit.normalize("NFD").charAt(0);
    return base === "" ? unit : base;
  }).join("");
}

/** Where words of a text begin as words of the query do; of a text that was found by its words, whose endings may differ. */
export function beginnings(text: string, query: string): Ranges {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.map(folded).join("|")})`, "giu");
  return [...folded(text).matchAll(pattern)].flatMap(({ index, 0: word }) => [index, index + word.length]);
}

/** A text to be searched for as it stands, whatever its case and accents; of the same length, so that places fit the text itself. */
export function searchable(text: string): string {
  return text.replace(/[\u0080-\uFFFF]|[A-Z]+/g, (part) => {
    if (part.length > 1 || part < "\u0080") return part.toLowerCase();
    const [base = part, ...marks] = part.normalize("NFD");
    // Only of what is a letter with an accent: a syllable or a voiced kana is another one without its part.
    const plain = marks.length > 0 && marks.every((mark) => /[\u0300-\u036F]/.test(mark)) ? base : part;
    const lower = plain.toLowerCase();
    return lower.length === part.length ? lower : part;
  });
}
