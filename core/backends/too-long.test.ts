import { expect, it } from "vitest";
import { kindOf } from "./error-kinds.ts";
import { errorFromHttp } from "./http-errors.ts";
import { exceedsByNumbers, exceedsRate } from "./too-long.ts";

const codeOf = (status: number, message: string) =>
  errorFromHttp({ status, headers: {}, body: JSON.stringify({ error: { message } }) }, "host").code;

it.each([
  [400, "Your request exceeded model token limit: 262144 (requested: 269030)"],
  [400, "Your request exceeded the model's token limit: 8192"],
  [422, "Input validation error: `inputs` must have less than 4096 tokens. Given: 4545"],
  [422, "`inputs` tokens + `max_new_tokens` must be <= 4096. Given: 5000 `inputs` tokens and 100 `max_new_tokens`"],
  [400, "length of prompt_tokens (57,535) must be less than max_seq_len (32,768)"],
  [400, "The sum of prompt length (9000.0), query length (0) should not exceed max_num_tokens (8192)"],
  [413, "input must have less than 8192 tokens"],
  [400, "Prompt 超长"],
  [400, "Your prompt (9,123 tokens) does not fit in the model's 8,192-token window"],
  [400, "total message token length exceed model limit"],
  [500, "context overflow: 9000/8192"],
  [500, "Got 40960 tokens, and this model only takes 32768"],
  [400, "Слишком много: 9000 токенов, максимум 8192 (limit)"],
])("more than a model takes is told by its numbers, in any wording: %i %s", (status, message) => {
  expect(codeOf(status, message)).toBe("context_too_long");
});

it.each([
  "Invalid 'tools[3].description': text too long. Expected at most 1024, but got 2000",
  "The input image has 9000 x 9000 pixels; the maximum is 4096",
  "max_tokens: 100000 > 8192, which is the maximum allowed number of output tokens",
  "logit_bias: token id 50257 exceeds the maximum 50256",
  "metadata value too long: 900 > 512 (context)",
  "temperature must be less than 2",
  "At most 4 tokens may be in stop, got 9",
  "Your credit balance allows 300 tokens, 2000 were asked for",
])("other things with numbers are not: %s", (message) => {
  expect(codeOf(400, message)).not.toBe("context_too_long");
});

it.each([
  [
    413,
    "Request too large on tokens per minute (TPM): Limit 6000, Requested 7800, reduce your message size",
    "too_large",
  ],
  [429, "Tokens per minute: this request needs 40,000 tokens, and the limit is 30,000", "too_large"],
  [429, "This request would exceed the rate limit: 40000 input tokens per minute; requested 52000", "too_large"],
  [429, "Rate limit reached on tokens per minute (TPM): Limit 6000, Used 5000, Requested 1800", "rate_limited"],
  [
    429,
    "Rate limit reached for gpt-4o in organization org-1 on tokens per min (TPM): Limit 30000, Used 29500, Requested 2100. Please try again in 1.2s.",
    "rate_limited",
  ],
  [
    429,
    "Rate limit reached for model `llama-3.3-70b` on tokens per minute (TPM): Limit 12000, Used 11500, Requested 1200. Try again in 1.5s",
    "rate_limited",
  ],
  [
    413,
    "Request too large for model `llama-3.1-8b` on tokens per minute (TPM): Limit 6000, Requested 7800",
    "too_large",
  ],
])(
  "a request beyond all that a minute allows helps no wait, one that comes too early does: %i %s",
  (status, message, code) => {
    expect(codeOf(status, message)).toBe(code);
  },
);

const sent = JSON.stringify({ messages: [{ role: "user", content: "The walk was fine and long. ".repeat(400) }] });

it.each([
  [500, "context deadline exceeded (timeout of 31000 ms while awaiting headers; 62000 ms max)"],
  [500, "deadline exceeded: the prompt took 61000ms, limit 60000ms"],
  [400, "Your prompt was flagged under our usage policy. Score 2912 exceeds threshold 2500."],
  [400, "Content filter: prompt scored 3123 which is above the maximum of 2500"],
  [503, "The model has 3120 requests waiting, max 3000; prompt not accepted"],
  [500, "runner process no longer running: -1; context size 4096, batch 512"],
  [500, "worker 31234 exited with signal 9 while evaluating the prompt of slot 4096"],
  [400, "Invalid seed: 99999999999 exceeds maximum 4294967295 for prompt sampling"],
  [400, "top_k 5000 exceeds maximum 1000 for prompt sampling"],
  [400, "Chunks of 512 tokens exceed the configured 256 tokens of this deployment"],
  [422, "User prompt template 4812 is older than the maximum supported version 3000"],
  [400, "input value exceeds maximum"],
  [400, "prompt_cache_key must be at most 512 characters, got 700"],
])("numbers of times, queues, policies, crashes and settings are no length: %i %s", (status, message) => {
  expect(kindOf(status, message, "", sent)).not.toBe("context_too_long");
});

it.each([
  [400, "Got 4130 but only 4096 fit in the context"],
  [400, "Your conversation has grown past the model's window"],
  [500, "The prompt is longer than the largest KV cache size: 5120 > 4096"],
  [400, "Model context limit reached"],
  [400, "the max length of current question is 2000"],
  [400, "Prompt exceeds max context"],
  [400, "The conversation is over the limit by 3211 tokens"],
  [400, "Die Eingabe hat 5120 Token, erlaubt sind maximal 4096"],
  [422, "total tokens: 5120, limit: 4096"],
  [400, "prompt has 5102 tokens; the most this model handles is 4096"],
])("a size of tokens or of the context is, and what is near to what was sent: %i %s", (status, message) => {
  expect(kindOf(status, message, "", sent)).toBe("context_too_long");
});

it("a sum with an answer's length that was not asked for is too long by the question", () => {
  const sum = "input length and `max_tokens` exceed context limit: 197632 + 8192 > 204698";
  expect(kindOf(400, sum, "", sent)).toBe("context_too_long");
  expect(kindOf(400, sum, "", '{"max_tokens":8192}')).toBeUndefined();
});

it("one number alone is a limit only where the words say of what", () => {
  expect(exceedsByNumbers("The prompt was limited to 4096 tokens")).toBe(false);
  expect(exceedsByNumbers("prompts may not have more than 4096 tokens")).toBe(true);
});

it.each([
  ["Rate limit reached: Limit 30000, Used 29500, Requested 2100 tokens per min", false],
  ["Request too large on tokens per min (TPM): Limit 30000, Requested 30000. Try less.", false],
  ["Request too large on tokens per min (TPM): Limit 30000, Requested 30001. Try less.", true],
  ["Requested 2100 tokens per min: Limit 1000 per second, Limit 30000 per minute", false],
])("a request that no minute could take is too large, and one that has to wait is not: %s", (words, isTooLarge) => {
  expect(exceedsRate(words)).toBe(isTooLarge);
});
