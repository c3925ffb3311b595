import { hashContext } from "../core/context/select/hash.ts";
import { isCutAtLimit } from "../core/chat/answer/begin.ts";
import { type FollowedEvent, followStream } from "../core/chat/answer/follow.ts";
import { howToResume } from "../core/chat/answer/resuming.ts";
import type { Core } from "../core/core.ts";
import {
  type ChatContext,
  type ContinueBody,
  sentContext as sentContextSchema,
  type StreamBody,
} from "../core/protocol.ts";
import type { TraceCarrier } from "../core/telemetry/trace.ts";
import type { MessageRecord } from "../core/vault/tables/messages.ts";
import { phrase } from "../core/base/phrases.ts";
import { note } from "../core/backends/models/notes.ts";
import { messageView } from "../core/chat/view.ts";
import { asking } from "./asker.ts";
import { HttpError } from "./errors.ts";
import type { Rooms } from "./rooms.ts";

/**
 * Starts an answer, or finds the one that the same request asked for before.
 *
 * @param sentContext the context exactly as it was sent, which the hash covers.
 * @param how.trace where the client's trace came in. @param how.room where the question is one of a room's.
 * @returns its events from the first on.
 */
export async function ask(
  core: Core,
  asked: StreamBody,
  sentContext: unknown,
  { trace = {}, room }: { trace?: TraceCarrier; room?: AskedIn | undefined } = {},
): Promise<AsyncGenerator<FollowedEvent>> {
  const body = room ? { ...asked, message_id: asked.message_id ?? core.services.ids.next("message") } : asked;
  const { message, session_id, message_id } = body;
  const known = message_id === undefined ? undefined : await core.services.vault.messages.find(message_id);
  if (known) return again(core, known, body, sentContext);
  const context = await contextOf(core, body, sentContext, session_id);
  const session = session_id === undefined ? undefined : await core.services.vault.sessions.find(session_id);
  if (room && message_id !== undefined) await room.note(message_id);
  const request = {
    sessionId: session?.id ?? null,
    newSessionId: session_id,
    text: message,
    messageId: message_id,
    context,
    overrides: { ...(await wishesOf(core, body)), trace },
  };
  try {
    const { streamId } = await core.services.turns.send(request);
    return followStream(core.services, streamId, 0);
  } catch (error) {
    // The same request came at the same moment, perhaps to another instance, and was first.
    const first = message_id === undefined ? undefined : await core.services.vault.messages.find(message_id);
    if (!first) throw error;
    return again(core, first, body, sentContext);
  }
}

/** Where a room's question is noted. */
interface AskedIn {
  note: (messageId: string) => Promise<void>;
}

/** The room that a request names. */
export function askedIn(rooms: Rooms, { project_id }: StreamBody, userId: string): AskedIn | undefined {
  if (project_id === undefined) return undefined;
  return { note: (messageId) => rooms.noteAsker(project_id, messageId, userId) };
}

/** What a request says of how it is answered, over what its agent says. @throws NotFoundError for an agent there is not. */
async function wishesOf(core: Core, body: StreamBody) {
  const { model, max_tokens, temperature, tools, agent_id, instructions, reasoning_effort } = body;
  const agent = agent_id === undefined ? undefined : await core.services.vault.agents.require(agent_id);
  return {
    model: model ?? agent?.model ?? undefined,
    maxTokens: max_tokens,
    temperature,
    tools: tools ?? agent?.tools ?? undefined,
    effort: reasoning_effort ?? agent?.reasoning_effort ?? undefined,
    instructions: [agent?.instructions, instructions].filter(Boolean).join("\n\n"),
    ...(await resumingOf(core, body)),
  };
}

/** Whether an answer goes on by itself where it is cut off: as its request says, else as its user prefers. */
async function resumingOf(core: Core, { resume }: { resume?: boolean | undefined }) {
  const wanted = resume ?? (await core.services.vault.preferences.all()).resume_answers === true;
  if (!wanted) return {};
  const { userId, keyId } = asking() ?? {};
  return { resumes: true, ...(userId === undefined ? {} : { by: JSON.stringify({ userId, keyId }) }) };
}

