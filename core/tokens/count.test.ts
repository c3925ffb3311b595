import { expect, it } from "vitest";
import { encodingOf, loadTokenCounter } from "./count.ts";

it.each([
  ["gpt-4o", "o200k_base"],
  ["gpt-5", "o200k_base"],
  ["gpt-4-turbo", "cl100k_base"],
  ["gpt-3.5-turbo", "cl100k_base"],
  ["claude-sonnet-4-5", "o200k_base"],
] as const)("counts %s by %s", async (model, encoding) => {
  expect(encodingOf(model)).toBe(encoding);
  const counter = await loadTokenCounter(encoding);
  expect(counter.encoding).toBe(encoding);
});

it("tells encodings apart, and takes special tokens for text", async () => {
  const [newer, older] = [await loadTokenCounter("o200k_base"), await loadTokenCounter("cl100k_base")];
  expect(newer.count("hello world")).toBe(2);
  expect(newer.count("你好,世界,今天天气很好")).toBeLessThan(older.count("你好,世界,今天天气很好"));
  expect(newer.count("<|endoftext|>")).toBeGreaterThan(1);
});

it.each([
  ["a picture in base64", "QUJD", 125_000],
  ["white space", " ", 500_000],
  ["characters of two code units", "😀", 125_000],
])("counts half a million code units of %s in one run as what its parts come to", async (_, part, times) => {
  const counter = await loadTokenCounter("o200k_base");
  const runs = 256 / part.length;
  const expected = (counter.count(part.repeat(runs)) * times) / runs;
  expect(counter.count(part.repeat(times)) / expected).toBeCloseTo(1, 1);
});
