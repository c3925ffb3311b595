/** Lines of a page that run to the left, made anew from its glyphs: what PDF.js tells of them lacks what a glyph's place tells. */

import type { Glyph } from "../pages/page-glyphs.ts";
import { BESIDE, middleOf, withLaidOver, withMarks } from "./laid-over.ts";
import { withPairsOf } from "./pairs-told.ts";
import { readTogether } from "./read-together.ts";
import {
  type BothWays,
  inReadingOrder,
  isAsSeen,
  isFromRight,
  type Known,
  LEAST_SPACE,
  type Piece,
  readBothWays,
} from "./reading-order.ts";
import { hasRightToLeft } from "../../../language/right-to-left.ts";

/** A line with its pieces in the order of the file. */
export interface WrittenLine {
  pieces: Piece[];
  height: number;
  y: number;
  /** Where its lowest and its highest letter stand: in some scripts a word comes down from above. */
  reach: Span;
  /** Signs in it of which the file does not say what they stand for. */
  untold: number;
}

/** In points. */
type Span = readonly [left: number, right: number];

/** Letters of a line stand no further above or below each other than this share of their height. */
const SAME_LINE = 0.6;
/** Parts of a line are no further from each other than so many letters' heights. */
const NEXT = 1.5;
/** Of letters one in so many may be told otherwise. */
const ALIKE = 8;
/** A line is at one side where it is so many letters' heights nearer to that one. */
const FAR = 2;
/** What begins an entry of a list, where no blank follows it. */
const LABEL = /^(?:\p{N}{1,3}[.)]|[•◦▪])(?=\p{L})/u;
const NUMERIC = /^[\p{N}\u066A-\u066C]+$/u;
/** A blank that was written is so wide at least, in letters' heights. */
const LEAST_BLANK = 0.08;
/** Where blanks are written, letters of a word may be told so far from each other. */
const MOST_IN_WORD = 0.4;
/** Of the glyphs of a page one in so many at least is a blank where its words are parted by these. */
const FEW_BLANKS = 20;
/** Places that are nearer to each other than this are the same, in letters' heights. */
const EXACT = 0.05;

/** A line as it is read, or as many as stood in its place where its glyphs tell something else. */
export function readLines(
  lines: readonly WrittenLine[],
  glyphs: readonly Glyph[],
): { text: string; height: number; y: number }[] {
  const left = new Set(glyphs);
  const page = spanOf(joined(lines));
  const usual = usualSide(glyphs);
  const isSpaced = glyphs.filter(({ text }) => text.trim() === "").length * FEW_BLANKS >= glyphs.length;
  const read = wholeLines(lines).flatMap((parts): ReadLine[] => {
    const plain = parts.map(({ pieces, height, y }) => ({ ...bothWays(inReadingOrder(pieces)), height, y }));
    const line = joined(parts);
    const text = plain.map((one) => one.asRead).join("");
    const isUntold = line.untold > 0 && lettersOf(text).length === 0;
    if (!hasRightToLeft(text) && !isUntold) return plain;
    const own = glyphsOf(line, left);
    if (isUntold && !own.some((glyph) => hasRightToLeft(glyph.text))) return plain;
    if (!isAlike(text, own.map((glyph) => glyph.text).join(""), line.untold)) return plain;
    for (const glyph of own) left.delete(glyph);
    const pieces = piecesOf(withPairsOf(line.pieces, withMarks(own, line.height)), line, isSpaced);
    const known: Known = {
      isSeen: isAsSeen(line.pieces),
      isTurned: isFromRight(line.pieces),
      side: sideOf(line, page),
      usual,
    };
    return [{ ...readBothWays(pieces, known), height: line.height, y: line.y }];
  });
  const texts = readTogether(read);
  return read.map(({ height, y }, at) => ({ text: spaced(texts[at] ?? "").replace(LABEL, "$& "), height, y }));
}

interface ReadLine extends BothWays {
  height: number;
  y: number;
}

function bothWays(text: string): BothWays {
  return { asSeen: text, asRead: text, isSeen: true };
}

/** The side at which lines begin whose script most letters of a page are of. */
function usualSide(glyphs: readonly Glyph[]): Known["usual"] {
  const letters = glyphs.filter(({ text }) => /\p{L}/u.test(text));
  const turned = letters.filter(({ text }) => hasRightToLeft(text));
  const more = turned.length * 2 - letters.length;
  if (more === 0) return undefined;
  return more > 0 ? "right" : "left";
}

