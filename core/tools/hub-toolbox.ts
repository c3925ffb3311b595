import { isDeepStrictEqual } from "node:util";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/client/validators/ajv";
import { type Phrase, phrase } from "../base/phrases.ts";
import type { ChatEvent } from "../protocol.ts";
import type { TaskRowChange } from "../vault/tables/tasks.ts";
import type { Approval } from "../vault/tables/tool-approvals.ts";
import {
  type AbsentServer,
  approvalOf,
  BUILTIN,
  type HubTool,
  type HubTools,
  type McpHub,
  withOwnNames,
} from "./hub.ts";
import { FAULT, TASK_CHANGE } from "./off.ts";
import { fitting } from "./request-size.ts";
import { ToolServerError } from "./tool-server-error.ts";
import type { Toolbox, ToolCall, ToolDefinition, ToolOutput } from "./tool.ts";
import type { ToolDesk } from "./tool-desk.ts";
import { cut, errorOutput, outputOf } from "./tool-output.ts";

/** Progress of one call is told at most so often, however much a server sends. */
const PROGRESS_MS = 100;
/** How long a server that came up in the middle of an answer may take to say what it has. */
const LATE_MS = 1000;
/** Most of a result that is kept with the message and shown. */
const MAX_SHOWN = 4000;

/** What decides whether a tool may be called. */
export interface Approvals {
  all(): Promise<ReadonlyMap<string, Approval>>;
  set(tool: string, approval: Approval | null): Promise<void>;
}

/** What an answer may do with tools. */
export interface ToolLimits {
  /** Keys of tools that are not there. */
  hidden: ReadonlySet<string>;
  /** Names of the only tools that are there; undefined for all. */
  only?: readonly string[] | undefined;
  /** Whether what would ask may run without. */
  isApproved?: boolean | undefined;
  /** Hears of a tool that could not do its work, and that no other arguments would help. */
  onFault?: ((tool: string, message: string) => void) | undefined;
  /** What this very answer called before it was cut off. What had an effect then is not done again. */
  earlier?: readonly EarlierCall[] | undefined;
  /** Hears of what was done to a task. */
  onTaskChange?: ((change: TaskRowChange) => void) | undefined;
}

/** A call of an answer that goes on. `result` is null where nobody knows whether it was done. */
export interface EarlierCall {
  tool: string;
  params: unknown;
  result: string | null;
}

type Emit = (event: ChatEvent) => void;

/** How a call is told of: under which name, and how long its owner took to allow it, which is not the tool's time. */
interface Telling {
  at: { call_id: string; tool: string };
  asked: { ms: number };
  emit: Emit;
}

/** The tools of a hub for one answer: asked for where the owner wants that, checked before they run, told of as they go. */
export class HubToolbox implements Toolbox {
  readonly #hub: McpHub;
  readonly #approvals: Approvals;
  readonly #desk: ToolDesk;
  readonly #validator = new AjvJsonSchemaValidator();
  readonly #limits: ToolLimits;
  readonly #earlier: EarlierCall[];
  /** What there is, found out when it is first asked for; what comes up later is added. */
  #tools: Promise<HubTools> | undefined;

  constructor(hub: McpHub, approvals: Approvals, desk: ToolDesk, limits: ToolLimits) {
    this.#limits = limits;
    this.#earlier = [...(limits.earlier ?? [])];
    this.#hub = hub;
    this.#approvals = approvals;
    this.#desk = desk;
  }

