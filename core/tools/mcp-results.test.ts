import type { Client } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { phrase } from "../base/phrases.ts";
import { outputOf } from "./tool-output.ts";
import { callTool, listNamed, listTools } from "./mcp-results.ts";

/** A client of a server that answers with these results, one after the other, and then with the last one again. */
function answering(...results: object[]) {
  const asked: unknown[] = [];
  const request = async (message: unknown) => {
    asked.push(message);
    return results[Math.min(asked.length, results.length) - 1];
  };
  return { client: { request } as unknown as Client, asked };
}

const listed = (...results: object[]) => listTools(answering(...results).client);

describe("a list", () => {
  it("is asked for page after page, until there is no other or one comes again", async () => {
    const page = (name: string, nextCursor: unknown) => ({ tools: [{ name }], nextCursor });
    const { client, asked } = answering(page("a", "2"), page("b", 3), page("c", "2"));
    expect((await listTools(client)).tools.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(asked).toEqual([{}, { cursor: "2" }, { cursor: "3" }].map((params) => ({ method: "tools/list", params })));
    for (const end of [undefined, null, ""]) {
      const { client: last, asked: once } = answering(page("a", end));
      await listTools(last);
      expect(once).toHaveLength(1);
    }
  });

  it("that never ends is cut", async () => {
    let page = 0;
    const request = async () => ({ tools: [], nextCursor: String((page += 1)) });
    await listTools({ request } as unknown as Client);
    expect(page).toBe(64);
  });

  it("may have its tools by their names", async () => {
    const { tools } = await listed({ tools: { a: { description: "A." }, b: { name: "c" } } });
    expect(tools.map(({ name, description }) => [name, description])).toEqual([
      ["a", "A."],
      ["c", undefined],
    ]);
  });
});

describe("a tool", () => {
  it.each([
    [undefined, { type: "object", properties: {} }],
    [null, { type: "object", properties: {} }],
    [true, { type: "object", properties: {} }],
    [{}, { type: "object" }],
    [
      { type: null, properties: { a: {} } },
      { type: "object", properties: { a: {} } },
    ],
    [{ type: "OBJECT", properties: [] }, { type: "object" }],
    [
      { type: ["object", "null"], required: ["a"] },
      { type: "object", required: ["a"] },
    ],
    [{ type: "string" }, undefined],
    [{ type: ["string"] }, undefined],
    [false, undefined],
    ["x", undefined],
  ])("takes what its schema says: %j is %j", async (schema, expected) => {
    for (const field of ["inputSchema", "input_schema", "parameters"]) {
      const { tools, refused } = await listed({ tools: [{ name: "a", [field]: schema }] });
      expect(tools.map(({ inputSchema }) => inputSchema)).toEqual(expected ? [expected] : []);
      expect(refused).toEqual(expected ? [] : [{ name: "a", reason: phrase("tools.tool_schema") }]);
    }
  });

  it("has texts and hints as far as they are such", async () => {
    const annotations = { readOnlyHint: "yes", destructiveHint: true, title: "x" };
    const given = { name: 7, title: 8, description: { a: 1 }, annotations, _meta: { m: 1 } };
    const [tool] = (await listed({ tools: [given] })).tools;
    expect(tool).toEqual({
      name: "7",
      title: "8",
      inputSchema: { type: "object", properties: {} },
      annotations: { readOnlyHint: false, destructiveHint: true },
      _meta: { m: 1 },
    });
    const hints = { readOnlyHint: true, destructiveHint: "yes" };
    const [other] = (await listed({ tools: [{ name: "a", annotations: hints, _meta: "m" }] })).tools;
    expect(other?.annotations).toEqual({ readOnlyHint: true });
    expect(other).not.toHaveProperty("_meta");
    const [bare] = (await listed({ tools: [{ name: "a", annotations: "x" }] })).tools;
    expect(bare).not.toHaveProperty("annotations");
  });

  it("without a name is refused, and named as well as may be", async () => {
    const reason = phrase("tools.tool_nameless");
    const { refused } = await listed({ tools: [{ title: "T" }, { name: "" }, "x", { name: [] }] });
    expect(refused).toEqual(["T", "?", "?", "?"].map((name) => ({ name, reason })));
  });
});

it("resources and prompts are told by their names or addresses, prompts with what they must be given", async () => {
  const prompts = [
    {
      name: "p",
      description: "D.",
      arguments: [{ name: "a", required: true }, { name: "b" }, { required: true }, "c"],
    },
    { name: "q", arguments: "x" },
  ];
  expect(await listNamed(answering({ prompts }).client, "prompts")).toEqual([
    { name: "p", description: "D.", required: ["a"] },
    { name: "q", required: [] },
  ]);
  const { client, asked } = answering({ resources: [{ uri: "a:b", title: "T" }, { title: "none" }, "x"] });
  expect(await listNamed(client, "resources")).toEqual([{ name: "a:b", uri: "a:b", title: "T", required: [] }]);
  expect(asked).toEqual([{ method: "resources/list", params: {} }]);
});

it.each([
  [{ content: [{ type: "text" }] }, { content: [{ type: "text" }], isError: false }],
  [{ content: "words" }, { content: ["words"], isError: false }],
  [{ content: null }, { content: [], isError: false }],
  [{}, { content: [], isError: false }],
  [
    { isError: true, structuredContent: { a: 1 } },
    { content: [], isError: true, structuredContent: { a: 1 } },
  ],
  [
    { is_error: true, toolResult: "x" },
    { content: [], isError: true, toolResult: "x" },
  ],
  [
    { isError: "yes", _meta: { m: 1 } },
    { content: [], isError: false, _meta: { m: 1 } },
  ],
  [{ _meta: "m" }, { content: [], isError: false }],
])("what a call came to, %j, is %j", async (result, read) => {
  const { client, asked } = answering(result);
  const params = { name: "a", arguments: { x: 1 } };
  expect(await callTool(client, params, {})).toEqual(read);
  expect(asked).toEqual([{ method: "tools/call", params }]);
});

describe("a result that is not in the protocol's form", () => {
  const called = (result: object) =>
    callTool(answering(result).client, { name: "a", arguments: {} }, {}).then((answer) => outputOf(answer));

  it.each([
    [{ success: true, configs: ["a", "b"] }, '{"success":true,"configs":["a","b"]}'],
    [{ _meta: { trace: 1 }, rows: [] }, '{"rows":[]}'],
  ])("reaches the model as its JSON: %j", async (result, text) => {
    expect(await called(result)).toMatchObject({ text, isError: false });
  });

  it.each([{ content: [] }, { _meta: { trace: 1 } }, { isError: false }])(
    "says nothing where nothing is: %j",
    async (result) => {
      expect((await called(result)).text).toBe("[no output]");
    },
  );

  it("beside its content is not told", async () => {
    expect((await called({ content: [{ type: "text", text: "one" }], status: "ok" })).text).toBe("one");
  });

  it.each([
    [{ isError: true }, true],
    [{ is_error: true }, true],
    [{ isError: "true" }, true],
    [{ isError: "True" }, true],
    [{ isError: 1 }, true],
    [{ isError: "false" }, false],
    [{ isError: "" }, false],
    [{ isError: 0 }, false],
    [{}, false],
  ])("is an error where it says so in any form: %j", async (told, isError) => {
    expect(await called({ content: [{ type: "text", text: "one" }], ...told })).toMatchObject({ text: "one", isError });
  });
});
