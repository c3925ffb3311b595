import { expect, it } from "vitest";
import { asRaised } from "./raised.ts";

const line = (str: string) => ({ pieces: [{ str, x: 0, width: 10, size: 12 }], height: 12, y: 100 });

it.each([
  ["of a note after a year", { str: "1", height: 7, y: 104.7 }, "2025", "¹"],
  ["of a note after a word", { str: "12", height: 8, y: 104 }, "room", "¹²"],
  ["that is a power", { str: "2", height: 8, y: 104 }, "m", "²"],
])("raises a number %s", (_what, piece, before, written) => {
  expect(asRaised(piece, line(before))).toBe(written);
});

it.each([
  ["on the line", { str: "1", height: 7, y: 100 }, "2025"],
  ["of the line's height", { str: "1", height: 12, y: 104 }, "2025"],
  ["of a fraction", { str: "1", height: 7, y: 110 }, "2025"],
  ["apart", { str: "1", height: 7, y: 104 }, "2025 "],
  ["at the beginning", { str: "1", height: 7, y: 104 }, ""],
  ["that is a word", { str: "st", height: 7, y: 104 }, "1"],
])("leaves what is %s", (_what, piece, before) => {
  expect(asRaised(piece, line(before))).toBe(piece.str);
});
