/** A text as it is judged: digits of every script as 0 to 9, full-width signs as plain ones, nothing that nobody sees. */

/** A text for judging, with the way back to the text as it was written. */
export interface PlainText {
  text: string;
  /** Where an offset of `text` (0 to its length) lies in the original, in UTF-16 code units. */
  offset: (at: number) => number;
}

const ASCII = /^[\0-\x7f]*$/;
/** What is written otherwise: other digits, full-width signs, spaces and hyphens of other widths, and what is invisible. */
const OTHERWISE =
  /[\p{Nd}--[0-9]]|[\uff01-\uff5e]|[\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\u2010\u2011\u2212]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gv;
const FULL_WIDTH = 0xfee0;

/** Reads a text for judging; its length may differ from the original's, and `offset` leads back. */
export function plainText(original: string): PlainText {
  const same = (at: number) => at;
  if (ASCII.test(original)) return { text: original, offset: same };
  /** From each of these offsets of the plain text on, the original is so many units further. */
  const shifts: { from: number; by: number }[] = [];
  let text = "";
  let read = 0;
  for (const { 0: written, index } of original.matchAll(OTHERWISE)) {
    const plain = plainSign(written);
    text += original.slice(read, index) + plain;
    read = index + written.length;
    if (plain.length !== written.length) shifts.push({ from: text.length, by: read - text.length });
  }
  text += original.slice(read);
  return { text, offset: shifts.length === 0 ? same : (at) => at + shiftAt(shifts, at) };
}

/** How far the original is ahead at an offset of the plain text; `shifts` are in order. */
function shiftAt(shifts: readonly { from: number; by: number }[], at: number): number {
  let [low, high] = [0, shifts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.by ?? 0;
}

function plainSign(written: string): string {
  const code = written.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - FULL_WIDTH);
  if (/\p{Nd}/u.test(written)) return digitOf(code);
  if (/\s/u.test(written) && written !== "\ufeff") return " ";
  return /[\u2010\u2011\u2212]/u.test(written) ? "-" : "";
}

const digits = new Map<number, string>();

/** Digits of a script stand in a row of ten, and the rows of several may touch. */
function digitOf(code: number): string {
  let known = digits.get(code);
  if (known === undefined) {
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
    known = String(before % 10);
    digits.set(code, known);
  }
  return known;
}
