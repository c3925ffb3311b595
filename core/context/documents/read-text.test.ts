import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

const GERMAN = "Die Größe der Tür wurde geändert; über die Kosten möchten wir später sprechen. Schöne Grüße aus Köln.";
const latin = (text: string) => Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0);
const wide = (text: string, isLittle: boolean, mark: boolean) => {
  const units = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
};

describe("the text of a file", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(GERMAN)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${GERMAN}`)],
    ["UTF-16, as Excel saves it", wide(GERMAN, true, true)],
    ["UTF-16 of the other order", wide(GERMAN, false, true)],
    ["UTF-16 without a mark", wide(GERMAN, true, false)],
    ["UTF-16 of the other order without a mark", wide(GERMAN, false, false)],
    ["Latin-1", latin(GERMAN)],
  ])("is read in %s", (_name, bytes) => {
    expect(readText(bytes)).toBe(GERMAN);
  });

  it("is read in the Windows encoding of Russian", () => {
    // "Привет, как дела? Я живу в Москве." in windows-1251, as bytes.
    const text = "Привет, как дела? Я живу в Москве и работаю там уже много лет.";
    const bytes = Uint8Array.from(text, (char) => {
      const code = char.codePointAt(0) ?? 0;
      return code < 128 ? code : code - 0x350;
    });
    expect(readText(bytes)).toBe(text);
  });

  it.each([
    ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]],
    ["an archive", [0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 0x21, 0xd8]],
    ["two zeros", [0, 0]],
  ])("is none in %s", (_name, bytes) => {
    expect(readText(Uint8Array.from(bytes))).toBeUndefined();
  });
});
