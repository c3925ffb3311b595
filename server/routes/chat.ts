import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { followStream } from "../../core/chat/answer/follow.ts";
import { continueRequest, streamRequest } from "../../core/protocol.ts";
import { ask, askedIn, goOn, traceOf } from "../answers.ts";
import { answerId } from "../idempotency.ts";
import { roomOf, type RouteParts, Routes } from "../route.ts";
import { id, idempotencyHeaders, inRoom, lastEventId, OK, ok } from "../schemas.ts";
import { toSnakeCase } from "../field-names.ts";

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
      { at: "POST /stream", takes: { headers: idempotencyHeaders, body: streamRequest }, inRoom: "ask" },
      async (core, { body, request }) => {
        const project_id = roomOf("ask", request);
        const message_id = body.message_id ?? (await answerId(core, request, project_id && request.userId));
        const named = { ...body, project_id, ...(message_id === undefined ? {} : { message_id }) };
        const room = askedIn(parts.rooms, named, request.userId);
        return ask(core, named, sentContexts.get(request), { trace: traceOf(request.headers), room });
      },
    );

    routes.stream(
      { at: "POST /continue", takes: { body: continueRequest }, inRoom: "command" },
      (core, { body, request }) => goOn(core, body, sentContexts.get(request)),
    );

    // Also what other instances stream for the same user, which no call tells.
    const ofActive = { at: "GET /active", takes: { query: inRoom }, gives: active, inRoom: "hear" } as const;
    routes.answer(ofActive, async (core, { request: { userId }, query: { project_id } }) => {
      const { streams } = await core.perform("streams.active", {});
      const known = new Set(streams.map(({ stream_id }) => stream_id));
      const elsewhere = (await core.services.turns.activeElsewhere()).filter(({ stream_id }) => !known.has(stream_id));
      const all = [...streams, ...elsewhere];
      const ids = all.map(({ message_id }) => message_id);
      const askers = project_id === undefined ? undefined : await parts.rooms.askers(project_id, ids);
      return all.map((stream) => ({ ...stream, user_id: askers?.get(stream.message_id)?.user_id ?? userId }));
    });

    routes.stream(
      {
        at: "GET /streams/:stream_id/events",
        takes: { params, query: inRoom, headers: lastEventId },
        inRoom: "hear",
      },
      (core, { params: { stream_id }, headers }) => followStream(core.services, stream_id, headers["last-event-id"]),
    );

    for (const command of ["pause", "resume", "cancel"] as const) {
      routes.call(`streams.${command}`, {
        at: `POST /streams/:stream_id/${command}`,
        takes: { params, query: inRoom },
        gives: ok,
        inRoom: "command",
        input: (asked) => asked.params,
        output: () => OK,
      });
    }

    routes.call("streams.approve", {
      at: "POST /streams/:stream_id/approvals/:call_id",
      takes: { params: params.extend({ call_id: id }), query: inRoom, body: z.object({ allow: z.boolean() }) },
      gives: ok,
      inRoom: "command",
      input: (asked) => ({ ...asked.params, ...asked.body }),
      output: () => OK,
    });
  };
