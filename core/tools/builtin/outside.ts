/** The tools inside the app for other programs: any MCP client, over a pair of streams. */
import { TOOL_REFUSALS } from "../../base/tool-refusals.ts";
import type { Readable, Writable } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { z } from "zod";
import { parseJson } from "../../base/json.ts";
import { BUILTIN } from "../hub.ts";
import type { BuiltinContext } from "./builtin-tool.ts";
import { MEMORY_TOOLS } from "./memory.ts";
import { createBuiltinServer, type Guard } from "./server.ts";

export interface OutsideParts {
  context: BuiltinContext;
  version: string;
  /** Whether memory is switched on, as Settings have it now. */
  remembers: () => Promise<boolean>;
}

/**
 * Serves memory and tasks until the streams end. What only reads runs by itself; for the rest the client's user is asked, where
 * the client can, unless it is set to Always in FloatBar's Tools panel.
 */
export async function serveOutside(input: Readable, output: Writable, parts: OutsideParts): Promise<void> {
  const { context, version } = parts;
  const server = createBuiltinServer(context, version, { guard: guardOf(parts) });
  const ended = new Promise<void>((done) => {
    for (const event of ["end", "close"]) input.once(event, () => done());
    // The transport gives up a client whose frame is too large, and would say nothing more.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it has no other way to be heard
    server.server.onclose = done;
  });
  await server.connect(new StdioServerTransport(input, output));
  // A stream that was paused for its first line stays so for whoever listens next.
  input.resume();
  await ended;
  await server.close();
}

function guardOf({ context, remembers }: OutsideParts): Guard {
  return async ({ name, readOnly, isOff }, input, { server }) => {
    if (MEMORY_TOOLS.has(`${BUILTIN} ${name}`) && !(await remembers())) {
      return "Memory is switched off in FloatBar. Do without it.";
    }
    const decided = (await context.vault.toolApprovals.all()).get(`${BUILTIN} ${name}`);
    const approval = decided ?? (isOff === true ? "never" : readOnly ? "always" : "ask");
    if (approval === "always") return undefined;
    if (approval === "never") return TOOL_REFUSALS.never;
    const cannotAsk = `This wants the user's word, and this client cannot ask. They can set ${name} to Always in FloatBar: Tools, FloatBar.`;
    if (server.getClientCapabilities()?.elicitation === undefined) return cannotAsk;
    const message = `Let FloatBar run ${name} with ${JSON.stringify(input)}?`;
    const answer = await server
      .elicitInput({ message, requestedSchema: { type: "object", properties: {} } })
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
  let rest = "";
  for await (const piece of input) {
    const lines = (rest + String(piece)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      for (const id of requestsIn(line)) {
        output.write(`${JSON.stringify({ jsonrpc: "2.0", id, error: { code: -32_000, message } })}\n`);
      }
    }
  }
}

const request = z.object({ id: z.union([z.string(), z.number()]), method: z.string() });

/** The ids of the requests in a line: one, or a batch of them. */
function requestsIn(line: string): (string | number)[] {
  const parsed = parseJson(line);
  return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((one: unknown) => request.safeParse(one).data?.id ?? []);
}
