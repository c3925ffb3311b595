import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { followAll } from "../../core/chat/answer/follow-all.ts";
import type { Core } from "../../core/core.ts";
import { roomOf, type RouteParts, Routes } from "../route.ts";
import { inRoom } from "../schemas.ts";

/** `GET /api/v2/events`: the events of all streams of a user, whichever device asked, or of a room, whichever member did. */
export const eventRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    new Routes(app, parts, "chat").stream(
      { at: "GET /events", takes: { query: inRoom }, isEndless: true, inRoom: "hear" },
      (core, { request }) => told(core, request, parts),
    );
  };

/** Numbered on this connection; the number within the stream is the event's `seq`. */
async function* told(core: Core, request: FastifyRequest, { rooms, stopping: { ending } }: RouteParts) {
  const gone = new AbortController();
  const leave = () => gone.abort();
  request.raw.socket.once("close", leave);
  const room = roomOf("hear", request);
  try {
    let count = 1;
    const all = await (room === undefined
      ? followAll(core.services, gone.signal, ending)
      : rooms.follow(core, room, request.userId, { gone: gone.signal, ending }));
    yield { seq: count, event: { type: "listening" } };
    for await (const { event, ...which } of all) {
      count += 1;
      yield { seq: count, event: { ...event, ...which, ...(room === undefined ? {} : { project_id: room }) } };
    }
  } finally {
    leave();
    request.raw.socket.off("close", leave);
  }
}
