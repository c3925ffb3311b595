import type { FastifyPluginAsync } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { followStream } from "../../core/chat/follow.ts";
import { activeStream } from "../../core/chat/view.ts";
import { continueRequest, streamRequest } from "../../core/protocol.ts";
import { ask, goOn } from "../answers.ts";
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
      return sendEvents(reply, await ask(core, request.body, sentContexts.get(request)));
    });

    app.post("/continue", { schema: { body: continueRequest } }, async (request, reply) => {
      const core = await coreOf(users, request);
      return sendEvents(reply, await goOn(core, request.body, sentContexts.get(request)));
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
