import { isoTime } from "../../base/clock.ts";
import { ConflictError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { Activity } from "../../contract/contract.ts";
import { type ChatContext, chatContext } from "../../protocol.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { SessionRow } from "../../vault/tables/schema.ts";
import type { Vault, VaultTables } from "../../vault/vault.ts";
import type { NewAttachment } from "./attachments.ts";
import { streamActive } from "./streams-elsewhere.ts";
import type { Began } from "./take-back.ts";
import type { AnswerServices } from "./services.ts";
import { LiveAnswer, type Overrides } from "./live-answer.ts";
import { resumingOf, takeResuming } from "./resuming.ts";
import { inView } from "../versions.ts";
import { earlierCalls } from "./past-calls.ts";
import { takeBackLesson } from "../../memory/learn/taken-back.ts";
import { withdrawUses } from "../../memory/trust/reinforce.ts";
import { titleFrom } from "../title.ts";
import { messageView } from "../view.ts";

type BeginServices = Pick<AnswerServices, "vault" | "ids" | "clock">;

export interface SendRequest {
  sessionId: string | null;
  text: string;
  /** Id for the answer, where the caller brings one. */
  messageId?: string | undefined;
  /** Id for a session that does not exist yet, where the caller brings one. */
  newSessionId?: string | undefined;
  /** A context to answer from instead of this vault's. */
  context?: ChatContext | undefined;
  overrides?: Overrides;
  /** What a new chat is asked with; null leaves it to the settings. */
  choice?: { backend: string | null; model: string | null; preset?: string | null; project?: string | null };
  /** A question in view that this one takes the place of, as another version. */
  replaces?: string;
  /** What goes with the question. A question that takes the place of another keeps what that one had. */
  attachments?: readonly NewAttachment[];
}

export interface Sent {
  session: SessionRow;
  user: MessageRecord;
  assistant: MessageRecord;
  streamId: string;
}

/** What a caller may bring to an answer that goes on. */
export interface ContinueExtra {
  partial?: string;
  context?: ChatContext | undefined;
  overrides?: Overrides;
  /** Whether it goes on by itself, so that of several who try one does. */
  isByItself?: boolean;
}

/** Stores a question and an empty answer to it, in one transaction. */
export async function beginQuestion(
  { vault, ids, clock }: BeginServices,
  request: SendRequest,
  backend: string,
): Promise<{ answer: LiveAnswer; sent: Sent }> {
  const now = isoTime(clock);
  const questionId = ids.next("message");
  const messageId = request.messageId ?? ids.next("message");
  const streamId = ids.next("stream");
  const isWhole = request.overrides?.isWhole === true;
  const sent = await vault.transaction(async (tables) => {
    const title = titleFrom(request.text);
    const known = await sessionOf(tables, request);
    if (known) await refuseBusy(tables, known.id);
    if (request.messageId !== undefined && (await tables.messages.find(request.messageId)))
      throw new ConflictError("message_exists", phrase("chat.message_exists"));
    const { preset: agent_id = null, project: project_id = null, ...choice } = request.choice ?? {};
    const fresh = { ...choice, agent_id, project_id, title };
    if (!known && project_id !== null) await tables.projects.require(project_id);
    const sessionId = known?.id ?? request.newSessionId ?? ids.next("session");
    if (request.replaces !== undefined) await replace(tables, request.replaces, request.text);
    const kept = request.replaces === undefined ? [] : await tables.attachments.ofMessage(request.replaces);
    const files = [...kept, ...(request.attachments ?? [])].map((file) => ({ ...file, id: ids.next("attachment") }));
    const common = { session_id: sessionId, created_at: now };
    const question = { ...common, id: questionId, role: "user", content: request.text, state: "complete" } as const;
    const empty = { ...common, id: messageId, role: "assistant", content: "", state: "streaming" } as const;
    const stream = { id: streamId, session_id: sessionId, message_id: messageId, backend };
    const resumes = resumingOf(request.overrides, request.context !== undefined);
    const [session, user, assistant] = await tables.inTurn(
      () => (known ? tables.sessions.touch(sessionId, title) : tables.sessions.add(sessionId, fresh)),
      () => tables.messages.add(question),
      () => tables.messages.add(empty),
      () => tables.attachments.add(questionId, files),
      () => tables.streams.add({ ...stream, base_length: 0, base_activity: 0, resumes }),
      () => tables.drafts.set(request.sessionId ?? "", ""),
      async () => {
        if (isWhole)
          await tables.streamEvents.mayBeTakenBack(streamId, JSON.stringify({ session: !known } satisfies Began));
      },
    );
    return { session, user, assistant, streamId };
  });
  const answer = new LiveAnswer({
    sessionId: sent.session.id,
    messageId,
    position: sent.assistant.position,
    streamId,
    clock,
    question: { id: questionId, content: request.text },
    given: request.context,
    overrides: { ...request.overrides, ...(isWhole ? { undoIn: streamId } : {}) },
  });
  return { answer, sent };
}

/** Takes a question in view, and all that follows it, out of it for one in other words; what only it taught is taken back. */
async function replace(tables: VaultTables, questionId: string, text: string): Promise<void> {
  const { id, session_id, position, content } = await inView(tables, questionId, "user");
  await withdrawUses(tables, session_id, position);
  if (content !== text) await takeBackLesson(tables, id);
  await tables.messages.hideFrom(session_id, position);
}

/** How a question is asked again. */
export interface AskAgain {
  /** With the very context that the old answer was given. */
  isReplay: boolean;
  /** Ids of facts and messages that may go whole this once. */
  allow: readonly string[];
  /** How else it is asked. */
  overrides?: Overrides;
}

/**
 * Stores another, empty answer in the place of one that stays as a version.
 *
 * @throws ConflictError when the question is gone, or the context that is to be sent again.
 */
export async function beginAgain(
  { vault, ids, clock }: BeginServices,
  old: MessageRecord,
  { isReplay, allow, overrides }: AskAgain,
  backend: string,
): Promise<LiveAnswer> {
  const replayed = isReplay ? await storedContext(vault, old) : undefined;
  const question = old.parent_id === null ? undefined : await vault.messages.find(old.parent_id);
  if (question?.role !== "user") throw new ConflictError("not_continuable", phrase("chat.question_gone"));
  const [messageId, streamId] = [ids.next("message"), ids.next("stream")];
  const empty = {
    id: messageId,
    role: "assistant",
    content: "",
    state: "streaming",
    created_at: isoTime(clock),
  } as const;
  const stream = { id: streamId, message_id: messageId, backend, base_length: 0, base_activity: 0 };
  const session_id = old.session_id;
  const { position } = await vault.transaction(async (tables) => {
    await refuseBusy(tables, session_id);
    await withdrawUses(tables, session_id, old.position);
    const [, added] = await tables.inTurn(
      () => tables.messages.hideFrom(session_id, old.position),
      () => tables.messages.add({ ...empty, session_id }),
      () => tables.streams.add({ ...stream, session_id }),
      () => tables.sessions.touch(session_id),
    );
    return added;
  });
  return new LiveAnswer({
    sessionId: old.session_id,
    messageId,
    position,
    streamId,
    clock,
    question: { id: question.id, content: question.content },
    given: replayed,
    isReplay: replayed !== undefined,
    overrides: { ...overrides, allow },
  });
}

/**
 * Opens an answer that was stopped, cut off or failed, with what it has.
 *
 * @throws ConflictError when there is nothing to continue.
 */
export async function beginContinuation(
  { vault, ids, clock }: BeginServices,
  message: MessageRecord,
  extra: ContinueExtra,
  backend: string,
): Promise<LiveAnswer> {
  const messageId = message.id;
  const { activity: before, error } = messageView(message);
  const activity = before.filter((entry) => !isCutAtLimit(entry));
  const isWhole = message.state === "complete" && error === null && activity.length === before.length;
  if (message.role !== "assistant" || isWhole || message.state === "streaming") {
    throw new ConflictError("not_continuable", phrase("chat.complete"));
  }
  const question = (await vault.messages.newest(message.session_id, 1, message.position))[0];
  if (question?.role !== "user") throw new ConflictError("not_continuable", phrase("chat.question_gone"));
  const streamId = ids.next("stream");
  const content = extra.partial ?? message.content;
  const stream = { id: streamId, session_id: message.session_id, message_id: messageId, backend };
  await vault.transaction(async (tables) => {
    await refuseBusy(tables, message.session_id);
    if (extra.isByItself === true) await takeResuming(tables, messageId);
    else await tables.streams.stopResuming({ message_id: messageId });
    const resumes = resumingOf(extra.overrides, extra.context !== undefined);
    await tables.inTurn(
      () => tables.messages.reopen(messageId),
      () =>
        content.startsWith(message.content)
          ? tables.messages.progress(messageId, { text: content.slice(message.content.length) })
          : tables.messages.setText(messageId, content).then(() => undefined),
      async () => {
        if (activity.length < before.length)
          await tables.messages.note(messageId, { activity: JSON.stringify(activity) });
      },
      () => tables.streams.add({ ...stream, base_length: content.length, base_activity: activity.length, resumes }),
    );
  });
  return new LiveAnswer({
    sessionId: message.session_id,
    messageId,
    position: message.position,
    streamId,
    clock,
    question: { id: question.id, content: question.content },
    given: extra.context,
    overrides: { ...extra.overrides, earlier: earlierCalls(activity) },
    content,
    activity,
    taken: message,
  });
}

/** The chat that a question belongs to; a new one may have been begun at this moment by another request, or taken back. */
async function sessionOf(
  tables: VaultTables,
  { sessionId, newSessionId }: SendRequest,
): Promise<SessionRow | undefined> {
  if (newSessionId !== undefined) return tables.sessions.find(sessionId ?? newSessionId);
  return sessionId === null ? undefined : tables.sessions.require(sessionId);
}

/** Of two instances that begin at the same moment, the second finds the stream of the first. */
async function refuseBusy(tables: VaultTables, sessionId: string): Promise<void> {
  if (await tables.streams.openOf({ session_id: sessionId })) throw streamActive();
}

export async function storedContext(vault: Vault, { context_hash }: MessageRecord): Promise<ChatContext> {
  const canonical = context_hash === null ? undefined : await vault.contexts.find(context_hash);
  if (canonical !== undefined) return chatContext.parse(JSON.parse(canonical));
  throw new ConflictError("context_gone", phrase("chat.context_gone"));
}

/** Says that an answer ended because it was as long as its model may write, so that there is more to come. */
export function isCutAtLimit(entry: Activity): boolean {
  return entry.kind === "note" && entry.phrase?.key === "model.cut_at_limit";
}
