import { expect, it } from "vitest";
import { LearnedModels, PLAIN_RECIPE } from "./learned.ts";
import { refusalKind } from "./refusals.ts";

const told = (words: string, status: number) => refusalKind(JSON.stringify({ error: { message: words } }), status);

it.each([
  [400, "Function id '7a': DEGRADED function cannot be invoked"],
  [502, "Lambda function timed out"],
  [500, "Function failed due to not having enough compute resources"],
  [400, "The request was flagged by our policy about hacking tools"],
  [500, "system role lookup failed"],
  [400, "Image size is 6.2 MB, maximum is 5 MB"],
  [400, "Could not process image"],
  [400, "You uploaded an unsupported image. Please make sure your image is valid."],
  [400, "Failed to load image or audio file"],
  [400, "The tool gateway is restarting"],
  [400, "The function host lost connection to its worker"],
  [503, "Tools are not supported right now"],
  [400, "Under high load, tools are not supported"],
  [500, "a tools process is gone"],
])("what may pass is learned of no model: %i, %s", (status, words) => {
  expect(["none", "passing"]).toContain(told(words, status));
});

it.each([
  [400, "This model does not support tools"],
  [400, "This model does not support image input"],
  [400, "image_url content is not supported: invalid content type"],
  [422, "no tools here"],
  [500, "tools param requires --jinja flag"],
  [404, "No endpoints found that support tool use"],
  [400, "Extra inputs are not permitted: stream_options"],
  [400, "该模型不支持函数调用"],
  [400, "이 모델은 도구를 지원하지 않습니다"],
  [503, "This model does not support tools"],
  [501, "Tools have not been implemented for this model"],
  [400, "The toolConfig field isn't taken and doesn't work here. Remove it and try again."],
  [400, "It doesn't support system messages. Try again without one, or choose another model."],
  [400, "stream_options is not supported. Please retry without it."],
  [422, "unknown field `stream_options`, expected one of `model`, `tools` at line 1 column 20"],
  [400, "property stream_options should not exist"],
  [400, "The developer role isn't recognized"],
  [400, "Streaming responses are disabled for this deployment"],
])("what a server will say each time is plain: %i, %s", (status, words) => {
  expect(told(words, status)).toBe("plain");
});

it.each([200, 400, 403, 404, 405, 413, 500, 503, 520])("a web page of status %i says nothing of tools", (status) => {
  const page = "<!DOCTYPE html><html><title>Blocked</title><a>Developer tools</a> are not supported</html>";
  expect(refusalKind(page, status)).toBe("none");
});

it("plain text says as little where its status is not about the request; an error in XML is read", () => {
  expect(refusalKind("a tools teapot, unsupported", 418)).toBe("none");
  expect(refusalKind("tools", 403)).toBe("none");
  expect(refusalKind("tools are not supported", 403)).toBe("vague");
  expect(refusalKind("<?xml version='1.0'?><Error>tools is not supported</Error>", 400)).toBe("plain");
});

it.each([
  [500, "Unknown tools fault"],
  [400, "Unknown function version"],
  [400, "Invalid user. The tools were: none"],
  [404, "Tool not found: browser"],
])("words that may mean another thing are vague, whatever type stands beside them: %i, %s", (status, message) => {
  expect(refusalKind(JSON.stringify({ error: { message, type: "invalid_request_error" } }), status)).toBe("vague");
});

it("a type is no word of refusal, and what is repeated of the request is none of the server's", () => {
  const body = { error: { message: "tools upset me", type: "invalid_request_error", code: "unsupported_value" } };
  expect(refusalKind(JSON.stringify(body), 400)).toBe("vague");
  const repeated = { message: "no", detail: { request: { tools: ["unsupported"] } } };
  expect(refusalKind(JSON.stringify(repeated), 400)).toBe("vague");
});

it("a bare word is vague", () => {
  expect(told("Something about tools", 400)).toBe("vague");
});

