import { describe, expect, it } from "vitest";
import { phrase } from "../../base/phrases.ts";
import { failure, wordless } from "./agent-failures.ts";
import { blocksOf, shownResult } from "./agent-lines.ts";

it.each([
  [null, ""],
  [undefined, ""],
  ["plain", "plain"],
  [{ a: 1 }, '{"a":1}'],
  [[{ type: "text", text: "one" }, { text: "two" }], "one\ntwo"],
  [[{ type: "text" }, null, { type: "image" }, { a: 1 }], '[image]\n{"a":1}'],
])("what a tool gave is shown: %j", (content, shown) => {
  expect(shownResult(content)).toBe(shown);
});

it("a plain text is one block of a message", () => {
  expect(blocksOf("hello")).toEqual([{ type: "text", text: "hello" }]);
  expect(blocksOf([])).toEqual([]);
});

describe("why an answer failed", () => {
  const why = (said: object) => failure({ type: "result", ...said }).phrase;

  it.each([
    [{ errors: ["One.", { message: "Two." }] }, "One. Two."],
    [{ result: 'API Error: 400 {"type":"error","error":{"message":"Too hot."}}' }, "Too hot."],
    [{ result: "Limit reached|1764460800" }, "Limit reached"],
    [{ errors: [], result: "", error: { message: "Inside." } }, "Inside."],
    [{ message: "Beside." }, "Beside."],
    [{ details: "More." }, "More."],
    [{ reason: "Why." }, "Why."],
    [{ terminal_reason: "The end." }, "The end."],
    [{ subtype: "error_during_execution" }, "error during execution"],
    [{}, undefined],
  ])("is told in the words of %j", (said, words) => {
    expect(why(said)).toEqual(phrase("agent.failed", {}, words));
  });

  it("may be that nothing was said, which is worth another try", () => {
    expect(wordless()).toMatchObject({ code: "no_text", phrase: { key: "agent.no_text" }, retryable: true });
    expect(failure({ type: "result" }).code).toBe("provider_unavailable");
  });
});
