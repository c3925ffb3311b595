import { expect, it } from "vitest";
import { type Item, withMarksAttached } from "./attached-marks.ts";

const item = (str: string, x: number, y = 700, hasEOL = false): Item => ({
  str,
  hasEOL,
  width: str.trim() === "" ? 0 : 6,
  height: str === "" ? 0 : 12,
  transform: [12, 0, 0, 12, x, y],
});
const read = (...items: Item[]) => withMarksAttached(items).map(({ str, hasEOL }) => (hasEOL ? `${str}/` : str));

it("puts the vowel sign of a word that is written as it looks to the letter after it", () => {
  expect(read(item("\u064F", 56, 698), item(" ", 56), item("\uFEAA", 57), item("\u0644", 63))).toEqual([
    " ",
    "\uFEAA\u064F",
    "\u0644",
  ]);
});

it("puts that of one that is written as it is read to the letter before it", () => {
  expect(read(item("ש", 90), item("ָ", 91, 698), item("ל", 80))).toEqual(["שָ", "ל"]);
});

it("has the sign of a line's first letter begin no line of its own", () => {
  expect(read(item("ذ", 90), item(" \u064E", 50, 672, true), item("س", 50, 674))).toEqual(["ذ", "/", "س\u064E"]);
});

it("leaves a sign out that the file does not tell, beside such letters alone", () => {
  expect(read(item("ا", 50), item("\0", 54, 699), item("\uFEAA", 56))).toEqual(["ا", "\uFEAA"]);
  expect(read(item("ا", 50, 700, true), item("a", 50, 650), item("\0", 54, 650))).toEqual(["ا/", "a", "\0"]);
});

it("touches no page without such letters", () => {
  expect(read(item("e", 50), item("\u0301", 54, 702), item("\0", 60))).toEqual(["e", "\u0301", "\0"]);
});
