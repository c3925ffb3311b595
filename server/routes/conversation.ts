import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { CallName, CallOutput, CallResult } from "../../core/contract.ts";
import { MAX_MESSAGE_LENGTH } from "../../core/protocol.ts";
import { coreOf } from "../auth.ts";
import { HttpError } from "../errors.ts";
import { once } from "../idempotency.ts";
import { toSnakeCase } from "../spelling.ts";
import type { Users } from "../users.ts";

const id = z.string().min(1).max(200);
const sessionParams = z.object({ session_id: id });
const text = z.string().min(1).max(MAX_MESSAGE_LENGTH);
const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});
const newSession = z.object({ initial_message: text.nullish() }).nullish();
const newMessage = z.object({
  id,
  role: z.enum(["user", "assistant"]),
  content: text,
  timestamp: z.union([z.iso.datetime({ offset: true }), z.number().int().min(0)]),
});

/** `/api/v2/conversation`: sessions and their messages. */
export const conversationRoutes =
  (users: Users): FastifyPluginAsync =>
  async (plain) => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    app.addHook("preValidation", async (request) => {
      request.body = toSnakeCase(request.body);
    });

    app.post("/sessions", { schema: { body: newSession } }, async (request, reply) => {
      const core = await coreOf(users, request);
      return once(core, request, reply, async () => {
        const session = await core.sessions.create(request.body?.initial_message ?? null);
        return { status: 201, body: { session_id: session.id, created_at: session.created_at } };
      });
    });

    app.get("/sessions", { schema: { querystring: listQuery } }, async (request) => {
      const core = await coreOf(users, request);
      const { sessions, next } = value<"sessions.list">(await core.call("sessions.list", request.query));
      return { sessions: sessions.map(({ id: session_id, ...rest }) => ({ session_id, ...rest })), next_cursor: next };
    });

    app.get("/sessions/:session_id", { schema: { params: sessionParams } }, async (request) => {
      const core = await coreOf(users, request);
      const { session, messages } = value<"sessions.open">(await core.call("sessions.open", request.params));
      const { id: session_id, created_at, last_active, summary, title, ended_at } = session;
      return {
        session_id,
        title,
        created_at,
        last_active,
        ended_at,
        summary,
        messages: messages.map((message) => ({
          id: message.id,
          role: message.role,
          content: message.content,
          state: message.state,
          created_at: message.created_at,
        })),
      };
    });

    app.post("/sessions/:session_id/end", { schema: { params: sessionParams } }, async (request) => {
      const core = await coreOf(users, request);
      const { summary } = value<"sessions.end">(await core.call("sessions.end", request.params));
      return { summary };
    });

    app.delete("/sessions/:session_id", { schema: { params: sessionParams } }, async (request, reply) => {
      const core = await coreOf(users, request);
      await core.vault.sessions.require(request.params.session_id);
      value<"sessions.delete">(await core.call("sessions.delete", request.params));
      // Over the wire there is no undo.
      await core.vault.sessions.purgeDeleted();
      return reply.status(204).send();
    });

    app.post(
      "/:session_id/messages",
      { schema: { params: sessionParams, body: newMessage } },
      async (request, reply) => {
        const core = await coreOf(users, request);
        return once(core, request, reply, async () => {
          const { id: messageId, role, content, timestamp } = request.body;
          if (await core.vault.messages.find(messageId)) {
            throw new HttpError(409, "message_exists", "There is a message with this id already.");
          }
          const created_at = new Date(timestamp).toISOString();
          await core.sessions.append({
            id: messageId,
            session_id: request.params.session_id,
            role,
            content,
            created_at,
          });
          return { status: 201, body: { id: messageId, session_id: request.params.session_id, created_at } };
        });
      },
    );

    app.get("/:session_id/status", { schema: { params: sessionParams } }, async (request) => {
      const core = await coreOf(users, request);
      const status = value<"streams.status">(await core.call("streams.status", request.params));
      const { streaming, stream_id, state } = status;
      return { streaming, ...(stream_id === null ? {} : { stream_id }), state: state ?? "complete" };
    });
  };

/** The value of a call's result; its error becomes the request's. */
function value<Name extends CallName>(result: CallResult): CallOutput<Name> {
  if (result.ok) return result.value as CallOutput<Name>;
  const { code, message, retryable } = result.error;
  throw new HttpError(code === "not_found" ? 404 : code === "invalid_request" ? 422 : 500, code, message, {
    retryable,
  });
}
