import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { followAll } from "../../core/chat/answer/follow-all.ts";
import type { Core } from "../../core/core.ts";
import { type RouteParts, Routes } from "../route.ts";

/** `GET /api/v2/events`: the events of all streams of a user, whichever device asked. */
export const eventRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    new Routes(app, parts, "chat").stream({ at: "GET /events", isEndless: true }, (core, { request }) =>
      told(core, request),
    );
  };

/** Numbered on this connection; the number within the stream is the event's `seq`. */
async function* told({ services }: Core, request: FastifyRequest) {
  const gone = new AbortController();
  const leave = () => gone.abort();
  request.raw.socket.once("close", leave);
  try {
    let count = 1;
    const all = await followAll(services, gone.signal);
    yield { seq: count, event: { type: "listening" } };
    for await (const { event, ...which } of all) {
      count += 1;
      yield { seq: count, event: { ...event, ...which } };
    }
  } finally {
    leave();
    request.raw.socket.off("close", leave);
  }
}
