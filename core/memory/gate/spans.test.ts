import { expect, it } from "vitest";
import { eachMatch, eachNearDigits } from "./spans.ts";

const found = (matches: Iterable<RegExpExecArray>) => [...matches].map(({ 0: whole, index }) => [whole, index]);

it("finds what matchAll finds, also while the same pattern is used in between", () => {
  const pattern = /(?<!\p{L})key(?!\p{L})|x*/gu;
  const text = "key xx monkey key";
  const places = [];
  for (const match of eachMatch(text, pattern)) {
    places.push([match[0], match.index]);
    pattern.exec("another key");
  }
  expect(places.filter(([whole]) => whole !== "")).toEqual(
    found(text.matchAll(pattern)).filter(([whole]) => whole !== ""),
  );
});

it("looks near digits alone, and sees what stands before them", () => {
  const far = "safe word ".repeat(100);
  const text = `${far}the safe opens with 4815 ${far}xsafe 7 safe ${far}`;
  const places = found(eachNearDigits(text, /(?<!\p{L})safe(?!\p{L})/gu));
  const near = places.map(([, at]) => Number(at));
  expect(near).toContain(far.length + "the ".length);
  expect(near).toContain(text.indexOf("7 safe") + 2);
  expect(near).not.toContain(text.indexOf("xsafe") + 1);
  expect(near.every((at, index) => index === 0 || at > (near[index - 1] ?? 0))).toBe(true);
  expect(near.length).toBeLessThan(150);
  expect(near).not.toContain(0);
  expect(found(eachNearDigits("safe and sound", /safe/gu))).toEqual([]);
});
