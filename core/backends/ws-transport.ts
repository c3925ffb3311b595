import { WebSocket } from "ws";
import { z } from "zod";
import { errorFromHttp } from "./http-errors.ts";
import { Deadline, type Deadlines } from "./deadline.ts";
import { MAX_EVENT_LENGTH } from "./sse.ts";
import { proxyAgents } from "./proxy-agents.ts";
import { connectionLost, cutOff } from "./sse-transport.ts";
import { type NumberedEvent, type Transport, TransportError, type WireRequest } from "./transport.ts";
import { parseWireEvent } from "./wire-events.ts";
import { phrase } from "../base/phrases.ts";
import { parseJson } from "../base/json.ts";

/** Frames that may wait for slow readers, over all streams; past it nothing more is read from the socket. */
const HIGH_WATER = 256;
const LOW_WATER = 64;

const frame = z.looseObject({ request_id: z.string(), seq: z.int().min(1).nullish(), type: z.string() });

export interface WsTransportOptions {
  /** `ws://…/ws/chat` or `wss://…`. */
  url: URL;
  apiKey: string | null;
  deadlines: Deadlines;
}

/** The connection could not be made at all; another transport may do. */
export class WebSocketUnavailable extends TransportError {}

/** The protocol v2 over one WebSocket that carries any number of streams. */
export class WsTransport implements Transport {
  readonly #options: WsTransportOptions;
  readonly #host: string;
  readonly #streams = new Map<string, Inbox>();
  /** The streams of each connection, an old one that is closing among them. */
  readonly #inboxesOf = new WeakMap<WebSocket, Set<Inbox>>();
  #current: WebSocket | undefined;
  #socket: Promise<WebSocket> | undefined;
  #nextRequest = 1;
  #waiting = 0;
  #lastHeard = 0;

  constructor(options: WsTransportOptions) {
    this.#options = options;
    this.#host = options.url.host;
  }

  open({ kind, body, trace }: WireRequest, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    return this.#exchange({ type: kind === "stream" ? "chat" : "continue", ...body, ...trace }, signal);
  }

  resume(streamId: string, after: number, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    return this.#exchange({ type: "attach", stream_id: streamId, last_event_id: after }, signal);
  }

