import { expect, it } from "vitest";
import { answerLimit, blamesAnswer } from "./answer-length.ts";
import { kindOf } from "./error-kinds.ts";

it.each<[string, number]>([
  ["`max_completion_tokens` must be less than or equal to `32768`, which is below the `context_window`", 32_768],
  [
    "max_tokens: 50000 > 8192, which is the maximum allowed number of output tokens for claude-3-5-haiku-20241022",
    8192,
  ],
  ["too many tokens: max tokens must be less than or equal to 4096, the maximum output length", 4096],
  ["`max_new_tokens` must be <= 4096. Given: 50000", 4096],
  ["The maximum tokens you requested exceeds the model limit of 4096.", 4096],
  ["max_tokens must be between 100 and 8,192", 8192],
  ["max_tokens must be lower than 8193", 8192],
  ["maxOutputTokens is 50000, the range is from 1 (inclusive) to 8193 (exclusive)", 8192],
  ["max_tokens参数非法。模型最大支持8192", 8192],
  ["max_tokens darf 8192 nicht überschreiten", 8192],
  ["HTTP 500: max_tokens cannot exceed 300 (gpt-4-1106, id 999)", 300],
])("the longest answer is read out of a server's words: %s", (said, tokens) => {
  expect(answerLimit(said, 50_000)).toEqual({ tokens, isRoom: false });
});

it.each<[string, number]>([
  [
    "max_tokens is too large: 50000. The maximum context length is 32768 tokens and your request has 2500 input tokens",
    28_754,
  ],
  ["input length and `max_tokens` exceed context limit: 5000 + 50000 > 25000", 19_000],
  ["maximum context length is 4097 tokens, you requested 51000 (1000 in your messages, 50000 in the completion)", 2942],
])("what a window has left is the room of this chat alone: %s", (said, tokens) => {
  expect(answerLimit(said, 50_000)).toEqual({ tokens, isRoom: true });
});

it.each([
  "HTTP 400 from host:45743: max_tokens is invalid",
  "Unsupported parameter: 'max_tokens' (request 12345)",
  "maximum context length is 4097 tokens. However, your messages resulted in 5000 tokens.",
  "max_tokens is too large: maximum context length is 2510 tokens and your request has 2500 input tokens",
  "max_tokens must be at most 8",
])("no number is made up where none is the limit: %s", (said) => {
  expect(answerLimit(said, 50_000)).toBeUndefined();
});

it("an answer that would be too long makes no chat too long, unless the chat leaves it no room", () => {
  const cohere = "too many tokens: max tokens must be less than or equal to 4096, the maximum output length";
  const full = (input: number) =>
    `max_tokens is too large: 500. This model's maximum context length is 1000 tokens and your request has ${input} input tokens`;
  expect(kindOf(400, cohere)).toBeUndefined();
  expect(kindOf(400, full(600))).toBeUndefined();
  expect(kindOf(400, full(990))).toBe("context_too_long");
  expect(kindOf(400, "prompt is too long: 210000 tokens > 200000 maximum")).toBe("context_too_long");
  expect(blamesAnswer("max_tokens: Extra inputs are not permitted")).toBe(false);
});
