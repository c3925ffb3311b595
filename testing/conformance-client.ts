/** What the MCP conformance suite runs: FloatBar's tool hub against the server at the address that it is given. */
import { McpHub } from "../core/tools/hub.ts";
import { builtinTransport } from "../core/tools/builtin/server.ts";

const url = process.argv.at(-1) ?? "";
const hub = new McpHub({ builtin: builtinTransport({} as never, "test"), onChange: () => undefined });
hub.configure({ suite: { url, headers: {} } });
for (const { tool, connection } of await hub.toolsOf("suite", 20_000)) {
  const names = Object.entries((tool.inputSchema.properties ?? {}) as Record<string, { type?: string }>);
  const args = Object.fromEntries(names.map(([name, { type }]) => [name, type === "number" ? 2 : "x"]));
  const result = await connection.call(tool.name, args, () => undefined, AbortSignal.timeout(20_000));
  console.log(tool.name, JSON.stringify(result.content));
}
await hub.close();
