/** An MCP server over stdio as people have them: `node house-mcp-server.ts calendar|library|files|photos`. */
import { McpServer } from "@modelcontextprotocol/server";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { z } from "zod";

const TOOLS: Readonly<Record<string, { reads: string[]; writes: string[] }>> = {
  calendar: { reads: ["list_events"], writes: ["create_event"] },
  library: { reads: ["find_books"], writes: ["reserve"] },
  files: { reads: ["search", "read"], writes: ["write"] },
  photos: { reads: ["find"], writes: ["make_album"] },
};

const name = process.argv[2] ?? "";
const { reads, writes } = TOOLS[name] ?? { reads: [], writes: [] };
const server = new McpServer({ name, version: "1" });
for (const tool of [...reads, ...writes]) {
  server.registerTool(
    tool,
    {
      description: `Does ${tool.replaceAll("_", " ")}.`,
      inputSchema: z.looseObject({}),
      annotations: { readOnlyHint: reads.includes(tool) },
    },
    async (input) => ({ content: [{ type: "text", text: `${tool} was done with ${JSON.stringify(input)}.` }] }),
  );
}
await server.connect(new StdioServerTransport());
