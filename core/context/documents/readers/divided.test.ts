import { expect, it } from "vitest";
import { WholeWords } from "./divided.ts";

/** @param elsewhere what else the text says */
function joined(before: string, after: string, elsewhere = ""): string | undefined {
  const words = new WholeWords();
  words.add(elsewhere);
  return words.joined(before, after);
}

it.each([
  ["a word", "for exam-", "ple this", "for example this"],
  ["a word in quotes", "the «exam-", "ple» of", "the «example» of"],
  ["a noun", "das Aktien-", "recht ist", "das Aktienrecht ist"],
  ["Cyrillic", "большой пре-", "красный", "большой прекрасный"],
  ["a hyphen of its own sign", "exam\u2010", "ple", "example"],
  ["a soft hyphen", "Exam\u00AD", "ple", "Example"],
])("makes %s whole", (_what, before, after, whole) => {
  expect(joined(before, after)).toBe(whole);
});

it.each([
  ["a telephone number", "call 030-1234-", "5678 now", "call 030-1234-5678 now"],
  ["a date", "since 2024-", "03-15.", "since 2024-03-15."],
  ["a part's number", "the AB-", "1234-X7", "the AB-1234-X7"],
  ["a range", "costs 10-", "20 euro", "costs 10-20 euro"],
  ["pages", "pages 12–", "14", "pages 12–14"],
  ["a name", "in Baden-", "Württemberg", "in Baden-Württemberg"],
  ["a standard", "by ISO-", "8601", "by ISO-8601"],
  ["one letter", "an e-", "mail", "an e-mail"],
  ["an abbreviation", "a DNA-", "test", "a DNA-test"],
  ["what has another hyphen", "state-of-the-", "art", "state-of-the-art"],
  ["an address", "https://a.example/well-", "known", "https://a.example/well-known"],
  ["Hebrew", "ב-", "2024", "ב-2024"],
])("keeps the hyphen of %s", (_what, before, after, whole) => {
  expect(joined(before, after)).toBe(whole);
});

it("does with a word as the text does elsewhere", () => {
  expect(joined("a well-", "known man", "is well-known for")).toBe("a well-known man");
  expect(joined("a well-", "known man", "Wellknown and well-known")).toBe("a wellknown man");
});

it.each([
  ["the other half comes later", "Ein-", "und Ausgang"],
  ["an amount is negative", "Rabatt 120,00-", "500,00"],
  ["a mark is given", "Anna A-", "Ben B"],
  ["a dash stands apart", "he said -", "and went"],
  ["nothing is divided", "the end.", "And more"],
])("leaves lines apart where %s", (_what, before, after) => {
  expect(joined(before, after)).toBeUndefined();
});
