import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Core } from "../../core/core.ts";
import { hashContext } from "../../core/context/hash.ts";
import { type ChatContext, chatContext, continueRequest, streamRequest } from "../../core/protocol.ts";
import { coreOf } from "../auth.ts";
import { HttpError } from "../errors.ts";
import { toSnakeCase } from "../spelling.ts";
import { AnswerStream, sendRest } from "../sse.ts";
import type { Users } from "../users.ts";

const streamParams = z.object({ stream_id: z.string() });

/** `/api/v2/chat/streaming`: answers as server-sent events. */
export const chatRoutes =
  (users: Users): FastifyPluginAsync =>
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

    app.post("/stream", { schema: { body: streamRequest } }, async (request, reply) => {
      const core = await coreOf(users, request);
      const { message, session_id, message_id, model, max_tokens, temperature } = request.body;
      const live = message_id === undefined ? undefined : core.turns.live(message_id);
      // The same request again, after a fault on the way: its answer is already being made.
      if (live) return new AnswerStream(core, live.messageId).pipe(reply);
      if (message_id !== undefined && (await core.vault.messages.find(message_id))) {
        throw new HttpError(
          409,
          "message_exists",
          "There is an answer with this message_id already. Continue it, or use a new id.",
        );
      }
      const context = await contextOf(core, request.body, sentContexts.get(request), session_id);
      const known = session_id === undefined ? undefined : await core.vault.sessions.find(session_id);
      const answerId = message_id ?? core.newMessageId();
      const stream = new AnswerStream(core, answerId);
      try {
        await core.turns.send({
          sessionId: known?.id ?? null,
          newSessionId: session_id,
          text: message,
          messageId: answerId,
          context,
          overrides: { model, maxTokens: max_tokens, temperature },
        });
      } catch (error) {
        stream.cancel();
        throw error;
      }
      return stream.pipe(reply);
    });

    app.post("/continue", { schema: { body: continueRequest } }, async (request, reply) => {
      const core = await coreOf(users, request);
      const { message_id, session_id, partial } = request.body;
      const message = await core.vault.messages.require(message_id);
      if (message.session_id !== session_id)
        throw new HttpError(404, "not_found", "There is no such message in this session.");
      // Who asks to continue no longer reads the stream that may still run.
      await core.turns.stop(message_id);
      const stored = await core.vault.messages.require(message_id);
      if (stored.state === "complete" && stored.content.startsWith(partial))
        return sendRest(reply, stored, partial.length);
      const context = await contextOf(core, request.body, sentContexts.get(request), session_id);
      const stream = new AnswerStream(core, message_id);
      try {
        await core.turns.continue(message_id, { partial, context });
      } catch (error) {
        stream.cancel();
        throw error;
      }
      return stream.pipe(reply);
    });

    app.get("/active", async (request) => {
      const core = await coreOf(users, request);
      return core.turns.active().map((answer) => ({
        stream_id: answer.streamId,
        session_id: answer.sessionId,
        user_id: request.userId,
        message_id: answer.messageId,
        content: answer.content,
        started_at: answer.startedAt,
        last_event_at: answer.lastEventAt,
        state: "active",
      }));
    });

    app.post("/streams/:stream_id/cancel", { schema: { params: streamParams } }, async (request) => {
      const core = await coreOf(users, request);
      const answer = core.turns.active().find(({ streamId }) => streamId === request.params.stream_id);
      if (!answer) throw new HttpError(404, "not_found", "There is no such stream, or it has ended.");
      await core.turns.stop(answer.messageId);
      return { ok: true };
    });
  };

/**
 * The context a request brings, by value or by the hash of one that is held; undefined where it brings none, and the
 * user's vault on this server is asked instead.
 *
 * @throws HttpError 409 `context_required`, 422 `context_hash_mismatch`.
 */
async function contextOf(
  core: Core,
  body: { context?: ChatContext | undefined; context_hash?: string | undefined },
  sent: unknown,
  sessionId: string | undefined,
): Promise<ChatContext | undefined> {
  const { context, context_hash: claimed } = body;
  if (context === undefined) {
    if (claimed === undefined) return undefined;
    const isHeld = sessionId !== undefined && (await core.vault.messages.hasContext(sessionId, claimed));
    const held = isHeld ? await core.vault.contexts.find(claimed) : undefined;
    if (held === undefined) {
      throw new HttpError(409, "context_required", "This context is not held here. Send it along.", {
        retryable: true,
      });
    }
    return chatContext.parse(JSON.parse(held));
  }
  if (claimed !== undefined && hashContext(sent as ChatContext).hash !== claimed) {
    throw new HttpError(422, "context_hash_mismatch", "context_hash: is not the hash of the context that was sent.");
  }
  return context;
}
