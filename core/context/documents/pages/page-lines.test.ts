import { describe, expect, it } from "vitest";
import { pdfOf } from "../../../../testing/make-pdf.ts";
import { readDocument } from "../read-document.ts";

/** What the glyphs A to D of these files say that they stand for; the others say nothing. */
const STANDS_FOR = "<41> <0915> <42> <0935> <43> <0936> <44> <0930> <45> <05D0> <46> <05D1> <28> <0028> <29> <0029>";
/** More of them: a letter that is two in one glyph, one of the same script, some that run to the right, and two of which nothing is said. */
const MORE =
  "<47> <06440627> <48> <0645> <49> <0038> <4A> <0047> <4B> <0644> <4C> <0627> <20> <0020> <4D> <0000> <21> <0000>";
/** Quotes. */
const QUOTES = "<22> <201C> <23> <201D>";
const SIZE = 12;

/** Glyphs from a place on, in points from the left. */
interface Drawn {
  glyphs: string;
  x: number;
  /** From below. */
  y?: number;
  /** The text that the file gives beside some of these, in UTF-16. */
  says?: string;
}

const shown = ({ glyphs, x, y = 700 }: Drawn) =>
  `BT /F1 ${SIZE} Tf ${x} ${y} Td (${glyphs.replaceAll(/[()]/g, String.raw`\$&`)}) Tj ET`;
