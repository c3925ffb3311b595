import { describe, expect, it } from "vitest";
import { errorKinds, isPage, scriptlessWords, titleOf, titleWords, wordsOf } from "./server-words.ts";

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

it.each([
  ["try again in 7m12.3s", 432_300],
  ["Please retry after 90 seconds.", 90_000],
  ["Retry in 250ms", 250],
  ["wait for 1 hour and 2 minutes", 3_720_000],
  ["resets in 1d 2h", 93_600_000],
  ['{"error":{"details":[{"retryDelay":"34s"}]}}', 34_000],
  ['{"retry_after":5}', 5000],
  ['{"retry_after_seconds":"1.5"}', 1500],
  ['{"reset_in_seconds":5}', 5000],
  ['{"reset_after_seconds":5}', 5000],
  ['{"estimated_time":20.5}', 20_500],
  ['{"resets_at":"2001-01-01 10:00:00Z"}', 0],
  ['{"reset":1000000000}', 0],
  ['{"reset":1000000000000}', 0],
  ["Try again later, in a while.", undefined],
  ["The year 2026-11-30T00:00:00Z was good.", undefined],
  ["Wait for the bus. In 5 s it is here.", undefined],
])("the wait in %s is %s", (body, wait) => {
  expect(wordsOf(body).retryAfterMs).toBe(wait);
});

it.each([
  [
    { error: { message: "No.", type: "rate", code: "slow", param: null } },
    { message: "No.", kinds: "rate slow", code: "slow" },
  ],
  [{ error: { message: "No.", code: 429, status: "GONE" } }, { message: "No.", kinds: "429 GONE" }],
  [
    { type: "error", error: { type: "overloaded_error", message: "Full." } },
    { message: "Full.", kinds: "error overloaded_error" },
  ],
  [[{ error: { message: "In a list.", status: "BAD" } }], { message: "In a list.", kinds: "BAD" }],
  [
    { error: "words alone", retryable: true },
    { message: "words alone", kinds: "words alone", retryable: true },
  ],
  [{ error: { message: "No.", retryable: false } }, { message: "No.", retryable: false }],
  [{ detail: [{ loc: ["body", "model", 0], msg: "is wrong", type: "missing" }] }, { message: "model.0: is wrong" }],
  [{ detail: { message: "Inside." } }, { message: "Inside." }],
  [{ Fault: { FaultString: "Odd." } }, { message: "Odd." }],
  [
    { error: { message: "Provider returned error", metadata: { raw: '{"error":{"message":"Too hot."}}' } } },
    { message: "Provider returned error: Too hot." },
  ],
  [{ error: { message: "Same.", metadata: { raw: "Same." } } }, { message: "Same." }],
  [{ response: { status_msg: "Wrapped." } }, { message: "Wrapped." }],
  [{ elsewhere: { message: "Beside it." }, result: { message: "Within." }, status: "x" }, { message: "Within." }],
  [{ output: "words", data: { odd: { message: "Deeper." } } }, { message: "Deeper." }],
  [{ base_resp: { status_code: 1004, status_msg: "login fail" } }, { message: "login fail" }],
  [{ message: "Bad Request", detail: "The model is out." }, { message: "The model is out." }],
  [{ message: "Bad Request" }, { message: "Bad Request" }],
  [{ error: { code: "model_not_found" } }, { message: "model_not_found", code: "model_not_found" }],
  [{ error: { type: "SomeError" } }, { message: "SomeError" }],
  [{ error: { type: "plain" } }, { message: undefined, kinds: "plain" }],
  [{ choices: [{ message: { content: "An answer." } }] }, { message: undefined }],
  [{ messages: { text: "An answer." }, usage: { title: "Words of no error." } }, { message: undefined }],
  [{ errors: ["one thing", "another", "a third", "a fourth"] }, { message: "one thing; another; a third" }],
  [{ errors: { a: ["is bad"], b: [""], c: "x" } }, { message: "a: is bad" }],
  [{ error: '{"message":"In a text."}' }, { message: "In a text." }],
  [{ error: "   ", message: "Beside." }, { message: "Beside." }],
  [{ a: { b: { c: { d: { e: { message: "Deep." } } } } } }, { message: "Deep." }],
  [{ a: { b: { c: { d: { e: { f: { message: "Too deep." } } } } } } }, { message: undefined }],
])("of %j is told %j", (body, told) => {
  expect(wordsOf(JSON.stringify(body))).toMatchObject(told);
});

it.each([
  ['event: error\ndata: {"error":{"message":"In a stream."}}', "In a stream."],
  ['data: {"message":"In a stream."}', "In a stream."],
  ['"{\\"message\\":\\"JSON in JSON.\\"}"', "JSON in JSON."],
  ["<Error><Code>AccessDenied</Code><Message>You may not.</Message></Error>", "You may not."],
  ["<s:Fault><s:faultstring> Odd. </s:faultstring></s:Fault>", "Odd."],
  ["<e><message><![CDATA[Within.]]></message></e>", "Within."],
  ["<e><other>Nothing known</other></e>", undefined],
  ["", undefined],
  ["plain words", "plain words"],
  ["[1, 2]", undefined],
])("the words of %s are %s", (body, words) => {
  expect(wordsOf(body).message).toBe(words);
});

it.each([
  ["<!DOCTYPE html><p>x", true],
  ["<!-- a --> <!-- b --><html>", true],
  ["  <HEAD>", true],
  ["<body>", true],
  ["<title>x", true],
  ["<center>x", true],
  ["<h1>x", true],
  ["<?xml version='1.0'?><html lang='en'>", true],
  ["<Error><Message>x</Message></Error>", false],
  ["<header>x</header>", false],
  ["plain", false],
])("whether %s is a web page: %s", (body, expected) => {
  expect(isPage(body)).toBe(expected);
});

it.each([
  ["Bad gateway | x.example", undefined],
  ["502: Bad gateway | The engine is out", "The engine is out"],
  ["HTTP 1033 - Tunnel is away", "Tunnel is away"],
  ["Error 404 – Nothing here", "Nothing here"],
  ["Fehlermeldungsübersicht", "Fehlermeldungsübersicht"],
  ["Nginx", undefined],
  ["503", undefined],
])("a title of %s says %s of a failure", (title, words) => {
  expect(titleWords(`<html><title>${title}</title></html>`)).toBe(words);
});

it("codes and types are found in what an error wraps, and in no answer", () => {
  const value = { error: { type: "a", inner: { code: 5, errno: "e" } }, choices: [{ type: "no" }], status: true };
  expect(errorKinds(value)).toEqual(["a", 5, "e"]);
  expect(errorKinds([{ code: 1 }, { code: 2 }])).toEqual([1]);
  expect(errorKinds({ a: { b: { c: { type: "deep", d: { type: "too deep" } } } } })).toEqual(["deep"]);
  expect(errorKinds("x")).toEqual([]);
});
