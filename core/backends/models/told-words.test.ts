import { describe, expect, it } from "vitest";
import { told } from "./told-words.ts";

const prose = (body: unknown) => told(typeof body === "string" ? body : JSON.stringify(body)).prose;

describe("what a server tells of an error", () => {
  it("is its words, without the types and codes beside them", () => {
    const error = { error: { message: "The key is wrong.", type: "auth_error", code: "bad_key", param: null } };
    expect(prose(error)).toBe("The key is wrong.");
    expect(prose({ code: "Not in your plan.", status: 403 })).toBe("Not in your plan.");
    expect(prose({ name: "ValidationError", model: "gpt-9", message: "No." })).toBe("No.");
  });

  it("is read from plain text, an event of a stream, and JSON in JSON", () => {
    expect(told("upstream died")).toEqual({ words: "upstream died", prose: "upstream died" });
    expect(prose('event: error\ndata: {"message":"Busy."}')).toBe("Busy.");
    expect(prose('  data: {"message":"Busy."}  ')).toBe("Busy.");
    expect(prose({ error: { message: '{"error":{"message":"Inner words."}}' } })).toBe("Inner words.");
    expect(prose({ detail: "{not JSON" })).toBe("{not JSON");
    expect(told("null").prose).toBe("null");
    expect(told('"just text"').prose).toBe('"just text"');
  });

  it("repeats nothing of what was sent", () => {
    const body = {
      message: "Too long.",
      input: ["what was asked"],
      messages: [{ content: "what was asked" }],
      Tools: [{ name: "what was asked" }],
      ctx: { given: "what was asked" },
      usage: { total_tokens: 9 },
    };
    expect(told(JSON.stringify(body)).words).toBe('{"message":"Too long."}');
    expect(prose({ input: "must be text" })).toBe("must be text");
  });

  it("has in one line what is said of one thing, with where that is, and each thing in its own", () => {
    const detail = [
      { loc: ["body", "messages", 0], msg: "field required", type: "value_error.missing" },
      { loc: ["body", "max_tokens"], msg: "must be smaller", type: "value_error" },
    ];
    expect(prose({ detail })).toBe("body.messages.0: field required\nbody.max_tokens: must be smaller");
    expect(prose({ message: "Invalid.", errors: [{ message: "Too many tools." }, "Nothing else."] })).toBe(
      "Invalid.\nToo many tools.\nNothing else.",
    );
    expect(prose({ message: "Unknown field", where: { parameter: "top_k" } })).toBe("Unknown field: top_k");
    expect(prose({ message: "Unknown field", error: { message: "top_k" } })).toBe("Unknown field\ntop_k");
  });

  it("is nothing where nothing is said", () => {
    expect(prose({ error: { code: "x", status: 5 } })).toBe("");
    expect(prose({})).toBe("");
    expect(prose([1, null, true])).toBe("");
  });
});
