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

  it.each([
    ["a bell", latin("ring\u0007 tab\t esc end\n"), "ring tab\t esc end\n"],
    [
      "holes of zeros",
      latin("line one\n\0\0\0\0line two\nline three\n\0\0\0\0end\n"),
      "line one\nline two\nline three\nend\n",
    ],
    ["a backspace in Latin-1", latin(`${GERMAN}\b${GERMAN}`), GERMAN + GERMAN],
  ])("is read without the little that no text holds: %s", (_name, bytes, text) => {
    expect(readText(bytes)).toBe(text);
  });

  it.each([
    ["zeros", new Uint8Array(100)],
    ["numbers", Uint8Array.from({ length: 200 }, (_, at) => at % 40)],
    ["a program", latin(`\u007fELF\u0002\u0001\u0001${"\0".repeat(9)}\u0003\0>\0\u0001\0\0\0`)],
  ])("is none where it is %s", (_name, bytes) => {
    expect(readText(bytes)).toBeUndefined();
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
    ["a page", '<!DOCTYPE html>\n<html><head><meta charset="windows-1251"><p>', "</p>"],
    ["an older page", "<html><META http-equiv=Content-Type content='text/html; charset=windows-1251'>", "</html>"],
    ["XML", "<?xml version='1.0' encoding='windows-1251'?><a>", "</a>"],
    ["a style sheet", '@charset "windows-1251";\np::after { content: "', '" }'],
  ])("is read in the encoding that it declares: %s", (_what, start, end) => {
    // "Мир", too short to tell itself.
    const bytes = Uint8Array.from([...latin(start), 0xcc, 0xe8, 0xf0, ...latin(end)]);
    expect(readText(bytes)).toBe(`${start}Мир${end}`);
    expect(readText(new TextEncoder().encode(`${start}Мир${end}`))).toBe(`${start}Мир${end}`);
  });

  it("is read as before where it declares no encoding that there is", () => {
    const text = `<meta charset="nothing">${GERMAN}`;
    expect(readText(latin(text))).toBe(text);
  });

  it.each([
    ["windows-1250", [0xa3, 0xb3, 0xb9, 0x9f]],
    ["ISO 8859-2", [0xa3, 0xb3, 0xb1, 0xbc]],
  ])("is read in %s where there are but a few words of it", (_name, codes) => {
    const text = "Nazwisko\nŁukasz;Małgorzata\nWąsik;paź\n";
    expect(readText(Uint8Array.from(text, (char) => codes["Łłąź".indexOf(char)] ?? char.charCodeAt(0)))).toBe(text);
  });

  it.each([
    "Größe: 5 m³ zu £m 3, 20 °C und x²; müde.",
    "El señor Núñez dijo la verdad¿no? Mañana vuelve a España.",
    "La niña gritó: Hola¡Viva el café! Y se fue a la montaña.",
    "Der Mieter¹zahlt die Gebühr; für Gäste gilt sie auch.",
    "Der Mieter¹zahlt.",
  ])("stays Western where a sign stands beside a word, or slipped into one: %s", (text) => {
    expect(readText(latin(text))).toBe(text);
  });

  it.each([
    ["German", GERMAN],
    ["Hindi", "यह एक छोटी सूची है।\n".repeat(3)],
    ["Chinese", "灯塔看守人名叫欧阳明轩。\n".repeat(3)],
  ])("stays UTF-8 where a byte of it is damaged, or it is cut within a letter: %s", (_name, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(readText(Uint8Array.from([...bytes, 0xe9, 0x0a]))).toBe(`${text}\uFFFD\n`);
    expect(readText(Uint8Array.from([...bytes, 0xe7, 0x81]))).toBe(`${text}\uFFFD`);
  });

  it("is read where it is cut within a letter in another encoding", () => {
    // "中文文件" and more in GBK.
    const bytes = Array.from({ length: 30 }, () => [0xd6, 0xd0, 0xce, 0xc4, 0xce, 0xc4, 0xbc, 0xfe, 0xa1, 0xa3]).flat();
    expect(readText(Uint8Array.from([...bytes, 0xd6]))).toBe(`${"中文文件。".repeat(30)}\uFFFD`);
  });

  it("is read to the sign that old programs end it with", () => {
    expect(readText(Uint8Array.from([...latin("Name;Sum\r\n"), 0x1a]))).toBe("Name;Sum\r\n");
  });

  it.each([true, false])("is read in UTF-32, with the lower bytes first: %s", (isLittle) => {
    const signs = Array.from("\uFEFFGröße 😀");
    const view = new DataView(new ArrayBuffer(signs.length * 4));
    signs.forEach((sign, at) => view.setUint32(at * 4, sign.codePointAt(0) ?? 0, isLittle));
    expect(readText(new Uint8Array(view.buffer))).toBe("Größe 😀");
  });

  it.each([
    ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]],
    ["an archive", [0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 0x21, 0xd8]],
    ["two zeros", [0, 0]],
  ])("is none in %s", (_name, bytes) => {
    expect(readText(Uint8Array.from(bytes))).toBeUndefined();
  });
});
