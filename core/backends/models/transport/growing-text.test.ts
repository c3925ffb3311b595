import { expect, it } from "vitest";
import { GrowingText } from "./growing-text.ts";

function read(pieces: readonly string[]): string {
  const text = new GrowingText();
  return pieces.map((piece) => text.push(piece)).join("") + text.end();
}

it.each([
  [["The sea", "The sea is blue", "The sea is blue and wide."], "The sea is blue and wide."],
  [["", "One", "One two", "One two three", "One two three"], "One two three"],
  [["1", "12", "12 apples", "12 apples, 3 pears"], "12 apples, 3 pears"],
  [["你", "你好", "你好,世界", "你好,世界。"], "你好,世界。"],
  [["I", "I am", "I am here", "I am"], "I am here"],
  [["The sea", "The sea is blue."], "The sea is blue."],
])("text that a server sends from its beginning each time is shown once: %j", (pieces, whole) => {
  expect(read(pieces)).toBe(whole);
});

it.each([
  [["ha", "haha", "hahaha", "ha"]],
  [["na ", "na na ", "na na na ", "Batman"]],
  [["-", "--", "---", "----", " done"]],
  [["Echo. ", "Echo. Echo. ", "Echo. Echo. Echo. "]],
  [["Row\n", "Row your boat\n", "Gently"]],
  [["The sea. ", "The sea. It is blue."]],
  [["哈", "哈哈", "哈哈哈"]],
  [["no", "no", "no", "no"]],
  [["1", "10", "2"]],
])("text that truly repeats stays as it is: %j", (pieces) => {
  expect(read(pieces)).toBe(pieces.join(""));
});

it("what only repeats is shown after a few pieces, however long it goes on", () => {
  const text = new GrowingText();
  const shown = Array.from({ length: 8 }, () => text.push("x "));
  expect(shown).toEqual(["x ", "", "", "", "x x x x ", "x ", "x ", "x "]);
});

it("a beginning is shown at once, and so is each piece after it that goes on from it", () => {
  const text = new GrowingText();
  expect(["It", " is", " noon"].map((piece) => text.push(piece))).toEqual(["It", " is", " noon"]);
});
