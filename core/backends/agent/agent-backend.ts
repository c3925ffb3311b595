import { once } from "node:events";
import { renderInstructions } from "../../context/select/instructions.ts";
import { renderContext, renderTurns } from "../../context/select/render.ts";
import { BackendError } from "../../base/errors.ts";
import { type Phrase, phrase } from "../../base/phrases.ts";
import { type ChatEvent, thinkingStep } from "../../protocol.ts";
import type { Backend, Capabilities, ChatRequest, Health } from "../backend.ts";
import { Deadline, type Deadlines, HELD_MS, waitsOf } from "../deadline.ts";
import { AgentReader } from "./agent-events.ts";
import { AgentProcess, type AgentProgram, startProgram } from "./agent-process.ts";

/** Conversations whose processes are kept; the one that rested longest goes first. */
const MAX_PROCESSES = 4;
const MAX_LOG = 2000;

/** A command-line agent that reads and writes streaming JSON, a process for each chat. */
export interface AgentOptions extends AgentProgram {
  /** What is put before a conversation's id to take it up again in a new process. */
  resumeFlag: string;
  deadlines: Deadlines;
  /** How long it may be silent while one of its own tools runs, in milliseconds. */
  toolMs: number;
}

type Way = "kept" | "resumed" | "new";

const TELLS: Readonly<Record<Way, Phrase | null>> = {
  kept: null,
  resumed: phrase("agent.restarting"),
  new: phrase("agent.telling_again"),
};

/**
 * Stateful: each chat has a process that keeps the conversation, so that only what is new is sent. One that died is started again
 * with the agent's own id of the conversation, and where the agent does not know it any more, the chat is told anew.
 */
export class AgentBackend implements Backend {
  readonly kind = "agent";
  readonly label: string;
  readonly capabilities: Capabilities = {
    isStateful: true,
    takesHistory: true,
    staysOnDevice: false,
    // It has its own, and asks for them itself.
    tools: false,
    thinking: true,
    images: false,
    files: true,
  };
  readonly #options: AgentOptions;
  readonly #running = new Map<string, AgentProcess>();
  /** The agent's own ids of conversations, by chat. */
  readonly #known = new Map<string, string>();

  constructor(options: AgentOptions) {
    this.#options = options;
    this.label = `Agent ${options.command.split(/[\\/]/).at(-1) ?? ""}`;
  }

  async *stream(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const { sessionId } = request;
    const ways = this.#waysTo(sessionId);
    for (const [at, way] of ways.entries()) {
      const heard = { any: false };
      if (way === "new") this.#known.delete(sessionId);
      const tell = TELLS[way];
      if (at > 0 && tell) yield thinkingStep(tell);
      try {
        return yield* this.#ask(request, way !== "new", heard, signal);
      } catch (error) {
        this.#end(sessionId);
        signal.throwIfAborted();
        const isLost = error instanceof BackendError && error.code === "interrupted";
        if (!isLost || heard.any || at === ways.length - 1) throw error;
      }
    }
  }

