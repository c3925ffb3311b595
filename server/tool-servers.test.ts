import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readMcpServers } from "../core/tools/mcp-config.ts";
import { startModelServer } from "../testing/model-server.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { eventsIn, testServer } from "../testing/test-server.ts";
import { configFrom } from "./config.ts";

function fileOf(content: unknown): string {
  const file = join(tempDir(), "mcp.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const serversOf = (content: unknown, env: Record<string, string> = {}) =>
  configFrom({ ...env, FLOATBAR_SERVER_API_KEYS: "key-a", FLOATBAR_MCP_FILE: fileOf(content) }, tempDir()).toolServers;

it("tools of the file's MCP servers are asked about, called when they are allowed, and see no environment but their own", async () => {
  const script = join(tempDir(), "server.mjs");
  writeFileSync(
    script,
    `import { createInterface } from "node:readline";
    const say = (id, result) => console.log(JSON.stringify({ jsonrpc: "2.0", id, result }));
    createInterface({ input: process.stdin }).on("line", (line) => {
      const { id, method, params } = JSON.parse(line);
      if (method === "initialize") say(id, { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "d", version: "1" } });
      if (method === "tools/list") say(id, { tools: [{ name: "weather", inputSchema: { type: "object", properties: {} } }] });
      if (method === "tools/call") say(id, { content: [{ type: "text", text: process.env.PLACE + " " + process.env.OTHER_SECRET }] });
    });`,
  );
  const usage = { input: 1, output: 1 };
  const model = await startModelServer("chat", [
    [
      { call: "desk__weather", id: "c1", input: {} },
      { end: "tools", usage },
    ],
    [{ text: "Sunny." }, { end: "stop", usage }],
  ]);
  onTestFinished(() => model.close());
  const desk = { command: process.execPath, args: [script], env: { PLACE: "${env:TOWN}" } };
  const toolServers = serversOf({ mcpServers: { desk } }, { TOWN: "Zanzibar", OTHER_SECRET: "hidden" });
  const backend = { kind: "openai", apiUrl: model.base, apiKey: "sk-test", model: "m1" } as const;
  const server = await testServer({ backend, toolServers });
  const response = await server.request("POST", "/chat/streaming/stream", { message: "How is it?" });
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const [first] = eventsIn(text);
    const waiting = eventsIn(Buffer.from(chunk).toString()).find(({ data }) => data.type === "tool_approval");
    if (!waiting) continue;
    const path = `/chat/streaming/streams/${String(first?.data.stream_id)}/approvals/${String(waiting.data.call_id)}`;
    await server.json("POST", path, { allow: true });
  }
  const events = eventsIn(text).map(({ data }) => data);
  expect(events.find(({ type }) => type === "tool_complete")).toMatchObject({ result: "Zanzibar undefined" });
});

it("the file says which servers are trusted; a list from elsewhere cannot", () => {
  const list = { mcpServers: { desk: { command: "desk", trusted: true }, shop: { url: "https://shop.example" } } };
  expect(serversOf(list)?.servers).toMatchObject({ desk: { trusted: true } });
  expect(serversOf(list)?.servers.shop).not.toHaveProperty("trusted");
  expect(readMcpServers(JSON.stringify(list)).servers.desk).not.toHaveProperty("trusted");
});

it("a file with anything wrong in it is refused at the start, with what is wrong", () => {
  expect(() => serversOf("{")).toThrow(/FLOATBAR_MCP_FILE/);
  const missing = { FLOATBAR_SERVER_API_KEYS: "key-a", FLOATBAR_MCP_FILE: join(tempDir(), "none.json") };
  expect(() => configFrom(missing, tempDir())).toThrow(/none\.json \(FLOATBAR_MCP_FILE\): cannot be read/);
  expect(() => serversOf({ mcpServers: { one: { command: "x" }, two: { url: "ftp://example.org" } } })).toThrow(/two/);
});
