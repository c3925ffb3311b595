import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { type FollowedEvent, followStream } from "../../core/chat/follow.ts";
import { activeStream } from "../../core/chat/view.ts";
import type { Core } from "../../core/core.ts";
import type { MessageRecord } from "../../core/vault/messages.ts";
import { hashContext } from "../../core/context/hash.ts";
import { type ChatContext, chatContext, continueRequest, streamRequest } from "../../core/protocol.ts";
import { coreOf } from "../auth.ts";
import { HttpError } from "../errors.ts";
import { toSnakeCase } from "../spelling.ts";
import { sendEvents } from "../sse.ts";
import type { Users } from "../users.ts";

const streamParams = z.object({ stream_id: z.string() });
const lastEventId = z.looseObject({ "last-event-id": z.coerce.number().int().min(0).default(0) });

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
      // The same request again, after a fault on the way: its answer is being made, or is there.
      const known = message_id === undefined ? undefined : await repeated(core, message_id, message);
      if (known !== undefined) return sendEvents(reply, followStream(core, known, 0));
      const context = await contextOf(core, request.body, sentContexts.get(request), session_id);
      const session = session_id === undefined ? undefined : await core.vault.sessions.find(session_id);
      const { streamId } = await core.turns.send({
        sessionId: session?.id ?? null,
        newSessionId: session_id,
        text: message,
        messageId: message_id,
        context,
        overrides: { model, maxTokens: max_tokens, temperature },
      });
      return sendEvents(reply, followStream(core, streamId, 0));
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
      if (stored.state === "complete" && stored.content.startsWith(partial)) {
        return sendEvents(reply, restOf(stored, partial.length));
      }
      const context = await contextOf(core, request.body, sentContexts.get(request), session_id);
      const { streamId } = await core.turns.continue(message_id, { partial, context });
      return sendEvents(reply, followStream(core, streamId, 0));
    });

    app.get("/active", async (request) => {
      const core = await coreOf(users, request);
      return core.turns.active().map((answer) => ({ ...activeStream(answer), user_id: request.userId }));
    });

    app.get(
      "/streams/:stream_id/events",
      { schema: { params: streamParams, headers: lastEventId } },
      async (request, reply) => {
        const core = await coreOf(users, request);
        return sendEvents(reply, followStream(core, request.params.stream_id, request.headers["last-event-id"]));
      },
    );

    app.post("/streams/:stream_id/pause", { schema: { params: streamParams } }, async (request) => {
      const core = await coreOf(users, request);
      await core.turns.pause(request.params.stream_id);
      return { ok: true };
    });

    app.post("/streams/:stream_id/resume", { schema: { params: streamParams } }, async (request) => {
      const core = await coreOf(users, request);
      await core.turns.resume(request.params.stream_id);
      return { ok: true };
    });

    app.post("/streams/:stream_id/cancel", { schema: { params: streamParams } }, async (request) => {
      const core = await coreOf(users, request);
      const answer = core.turns.liveStream(request.params.stream_id);
      if (!answer) throw new HttpError(404, "not_found", "There is no such stream, or it has ended.");
      await core.turns.stop(answer.messageId);
      return { ok: true };
    });
  };

/** The stream of an answer that was asked for before with the same question. @throws HttpError 409 for another question. */
async function repeated(core: Core, messageId: string, question: string): Promise<string | undefined> {
  const message = await core.vault.messages.find(messageId);
  if (!message) return undefined;
  const asked = message.parent_id === null ? undefined : await core.vault.messages.find(message.parent_id);
  const stream = await core.vault.streams.latestOfMessage(messageId);
  if (asked?.content !== question || !stream) {
    throw new HttpError(409, "message_exists", "There is another message with this message_id already. Use a new id.");
  }
  return stream.id;
}

/** What a client is missing of an answer that is complete: the text from `from` on. */
async function* restOf(message: MessageRecord, from: number): AsyncGenerator<FollowedEvent> {
  const events: FollowedEvent["event"][] = [
    { type: "stream_start", session_id: message.session_id, message_id: message.id, model: message.model },
    { type: "token", content: message.content.slice(from) },
    { type: "metadata", context_hash: message.context_hash },
    { type: "done", finish_reason: "stop" },
  ];
  for (const [index, event] of events.entries()) yield { seq: index + 1, event };
}

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