const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Stretches of a line, each of one or several pieces, as Chromium and LibreOffice write them. */
async function lineOf(...stretches: (Drawn | { says: string; pieces: Drawn[] })[]): Promise<string | undefined> {
  const content = stretches.map((stretch) => {
    const pieces = "pieces" in stretch ? stretch.pieces : [stretch];
    const text = pieces.map(shown).join("\n");
    const hex = Buffer.from(stretch.says ?? "", "utf16le")
      .swap16()
      .toString("hex");
    return stretch.says === undefined ? text : `/Span << /ActualText <FEFF${hex}> >> BDC\n${text}\nEMC`;
  });
  const codes = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange
8 beginbfchar ${STANDS_FOR} endbfchar 9 beginbfchar ${MORE} endbfchar 2 beginbfchar ${QUOTES} endbfchar endcmap end`;
  const bytes = pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    stream(content.join("\n")),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
    stream(codes),
  ]);
  return (await readDocument({ name: "a.pdf", bytes })).parts[0]?.text;
}

describe("a line in a script whose letters change beside each other", () => {
  it("is read by the text that the file gives beside its glyphs", async () => {
    const line = await lineOf(
      { glyphs: "A", x: 60 },
      {
        says: "वि",
        pieces: [
          { glyphs: "X", x: 68 },
          { glyphs: "B", x: 76 },
        ],
      },
      { glyphs: "C", x: 84 },
    );
    expect(line).toBe("कविश");
  });

  it("has a letter once whose glyphs stand on both sides of another", async () => {
    const line = await lineOf(
      {
        says: "को",
        pieces: [
          { glyphs: "A", x: 60 },
          { glyphs: "X", x: 78 },
        ],
      },
      { glyphs: "D", x: 69 },
      { glyphs: "B", x: 87 },
    );
    expect(line?.replaceAll(/[^क]/g, "")).toBe("क");
  });

  it.each([
    ["as near as in a word", 1.5, "कर"],
    ["as far as between words", 4, "क र"],
  ])("has a space between letters that stand %s", async (_how, gap, text) => {
    // The widths of A and X in Helvetica are 0.667 of its size; X is drawn over A, so PDFium measures from another glyph than the eye.
    const width = 0.667 * SIZE;
    const line = await lineOf(
      {
        says: "क",
        pieces: [
          { glyphs: "I", x: 60 },
          { glyphs: "A", x: 63 },
        ],
      },
      { says: "र", pieces: [{ glyphs: "D", x: 63 + width + gap }] },
    );
    expect(line).toBe(text);
  });

  it("leaves the order of a line that runs to the left as it is read, on the same page", async () => {
    // Drawn from left to right, the brackets as they look.
    const hebrew = Object.entries({ "(": 60, F: 64, ")": 71.3, E: 79 }).map(([glyphs, x]) => ({ glyphs, x, y: 720 }));
    const line = await lineOf(...hebrew, { glyphs: "A", x: 60, y: 690 }, { says: "वि", glyphs: "B", x: 68, y: 690 });
    expect(line?.split(/\n+/)).toEqual(["א (ב)", "कवि"]);
  });
});

describe("a line that runs to the left, written as it looks", () => {
  it("has the letters of one glyph in the order in which they are read", async () => {
    expect(await lineOf({ glyphs: "HG", x: 60 })).toBe("لام");
  });

  it("has the vowel signs that the file gives beside its glyphs", async () => {
    expect(await lineOf({ glyphs: "F", x: 60 }, { says: "אַ", pieces: [{ glyphs: "E", x: 68 }] })).toBe("אַב");
  });

  it("has the letters of glyphs that the file tells by the text beside these alone, each once", async () => {
    const dotted = (says: string, x: number, y: number, dot: number) => ({
      says,
      pieces: [
        { glyphs: "!", x: x + 2, y: y + dot },
        { glyphs: "M", x, y },
      ],
    });
    const line = [dotted("ت", 60, 700, 7), { glyphs: "H", x: 70 }, dotted("ی", 79, 704, -4), dotted("ق", 89, 708, 6)];
    expect(await lineOf(...line)).toBe("قیمت");
    expect(await lineOf(dotted("چ", 60, 700, -4))).toBe("چ");
  });

  it("has blanks where they were written, and none beside a letter with a mark that is told where this one stands", async () => {
    const marked = { says: "אַ", pieces: ["!", "M"].map((glyphs, at) => ({ glyphs, x: at === 0 ? 71 : 67.3 })) };
    const word = { glyphs: "EFEFEFEFE", x: 88 };
    const line = [{ glyphs: "F", x: 60 }, marked, { glyphs: "F", x: 77.3 }, { glyphs: " ", x: 84.6 }, word];
    expect(await lineOf(...line)).toBe("אבאבאבאבא באַב");
    // Here the letter before the blank reaches over it.
    expect(
      await lineOf({ glyphs: "F", x: 60 }, { glyphs: "E", x: 67.3 }, { glyphs: " ", x: 72 }, { ...word, x: 75.4 }),
    ).toBe("אבאבאבאבא אב");
  });

  it("has a number after the Latin word beside it, unless the blanks of the line say that it was not written with it", async () => {
    const apart: Drawn[] = [
      { glyphs: "H", x: 40 },
      { glyphs: "J", x: 60 },
      { glyphs: "I", x: 74 },
      { glyphs: "H", x: 90 },
    ];
    expect(await lineOf(...apart)).toBe("م G 8 م");
    // Here a blank is written with the words beside it.
    expect(await lineOf(...apart, { glyphs: "J I", x: 110 }, { glyphs: "H", x: 136 })).toBe("م G 8 م 8 G م");
    expect(await lineOf({ glyphs: "H", x: 40 }, { glyphs: "J I", x: 60 }, { glyphs: "H", x: 90 })).toBe("م G 8 م");
  });

  it("has its quotes as they look, also where one ends before another begins", async () => {
    expect(await lineOf({ glyphs: 'F#E" E', x: 60 })).toBe("א “א”ב");
    expect(await lineOf({ glyphs: 'E"F# ,"E#F', x: 60 })).toBe("ב”א“, ”ב“א");
  });

  it("has the sign that parts letters without a blank", async () => {
    const parted = { says: "\u200C", pieces: [{ glyphs: " ", x: 70 }] };
    expect(await lineOf({ glyphs: "H", x: 60 }, parted, { glyphs: "K", x: 70 })).toBe("ل\u200Cم");
  });

  it("has brackets that another line opens or closes, in a page that is written as it looks", async () => {
    const lines = ["F) E", "E) F (E", "F (E"].map((glyphs, at) => ({ glyphs, x: 60, y: 700 - 14 * at }));
    expect(await lineOf(...lines)).toBe("א (ב\nא) ב (א\nא) ב");
  });

  it("is read from the right where it begins and ends with Latin words, as most lines around it do", async () => {
    const word = (glyphs: string, x: number, y: number) => ({ glyphs, x, y });
    const around = [700, 672].flatMap((y) => [word("E", 60, y), word("FEFEFEFEF", 75, y)]);
    const line = [word("J", 60, 686), word("J", 75, 686), word("EFEFE", 90, 686), word("J", 134, 686)];
    expect(await lineOf(...around, ...line)).toContain("G אבאבא G G");
  });

  it("has lam before the alef that stands in its place", async () => {
    const letters = [
      { glyphs: "H", x: 68 },
      { glyphs: "K", x: 60 },
      { glyphs: "L", x: 60.1 },
    ];
    expect(await lineOf(...letters)).toBe("ملا");
  });

  it("has numbers in groups in their order where they were written together", async () => {
    expect(await lineOf({ glyphs: "F", x: 40 }, { glyphs: "8 88", x: 60 }, { glyphs: "E", x: 100 })).toBe("א 8 88 ב");
    const apart = [
      { glyphs: "8", x: 60 },
      { glyphs: "88", x: 75 },
    ];
    expect(await lineOf({ glyphs: "F", x: 40 }, ...apart, { glyphs: "E", x: 100 })).toBe("א 88 8 ב");
  });

  it("has a bracket with the Latin words before it that it closes", async () => {
    expect(await lineOf({ glyphs: "F", x: 40 }, { glyphs: "J (J)", x: 60 }, { glyphs: "E", x: 100 })).toBe("א G (G) ב");
  });

  it("has a number after the word that runs to the left with which the blank was written, in a line of English", async () => {
    const line = await lineOf(
      { glyphs: "J J", x: 40 },
      { glyphs: "8", x: 75 },
      { glyphs: " E", x: 82 },
      { glyphs: " J J", x: 92 },
    );
    expect(line).toBe("G G א 8 G G");
  });

  it("runs to the right where it is of one piece, and so do its brackets", async () => {
    expect(await lineOf({ glyphs: "J J J: 8 (E).", x: 60 })).toBe("G G G: 8 (א).");
  });
});