/** Lets an answer go on after what its client has of it. @returns the events of the rest. */
export async function goOn(
  core: Core,
  body: ContinueBody,
  sentContext: unknown,
): Promise<AsyncGenerator<FollowedEvent>> {
  const { message_id, session_id, partial, instructions } = body;
  const message = await core.services.vault.messages.require(message_id);
  if (message.session_id !== session_id) {
    throw new HttpError(404, "not_found", "There is no such message in this session.");
  }
  // Who asks to continue no longer reads the stream that may still run.
  await core.services.turns.stop(message_id);
  const stored = await core.services.vault.messages.require(message_id);
  // Words that nobody wrote are not put into an answer that others read.
  if (body.project_id !== undefined && !stored.content.startsWith(partial))
    throw new HttpError(422, "invalid_request", "partial: is not what this answer has so far.");
  // One that its model cut off goes on once its client has all of it.
  const isOver = stored.state === "complete" && (partial.length < stored.content.length || !isCut(stored));
  if (isOver && stored.content.startsWith(partial)) return restOf(stored, partial.length);
  const context = await contextOf(core, body, sentContext, session_id);
  const { streamId } = await core.services.turns.continue(message_id, {
    partial,
    context,
    overrides: { instructions, ...(await resumingOf(core, body)) },
  });
  return followStream(core.services, streamId, 0);
}

/**
 * The same request again, after a fault on the way: its answer is being made, or is there, or was cut off and starts over.
 *
 * @throws HttpError 409 when the id belongs to something else.
 */
async function again(
  core: Core,
  message: MessageRecord,
  body: StreamBody,
  sentContext: unknown,
): Promise<AsyncGenerator<FollowedEvent>> {
  const asked = message.parent_id === null ? undefined : await core.services.vault.messages.find(message.parent_id);
  if (message.role !== "assistant" || asked?.content !== body.message) {
    throw new HttpError(409, "message_exists", "There is another message with this message_id already. Use a new id.");
  }
  const running = await core.services.vault.streams.openOf({ message_id: message.id });
  if (running) return followStream(core.services, running.id, 0);
  if (message.state === "complete") return toldAgain(core, message);
  const ended = await endedForNow(core, message);
  if (ended !== undefined) return followStream(core.services, ended, 0);
  const context = await contextOf(core, body, sentContext, message.session_id);
  const overrides = await wishesOf(core, body);
  const { streamId } = await core.services.turns.continue(message.id, { partial: "", context, overrides });
  return followStream(core.services, streamId, 0);
}

/** The last stream of an answer that its user stopped, or that waits to go on by itself, as long as it is kept. */
async function endedForNow(core: Core, message: MessageRecord): Promise<string | undefined> {
  const { streams, streamEvents } = core.services.vault;
  const stream = await streams.latestOfMessage(message.id);
  if (!stream) return undefined;
  const waits = (stream.state === "interrupted" || stream.state === "failed") && howToResume(stream) !== undefined;
  if (message.state !== "cancelled" && !waits) return undefined;
  return (await streamEvents.after(stream.id, 0, 1)).length > 0 ? stream.id : undefined;
}

/** A complete answer once more: event for event while its stream is kept, after that what it said. */
async function toldAgain(core: Core, message: MessageRecord): Promise<AsyncGenerator<FollowedEvent>> {
  const { streams, streamEvents } = core.services.vault;
  const stream = await streams.latestOfMessage(message.id);
  // The stream of an answer that was continued has the rest of it alone.
  const isKept = stream?.base_length === 0 && (await streamEvents.after(stream.id, 0, 1)).length > 0;
  return isKept ? followStream(core.services, stream.id, 0) : restOf(message, 0);
}

/** Whether a complete answer was cut off at its model's limit. */
function isCut(message: MessageRecord): boolean {
  return messageView(message).activity.some(isCutAtLimit);
}

/** What a client is missing of an answer that is complete: the text from `from` on. */
async function* restOf(message: MessageRecord, from: number): AsyncGenerator<FollowedEvent> {
  const cut = isCut(message);
  const events: FollowedEvent["event"][] = [
    { type: "stream_start", session_id: message.session_id, message_id: message.id, model: message.model },
    { type: "token", content: message.content.slice(from) },
    ...(cut ? [note(phrase("model.cut_at_limit"))] : []),
    { type: "metadata", context_hash: message.context_hash },
    { type: "done", finish_reason: cut ? "length" : "stop" },
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
    const isHeld = sessionId !== undefined && (await core.services.vault.messages.hasContext(sessionId, claimed));
    const held = isHeld ? await core.services.vault.contexts.find(claimed) : undefined;
    if (held === undefined) {
      throw new HttpError(409, "context_required", "This context is not held here. Send it along.", {
        retryable: true,
      });
    }
    return sentContextSchema.parse(JSON.parse(held));
  }
  if (claimed !== undefined && hashContext(sent as ChatContext).hash !== claimed) {
    throw new HttpError(422, "context_hash_mismatch", "context_hash: is not the hash of the context that was sent.");
  }
  return context;
}

/** Where a client's trace comes in: what W3C Trace Context has among these. */
export function traceOf(fields: Record<string, unknown>): TraceCarrier {
  const { traceparent, tracestate } = fields;
  return {
    ...(typeof traceparent === "string" ? { traceparent } : {}),
    ...(typeof tracestate === "string" ? { tracestate } : {}),
  };
}
