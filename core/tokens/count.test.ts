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
