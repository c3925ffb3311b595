/** An MCP server over stdio, written against the wire and not the SDK: `node bare-mcp-server.ts noisy|dies|waits`. */
import { createInterface } from "node:readline";

const [mode] = process.argv.slice(2);
const say = (message: object) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

interface Message {
  id?: number;
  method?: string;
  params?: { protocolVersion?: string };
}

function answer({ id, method, params }: Message): void {
  if (id === undefined) return;
  if (method === "initialize") {
    const serverInfo = { name: "bare", version: "1" };
    say({ id, result: { protocolVersion: params?.protocolVersion, capabilities: { tools: {} }, serverInfo } });
  } else if (method === "tools/list") {
    say({ id, result: { tools: [{ name: "ping", inputSchema: { type: "object", properties: {} } }] } });
  } else if (method === "tools/call") {
    if (mode === "dies") process.exit(1);
    say({ id, result: { content: [{ type: "text", text: "pong" }] } });
  } else say({ id, error: { code: -32_601, message: "Method not found" } });
}

function listen(): void {
  if (mode === "noisy") {
    process.stdout.write("Server starting on stdio...\n");
    // Cut in two, as a pipe may.
    process.stdout.write(MARK.subarray(0, 1));
    process.stdout.write(MARK.subarray(1));
  }
  createInterface({ input: process.stdin }).on("line", (line) => {
    if (mode === "noisy") process.stdout.write('{"level":"info","msg":"heard you"}\n');
    answer(JSON.parse(line) as Message);
  });
}

if (mode === "waits") {
  process.on("SIGUSR2", listen);
  // A program that downloads what it needs stays alive meanwhile.
  setInterval(() => undefined, 1000);
  console.error(`pid ${process.pid}`);
} else listen();
