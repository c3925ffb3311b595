/** What goes over `WS /ws/chat`, as schemas: one JSON object a frame. */
import { z } from "zod";
import { continueRequest, streamRequest, wireEvent } from "../core/protocol.ts";
import { id, named as registry } from "./schemas.ts";

const named = <Type extends string>(type: Type) => ({ type: z.literal(type), request_id: id });
const ofStream = <Type extends string>(type: Type) => z.object({ ...named(type), stream_id: id });

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
  z.object(named("subscribe")),
  z.object(named("unsubscribe")),
  ...commandFrame.options,
]);

export const clientFrame = z.union([authFrame, requestFrame]);

/** That a command was obeyed. One that could not be is answered with `error` and `done`. */
export const ackFrame = z.object({ ...named("ack"), command: z.enum([...COMMANDS, "unsubscribe"]) });

/** What begins a subscription: from there on nothing is missed. */
export const listeningFrame = z.object(named("listening"));

/** What an event carries over the WebSocket: the last three under a subscription, which has many streams. */
const around = {
  request_id: id,
  seq: z.int().min(1).optional(),
  stream_id: id.optional(),
  session_id: id.optional(),
  message_id: id.optional(),
};

/** An event of a stream, under the request that asked for it; `seq` counts within the stream, from 1. */
export const serverFrame = z.union([
  ackFrame,
  listeningFrame,
  ...wireEvent.options.map((event) => event.extend(around)),
]);

registry.add(clientFrame, { id: "ClientFrame" });
registry.add(serverFrame, { id: "ServerFrame" });

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
