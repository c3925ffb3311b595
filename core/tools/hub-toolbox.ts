import { isDeepStrictEqual } from "node:util";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/client/validators/ajv";
import { type Phrase, phrase } from "../base/phrases.ts";
import { phraseShape } from "../base/phrase-shape.ts";
import { TOOL_REFUSALS } from "../base/tool-refusals.ts";
import type { ChatEvent, ToolChange } from "../protocol.ts";
import type { Approval } from "../vault/tables/tool-approvals.ts";
import { type Approvals, approvalOf, changedFrom, decide } from "./decisions.ts";
import { wantsAsking } from "./wants-asking.ts";
import { AnswerTools } from "./answer-tools.ts";
import { BUILTIN, type HubTool, type McpHub } from "./hub.ts";
import { CHAT, FAULT, OUTSIDE, SAID, UNDO_IN } from "./meta-keys.ts";
import type { McpResult } from "./mcp-results.ts";
import type { Outgoing } from "./outflow.ts";
import { fitting } from "./request-size.ts";
import { ToolServerError } from "./tool-server-error.ts";
import type { Toolbox, ToolCall, ToolDefinition, ToolOutput } from "./tool.ts";
import type { ToolDesk } from "./tool-desk.ts";
import type { EarlierCall, ToolLimits } from "./tool-limits.ts";
import { changeBetween } from "./tool-definition.ts";
import { cut, errorOutput, outputOf, shownOf } from "./tool-output.ts";

/** Progress of one call is told at most so often, however much a server sends. */
const PROGRESS_MS = 100;

/** A call with its arguments as an object (undefined where they are none), and where it goes. */
interface ReadCall extends ToolCall {
  params: Record<string, unknown> | undefined;
  outgoing: Outgoing | undefined;
}

/** What is asked about a call. */
interface Question extends Pick<ReadCall, "callId" | "params" | "outgoing"> {
  /** Set where it could carry something out at the wish of somebody else. */
  leaves: Outgoing | undefined;
  /** Set where the tool is not what was always allowed. */
  changed: ToolChange | undefined;
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
  readonly #approvals: Approvals;
  readonly #desk: ToolDesk;
  readonly #validator = new AjvJsonSchemaValidator();
  readonly #limits: ToolLimits;
  readonly #earlier: EarlierCall[];
  readonly #inAnswer: AnswerTools;

  constructor(hub: McpHub, approvals: Approvals, desk: ToolDesk, limits: ToolLimits) {
    this.#limits = limits;
    this.#earlier = [...(limits.earlier ?? [])];
    this.#inAnswer = new AnswerTools(hub, limits);
    this.#approvals = approvals;
    this.#desk = desk;
  }