  async cancel(streamId: string): Promise<void> {
    const socket = await this.#socket?.catch(() => undefined);
    if (socket?.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify({ type: "cancel", request_id: this.#newRequestId(), stream_id: streamId }));
    }
  }

  close(): void {
    const closing = this.#socket;
    this.#socket = undefined;
    void closing?.then(
      (socket) => socket.terminate(),
      () => undefined,
    );
  }

  async *#exchange(request: object, signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    const deadline = new Deadline(signal, this.#host);
    const id = this.#newRequestId();
    const inbox = new Inbox();
    let socket: WebSocket | undefined;
    try {
      const { firstByteMs, idleMs } = this.#options.deadlines;
      socket = await deadline.wait(firstByteMs, raced(this.#connect(), deadline.signal));
      this.#streams.set(id, inbox);
      this.#inboxesOf.get(socket)?.add(inbox);
      socket.send(JSON.stringify({ ...request, request_id: id }));
      for (let wait = firstByteMs; ; wait = idleMs) {
        const next = await deadline.wait(wait, raced(inbox.next(), deadline.signal));
        if (next === "alive") continue;
        this.#taken(socket);
        yield next;
        if (next.event?.type === "done") return;
      }
    } catch (error) {
      signal.throwIfAborted();
      // A connection on which nothing at all was heard for so long is dead; the next try needs another.
      if (deadline.fault && performance.now() - this.#lastHeard >= this.#options.deadlines.idleMs) this.close();
      throw deadline.fault ?? error;
    } finally {
      this.#streams.delete(id);
      if (socket) this.#inboxesOf.get(socket)?.delete(inbox);
      this.#waiting -= inbox.length;
    }
  }

  #connect(): Promise<WebSocket> {
    this.#socket ??= this.#dial();
    return this.#socket;
  }

  async #dial(): Promise<WebSocket> {
    const { url, apiKey } = this.#options;
    const socket = new WebSocket(url, {
      agent: url.protocol === "wss:" ? proxyAgents.httpsAgent : proxyAgents.httpAgent,
      headers: apiKey === null ? {} : { "X-API-Key": apiKey },
      maxPayload: 2 * MAX_EVENT_LENGTH,
      perMessageDeflate: false,
    });
    const opened = Promise.withResolvers<WebSocket>();
    socket.on("open", () => opened.resolve(socket));
    socket.on("unexpected-response", (_request, response) => {
      const status = response.statusCode ?? 0;
      opened.reject(
        status === 401 || status === 403
          ? errorFromHttp({ status, headers: {}, body: "" }, this.#host)
          : new WebSocketUnavailable("unreachable", `${this.#host} takes no WebSocket (HTTP ${status}).`, {
              retryable: true,
            }),
      );
      socket.terminate();
    });
    socket.on("error", (error) =>
      opened.reject(
        new WebSocketUnavailable("unreachable", connectionLost(this.#host, error).message, {
          retryable: true,
          cause: error,
        }),
      ),
    );
    socket.on("message", (data: Buffer) => {
      this.#lastHeard = performance.now();
      this.#receive(socket, data.toString("utf8"));
    });
    socket.on("ping", () => {
      this.#lastHeard = performance.now();
      for (const inbox of this.#streams.values()) inbox.alive();
    });
    const inboxes = new Set<Inbox>();
    this.#inboxesOf.set(socket, inboxes);
    socket.on("close", () => {
      if (this.#current === socket) this.#socket = undefined;
      opened.reject(cutOff(this.#host));
      for (const inbox of inboxes) inbox.fail(cutOff(this.#host));
    });
    this.#current = socket;
    return opened.promise;
  }

  #receive(socket: WebSocket, text: string): void {
    const parsed = frame.safeParse(parseJson(text));
    if (!parsed.success) {
      const fault = new TransportError("bad_response", phrase("backend.bad_frame", { host: this.#host }), {
        retryable: true,
      });
      for (const inbox of this.#streams.values()) inbox.fail(fault);
      return;
    }
    const inbox = this.#streams.get(parsed.data.request_id);
    if (!inbox) return;
    const { request_id: _, seq, ...event } = parsed.data;
    try {
      inbox.push({ id: seq ?? null, event: parseWireEvent(JSON.stringify(event), this.#host) ?? null });
      this.#waiting += 1;
    } catch (error) {
      inbox.fail(error);
    }
    if (this.#waiting >= HIGH_WATER) socket.pause();
  }

  #taken(socket: WebSocket): void {
    this.#waiting -= 1;
    if (this.#waiting <= LOW_WATER && socket.isPaused) socket.resume();
  }

  #newRequestId(): string {
    const id = String(this.#nextRequest);
    this.#nextRequest += 1;
    return id;
  }
}

/** What arrived for one stream and was not read yet. */
class Inbox {
  readonly #events: NumberedEvent[] = [];
  #failure: { error: unknown } | undefined;
  #reader: PromiseWithResolvers<void> | undefined;
  #isAlive = false;

  get length(): number {
    return this.#events.length;
  }

  push(event: NumberedEvent): void {
    this.#events.push(event);
    this.#rouse();
  }

  /** What came before the failure is still read first. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#rouse();
  }

  /** A sign of life of the connection, which resets the reader's patience. */
  alive(): void {
    this.#isAlive = true;
    this.#rouse();
  }

  async next(): Promise<NumberedEvent | "alive"> {
    for (;;) {
      const event = this.#events.shift();
      if (event) return event;
      if (this.#failure) throw this.#failure.error;
      if (this.#isAlive) {
        this.#isAlive = false;
        return "alive";
      }
      this.#reader ??= Promise.withResolvers<void>();
      await this.#reader.promise;
    }
  }

  #rouse(): void {
    this.#reader?.resolve();
    this.#reader = undefined;
  }
}

/** The promise, or the signal's reason where that comes first. */
function raced<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  return Promise.race([promise, aborted.promise]).finally(() => signal.removeEventListener("abort", onAbort));
}
