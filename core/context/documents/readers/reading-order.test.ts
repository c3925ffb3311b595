import { expect, it } from "vitest";
import { inReadingOrder, type Piece } from "./reading-order.ts";

/** A line as a PDF has it that writes what it looks like: each piece right of the one before. */
const seen = (...strs: string[]): Piece[] => strs.map((str, at) => ({ str, x: at * 20 }));

it.each([
  ["Hebrew words", seen(".", "בחיפה", " ", "גר", " ", "והוא"), "והוא גר בחיפה."],
  ["Arabic letters by their shapes", seen("ﻢ", "ﻳ", "ﺪ", "ﻘ", "ﻟ", "ا", " ", "ءﺎﻨﻴﻤﻟا".slice(-1)), "ا القديم"],
  ["two letters in one shape", seen("ﻪﻟإ".slice(1), " ", "ﻻ"), "لا لإ"],
  ["English within", seen("בלבד", " ", "example.com", " ", "באתר"), "באתר example.com בלבד"],
  ["English with a number", seen("תמונות", " ", "Firefox 128.0 beta", " ", "של"), "של Firefox 128.0 beta תמונות"],
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
  ["nothing but English", seen("fi", "ﬁ", " (1) ", "ok"), "fifi (1) ok"],
  ["radicals that stand for words", seen("港⼝"), "港口"],
])("reads %s as they are read", (_what, pieces, text) => {
  expect(inReadingOrder(pieces)).toBe(text);
});

it("leaves a line alone that is written as it is read", () => {
  const pieces = [
    { str: "שלום", x: 500 },
    { str: " ", x: 480 },
    { str: "עולם", x: 440 },
  ];
  expect(inReadingOrder(pieces)).toBe("שלום עולם");
  expect(inReadingOrder([{ str: "שלום (עולם) 10 20", x: 5 }])).toBe("שלום (עולם) 10 20");
});
