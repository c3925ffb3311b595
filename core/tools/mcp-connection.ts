import type { Client } from "@modelcontextprotocol/client";
import { BrokenCircuitError } from "cockatiel";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import { pausedWords, ServerBreaker } from "./mcp-breaker.ts";
import { lostFault } from "./lost-server.ts";
import { answerOf, isAnswer, wantsSignIn, wordsOf } from "./mcp-faults.ts";
import { ENDED, McpLink } from "./mcp-link.ts";
import {
  callTool,
  type ListedTools,
  listNamed,
  listTools,
  type McpResult,
  type NamedEntry,
  type RefusedTool,
} from "./mcp-results.ts";
import type { McpSignIn } from "./mcp-sign-in.ts";
import type { Way } from "./mcp-transport.ts";
import { type ServerView, TOOL_TIMES, type ToolTimes } from "./server-view.ts";
import { CallCounter } from "./statistics.ts";
import { ToolServerError } from "./tool-server-error.ts";

export interface ConnectionOptions {
  name: string;
  /** How it is reached, asked for at each start. @throws ToolServerError */
  ways: () => readonly Way[];
  times: ToolTimes;
  /** Hears of every change of state. */
  onChange: () => void;
  /** Hears that a tool did its work. */
  onUsed?: () => void;
  signIn?: McpSignIn | undefined;
}

type Work<Result> = (client: Client, kind: Way["kind"]) => Promise<Result>;

/**
 * One MCP server. It is started when it is first needed; one that ended is started again with the next call. After three failures
 * without a tool that did its work it is left alone for a while, which doubles each time.
 */
export class McpConnection {
  readonly #options: ConnectionOptions;
  readonly #times: Required<ToolTimes>;
  readonly #link: McpLink;
  readonly #breaker: ServerBreaker;
  readonly #counter = new CallCounter();
  /** Faults that several waited for count once. */
  readonly #counted = new WeakSet<object>();
  #refused: readonly RefusedTool[] = [];
  #hasResources = false;
  #tellsLate = false;
  /** The tools of a server that says when they change, over a connection that lasts; by HTTP that word may not arrive. */
  #tools: ListedTools | undefined;
  /** A list that was asked for before a change is not kept. */
  #changes = 0;

  constructor(options: ConnectionOptions) {
    const { name, ways, times, onChange } = options;
    this.#options = options;
    this.#times = { ...TOOL_TIMES, ...times };
    this.#breaker = new ServerBreaker(times.openMs);
    const onToolsChanged = () => this.#forgetTools();
    this.#link = new McpLink({ name, ways, times: this.#times, onChange, onToolsChanged });
  }

  get view(): ServerView {
    const { state, error, log } = this.#link;
    return {
      state: this.#breaker.isOpen ? "paused" : state,
      error,
      log: log.lines,
      statistics: this.#counter.view,
      refused: this.#refused,
    };
  }

  /** Whether the server said, when it was last asked for its tools, that it has resources. */
  get hasResources(): boolean {
    return this.#hasResources;
  }

  /** How often what was known of its tools ceased to hold. */
  get changes(): number {
    return this.#changes;
  }

  /** Whether word of that may come a moment after a call's result: by HTTP it comes by another way. */
  get tellsLate(): boolean {
    return this.#tellsLate;
  }

  /** For how long it has been starting, in milliseconds; 0 where it is not. */
  get startingMs(): number {
    return this.#link.startingMs;
  }

  /** The last lines that it wrote since it was started. */
  get written(): string {
    return this.#link.log.lastWritten;
  }

  /** What its owner should change although it works, told once after each start; null for nothing. */
  takeNotice(): Phrase | null {
    return this.#link.takeNotice();
  }

  /** @throws ToolServerError when the server cannot be started or does not answer. */
  async tools(): Promise<ListedTools> {
    if (this.#tools) return this.#tools;
    return this.#do(async (client, kind) => {
      const capabilities = client.getServerCapabilities();
      const changes = this.#changes;
      this.#hasResources = capabilities?.resources !== undefined;
      const listed = await listTools(client).catch((error: unknown) => {
        // Many forget to say that they have tools; one that has none does not know the question.
        if (capabilities?.tools === undefined && isAnswer(error)) return { tools: [], refused: [] };
        throw error;
      });
      this.#refused = listed.refused;
      for (const { name, reason } of listed.refused) this.#link.log.add(`${name}: ${inEnglish(reason)}`);
      const isTold = capabilities?.tools?.listChanged === true;
      this.#tellsLate = isTold && kind === "http";
      if (isTold && kind !== "http" && changes === this.#changes) this.#tools = listed;
      return listed;
    });
  }

  /** @throws ToolServerError as `tools` does. */
  async resources(): Promise<{ uri: string; name: string }[]> {
    const found = await this.#offered("resources");
    return found.map(({ uri, name, title }) => ({ uri: uri ?? name, name: title ?? name }));
  }

  /** @throws ToolServerError as `tools` does. */
  prompts(): Promise<NamedEntry[]> {
    return this.#offered("prompts");
  }

