import { expect, it } from "vitest";
import { inReadingOrder, type Piece } from "./reading-order.ts";

/** A line as a PDF has it that writes what it looks like: each piece right of the one before. */
const seen = (...strs: string[]): Piece[] => strs.map((str, at) => ({ str, x: at * 20, width: 20, size: 100 }));

it.each([
  ["Hebrew words", seen(".", "בחיפה", " ", "גר", " ", "והוא"), "והוא גר בחיפה."],
  ["Arabic letters by their shapes", seen("ﻢ", "ﻳ", "ﺪ", "ﻘ", "ﻟ", "ا", " ", "ءﺎﻨﻴﻤﻟا".slice(-1)), "ا القديم"],
  ["two letters in one shape", seen("ﻪﻟإ".slice(1), " ", "ﻻ"), "لا لإ"],
  ["English within", seen("בלבד", " ", "example.com", " ", "באתר"), "באתר example.com בלבד"],
  ["English with a number", seen("תמונות", " ", "Firefox 128.0 beta", " ", "של"), "של Firefox 128.0 beta תמונות"],
  ["brackets at the edge of English", seen("חובה", " ", "Office (Word)", " ", "ב"), "ב Office (Word) חובה"],
  ["a number apart from its word", seen("جديد", " ", "Windows", " ", "11", " ", "برنامج"), "برنامج Windows 11 جديد"],
  ["brackets", seen("!", "(", "כולל", ")", " ", "מחיר"), "מחיר (כולל)!"],
  ["two numbers", seen(".20 10", " ", "עמ׳"), "עמ׳ 10 20."],
  ["a range of numbers", seen("שקלים", " ", "150–120", " ", "הוא"), "הוא 120–150 שקלים"],
  ["a number with a hyphen, Hebrew", seen("היום", " ", "03-555", " ", "טלפון"), "טלפון 03-555 היום"],
  ["a number with a hyphen, Arabic", seen("مفتوح", " ", "7788-0155", " ", "هاتف"), "هاتف 0155-7788 مفتوح"],
  ["money and shares", seen("בלבד", " ", "$5.50 ", "או", " ", "20%"), "20% או $5.50 בלבד"],
  ["dates", seen("موعد", " ", "12/05/2024", " ", "يوم"), "يوم 12/05/2024 موعد"],
  [
    "a line of English with Hebrew",
    seen("She lives in ", "גדולה", " ", "חיפה", " since 1999."),
    "She lives in חיפה גדולה since 1999.",
  ],
  [
    "a line that ends in English",
    seen(".", "Hamburg", " ", "في", " ", "Sea Falcon", " ", "باسم"),
    "باسم Sea Falcon في Hamburg.",
  ],
  ["an address after its name", seen("billing@mail.example", " ", ":", "البريد"), "البريد: billing@mail.example"],
  ["nothing but English", seen("fi", "ﬁ", " (1) ", "ok"), "fifi (1) ok"],
  ["radicals that stand for words", seen("港⼝"), "港口"],
  ["radicals of the supplement", seen("⻓⻘在⻰⻔⻋站⻅⻢"), "长青在龙门车站见马"],
])("reads %s as they are read", (_what, pieces, text) => {
  expect(inReadingOrder(pieces)).toBe(text);
});

/** Words at places, each as wide as given. */
const placed = (...words: [str: string, x: number, width: number][]): Piece[] =>
  words.map(([str, x, width]) => ({ str, x, width, size: 12 }));

it("leaves a line alone that is written as it is read", () => {
  expect(inReadingOrder(placed(["שלום", 500, 30], [" ", 497, 3], ["עולם", 467, 30]))).toBe("שלום עולם");
  expect(inReadingOrder(placed(["שלום )עולם(", 5, 90]))).toBe("שלום (עולם)");
  expect(inReadingOrder(placed(["שלום (עולם) 10 20", 5, 90]))).toBe("שלום (עולם) 10 20");
});

it.each([
  [
    "brackets, a number and a sign",
    placed(
      ["גר בחיפה", 192, 70],
      ["(", 185, 4],
      ["ליד הים", 147, 38],
      [")", 143, 4],
      ["ברחוב", 103, 37],
      ["48", 87, 13],
      [".", 84, 3],
    ),
    "גר בחיפה (ליד הים) ברחוב 48.",
  ],
  [
    "parts in an order of their own",
    placed(
      [")", 233, 4],
      [" ", 237, 58],
      ["(", 295, 4],
      ["הוא", 211, 19],
      ["כולל מע״מ", 237, 58],
      ["המחיר", 302, 33],
      ["250", 187, 20],
    ),
    "המחיר (כולל מע״מ) הוא 250",
  ],
  ["a row of a table", placed(["חבל", 581, 22], ["3", 567, 6], ["45.00", 516, 27]), "חבל 3\t45.00"],
  [
    "a row whose cells are written as they look",
    placed(["ספינה", 547, 31], [" ", 577, 4], ["חבל", 581, 22], ["3", 535, 6], ["45.00", 484, 27]),
    "חבל ספינה 3\t45.00",
  ],
  ["Latin cells", placed(["ورق", 581, 21], ["A4", 540, 15], ["12", 500, 12], ["B5", 460, 14]), "ورق\tA4\t12\tB5"],
])("keeps what stands between the parts of a line: %s", (_what, pieces, text) => {
  expect(inReadingOrder(pieces)).toBe(text);
});

it("puts signs in their places that were written after the rest of a line that runs to the right", () => {
  const line = placed(["Done", 10, 20], [" ", 30, 16], ["now", 46, 18], ["✓", 33, 10], [" ", 43, 3], ["✗", 67, 10]);
  expect(inReadingOrder(line)).toBe("Done ✓ now ✗");
});
