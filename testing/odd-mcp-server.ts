/** An MCP server over stdio that misbehaves on request: `node odd-mcp-server.ts [crash]`. */
import { McpServer } from "@modelcontextprotocol/server";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { z } from "zod";

if (process.argv[2] === "crash") {
  console.error("cannot start: the moon is full");
  process.exit(3);
}

const text = (content: string) => ({ content: [{ type: "text" as const, text: content }] });
const server = new McpServer({ name: "odd", version: "1" });
const readOnly = { annotations: { readOnlyHint: true } };
const empty = { inputSchema: z.object({}), ...readOnly };

server.registerTool("pid", { ...empty, description: "Says its process id." }, async () => text(String(process.pid)));
server.registerTool("env", { ...empty, description: "Says what ODD_SECRET is." }, async () =>
  text(process.env.ODD_SECRET ?? "unset"),
);
server.registerTool("die", { ...empty, description: "Ends in mid-call." }, async () => process.exit(1));
server.registerTool("hang", { ...empty, description: "Never answers." }, () => new Promise(() => undefined));
server.registerTool("long", { ...empty, description: "Says a lot." }, async () => text("x".repeat(200_000)));
server.registerTool("flood", { ...empty, description: "Writes more than anybody reads." }, async () => {
  process.stdout.write("y".repeat(30_000_000));
  return text("done");
});
server.registerTool("picture", { ...empty, description: "Shows a picture." }, async () => ({
  content: [
    { type: "text" as const, text: "Here:" },
    { type: "image" as const, data: "iVBORw0KGgo=", mimeType: "image/png" },
    { type: "resource" as const, resource: { uri: "file:///a.txt", text: "from a resource" } },
  ],
}));
server.registerTool(
  "add",
  { description: "Adds.", inputSchema: z.object({ a: z.number(), b: z.number() }), ...readOnly },
  async ({ a, b }) => text(String(a + b)),
);
server.registerTool(
  "write",
  { description: "Writes; says nothing of only reading.", inputSchema: z.object({ what: z.string() }) },
  async ({ what }) => text(`wrote ${what}`),
);
server.registerTool("grow", { ...empty, description: "Has one tool more from then on." }, async () => {
  server.registerTool("grown", { ...empty, description: "Came later." }, async () => text("here I am"));
  return text("grown");
});
await server.connect(new StdioServerTransport());
