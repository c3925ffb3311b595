import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { call } from "../calls.ts";
import { HttpError } from "../errors.ts";
import { once } from "../idempotency.ts";
import { coreOf, type RouteParts } from "../parts.ts";
import { FAULTS, id, idempotencyHeaders, nextCursor, pageQuery, text } from "../schemas.ts";
import { toSnakeCase } from "../spelling.ts";

const TAGS = ["conversation"];
/** The last moment that a Date can be. */
const MAX_TIME = 8_640_000_000_000_000;
const sessionParams = z.object({ session_id: id });
const newSession = z.object({ initial_message: text.nullish() }).nullish();
const newMessage = z.object({
  id,
  role: z.enum(["user", "assistant"]),
  content: text,
  /** ISO 8601, or milliseconds since 1970. */
  timestamp: z.union([z.iso.datetime({ offset: true }), z.int().min(0).max(MAX_TIME)]),
});
const session = z.object({
  session_id: id,
  title: z.string().nullable(),
  created_at: z.string(),
  last_active: z.string(),
  ended_at: z.string().nullable(),
  summary: z.string().nullable(),
});
const message = z.object({
  id,
  role: z.enum(["user", "assistant"]),
  content: z.string(),
  state: z.enum(["complete", "streaming", "interrupted", "cancelled", "failed"]),
  created_at: z.string(),
});
const status = z.object({
  streaming: z.boolean(),
  stream_id: z.string().optional(),
  state: z.enum(["active", "paused", "interrupted", "complete", "cancelled", "failed"]),
});

/** `/api/v2/conversation`: sessions and their messages. */
export const conversationRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    app.addHook("preValidation", async (request) => {
      request.body = toSnakeCase(request.body);
    });

    app.post(
      "/sessions",
      {
        schema: {
          tags: TAGS,
          headers: idempotencyHeaders,
          body: newSession,
          response: { 201: z.object({ session_id: id, created_at: z.string() }), ...FAULTS },
        },
      },
      async (request, reply) => {
        const core = await coreOf(parts, request);
        return once(core, request, reply, async (tables) => {
          const made = await core.services.sessions.create(tables, request.body?.initial_message ?? null);
          return { session_id: made.id, created_at: made.created_at };
        });
      },
    );

    app.get(
      "/sessions",
      {
        schema: {
          tags: TAGS,
          querystring: pageQuery,
          response: { 200: z.object({ sessions: z.array(session), next_cursor: nextCursor }), ...FAULTS },
        },
      },
      async (request) => {
        const core = await coreOf(parts, request);
        const { sessions, next } = await call(core, "sessions.list", request.query);
        return {
          sessions: sessions.map(({ id: session_id, ...rest }) => ({ session_id, ...rest })),
          next_cursor: next,
        };
      },
    );

    app.get(
      "/sessions/:session_id",
      {
        schema: {
          tags: TAGS,
          params: sessionParams,
          response: { 200: session.extend({ messages: z.array(message) }), ...FAULTS },
        },
      },
      async (request) => {
        const core = await coreOf(parts, request);
        const { session: found, messages } = await call(core, "sessions.open", request.params);
        const { id: session_id, ...rest } = found;
        return { session_id, ...rest, messages };
      },
    );

    app.post(
      "/sessions/:session_id/end",
      {
        schema: {
          tags: TAGS,
          params: sessionParams,
          response: { 200: z.object({ summary: z.string().nullable() }), ...FAULTS },
        },
      },
      async (request) => {
        const core = await coreOf(parts, request);
        const { summary } = await call(core, "sessions.end", request.params);
        return { summary };
      },
    );

    app.delete(
      "/sessions/:session_id",
      { schema: { tags: TAGS, params: sessionParams, response: { 204: z.null(), ...FAULTS } } },
      async (request, reply) => {
        const core = await coreOf(parts, request);
        await core.services.vault.sessions.require(request.params.session_id);
        await call(core, "sessions.delete", request.params);
        // Over the wire there is no undo.
        await core.services.vault.sessions.removeDeleted();
        return reply.status(204).send(null);
      },
    );

    app.post(
      "/:session_id/messages",
      {
        schema: {
          tags: TAGS,
          headers: idempotencyHeaders,
          params: sessionParams,
          body: newMessage,
          response: { 201: z.object({ id, session_id: id, created_at: z.string() }), ...FAULTS },
        },
      },
      async (request, reply) => {
        const core = await coreOf(parts, request);
        const { session_id } = request.params;
        const added = await once(core, request, reply, async (tables) => {
          const { id: messageId, role, content, timestamp } = request.body;
          if (await tables.messages.find(messageId)) {
            throw new HttpError(409, "message_exists", "There is a message with this id already.");
          }
          const created_at = new Date(timestamp).toISOString();
          await core.services.sessions.append(tables, { id: messageId, session_id, role, content, created_at });
          return { id: messageId, session_id, created_at };
        });
        core.services.vectors?.wake();
        return added;
      },
    );

    app.get(
      "/:session_id/status",
      { schema: { tags: TAGS, params: sessionParams, response: { 200: status, ...FAULTS } } },
      async (request) => {
        const core = await coreOf(parts, request);
        const { streaming, stream_id, state } = await call(core, "streams.status", request.params);
        return { streaming, ...(stream_id === null ? {} : { stream_id }), state: state ?? "complete" };
      },
    );
  };
