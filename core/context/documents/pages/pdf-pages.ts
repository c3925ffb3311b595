import { type Glyph, glyphsOn } from "./page-glyphs.ts";
import { type Asked, linesOn, type PageLine } from "./page-lines.ts";
import { type Pdfium, startPdfium } from "./pdfium.ts";
import { pagePng, type Pixels } from "./page-png.ts";

/** Longest side of a page's picture, in pixels: models make larger ones smaller themselves. */
const SIDE = 1568;
/** Of one that is only to show whether there is anything on it. */
const SMALL_SIDE = 100;
/** A picture in a page with more pixels is not unpacked. */
const MAX_PIXELS = 100_000_000;
/** Most bytes of a page's picture; a larger one is drawn smaller. */
const MAX_BYTES = 1_200_000;
const SMALLER = 0.7;
const LEAST_SIDE = 500;

/** A page whose pictures cover so much of it is one, where it has no text at all, or where it has a few letters. */
const COVERED = 0.2;
const COVERED_BELOW_TEXT = 0.5;

/** Kinds of what stands on a page, and of a bitmap, as PDFium numbers them (fpdf_edit.h, fpdfview.h). */
const IMAGE = 3;
const FORM = 5;
const BITMAP_BGR = 2;
const WITH_ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;
/** Forms in forms that are looked into. */
const MAX_DEPTH = 8;

/** What stands on a page as pictures. */
interface Pictures {
  /** Points squared. */
  area: number;
  /** Of the largest one. */
  pixels: number;
}

/** The pages of a PDF as they look, by PDFium. */
export class PdfPages {
  readonly #pdfium: Pdfium["api"];
  readonly #memory: Pdfium["memory"];
  readonly #bytes: number;
  readonly #document: number;

  private constructor({ api, memory }: Pdfium, bytes: number, document: number) {
    this.#pdfium = api;
    this.#memory = memory;
    this.#bytes = bytes;
    this.#document = document;
  }

  /** Undefined for a file that PDFium cannot open. */
  static async open(bytes: Uint8Array): Promise<PdfPages | undefined> {
    const pdfium = await startPdfium();
    const at = pdfium.api.pdfium.wasmExports.malloc(bytes.length);
    pdfium.memory().set(bytes, at);
    const document = pdfium.api.FPDF_LoadMemDocument(at, bytes.length, "");
    return document === 0 ? undefined : new PdfPages(pdfium, at, document);
  }