/** Which edge of the page's text a line is nearer to. */
function sideOf(line: WrittenLine, [from, to]: Span): "left" | "right" | undefined {
  const [left, right] = spanOf(line);
  const difference = left - from - (to - right);
  if (Math.abs(difference) < FAR * line.height) return undefined;
  return difference > 0 ? "right" : "left";
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Lines with those together that are parts of one: a glyph that stands a little above or below its line seems to begin another. */
function wholeLines(lines: readonly WrittenLine[]): WrittenLine[][] {
  const whole: WrittenLine[][] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (before !== undefined && isPartOf(joined(before), line)) before.push(line);
    else whole.push([line]);
  }
  return whole;
}

function isPartOf(one: WrittenLine, other: WrittenLine): boolean {
  const text = [...one.pieces, ...other.pieces].map(({ str }) => str).join("");
  const size = Math.max(one.height, other.height);
  const apart = Math.max(one.reach[0], other.reach[0]) - Math.min(one.reach[1], other.reach[1]);
  if (!hasRightToLeft(text) || apart > SAME_LINE * size) return false;
  const [left, right] = spanOf(one);
  const [from, to] = spanOf(other);
  return from - right <= NEXT * size && left - to <= NEXT * size;
}

function joined(lines: readonly WrittenLine[]): WrittenLine {
  const [longest] = lines.toSorted((a, b) => b.pieces.length - a.pieces.length);
  return {
    pieces: lines.flatMap(({ pieces }) => pieces),
    height: Math.max(...lines.map(({ height }) => height)),
    y: longest?.y ?? 0,
    reach: [Math.min(...lines.map(({ reach }) => reach[0])), Math.max(...lines.map(({ reach }) => reach[1]))],
    untold: lines.reduce((sum, { untold }) => sum + untold, 0),
  };
}

function spanOf({ pieces }: Pick<WrittenLine, "pieces">): Span {
  const written = pieces.filter(({ str }) => str.trim() !== "");
  return [Math.min(...written.map(({ x }) => x)), Math.max(...written.map(({ x, width }) => x + width))];
}

/** Those between its ends, and what else at its height was written with one of them. */
function glyphsOf(line: WrittenLine, glyphs: ReadonlySet<Glyph>): Glyph[] {
  const [low, high] = [line.y - SAME_LINE * line.height, line.y + SAME_LINE * line.height];
  const near = [...glyphs].filter(({ y }) => y >= Math.min(low, line.reach[0]) && y <= Math.max(high, line.reach[1]));
  const objects = new Set(near.filter((glyph) => isBetween(line, glyph)).map(({ object }) => object));
  return near.filter((glyph) => objects.has(glyph.object));
}

function isBetween(line: WrittenLine, glyph: Glyph): boolean {
  const [from, to] = spanOf(line);
  const middle = middleOf(glyph);
  const slack = line.untold > 0 ? line.height * NEXT : line.height / 2;
  return middle >= from - slack && middle <= to + slack;
}

/** Whether both have the same letters, in any order, but for a few and those that only the other one tells. */
function isAlike(one: string, other: string, untold: number): boolean {
  const counts = new Map<string, number>();
  const [letters, others] = [lettersOf(one), lettersOf(other)];
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of others) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  const more = [...counts.values()].reduce((sum, count) => sum + Math.max(0, -count), 0);
  const less = [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
  const different = less + Math.max(0, more - untold);
  return different * ALIKE <= letters.length + others.length;
}

function lettersOf(text: string): string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{N}]/gu) ?? [];
}

