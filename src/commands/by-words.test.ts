import { expect, it } from "vitest";
import { byWords } from "./by-words.ts";

const ENTRIES = [
  { name: "Erase everything", words: "delete wipe remove reset data" },
  { name: "Export and import", words: "move transfer file download chatgpt" },
  { name: "Text size, in percent", words: "font letters bigger zoom" },
  { name: "Textgröße", words: "schrift größer" },
  { name: "Encryption", words: "passphrase lock recovery code" },
  { name: "Theme", words: "dark mode night light" },
  { name: "Backups", words: "copy restore" },
  { name: "テーマ", words: "ダーク 夜 外観" },
];
const found = (query: string) => byWords(ENTRIES, query).map((at) => ENTRIES[at]?.name);

it.each([
  ["delete everything", "Erase everything"],
  ["remove my data", "Erase everything"],
  ["import from chatgpt", "Export and import"],
  ["size of text", "Text size, in percent"],
  ["big letters", "Text size, in percent"],
  ["recovery code", "Encryption"],
  ["code for the recovery", "Encryption"],
  ["night mode", "Theme"],
  ["exportieren", "Export and import"],
  ["schriftgroesse", "Textgröße"],
  ["textgroesse", "Textgröße"],
  ["bakcup", "Backups"],
  ["夜", "テーマ"],
])("%s", (query, name) => expect(found(query)[0]).toBe(name));

it("finds nothing where one word is missing, nor by letters that are only somewhere in a word", () => {
  expect(found("delete zebra")).toEqual([]);
  expect(found("hem")).toEqual([]);
  expect(found("of the")).toEqual([]);
  expect(found(" ?!")).toEqual([]);
});

it("puts what is called so before what is only known by it", () => {
  const entries = [{ name: "Languages", words: "theme" }, { name: "Theme of the bar" }, { name: "Theme" }];
  expect(byWords(entries, "theme")).toEqual([2, 1, 0]);
});