  /**
   * Whether a page is a picture of text, or of something else, so that its text says little or nothing of it.
   *
   * @param letters how many its text has: few. @throws RuntimeError where it takes too much.
   */
  isPicture(place: number, letters: number): boolean {
    return this.#on(place, false, (page, size) => {
      const { area, pixels } = this.#picturesOn(page);
      const covered = area / (size.width * size.height || 1);
      if (letters > 0) return covered >= COVERED_BELOW_TEXT;
      if (covered >= COVERED) return true;
      return pixels <= MAX_PIXELS && hasInk(this.#draw(page, size, SMALL_SIDE));
    });
  }

  /** A page as a PNG; null where it cannot be drawn, or would take too much. @throws RuntimeError where that shows only then. */
  draw(place: number): Uint8Array | null {
    return this.#on<Uint8Array | null>(place, null, (page, size) => {
      if (this.#picturesOn(page).pixels > MAX_PIXELS) return null;
      let side = SIDE;
      for (;;) {
        const png = pagePng(this.#draw(page, size, side), MAX_BYTES);
        if (png.length <= MAX_BYTES || side < LEAST_SIDE) return png;
        side *= SMALLER;
      }
    });
  }

  /** The text of a page as its file tells it; none where it cannot be opened. @throws RuntimeError where it takes too much */
  lines(place: number): PageLine[] {
    return this.#on<PageLine[]>(place, [], (page) => linesOn(this.#asked, page));
  }

  /** The glyphs of a page; none where it cannot be opened. @throws RuntimeError where it takes too much */
  glyphs(place: number): Glyph[] {
    return this.#on<Glyph[]>(place, [], (page) => glyphsOn(this.#asked, page));
  }

  close(): void {
    this.#pdfium.FPDF_CloseDocument(this.#document);
    this.#pdfium.pdfium.wasmExports.free(this.#bytes);
  }

  get #asked(): Asked {
    return { api: this.#pdfium, numbers: (count, write, type = "float") => this.#numbers(type, count, write) };
  }

  #on<Result>(place: number, none: Result, look: (page: number, size: Size) => Result): Result {
    const page = this.#pdfium.FPDF_LoadPage(this.#document, place - 1);
    if (page === 0) return none;
    try {
      const size = { width: this.#pdfium.FPDF_GetPageWidthF(page), height: this.#pdfium.FPDF_GetPageHeightF(page) };
      return size.width > 0 && size.height > 0 ? look(page, size) : none;
    } finally {
      this.#pdfium.FPDF_ClosePage(page);
    }
  }

  #draw(page: number, size: Size, side: number): Pixels {
    const scale = side / Math.max(size.width, size.height);
    const width = Math.max(1, Math.round(size.width * scale));
    const height = Math.max(1, Math.round(size.height * scale));
    const bitmap = this.#pdfium.FPDFBitmap_CreateEx(width, height, BITMAP_BGR, 0, 0);
    if (bitmap === 0) throw new WebAssembly.RuntimeError("out of memory");
    try {
      this.#pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      this.#pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | RED_FIRST);
      const at = this.#pdfium.FPDFBitmap_GetBuffer(bitmap);
      const stride = this.#pdfium.FPDFBitmap_GetStride(bitmap);
      return { width, height, stride, data: this.#memory().slice(at, at + stride * height) };
    } finally {
      this.#pdfium.FPDFBitmap_Destroy(bitmap);
    }
  }

  #picturesOn(page: number): Pictures {
    const { FPDFPage_CountObjects: count, FPDFPage_GetObject: get } = this.#pdfium;
    return this.#among(Array.from({ length: count(page) }, (_, at) => get(page, at)));
  }

  #among(objects: readonly number[], depth = 0): Pictures {
    const found = { area: 0, pixels: 0 };
    for (const object of objects) {
      const pixels = this.#pixelsOf(object, depth);
      if (pixels === 0) continue;
      found.area += this.#areaOf(object);
      found.pixels = Math.max(found.pixels, pixels);
    }
    return found;
  }

  /** Of the largest picture in an object of a page. */
  #pixelsOf(object: number, depth: number): number {
    const type = this.#pdfium.FPDFPageObj_GetType(object);
    if (type === IMAGE) {
      const [width = 0, height = 0] = this.#numbers("i32", 2, ([w = 0, h = 0]) =>
        this.#pdfium.FPDFImageObj_GetImagePixelSize(object, w, h),
      );
      return Math.max(1, width * height);
    }
    if (type !== FORM || depth >= MAX_DEPTH) return 0;
    const { FPDFFormObj_CountObjects: count, FPDFFormObj_GetObject: get } = this.#pdfium;
    return this.#among(
      Array.from({ length: Math.max(0, count(object)) }, (_, at) => get(object, at)),
      depth + 1,
    ).pixels;
  }

  #areaOf(object: number): number {
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#numbers("float", 4, ([l = 0, b = 0, r = 0, t = 0]) =>
      this.#pdfium.FPDFPageObj_GetBounds(object, l, b, r, t),
    );
    return Math.max(0, right - left) * Math.max(0, top - bottom);
  }

  /** What PDFium writes to some places in its memory; nothing where it says that it did not. */
  #numbers(type: "i32" | "float" | "double", count: number, write: (places: number[]) => boolean): number[] {
    const { wasmExports, getValue } = this.#pdfium.pdfium;
    const size = type === "double" ? 8 : 4;
    const at = wasmExports.malloc(count * size);
    try {
      const places = Array.from({ length: count }, (_, index) => at + index * size);
      return write(places) ? places.map((place) => Number(getValue(place, type))) : [];
    } finally {
      wasmExports.free(at);
    }
  }
}

/** Points. */
interface Size {
  width: number;
  height: number;
}

/** Whether anything was drawn. */
function hasInk({ width, height, stride, data }: Pixels): boolean {
  for (let row = 0; row < height; row += 1) {
    if (data.subarray(row * stride, row * stride + width * 3).some((value) => value < 240)) return true;
  }
  return false;
}
