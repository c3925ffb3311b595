/** What a line's end divides: a word that was divided is whole again, and what is written with a hyphen keeps it. */

/** A hyphen at a line's end, with what it stands behind. */
const ENDS_DIVIDED = /(?:^|[\s(«“„"‘'[])([^\s(«“„"‘'[]*[\p{L}\p{M}\p{N}])[-\u2010\u00AD]$/u;
/** A dash between numbers, such as of pages. */
const ENDS_RANGE = /\p{N}[\u2011\u2012\u2013]$/u;
/** An amount with its sign behind it, as bookkeepers write one. */
const AMOUNT = /[.,]\p{N}{2}-$/u;
/** A school's mark, such as A-, and what may begin the next row. */
const MARK = /^\p{Lu}$/u;
const NAME = /^\p{Lu}\p{Ll}/u;
const SOFT = "\u00AD";
const PART = /^[\p{L}\p{M}\p{N}]+/u;
const WORD = /^\p{L}[\p{L}\p{M}]*\p{Ll}\p{M}*$/u;
const WORDS = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
/** Before these the other half of a word is left out: "Ein- und Ausgang", "short- or long-term". */
const JOINS = new Set(
  (
    "und oder bis sowie beziehungsweise bzw and or to nor et ou e o y u ed od en of och eller og og/eller i lub oraz a nebo és vagy " +
    "ja tai sekä и или ve veya"
  ).split(" "),
);

/** Words that a text has undivided, in lower case. */
export class WholeWords {
  readonly #words = new Set<string>();

  add(line: string): void {
    for (const [word] of line.matchAll(WORDS)) this.#words.add(word.toLowerCase().replaceAll("\u2010", "-"));
  }

  /** Two lines of a paragraph as one where a line's end divides what belongs together; undefined where it does not. */
  joined(before: string, after: string): string | undefined {
    const isRange = ENDS_RANGE.test(before) && /^\p{N}/u.test(after);
    if (isRange) return before + after;
    const [first] = ENDS_DIVIDED.exec(before)?.slice(1) ?? [];
    const [second] = PART.exec(after) ?? [];
    if (first === undefined || second === undefined || AMOUNT.test(before)) return undefined;
    if (before.endsWith(SOFT)) return before.slice(0, -1) + after;
    if (JOINS.has(second.toLowerCase()) || (MARK.test(first) && NAME.test(second))) return undefined;
    return (this.#isWord(first, second) ? before.slice(0, -1) : before) + after;
  }

  /** Whether the hyphen between two parts is there for the line's end alone. */
  #isWord(first: string, second: string): boolean {
    // Nobody divides a word after its first letter, and no number, address or what has a hyphen already.
    if (!WORD.test(first) || !/^\p{Ll}/u.test(second) || /\p{N}/u.test(second)) return false;
    const [one, other] = [first.toLowerCase(), second.toLowerCase()];
    if (this.#words.has(one + other)) return true;
    return !this.#words.has(`${one}-${other}`);
  }
}
