import type { Readable } from "node:stream";
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from "axios";
import axiosRetry, { exponentialDelay } from "axios-retry";
import { BackendError } from "../errors.ts";
import type { Backend, Capabilities, ChatRequest, Health } from "./backend.ts";
import { createDeadline, type Deadlines } from "./deadline.ts";
import { errorFromHttp } from "./http-errors.ts";
import {
  type CapabilitiesBody,
  capabilitiesBody,
  type ChatEvent,
  type ContinueRequest,
  PROTOCOL_PATH,
  type StreamRequest,
} from "../protocol.ts";
import { readEventStream } from "./sse.ts";
import { parseWireEvent } from "./wire-events.ts";

/** How much of an error's body is read. */
const MAX_ERROR_BODY = 64 * 1024;
const RETRIES = 3;

export interface RemoteOptions {
  /** Base address, with or without `/api/v2`. */
  url: URL;
  apiKey: string | null;
  deadlines: Deadlines;
  /** First wait before a retry in milliseconds, doubled each time and spread by up to 20 %. */
  retryDelayMs: number;
}

/** Any server that speaks the backend protocol v2, over server-sent events. */
export class RemoteBackend implements Backend {
  readonly kind = "floatbar";
  readonly label: string;
  readonly #http: AxiosInstance;
  readonly #deadlines: Deadlines;
  readonly #host: string;
  #remote: CapabilitiesBody | undefined;
  /** The hash that the server is known to hold, by session. */
  readonly #held = new Map<string, string>();

