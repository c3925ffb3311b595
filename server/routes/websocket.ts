import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import type { z } from "zod";
import { type FollowedEvent, followStream } from "../../core/chat/answer/follow.ts";
import { followAll } from "../../core/chat/answer/follow-all.ts";
import type { Core } from "../../core/core.ts";
import { askedWith } from "../asker.ts";
import { ask, goOn, traceOf } from "../answers.ts";
import { type Authenticator, RECHECK_MS, type Credentials, credentialsOf, type Identity } from "../auth.ts";
import { HttpError, toHttpError } from "../errors.ts";
import { firstFrame, readFrame, requestFrame } from "../frames.ts";
import { SLOW_MS } from "../sse.ts";
import { toSnakeCase } from "../spelling.ts";
import type { Stopping } from "../stopping.ts";
import type { Usage } from "../usage.ts";
import type { Users } from "../users.ts";
import { wireEventOf } from "../wire-faults.ts";
import { parseJson } from "../../core/base/json.ts";

/** A client that names no key in a header has this long to name it in its first frame. */
const AUTH_MS = 5000;
/** Why a connection is closed whose user is not known, as a close code of the application's own (RFC 6455, 7.4.2). */
const UNAUTHORIZED = 4401;
/** Requests that are answered by events. */
const BEGINS = new Set(["chat", "continue", "attach"]);
/** How often a silent connection is shown to live. */
const PING_MS = 15_000;

/** The longest that a timer can wait. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface WebSocketOptions {
  users: Users;
  authenticator: Authenticator;
  /** Requests of a user; throws when there are too many. */
  limit: (request: FastifyRequest) => Promise<void>;
  stopping: Pick<Stopping, "refuseNew">;
  usage: Pick<Usage, "saw">;
  /** A client that takes nothing for so long is taken for gone; only tests give another. */
  slowMs?: number | undefined;
  /** How often a key is looked at again. */
  recheckMs?: number | undefined;
}

/** `WS /ws/chat`: the same requests and events as over HTTP, any number of streams on one connection. */
export const webSocketRoutes =
  (options: WebSocketOptions): FastifyPluginAsync =>
  async (app) => {
    app.get(
      "/ws/chat",
      { websocket: true, config: { access: "first-frame" }, schema: { hide: true } },
      (socket: WebSocket, request: FastifyRequest) => {
        const connection = new Connection(socket, request, options);
        const ping = setInterval(() => socket.ping(), PING_MS);
        socket.on("close", () => clearInterval(ping));
        void connection.serve(options.authenticator, options.users);
      },
    );
  };

class Connection {
  readonly #socket: WebSocket;
  readonly #request: FastifyRequest;
  readonly #limit: WebSocketOptions["limit"];
  readonly #stopping: WebSocketOptions["stopping"];
  readonly #running = new Set<AsyncGenerator<FollowedEvent>>();
  readonly #usage: WebSocketOptions["usage"];
  /** Requests whose events are under way. */
  readonly #begun = new Set<string>();
  /** By the request that began each. */
  readonly #subscriptions = new Map<string, AbortController>();
  readonly #slowMs: number;
  readonly #recheckMs: number;
  #onFirstFrame: () => void = () => undefined;

