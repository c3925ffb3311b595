import { expect, it } from "vitest";
import { wordsOf } from "./server-words.ts";

it.each([
  [
    "Incorrect API key provided: sk-proj-abc***xyz. Look at your keys.",
    "Incorrect API key provided: [key] Look at your keys.",
  ],
  ["API key not valid: AIzaSyA1234567890", "API key not valid: [key]"],
  ["Bad header: Authorization: Bearer abc.def.ghi123", "Bad header: Authorization: Bearer [key]"],
  ["invalid key: 0123456789abcdef", "invalid key: [key]"],
  ["unknown token fbk_0123456789abcdef", "unknown token [key]"],
])("a key that a server repeats is not kept: %s", (message, kept) => {
  expect(wordsOf(JSON.stringify({ error: { message } })).message).toBe(kept);
  expect(wordsOf(message).message).toBe(kept);
});

it.each([
  "The model claude-opus-4-20250514 is not there; try gpt-4.1-mini-2025-04-14.",
  "Unsupported parameter: max_tokens. See key concepts.",
  "Request req_011CSHoEeqs5C35K2UUqR7Fy failed.",
])("other words stay as they are: %s", (message) => {
  expect(wordsOf(JSON.stringify({ error: { message } })).message).toBe(message);
});
