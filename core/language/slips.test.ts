import { expect, it } from "vitest";
import { forgiven, isSlip } from "./slips.ts";

it.each([
  ["kyoot", "kyoto"],
  ["kyto", "kyoto"],
  ["kyotoo", "kyoto"],
  ["kyuto", "kyoto"],
])("%s is a slip of %s", (typed, meant) => {
  expect(isSlip(typed, meant, 1)).toBe(true);
});

it("is strict about how many slips there may be", () => {
  expect(isSlip("kytoo", "kyoto", 1)).toBe(true);
  expect(isSlip("tokyo", "kyoto", 1)).toBe(false);
  expect(isSlip("kyoto", "kyot", 0)).toBe(false);
  expect(isSlip("recieved", "received", 1)).toBe(true);
  expect(isSlip("definately", "definitely", 1)).toBe(true);
  expect(isSlip("", "abc", 2)).toBe(false);
});

it("forgives none in short words and numbers, and two in long words", () => {
  expect(["cat", "2026", "kyoto", "heat-pump"].map(forgiven)).toEqual([0, 0, 1, 2]);
});
