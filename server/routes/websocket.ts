import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import { z } from "zod";
import { type FollowedEvent, followStream } from "../../core/chat/follow.ts";
import type { Core } from "../../core/core.ts";
import { continueRequest, streamRequest } from "../../core/protocol.ts";
import { ask, goOn } from "../answers.ts";
import { userWithKey } from "../auth.ts";
import { HttpError, toHttpError } from "../errors.ts";
import { toSnakeCase } from "../spelling.ts";
import type { Users } from "../users.ts";

/** A client that names no key in a header has this long to name it in its first frame. */
const AUTH_MS = 5000;
/** How often a silent connection is shown to live. */
const PING_MS = 15_000;

const requestId = z.string().min(1).max(200);
const streamOf = z.object({ stream_id: z.string() });
const commands = {
  chat: streamRequest,
  continue: continueRequest,
  attach: streamOf.extend({ last_event_id: z.int().min(0).default(0) }),
  pause: streamOf,
  resume: streamOf,
  cancel: streamOf,
};
const envelope = z.looseObject({ type: z.string(), request_id: requestId });
const authFrame = z.object({ type: z.literal("auth"), api_key: z.string() });

export interface WebSocketOptions {
  users: Users;
  apiKeys: readonly string[];
}

/** `WS /ws/chat`: the same requests and events as over HTTP, any number of streams on one connection. */
export const webSocketRoutes =
  ({ users, apiKeys }: WebSocketOptions): FastifyPluginAsync =>
  async (app) => {
    app.get("/ws/chat", { websocket: true }, (socket: WebSocket, request: FastifyRequest) => {
      const connection = new Connection(socket, request.id);
      const ping = setInterval(() => socket.ping(), PING_MS);
      socket.on("close", () => clearInterval(ping));
      if (request.userId !== "") void connection.serve(users.core(request.userId));
      else connection.authenticate((frame) => users.core(userWithKey(apiKeys, frame)));
    });
  };

class Connection {
  readonly #socket: WebSocket;
  readonly #id: string;
  readonly #running = new Set<AsyncGenerator<FollowedEvent>>();

  constructor(socket: WebSocket, id: string) {
    this.#socket = socket;
    this.#id = id;
    socket.on("close", () => {
      for (const events of this.#running) void events.return(undefined);
    });
  }

  /** Waits for the key in the first frame. */
  authenticate(open: (apiKey: string) => Promise<Core>): void {
    const refuse = () => this.#socket.close(4401, "unauthorized");
    const timer = setTimeout(refuse, AUTH_MS);
    this.#socket.once("message", (data: Buffer) => {
      clearTimeout(timer);
      const frame = authFrame.safeParse(parseJson(data.toString("utf8")));
      if (!frame.success) {
        refuse();
        return;
      }
      try {
        void this.serve(open(frame.data.api_key));
      } catch {
        refuse();
      }
    });
  }

  async serve(opening: Promise<Core>): Promise<void> {
    this.#socket.on("message", (data: Buffer) => void this.#receive(opening, data.toString("utf8")));
    await opening.catch(() => this.#socket.close(1011, "internal"));
  }

  async #receive(opening: Promise<Core>, text: string): Promise<void> {
    const raw = parseJson(text);
    const parsed = envelope.safeParse(raw);
    if (!parsed.success) {
      this.#socket.close(1007, "not a request");
      return;
    }
    const { request_id: id, type } = parsed.data;
    try {
      const core = await opening;
      const events = await this.#run(core, type, parsed.data);
      if (events) await this.#send(id, events);
    } catch (error) {
      const { body } = toHttpError(error, this.#id);
      const { code, message, retryable } = (body as { error: { code: string; message: string; retryable: boolean } })
        .error;
      await this.#frame({ request_id: id, type: "error", code, message, retryable });
      await this.#frame({ request_id: id, type: "done", finish_reason: "error" });
    }
  }

  async #run(
    core: Core,
    type: string,
    raw: Record<string, unknown>,
  ): Promise<AsyncGenerator<FollowedEvent> | undefined> {
    const body = toSnakeCase(raw);
    switch (type) {
      case "chat":
        return ask(core, parse(commands.chat, body), raw.context);
      case "continue":
        return goOn(core, parse(commands.continue, body), raw.context);
      case "attach": {
        const { stream_id, last_event_id } = parse(commands.attach, body);
        return followStream(core, stream_id, last_event_id);
      }
      case "pause":
        await core.turns.pause(parse(commands.pause, body).stream_id);
        return undefined;
      case "resume":
        await core.turns.resume(parse(commands.resume, body).stream_id);
        return undefined;
      case "cancel": {
        const answer = core.turns.liveStream(parse(commands.cancel, body).stream_id);
        if (answer) await core.turns.stop(answer.messageId);
        return undefined;
      }
      default:
        throw new HttpError(422, "invalid_request", `type: there is no request "${type.slice(0, 50)}"`);
    }
  }

  /** One frame of a stream is under way at a time: a slow client is waited for, and its streams cost no memory meanwhile. */
  async #send(requestId: string, events: AsyncGenerator<FollowedEvent>): Promise<void> {
    this.#running.add(events);
    try {
      for await (const { seq, event } of events) await this.#frame({ request_id: requestId, seq, ...event });
    } finally {
      this.#running.delete(events);
    }
  }

  #frame(frame: object): Promise<void> {
    return new Promise((resolve) => this.#socket.send(JSON.stringify(frame), () => resolve()));
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new HttpError(422, "invalid_request", `${issue?.path.join(".") || "request"}: ${issue?.message ?? "invalid"}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
