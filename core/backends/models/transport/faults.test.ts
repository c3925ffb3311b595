import { expect, it } from "vitest";
import { wordsOf } from "../../../tools/server-words.ts";
import { faultIn } from "./faults.ts";

const WORDS = "The valve is shut";

it.each<[string, object]>([
  ["Amazon's type", { __type: "ThrottlingException", message: WORDS }],
  ["capitals", { Message: WORDS }],
  ["Apigee's fault", { fault: { faultstring: WORDS, detail: { errorcode: "x.y" } } }],
  ["Tencent's wrapping", { Response: { Error: { Code: "AuthFailure", Message: WORDS }, RequestId: "r" } }],
  ["Spark's header", { header: { code: 10013, message: WORDS, sid: "s" } }],
  ["Volcengine's wrapping", { ResponseMetadata: { RequestId: "r", Error: { Code: "Denied", Message: WORDS } } }],
  ["a problem's details", { type: "about:blank", title: "Forbidden", status: 403, detail: WORDS }],
  ["a list of errors", { success: false, errors: [{ code: 7, message: WORDS }], messages: [], result: null }],
  ["a list of texts", { errors: [WORDS] }],
  ["a description beside a code", { error: "invalid_grant", error_description: WORDS }],
  ["a list beside a status", { message: [WORDS, "and so on"], error: "Bad Request", statusCode: 400 }],
  ["a status and a reason", { status: "error", reason: WORDS }],
  ["a message in one word", { errorMessage: WORDS, errorType: "Sandbox.Timedout" }],
  ["an exception", { exception: WORDS }],
  ["a short name", { traceback: "x", err: WORDS }],
  ["an event's data", { type: "chat:completion", data: { error: { detail: WORDS } } }],
  ["choices that are none", { id: "x", choices: null, error_type: "BadRequestError", error_message: WORDS }],
])("an error is known and told by its words: %s", (_, body) => {
  expect(wordsOf(JSON.stringify(body)).message).toContain(WORDS);
  expect(faultIn(body)?.body).toBe(JSON.stringify(body));
});

it.each<[string, object]>([
  [
    "pieces beside an error that says nothing",
    { choices: [{ delta: { content: "Hi" } }], error: { message: "", code: 0 } },
  ],
  ["pieces beside a code for success", { choices: [{ delta: {} }], error_code: 0, error_msg: "" }],
  ["a message that is an answer", { model: "m", message: { role: "assistant", content: "Hi" }, done: false }],
  ["an event of another type", { type: "ping" }],
  ["usage alone", { choices: [], usage: { prompt_tokens: 1 } }],
  ["a response without an error", { type: "response.created", response: { id: "r", error: null } }],
  ["a header for success", { header: { code: 0, message: "Success" }, payload: { choices: { text: [] } } }],
  ["a state", { status: "processing" }],
])("what is no error is none: %s", (_, body) => {
  expect(faultIn(body)).toBeUndefined();
});

it("words are found in XML and in JSON within JSON, and none in a web page", () => {
  const xml = `<?xml version="1.0"?><Error><Code>Denied</Code><Message>${WORDS}</Message></Error>`;
  expect(wordsOf(xml).message).toBe(WORDS);
  expect(wordsOf(`<e:Envelope><faultstring><![CDATA[${WORDS}]]></faultstring></e:Envelope>`).message).toBe(WORDS);
  expect(wordsOf(JSON.stringify(JSON.stringify({ error: { message: WORDS } }))).message).toBe(WORDS);
  expect(wordsOf(`<!DOCTYPE html><html><title>${WORDS}</title></html>`).message).toBeUndefined();
});

it("a type stands for words where there are none", () => {
  expect(wordsOf('{"Output":{"__type":"com.example#UnknownOperationException"},"Version":"1.0"}').message).toContain(
    "UnknownOperationException",
  );
});