it("a vague refusal is believed when what helped helps a second time, with no answer to everything in between", () => {
  const learned = new LearnedModels();
  const less = { ...PLAIN_RECIPE, without: ["tools" as const] };
  expect(learned.isConfirmed("s", "m", less)).toBe(false);
  expect(learned.isConfirmed("s", "other", less)).toBe(false);
  learned.clearSuspicion("s", "m");
  expect(learned.isConfirmed("s", "m", less)).toBe(false);
  expect(learned.isConfirmed("s", "m", { ...less, maxTools: 3 })).toBe(false);
  expect(learned.isConfirmed("s", "m", { ...less, maxTools: 3 })).toBe(true);
});

it.each([
  "Tools are not all supported; not currently allowed; not permitted; not accepted; not enabled; not recognised; not implemented",
  "tools aren't supported; aren't yet allowed; isn't available; isn't possible; tools can’t be accepted; haven't been enabled",
  "tools have not been implemented; streaming is disabled in this region; it is disabled by your admin; disabled on this tier",
  "the model doesn't take it; it does not know that; it dont take tools; an unsupported thing",
  "unknown request parameter; unrecognized field; unexpected key; unknown property; unrecognised argument; unexpected input; unknown name",
  "extra inputs here; extra fields there; extra keys; you must not send it; it should not be there",
  "unavailable for this model; not available on your plan; not available in the deployment; not available at this endpoint; unavailable with this tier",
  "that is forbidden; it is deprecated; it requires the --jinja; requires --x; only text is supported; only one of them is allowed; only A accepted",
  "it supports only text; support only text; only user and assistant; No endpoints; it takes no tools; no function; no image; no pictures; no system",
  "不支持; 不允许; サポートしていません; サポートされません; 対応していません; 지원하지; не поддерживается; wird nicht unterstützt; non supporté; ne prend pas; peut prendre pas; no admite; no soporta; no permite",
])("that something is never taken is plain in any words: %s", (all) => {
  const unclear = all.split("; ").filter((words) => told(words.replace(/^it /, "it "), 400) !== "plain");
  expect(unclear).toEqual(["it dont take tools"].filter((words) => all.includes(words)));
});

it.each([
  [
    "is of another kind",
    "the tool does not exist; it doesn't match; that does not fit; it doesn't conform; it does not parse",
  ],
  ["says nothing of it", "something about tools; tools upset me; a word"],
])("what %s is not plain: %s", (_, all) => {
  expect(all.split("; ").filter((words) => told(words, 400) === "plain")).toEqual([]);
});

it.each(
  [
    "unknown unrecognized unexpected invalid incorrect must missing only require required expected maximum exceeded null nil NoneType undefined".split(
      " ",
    ),
    [
      "should be",
      "should have",
      "too many",
      "too long",
      "at most",
      "no more than",
      "did not match",
      "does not match any",
      "无效",
      "非法",
      "inconnu",
    ],
  ].flat(),
)("that %s stands beside a part of the request is plain, and alone it is vague", (words) => {
  expect(told(`temperature: ${words} 5`, 400)).toBe("plain");
  expect(told(`The weather: ${words} 5`, 400)).toBe("vague");
  expect(told(`The weather: ${words} 5. It is the temperature`, 400)).toBe("vague");
  expect(told(`temperature: ${words} 5`, 500)).not.toBe("plain");
});

it.each(
  (
    "stream_options include_usage stream streaming tool_choice toolchoice toolConfig response_format responseformat json_object json_schema " +
    "reasoning thinking max_tokens max_output_tokens temperature store image picture multimodal multi-modal tools parameters schema property " +
    "function_declaration functiondeclarations messages[0 first_message role roles content"
  )
    .split(" ")
    .concat(
      "max completion tokens",
      "first turn",
      "first message",
      "user message",
      "user turn",
      "system role",
      "system prompt",
      "system instruction",
      "system field",
      "messages.1",
    ),
)("%s is a part of the request", (part) => {
  const isOne = part !== "first_message";
  expect(told(`${part} is invalid`, 400) === "plain").toBe(isOne);
});

it.each([
  "too many functions",
  "functions: at most 5",
  "the maximum of 5 functions",
  "no more than 5 functions",
  "functions exceed the limit",
])("how many functions there may be is about the request: %s", (words) => {
  expect(told(words, 400)).toBe("plain");
});

