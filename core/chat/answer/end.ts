import { cutOff } from "./cut-off.ts";
import type { Backend } from "../../backends/backend.ts";
import type { ErrorShape } from "../../base/errors.ts";
import type { HashedContext } from "../../context/select/hash.ts";
import { type Learned, learn } from "../../memory/learn/learn.ts";
import { attributeFacts } from "../../memory/trust/attribute.ts";
import { reinforce } from "../../memory/trust/reinforce.ts";
import type { FinishReason } from "../../protocol.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { StreamState } from "../../vault/tables/schema.ts";
import type { VaultTables } from "../../vault/vault.ts";
import type { Tried } from "./attempt.ts";
import { type NumberedEvent, toStored } from "./journal.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { endingOf, type Said } from "./outcome.ts";
import type { AnswerServices } from "./services.ts";
import { goesOn } from "./resuming.ts";
import { takeBack } from "./take-back.ts";

/** How an answer ended. */
export interface TurnEnd {
  message: MessageRecord;
  /** Whether nothing was left of it. */
  isTakenBack: boolean;
  /** Facts sent, and those the answer used. */
  facts: { sent: number; used: string[] };
  learned: Learned;
  error: ErrorShape | null;
  /** The stream's last events, numbered and stored, not yet handed on. */
  closing: readonly NumberedEvent[];
  /** Who answered, or was asked last. */
  backend: Backend;
}

/**
 * Stores the end of an answer, in one transaction: the message and its stream, which facts it used, what is learned of it.
 *
 * @param memory whether anything is remembered.
 * @throws ConflictError `interrupted` where somebody else has ended the stream meanwhile.
 */
export async function storeEnd(
  answer: LiveAnswer,
  { vault, ids, clock, spending }: Pick<AnswerServices, "vault" | "ids" | "clock" | "spending">,
  { backend, name, context, outcome }: Tried,
  memory: boolean,
): Promise<TurnEnd> {
  const { state, finishReason, error, told = error } = endingOf(outcome);
  const taken = await answer.ledger.taken();
  const end = await vault.transaction(async (tables) => {
    // What is still in the journal alone goes into the message with its end.
    const before = await tables.messages.setText(answer.messageId, answer.content);
    const message = await tables.messages.end(answer.messageId, {
      ...taken,
      state,
      model: answer.model ?? before.model,
      backend: name,
      activity: answer.activity.length === 0 ? null : JSON.stringify(answer.activity),
      error: error === null ? null : JSON.stringify(error),
    });
    await tables.sessions.touch(answer.sessionId);

    const sent = context?.context.facts ?? [];
    const isEarned = before.content !== "" && (state === "complete" || state === "cancelled");
    const claimed = isEarned ? claimedFacts(answer.question.content, before.content, context, outcome.said) : [];
    // A context that came from outside belongs to somebody else's vault: nothing of it is reinforced or learned here.
    const isOwn = (answer.given === undefined || answer.isReplay) && memory;
    const now = clock.now();
    const teaches = isOwn && isEarned;
    const used = teaches ? await reinforce(tables, answer.messageId, claimed, sent, now) : claimed;
    const learned = teaches
      ? await learn(await tables.memoryOf(answer.sessionId), ids, { ...answer.question, now })
      : { added: [], ended: [], suggested: [] };
    if (state === "complete") await tables.profile.countInteraction();
    // After what is learned, so that this is from the time of the stream. Whoever took this process for dead may have ended it.
    const said = await endStream(tables, answer, { state, error, told });
    const closing = lastEvents(said, used, context, finishReason).map((event) => ({ seq: answer.number(), event }));
    await tables.streamEvents.add(answer.streamId, closing.map(toStored));
    const isTakenBack = await takeBackOf(tables, answer, state);
    return { message, isTakenBack, facts: { sent: sent.length, used: [...used] }, learned, error, closing, backend };
  });
  spending.took(answer.ledger, taken);
  return end;
}

/** What leaves nothing behind unless it comes to its end is taken back with the end that it did come to. */
async function takeBackOf(
  tables: VaultTables,
  { streamId, overrides }: LiveAnswer,
  state: StreamState,
): Promise<boolean> {
  const isLost = state === "failed" || state === "interrupted";
  const stream = overrides.isWhole === true && isLost ? await tables.streams.find(streamId) : undefined;
  return stream !== undefined && takeBack(tables, stream);
}

/** @returns what readers are told, with whether the answer goes on by itself. @throws ConflictError where it may go on elsewhere. */
async function endStream(
  { streams }: VaultTables,
  answer: LiveAnswer,
  { state, error, told }: { state: StreamState; error: ErrorShape | null; told: ErrorShape | null },
): Promise<(ErrorShape & { resumes?: boolean }) | null> {
  const isToGoOn = goesOn(answer, state, error);
  if (!(await streams.end(answer.streamId, state, isToGoOn))) throw cutOff();
  return isToGoOn && told ? { ...told, resumes: true } : told;
}

function lastEvents(
  error: (ErrorShape & { resumes?: boolean }) | null,
  used: readonly string[],
  context: HashedContext | undefined,
  finishReason: FinishReason,
): NumberedEvent["event"][] {
  return [
    { type: "metadata", used_facts: [...used], context_hash: context?.hash ?? null },
    ...(error === null ? [] : [{ type: "error" as const, ...error }]),
    { type: "done", finish_reason: finishReason },
  ];
}

/** Ids of the facts an answer used: as the backend says, else as the answer shows. */
function claimedFacts(
  question: string,
  text: string,
  context: HashedContext | undefined,
  { contextHash, usedFacts }: Said,
): readonly string[] {
  // A backend that used another context than the one that was sent has nothing to say about these facts.
  if (contextHash !== undefined && contextHash !== context?.hash) return [];
  return usedFacts ?? attributeFacts(question, text, context?.context.facts ?? []);
}
