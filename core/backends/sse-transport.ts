import type { Readable } from "node:stream";
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from "axios";
import { BackendError } from "../base/errors.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import { wayFault } from "../tools/way-faults.ts";
import { Deadline, type Deadlines } from "./deadline.ts";
import { errorFromHttp } from "./http-errors.ts";
import { mayPass, proxyFaultIn, proxyWords } from "../tools/proxy.ts";
import { titleWords } from "../tools/server-words.ts";
import { readEventStream } from "./sse.ts";
import { type NumberedEvent, type Transport, TransportError, type WireRequest } from "./transport.ts";
import { parseWireEvent } from "./wire-events.ts";

/** How much of an error's body is read. */
const MAX_ERROR_BODY = 64 * 1024;

/** The protocol v2 over server-sent events: a request for each stream. */
export class SseTransport implements Transport {
  readonly #http: AxiosInstance;
  readonly #deadlines: Deadlines;
  readonly #host: string;

  constructor(http: AxiosInstance, deadlines: Deadlines, host: string) {
    this.#http = http;
    this.#deadlines = deadlines;
    this.#host = host;
  }

  open({ kind, body, trace }: WireRequest, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    const headers = { ...trace };
    return this.#read((inner) => this.#http.post(`chat/streaming/${kind}`, body, { headers, signal: inner }), signal);
  }

  resume(streamId: string, after: number, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    const path = `chat/streaming/streams/${encodeURIComponent(streamId)}/events`;
    // Whoever takes a stream up again has a schedule of their own.
    const config = { headers: { "Last-Event-ID": String(after) }, "axios-retry": { retries: 0 } };
    return this.#read(async (inner) => {
      try {
        return await this.#http.get(path, { ...config, signal: inner });
      } catch (error) {
        if (!isAxiosError(error) || !isBusy(error.response?.status)) throw error;
        const { code, phrase } = await explainHttp(error, this.#host);
        throw new TransportError(code, phrase, { retryable: true });
      }
    }, signal);
  }

  async cancel(streamId: string): Promise<void> {
    await this.#http.post(`chat/streaming/streams/${encodeURIComponent(streamId)}/cancel`).catch(() => undefined);
  }

  close(): void {
    // Every stream has its own connection and ends with it.
  }

  async *#read(
    request: (signal: AbortSignal) => Promise<AxiosResponse<Readable>>,
    signal: AbortSignal,
  ): AsyncGenerator<NumberedEvent> {
    const deadline = new Deadline(signal, this.#host);
    try {
      const response = await deadline.wait(this.#deadlines.firstByteMs, request(deadline.signal));
      if (!String(response.headers["content-type"] ?? "").startsWith("text/event-stream")) {
        response.data.destroy();
        throw notABackend(this.#host);
      }
      const chunks = deadline.watch(response.data as AsyncIterable<Uint8Array>, this.#deadlines.idleMs);
      for await (const { id, data } of readEventStream(chunks)) {
        if (data === "[DONE]") {
          yield { id: null, event: { type: "done", finish_reason: "stop" } };
          return;
        }
        const event = parseWireEvent(data, this.#host) ?? null;
        yield { id: numberOf(id), event };
        if (event?.type === "done") return;
      }
      throw cutOff(this.#host);
    } catch (error) {
      signal.throwIfAborted();
      throw deadline.fault ?? (await explainHttp(error, this.#host));
    }
  }
}

/** Whether a server that answers so may answer better in a moment. */
function isBusy(status: number | undefined): boolean {
  return status === 429 || (status !== undefined && status >= 500);
}

function numberOf(id: string | undefined): number | null {
  const number = Number(id);
  return id !== undefined && id !== "" && Number.isSafeInteger(number) && number > 0 ? number : null;
}

export function cutOff(host: string): TransportError {
  return new TransportError("interrupted", phrase("backend.connection_ended", { host }), { retryable: true });
}

export function missingEvent(host: string): TransportError {
  return new TransportError("interrupted", phrase("backend.part_missing", { host }), { retryable: true });
}

export function notABackend(host: string): BackendError {
  return new BackendError("bad_response", phrase("backend.not_floatbar", { host }));
}

/** What any failure of a request means for a person. */
export async function explainHttp(error: unknown, host: string): Promise<BackendError> {
  if (error instanceof BackendError) return error;
  if (!isAxiosError(error) || !error.response) {
    const lost = connectionLost(host, error);
    const url = isAxiosError(error) ? axios.getUri({ ...error.config, params: {} }) : "";
    return URL.canParse(url) ? explainWay(new URL(url), lost) : lost;
  }
  const body = await readStart(error.response.data);
  const headers = Object.fromEntries(
    Object.entries(error.response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return errorFromHttp({ status: error.response.status, headers, body }, host);
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

const FAULTS = {
  ECONNREFUSED: "backend.refuses",
  ENOTFOUND: "backend.unknown_name",
  EAI_AGAIN: "backend.name_lookup_failed",
  ECONNRESET: "backend.closed_connection",
  ETIMEDOUT: "backend.no_way",
  EHOSTUNREACH: "backend.no_way",
} as const;

function isKnownFault(code: string): code is keyof typeof FAULTS {
  return Object.hasOwn(FAULTS, code);
}

function connectionFault(host: string, code: string): Phrase {
  if (isKnownFault(code)) return phrase(FAULTS[code], { host });
  return code === "" ? phrase("backend.unreachable", { host }) : phrase("backend.unreachable_code", { host, code });
}

/** Codes of an answer that came and that HTTP does not allow. */
const NO_HTTP = /^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH)$)/;

/** Codes of an answer whose headers are more than is read of them. */
const TOO_MUCH = /^(?:HPE_HEADER_OVERFLOW|UND_ERR_HEADERS_OVERFLOW)$/;

/** What is said of a server that answered with something else than HTTP; undefined for any other fault. */
function answeredFault(host: string, error: unknown): Phrase | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, data } = error as Error & { code?: unknown; data?: unknown };
  const isParser = error.name === "HTTPParserError";
  // An alert of TLS begins with its kind and its version (RFC 8446, 5.1).
  if (isParser && typeof data === "string" && data.startsWith("\u0015\u0003"))
    return phrase("tls.speaks_tls", { host });
  if (TOO_MUCH.test(String(code))) return phrase("backend.headers_too_large", { host });
  if (!isParser && !NO_HTTP.test(String(code))) return undefined;
  return phrase("backend.not_http", { host, code: typeof code === "string" ? code : "HPE_INVALID_VERSION" });
}

/** A fault of the connection; where encryption or a proxy is to blame for it, in words that say so. */
export async function explainWay(url: URL, lost: BackendError): Promise<BackendError> {
  if (lost.code !== "unreachable" || proxyFaultIn(lost)) return lost;
  const words = await wayFault(url, lost);
  return words ? new TransportError("unreachable", words, { cause: lost.cause }) : lost;
}

export function connectionLost(host: string, error: unknown): TransportError {
  const proxy = proxyFaultIn(error);
  if (proxy) {
    const retryable = mayPass(proxy);
    const code = retryable ? "unreachable" : "bad_response";
    return new TransportError(code, proxyWords(proxy, titleWords(proxy.page)), { retryable, cause: error });
  }
  const answered = answeredFault(host, error);
  if (answered) return new TransportError("bad_response", answered, { cause: error });
  const { code: named } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  const code = typeof named === "string" ? named : "";
  return new TransportError("unreachable", connectionFault(host, code), { retryable: true, cause: error });
}