  async definitions(): Promise<ToolDefinition[]> {
    await this.#addLate();
    return (await this.#offered()).taken.map(({ definition }) => definition);
  }

  /** What may be called and fits into a request. */
  async #offered() {
    const decisions = await this.#approvals.all();
    const allowed = [...(await this.#known()).values()].filter((entry) => approvalOf(entry, decisions) !== "never");
    return fitting(
      allowed.map(({ server, wireName, tool }) => {
        const definition = {
          name: wireName,
          description: tool.description ?? tool.title ?? tool.name,
          inputSchema: { ...tool.inputSchema },
        };
        return { server, definition, chars: JSON.stringify(definition).length };
      }),
    );
  }

  async absences(): Promise<Phrase[]> {
    const { only } = this.#limits;
    const { absent, notices } = await this.#found();
    // Whoever is given some tools alone does not miss others.
    if (only !== undefined) return [];
    const { leftOut } = await this.#offered();
    const tooMany = [...leftOut].map(([name, count]) => phrase("tools.over_size", { name, left_out: count }));
    return [...absent.map(({ reason }) => reason), ...notices, ...tooMany];
  }

  async run(call: ToolCall, emit: Emit, signal: AbortSignal): Promise<ToolOutput> {
    let entry = (await this.#known()).get(call.tool);
    if (!entry) {
      // Models know tools from earlier answers.
      await this.#addLate();
      entry = (await this.#known()).get(call.tool);
    }
    const at = { call_id: call.callId, tool: entry?.label ?? call.tool };
    const asked = { ms: 0 };
    const params = parse(call.input);
    emit({ type: "tool_start", ...at, params: (params ?? call.input) as never });
    const started = performance.now();
    let output: ToolOutput;
    try {
      output = entry
        ? await this.#attempt(entry, call, params, { at, asked, emit }, signal)
        : errorOutput(`There is no tool ${call.tool}.`);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ToolServerError)) throw error;
      this.#limits.onFault?.(at.tool, error.message);
      output = errorOutput(error.message);
    }
    const duration_ms = Math.round(performance.now() - started - asked.ms);
    const shown = output.text.length > MAX_SHOWN ? `${output.text.slice(0, MAX_SHOWN)}…` : output.text;
    const images = output.images.map(({ mimeType }) => `\n[image of type ${mimeType}]`).join("");
    emit({
      type: "tool_complete",
      ...at,
      ...(output.isError ? { error: shown } : { result: shown + images }),
      ...(output.data === undefined ? {} : { data: output.data as never }),
      duration_ms,
    });
    return output;
  }

  /** Checks, asks and calls. */
  async #attempt(
    entry: HubTool,
    { callId }: ToolCall,
    params: Record<string, unknown> | undefined,
    { at, asked, emit }: Telling,
    signal: AbortSignal,
  ): Promise<ToolOutput> {
    const fault = params === undefined ? "they are no JSON object" : this.#faultOf(entry, params);
    if (params === undefined || fault !== undefined) {
      return errorOutput(
        `The arguments do not fit: ${fault}. The tool was not called. Its schema: ${cut(JSON.stringify(entry.tool.inputSchema))}`,
      );
    }
    const decisions = await this.#approvals.all();
    const approval = approvalOf(entry, decisions);
    if (approval === "never") return errorOutput("The user does not allow this tool. Do without it.");
    const before = entry.isReadOnly ? undefined : this.#takeEarlier(at.tool, params);
    if (typeof before?.result === "string") return { text: before.result, images: [], isError: false };
    const mayAsk = approval === "ask" && (entry.asksEachTime || this.#limits.isApproved !== true);
    if (mayAsk || before) {
      if (!this.#desk.canAsk) return errorOutput("Nobody is here who could allow this tool. Do without it.");
      emit({ type: "tool_approval", ...at, params: params as never });
      const since = performance.now();
      const decision = await this.#desk.ask(callId, signal);
      asked.ms = performance.now() - since;
      if (decision === "deny") return errorOutput("The user said no to this call. Do not try it again; ask them.");
      if (decision === "always") await this.#approvals.set(entry.key, "always");
      emit({ type: "tool_progress", ...at });
    }
    return this.#call(entry, params, at, emit, signal);
  }

  /** The same call before this answer was cut off; each counts once. */
  #takeEarlier(tool: string, params: unknown): EarlierCall | undefined {
    const at = this.#earlier.findIndex((call) => call.tool === tool && isDeepStrictEqual(call.params, params));
    return at === -1 ? undefined : this.#earlier.splice(at, 1)[0];
  }

  async #call(
    { server, connection, tool, counter, readsResources }: HubTool,
    params: Record<string, unknown>,
    at: { call_id: string; tool: string },
    emit: Emit,
    signal: AbortSignal,
  ): Promise<ToolOutput> {
    const started = performance.now();
    let told = -Infinity;
    let isFailure = true;
    try {
      if (readsResources) {
        const text = cut(await connection.read(String(params.uri), signal));
        isFailure = false;
        return { text, images: [], isError: false };
      }
      const result = await connection.call(
        tool.name,
        params,
        (progress, message) => {
          const now = performance.now();
          if (now - told < PROGRESS_MS && progress !== 1) return;
          told = now;
          emit({ type: "tool_progress", ...at, progress, message });
        },
        signal,
      );
      const isOwn = server === BUILTIN;
      // What an own tool says as an object, it says in its text as well.
      const output = outputOf(isOwn ? { ...result, structuredContent: undefined } : result);
      const change = result._meta?.[TASK_CHANGE];
      if (isOwn && change !== undefined) this.#limits.onTaskChange?.(change as TaskRowChange);
      if (result._meta?.[FAULT] === true) this.#limits.onFault?.(at.tool, output.text);
      isFailure = output.isError;
      return { ...output, text: cut(output.text), ...(isOwn ? { data: result.structuredContent } : {}) };
    } finally {
      counter.add(performance.now() - started, isFailure);
    }
  }

  /** What is wrong with arguments by the tool's schema; undefined where nothing is. */
  #faultOf({ tool }: HubTool, params: Record<string, unknown>): string | undefined {
    try {
      const result = this.#validator.getValidator(tool.inputSchema as never)(params);
      return result.valid ? undefined : result.errorMessage;
    } catch {
      // A schema that cannot be used is the server's to check against.
      return undefined;
    }
  }

  #found(): Promise<HubTools> {
    this.#tools ??= this.#hub.tools();
    return this.#tools;
  }

  /** Servers that were still starting when the answer began, and are there now. */
  async #addLate(): Promise<void> {
    const found = await this.#found();
    const isUp = ({ server }: AbsentServer) => this.#hub.connection(server)?.view.state === "ready";
    const up = found.absent.filter(isUp);
    if (up.length === 0) return;
    const late = await Promise.all(up.map(({ server }) => this.#hub.toolsOf(server, LATE_MS)));
    const absent = found.absent.filter((entry) => !up.includes(entry));
    this.#tools = Promise.resolve({ ...found, tools: withOwnNames([...found.tools, ...late.flat()]), absent });
  }

  async #known(): Promise<Map<string, HubTool>> {
    const { hidden, only } = this.#limits;
    const { tools } = await this.#found();
    const shown = tools.filter(({ key, wireName, tool }) => {
      return !hidden.has(key) && (only === undefined || only.includes(wireName) || only.includes(tool.name));
    });
    return new Map(shown.map((entry) => [entry.wireName, entry]));
  }
}

function parse(input: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(input || "{}");
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
