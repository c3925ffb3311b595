/** The tools inside the app for other programs: any MCP client, over a pair of streams. */
import { TOOL_REFUSALS } from "../../base/tool-refusals.ts";
import type { Readable, Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import type { JSONRPCMessage, RequestId } from "@modelcontextprotocol/server";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { z } from "zod";
import { parseJson } from "../../base/json.ts";
import { boundedLines } from "../bounded-lines.ts";
import { BUILTIN } from "../hub.ts";
import { MOST_OF_MESSAGE } from "../mcp-messages.ts";
import type { BuiltinContext } from "./builtin-tool.ts";
import { MEMORY_TOOLS } from "./memory.ts";
import { createBuiltinServer, type Guard } from "./server.ts";

export interface OutsideParts {
  context: BuiltinContext;
  version: string;
  /** Whether memory is switched on, as Settings have it now. */
  remembers: () => Promise<boolean>;
}

/** Most that a request may take up; what stands between it and a client refuses what is larger before. */
const MOST = MOST_OF_MESSAGE + 1024 * 1024;
/** How long what is at work may take once the client asks nothing more, in milliseconds. */
const LAST_MS = 60_000;

/**
 * Serves memory and tasks until the streams end, and what was asked by then is answered. What only reads runs by itself; for the rest
 * the client's user is asked, where the client can, unless it is set to Always in FloatBar's Tools panel.
 */
export async function serveOutside(input: Readable, output: Writable, parts: OutsideParts): Promise<void> {
  const { context, version } = parts;
  const silent = new AbortController();
  input.once("end", () => silent.abort());
  const server = createBuiltinServer(context, version, { guard: guardOf(parts, silent.signal) });
  const ended = new Promise<void>((done) => {
    // The transport gives up a client whose frame is too large, and would say nothing more.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it has no other way to be heard
    server.server.onclose = done;
  });
  const transport = new PatientTransport(input, output);
  // Nothing is heard before the requests are counted.
  input.pause();
  await server.connect(transport);
  transport.count();
  input.resume();
  await ended;
  await server.close();
}

/** Ends with its input, but only once what was asked is answered. */
class PatientTransport extends StdioServerTransport {
  readonly #input: Readable;
  /** Requests without an answer; a client may use a number twice. */
  #open: RequestId[] = [];
  #onAnswered: () => void = () => undefined;

  constructor(input: Readable, output: Writable) {
    super(input, output, { maxBufferSize: MOST });
    this.#input = input;
    // Each answer that waits for the client to read waits by a listener of its own.
    output.setMaxListeners(0);
  }

  /** Counts the requests from now on. The server has put itself in the place of who hears them. */
  count(): void {
    const hear = this.onmessage;
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it has no other way to be heard
    this.onmessage = (message) => {
      if ("method" in message && "id" in message) this.#open.push(message.id);
      // What is cancelled gets no answer.
      if ("method" in message && message.method === "notifications/cancelled")
        this.#answered(message.params?.requestId);
      hear?.(message);
    };
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if (!("method" in message)) this.#answered(message.id);
  }

  override async close(): Promise<void> {
    if (this.#input.readableEnded && this.#open.length > 0) {
      const answered = new Promise<void>((done) => (this.#onAnswered = done));
      await Promise.race([answered, delay(LAST_MS, undefined, { ref: false })]);
    }
    await super.close();
  }

  #answered(id: unknown): void {
    const at = this.#open.findIndex((open) => open === id);
    if (at >= 0) this.#open.splice(at, 1);
    if (this.#open.length === 0) this.#onAnswered();
  }
}

/** @param silent that the client says nothing more, and so answers nothing. */
function guardOf({ context, remembers }: OutsideParts, silent: AbortSignal): Guard {
  return async ({ name, readOnly, isOff }, input, { server }) => {
    if (MEMORY_TOOLS.has(`${BUILTIN} ${name}`) && !(await remembers())) {
      return "Memory is switched off in FloatBar. Do without it.";
    }
    const decided = (await context.vault.toolApprovals.all()).get(`${BUILTIN} ${name}`);
    const approval = decided ?? (isOff === true ? "never" : readOnly ? "always" : "ask");
    if (approval === "always") return undefined;
    if (approval === "never") return TOOL_REFUSALS.never;
    const cannotAsk = `This wants the user's word, and this client cannot ask. They can set ${name} to Always in FloatBar: Tools, FloatBar.`;
    if (silent.aborted || server.getClientCapabilities()?.elicitation === undefined) return cannotAsk;
    const message = `Let FloatBar run ${name} with ${JSON.stringify(input)}?`;
    const answer = await server
      .elicitInput({ message, requestedSchema: { type: "object", properties: {} } }, { signal: silent })
      // A newer protocol has no such question in the middle of a call.
      .catch(() => undefined);
    if (!answer) return cannotAsk;
    return answer.action === "accept" ? undefined : TOOL_REFUSALS.denied;
  };
}

/**
 * Answers every request of a client with one error, so that its user reads in the client why there are no tools; a program that
 * merely ended would be "connection closed" there. Ends with the input.
 */
export async function serveFault(input: Readable, output: Writable, message: string): Promise<void> {
  for await (const { text } of boundedLines(input, MOST_OF_MESSAGE)) {
    for (const id of requestsIn(text)) {
      output.write(`${JSON.stringify({ jsonrpc: "2.0", id, error: { code: -32_000, message } })}\n`);
    }
  }
}

const request = z.object({ id: z.union([z.string(), z.number()]), method: z.string() });

/** The ids of the requests in a line: one, or a batch of them. */
function requestsIn(line: string): (string | number)[] {
  const parsed = parseJson(line);
  return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((one: unknown) => request.safeParse(one).data?.id ?? []);
}
