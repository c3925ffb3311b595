import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import type { MessageView, SessionView } from "../../core/contract/contract.ts";
import { HttpError } from "../errors.ts";
import type { Rooms } from "../rooms.ts";
import { roomOf, type RouteParts, Routes } from "../route.ts";
import { id, inRoom, nextCursor, pageQuery, text } from "../schemas.ts";
import { toSnakeCase } from "../field-names.ts";

/** The last moment that a Date can be. */
const MAX_TIME = 8_640_000_000_000_000;
const params = z.object({ session_id: id });
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
  /** Who asked, in a room; null where nobody knows. */
  by: z.object({ user_id: z.string(), name: z.string().nullable() }).nullable().optional(),
});
const status = z.object({
  streaming: z.boolean(),
  stream_id: z.string().optional(),
  state: z.enum(["active", "paused", "interrupted", "complete", "cancelled", "failed"]),
});

/** `/api/v2/conversation`: sessions and their messages. */
export const conversationRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preValidation", async (request) => {
      request.body = toSnakeCase(request.body);
    });
    const routes = new Routes(app, parts, "conversation");

    routes.create(
      {
        at: "POST /sessions",
        takes: { body: newSession },
        gives: z.object({ session_id: id, created_at: z.string() }),
      },
      async ({ services: { sessions } }, tables, { body }) => {
        const made = await sessions.create(tables, body?.initial_message ?? null);
        return { session_id: made.id, created_at: made.created_at };
      },
    );

    routes.call("sessions.list", {
      at: "GET /sessions",
      takes: { query: pageQuery.extend(inRoom.shape) },
      gives: z.object({ sessions: z.array(session), next_cursor: nextCursor }),
      inRoom: "hear",
      input: ({ query: { limit, cursor } }) => ({ limit, cursor }),
      output: ({ sessions, next }) => ({ sessions: sessions.map(onTheWire), next_cursor: next }),
    });

    addOpened(routes, parts.rooms);

    routes.call("sessions.end", {
      at: "POST /sessions/:session_id/end",
      takes: { params },
      gives: z.object({ summary: z.string().nullable() }),
      input: (asked) => asked.params,
      output: ({ summary }) => ({ summary }),
    });

    routes.answer(
      {
        at: "DELETE /sessions/:session_id",
        takes: { params, query: inRoom },
        gives: z.null(),
        status: 204,
        inRoom: "own",
      },
      async (core, asked) => {
        await core.perform("sessions.delete", asked.params);
        await core.services.spending.keep(asked.params.session_id);
        // Over the wire there is no undo.
        await core.services.vault.removeDeleted();
        return null;
      },
    );

    addMessages(routes);

    routes.call("streams.status", {
      at: "GET /:session_id/status",
      takes: { params, query: inRoom },
      gives: status,
      inRoom: "hear",
      input: (asked) => asked.params,
      output: ({ streaming, stream_id, state }) => ({
        streaming,
        ...(stream_id === null ? {} : { stream_id }),
        state: state ?? "complete",
      }),
    });
  };

/** A session with its messages. */
function addOpened(routes: Routes, rooms: Rooms): void {
  routes.answer(
    {
      at: "GET /sessions/:session_id",
      takes: { params, query: inRoom },
      gives: session.extend({ messages: z.array(message) }),
      inRoom: "hear",
    },
    async (core, asked) => {
      const opened = await core.perform("sessions.open", asked.params);
      const room = roomOf("hear", asked.request);
      const messages = room === undefined ? opened.messages : await withAskers(rooms, room, opened.messages);
      return { ...onTheWire(opened.session), messages };
    },
  );
}

/** Messages that were said elsewhere, into a session of their own. */
function addMessages(routes: Routes): void {
  routes.create(
    {
      at: "POST /:session_id/messages",
      takes: { params, body: newMessage },
      gives: z.object({ id, session_id: id, created_at: z.string() }),
    },
    async ({ services: { sessions } }, tables, { params: { session_id }, body }) => {
      if (await tables.messages.find(body.id)) {
        throw new HttpError(409, "message_exists", "There is a message with this id already.");
      }
      const { id: messageId, role, content, timestamp } = body;
      const created_at = new Date(timestamp).toISOString();
      await sessions.append(tables, { id: messageId, session_id, role, content, created_at });
      return { id: messageId, session_id, created_at };
    },
    { after: ({ services: { vectors } }) => vectors?.wake() },
  );
}

/** A room's messages, each question with who asked it. */
async function withAskers(
  rooms: Rooms,
  roomId: string,
  messages: readonly MessageView[],
): Promise<z.input<typeof message>[]> {
  const answers = messages.filter(({ role }) => role === "assistant").map((one) => one.id);
  const askers = await rooms.askers(roomId, answers);
  // A question's answer comes next.
  return messages.map((one, at) =>
    one.role === "user" ? { ...one, by: askers.get(messages[at + 1]?.id ?? "") ?? null } : one,
  );
}

/** A session under its name on the wire. */
function onTheWire({ id: session_id, ...rest }: SessionView): z.input<typeof session> {
  return { session_id, ...rest };
}
