import {
  type CallToolResult,
  Client,
  type Prompt,
  type Resource,
  StreamableHTTPClientTransport,
  type Tool,
} from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleAll,
  noJitterGenerator,
} from "cockatiel";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import type { TransportFactory } from "./mcp-transport.ts";
import { CallCounter, type CallStatistics } from "./statistics.ts";
import { ToolServerError } from "./tool-server-error.ts";

const LOG_LINES = 200;
const FAILURES = 3;
const CONNECT_MS = 20_000;

/** How long a server is waited for, in milliseconds. */
export interface ToolTimes {
  /** From a call to its result, or between two signs of progress. */
  callMs: number;
  /** From a call to its result at most. */
  totalMs: number;
  /** From the third failure in a row to the next try; doubles each time, up to 8 times. */
  openMs: number;
}

export const TOOL_TIMES: ToolTimes = { callMs: 60_000, totalMs: 600_000, openMs: 30_000 };

export type ServerState = "idle" | "starting" | "ready" | "failed" | "paused";

/** What a connection looks like from outside. */
export interface ServerView {
  state: ServerState;
  /** Why it failed, for people; null while it has not. */
  error: Phrase | null;
  /** Newest last: what the server wrote besides, and what became of it. */
  log: readonly string[];
  statistics: CallStatistics;
}

export interface ConnectionOptions {
  name: string;
  open: TransportFactory;
  times: ToolTimes;
  /** Hears of every change of state. */
  onChange: () => void;
}

/**
 * One MCP server. It is started when it is first needed; one that ended is started again with the next call. After three failures
 * in a row it is left alone for a while, which doubles each time.
 */
