import type { ServerResponse } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { plainResult, startMcpServer } from "../../testing/mcp-double.ts";
import { must } from "../../testing/must.ts";
import { TOOL_REFUSALS } from "../base/tool-refusals.ts";
import type { Approval } from "../vault/tables/tool-approvals.ts";
import { builtinTransport } from "./builtin/server.ts";
import { McpHub } from "./hub.ts";
import { HubToolbox } from "./hub-toolbox.ts";
import { createToolDesk } from "./tool-desk.ts";

interface Tool {
  name: string;
  description: string;
  inputSchema: object;
}

const tool = (name: string, needs?: string): Tool => ({
  name,
  description: `Does ${name}.`,
  inputSchema: needs
    ? { type: "object", properties: { [needs]: { type: "string" } }, required: [needs] }
    : { type: "object" },
});

/** One answer's tools, from a server that has others once `login` was called, and says so before its result. */
async function answering(before: Tool[], after: () => Tool[] | undefined) {
  let tools: Tool[] | undefined = [tool("login"), ...before];
  const called: string[] = [];
  const stream = (response: ServerResponse, messages: object[]) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(messages.map((message) => `data: ${JSON.stringify(message)}\n\n`).join(""));
  };
  const server = await startMcpServer({
    before: (_request, response, message) => {
      const { params } = message as { params?: { name?: string } };
      if (message.method !== "tools/call") return false;
      called.push(must(params?.name));
      const notices = [];
      if (params?.name === "login") {
        tools = after();
        notices.push({ jsonrpc: "2.0", method: "notifications/tools/list_changed" });
      }
      stream(response, [...notices, { jsonrpc: "2.0", id: message.id, result: plainResult(message) }]);
      return true;
    },
    reply: (message) => {
      if (message.method === "tools/list") return { tools };
      if (message.method !== "initialize") return undefined;
      return { ...plainResult(message), capabilities: { tools: { listChanged: true } } };
    },
    fault: ({ method }) =>
      method === "tools/list" && tools === undefined ? { code: -32_603, message: "The list broke." } : undefined,
  });
  const hub = new McpHub({ builtin: builtinTransport({} as never, "test"), onChange: () => undefined });
  onTestFinished(async () => {
    await hub.close();
    await server.close();
  });
  hub.configure({ x: { url: server.address, headers: {} } });
  // All that the server has before is always allowed, as it is then.
  const listed = await hub.toolsOf("x", 5000);
  const decisions = new Map<string, Approval>(listed.map(({ key }) => [key, "always"]));
  const approvals = { all: async () => decisions, set: async () => undefined, definitionOf: async () => null };
  const box = new HubToolbox(hub, approvals, createToolDesk(false), { hidden: new Set() });
  const offered = async () =>
    Object.fromEntries(
      (await box.definitions())
        .filter(({ name }) => name.startsWith("x__"))
        .map(({ name, inputSchema }) => [name, Object.keys(inputSchema.properties ?? {})]),
    );
  const run = async (name: string, params = {}) => {
    const call = { callId: name, tool: `x__${name}`, input: JSON.stringify(params) };
    return (await box.run(call, () => undefined, new AbortController().signal)).text;
  };
  return {
    offered,
    run,
    called,
    allow: () => hub.toolsOf("x", 5000).then((all) => all.forEach(({ key }) => decisions.set(key, "always"))),
  };
}

it("offers a tool that a server adds within an answer with the next request, after those that it has", async () => {
  const { offered, run, called, allow } = await answering([tool("first")], () => [
    tool("query"),
    tool("login"),
    tool("first"),
  ]);
  expect(Object.keys(await offered())).toEqual(["x__login", "x__first"]);
  await run("login");
  expect(Object.keys(await offered())).toEqual(["x__login", "x__first", "x__query"]);
  // Nobody has allowed it yet.
  expect(await run("query")).toBe(TOOL_REFUSALS.unasked);
  await allow();
  expect(await run("query")).toBe("pong");
  expect(called).toEqual(["login", "query"]);
});

it("neither offers nor calls a tool that a server takes away within an answer", async () => {
  const { offered, run, called } = await answering([tool("gone")], () => [tool("login")]);
  await offered();
  await run("login");
  expect(await run("gone")).toBe(TOOL_REFUSALS.unknown);
  expect(await offered()).toEqual({ x__login: [] });
  expect(called).toEqual(["login"]);
});

it("shows and checks the schema that a tool has got within an answer, and asks about it anew", async () => {
  const { offered, run, called, allow } = await answering([tool("weather", "city")], () => [
    tool("login"),
    tool("weather", "town"),
  ]);
  expect(await offered()).toEqual({ x__login: [], x__weather: ["city"] });
  await run("login");
  expect(await run("weather", { city: "Oslo" })).toContain("must have required property 'town'");
  expect(await run("weather", { town: "Oslo" })).toBe(TOOL_REFUSALS.unasked);
  expect(await offered()).toEqual({ x__login: [], x__weather: ["town"] });
  await allow();
  expect(await run("weather", { town: "Oslo" })).toBe("pong");
  expect(called).toEqual(["login", "weather"]);
});

it("goes on with the tools that it knows where a server's list breaks within an answer", async () => {
  const { offered, run } = await answering([tool("first")], () => undefined);
  await offered();
  await run("login");
  expect(Object.keys(await offered())).toEqual(["x__login", "x__first"]);
  expect(await run("first")).toBe("pong");
});
