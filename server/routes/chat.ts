import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { followStream } from "../../core/chat/answer/follow.ts";
import { activeStream } from "../../core/chat/view.ts";
import { continueRequest, streamRequest } from "../../core/protocol.ts";
import { ask, goOn, traceOf } from "../answers.ts";
import { answerId } from "../idempotency.ts";
import { coreOf, type RouteParts } from "../parts.ts";
import { FAULTS, id, idempotencyHeaders, lastEventId, OK, ok } from "../schemas.ts";
import { toSnakeCase } from "../spelling.ts";
import { sendEvents } from "../sse.ts";

const streamParams = z.object({ stream_id: id });
const events = z.string().describe("Server-sent events (text/event-stream), each with its number as `id:`.");
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
const TAGS = ["chat"];

/** `/api/v2/chat/streaming`: answers as server-sent events. */
export const chatRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    // The hash covers the context exactly as it was sent, so the raw body is kept before spellings are made one.
    const sentContexts = new WeakMap<object, unknown>();
    app.addHook("preValidation", async (request) => {
      if (request.body === null || typeof request.body !== "object") return;
      const raw = (request.body as { context?: unknown }).context;
      request.body = toSnakeCase(request.body);
      sentContexts.set(request, raw);
    });

    app.post(
      "/stream",
      {
        schema: { tags: TAGS, headers: idempotencyHeaders, body: streamRequest, response: { 200: events, ...FAULTS } },
        config: { streams: true },
      },
      async (request, reply) =>
        parts.users.hold(request.userId, async (core) => {
          const message_id = request.body.message_id ?? (await answerId(core, request));
          const body = { ...request.body, ...(message_id === undefined ? {} : { message_id }) };
          return sendEvents(reply, await ask(core, body, sentContexts.get(request), traceOf(request.headers)));
        }),
    );

    app.post(
      "/continue",
      {
        schema: { tags: TAGS, body: continueRequest, response: { 200: events, ...FAULTS } },
        config: { streams: true },
      },
      async (request, reply) =>
        parts.users.hold(request.userId, async (core) =>
          sendEvents(reply, await goOn(core, request.body, sentContexts.get(request))),
        ),
    );

    app.get("/active", { schema: { tags: TAGS, response: { 200: active, ...FAULTS } } }, async (request) => {
      const core = await coreOf(parts, request);
      const here = core.services.turns.active().map(activeStream);
      const known = new Set(here.map(({ stream_id }) => stream_id));
      const elsewhere = (await core.services.turns.activeElsewhere()).filter(({ stream_id }) => !known.has(stream_id));
      return [...here, ...elsewhere].map((stream) => ({ ...stream, user_id: request.userId }));
    });

    app.get(
      "/streams/:stream_id/events",
      {
        schema: { tags: TAGS, params: streamParams, headers: lastEventId, response: { 200: events, ...FAULTS } },
        config: { streams: true },
      },
      async (request, reply) =>
        parts.users.hold(request.userId, async (core) =>
          sendEvents(reply, followStream(core.services, request.params.stream_id, request.headers["last-event-id"])),
        ),
    );

    for (const command of ["pause", "resume", "cancel"] as const) {
      app.post(
        `/streams/:stream_id/${command}`,
        { schema: { tags: TAGS, params: streamParams, response: { 200: ok, ...FAULTS } } },
        async (request) => {
          const { turns } = (await coreOf(parts, request)).services;
          await turns[command](request.params.stream_id);
          return OK;
        },
      );
    }

    app.post(
      "/streams/:stream_id/approvals/:call_id",
      {
        schema: {
          tags: TAGS,
          params: streamParams.extend({ call_id: id }),
          body: z.object({ allow: z.boolean() }),
          response: { 200: ok, ...FAULTS },
        },
      },
      async (request) => {
        const { turns } = (await coreOf(parts, request)).services;
        const { stream_id, call_id } = request.params;
        await turns.approve(stream_id, call_id, request.body.allow);
        return OK;
      },
    );
  };
