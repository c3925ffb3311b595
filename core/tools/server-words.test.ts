import { describe, expect, it } from "vitest";
import { isPage, scriptlessWords, titleOf, wordsOf } from "./server-words.ts";

it.each([
  [
    "Incorrect API key provided: sk-proj-abc***xyz. Look at your keys.",
    "Incorrect API key provided: [key]. Look at your keys.",
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

it.each([
  ['{"error":{"message":"Your limit resets in 2 days, 3 hours and 5 minutes."}}', ((2 * 24 + 3) * 60 + 5) * 60_000],
  ['{"error":{"type":"usage_limit_reached","resets_in_seconds":7200}}', 7_200_000],
])("a wait is read from %s", (body, wait) => {
  expect(wordsOf(body).retryAfterMs).toBe(wait);
});

it.each([
  ["words", (at: Date) => `You reached your weekly limit. Your limit resets at ${at.toISOString()}.`],
  ["a number", (at: Date) => JSON.stringify({ error: { resets_at: Math.ceil(at.getTime() / 1000) } })],
])("the moment at which a limit ends is read from %s", (_, body) => {
  const wait = wordsOf(body(new Date(Date.now() + 3_600_000))).retryAfterMs ?? 0;
  expect(wait).toBeGreaterThan(3_500_000);
  expect(wait).toBeLessThanOrEqual(3_602_000);
});

it.each([
  [{ errors: { model: ["is not active"] } }, "model: is not active"],
  [
    { errors: { model: ["is not active", "is odd"], name: ["is taken"] } },
    "model: is not active, is odd; name: is taken",
  ],
  [{ errorCode: "E1", errorSummary: "Api validation failed: scope" }, "Api validation failed: scope"],
  [{ error: { message: "\u001b[31mred\u001b[0m \u202ewo\u200brds" } }, "red words"],
])("the words of %j are %s", (body, words) => {
  expect(wordsOf(JSON.stringify(body)).message).toBe(words);
});

it.each([1, 2, 3, 6])("the innermost words are read of JSON that is wrapped in JSON %i times", (times) => {
  let body = JSON.stringify({ error: { message: "The prompt is too long.", type: "invalid_request_error" } });
  for (let at = 0; at < times; at += 1) body = JSON.stringify({ error: { message: body, code: 400 } });
  expect(wordsOf(body).message).toBe("The prompt is too long.");
});

it.each([
  'litellm.BadRequestError: OpenAIException - {"error":{"message":"No such model.","code":404}}',
  `upstream said: ${JSON.stringify({ error: { message: JSON.stringify({ error: { message: "No such model." } }) } })}`,
  String.raw`Upstream: b'{"error": {"message": "No such model.", "type": "x"}}'`,
  "Error code: 404 - {'error': {'message': 'No such model.', 'param': None, 'code': 404}}",
])("the words are read of JSON behind words of a router: %s", (message) => {
  expect(wordsOf(JSON.stringify({ error: { message } })).message).toMatch(/^[^{]* No such model\.$/);
});

it("a router's words stay on both sides of what it passes on", () => {
  const message = "MistralException - {'detail': [{'loc': ['body', 'seed'], 'msg': 'Extra inputs.'}]}. Model Group=x";
  expect(wordsOf(JSON.stringify({ error: { message } })).message).toBe(
    "MistralException - seed: Extra inputs. Model Group=x",
  );
});

it("what kind an error is, is told within the JSON too; an object that words are about stays in them", () => {
  const quota = JSON.stringify({ error: { message: "Too much.", code: "insufficient_quota" } });
  expect(wordsOf(JSON.stringify({ error: { message: `OpenAIException - ${quota}` } })).kinds).toBe(
    "insufficient_quota",
  );
  const about = 'The input does not fit: {"message": "hello"}';
  expect(wordsOf(JSON.stringify({ error: { message: about } })).message).toBe(about);
});

it("words that go on and on are cut, and it shows", () => {
  const words = wordsOf(`oops ${"y".repeat(1_000_000)}`).message;
  expect(words?.length).toBe(1200);
  expect(words).toMatch(/^oops y+…$/);
});

it.each([
  ["<html><noscript>The endpoint is offline.</noscript><script>x()</script></html>", "The endpoint is offline."],
  ["<html><noscript>Turn on scripts.</noscript><p>A page of its own</p></html>", undefined],
])("what a page says without scripts counts where it is all: %s", (page, words) => {
  expect(scriptlessWords(page)).toBe(words);
});

it.each([
  '<pre>{"error": {"message": "The engine is out."}}</pre>',
  "<!doctype html><html><head><title>Error</title></head><body><pre>{&quot;detail&quot;:\n &quot;The engine is out.&quot;}</pre></body></html>",
  '<html><style>p { a: b }</style><body>[{"message": "The engine is out."}]',
])("JSON that is all that a page shows has words: %s", (page) => {
  expect(isPage(page)).toBe(false);
  expect(wordsOf(page).message).toBe("The engine is out.");
});

it.each(['<html><h1>Oops</h1><pre>{"error": "The engine is out."}</pre>', "<html><pre>{ not: json }</pre>"])(
  "a page that shows more than JSON, or none, is one: %s",
  (page) => {
    expect(isPage(page)).toBe(true);
    expect(wordsOf(page).message).toBeUndefined();
  },
);

describe("the title of a page", () => {
  it.each([
    ["<title>Our services aren&#39;t available right now</title>", "Our services aren't available right now"],
    ["<title>Down &amp; out &#8217; &#x2019;&nbsp;now</title>", "Down & out ’ ’ now"],
    ["<title>Serveur arr&ecirc;t&eacute;, gro&szlig;</title>", "Serveur arrêté, groß"],
    ["<title>left &valueOf; &toString; &unknown; as it is</title>", "left &valueOf; &toString; &unknown; as it is"],
    ["<title>one\n\n \u202etwo\u2066 three</title>", "one two three"],
    ["<title></title><h1>The <b>node</b> is draining</h1>", "The node is draining"],
    ["<noscript>The endpoint a.example is offline.</noscript>", "The endpoint a.example is offline."],
    ["<script>var t='<title>no</title>'</script><svg><title>Logo</title></svg><title>Real</title>", "Real"],
    ["<title>un\u200bseen\u0007 &#27;[31mred&#27;[0m</title>", "unseen [31mred [0m"],
    ["<p>nothing</p>", undefined],
  ])("%j is said as %s", (page, words) => {
    expect(titleOf(`<html>${page}</html>`)).toBe(words);
  });
});
