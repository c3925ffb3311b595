import { describe, expect, it } from "vitest";
import { FrameParser } from "./frames.ts";

/** What a body comes to, pushed whole and byte by byte: its JSON, `DONE`, and what is odd. */
function read(body: string): unknown[] {
  const bytes = new TextEncoder().encode(body);
  const whole = new FrameParser();
  const cut = new FrameParser();
  const frames = [...whole.push(bytes), ...whole.end()];
  const pieces = [...bytes].flatMap((_, at) => cut.push(bytes.subarray(at, at + 1)));
  expect([...pieces, ...cut.end()]).toEqual(frames);
  return frames.map((frame) => (frame.type === "json" ? frame.value : frame.type === "done" ? "DONE" : frame));
}

describe("a frame that is nearly JSON", () => {
  it.each<[string, string, unknown[]]>([
    ["numbers that are none", 'data: {"t":"hi","p":NaN,"q":[-Infinity]}\n\n', [{ t: "hi", p: null, q: [null] }]],
    ["a raw tab", 'data: {"t":"a\tb"}\n\n', [{ t: "a\tb" }]],
    ["a raw line break", 'data: {"t":"a\nb","n":1}\n\ndata: {"t":"c"}\n\n', [{ t: "a\nb", n: 1 }, { t: "c" }]],
    ["a raw paragraph", 'data: {"t":"a\n\nb"}\n\ndata: {"t":"c"}\n\n', [{ t: "a\n\nb" }, { t: "c" }]],
    ["a raw control character", 'data: {"t":"a\u0001b"}\n\n', [{ t: "a\u0001b" }]],
    ["two objects in a line", 'data: {"t":"a"}{"t":"b"}\n\n', [{ t: "a" }, { t: "b" }]],
    ["two objects and the end", 'data: {"t":"a"} {"t":"}"}\ndata: [DONE]\n\n', [{ t: "a" }, { t: "}" }, "DONE"]],
    ["an end in quotation marks", 'data: {"t":"a"}\n\ndata: "[DONE]"\n\n', [{ t: "a" }, "DONE"]],
    ["an end in small letters", 'data: {"t":"a"}\n\ndata: [done]\n\n', [{ t: "a" }, "DONE"]],
    ["commas too many", 'data: {"t":["a",],}\n\n', [{ t: ["a"] }]],
    ["Python's words", "data: {'t': 'a', 'n': None, 'x': True}\n\n", [{ t: "a", n: null, x: true }]],
    ["the field's name twice", 'data: data: {"t":"a"}\n\n', [{ t: "a" }]],
  ])("is read with %s", (_, body, frames) => {
    expect(read(body)).toEqual(frames);
  });
});

describe("a stream with", () => {
  const frames = [{ t: "a b" }, { t: "c" }, "DONE"];
  const body = 'data: {"t":"a b"}\n\ndata: {"t":"c"}\n\ndata: [DONE]\n\n';
  it.each([
    ["single carriage returns", body.replaceAll("\n", "\r")],
    ["Windows line ends", body.replaceAll("\n", "\r\n")],
    ["no space after the field", body.replaceAll("data: ", "data:")],
    ["a byte order mark", `\uFEFF${body}`],
    ["a byte order mark in each event", body.replaceAll("data: ", "data: \uFEFF")],
    ["no blank lines", body.replaceAll("\n\n", "\n")],
    ["no fields", body.replaceAll("data: ", "")],
    ["one event over several lines", body.replace('{"t":"a b"}', '{\ndata: "t":\ndata: "a b"\ndata: }')],
  ])("%s says the same", (_, other) => {
    expect(read(other)).toEqual(frames);
  });

  it("a frame that was cut and the next one in its line gives the next one", () => {
    expect(read('data: {"t":"a","chdata: {"t":"b"}\n\n')).toEqual([{ type: "odd" }, { t: "b" }]);
  });

  it("a text that was cut gives no half of it", () => {
    expect(read('data: {"t":"a"}\n\ndata: {"t":"b c')).toEqual([{ t: "a" }, { type: "odd" }]);
  });

  it("plain words keeps them", () => {
    const words = "The number of choices [2] is too large.";
    expect(read(`data: ${words}\n\n`)).toEqual([{ type: "odd", words }]);
  });
});
