import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import type { SendRequest } from "../../core/chat/answer/begin.ts";
import type { Overrides } from "../../core/chat/answer/live-answer.ts";
import { ConflictError } from "../../core/base/errors.ts";
import type { Core } from "../../core/core.ts";
import { memoryTools } from "../../core/tools/builtin/memory.ts";
import { builtinTools } from "../../core/tools/builtin/server.ts";
import { taskTools } from "../../core/tools/builtin/tasks.ts";
import { HttpError } from "../errors.ts";
import { answerId } from "../idempotency.ts";
import { type RouteParts, Routes } from "../route.ts";
import { id, idempotencyHeaders, text, type WholeAnswer, wholeAnswer as wholeAnswerSchema } from "../schemas.ts";
import { toSnakeCase } from "../field-names.ts";
import { isTakenBack } from "../../core/tools/builtin/builtin-tool.ts";
import { storedAnswer, wholeAnswer } from "../whole-answer.ts";

/** The one conversation of each user that this route speaks in, made by itself. */
const CHAT = "chat";
const TASK_TOOLS = taskTools.map(({ name }) => name);
const TASK_INSTRUCTIONS =
  "You look after the user's list of tasks. Decide from the message what they want, do it with the task tools and with nothing " +
  "else, and say in a sentence or two what you did. Ask the tools for the list before you change what is on it.";

/** What `unified` may do unasked: everything that concerns the user's own list and memory, and nothing outside. */
const UNIFIED_TOOLS = builtinTools.filter(isTakenBack).map(({ name }) => name);
const MEMORY_TOOLS = new Set(memoryTools.map(({ name }) => name));

const chatBody = z.object({
  message: text,
  /** Another conversation than the user's one. */
  session_id: id.optional(),
  message_id: id.optional(),
  agent_id: id.optional(),
  model: z.string().max(200).optional(),
});
const unifiedBody = z.object({ message: text, session_id: id.optional() });
const unifiedResponse = wholeAnswerSchema.extend({
  /** What the message turned out to be about. */
  kind: z.enum(["chat", "memory", "task"]),
  learned: z.array(z.object({ id, category: z.string(), key: z.string(), value: z.string() })),
});

/** `POST /api/v2/chat` and `/api/v2/unified`: the whole answer at once. */
export const wholeRoutes =
  (parts: RouteParts): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preValidation", async (request) => {
      request.body = toSnakeCase(request.body);
    });

    new Routes(app, parts, "chat").answer(
      { at: "POST /chat", takes: { headers: idempotencyHeaders, body: chatBody }, gives: wholeAnswerSchema },
      async (core, { body, request }) => {
        const { message, session_id = CHAT, agent_id, model } = body;
        const messageId = body.message_id ?? (await answerId(core, request));
        const before = messageId === undefined ? undefined : await storedAnswer(core, messageId, message);
        if (before) return before;
        const session = await core.services.vault.sessions.find(session_id);
        if (!session && session_id !== CHAT) throw new HttpError(404, "not_found", "There is no such chat.");
        const asked = { sessionId: session?.id ?? null, newSessionId: session_id, text: message, messageId };
        const overrides = await wishesOf(core, model, agent_id);
        return answerOnce(core, { ...asked, overrides }, parts.answerTimeoutMs);
      },
    );

    new Routes(app, parts, "unified").answer(
      { at: "POST /unified", takes: { headers: idempotencyHeaders, body: unifiedBody }, gives: unifiedResponse },
      async (core, { body: { message, session_id }, request }) => {
        const messageId = await answerId(core, request);
        const before = messageId === undefined ? undefined : await storedAnswer(core, messageId, message);
        if (before) return withLearned(core, before);
        if (session_id !== undefined) await core.services.vault.sessions.require(session_id);
        const overrides = { tools: core.services.spending.among(UNIFIED_TOOLS), isApproved: true };
        const asked = { sessionId: session_id ?? null, text: message, messageId, overrides };
        return withLearned(core, await answerOnce(core, asked, parts.answerTimeoutMs));
      },
    );
  };

/** Asks, and gives the answer of the same request that came at the same moment, perhaps to another instance, and was first. */
async function answerOnce(core: Core, request: SendRequest, timeoutMs: number): Promise<WholeAnswer> {
  try {
    return await wholeAnswer(core, request, timeoutMs);
  } catch (error) {
    const isTaken = error instanceof ConflictError && error.code === "message_exists";
    const first =
      isTaken && request.messageId !== undefined
        ? await storedAnswer(core, request.messageId, request.text)
        : undefined;
    if (!first) throw error;
    return first;
  }
}

/** An answer with what it was about, and what was learned from when it was asked for until its end. */
async function withLearned(core: Core, answer: WholeAnswer): Promise<z.input<typeof unifiedResponse>> {
  const { facts, messages, streams } = core.services.vault;
  const [asked, stream] = [await messages.find(answer.message_id), await streams.latestOfMessage(answer.message_id)];
  const isFrom = (time: string) => asked !== undefined && time >= asked.created_at;
  const fresh = (await facts.live()).filter(
    ({ created_at }) => isFrom(created_at) && stream !== undefined && created_at <= stream.last_event_at,
  );
  const learned = fresh.map(({ id: of, category, key, value }) => ({ id: of, category, key, value }));
  return { ...answer, kind: kindOf(answer, learned.length > 0), learned };
}

/** How a message is answered: by the agent that it names, else with the task tools. @throws NotFoundError */
async function wishesOf(core: Core, model: string | undefined, agentId: string | undefined): Promise<Overrides> {
  if (agentId === undefined) {
    // Nobody can be asked meanwhile; an agent's tools may do what they may without.
    return {
      model,
      instructions: TASK_INSTRUCTIONS,
      tools: core.services.spending.among(TASK_TOOLS),
      isApproved: true,
    };
  }
  const agent = await core.services.vault.agents.require(agentId);
  return {
    model: model ?? agent.model ?? undefined,
    instructions: agent.instructions,
    tools: agent.tools === null ? undefined : core.services.spending.among(agent.tools),
    isApproved: false,
  };
}

/** What an answer was about, by what was done for it. */
function kindOf({ tool_calls, metadata }: WholeAnswer, hasLearned: boolean): "chat" | "memory" | "task" {
  const used = tool_calls.map(({ tool }) => tool.split(" ").at(-1) ?? tool);
  if (used.some((tool) => TASK_TOOLS.includes(tool))) return "task";
  if (hasLearned || metadata.used_facts.length > 0 || used.some((tool) => MEMORY_TOOLS.has(tool))) return "memory";
  return "chat";
}
