import type { Pdfium } from "./pdfium.ts";

/**
 * Scripts whose letters change their order or their shape beside each other: what a glyph of theirs stands for is often told only by
 * the text that a file gives beside it (`ActualText`, ISO 32000-1, 14.9.4), which PDF.js does not read. And a glyph that stands for nothing.
 */
const WOVEN =
  // oxlint-disable-next-line no-control-regex -- a NUL is what PDF.js gives for such a glyph
  /[\0\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}]/u;
/** So much of a letter's height there is between words at least (0.24 to 0.35 in files of Chromium and LibreOffice), and less between letters of a word. */
const LEAST_SPACE = 0.22;
/** Letters of a line stand no further above or below each other, and over each other, than this share of their height. */
const SAME_LINE = 0.3;
/** Words of a line are no further from each other than this share of it. */
const NEXT = 1;
const LETTER = /[\p{L}\p{M}]/u;
/** Where PDFium joined a word that a line's end divides (cpdf_textpage.cpp). */
const JOINT = "\u0002";

/** Whether what was read of a page may be better told by `linesOn`. */
export function isWoven(text: string): boolean {
  return WOVEN.test(text);
}

/** A line of a page: its text, the height of its letters and where it stands, in points. */
export interface PageLine {
  text: string;
  height: number;
  y: number;
}

/** A letter of a page. */
interface Sign {
  text: string;
  /** Which one of the page. */
  at: number;
  /** What it stands in: 0 for what PDFium put between two of these, such as a space. */
  object: number;
}

/** What PDFium is asked with. */
export interface Asked {
  api: Pdfium["api"];
  /** What it writes to some places in its memory. */
  numbers: (count: number, write: (places: number[]) => boolean, type?: "float" | "double") => number[];
}

/** The text of an opened page as its file tells it, line by line. */
export function linesOn(asked: Asked, page: number): PageLine[] {
  const { api } = asked;
  const text = api.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    const stretches = new Stretches(asked, page, text);
    const signs = onWholeLines(stretches, withoutRepeated(stretches, signsOf(api, text)));
    return split(
      signs.filter((_, at) => !stretches.isTooClose(signs, at)),
      asked,
      text,
    );
  } finally {
    api.FPDFText_ClosePage(text);
  }
}

function signsOf(api: Pdfium["api"], text: number): Sign[] {
  const count = Math.max(0, api.FPDFText_CountChars(text));
  return Array.from({ length: count }, (_, at) => {
    const code = api.FPDFText_GetUnicode(text, at);
    return {
      at,
      text: code > 0x10_ff_ff ? "" : String.fromCodePoint(code),
      object: api.FPDFText_GetTextObject(text, at),
    };
  });
}

/** PDFium tells a stretch's text again where letters that stand elsewhere part it. */
function withoutRepeated(stretches: Stretches, signs: readonly Sign[]): Sign[] {
  const ended = new Set<number>();
  let last = 0;
  return signs.filter(({ object }) => {
    if (object === 0) return true;
    const stretch = stretches.of(object);
    if (stretch !== last) ended.add(last);
    last = stretch;
    return stretch === object || !ended.has(stretch);
  });
}

/** PDFium ends a line at letters that have a text beside them, though the next ones stand beside them: there is a space at most. */
function onWholeLines(stretches: Stretches, signs: readonly Sign[]): Sign[] {
  const whole: Sign[] = [];
  for (const [at, sign] of signs.entries()) {
    const before = whole.findLast(({ object }) => object !== 0);
    const isBreak = sign.object === 0 && /[\r\n]/.test(sign.text);
    const after = isBreak ? signs.slice(at).find(({ object }) => object !== 0) : undefined;
    if (before === undefined || after === undefined || !stretches.isBeside(before, after)) whole.push(sign);
    else if (whole.at(-1)?.text !== " ") whole.push({ ...sign, text: " " });
  }
  return whole;
}

/** From left to right, in points. */
type Span = readonly [left: number, right: number];

/** What of a page's text has a text of its own beside it, and how wide that is drawn. */
class Stretches {
  readonly #asked: Asked;
  readonly #text: number;
  readonly #known = new Map<number, number>();
  readonly #spans = new Map<number, Span>();

