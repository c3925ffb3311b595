import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { followStream } from "../../core/chat/answer/follow.ts";
import { continueRequest, streamRequest } from "../../core/protocol.ts";
import { ask, goOn, traceOf } from "../answers.ts";
import { answerId } from "../idempotency.ts";
import { type RouteParts, Routes } from "../route.ts";
import { id, idempotencyHeaders, lastEventId, OK, ok } from "../schemas.ts";
import { toSnakeCase } from "../spelling.ts";

const params = z.object({ stream_id: id });
const active = z.array(
  z.object({
    stream_id: z.string(),
    session_id: z.string(),
    user_id: z.string(),
    message_id: z.string(),
    content: z.string(),
    started_at: z.string(),
    last_event_at: z.string(),
    state: z.enum(["active", "paused", "interrupted"]),
  }),
);

/** `/api/v2/chat/streaming`: answers as server-sent events. */
export const chatRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    // The hash covers the context exactly as it was sent, so the raw body is kept before spellings are made one.
    const sentContexts = new WeakMap<object, unknown>();
    app.addHook("preValidation", async (request) => {
      if (request.body === null || typeof request.body !== "object") return;
      const raw = (request.body as { context?: unknown }).context;
      request.body = toSnakeCase(request.body);
      sentContexts.set(request, raw);
    });
    const routes = new Routes(app, parts, "chat");

    routes.stream(
      { at: "POST /stream", takes: { headers: idempotencyHeaders, body: streamRequest } },
      async (core, { body, request }) => {
        const message_id = body.message_id ?? (await answerId(core, request));
        const named = { ...body, ...(message_id === undefined ? {} : { message_id }) };
        return ask(core, named, sentContexts.get(request), traceOf(request.headers));
      },
    );

    routes.stream({ at: "POST /continue", takes: { body: continueRequest } }, (core, { body, request }) =>
      goOn(core, body, sentContexts.get(request)),
    );

    // Also what other instances stream for the same user, which no call tells.
    routes.answer({ at: "GET /active", gives: active }, async (core, { request: { userId } }) => {
      const { streams } = await core.perform("streams.active", {});
      const known = new Set(streams.map(({ stream_id }) => stream_id));
      const elsewhere = (await core.services.turns.activeElsewhere()).filter(({ stream_id }) => !known.has(stream_id));
      return [...streams, ...elsewhere].map((stream) => ({ ...stream, user_id: userId }));
    });

    routes.stream(
      { at: "GET /streams/:stream_id/events", takes: { params, headers: lastEventId } },
      (core, { params: { stream_id }, headers }) => followStream(core.services, stream_id, headers["last-event-id"]),
    );

    for (const command of ["pause", "resume", "cancel"] as const) {
      routes.call(`streams.${command}`, {
        at: `POST /streams/:stream_id/${command}`,
        takes: { params },
        gives: ok,
        input: (asked) => asked.params,
        output: () => OK,
      });
    }

    routes.call("streams.approve", {
      at: "POST /streams/:stream_id/approvals/:call_id",
      takes: { params: params.extend({ call_id: id }), body: z.object({ allow: z.boolean() }) },
      gives: ok,
      input: (asked) => ({ ...asked.params, ...asked.body }),
      output: () => OK,
    });
  };