  constructor(
    socket: WebSocket,
    request: FastifyRequest,
    { limit, stopping, usage, slowMs = SLOW_MS, recheckMs }: WebSocketOptions,
  ) {
    this.#usage = usage;
    this.#stopping = stopping;
    this.#slowMs = slowMs;
    this.#recheckMs = recheckMs ?? RECHECK_MS;
    this.#socket = socket;
    this.#request = request;
    this.#limit = limit;
    socket.on("close", () => {
      for (const events of this.#running) void events.return(undefined);
      for (const subscription of this.#subscriptions.values()) subscription.abort();
    });
  }

  /** Answers requests until the client goes, or its key or token expires. */
  async serve(authenticator: Authenticator, users: Users): Promise<void> {
    const frames = this.#request.userId === "" ? this.#firstFrame() : credentialsOf(this.#request);
    // Frames that come while the key is looked up wait for it.
    const user = Promise.resolve(frames)
      .then((credentials) => {
        this.#recheck(authenticator, credentials);
        return authenticator.identify(credentials);
      })
      .then((identity) => this.#admit(identity));
    if (this.#request.userId !== "") this.#listen(user, users);
    else this.#onFirstFrame = () => this.#listen(user, users);
    try {
      await users.core(await user);
    } catch (error) {
      if (error instanceof HttpError && error.status === 401) this.#socket.close(UNAUTHORIZED, "unauthorized");
      else this.#socket.close(1011, "internal");
    }
  }

  /** A key that came in the first frame is looked at again, too. */
  #recheck(authenticator: Authenticator, credentials: Credentials): void {
    const looks = setInterval(() => {
      void authenticator.identify(credentials).catch((error: unknown) => {
        if (error instanceof HttpError && error.status === 401) this.#socket.close(UNAUTHORIZED, "revoked");
      });
    }, this.#recheckMs);
    this.#socket.on("close", () => clearInterval(looks));
  }

  #listen(user: Promise<string>, users: Users): void {
    this.#socket.on("message", (data: Buffer) => {
      void user.then((userId) => this.#receive(userId, users, data.toString("utf8"))).catch(() => undefined);
    });
  }

  /** Who a client says it is in its first frame. @throws HttpError 401 where it says nothing in time. */
  #firstFrame(): Promise<Credentials> {
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new HttpError(401, "unauthorized", "Say who you are in the first frame."));
      const timer = setTimeout(refuse, AUTH_MS);
      this.#socket.once("message", (data: Buffer) => {
        clearTimeout(timer);
        this.#onFirstFrame();
        const text = data.toString("utf8");
        const frame = firstFrame.safeParse(parseJson(text));
        if (!frame.success) return refuse();
        resolve({ apiKey: frame.data.api_key, token: frame.data.token });
        // The first clients say who they are in their first question.
        if (frame.data.type === undefined) this.#socket.emit("message", data);
      });
    });
  }

  #admit({ userId, keyId, name, expiresAt }: Identity): string {
    this.#request.userId = userId;
    this.#request.keyId = keyId;
    this.#usage.saw(userId, name);
    if (expiresAt !== null) {
      const left = Math.min(expiresAt - Date.now(), MAX_TIMER_MS);
      const timer = setTimeout(() => this.#socket.close(UNAUTHORIZED, "expired"), left);
      this.#socket.on("close", () => clearTimeout(timer));
    }
    return userId;
  }

  async #receive(userId: string, users: Users, text: string): Promise<void> {
    const asked = readFrame(parseJson(text));
    if (!asked) {
      // Counted as a request, so that nobody sends such without an end.
      const fault = await this.#limit(this.#request).catch((error: unknown) => error);
      const none = "This frame is no request: a JSON object with type and request_id.";
      return this.#refuse(crypto.randomUUID(), fault ?? new HttpError(422, "invalid_request", none));
    }
    const { request_id } = asked;
    // Two streams under one name could not be told apart.
    if (this.#begun.has(request_id) && BEGINS.has(asked.type)) {
      const message = "request_id: is that of a request whose events are still under way. Use another.";
      return this.#refuse(request_id, new HttpError(422, "invalid_request", message));
    }
    const isBegun = BEGINS.has(asked.type);
    if (isBegun) this.#begun.add(request_id);
    try {
      await this.#limit(this.#request);
      await askedWith(this.#request.keyId, () => users.hold(userId, async (core) => this.#run(core, asked)));
    } catch (error) {
      await this.#refuse(request_id, error);
    } finally {
      if (isBegun) this.#begun.delete(request_id);
    }
  }

  /** Says what is wrong with a request; the connection lives on. */
  async #refuse(request_id: string, error: unknown): Promise<void> {
    const { body } = toHttpError(error, this.#request.id);
    const { code, message, retryable } = (body as { error: { code: string; message: string; retryable: boolean } })
      .error;
    await this.#frame({ request_id, type: "error", code, message, retryable });
    await this.#frame({ request_id, type: "done", finish_reason: "error" });
  }

  async #run(core: Core, asked: { type: string; request_id: string; [field: string]: unknown }): Promise<void> {
    const frame = parse(asked);
    if (frame.type === "chat" || frame.type === "continue") this.#stopping.refuseNew();
    const { request_id } = frame;
    switch (frame.type) {
      case "chat":
        return this.#send(request_id, await ask(core, frame, asked.context, traceOf(asked)));
      case "continue":
        return this.#send(request_id, await goOn(core, frame, asked.context));
      case "attach":
        return this.#send(request_id, followStream(core.services, frame.stream_id, frame.last_event_id));
      case "subscribe":
        return this.#subscribe(core, request_id);
      case "unsubscribe":
        this.#subscriptions.get(request_id)?.abort();
        break;
      case "approve":
        await core.perform("streams.approve", {
          stream_id: frame.stream_id,
          call_id: frame.call_id,
          allow: frame.allow,
        });
        break;
      default:
        await core.perform(`streams.${frame.type}`, { stream_id: frame.stream_id });
    }
    await this.#frame({ request_id, type: "ack", command: frame.type });
  }

  /** The events of all of a user's streams, until the client has enough of them. */
  async #subscribe(core: Core, requestId: string): Promise<void> {
    if (this.#subscriptions.has(requestId)) return;
    const end = new AbortController();
    this.#subscriptions.set(requestId, end);
    try {
      const all = await followAll(core.services, end.signal);
      await this.#frame({ request_id: requestId, type: "listening" });
      for await (const { event, ...which } of all)
        await this.#frame({ request_id: requestId, ...wireEventOf(event), ...which });
    } finally {
      end.abort();
      this.#subscriptions.delete(requestId);
    }
  }

  /** One frame of a stream is under way at a time: a slow client is waited for, and its streams cost no memory meanwhile. */
  async #send(requestId: string, events: AsyncGenerator<FollowedEvent>): Promise<void> {
    this.#running.add(events);
    try {
      for await (const { seq, event } of events) {
        await this.#frame({ request_id: requestId, seq, ...wireEventOf(event) });
      }
    } finally {
      this.#running.delete(events);
    }
  }

  async #frame(frame: object): Promise<void> {
    const late = setTimeout(() => this.#socket.terminate(), this.#slowMs);
    await new Promise<void>((resolve) => this.#socket.send(JSON.stringify(frame), () => resolve()));
    clearTimeout(late);
  }
}

/** @throws HttpError 422 naming the field. */
function parse(asked: { type: string; [field: string]: unknown }): z.infer<typeof requestFrame> {
  const parsed = requestFrame.safeParse(toSnakeCase(asked));
  if (parsed.success) return parsed.data;
  const { path = [], message = "invalid" } = parsed.error.issues[0] ?? {};
  const isUnknown = path.length === 1 && path[0] === "type";
  const said = isUnknown ? `there is no request "${asked.type.slice(0, 50)}"` : message;
  throw new HttpError(422, "invalid_request", `${path.join(".") || "request"}: ${said}`);
}