  constructor({ url, apiKey, deadlines, retryDelayMs }: RemoteOptions) {
    this.#host = url.host;
    this.#deadlines = deadlines;
    this.label = `FloatBar backend at ${url.host}`;
    this.#http = axios.create({
      baseURL: new URL(`${url.pathname.replace(/\/(?:api\/v2\/?)?$/, "")}${PROTOCOL_PATH}/`, url).href,
      headers: apiKey === null ? {} : { "X-API-Key": apiKey },
      // A redirect would carry the key to a server that the user did not choose.
      maxRedirects: 0,
      responseType: "stream",
      validateStatus: (status) => status >= 200 && status < 300,
    });
    axiosRetry(this.#http, {
      retries: RETRIES,
      retryDelay: (count, error) => exponentialDelay(count, error, retryDelayMs),
      // Runs before any event can have arrived: once the answer's head is here, nothing is sent again.
      retryCondition: (error) =>
        error.response === undefined
          ? isNetworkFault(error)
          : error.response.status === 429 || error.response.status >= 500,
    });
  }

  get capabilities(): Capabilities {
    const features = this.#remote?.features ?? [];
    return {
      isStateful: this.#remote?.stateful ?? false,
      takesHistory: false,
      tools: true,
      thinking: true,
      images: features.includes("images"),
      contextWindow: null,
    };
  }

  async *stream(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const deadline = createDeadline(this.#deadlines, signal, this.#host);
    let streamId: string | undefined;
    try {
      const response = await this.#open(request, deadline.signal);
      for await (const event of this.#events(response, () => deadline.tick())) {
        if (event.type === "stream_start") streamId = event.stream_id;
        yield event;
      }
      this.#held.set(request.sessionId, request.contextHash);
    } catch (error) {
      // A stream runs on when its reader is gone, so that a broken connection loses nothing: stopping needs a word.
      if (signal.aborted && signal.reason === "cancelled" && streamId !== undefined) void this.#cancel(streamId);
      signal.throwIfAborted();
      throw deadline.fault ?? (await this.#explain(error));
    } finally {
      deadline.stop();
    }
  }

  async reset(sessionId: string): Promise<void> {
    this.#held.delete(sessionId);
    try {
      await this.#http.delete(`conversation/sessions/${encodeURIComponent(sessionId)}`);
    } catch (error) {
      const explained = await this.#explain(error);
      if (!(explained instanceof BackendError) || explained.code !== "not_found") throw explained;
    }
  }

  async check(signal: AbortSignal): Promise<Health> {
    const deadline = createDeadline(this.#deadlines, signal, this.#host);
    try {
      const response = await this.#http.get<unknown>("capabilities", {
        signal: deadline.signal,
        responseType: "text",
        "axios-retry": { retries: 0 },
      });
      const parsed = capabilitiesBody.safeParse(parseJson(response.data));
      if (!parsed.success) throw notABackend(this.#host);
      this.#remote = parsed.data;
      return {
        ok: true,
        message: `Connected to ${this.label} (protocol ${parsed.data.version}).`,
        models: parsed.data.models,
      };
    } catch (error) {
      signal.throwIfAborted();
      const explained = deadline.fault ?? (await this.#explain(error));
      if (explained instanceof BackendError) throw explained;
      throw new BackendError("internal", `${this.#host} could not be asked.`, { cause: explained });
    } finally {
      deadline.stop();
    }
  }

  /** Best effort: a backend that is gone has stopped by itself. */
  async #cancel(streamId: string): Promise<void> {
    await this.#http.post(`chat/streaming/streams/${encodeURIComponent(streamId)}/cancel`).catch(() => undefined);
  }

  /** Sends the hash alone where the server holds the context, and the context where it turns out not to. */
  async #open(request: ChatRequest, signal: AbortSignal): Promise<AxiosResponse<Readable>> {
    const isHeld = this.capabilities.isStateful && this.#held.get(request.sessionId) === request.contextHash;
    if (!isHeld) return this.#post(request, true, signal);
    try {
      return await this.#post(request, false, signal);
    } catch (error) {
      if (!isAxiosError(error) || error.response?.status !== 409) throw error;
      return this.#post(request, true, signal);
    }
  }

  #post(request: ChatRequest, withContext: boolean, signal: AbortSignal): Promise<AxiosResponse<Readable>> {
    const context = withContext ? { context: request.context } : {};
    const common = {
      ...context,
      context_hash: request.contextHash,
      session_id: request.sessionId,
      message_id: request.messageId,
    };
    if (request.partial !== null) {
      const body: ContinueRequest = { ...common, partial: request.partial };
      return this.#http.post("chat/streaming/continue", body, { signal });
    }
    const body: StreamRequest = {
      ...common,
      message: request.message,
      ...(request.model === null ? {} : { model: request.model }),
      ...(request.maxTokens === null ? {} : { max_tokens: request.maxTokens }),
      ...(request.temperature === null ? {} : { temperature: request.temperature }),
    };
    return this.#http.post("chat/streaming/stream", body, { signal });
  }

  async *#events(response: AxiosResponse<Readable>, tick: () => void): AsyncGenerator<ChatEvent> {
    const type = String(response.headers["content-type"] ?? "");
    if (!type.startsWith("text/event-stream")) {
      response.data.destroy();
      throw notABackend(this.#host);
    }
    tick();
    for await (const data of readEventStream(beating(response.data, tick))) {
      if (data === "[DONE]") return;
      const event = parseWireEvent(data, this.#host);
      if (event === undefined) continue;
      yield event;
      if (event.type === "done") return;
    }
    throw new BackendError(
      "interrupted",
      `The connection to ${this.#host} ended in the middle of the answer. What arrived is kept; Continue goes on from there.`,
      { retryable: true },
    );
  }

  async #explain(error: unknown): Promise<unknown> {
    if (error instanceof BackendError) return error;
    if (!isAxiosError(error)) return connectionLost(this.#host, error);
    if (error.response) {
      const body = await readStart(error.response.data);
      const headers = Object.fromEntries(
        Object.entries(error.response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
      );
      return errorFromHttp({ status: error.response.status, headers, body }, this.#host);
    }
    return connectionLost(this.#host, error);
  }
}

/** Counts every chunk as a sign of life, comments included. */
async function* beating(body: Readable, tick: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    tick();
    yield chunk as Uint8Array;
  }
}

async function readStart(data: unknown): Promise<string> {
  if (typeof data === "string") return data.slice(0, MAX_ERROR_BODY);
  if (data === null || typeof data !== "object" || !(Symbol.asyncIterator in data)) return "";
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of data as Readable) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= MAX_ERROR_BODY) break;
    }
  } catch {
    // An error's text is worth reading only as far as it comes.
  }
  return Buffer.concat(chunks).toString("utf8").slice(0, MAX_ERROR_BODY);
}

function isNetworkFault(error: { code?: string | undefined }): boolean {
  return error.code !== "ERR_CANCELED" && error.code !== "ERR_BAD_OPTION" && error.code !== "ERR_INVALID_URL";
}

const FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refuses the connection. Is the backend running there?",
  ENOTFOUND: "cannot be found. Check the spelling of the API URL in Settings and your network.",
  EAI_AGAIN: "cannot be found. Check the API URL in Settings and your network.",
  ECONNRESET: "closed the connection. Try again.",
  ETIMEDOUT: "cannot be reached. Check your network.",
  EHOSTUNREACH: "cannot be reached. Check your network.",
};

function connectionLost(host: string, error: unknown): BackendError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason =
    FAULTS[code] ??
    `cannot be reached${code === "" ? "" : ` (${code})`}. Check the API URL in Settings and your network.`;
  return new BackendError("unreachable", `${host} ${reason}`, { retryable: true, cause: error });
}

function notABackend(host: string): BackendError {
  return new BackendError(
    "bad_response",
    `${host} answered, but not as a FloatBar backend (a web page, perhaps). Check the API URL in Settings.`,
  );
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
}
