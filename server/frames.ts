/** What goes over `WS /ws/chat`, as schemas: one JSON object a frame. */
import { z } from "zod";
import { continueRequest, streamRequest, wireEvent } from "../core/protocol.ts";
import { HttpError } from "./errors.ts";
import type { RoomRight } from "./rooms.ts";
import { id, inRoom, named as registry } from "./schemas.ts";
import { toSnakeCase } from "./field-names.ts";

const named = <Type extends string>(type: Type) => ({ type: z.literal(type), request_id: id });
const ofStream = <Type extends string>(type: Type) => z.object({ ...named(type), ...inRoom.shape, stream_id: id });

/** Who a client is, where no header says so. */
export const authFrame = z.object({
  type: z.literal("auth"),
  api_key: z.string().optional(),
  token: z.string().optional(),
});

/** Who a client is may stand in its first question, too. */
export const firstFrame = z.union([authFrame, z.looseObject({ ...authFrame.shape, type: z.undefined().optional() })]);

/** What ends, holds or allows a stream that runs; each is acknowledged. */
export const COMMANDS = ["pause", "resume", "cancel", "approve"] as const;
export const commandFrame = z.discriminatedUnion("type", [
  ofStream("pause"),
  ofStream("resume"),
  ofStream("cancel"),
  ofStream("approve").extend({ call_id: id, allow: z.boolean() }),
]);

/** What a client asks for. */
export const requestFrame = z.discriminatedUnion("type", [
  streamRequest.extend(named("chat")),
  continueRequest.extend(named("continue")),
  ofStream("attach").extend({ last_event_id: z.int().min(0).default(0) }),
  z.object({ ...named("subscribe"), ...inRoom.shape }),
  z.object(named("unsubscribe")),
  /** Asks what was used; with `limit`, sets how many tokens this connection may take, or with null any number. */
  z.object({ ...named("tokens"), limit: z.int().min(0).nullable().optional() }),
  ...commandFrame.options,
]);

export const clientFrame = z.union([authFrame, requestFrame]);

/** That a command was obeyed. One that could not be is answered with `error` and `done`. */
export const ackFrame = z.object({ ...named("ack"), command: z.enum([...COMMANDS, "unsubscribe"]) });

/** What begins a subscription: from there on nothing is missed. */
export const listeningFrame = z.object(named("listening"));

/** What was used, and may be; null for no limit. */
export const used = z.object({ tokens_used: z.int(), tokens_limit: z.int().nullable() });

/** The tokens of a connection, and of its user today in UTC. */
export const tokensFrame = z.object({ ...named("tokens"), ...used.shape, today: used });

/** Which stream an event is of, and which room's, for who hears many. */
const which = {
  seq: z.int().min(1).optional(),
  stream_id: id.optional(),
  session_id: id.optional(),
  message_id: id.optional(),
  project_id: id.optional(),
};
/** What an event carries over the WebSocket. */
const around = { request_id: id, ...which };

/** What a room's members hear before an answer: what was asked, and by whom. It has no number, since it is none of the stream's. */
const question = z.object({
  type: z.literal("question"),
  content: z.string(),
  by: z.object({ user_id: z.string(), name: z.string().nullable() }),
});

/** What `GET /events` gives. */
export const deviceEvent = z.union([
  z.object({ type: z.literal("listening") }),
  question.extend(which),
  ...wireEvent.options.map((event) => event.extend(which)),
]);

/** An event of a stream, under the request that asked for it; `seq` counts within the stream, from 1. */
export const serverFrame = z.union([
  ackFrame,
  listeningFrame,
  tokensFrame,
  question.extend(around),
  ...wireEvent.options.map((event) => event.extend(around)),
]);

registry.add(clientFrame, { id: "ClientFrame" });
registry.add(serverFrame, { id: "ServerFrame" });
registry.add(deviceEvent, { id: "DeviceEvent" });

const envelope = z.looseObject({ type: z.string(), request_id: id });
const bare = z.looseObject({ message: z.string() });

/**
 * What a frame asks for; null for what is no request. A frame that has a message and no type is a `chat`, as the first clients
 * sent it, and is given a `request_id`.
 */
export function readFrame(raw: unknown): z.infer<typeof envelope> | null {
  const named = envelope.safeParse(raw);
  if (named.success) return named.data;
  const said = bare.safeParse(raw);
  if (!said.success || "type" in said.data) return null;
  const { api_key: _, token: __, ...rest } = said.data;
  return { request_id: crypto.randomUUID(), ...rest, type: "chat" };
}

/** A request in a frame. @throws HttpError 422 naming the field. */
export function parseFrame(asked: AskedFrame): AnyFrame {
  const parsed = requestFrame.safeParse(toSnakeCase(asked));
  if (parsed.success) return parsed.data;
  const { path = [], message = "invalid" } = parsed.error.issues[0] ?? {};
  const isUnknown = path.length === 1 && path[0] === "type";
  const said = isUnknown ? `there is no request "${asked.type.slice(0, 50)}"` : message;
  throw new HttpError(422, "invalid_request", `${path.join(".") || "request"}: ${said}`);
}

type AnyFrame = z.infer<typeof requestFrame>;
export type TokensRequest = Extract<AnyFrame, { type: "tokens" }>;
/** What is done with a vault. */
export type Frame = Exclude<AnyFrame, TokensRequest>;
/** A frame as it was sent. */
export type AskedFrame = z.infer<typeof envelope>;

/** What a request is in a room. */
export function rightOf(type: Frame["type"]): RoomRight {
  if (type === "chat") return "ask";
  return type === "attach" || type === "subscribe" ? "hear" : "command";
}

/** The room that a request names. */
export function roomIn(frame: Frame): string | undefined {
  return "project_id" in frame ? frame.project_id : undefined;
}