  async definitions(): Promise<ToolDefinition[]> {
    await this.#inAnswer.catchUp();
    return (await this.#offered()).taken.map(({ definition }) => definition);
  }

  /** What may be called and fits into a request. */
  async #offered() {
    const decisions = await this.#approvals.all();
    const allowed = [...(await this.#inAnswer.known()).values()].filter(
      (entry) => approvalOf(entry, decisions) !== "never",
    );
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
    const { absent, notices } = await this.#inAnswer.found();
    // Whoever is given some tools alone does not miss others.
    if (only !== undefined) return [];
    const { leftOut } = await this.#offered();
    const tooMany = [...leftOut].map(([name, count]) => phrase("tools.over_size", { name, left_out: count }));
    return [...absent.map(({ reason }) => reason), ...notices, ...tooMany];
  }

  async run(call: ToolCall, emit: Emit, signal: AbortSignal): Promise<ToolOutput> {
    const entry = await this.#find(call.tool);
    const at = { call_id: call.callId, tool: entry?.label ?? call.tool };
    const asked = { ms: 0 };
    const params = parse(call.input);
    const outgoing = entry && params && this.#limits.outflow?.of(entry, params);
    const remembered = outgoing && outgoing.remembered.length > 0 ? { remembered: outgoing.remembered } : {};
    emit({ type: "tool_start", ...at, params: (params ?? call.input) as never, ...remembered });
    const started = performance.now();
    let output: ToolOutput;
    try {
      output = entry
        ? await this.#attempt(entry, { ...call, params, outgoing }, { at, asked, emit }, signal)
        : errorOutput(TOOL_REFUSALS.unknown);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ToolServerError)) throw error;
      this.#limits.onFault?.(at.tool, error.message);
      output = errorOutput(withAdvice(error), error.phrase);
    }
    const duration_ms = Math.round(performance.now() - started - asked.ms);
    emit({ type: "tool_complete", ...at, ...shownOf(output), duration_ms });
    return output;
  }

  /** A tool as it is now: one that is gone is not called, and one that changed is another. */
  async #find(name: string): Promise<HubTool | undefined> {
    await this.#inAnswer.catchUp();
    return (await this.#inAnswer.known()).get(name);
  }

  /** Checks, asks and calls. */
  async #attempt(
    entry: HubTool,
    { callId, params, outgoing }: ReadCall,
    { at, asked, emit }: Telling,
    signal: AbortSignal,
  ): Promise<ToolOutput> {
    const fault = params === undefined ? "they are no JSON object" : this.#faultOf(entry, params);
    if (params === undefined || fault !== undefined) {
      return errorOutput(
        `The arguments do not fit: ${fault}. The tool was not called. Its schema: ${cut(JSON.stringify(entry.tool.inputSchema))}`,
        phrase("tools.unfit_arguments", {}, params === undefined ? undefined : fault),
      );
    }
    const decisions = await this.#approvals.all();
    const approval = approvalOf(entry, decisions);
    if (approval === "never") return errorOutput(TOOL_REFUSALS.never);
    const before = entry.isReadOnly ? undefined : this.#takeEarlier(at.tool, params);
    if (typeof before?.result === "string") return { text: before.result, images: [], isError: false };
    const mayAsk = wantsAsking(entry, { params, outgoing }, decisions, this.#limits);
    const leaves = this.#leaving(outgoing, params);
    if (mayAsk || before || leaves) {
      const changed = await this.#changeOf(entry, decisions);
      const question = { callId, params, outgoing, leaves, changed };
      const refusal = await this.#ask(entry, question, { at, asked, emit }, signal);
      if (refusal !== undefined) return errorOutput(refusal);
    }
    const output = await this.#call(entry, params, at, emit, signal);
    this.#inAnswer.called(entry);
    return this.#heard(outgoing, output);
  }

  /** Notes what came from outside; what FloatBar itself says of a call that failed is not among it. */
  #heard(outgoing: Outgoing | undefined, output: ToolOutput): ToolOutput {
    if (outgoing) this.#limits.outflow?.cameIn(output.text);
    return output;
  }

  /** Asks its user about a call. @returns why it may not be made; undefined where it may. */
  async #ask(
    entry: HubTool,
    { callId, params, outgoing, leaves, changed }: Question,
    { at, asked, emit }: Telling,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    if (!this.#desk.canAsk) return TOOL_REFUSALS.unasked;
    const why = { ...(leaves && { destination: leaves.destination }), ...(changed && { changed }) };
    emit({ type: "tool_approval", ...at, params: params as never, ...why });
    const since = performance.now();
    const decision = await this.#desk.ask(callId, signal);
    asked.ms = performance.now() - since;
    if (decision === "deny") return TOOL_REFUSALS.denied;
    if (decision === "always") await decide(this.#approvals, entry, "always");
    if (outgoing) this.#limits.outflow?.allowed(outgoing);
    if (outgoing && decision === "chat") this.#limits.outflow?.allowedInChat(outgoing);
    emit({ type: "tool_progress", ...at });
    return undefined;
  }

  async #changeOf(entry: HubTool, decisions: ReadonlyMap<string, Approval>): Promise<ToolChange | undefined> {
    const before = changedFrom(entry, decisions);
    if (before === undefined) return undefined;
    return changeBetween(await this.#approvals.definitionOf(before), entry.definition ?? "");
  }

  /** Where a call goes that must be asked about, since a text of somebody else could have brought it about. */
  #leaving(outgoing: Outgoing | undefined, params: unknown): Outgoing | undefined {
    const { outflow, isApproved } = this.#limits;
    // Where nobody is asked, its owner has decided what may run.
    if (!outgoing || !this.#desk.canAsk || isApproved === true) return undefined;
    return outflow?.asks(outgoing, params) === true ? outgoing : undefined;
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
    const isOwn = server === BUILTIN;
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
        isOwn ? this.#toldOwn() : undefined,
      );
      // What an own tool says as an object, it says in its text as well.
      const output = outputOf(isOwn ? { ...result, structuredContent: undefined } : result);
      if (result._meta?.[FAULT] === true) this.#limits.onFault?.(at.tool, output.text);
      if (isOwn && result._meta?.[OUTSIDE] === true) this.#limits.outflow?.cameIn(output.text);
      isFailure = output.isError;
      return { ...output, text: cut(output.text), ...(isOwn ? ownOf(result) : {}) };
    } finally {
      counter.add(performance.now() - started, isFailure);
    }
  }

  /** What the tools inside the app are told of the answer that calls them. */
  #toldOwn(): Record<string, string | boolean> {
    const { undoIn, chat, outflow } = this.#limits;
    const told = { [UNDO_IN]: undoIn, [CHAT]: chat, [OUTSIDE]: outflow?.hasOutside === true ? true : undefined };
    return Object.fromEntries(Object.entries(told).flatMap(([name, it]) => (it === undefined ? [] : [[name, it]])));
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
}

/** What a model is told of a server's fault: of one that is left alone for a while, not to try it again and again. */
function withAdvice({ message, phrase: { key } }: ToolServerError): string {
  return key.startsWith("tools.server_paused") ? `${message} Do not call it again now; tell the user.` : message;
}

/** What a result of a tool inside the app has besides the protocol's own. */
function ownOf({ structuredContent: data, _meta: told }: McpResult): Pick<ToolOutput, "data" | "phrase"> {
  const said = phraseShape.safeParse(told?.[SAID]);
  return { data, ...(said.success ? { phrase: said.data } : {}) };
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
