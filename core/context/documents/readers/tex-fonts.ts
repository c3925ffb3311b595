import type { PDFPageProxy } from "unpdf/pdfjs";
import type { Item } from "./attached-marks.ts";
import { type Letters, lettersOfTex } from "./tex-encodings.ts";

/** Of fonts that are drawn by programs there are no measures. */
interface Style {
  ascent: number;
}

/** A glyph as the page draws it, or how far on the next one stands, in thousandths of a letter's height and leftwards. */
type Drawn = { unicode: string; originalCharCode: number } | number;

/** A glyph with the letter that it is, where its font tells it. */
interface Told {
  seen: string;
  letter: string | undefined;
  /** Whether a word ends after it. */
  isLast: boolean;
  /** What it was drawn with, by number. */
  run: number;
}

/** How TeX names the glyphs of its bitmaps: by their codes. */
const BY_CODE = /^a(\d{1,3})$/;
/** What may be something else than it seems. */
// oxlint-disable-next-line no-control-regex -- they are what is meant
const UNSURE = /[\u0000-\u001f\u007f-\u00ff\u03bc]/;
/** What PDF.js passes over or takes for a blank. */
const UNSEEN = /[\s\p{Cf}]/gu;
/** A step of this width, as it is counted between glyphs, is a blank. */
const BLANK = -200;

/** The fonts of a file that TeX drew as bitmaps, and which PDFs give no letters for. */
export class TexFonts {
  readonly #letters = new Map<string, Letters | undefined>();

  /** The items of a page with the letters of TeX's codes; as they are, where that is not sure. */
  async told(page: PDFPageProxy, items: readonly Item[], styles: Readonly<Record<string, Style>>): Promise<Item[]> {
    const drawn = Object.keys(styles).filter((font) => !Number.isFinite(styles[font]?.ascent));
    const isNew = drawn.some((font) => !this.#letters.has(font) || this.#letters.get(font) !== undefined);
    if (!isNew || !items.some(({ str }) => UNSURE.test(str))) return withTexLigatures(items);
    const glyphs = await this.#glyphsOf(page);
    for (const font of drawn) if (!this.#letters.has(font)) this.#letters.set(font, undefined);
    return (glyphs && withLettersOf(items, glyphs)) ?? withTexLigatures(items);
  }

  /** What a page draws, in its order; undefined where none of it is of such a font. */
  async #glyphsOf(page: PDFPageProxy): Promise<Told[] | undefined> {
    const { OPS, normalizeUnicode } = await import("unpdf/pdfjs");
    const { fnArray, argsArray } = await page.getOperatorList();
    const told: Told[] = [];
    let letters: Letters | undefined;
    let isTex = false;
    for (const [at, operator] of fnArray.entries()) {
      if (operator === OPS.setFont) letters = this.#lettersOf(page, String(argsArray[at][0]));
      if (operator !== OPS.showText) continue;
      isTex ||= letters !== undefined;
      for (const glyph of argsArray[at][0] as Drawn[]) {
        const last = told.at(-1);
        if (typeof glyph !== "number") {
          const letter = letters && (letters.get(glyph.originalCharCode) ?? glyph.unicode);
          told.push({ seen: normalizeUnicode(glyph.unicode).replace(UNSEEN, ""), letter, isLast: false, run: at });
        } else if (glyph < BLANK && last !== undefined) last.isLast = true;
      }
    }
    return isTex ? told : undefined;
  }

  #lettersOf(page: PDFPageProxy, font: string): Letters | undefined {
    if (!this.#letters.has(font)) this.#letters.set(font, lettersOfTex(codesOf(page, font)));
    return this.#letters.get(font);
  }
}

/** The codes of all glyphs of a font that its file has; none where they are named otherwise. */
function codesOf(page: PDFPageProxy, font: string): Set<number> {
  if (!page.commonObjs.has(font)) return new Set();
  const { isType3Font, charProcOperatorList } = page.commonObjs.get(font);
  const codes = Object.keys(isType3Font ? (charProcOperatorList ?? {}) : {}).map((name) => BY_CODE.exec(name)?.[1]);
  return codes.includes(undefined) ? new Set() : new Set(codes.map(Number));
}

/** Items with the letters of the glyphs that they were made of; undefined where these are not the same. */
function withLettersOf(items: readonly Item[], glyphs: readonly Told[]): Item[] | undefined {
  const row = new Row(glyphs);
  const told: Item[] = [];
  for (const item of items) {
    const str = row.lettersOf(item.str);
    if (str === undefined) return undefined;
    // The code 0 of a font that is not told would pass for a sign that the file does not tell.
    told.push({ ...item, str: str.replaceAll("%₀", "‰").replaceAll("\0", "") });
  }
  return told;
}

/** Glyphs, taken one after the other by the text that was made of them. */
class Row {
  readonly #glyphs: readonly Told[];
  #next = 0;

