import { expect, it } from "vitest";
import type { ToolDefinition } from "../../tools/tool.ts";
import { lighterTools } from "./heavy-tools.ts";
import { PLAIN_RECIPE } from "./learned.ts";

const tool = (name: string, size: number): ToolDefinition => ({
  name,
  description: "x".repeat(size),
  inputSchema: { type: "object" },
});
const bodyOf = (tools: readonly ToolDefinition[], chat: number) =>
  JSON.stringify({ messages: [{ role: "user", content: "y".repeat(chat) }], tools });
const many = Array.from({ length: 100 }, (_, at) => tool(`tool_${at}`, 200));

it("fewer tools are sent where they are what is too long, and at last none", () => {
  expect(lighterTools(many, PLAIN_RECIPE, bodyOf(many, 10))).toMatchObject({ maxTools: 40, without: [] });
  const two = [tool("a", 5000), tool("b", 5000)];
  expect(lighterTools(two, PLAIN_RECIPE, bodyOf(two, 10))).toMatchObject({ without: ["tools"] });
});

it("one that weighs more than all others goes alone", () => {
  const tools = [...many.slice(0, 10), tool("huge", 100_000)];
  expect(lighterTools(tools, PLAIN_RECIPE, bodyOf(tools, 10))?.droppedTools).toEqual(["huge"]);
});

it("tools that are three quarters of a request are what is long, and a half is not", () => {
  const weight = bodyOf(many, 0).length;
  expect(lighterTools(many, PLAIN_RECIPE, bodyOf(many, weight / 3))).toMatchObject({ maxTools: 40 });
  expect(lighterTools(many, PLAIN_RECIPE, bodyOf(many, weight))).toBeUndefined();
});

it("the chat is made shorter where that is what is long, and where there are no tools", () => {
  expect(lighterTools(many, PLAIN_RECIPE, bodyOf(many, 100_000))).toBeUndefined();
  expect(lighterTools(many.slice(0, 5), PLAIN_RECIPE, bodyOf(many.slice(0, 5), 10))).toBeUndefined();
  expect(lighterTools([], PLAIN_RECIPE, bodyOf([], 10))).toBeUndefined();
});
