import { describe, expect, it } from "vitest";
import { pdfOf } from "../../../../testing/make-pdf.ts";
import { readDocument } from "../read-document.ts";
import { lettersOfTex } from "./tex-encodings.ts";
import { withTexLigatures } from "./tex-fonts.ts";

const read = (str: string) =>
  withTexLigatures([{ str, hasEOL: true, width: 1, height: 1, transform: [] }]).map((item) => item.str);

it.each([
  ["T1", "e\u001Ecient, \u001Cve, di\u001Ber, \u001Dux, 90\u0015120", "efficient, five, differ, flux, 90–120"],
  ["OT1", "e\u000Ecient, \u000Cve, di\u000Ber, \u000Dux", "efficient, five, differ, flux"],
  ["no code", "five", "five"],
])("gives letters to the codes of TeX's fonts: %s", (_what, written, text) => {
  expect(read(written)).toEqual([text]);
});

describe("a font that TeX drew as bitmaps", () => {
  const codes = (text: string) => new Set(Buffer.from(text, "latin1"));
  const as = (text: string, font = text) => {
    const letters = lettersOfTex(codes(font));
    return text
      .split("")
      .map((sign) => letters?.get(sign.charCodeAt(0)) ?? sign)
      .join("");
  };

  it.each([
    ["T1", "Stra\xffe, \xa1, \xa3, \xf7, \xbf5, \x9f7", "Straße, ą, č, œ, £5, §7"],
    ["T1 in Polish", "Za\xbb\xf3\xaa\xa2 g\xa6\xb1l\xa1 ja\xb9\xab, \x8a\xf3d\xb9", "Zażółć gęślą jaźń, Łódź"],
    ["T1 for a number alone", "\x9f 12", "§ 12"],
    ["TS1", "\xbf\xa9\xb0\x84\x87", "€©°†‰"],
    ["OT1", "Stra\x19e, \x0cne, \x5cso\x22", "Straße, fine, “so”"],
    ["what is not told", "\xbf5", "\xbf5"],
    ["one for formulas", "\x0b\x0cxyz", "\x0b\x0cxyz"],
  ])("is told by its codes: %s", (_what, written, text) => {
    expect(as(written)).toBe(text);
  });

  it("is told beside another one on the same line, also where a letter's code is elsewhere a blank", async () => {
    const font = (text: string) => {
      const used = [...codes(text)].toSorted((a, b) => a - b);
      const names = used.map((code) => `/a${code}`);
      return `<< /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 0 50 70] /FirstChar 0 /LastChar 255 /Widths [${"50 ".repeat(256)}] /Encoding << /Type /Encoding /Differences [${used.map((code, at) => `${code} ${names[at]}`).join(" ")}] >> /CharProcs << ${names.map((name) => `${name} 7 0 R`).join(" ")} >> >>`;
    };
    const content = "BT /F1 10 Tf 60 700 Td [(cas\xa0) -333 (frumoas\xa0, 5)] TJ /F2 10 Tf (\xbf) Tj ET";
    const bytes = pdfOf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      font("casfrumo\xa0, 5"),
      font("\xbf"),
      "<< /Length 39 >>\nstream\n50 0 0 0 50 70 d1 0 0 50 70 re f        \nendstream",
    ]);
    const { parts } = await readDocument({ name: "a.pdf", bytes });
    expect(parts[0]?.text).toBe("casă frumoasă, 5€");
  });
});