  constructor(glyphs: readonly Told[]) {
    this.#glyphs = glyphs;
  }

  lettersOf(text: string): string | undefined {
    let [letters, left] = ["", text];
    while (left !== "") {
      const glyph = this.#glyphs[this.#next];
      const isBlank = left.trimStart() !== left;
      if (this.#isTakenForBlank(glyph, isBlank)) {
        letters += glyph?.letter;
        if (isBlank && !glyph?.isLast) left = left.slice(1);
      } else if (isBlank) {
        letters += left.charAt(0);
        left = left.slice(1);
        continue;
      } else if (glyph !== undefined && left.startsWith(glyph.seen)) {
        letters += glyph.letter ?? glyph.seen;
        left = left.slice(glyph.seen.length);
      } else return undefined;
      this.#next += 1;
    }
    return letters + this.#restOfWord();
  }

  /** Whether the next glyph is a letter whose code is a blank elsewhere. */
  #isTakenForBlank(glyph: Told | undefined, isBlank: boolean): boolean {
    if (glyph?.seen !== "" || !isLetter(glyph)) return false;
    return !isBlank || !this.#glyphs[this.#next - 1]?.isLast;
  }

  #restOfWord(): string {
    let letters = "";
    let glyph = this.#glyphs[this.#next];
    while (glyph !== undefined && isEndOf(glyph, this.#glyphs[this.#next - 1])) {
      letters += glyph.letter;
      this.#next += 1;
      glyph = this.#glyphs[this.#next];
    }
    return letters;
  }
}

/** Whether a letter that was taken for a blank ends a word, of which the file then says no blank. */
function isEndOf(glyph: Told, before: Told | undefined): boolean {
  return glyph.seen === "" && isLetter(glyph) && before?.run === glyph.run && !before.isLast;
}

function isLetter({ letter = "" }: Told): boolean {
  return letter.trim() !== "";
}
/**
 * What the codes say that fonts drawn by TeX have and that PDFs give no letters for: the ligatures and dashes of its encodings OT1 and T1
 * ("Cork"), by their numbers there.
 */
const OT1 = lettersFrom(0x0b, ["ff", "fi", "fl", "ffi", "ffl", "ı"]);
const T1 = lettersFrom(0x0d, "‚ ‹ › “ ” „ « » – —".split(" "));
for (const [code, letter] of lettersFrom(0x19, "ı ȷ ff fi fl ffi ffl".split(" "))) T1.set(code, letter);
// oxlint-disable-next-line no-control-regex -- they are what is meant
const CODES = /[\u000b-\u001f]/g;
// oxlint-disable-next-line no-control-regex -- they are what is meant
const LIGATURES_OF_OT1 = /[\u000b-\u000f]/g;
// oxlint-disable-next-line no-control-regex -- they are what is meant
const SIGNS_OF_T1 = /[\u0013-\u001f]/g;

/** The items of a page with the letters of TeX's own codes, which no text holds otherwise. */
export function withTexLigatures(items: readonly Item[]): Item[] {
  const text = items.map(({ str }) => str).join("");
  const counts = [LIGATURES_OF_OT1, SIGNS_OF_T1].map((codes) => text.match(codes)?.length ?? 0);
  const [older = 0, newer = 0] = counts;
  if (older + newer === 0) return [...items];
  const letters = older > newer ? OT1 : T1;
  const letterOf = (code: string) => letters.get(code.charCodeAt(0)) ?? code;
  return items.map((item) => ({ ...item, str: item.str.replace(CODES, letterOf) }));
}

function lettersFrom(first: number, letters: readonly string[]): Map<number, string> {
  return new Map(letters.map((letter, at) => [first + at, letter]));
}
