import axios, { type AxiosInstance } from "axios";
import axiosRetry, { exponentialDelay } from "axios-retry";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { BackendError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { type CapabilitiesBody, capabilitiesBody, type ChatEvent, PROTOCOL_PATH } from "../protocol.ts";
import type { Backend, Capabilities, ChatRequest, Health, SessionStore, Takes } from "./backend.ts";
import { Deadline, type Deadlines } from "./deadline.ts";
import { mayPass } from "../tools/proxy.ts";
import { proxyAgents } from "./proxy-agents.ts";
import { explainHttp, missingEvent, notABackend, SseTransport } from "./sse-transport.ts";
import { WebSocketUnavailable, WsTransport } from "./ws-transport.ts";
import { isNetworkFault, type NumberedEvent, type Transport, TransportError } from "./transport.ts";
import { takesByProtocol, wireRequest } from "./wire-request.ts";
import { parseJson } from "../base/json.ts";

/** How often a request is sent again before anything of its answer is there. */
const RETRIES = 3;
/** How often a stream is taken up again without a single new event in between. */
const RESUMES = 6;

const endedBody = z.object({ summary: z.string() });

export interface RemoteOptions {
  /** Base address, with or without `/api/v2`. */
  url: URL;
  apiKey: string | null;
  deadlines: Deadlines;
  /** First wait before a retry in milliseconds, doubled each time and spread by up to 20 %. */
  retryDelayMs: number;
  /** Whether nothing says yet that it is such a server: it is asked what it is before anything of the user's goes there. */
  isGuess?: boolean;
}

/**
 * Any server that speaks the backend protocol v2. A connection that breaks in the middle of an answer is taken up again
 * after the last event that arrived, where the backend numbers its events and keeps them.
 */
export class RemoteBackend implements Backend {
  readonly kind = "floatbar";
  readonly label: string;
  readonly #http: AxiosInstance;
  readonly #options: RemoteOptions;
  readonly #host: string;
  readonly #sse: Transport;
  readonly #ws: Transport;
  /** Set when no WebSocket could be had, until the backend is asked anew. */
  #isWsBroken = false;
  #remote: CapabilitiesBody | undefined;
  /** The hash that the server is known to hold, by session. */
  readonly #held = new Map<string, string>();
  /** The streams whose tools wait to be allowed, by call. */
  readonly #waiting = new Map<string, string>();
  /** Drops the connection of each running stream, so that it is taken up again. */
  readonly #dropping = new Set<() => void>();

  constructor(options: RemoteOptions) {
    const { url, apiKey, retryDelayMs, deadlines } = options;
    const base = url.pathname.replace(/\/(?:api\/v2\/?)?$/, "");
    this.#options = options;
    this.#host = url.host;
    this.label = `FloatBar backend at ${url.host}`;
    this.#http = axios.create({
      baseURL: new URL(`${base}${PROTOCOL_PATH}/`, url).href,
      headers: apiKey === null ? {} : { "X-API-Key": apiKey },
      // A redirect would carry the key to a server that the user did not choose.
      maxRedirects: 0,
      // Those know the proxy that was chosen.
      ...proxyAgents,
      proxy: false,
      responseType: "stream",
      validateStatus: (status) => status >= 200 && status < 300,
    });
    axiosRetry(this.#http, {
      retries: RETRIES,
      retryDelay: (count, error) => exponentialDelay(count, error, retryDelayMs),
      // Runs before any event can have arrived: once the answer's head is here, nothing is sent again.
      retryCondition: (error) =>
        error.response === undefined
          ? isNetworkFault(error) && mayPass(error)
          : error.response.status === 429 || error.response.status >= 500,
    });
    this.#sse = new SseTransport(this.#http, deadlines, this.#host);
    const wsUrl = new URL(`${base}/ws/chat`, url.href.replace(/^http/, "ws"));
    this.#ws = new WsTransport({ url: wsUrl, apiKey, deadlines });
  }

  get capabilities(): Capabilities {
    return {
      isStateful: this.#remote?.stateful ?? false,
      takesHistory: false,
      staysOnDevice: false,
      tools: true,
      thinking: true,
      // The protocol has no place for them.
      images: false,
      files: true,
    };
  }

  get store(): SessionStore | undefined {
    if (!this.#remote?.stateful) return undefined;
    return {
      name: this.#http.defaults.baseURL ?? this.#host,
      put: async (sessionId, { id, role, content, created_at }) => {
        const path = `conversation/${encodeURIComponent(sessionId)}/messages`;
        const body = { id, role, content, timestamp: created_at };
        // The message id is what makes it once; a remembered answer would hide that a deleted session lacks it.
        await this.#http.post(path, body).catch(async (error: unknown) => {
          throw await explainHttp(error, this.#host);
        });
      },
    };
  }

  async takes(): Promise<Takes> {
    return takesByProtocol(this.#remote?.features);
  }

  async *stream(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    if (this.#options.isGuess === true && this.#remote === undefined) await this.check(signal);
    let streamId: string | undefined;
    let last = 0;
    /** Whether the backend counts its events from 1, as the protocol says; others cannot be taken up again. */
    let isNumbered: boolean | undefined;
    let failures = 0;
    let source = (inner: AbortSignal) => this.#open(request, inner);
    for (;;) {
      try {
        for await (const { id, event } of this.#droppable(source, signal)) {
          signal.throwIfAborted();
          isNumbered ??= id === 1;
          // Seen already, or out of its turn: the journal on the other side has the right order.
          if (isNumbered && id !== null && id <= last) continue;
          if (isNumbered && id !== null && id > last + 1) throw missingEvent(this.#host);
          if (isNumbered && id !== null) [last, failures] = [id, 0];
          if (event === null) continue;
          if (event.type === "stream_start") streamId = event.stream_id;
          if (event.type === "tool_approval" && streamId !== undefined) this.#waiting.set(event.call_id, streamId);
          if (event.type === "tool_complete") this.#waiting.delete(event.call_id);
          yield event;
          if (event.type === "done") {
            this.#held.set(request.sessionId, request.contextHash);
            return;
          }
        }
      } catch (error) {
        // A stream runs on when its reader is gone, so that a broken connection loses nothing: stopping needs a word.
        if (signal.aborted && signal.reason === "cancelled" && streamId !== undefined) {
          void this.#transport.cancel(streamId);
        }
        signal.throwIfAborted();
        if (error instanceof WebSocketUnavailable && !this.#isWsBroken) {
          this.#isWsBroken = true;
          continue;
        }
        failures += 1;
        if (!this.#canResume(error, last, streamId) || failures > RESUMES) throw error;
        await this.#backOff(failures, signal);
        const [id, after] = [streamId, last];
        if (id !== undefined) source = (inner) => this.#resume(id, after, inner);
      }
    }
  }

  async approve(callId: string, isAllowed: boolean): Promise<void> {
    const streamId = this.#waiting.get(callId);
    if (streamId === undefined) return;
    this.#waiting.delete(callId);
    const path = `chat/streaming/streams/${encodeURIComponent(streamId)}/approvals/${encodeURIComponent(callId)}`;
    await this.#http.post(path, { allow: isAllowed }).catch(async (error: unknown) => {
      throw await explainHttp(error, this.#host);
    });
  }

  wake(): void {
    this.#ws.close();
    for (const drop of this.#dropping) drop();
  }

  async summarise({ id }: { id: string }, signal: AbortSignal): Promise<{ text: string; usage: null }> {
    try {
      const path = `conversation/sessions/${encodeURIComponent(id)}/end`;
      const response = await this.#http.post<unknown>(path, undefined, { signal, responseType: "text" });
      const parsed = endedBody.safeParse(parseJson(String(response.data)));
      if (!parsed.success) throw notABackend(this.#host);
      return { text: parsed.data.summary, usage: null };
    } catch (error) {
      signal.throwIfAborted();
      throw await explainHttp(error, this.#host);
    }
  }

  close(): void {
    this.#ws.close();
  }

  async reset(sessionId: string): Promise<void> {
    this.#held.delete(sessionId);
    try {
      await this.#http.delete(`conversation/sessions/${encodeURIComponent(sessionId)}`);
    } catch (error) {
      const explained = await explainHttp(error, this.#host);
      if (explained.code !== "not_found") throw explained;
    }
  }

  async check(signal: AbortSignal): Promise<Health> {
    const deadline = new Deadline(signal, this.#host);
    try {
      const response = await deadline.wait(
        this.#options.deadlines.checkMs,
        this.#http.get<unknown>("capabilities", {
          signal: deadline.signal,
          responseType: "text",
          "axios-retry": { retries: 0 },
        }),
      );
      const parsed = capabilitiesBody.safeParse(parseJson(String(response.data)));
      if (!parsed.success) throw notABackend(this.#host);
      this.#remote = parsed.data;
      this.#isWsBroken = false;
      return {
        ok: true,
        phrase: phrase("backend.connected_protocol", { name: this.label, version: parsed.data.version }),
        models: parsed.data.models,
      };
    } catch (error) {
      signal.throwIfAborted();
      throw deadline.fault ?? (await explainHttp(error, this.#host));
    }
  }

  /** A WebSocket where the backend offers one and it can be had, else server-sent events. */
  get #transport(): Transport {
    return !this.#isWsBroken && this.#remote?.streaming.includes("websocket") ? this.#ws : this.#sse;
  }

  /** Sends the hash alone where the server holds the context, and the context where it turns out not to. */
  async *#open(request: ChatRequest, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    const isHeld = this.capabilities.isStateful && this.#held.get(request.sessionId) === request.contextHash;
    if (isHeld) {
      try {
        yield* this.#transport.open(wireRequest(request, false, this.#remote?.features), signal);
        return;
      } catch (error) {
        if (!(error instanceof BackendError) || error.code !== "context_required") throw error;
        this.#held.delete(request.sessionId);
      }
    }
    yield* this.#transport.open(wireRequest(request, true, this.#remote?.features), signal);
  }

  async *#resume(streamId: string, after: number, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    try {
      yield* this.#transport.resume(streamId, after, signal);
    } catch (error) {
      if (!(error instanceof BackendError) || error.code !== "not_found") throw error;
      throw new BackendError("interrupted", phrase("backend.answer_gone", { host: this.#host }), {
        retryable: true,
        cause: error,
      });
    }
  }

  /** The same events, with a way for `wake` to drop their connection. */
  async *#droppable(
    source: (signal: AbortSignal) => AsyncGenerator<NumberedEvent>,
    signal: AbortSignal,
  ): AsyncGenerator<NumberedEvent> {
    const controller = new AbortController();
    const drop = () => controller.abort();
    this.#dropping.add(drop);
    try {
      yield* source(AbortSignal.any([signal, controller.signal]));
    } catch (error) {
      signal.throwIfAborted();
      if (!controller.signal.aborted) throw error;
      throw new TransportError("unreachable", phrase("backend.renewed", { host: this.#host }), { retryable: true });
    } finally {
      this.#dropping.delete(drop);
    }
  }

  /**
   * Whether asking again can bring the rest. Without a number there is nothing to ask from; before the first event the
   * request itself is sent again, which a backend that keeps streams answers with the same stream.
   */
  #canResume(error: unknown, last: number, streamId: string | undefined): boolean {
    if (!(error instanceof TransportError)) return false;
    return last > 0 ? streamId !== undefined : (this.#remote?.features.includes("resume") ?? false);
  }

  async #backOff(failures: number, signal: AbortSignal): Promise<void> {
    const ms = exponentialDelay(failures - 1, undefined, this.#options.retryDelayMs);
    await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
