import { InMemoryTransport } from "@modelcontextprotocol/client";
import { type CallToolResult, McpServer } from "@modelcontextprotocol/server";
import { FloatBarError, VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { TransportFactory } from "../mcp-transport.ts";
import { CHAT, EACH_TIME, FAULT, KEEPS, OFF, OUTSIDE, SAID, TAKEN_BACK, UNDO_IN } from "../meta-keys.ts";
import { type BuiltinContext, type BuiltinOutput, type BuiltinTool, isTakenBack } from "./builtin-tool.ts";
import { calculatorTool } from "./calculator.ts";
import { fetchPageTool } from "./fetch-page.ts";
import { memoryTools } from "./memory.ts";
import { taskTools } from "./tasks.ts";
import { timeTool } from "./time.ts";

/** Every tool of the core's own. */
export const builtinTools: readonly BuiltinTool[] = [
  timeTool,
  calculatorTool,
  ...taskTools,
  ...memoryTools,
  fetchPageTool,
];

/** Says why a tool must not run now; undefined lets it. */
export type Guard = (tool: BuiltinTool, input: unknown, server: McpServer) => Promise<string | undefined>;

export interface BuiltinServerOptions {
  /** Is asked before each call. */
  guard?: Guard;
  /** Tools that a face brings. */
  more?: readonly BuiltinTool[] | undefined;
  /** Whether it is FloatBar itself that calls, which alone says for which chat. */
  isInside?: boolean;
  /** Whether its tools ask before they change anything, also where that can be taken back with the answer. */
  asksForChanges?: boolean | undefined;
}

/** What is not the protocol's own. A face's tools reach further than the vault, and are not taken back with an answer. */
function metaOf(tool: BuiltinTool, asksForChanges: boolean): Record<string, unknown> {
  const { isOff, keeps, asksEachTime } = tool;
  return {
    ...(isOff === true ? { [OFF]: true } : {}),
    ...(asksEachTime === true ? { [EACH_TIME]: true } : {}),
    ...(!asksForChanges && builtinTools.includes(tool) && isTakenBack(tool) ? { [TAKEN_BACK]: true } : {}),
    ...(keeps === undefined ? {} : { [KEEPS]: keeps }),
  };
}

/** What the app says of the answer that a call is made for. */
function toldBy(meta: Record<string, unknown> | undefined): Pick<BuiltinContext, "undoIn" | "chat" | "isOutside"> {
  const [undoIn, chat] = [meta?.[UNDO_IN], meta?.[CHAT]].map((id) => (typeof id === "string" ? id : undefined));
  return { undoIn, chat, isOutside: meta?.[OUTSIDE] === true };
}

/** An MCP server with the tools inside the app. */
export function createBuiltinServer(
  context: BuiltinContext,
  version: string,
  { guard, more = [], isInside = false, asksForChanges = false }: BuiltinServerOptions = {},
): McpServer {
  const server = new McpServer({ name: "floatbar", version });
  for (const tool of [...builtinTools, ...more]) {
    const { name, description, params, readOnly, destructive, isOff, run } = tool;
    server.registerTool(
      name,
      {
        description,
        inputSchema: params,
        annotations: { readOnlyHint: readOnly, destructiveHint: destructive ?? false, openWorldHint: isOff === true },
        _meta: metaOf(tool, asksForChanges),
      },
      async (input: unknown, { mcpReq }): Promise<CallToolResult> => {
        try {
          const refusal = await guard?.(tool, input, server);
          if (refusal !== undefined) return { content: [{ type: "text", text: refusal }], isError: true };
          const told = toldBy(isInside ? mcpReq._meta : undefined);
          const output = await run(input, { ...context, ...told }, mcpReq.signal);
          const { text, image, data, isOutside }: BuiltinOutput =
            typeof output === "string" ? { text: output } : output;
          const picture = { type: "image", data: image ?? "", mimeType: "image/png" } as const;
          return {
            content: [{ type: "text", text }, ...(image === undefined ? [] : [picture])],
            ...(data === undefined ? {} : { structuredContent: data }),
            ...(isOutside === true ? { _meta: { [OUTSIDE]: true } } : {}),
          };
        } catch (error) {
          return failed(error, name);
        }
      },
    );
  }
  return server;
}

/** What a model gets of a call that failed, and what people are told of it. */
function failed(error: unknown, name: string): CallToolResult {
  const isKnown = error instanceof FloatBarError;
  const text = isKnown ? error.message : `${name} does not work just now.`;
  const said = isKnown ? error.phrase : phrase("tools.own_broken");
  const isBroken = !isKnown || error instanceof VaultError;
  return {
    content: [{ type: "text", text }],
    isError: true,
    _meta: { [SAID]: said, ...(isBroken ? { [FAULT]: true } : {}) },
  };
}

/** The way to that server, inside this process. */
export function builtinTransport(
  context: BuiltinContext,
  version: string,
  options: Pick<BuiltinServerOptions, "more" | "asksForChanges"> = {},
): TransportFactory {
  return () => {
    const [client, own] = InMemoryTransport.createLinkedPair();
    void createBuiltinServer(context, version, { ...options, isInside: true }).connect(own);
    return client;
  };
}
