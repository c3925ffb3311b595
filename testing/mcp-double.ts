/** MCP servers over HTTP in a few lines, written against the wire and not the SDK, that behave as they are told to. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { startHttpServer } from "./http-server.ts";

interface Message {
  id?: number | string;
  method?: string;
  params?: { protocolVersion?: string };
}

export interface DoubleOptions {
  /** Answers a request before the server does; true where it did. */
  before?: (request: IncomingMessage, response: ServerResponse, message: Message) => boolean;
  /** What it says to requests, instead of a plain result; undefined leaves it at that. */
  reply?: (message: Message) => object | undefined;
  /** A JSON-RPC error for requests to a method. */
  fault?: (message: Message) => { code: number; message: string; data?: object } | undefined;
  /** Status and words to a request whose session it does not know. */
  lost?: { status: number; message: string };
}

export const PING = {
  name: "ping",
  description: "Pings.",
  inputSchema: { type: "object", properties: {} },
  annotations: { readOnlyHint: true },
};

const plain: Record<string, (message: Message) => object> = {
  initialize: ({ params }) => ({
    protocolVersion: params?.protocolVersion ?? "2025-06-18",
    capabilities: { tools: {} },
    serverInfo: { name: "double", version: "1" },
  }),
  "tools/list": () => ({ tools: [PING] }),
  "tools/call": () => ({ content: [{ type: "text", text: "pong" }] }),
};

/** What it says to a request where it is told nothing else. */
export function plainResult(message: Message): object {
  return plain[message.method ?? ""]?.(message) ?? {};
}

function answerTo(message: Message, { reply, fault }: DoubleOptions): object {
  const error = fault?.(message);
  if (error) return { jsonrpc: "2.0", id: message.id, error };
  const result = reply?.(message) ?? plainResult(message);
  return { jsonrpc: "2.0", id: message.id, result };
}

/** A Streamable HTTP server at `/mcp`, with sessions that it forgets on demand. */
export async function startMcpServer(options: DoubleOptions = {}) {
  const sessions = new Set<string>();
  let started = 0;
  const server = await startHttpServer((request, response, body) => {
    const message = (body === "" ? {} : JSON.parse(body)) as Message;
    if (options.before?.(request, response, message) === true) return;
    if (request.method !== "POST") return void response.writeHead(405).end();
    const session = String(request.headers["mcp-session-id"]);
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (message.method === "initialize") {
      started += 1;
      sessions.add(`s${started}`);
      headers["mcp-session-id"] = `s${started}`;
    } else if (!sessions.has(session)) {
      const { status, message: words } = options.lost ?? { status: 404, message: "Session not found" };
      const error = { jsonrpc: "2.0", id: null, error: { code: -32_001, message: words } };
      return void response.writeHead(status, headers).end(JSON.stringify(error));
    }
    if (message.id === undefined) return void response.writeHead(202).end();
    response.writeHead(200, headers).end(JSON.stringify(answerTo(message, options)));
  });
  return {
    ...server,
    address: `${server.url}/mcp`,
    get started() {
      return started;
    },
    /** As after a restart. */
    forget: () => sessions.clear(),
  };
}

/** A server that speaks only what servers spoke before March 2025: a stream at `/sse`, requests beside it. */
export async function startSseServer(options: DoubleOptions = {}) {
  let stream: ServerResponse | undefined;
  const server = await startHttpServer((request, response, body) => {
    const path = request.url ?? "";
    if (request.method === "GET" && path === "/sse") {
      stream = response;
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("event: endpoint\ndata: /messages?session=1\n\n");
      return;
    }
    if (request.method !== "POST" || !path.startsWith("/messages")) return void response.writeHead(405).end("no");
    const message = JSON.parse(body) as Message;
    response.writeHead(202).end();
    if (message.id === undefined) return;
    stream?.write(`event: message\ndata: ${JSON.stringify(answerTo(message, options))}\n\n`);
  });
  return { ...server, address: `${server.url}/sse` };
}
