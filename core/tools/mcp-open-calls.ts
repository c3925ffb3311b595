import type { JSONRPCMessage } from "@modelcontextprotocol/client";
import { failure } from "./mcp-messages.ts";
import { isRecord } from "./mcp-results.ts";

/** JSON-RPC's first code of a server's own (JSON-RPC 2.0, section 5.1). */
const CANCELLED = -32_000;

/** The calls that a server has not answered yet, and what it asks itself. */
export class OpenCalls {
  readonly #ours = new Set<number>();
  readonly #theirs = new Set<string | number>();

  get ids(): number[] {
    return [...this.#ours];
  }

  /** A message went to the server. */
  sent(message: JSONRPCMessage): void {
    if ("method" in message && message.method === "notifications/cancelled" && isRecord(message.params))
      this.#ours.delete(Number(message.params.requestId));
    if (!("id" in message) || message.id === undefined) return;
    if (!("method" in message)) this.#theirs.delete(message.id);
    else if (typeof message.id === "number") this.#ours.add(message.id);
  }

  /**
   * A message came from the server.
   *
   * @returns what it means: one that cancels a call which it was to answer ends that call. The specification lets each side cancel its
   * own requests alone; a number that both use is the server's own.
   */
  heard(message: JSONRPCMessage): JSONRPCMessage[] {
    if (!("method" in message)) {
      if (typeof message.id === "number") this.#ours.delete(message.id);
      return [message];
    }
    if ("id" in message) this.#theirs.add(message.id);
    if (message.method !== "notifications/cancelled" || !isRecord(message.params)) return [message];
    const { requestId, reason } = message.params;
    if (typeof requestId !== "number" || this.#theirs.has(requestId) || !this.#ours.delete(requestId)) return [message];
    return [failure(requestId, CANCELLED, typeof reason === "string" ? reason : "The server cancelled the call.")];
  }
}