  async #offered(what: "resources" | "prompts"): Promise<NamedEntry[]> {
    return this.#do(async (client) =>
      client.getServerCapabilities()?.[what] === undefined ? [] : await listNamed(client, what),
    );
  }

  /** A prompt's messages as one text. @throws ToolServerError as `tools` does. */
  async prompt(name: string, args: Record<string, string>): Promise<string> {
    const { messages } = await this.#do((client) => client.getPrompt({ name, arguments: args }));
    return messages.map(({ content }) => (content.type === "text" ? content.text : `[${content.type}]`)).join("\n\n");
  }

  /** @throws ToolServerError as `tools` does. */
  async read(uri: string, signal: AbortSignal): Promise<string> {
    const { contents } = await this.#do((client) => client.readResource({ uri }, { signal }), signal);
    return contents
      .map((part) =>
        "text" in part ? part.text : `[${part.mimeType ?? "binary"}, ${part.blob.length} characters of base64]`,
      )
      .join("\n\n");
  }

  /**
   * Calls a tool.
   *
   * @throws ToolServerError when the server cannot be reached, ends, or does not answer in time; the signal's reason on abort.
   */
  async call(
    tool: string,
    args: Record<string, unknown>,
    onProgress: (progress: number | null, note: string | null) => void,
    signal: AbortSignal,
    meta?: Record<string, unknown>,
  ): Promise<McpResult> {
    const { callMs, totalMs } = this.#times;
    const started = performance.now();
    let isFailure = true;
    try {
      const options = {
        signal,
        timeout: callMs,
        maxTotalTimeout: totalMs,
        resetTimeoutOnProgress: true,
        onprogress: ({ progress, total, message }: { progress: number; total?: number; message?: string }) =>
          onProgress(total === undefined || total <= 0 ? null : Math.min(1, progress / total), message ?? null),
      };
      const call = { name: tool, arguments: args, ...(meta ? { _meta: meta } : {}) };
      const result = await this.#do((client) => callTool(client, call, options), signal);
      this.#breaker.worked();
      this.#link.tell(null);
      this.#options.onUsed?.();
      isFailure = result.isError === true;
      return result;
    } finally {
      this.#counter.add(performance.now() - started, isFailure);
    }
  }

  /**
   * Begins to sign its user in.
   *
   * @returns the page to open; null where none is needed.
   * @throws ToolServerError
   */
  async signIn(): Promise<URL | null> {
    return (await this.#options.signIn?.begin()) ?? null;
  }

  /** A sign-in ended; `fault` says why it did not go well. */
  async signedIn(fault: Phrase | undefined): Promise<void> {
    if (fault) {
      this.#link.set("sign_in", fault);
      return;
    }
    await this.restart();
    await this.tools().catch(() => undefined);
  }

  /** Ends the server; the next call starts it again. */
  async restart(): Promise<void> {
    this.#breaker.reset();
    await this.#link.restart();
  }

  /** Ends the server for good, and its process with it. */
  async close(): Promise<void> {
    this.#options.signIn?.cancel();
    await this.#link.close();
  }

  /** Runs something against the started server, counting what says that it is broken. */
  async #do<Result>(work: Work<Result>, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    // Until somebody signed in, each try would end as the last one.
    if (this.#link.state === "sign_in") throw this.#signInNeeded();
    // What a healthy server says, and who stops a call, is no reason to leave the server alone.
    let healthy: unknown;
    try {
      const result = await this.#breaker.execute(async () => {
        try {
          return { value: await this.#link.within(work) };
        } catch (error) {
          const isHealthy =
            signal?.aborted === true || isAnswer(error) || wantsSignIn(error) || error instanceof ToolServerError;
          if (!isHealthy && !this.#wasCounted(error)) throw error;
          healthy = error;
          return undefined;
        }
      });
      if (result) return result.value;
    } catch (error) {
      throw await this.#explain(error);
    }
    signal?.throwIfAborted();
    throw await this.#explain(healthy);
  }

  /** Whether another waiter has told of this fault already. */
  #wasCounted(error: unknown): boolean {
    if (typeof error !== "object" || error === null) return false;
    const was = this.#counted.has(error);
    this.#counted.add(error);
    return was;
  }

  #forgetTools(): void {
    this.#changes += 1;
    this.#tools = undefined;
  }

  #signInNeeded(): ToolServerError {
    return new ToolServerError(this.#link.error ?? phrase("tools.sign_in_needed", { name: this.#options.name }));
  }

  async #explain(error: unknown): Promise<ToolServerError> {
    const { name, signIn } = this.#options;
    const { state, error: known } = this.#link;
    if (error instanceof BrokenCircuitError) return new ToolServerError(pausedWords(name, known));
    if (wantsSignIn(error)) {
      const needed = signIn?.needed(error) ?? phrase("tools.sign_in_needed", { name });
      this.#link.drop();
      this.#link.set("sign_in", needed);
      return this.#signInNeeded();
    }
    // Why it did not start is told already.
    if (state === "failed" && known !== null && known.key !== ENDED && !isAnswer(error)) {
      return new ToolServerError(phrase("tools.server_out", { name, why: known }), { cause: error });
    }
    if (error instanceof ToolServerError) return error;
    if (isAnswer(error)) {
      return new ToolServerError(phrase("tools.server_failed", { name }, answerOf(error)), { cause: error });
    }
    const { way, log } = this.#link;
    log.add(wordsOf(error));
    const words =
      (await lostFault(error, { name, way, written: log.lastWritten })) ?? phrase("tools.server_failed", { name });
    this.#link.tell(words);
    return new ToolServerError(words, { cause: error });
  }
}
