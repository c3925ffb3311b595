import { describe, expect, it } from "vitest";
import type { McpResult } from "./mcp-results.ts";
import { outputOf } from "./tool-output.ts";

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
