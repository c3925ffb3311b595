import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import { type FollowedEvent, followStream } from "../../core/chat/answer/follow.ts";
import { followAll } from "../../core/chat/answer/follow-all.ts";
import type { Core } from "../../core/core.ts";
import { askedBy } from "../asker.ts";
import { ask, askedIn, goOn, traceOf } from "../answers.ts";
import { type Authenticator, type Credentials, credentialsOf, type Identity, mayStay } from "../auth.ts";
import { HttpError, toHttpError } from "../errors.ts";
import { firstFrameOf } from "../first-frame.ts";
import { type AskedFrame, type Frame, parseFrame, readFrame, rightOf, roomIn, type TokensRequest } from "../frames.ts";
import { Meter } from "../meter.ts";
import { type Rooms, whileIn } from "../rooms.ts";
import { SLOW_MS } from "../sse.ts";
import type { Stays } from "../stays.ts";
import type { Stopping } from "../stopping.ts";
import type { Usage } from "../usage.ts";
import type { Users } from "../users.ts";
import { wireEventOf } from "../wire-faults.ts";
import { parseJson } from "../../core/base/json.ts";

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
  rooms: Rooms;
  stays: Stays;
  /** Tokens that a connection of somebody's may take; null for any number. */
  mostTokens: (who: { userId: string; keyId: string }) => number | null;
  /** A client that takes nothing for so long is taken for gone; only tests give another. */
  slowMs?: number | undefined;
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
  readonly #rooms: Rooms;
  readonly #stays: Stays;
  readonly #meter: Meter;
  readonly #gone = new AbortController();
  #onFirstFrame: () => void = () => undefined;

  constructor(
    socket: WebSocket,
    request: FastifyRequest,
    { limit, stopping, usage, rooms, stays, mostTokens, slowMs = SLOW_MS }: WebSocketOptions,
  ) {
    this.#rooms = rooms;
    this.#stays = stays;
    this.#meter = new Meter(() => mostTokens(request));
    this.#usage = usage;
    this.#stopping = stopping;
    this.#slowMs = slowMs;
    this.#socket = socket;
    this.#request = request;
    this.#limit = limit;
    socket.on("close", () => {
      this.#gone.abort();
      for (const events of this.#running) void events.return(undefined);
      for (const subscription of this.#subscriptions.values()) subscription.abort();
    });
  }

  /** Answers requests until the client goes, or its key or token expires. */
  async serve(authenticator: Authenticator, users: Users): Promise<void> {
    const frames =
      this.#request.userId === ""
        ? firstFrameOf(this.#socket, () => this.#onFirstFrame())
        : credentialsOf(this.#request);
    // Frames that come while the key is looked up wait for it.
    const user = Promise.resolve(frames).then(async (credentials) => {
      const userId = this.#admit(await authenticator.identify(credentials));
      this.#recheck(authenticator, credentials, userId);
      return userId;
    });
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
  #recheck(authenticator: Authenticator, credentials: Credentials, userId: string): void {
    const isAllowed = () => mayStay(authenticator, credentials);
    const leave = this.#stays.add({ userId, isAllowed, end: () => this.#socket.close(UNAUTHORIZED, "revoked") });
    this.#socket.on("close", leave);
  }

  #listen(user: Promise<string>, users: Users): void {
    this.#socket.on("message", (data: Buffer) => {
      void user.then((userId) => this.#receive(userId, users, data.toString("utf8"))).catch(() => undefined);
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
      const { keyId } = this.#request;
      await askedBy({ userId, keyId, meter: this.#meter, gone: this.#gone.signal }, () =>
        this.#do(userId, users, asked),
      );
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

  /** Does what is asked with the vault that it is about: the user's own, or a room's. */
  async #do(userId: string, users: Users, asked: AskedFrame): Promise<void> {
    const frame = parseFrame(asked);
    if (frame.type === "tokens") return this.#tellTokens(await users.core(userId), frame);
    const room = roomIn(frame);
    if (room === undefined) return users.hold(userId, (core) => this.#run(core, frame, asked));
    await this.#rooms.find(userId, room);
    await users.hold(room, async (core) => {
      await this.#rooms.refuse(userId, room, rightOf(frame.type), core, frame);
      await this.#run(core, frame, asked);
    });
  }

  async #run(core: Core, frame: Frame, asked: AskedFrame): Promise<void> {
    if (frame.type === "chat" || frame.type === "continue") this.#stopping.refuseNew();
    const { request_id } = frame;
    const { userId } = this.#request;
    switch (frame.type) {
      case "chat": {
        const how = { trace: traceOf(asked), room: askedIn(this.#rooms, frame, userId) };
        return this.#send(frame, await ask(core, frame, asked.context, how));
      }
      case "continue":
        return this.#send(frame, await goOn(core, frame, asked.context));
      case "attach":
        return this.#send(frame, followStream(core.services, frame.stream_id, frame.last_event_id));
      case "subscribe":
        return this.#subscribe(core, request_id, frame.project_id);
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

  /** What this connection took, and its user today; a client may set the connection's limit with it. */
  async #tellTokens({ services }: Core, { request_id, limit }: TokensRequest): Promise<void> {
    if (limit !== undefined) this.#meter.limitTo(limit);
    const { tokens, allowance } = await services.spending.today();
    await this.#frame({
      request_id,
      type: "tokens",
      tokens_used: this.#meter.used,
      tokens_limit: this.#meter.limit,
      today: { tokens_used: tokens, tokens_limit: allowance.tokensADay },
    });
  }

  /** The events of all of a user's streams, or of a room's, until the client has enough of them or is in the room no longer. */
  async #subscribe(core: Core, requestId: string, room: string | undefined): Promise<void> {
    if (this.#subscriptions.has(requestId)) return;
    const end = new AbortController();
    this.#subscriptions.set(requestId, end);
    try {
      const all = await (room === undefined
        ? followAll(core.services, end.signal)
        : this.#rooms.follow(core, room, this.#request.userId, { gone: end.signal }));
      await this.#frame({ request_id: requestId, type: "listening" });
      const inRoom = room === undefined ? {} : { project_id: room };
      for await (const { event, ...which } of all)
        await this.#frame({ request_id: requestId, ...wireEventOf(event), ...which, ...inRoom });
      if (room !== undefined && !end.signal.aborted)
        throw new HttpError(404, "not_found", "You are not in this room any more.");
    } finally {
      end.abort();
      this.#subscriptions.delete(requestId);
    }
  }

  /** One frame of a stream is under way at a time: a slow client is waited for, and its streams cost no memory meanwhile. */
  async #send(frame: Frame, all: AsyncGenerator<FollowedEvent>): Promise<void> {
    const { request_id } = frame;
    const room = roomIn(frame);
    const events = room === undefined ? all : whileIn(this.#rooms.stay(room, this.#request.userId), all);
    this.#running.add(events);
    try {
      for await (const { seq, event } of events) {
        await this.#frame({ request_id, seq, ...wireEventOf(event) });
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
