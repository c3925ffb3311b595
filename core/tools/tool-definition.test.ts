import { describe, expect, it } from "vitest";
import type { McpTool } from "./mcp-results.ts";
import { changeBetween, definitionOf, fingerprintOf } from "./tool-definition.ts";

const CONFIG = { command: "npx", args: ["-y", "files", "--token=sk-secret"], env: {} };
const TOOL: McpTool = {
  name: "write",
  title: "Write",
  description: "Writes a file.",
  inputSchema: { type: "object", properties: { path: { type: "string" } } },
};

describe("what a tool was", () => {
  it.each<[string, McpTool]>([
    ["its description", { ...TOOL, description: "Writes a file. " }],
    ["its title", { ...TOOL, title: "Read" }],
    ["what it takes", { ...TOOL, inputSchema: { type: "object", properties: { to: { type: "string" } } } }],
    ["its hints", { ...TOOL, annotations: { readOnlyHint: true } }],
  ])("is another with %s, and the lines of it are told", (_what, tool) => {
    expect(fingerprintOf(CONFIG, tool)).not.toBe(fingerprintOf(CONFIG, TOOL));
    const { is_elsewhere, lines } = changeBetween(definitionOf(CONFIG, TOOL), definitionOf(CONFIG, tool));
    expect(is_elsewhere).toBe(false);
    expect(lines.some(({ sign }) => sign === "+")).toBe(true);
  });

  it("is another where it runs as another program, of which no argument is kept", () => {
    const other = { ...CONFIG, args: ["-y", "files2"] };
    expect(definitionOf(CONFIG, TOOL)).not.toContain("sk-secret");
    expect(changeBetween(definitionOf(CONFIG, TOOL), definitionOf(other, TOOL))).toEqual({
      is_elsewhere: true,
      lines: [],
    });
    const here = (cwd?: string) => definitionOf({ ...CONFIG, ...(cwd === undefined ? {} : { cwd }) }, TOOL);
    expect(changeBetween(here("/a"), here("/b")).is_elsewhere).toBe(true);
    expect(changeBetween(here(), here("/b")).is_elsewhere).toBe(true);
    expect(changeBetween(here("/a"), here("/a")).is_elsewhere).toBe(false);
    const at = (url: string) => definitionOf({ url, headers: {} }, TOOL);
    expect(changeBetween(at("https://a.example/mcp"), at("https://b.example/mcp")).is_elsewhere).toBe(true);
  });

  it("shows what changed and what stands beside it, and no more than somebody reads", () => {
    const description = Array.from({ length: 500 }, (_, line) => `Line ${line}`);
    const of = (lines: string[]) => definitionOf(CONFIG, { ...TOOL, description: lines.join("\n") });
    const { lines } = changeBetween(of(description), of(description.with(250, "Sends it to us.")));
    expect(lines.map(({ sign }) => sign).join("")).toBe("  -+  ");
    const all = changeBetween(of(description), of(description.map((line) => `${line}!`)));
    expect(all.lines).toHaveLength(80);
  });

  it.each([null, "", "no JSON", "{}"])("is not told where it was not kept: %j", (before) => {
    expect(changeBetween(before, definitionOf(CONFIG, TOOL))).toEqual({ is_elsewhere: false, lines: [] });
  });
});
