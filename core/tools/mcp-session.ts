import { Client, SUPPORTED_PROTOCOL_VERSIONS, type Transport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { isRecord } from "./mcp-results.ts";
import { isOtherTransport, wantsSignIn } from "./mcp-faults.ts";
import type { Way } from "./mcp-transport.ts";

/** An open connection to a server. */
export interface McpSession {
  client: Client;
  kind: Way["kind"];
  /** Whether the server counts this as a session that it may forget. */
  hasSession: boolean;
}

export interface SessionOptions {
  /** How long the server may take until it answers for the first time, in milliseconds. */
  startMs: number;
  /** Ends the attempt. */
  signal: AbortSignal;
  onNote: (text: string) => void;
  onRedirect: (target: URL) => void;
  onToolsChanged: () => void;
  onClose: (client: Client) => void;
}

/**
 * Connects by the first way that works.
 *
 * @throws what the first way threw, unless another one gets further.
 */
export async function openSession(ways: readonly Way[], options: SessionOptions): Promise<McpSession> {
  let fault: unknown;
  for (const way of ways) {
    try {
      return await connect(way, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (wantsSignIn(error) || (fault === undefined && !isOtherTransport(error))) throw error;
      fault ??= error;
    }
  }
  throw fault;
}

async function connect(way: Way, options: SessionOptions): Promise<McpSession> {
  const { startMs, signal, onNote, onRedirect, onToolsChanged, onClose } = options;
  const transport = way.open({ onRedirect });
  if (transport instanceof StdioClientTransport) {
    transport.stderr?.on("data", (chunk: Buffer) => onNote(chunk.toString("utf8")));
  }
  // The client hands every message to whoever listened before it.
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a transport is no event target
  transport.onmessage = mendHandshake;
  const client = new Client(
    { name: "FloatBar", version: "2" },
    { listChanged: { tools: { autoRefresh: false, debounceMs: 0, onChanged: onToolsChanged } } },
  );
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a client is no event target
  client.onerror = (error) => onNote(error.message);
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as above
  client.onclose = () => onClose(client);
  const giveUp = () => void transport.close().catch(() => undefined);
  const patience = setTimeout(giveUp, startMs);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    await client.connect(transport, { timeout: startMs });
  } catch (error) {
    await transport.close().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(patience);
    signal.removeEventListener("abort", giveUp);
  }
  return { client, kind: way.kind, hasSession: hasSession(transport, way.kind) };
}

function hasSession(transport: Transport, kind: Way["kind"]): boolean {
  return kind === "sse" || transport.sessionId !== undefined;
}

/** The answer to `initialize` with what the client insists on, where a server leaves it out or says null. */
function mendHandshake(message: unknown): void {
  if (!isRecord(message) || !isRecord(message.result)) return;
  const { result } = message;
  if (!("protocolVersion" in result) && !("serverInfo" in result)) return;
  if (typeof result.protocolVersion !== "string" || !/^\d{4}-\d\d-\d\d$/.test(result.protocolVersion)) {
    result.protocolVersion = SUPPORTED_PROTOCOL_VERSIONS.at(-1);
  }
  const info = isRecord(result.serverInfo) ? result.serverInfo : {};
  const { name, version } = info;
  result.serverInfo = {
    ...withoutNulls(info),
    name: typeof name === "string" ? name : "",
    version: typeof version === "string" ? version : JSON.stringify(version ?? ""),
  };
  const capabilities = isRecord(result.capabilities) ? result.capabilities : {};
  // `true` is written for a capability without options.
  const mended = Object.entries(withoutNulls(capabilities)).filter(([, value]) => value !== false);
  result.capabilities = Object.fromEntries(mended.map(([name, value]) => [name, isRecord(value) ? value : {}]));
  // Switches are no experiments that anybody could read.
  const { experimental } = result.capabilities as Record<string, unknown>;
  if (isRecord(experimental)) {
    const kept = Object.entries(experimental).filter(([, value]) => isRecord(value));
    Object.assign(result.capabilities as object, { experimental: Object.fromEntries(kept) });
  }
  if (result.instructions === null) delete result.instructions;
}

function withoutNulls(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