/** Pieces from left to right: each glyph that runs to the left is one, and what else was written together. */
function piecesOf(glyphs: readonly Glyph[], line: WrittenLine, isSpaced: boolean): Piece[] {
  const size = line.height;
  const pieces: Piece[] = [];
  // Of two in one place the one that is told later is further to the left.
  const ordered = withLaidOver(
    glyphs.toReversed().toSorted((a, b) => a.left - b.left),
    EXACT * size,
  );
  const written = ordered.filter(({ text }) => text.trim() !== "");
  // Some programs write blanks that take up no place, and move on by themselves.
  const blanks = ordered.filter(({ text, left, right }) => text.trim() === "" && right - left >= LEAST_SPACE * size);
  const ends = new Map(written.map((glyph, at) => [glyph, endOf(glyph, written[at + 1], line)]));
  const order = new Map(glyphs.filter(({ text }) => text.trim() !== "").map(({ object }, at) => [object, at]));
  const turned = new Set(glyphs.filter(({ text }) => isTurned(text)).map(({ object }) => object));
  let before: Glyph | undefined;
  let blank: Glyph | undefined;
  for (const glyph of ordered) {
    const right = ends.get(glyph);
    if (right === undefined) {
      blank = glyph;
      continue;
    }
    const last = pieces.at(-1);
    const isBeforeTurned = before !== undefined && isApart(before, blank, turned);
    const hasBlank = hasBlankBetween(before, glyph, blank, {
      size,
      isSpaced,
      isNext: isToldNext(order, before, glyph),
    });
    if (last !== undefined && isBeforeTurned) pieces[pieces.length - 1] = { ...last, isBeforeTurned };
    if (!isBeforeTurned && before !== undefined && last !== undefined && isWrittenWith(before, glyph, blank, size)) {
      const gap = glyph.left - last.x - last.width;
      const str = last.str + ((hasBlank ?? gap >= LEAST_SPACE * size) ? " " : "") + glyph.text;
      pieces[pieces.length - 1] = { ...last, str, width: right - last.x };
    } else {
      const x = startOf(glyph, blanks, size);
      pieces.push({ str: glyph.text, x, width: right - x, size, isWhole: true, hasBlank });
    }
    before = glyph;
    blank = undefined;
  }
  return pieces;
}

/** Where a glyph begins: a letter with a mark may be told to begin where its mark does, in the blank beside it. */
function startOf({ left }: Glyph, blanks: readonly Glyph[], size: number): number {
  const within = blanks.filter((blank) => blank.left <= left + BESIDE * size && blank.right > left);
  return Math.max(left, ...within.map(({ right }) => right));
}

/** Where the next glyph may begin without a gap: as far as what PDF.js found between the two reaches. */
function endOf(glyph: Glyph, next: Glyph | undefined, { pieces, height }: WrittenLine): number {
  if (next === undefined) return glyph.right;
  const slack = EXACT * height;
  const between = pieces.filter(
    ({ str, x, width }) =>
      str.trim() !== "" &&
      width > 0 &&
      x >= glyph.left - slack &&
      x < next.left - slack &&
      x + width <= next.left + 2 * slack,
  );
  return Math.max(glyph.right, ...between.map(({ x, width }) => x + width));
}

/** Whether the right one of two glyphs was told before the left one, with none between them. */
function isToldNext(order: ReadonlyMap<number, number>, left: Glyph | undefined, right: Glyph): boolean {
  const places = [left, right].map((glyph) => (glyph === undefined ? undefined : order.get(glyph.object)));
  const [one, other] = places;
  return one !== undefined && other !== undefined && (one === other || one - other === 1);
}

/** Whether a blank parts two neighbours, where the blanks that were written tell it; else their gap does. */
function hasBlankBetween(
  before: Glyph | undefined,
  after: Glyph,
  blank: Glyph | undefined,
  { size, isSpaced, isNext }: { size: number; isSpaced: boolean; isNext: boolean },
): boolean | undefined {
  if (blank !== undefined && blank.right - blank.left >= LEAST_BLANK * size) return true;
  // Between letters that are not told one after the other a blank may be left out.
  if (!isNext) return undefined;
  // Of a letter with marks it is not told how wide it is.
  const isInWord = blank === undefined && before !== undefined && isTurned(before.text) && isTurned(after.text);
  return isSpaced && isInWord && after.left - before.right < MOST_IN_WORD * size ? false : undefined;
}

/** Whether two neighbours that run to the right are of one stretch: the blank between them is written with one of them. */
function isWrittenWith(before: Glyph, after: Glyph, blank: Glyph | undefined, size: number): boolean {
  if (isTurned(before.text) || isTurned(after.text)) return false;
  const gap = after.left - before.right;
  if (gap < LEAST_SPACE * size) return true;
  return gap < size && blank !== undefined && [before.object, after.object].includes(blank.object);
}

/** Whether a blank after a number was not written with it, but with what runs to the left. */
function isApart(before: Glyph, blank: Glyph | undefined, turned: ReadonlySet<number>): boolean {
  return blank !== undefined && NUMERIC.test(before.text) && before.object !== blank.object && turned.has(blank.object);
}

/** Digits run to the right in every script. */
function isTurned(text: string): boolean {
  return hasRightToLeft(text) && !NUMERIC.test(text);
}
