import { expect, it } from "vitest";
import { GeminiReader } from "./read-gemini.ts";
import { MessagesReader } from "./read-messages.ts";

it("what a request took is told as soon as its server tells it, for an answer that does not come to its end", () => {
  const messages = new MessagesReader();
  const usage = { input_tokens: 80, cache_read_input_tokens: 9000, cache_creation_input_tokens: 100 };
  expect(messages.take({ type: "message_start", message: { usage } })).toEqual([
    { type: "usage", usage: { input: 9180, output: 0, cacheRead: 9000, cacheWrite: 100 } },
  ]);
  const gemini = new GeminiReader("google");
  const piece = {
    candidates: [{ content: { parts: [{ text: "Hm." }] } }],
    usageMetadata: { promptTokenCount: 7000, thoughtsTokenCount: 900 },
  };
  expect(gemini.take(piece)).toContainEqual({
    type: "usage",
    usage: { input: 7000, output: 900, cacheRead: 0, cacheWrite: 0 },
  });
});