it.each([
  "timed out; a timeout; times out; degraded; overloaded; high load; capacity; flagged; moderation; a policy; policies; safety; temporarily",
  "try again; please retry; right now; at the moment; restarting; starting up; maintenance; not yet; 敏感; 内容安全; 稍后",
])("what is said of one hour or one question passes: %s", (all) => {
  for (const words of all.split("; ")) {
    expect([words, told(`tools: ${words}`, 400)]).toEqual([words, "none"]);
    expect([words, told(`invalid tools: ${words}`, 400)]).toEqual([words, "passing"]);
  }
});

it.each([
  "unavailable; a resource; resources; internal; it failed; a failure; a crash; later; lost connection; connection was lost; connection reset; connection is refused; connection closed; connection error; unreachable; disconnected; it died; it is down",
])("an outage says nothing of the request, unless it refuses something of it: %s", (all) => {
  for (const words of all.split("; ")) {
    expect([words, told(`tools: ${words}`, 400)]).toEqual([words, "none"]);
    expect([words, told(`tools: ${words}`, 500)]).toEqual([words, "none"]);
    expect([words, told(`invalid tools: ${words}`, 400)]).toEqual([words, "plain"]);
    expect([words, told(`invalid tools: ${words}`, 500)]).toEqual([words, "passing"]);
  }
});

it.each([
  "syntax error; unexpected end; unexpected eof; unexpected token; unexpected tokens; unexpected character; looking for beginning of value; unterminated string; extra data; line 1, col 2; line 1 column 3; parse error; parse_error; index out of range; unexpected response",
])("what a parser says of one text passes, and of what is sent each time it does not: %s", (all) => {
  for (const words of all.split("; ")) {
    expect(["none", "passing"]).toContain(told(`tools: ${words}`, 400));
    for (const sent of [
      "grammar",
      "jinja",
      "template",
      "schema",
      "deserialize",
      "any variant",
      "while executing",
      "in source:",
    ])
      expect(["none", "passing"]).not.toContain(told(`${sent} tools: ${words}`, 400));
    expect(told(`tools not supported: ${words}`, 400)).toBe("plain");
  }
});

it.each([
  "Remove tools and try again; Omit it, then retry; drop it then retry later; Ask without it, try again; disable it and retry; unset x, retry; delete tools and try again later",
  "try again without tools; retry with fewer; Retry the request without it; retry your request with less; retry it without",
])("advice to ask for less is no word of an outage: %s", (all) => {
  for (const advice of all.split("; "))
    expect([advice, told(`invalid tools. ${advice}`, 400)]).toEqual([advice, "plain"]);
  for (const outage of ["retry with back-off", "retry with backoff", "try again with a delay"])
    expect(told(`invalid tools. ${outage}`, 400)).toBe("passing");
});

it.each([
  "size; width; height; dimension; dimensions; pixels; resolution; 5 MB; 5 kib; megabytes; bytes; not be processed; can't load; failed to decode; failure to read; fail to open; unable to parse; unable to download; not fetch; unable to identify",
  "uploaded an unsupported image; unsupported image format; unsupported image type; unsupported image file; invalid image; corrupt image; corrupted picture; broken image; damaged image; not a valid image; truncated png image; invalid base64 picture",
])("what is wrong with one picture is not learned of pictures: %s", (all) => {
  for (const words of all.split("; "))
    expect([words, told(`image must not: ${words}`, 400)]).toEqual([words, "passing"]);
  expect(told("image must not", 400)).toBe("plain");
  expect(told("the size must not", 400)).toBe("plain");
});

it.each([
  [200, "plain"],
  [400, "plain"],
  [404, "plain"],
  [415, "plain"],
  [422, "plain"],
  [501, "plain"],
  [403, "vague"],
  [405, "vague"],
  [500, "vague"],
])("a text under a status of %i is %s", (status, kind) => {
  expect(refusalKind("tools are not supported", status)).toBe(kind);
});

it("an error as JSON is read under any status, as it stands or as an event of a stream", () => {
  for (const body of ['{"error":"tools are not supported"}', ' [{"error":"tools are not supported"}]'])
    for (const before of ["", "data: ", "event: error\ndata: ", "data:"])
      expect(refusalKind(before + body, 403)).toBe("plain");
});
