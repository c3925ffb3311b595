/** Glyphs that are drawn over each other: marks over their letters, and lam with alef. */

import type { Glyph } from "../pages/page-glyphs.ts";

/** So far from a letter, in letters' heights, its mark may stand. */
export const BESIDE = 0.15;
const LAM = /^ل\p{M}*$/u;
const ALEF = /^[اأإآٱ]\p{M}*$/u;
const MARKS = /^\p{M}+$/u;
/** Between letters that are written apart without a blank. */
const PARTING = "\u200C";
/** It stands no further from its letter than this, in letters' heights. */
const PARTED = 0.3;

/** Glyphs from left to right, where lam is read before an alef that begins in its place and is shorter. */
export function withLaidOver(glyphs: readonly Glyph[], slack: number): Glyph[] {
  const ordered = [...glyphs];
  for (const [at, glyph] of ordered.entries()) {
    const next = ordered[at + 1];
    if (next === undefined || !LAM.test(glyph.text) || !ALEF.test(next.text)) continue;
    const isToldInOrder = glyph.object === next.object;
    const isLaidOver = next.left - glyph.left <= slack && glyph.right > next.right;
    if (glyph.left === next.left ? isToldInOrder : !isLaidOver) continue;
    [ordered[at], ordered[at + 1]] = [{ ...next, left: glyph.left }, glyph];
  }
  return ordered;
}

/** Glyphs with those put to their letters that are glyphs of their own: marks over a letter, and the sign that parts it from the next. */
export function withMarks(glyphs: readonly Glyph[], size: number): Glyph[] {
  const marks = glyphs.filter(({ text }) => MARKS.test(text));
  const parting = glyphs.filter(({ text }) => text === PARTING);
  const letters = glyphs.filter(({ text }) => !MARKS.test(text) && text !== PARTING).map((glyph) => ({ ...glyph }));
  const bases = letters.filter(({ text }) => /\p{L}/u.test(text));
  for (const mark of marks) {
    const middle = middleOf(mark);
    const away = ({ left, right }: Glyph) => Math.max(left - middle, middle - right, BESIDE * size);
    const [base] = bases.toSorted(
      (a, b) => away(a) - away(b) || Math.abs(middleOf(a) - middle) - Math.abs(middleOf(b) - middle),
    );
    if (base !== undefined) base.text += mark.text;
  }
  for (const sign of parting) {
    // It takes up no place: it stands where the letter before it, right of it, has its left end.
    const away = ({ left }: Glyph) => Math.abs(left - sign.left);
    const [before] = bases.toSorted((a, b) => away(a) - away(b));
    if (before !== undefined && away(before) <= PARTED * size) before.text += sign.text;
  }
  return letters;
}

/** How far from the left the middle of a glyph is. */
export function middleOf({ left, right }: Glyph): number {
  return (left + right) / 2;
}