  /** How a chat can be gone on with, the best way first: its process, the agent's own memory of it, or telling it anew. */
  #waysTo(sessionId: string): Way[] {
    const running = this.#running.get(sessionId);
    const isKept = running?.isAlive === true;
    if (running !== undefined && !isKept) this.#end(sessionId);
    const known: Way[] = this.#known.has(sessionId) ? ["resumed"] : [];
    return [...(isKept ? (["kept"] as const) : []), ...known, "new"];
  }

  /** @param heard whether anything was handed on of the answer. */
  async *#ask(
    request: ChatRequest,
    hasHistory: boolean,
    heard: { any: boolean },
    signal: AbortSignal,
  ): AsyncGenerator<ChatEvent> {
    const deadline = new Deadline(signal, this.label);
    const running = this.#process(request.sessionId);
    const reader = new AgentReader(running);
    const onAbort = () => this.#end(request.sessionId);
    deadline.signal.addEventListener("abort", onAbort, { once: true });
    try {
      const content = [{ type: "text", text: this.#message(request, running, hasHistory) }];
      running.ask(JSON.stringify({ type: "user", message: { role: "user", content } }));
      while (!reader.isDone) {
        const line = await deadline.wait(patienceWith(reader, this.#options), running.next());
        deadline.signal.throwIfAborted();
        if (line === undefined) throw running.whyEnded(this.label);
        for (const event of reader.read(line)) {
          heard.any ||= event.type !== "stream_start";
          yield event;
        }
        if (reader.sessionId !== undefined) this.#known.set(request.sessionId, reader.sessionId);
      }
      running.answered();
    } catch (error) {
      // What was held back as the beginning of a key is of the answer as well, whoever ended it.
      yield* reader.release();
      signal.throwIfAborted();
      if (reader.held || !reader.mayBeOver) throw reader.held ?? deadline.fault ?? error;
      yield* reader.accept();
    } finally {
      deadline.signal.removeEventListener("abort", onAbort);
    }
  }

  async reset(sessionId: string): Promise<void> {
    this.#end(sessionId);
    this.#known.delete(sessionId);
  }

  async check(signal: AbortSignal): Promise<Health> {
    const deadline = new Deadline(signal, this.label);
    const child = startProgram({ ...this.#options, args: ["--version"] });
    child.stdin.end();
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString("utf8").slice(0, MAX_LOG)));
    try {
      const [code] = (await deadline.wait(
        this.#options.deadlines.checkMs,
        once(child, "close", { signal: deadline.signal }),
      )) as [number | null];
      if (code !== 0)
        throw new BackendError("unreachable", phrase("agent.version_failed", { name: this.label, code: code ?? "?" }));
      return {
        ok: true,
        phrase: phrase("agent.there", { name: this.label, version: said.trim().split("\n")[0] ?? "" }),
        models: [],
      };
    } catch (error) {
      signal.throwIfAborted();
      throw deadline.fault ?? this.#explain(error);
    } finally {
      child.kill();
    }
  }

  close(): void {
    for (const sessionId of this.#running.keys()) this.#end(sessionId);
  }

  /** What the agent is told: the message, before it what is remembered where that is new, and the chat where it lost it. */
  #message(request: ChatRequest, running: AgentProcess, hasHistory: boolean): string {
    const parts: string[] = [];
    const instructions = renderInstructions(request.context, request.instructions);
    if (instructions !== running.instructions) {
      parts.push(
        `<instructions>\n${instructions || "No instructions of earlier messages hold any more."}\n</instructions>`,
      );
    }
    running.instructions = instructions;
    const memory = renderContext(request.context);
    if (memory !== "" && running.contextHash !== request.contextHash) parts.push(`<memory>\n${memory}\n</memory>`);
    running.contextHash = request.contextHash;
    if (!hasHistory && request.history.length > 0) {
      parts.push(`<conversation>\n${renderTurns(request.history)}\n</conversation>`);
    }
    parts.push(request.message);
    if (request.partial !== null) parts.push(`You had begun to answer: "${request.partial}" Go on exactly there.`);
    return parts.join("\n\n");
  }

  #start(known: string | undefined): AgentProcess {
    const { args, resumeFlag } = this.#options;
    return new AgentProcess({ ...this.#options, args: known === undefined ? args : [...args, resumeFlag, known] });
  }

  #process(sessionId: string): AgentProcess {
    const kept = this.#running.get(sessionId);
    this.#running.delete(sessionId);
    const known = this.#known.get(sessionId);
    const running = kept ?? this.#start(known);
    // The last one in the map is the one that was used last.
    this.#running.set(sessionId, running);
    const [oldest] = this.#running.keys();
    if (this.#running.size > MAX_PROCESSES && oldest !== undefined) this.#end(oldest);
    return running;
  }

  #end(sessionId: string): void {
    const running = this.#running.get(sessionId);
    this.#running.delete(sessionId);
    running?.close();
  }

  #explain(error: unknown): BackendError {
    if (error instanceof BackendError) return error;
    const said = error instanceof Error ? error.message : String(error);
    return new BackendError("unreachable", phrase("agent.cannot_start", { name: this.label }, said), {
      cause: error,
    });
  }
}

/**
 * How long the next line of an agent is waited for, in milliseconds. It works on this machine, writes nothing while one of its tools
 * runs, and after a turn of its own that cannot have taken the question in, an answer is still to come.
 */
export function patienceWith(
  reader: AgentReader,
  { deadlines, toolMs }: Pick<AgentOptions, "deadlines" | "toolMs">,
): number {
  const { firstByteMs, idleMs } = waitsOf(deadlines, true);
  if (reader.mayBeOver) return reader.isQueued ? deadlines.idleMs : (deadlines.heldMs ?? HELD_MS);
  if (reader.hasOpenTools) return toolMs;
  return reader.hasBegun ? idleMs : firstByteMs;
}
