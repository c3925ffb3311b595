import { expect, it } from "vitest";
import type { Item } from "./attached-marks.ts";
import { withDownward } from "./downward.ts";

/** As Chromium writes them: each sign by itself, 12 points high. */
const sign = (str: string, x: number, y: number): Item => ({
  str,
  hasEOL: true,
  width: 12,
  height: 12,
  transform: [12, 0, 0, 12, x, y],
});
const lines = (items: readonly Item[]) =>
  withDownward(items)
    .map(({ str, hasEOL }) => str + (hasEOL ? "|" : ""))
    .join("");

it("reads signs below each other as one line, and what is turned to run downward with them", () => {
  const turned: Item = { str: "03-12", hasEOL: false, width: 40, height: 12, transform: [0, -12, 12, 0, 101, 688] };
  const end: Item = { str: "", hasEOL: true, width: 0, height: 0, transform: [12, 0, 0, 12, 80, 700] };
  const items = [
    sign("電", 100, 700),
    sign("話", 100, 688),
    turned,
    sign("で", 100, 636),
    end,
    sign("三", 80, 700),
    sign("十", 80, 688),
  ];
  expect(lines(items)).toBe("電話03-12で||三十|");
  const [first, ...others] = withDownward(items).slice(0, 4);
  expect(others.map(({ transform: { 4: x } }) => x)).toEqual([112, 124, 164]);
  expect(others.every(({ transform: { 5: y } }) => y === first?.transform[5])).toBe(true);
});

it("leaves lines apart that run to the right, and signs that stand elsewhere", () => {
  expect(lines([sign("電", 100, 700), sign("話", 100, 660)])).toBe("電|話|");
  expect(lines([sign("電話は", 100, 700), sign("三十", 100, 688)])).toBe("電話は|三十|");
  expect(lines([sign("a", 100, 700), sign("b", 100, 688)])).toBe("a|b|");
});
