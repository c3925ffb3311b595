import { expect, it } from "vitest";
import { priceOf } from "./prices.ts";

const use = { input: 1_000_000, output: 100_000, cacheRead: 0, cacheWrite: 0 };
const at = new Date("2026-11-21T00:00:00Z");

it.each([
  ["gpt-4o", "https://api.openai.com/v1"],
  ["claude-sonnet-4-5", "https://api.anthropic.com/v1"],
  ["gemini-2.5-flash", "https://generativelanguage.googleapis.com/v1beta/openai"],
  ["llama-3.3-70b-versatile", "https://api.groq.com/openai/v1"],
])("knows what %s costs at %s, and that what comes from the cache costs less", async (model, url) => {
  const price = await priceOf(use, model, url, at);
  expect(price).toBeGreaterThan(0);
  const cached = await priceOf({ ...use, cacheRead: 900_000 }, model, url, at);
  expect(cached).toBeLessThanOrEqual(price ?? 0);
});

it.each([
  ["tiny-1", "http://localhost:11434/v1"],
  ["no-such-model", "https://api.openai.com/v1"],
])("does not know what %s costs at %s", async (model, url) => {
  expect(await priceOf(use, model, url, at)).toBeNull();
});
