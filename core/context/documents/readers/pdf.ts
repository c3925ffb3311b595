import type { DocumentText, Part } from "../document.ts";
import { MAX_PLACES } from "../document.ts";
import { Unreadable } from "../faults.ts";
import type { PdfPages } from "../pages/pdf-pages.ts";
import { isWoven } from "../pages/page-lines.ts";
import { type Item, withMarksAttached } from "./attached-marks.ts";
import type { Reading } from "./reading.ts";
import { WholeWords } from "./divided.ts";
import { asRaised } from "./raised.ts";
import { withDownward } from "./downward.ts";
import { filledIn } from "./pdf-form.ts";
import { remarksOn } from "./pdf-remarks.ts";
import { TexFonts } from "./tex-fonts.ts";
import { readLines, type WrittenLine } from "./glyph-lines.ts";
import { hasRightToLeft } from "../../../language/right-to-left.ts";

/** A line so much higher than the text is a heading. */
const HEADING_SHARE = 1.15;
/** And no longer than this, in characters. */
const MAX_HEADING = 120;
/** A gap of so many lines' heights parts paragraphs. */
const PARAGRAPH_GAP = 1.7;

/** Most letters that a scanner, or who numbers pages, puts on a page that is a picture. */
const MAX_STAMP = 60;
/** How long pages are looked at, in milliseconds; those that are left then count as pages without text. */
const LOOK_MS = 20_000;

interface Line {
  text: string;
  /** Of its letters, and where it stands on the page, in points. */
  height: number;
  y: number;
}

/** Loads what PDFs are read with. */
export const loadPdf = () => import("unpdf/pdfjs");

/** The text of a PDF (ISO 32000), a part a page, by PDF.js: no script in it is run, and nothing outside of it is read. */
export async function readPdf(bytes: Uint8Array, { allowance }: Reading): Promise<DocumentText> {
  const { getDocument, VerbosityLevel } = await loadPdf();
  const task = getDocument({
    // What it is given moves to it.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    isEvalSupported: false,
    stopAtErrors: false,
  } as Parameters<typeof getDocument>[0]);
  try {
    const pdf = await task.promise.catch((error: unknown) => {
      const isLocked = error instanceof Error && error.name === "PasswordException";
      throw new Unreadable(isLocked ? "encrypted" : "broken", { cause: error });
    });
    if (pdf.numPages > MAX_PLACES) throw new Unreadable("pages");
    const hasForm = (await pdf.getFieldObjects()) !== null;
    const pages: Line[][] = [];
    const looks = new Looks(bytes);
    const tex = new TexFonts();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number).catch((error: unknown) => {
        throw new Unreadable("broken", { cause: error });
      });
      const { items, styles } = await page.getTextContent();
      const annotations = await page.getAnnotations();
      const added = [...(hasForm ? filledIn(annotations) : []), ...remarksOn(annotations)];
      const pieces = items.filter((item) => "str" in item);
      const written = withDownward(await tex.told(page, pieces, styles));
      const lines = [
        ...(await looks.told(number, linesOf(withMarksAttached(written)))),
        ...added.map((text) => ({ text, height: 0, y: 0 })),
      ];
      allowance.take(lines.reduce((sum, { text }) => sum + text.length, 0));
      pages.push(lines);
      page.cleanup();
    }
    return textOf(pages, await looks.picturesAmong(pages));
  } finally {
    await task.destroy();
  }
}

/** A PDF as PDFium sees it, started where something is asked that PDF.js does not tell. What takes too much is not told. */
class Looks {
  readonly #bytes: Uint8Array;
  #pages: Promise<PdfPages | undefined> | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The lines of a page, from the file's own word for them where glyphs alone do not say what they stand for. */
  async told(place: number, written: WrittenLine[]): Promise<Line[]> {
    const isTurned = written.some(({ pieces }) => pieces.some(({ str }) => hasRightToLeft(str)));
    const glyphs = isTurned ? await this.#look((pages) => pages.glyphs(place)) : undefined;
    const lines = readLines(written, glyphs ?? []);
    if (!lines.some(({ text }) => isWoven(text))) return lines;
    const told = await this.#look((pages) => pages.lines(place));
    if (told === undefined || told.length === 0) return lines;
    // It is told as it looks, too, where lines run to the left.
    return lines.some(({ text }) => hasRightToLeft(text)) ? withWovenFrom(told, lines) : told;
  }

