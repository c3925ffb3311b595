import { describe, expect, it } from "vitest";
import type { McpResult } from "./mcp-results.ts";
import { cut, errorOutput, outputOf, shownOf, textOfShown } from "./tool-output.ts";

const result = (part: Partial<McpResult>): McpResult => ({ content: [], isError: false, ...part });
const text = (part: Partial<McpResult>) => outputOf(result(part)).text;

describe("a tool's result", () => {
  it("shows parts of unknown types as what they are, beside those that are known", () => {
    expect(
      text({
        content: [
          { type: "text", text: "one" },
          { type: "video", url: "x" },
        ],
      }),
    ).toBe('one\n[part of type video: {"type":"video","url":"x"}]');
  });

  it("takes text that is no text", () => {
    expect(text({ content: [{ type: "text", text: 42 }, "bare"] })).toBe("42\nbare");
  });

  it.each([
    ["base64", { data: "iVBORw0KGgo=", mimeType: "image/png" }, "image/png"],
    ["a data URL", { data: "data:image/jpeg;base64,iVBORw0KGgo=", mimeType: "image/png" }, "image/jpeg"],
    ["a data URL as an address", { url: "data:image/webp;base64,iVBORw0KGgo=" }, "image/webp"],
  ])("takes an image as %s", (_, part, mimeType) => {
    const { images } = outputOf(result({ content: [{ type: "image", ...part }] }));
    expect(images).toEqual([{ data: "iVBORw0KGgo=", mimeType }]);
  });

  it("takes the image of a resource, and the address of one that is not sent", () => {
    const blob = { uri: "file:///a.png", mimeType: "image/png", blob: "iVBORw0KGgo=" };
    const output = outputOf(
      result({
        content: [
          { type: "resource", resource: blob },
          { type: "image", url: "https://x.example/b.png" },
        ],
      }),
    );
    expect(output.images).toHaveLength(1);
    expect(output.text).toBe("[image at https://x.example/b.png]");
  });

  it("adds structured content that its texts do not say, and no other", () => {
    const structuredContent = { rows: [17, 23] };
    expect(text({ content: [{ type: "text", text: "Found 2 rows." }], structuredContent })).toContain("[17,23]");
    expect(text({ content: [{ type: "text", text: '{"rows": [17, 23]}' }], structuredContent })).toBe(
      '{"rows": [17, 23]}',
    );
    expect(text({ structuredContent })).toBe('{"rows":[17,23]}');
  });

  it("takes what servers of the first revision answered with", () => {
    expect(text({ toolResult: "hello" })).toBe("hello");
  });

  it("says where there is nothing", () => {
    expect(text({})).toBe("[no output]");
    expect(text({ isError: true })).toBe("[failed without a word]");
  });
});

describe("parts of a result", () => {
  it.each([
    [{ type: "audio", mimeType: "audio/wav" }, "[audio of type audio/wav left out]"],
    [{ type: "resource", resource: { uri: "a:b", text: "inside" } }, "inside"],
    [
      { type: "resource", resource: { uri: "a:b", blob: "AA==", mimeType: "application/zip" } },
      "[resource a:b, not text]",
    ],
    [{ type: "resource", resource: { uri: "a:b", blob: "AA==" } }, "[resource a:b, not text]"],
    [{ type: "resource", resource: "a:b" }, '[part of type resource: {"type":"resource","resource":"a:b"}]'],
    [{ type: "resource_link", uri: "a:b", name: "n", title: "T" }, "[resource a:b: T]"],
    [{ type: "resource_link", uri: "a:b", name: "n" }, "[resource a:b: n]"],
    [{ type: "resource_link", uri: "a:b" }, "[resource a:b: ]"],
    [{ type: "text", text: null }, '[part of type text: {"type":"text","text":null}]'],
    [{ type: "text", text: { a: 1 } }, '{"a":1}'],
    [{ type: "image" }, '[part of type image: {"type":"image"}]'],
    [{ type: "constructor" }, '[part of type constructor: {"type":"constructor"}]'],
    [7, "7"],
    [["a"], '["a"]'],
  ])("%j is told as %s", (part, words) => {
    expect(text({ content: [part] })).toBe(words);
  });

  it("are cut where nobody here knows them", () => {
    expect(text({ content: [{ type: "x", data: "y".repeat(5000) }] })).toHaveLength("[part of type x: ]".length + 2000);
  });

  it("are images while they fit", () => {
    const image = (size: number) => ({ type: "image", data: "A".repeat(size), mimeType: "image/gif" });
    const output = outputOf(result({ content: [image(3_000_000), image(1_000_001), image(1_000_000)] }));
    expect(output.images.map(({ data }) => data.length)).toEqual([3_000_000, 1_000_000]);
    expect(output.text).toBe("[image of type image/gif left out: too large]");
    const [spaced] = outputOf(result({ content: [{ type: "image", data: "iVBO\n Rw" }] })).images;
    expect(spaced).toEqual({ data: "iVBORw", mimeType: "image/png" });
    const [typeless] = outputOf(result({ content: [{ type: "image", data: "data:,AA" }] })).images;
    expect(typeless).toEqual({ data: "AA", mimeType: "image/png" });
  });

  it("say nothing more beside images, and fail where the server says so", () => {
    expect(outputOf(result({ content: [{ type: "image", data: "AA" }] })).text).toBe("");
    expect(outputOf(result({ isError: true })).isError).toBe(true);
    expect(outputOf({ content: [] }).isError).toBe(false);
  });
});

it("a long text is cut, and it shows how much is gone", () => {
  expect(cut("x".repeat(30_000))).toBe("x".repeat(30_000));
  expect(cut("x".repeat(30_007))).toBe(`${"x".repeat(30_000)}\n[cut: 7 more characters. Ask for less.]`);
});

it("what is kept and shown is shorter, and a model hears of it", () => {
  const output = (length: number) => ({ text: "x".repeat(length), images: [], isError: false });
  expect(shownOf(output(4000))).toEqual({ result: "x".repeat(4000) });
  expect(shownOf(output(4001))).toEqual({ result: `${"x".repeat(4000)}…` });
  expect(shownOf({ ...output(1), images: [{ data: "A", mimeType: "image/png" }] })).toEqual({
    result: "x\n[image of type image/png]",
  });
  expect(shownOf({ ...errorOutput("no"), data: { a: 1 } })).toEqual({ error: "no", data: { a: 1 } });
  expect(textOfShown("x".repeat(4000))).toBe("x".repeat(4000));
  expect(textOfShown(`${"x".repeat(4000)}…`)).toBe(
    `${"x".repeat(4000)}…\n[The rest was not kept. Ask again if you need it.]`,
  );
});
