import { hasRightToLeft } from "../../../language/right-to-left.ts";

/** A piece of text as PDF.js gives it. */
export interface Item {
  str: string;
  /** In which direction it was read: "rtl" is from the right. */
  dir?: string;
  hasEOL: boolean;
  width: number;
  height: number;
  transform: number[];
  /** Where signs beside it stand, from below, of which the file does not say what they stand for. */
  untold?: readonly number[];
}

/** Vowel signs and the like of Arabic, Hebrew, Syriac and Thaana alone, with the blank that their shapes by themselves are given. */
const MARKS = /^\s*(?:(?=[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}])\p{M})+$/u;
/** A glyph of which the file does not say what it stands for. */
const UNTOLD = "\0";
/** Marks stand no further above or below the line of their letter than this share of its height. */
const SAME_LINE = 0.6;

/**
 * Items with the marks of scripts that run to the left put to their letters: they are written a little above or below the line, which
 * PDF.js takes for a line of its own or for a space. A sign over such a letter that the file does not tell is left out: the word can be
 * read without it.
 */
export function withMarksAttached(items: readonly Item[]): Item[] {
  if (!items.some(({ str }) => hasRightToLeft(str))) return [...items];
  const attaching = new Attaching();
  for (const [at, item] of items.entries()) attaching.add(item, nextWritten(items, at));
  return attaching.read;
}

class Attaching {
  readonly read: Item[] = [];
  /** The last one that is no mark. */
  #before: Item | undefined;
  /** Marks of the letter that comes next. */
  #waiting = "";
  #untold: number[] = [];

  /** @param after the next one that is no mark */
  add(item: Item, after: Item | undefined): void {
    const before = this.#before;
    const isLeftOut = item.str !== UNTOLD || isBeside(item, before) || isBeside(item, after);
    if (!isMark(item) || !isLeftOut) {
      this.#keep(item);
      return;
    }
    const [isEnd, isStart] = [isOnLineOf(item, before), isOnLineOf(item, after)];
    const marks = item.str.replaceAll(UNTOLD, "").trim();
    if (item.str === UNTOLD) this.#count(item, isEnd ? before : undefined);
    // Written as it looks, from left to right, a letter follows its marks; written as it is read, they follow it.
    if (isStart && (!isEnd || placeOf(after) > placeOf(before))) {
      if (!isEnd && before !== undefined) this.read.push(lineEnd(item));
      this.#waiting = marks + this.#waiting;
      return;
    }
    if (before !== undefined && isEnd) before.str += marks;
    if (item.hasEOL) this.read.push(lineEnd(item));
  }

  /** Counts a sign that is left out beside a letter, or the next one. */
  #count(sign: Item, letter: Item | undefined): void {
    if (letter === undefined) this.#untold.push(heightOf(sign));
    else letter.untold = [...(letter.untold ?? []), heightOf(sign)];
  }

  #keep(item: Item): void {
    const kept = { ...item };
    this.read.push(kept);
    if (!isWritten(item)) return;
    kept.str += this.#waiting;
    kept.untold = this.#untold;
    this.#waiting = "";
    this.#untold = [];
    this.#before = kept;
  }
}

function isMark({ str }: Item): boolean {
  return str === UNTOLD || MARKS.test(str);
}

function isWritten(item: Item): boolean {
  return item.str.trim() !== "" && !isMark(item);
}

function nextWritten(items: readonly Item[], at: number): Item | undefined {
  for (let next = at + 1; next < items.length; next += 1) {
    const item = items[next];
    if (item !== undefined && isWritten(item)) return item;
  }
  return undefined;
}

function isBeside(mark: Item, letter: Item | undefined): boolean {
  return isOnLineOf(mark, letter) && letter !== undefined && hasRightToLeft(letter.str);
}

function isOnLineOf(mark: Item, letter: Item | undefined): boolean {
  if (letter === undefined) return false;
  return Math.abs(heightOf(letter) - heightOf(mark)) <= letter.height * SAME_LINE;
}

function heightOf({ transform: { 5: y = 0 } }: Item): number {
  return y;
}

function placeOf(item: Item | undefined): number {
  return item?.transform[4] ?? 0;
}

function lineEnd(item: Item): Item {
  return { ...item, str: "", width: 0, height: 0, hasEOL: true };
}