  /** The pages that are pictures: those without text, or with no more than a stamp on them, on which there is something to be seen. */
  async picturesAmong(pages: readonly Line[][]): Promise<number[]> {
    const few = pages.flatMap((lines, at) => {
      // What was added to a page is none of its own text.
      const letters = lettersIn(lines.filter(({ height }) => height > 0));
      return letters <= MAX_STAMP ? [{ place: at + 1, letters }] : [];
    });
    const end = performance.now() + LOOK_MS;
    const found: number[] = [];
    for (const { place, letters } of few) {
      if (performance.now() > end) break;
      if (await this.#look((looks) => looks.isPicture(place, letters))) found.push(place);
    }
    return found;
  }

  async #look<Result>(look: (pages: PdfPages) => Result): Promise<Result | undefined> {
    this.#pages ??= openPages(this.#bytes);
    try {
      const pages = await this.#pages;
      return pages === undefined ? undefined : look(pages);
    } catch (error) {
      // Its text can be read all the same.
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      this.#pages = Promise.resolve(undefined);
      return undefined;
    }
  }
}

/** Lines, those in a script that needs it as `told` has them. */
function withWovenFrom(told: readonly Line[], lines: readonly Line[]): Line[] {
  const used = new Set<Line>();
  return lines.flatMap((line) => {
    if (!isWoven(line.text)) return [line];
    const same = told.filter(({ text, y }) => isWoven(text) && Math.abs(y - line.y) <= line.height / 2);
    if (same.length === 0) return [line];
    const left = same.filter((one) => !used.has(one));
    for (const one of left) used.add(one);
    return left;
  });
}

async function openPages(bytes: Uint8Array): Promise<PdfPages | undefined> {
  const { PdfPages: Pages } = await import("../pages/pdf-pages.ts");
  return Pages.open(bytes);
}

function lettersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

function textOf(pages: readonly Line[][], pictures: number[]): DocumentText {
  const usual = usualHeight(pages);
  const words = new WholeWords();
  for (const { text } of pages.flat()) words.add(text);
  const parts: Part[] = [];
  let heading: string | null = null;
  for (const [at, lines] of pages.entries()) {
    const isHeading = ({ text, height }: Line) =>
      height > usual * HEADING_SHARE && text.length <= MAX_HEADING && /\p{L}/u.test(text);
    // A page stands under the first heading on it, or the last one before.
    const own: string | undefined = lines.find(isHeading)?.text;
    const text = paragraphs(lines, words);
    if (text !== "") {
      parts.push({ unit: "page", place: at + 1, heading: own ?? heading, text });
    }
    heading = lines.findLast(isHeading)?.text ?? heading;
  }
  const whole: DocumentText = {
    kind: "pdf",
    unit: "page",
    count: pages.length,
    parts,
    unread: pages.length - parts.length,
  };
  return pictures.length === 0 ? whole : { ...whole, pictures };
}

function linesOf(items: readonly Item[]): WrittenLine[] {
  const lines: WrittenLine[] = [];
  const begun = (): WrittenLine => ({ pieces: [], height: 0, y: 0, reach: [0, 0], untold: 0 });
  let line = begun();
  const end = () => {
    if (line.pieces.some(({ str }) => str.trim() !== "")) lines.push(line);
    line = begun();
  };
  for (const { str, dir, hasEOL, width, height, transform, untold = [] } of items) {
    if (str.trim() !== "") {
      const { 5: y = 0 } = transform;
      const isFirst = line.pieces.every((piece) => piece.str.trim() === "");
      if (isFirst) line.y = y;
      const reach = isFirst ? [y, ...untold] : [...line.reach, y, ...untold];
      line.reach = [Math.min(...reach), Math.max(...reach)];
      line.height = Math.max(line.height, height);
      line.untold += untold.length + str.split("\0").length - 1;
    }
    line.pieces.push({
      str: asRaised({ str, height, y: transform[5] ?? 0 }, line),
      x: along(transform),
      width,
      size: height,
      isTurned: dir === "rtl",
    });
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** How far along its own line something stands, whichever way the line is turned. */
function along([a = 1, b = 0, , , x = 0, y = 0]: readonly number[]): number {
  return (x * a + y * b) / (Math.hypot(a, b) || 1);
}

/** The height that most letters have. */
function usualHeight(pages: readonly Line[][]): number {
  const letters = new Map<number, number>();
  for (const { text, height } of pages.flat()) {
    if (height === 0) continue;
    const rounded = Math.round(height * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [usual = 0] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return usual;
}

/** Lines joined to paragraphs; what a line's end divides is whole again. */
function paragraphs(lines: readonly Line[], words: WholeWords): string {
  let text = "";
  let last = "";
  let before: Line | undefined;
  for (const line of lines) {
    if (before !== undefined) {
      const gap = before.y - line.y;
      const height = Math.max(before.height, line.height) || 1;
      const isNext = gap > 0 && gap <= height * PARAGRAPH_GAP && Math.abs(before.height - line.height) < height * 0.15;
      const whole = isNext ? words.joined(last, line.text) : undefined;
      if (whole === undefined) {
        text += last + (isNext || gap === 0 ? "\n" : "\n\n");
        last = line.text;
      } else last = whole;
    } else last = line.text;
    before = line;
  }
  return (text + last).trim();
}
