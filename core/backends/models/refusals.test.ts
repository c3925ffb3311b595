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