  constructor(asked: Asked, page: number, text: number) {
    this.#asked = asked;
    this.#text = text;
    const { FPDFPage_CountObjects: count, FPDFPage_GetObject: get } = asked.api;
    // A letter of several glyphs is all in one stretch, and told with the first of them.
    for (let at = 0; at < count(page); at += 1) {
      const object = get(page, at);
      const stretch = this.of(object);
      const [left, right] = this.#drawn(object);
      const [from, to] = this.#spans.get(stretch) ?? [left, right];
      this.#spans.set(stretch, [Math.min(from, left), Math.max(to, right)]);
    }
  }

  /** The stretch that an object is in; itself where that has no text beside it. */
  of(object: number): number {
    const known = this.#known.get(object) ?? this.#markOf(object);
    this.#known.set(object, known);
    return known;
  }

  /** Whether PDFium made a space between two letters that stand as near to each other as in a word: it measures one glyph of each. */
  isTooClose(signs: readonly Sign[], at: number): boolean {
    const [before, sign, after] = [signs[at - 1], signs[at], signs[at + 1]];
    if (sign?.object !== 0 || sign.text !== " " || before === undefined || after === undefined) return false;
    if (!isWoven(before.text + after.text) || !LETTER.test(before.text) || !LETTER.test(after.text)) return false;
    const [one, other] = [this.#spans.get(this.of(before.object)), this.#spans.get(this.of(after.object))];
    if (one === undefined || other === undefined) return false;
    return other[0] - one[1] < LEAST_SPACE * placed(this.#asked, this.#text, after.at).height;
  }

  /** Whether a letter stands on the line of another, and no further from it than words are. */
  isBeside(one: Sign, other: Sign): boolean {
    if (!isWoven(one.text + other.text)) return false;
    const [first, second] = [this.#spans.get(this.of(one.object)), this.#spans.get(this.of(other.object))];
    if (first === undefined || second === undefined) return false;
    const [before, after] = [placed(this.#asked, this.#text, one.at), placed(this.#asked, this.#text, other.at)];
    const size = Math.max(before.height, after.height);
    const gap = second[0] - first[1];
    return Math.abs(before.y - after.y) < SAME_LINE * size && gap > -SAME_LINE * size && gap < NEXT * size;
  }

  #drawn(object: number): Span {
    const bounds = this.#asked.numbers(4, ([l = 0, b = 0, r = 0, t = 0]) =>
      this.#asked.api.FPDFPageObj_GetBounds(object, l, b, r, t),
    );
    return [bounds[0] ?? 0, bounds[2] ?? 0];
  }

  #markOf(object: number): number {
    return stretchOf(this.#asked, object) ?? object;
  }
}

/** What an object has its text beside it with; undefined where it has none. */
export function stretchOf({ api }: Asked, object: number): number | undefined {
  for (let at = api.FPDFPageObj_CountMarks(object) - 1; at >= 0; at -= 1) {
    const mark = api.FPDFPageObj_GetMark(object, at);
    // 0 where it has no such entry (fpdfview.h, FPDF_OBJECT_UNKNOWN).
    if (api.FPDFPageObjMark_GetParamValueType(mark, "ActualText") !== 0) return mark;
  }
  return undefined;
}

/** How high a letter is, and where it stands. */
function placed({ api, numbers }: Asked, text: number, at: number): { height: number; y: number } {
  const [, , c = 0, d = 0, , y = 0] = numbers(6, ([place = 0]) => api.FPDFText_GetMatrix(text, at, place));
  return { height: api.FPDFText_GetFontSize(text, at) * Math.hypot(c, d), y };
}

function split(signs: readonly Sign[], asked: Asked, text: number): PageLine[] {
  const lines: PageLine[] = [];
  let line: PageLine = { text: "", height: 0, y: 0 };
  const end = () => {
    const written = line.text.replace(/\s+/g, " ").trim();
    if (written !== "") lines.push({ ...line, text: written });
    line = { text: "", height: 0, y: 0 };
  };
  let object = 0;
  for (const sign of signs) {
    if (sign.text === "\n") end();
    else if (sign.text !== JOINT) line.text += sign.text;
    if (sign.object === 0 || (sign.object === object && line.height > 0)) continue;
    object = sign.object;
    const { height, y } = placed(asked, text, sign.at);
    if (line.height === 0) line.y = y;
    line.height = Math.max(line.height, height);
  }
  end();
  return lines;
}