export class McpConnection {
  readonly #options: ConnectionOptions;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #counter = new CallCounter();
  readonly #log: string[] = [];
  #client: Promise<Client> | undefined;
  #state: ServerState = "idle";
  #error: Phrase | null = null;
  #isClosed = false;
  #hasResources = false;
  /** The tools of a server that says when they change, over a connection that lasts; by HTTP that word may not arrive. */
  #tools: Tool[] | undefined;
  #isLasting = false;
  /** How often they changed, so that a list that was asked for before a change is not kept. */
  #changes = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { openMs } = options.times;
    this.#breaker = circuitBreaker(handleAll, {
      breaker: new ConsecutiveBreaker(FAILURES),
      halfOpenAfter: new ExponentialBackoff({
        initialDelay: openMs,
        maxDelay: openMs * 8,
        exponent: 2,
        generator: noJitterGenerator,
      }),
    });
  }

  get view(): ServerView {
    const state = this.#breaker.state === CircuitState.Open ? "paused" : this.#state;
    return { state, error: this.#error, log: [...this.#log], statistics: this.#counter.view };
  }

  /** Whether the server said, when it was last started, that it has resources. */
  get hasResources(): boolean {
    return this.#hasResources;
  }

  /** @throws ToolServerError when the server cannot be started or does not answer. */
  async tools(): Promise<Tool[]> {
    if (this.#tools) return this.#tools;
    return this.#do(async (client) => {
      const capability = client.getServerCapabilities()?.tools;
      if (capability === undefined) return [];
      const changes = this.#changes;
      const { tools } = await client.listTools();
      const isTold = capability.listChanged === true && this.#isLasting;
      if (isTold && changes === this.#changes) this.#tools = tools;
      return tools;
    });
  }

  /** @throws ToolServerError as `tools` does. */
  async resources(): Promise<Resource[]> {
    return this.#do(async (client) =>
      client.getServerCapabilities()?.resources === undefined ? [] : (await client.listResources()).resources,
    );
  }

  /** @throws ToolServerError as `tools` does. */
  async prompts(): Promise<Prompt[]> {
    return this.#do(async (client) =>
      client.getServerCapabilities()?.prompts === undefined ? [] : (await client.listPrompts()).prompts,
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
  ): Promise<CallToolResult> {
    const { callMs, totalMs } = this.#options.times;
    const started = performance.now();
    let isFailure = true;
    try {
      const result = await this.#do(
        (client) =>
          client.callTool(
            { name: tool, arguments: args },
            {
              signal,
              timeout: callMs,
              maxTotalTimeout: totalMs,
              resetTimeoutOnProgress: true,
              onprogress: ({ progress, total, message }) =>
                onProgress(total === undefined || total <= 0 ? null : Math.min(1, progress / total), message ?? null),
            },
          ),
        signal,
      );
      isFailure = result.isError === true;
      return result;
    } finally {
      this.#counter.add(performance.now() - started, isFailure);
    }
  }

  /** Ends the server; the next call starts it again. */
  async restart(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#forgetTools();
    this.#state = "idle";
    this.#error = null;
    await (await client?.catch(() => undefined))?.close();
    this.#options.onChange();
  }

  /** Ends the server for good, and its process with it. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#client?.catch(() => undefined))?.close();
  }

  /** Runs something against the started server, counting what fails. */
  async #do<Result>(work: (client: Client) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    // Whoever stops a call says nothing about the server.
    let aborted: unknown;
    try {
      const result = await this.#breaker.execute(async () => {
        const client = await this.#connect();
        try {
          return { value: await work(client) };
        } catch (error) {
          if (signal?.aborted !== true) throw error;
          aborted = error;
          return undefined;
        }
      });
      if (result) return result.value;
    } catch (error) {
      throw this.#explain(error);
    }
    signal?.throwIfAborted();
    throw aborted;
  }

  #connect(): Promise<Client> {
    if (this.#isClosed) throw new ToolServerError(phrase("tools.quitting"));
    this.#client ??= this.#start().catch((error: unknown) => {
      this.#client = undefined;
      this.#set("failed", phrase("tools.server_unstarted", {}, error instanceof Error ? error.message : String(error)));
      throw error;
    });
    return this.#client;
  }

  async #start(): Promise<Client> {
    this.#set("starting", null);
    const transport = this.#options.open();
    if (transport instanceof StdioClientTransport) {
      transport.stderr?.on("data", (chunk: Buffer) => this.#note(chunk.toString("utf8")));
    }
    this.#isLasting = !(transport instanceof StreamableHTTPClientTransport);
    const onChanged = () => this.#forgetTools();
    const client = new Client(
      { name: "FloatBar", version: "2" },
      { listChanged: { tools: { autoRefresh: false, debounceMs: 0, onChanged } } },
    );
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a client is no event target
    client.onerror = (error) => this.#note(error.message);
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as above
    client.onclose = () => {
      this.#client = undefined;
      this.#forgetTools();
      if (this.#state === "ready") this.#set("failed", phrase("tools.server_ended"));
    };
    const patience = setTimeout(() => void transport.close(), CONNECT_MS);
    try {
      await client.connect(transport, { timeout: CONNECT_MS });
    } catch (error) {
      await transport.close().catch(() => undefined);
      throw error;
    } finally {
      clearTimeout(patience);
    }
    this.#hasResources = client.getServerCapabilities()?.resources !== undefined;
    this.#set("ready", null);
    return client;
  }

  #forgetTools(): void {
    this.#changes += 1;
    this.#tools = undefined;
  }

  #set(state: ServerState, error: Phrase | null): void {
    this.#state = state;
    this.#error = error;
    this.#note(error ? inEnglish(error) : state);
    this.#options.onChange();
  }

  #note(text: string): void {
    for (const line of text.split("\n")) if (line.trim() !== "") this.#log.push(line.trimEnd().slice(0, 500));
    this.#log.splice(0, Math.max(0, this.#log.length - LOG_LINES));
  }

  #explain(error: unknown): ToolServerError {
    const { name } = this.#options;
    if (error instanceof BrokenCircuitError) {
      return new ToolServerError(phrase("tools.server_paused", { name, failures: FAILURES }, this.#error?.theirs));
    }
    const said = error instanceof Error ? error.message : String(error);
    this.#error = phrase("tools.not_done", {}, said);
    this.#note(said);
    this.#options.onChange();
    return new ToolServerError(phrase("tools.server_failed", { name }, said), { cause: error });
  }
}
