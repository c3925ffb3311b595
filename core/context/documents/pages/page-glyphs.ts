import { hasRightToLeft } from "../../../language/right-to-left.ts";
import { type Asked, stretchOf } from "./page-lines.ts";

/** A glyph of a page with all letters that it stands for, in reading order; a blank where it is one. */
export interface Glyph {
  text: string;
  /** Where it begins and ends, from the left of the page, and where it stands from below, in points. */
  left: number;
  right: number;
  y: number;
  /** What of the page it was written with. */
  object: number;
}

/** A letter that PDFium tells. */
interface Told extends Omit<Glyph, "left"> {
  /** Where its glyph stands. */
  x: number;
  /** What is seen of it, from left to right. */
  ink: readonly [from: number, to: number];
}

const MARK = /^\p{M}/u;
/** Numbers nearer to each other than this are the same, in points. */
const EXACT = 0.01;
/** What is no letter; the sign that parts letters without a blank is kept (Persian, U+200C). */
const UNSEEN = /[\p{C}--\u200C]/v;

/** The glyphs of an opened page. */
export function glyphsOn(asked: Asked, page: number): Glyph[] {
  const text = asked.api.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    const glyphs: Told[][] = [];
    const stretches = new GlyphStretches(asked, page);
    const count = Math.max(0, asked.api.FPDFText_CountChars(text));
    for (let at = 0; at < count; at += 1) {
      const told = letterAt(asked, text, at);
      // The text of a stretch is told again with other glyphs of it.
      if (told === undefined || stretches.isRepeated(told.object)) continue;
      const glyph = glyphs.at(-1);
      const last = glyph?.at(-1);
      if (last !== undefined && isSameGlyph(last, told)) glyph?.push(told);
      else glyphs.push([told]);
    }
    return glyphs.map((told) => stretches.whole(glyphOf(told)));
  } finally {
    asked.api.FPDFText_ClosePage(text);
  }
}

/** What has a text beside it, such as a letter and the dots that are glyphs of their own. */
class GlyphStretches {
  readonly #of = new Map<number, number>();
  readonly #spans = new Map<number, readonly [left: number, right: number]>();
  readonly #toldBy = new Map<number, number>();

  constructor(asked: Asked, page: number) {
    const { FPDFPage_CountObjects: count, FPDFPage_GetObject: get } = asked.api;
    const { FPDFPageObj_GetMatrix: matrix, FPDFPageObj_GetBounds: bounds } = asked.api;
    for (let at = 0; at < count(page); at += 1) {
      const object = get(page, at);
      const stretch = stretchOf(asked, object);
      if (stretch === undefined) continue;
      const [, , , , x = 0] = asked.numbers(6, ([place = 0]) => matrix(object, place));
      this.#of.set(object, stretch);
      const [, , right = x] = asked.numbers(4, ([l = 0, b = 0, r = 0, t = 0]) => bounds(object, l, b, r, t));
      const [from, to] = this.#spans.get(stretch) ?? [x, right];
      this.#spans.set(stretch, [Math.min(from, x), Math.max(to, right)]);
    }
  }

  isRepeated(object: number): boolean {
    const stretch = this.#of.get(object);
    if (stretch === undefined) return false;
    const by = this.#toldBy.get(stretch) ?? object;
    this.#toldBy.set(stretch, by);
    return by !== object;
  }

  /** A glyph with the others of its stretch: it may be told where a dot stands. */
  whole(glyph: Glyph): Glyph {
    const stretch = this.#of.get(glyph.object);
    const span = stretch === undefined ? undefined : this.#spans.get(stretch);
    if (span === undefined || MARK.test(glyph.text)) return glyph;
    return { ...glyph, left: Math.min(span[0], glyph.left), right: Math.max(span[1], glyph.right) };
  }
}

function letterAt({ api, numbers }: Asked, text: number, at: number): Told | undefined {
  const object = api.FPDFText_GetTextObject(text, at);
  const code = api.FPDFText_GetUnicode(text, at);
  if (object === 0 || code > 0x10_ff_ff) return undefined;
  const letter = String.fromCodePoint(code);
  if (UNSEEN.test(letter)) return undefined;
  // Left, top, right and bottom (fpdfview.h, FS_RECTF), up to the place of the next glyph.
  const [, , right = 0] = numbers(4, ([place = 0]) => api.FPDFText_GetLooseCharBox(text, at, place));
  const [x = 0, y = 0] = numbers(
    2,
    ([one = 0, other = 0]) => api.FPDFText_GetCharOrigin(text, at, one, other),
    "double",
  );
  const [from = 0, to = 0] = numbers(
    4,
    ([l = 0, r = 0, b = 0, t = 0]) => api.FPDFText_GetCharBox(text, at, l, r, b, t),
    "double",
  );
  return { text: letter, object, x, y, right, ink: [from, to] };
}

/** Whether two letters are told of one glyph: PDFium gives each its whole ink, or the same share of that. */
function isSameGlyph(one: Told, other: Told): boolean {
  if (one.object !== other.object || one.x !== other.x || one.y !== other.y) return false;
  return Math.abs(one.ink[1] - one.ink[0] - (other.ink[1] - other.ink[0])) <= EXACT;
}

/** PDFium turns a line round that runs to the left, letter by letter, and so the letters of one glyph, too. */
function glyphOf(told: readonly Told[]): Glyph {
  const letters = told.map(({ text }) => text);
  const turned = letters.toReversed();
  const isTurned = hasRightToLeft(letters.join("")) && !MARK.test(turned[0] ?? "");
  const { x = 0, y = 0, object = 0 } = told[0] ?? {};
  const isMark = letters.every((letter) => MARK.test(letter));
  return {
    text: (isTurned ? turned : letters).join(""),
    // A mark may be seen elsewhere than where it stands.
    left: isMark ? Math.min(...told.map(({ ink }) => ink[0])) : x,
    right: Math.max(...told.map(({ ink, right }) => (isMark ? ink[1] : right))),
    y,
    object,
  };
}
