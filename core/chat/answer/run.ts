import type { Backend } from "../../backends/backend.ts";
import type { Candidate } from "../../backends/pool.ts";
import { attributeFacts } from "../../memory/trust/attribute.ts";
import type { HashedContext } from "../../context/select/hash.ts";
import { type Learned, learn } from "../../memory/learn/learn.ts";
import { reinforce } from "../../memory/trust/reinforce.ts";
import { BackendError, type ErrorShape, toErrorShape } from "../../base/errors.ts";
import { type Phrase, phrase } from "../../base/phrases.ts";
import { type ChatEvent, type FinishReason, thinkingStep } from "../../protocol.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { MessageState, StreamState } from "../../vault/tables/schema.ts";
import { AnswerTrace } from "../../telemetry/trace.ts";
import { AnswerJournal, type NumberedEvent, toStored } from "./journal.ts";
import { ContinuationJoiner } from "./join.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { type Prepared, prepare, type Size } from "./prepare.ts";
import { Recorder } from "./recorder.ts";
import type { TurnParts } from "./services.ts";

/** How a turn ended. */
export interface TurnEnd {
  message: MessageRecord;
  /** Facts sent, and those the answer used. */
  facts: { sent: number; used: string[] };
  learned: Learned;
  error: ErrorShape | null;
  /** The stream's last events, numbered and stored, not yet handed on. */
  closing: readonly NumberedEvent[];
  /** Who answered, or was asked last. */
  backend: Backend;
}

interface Outcome {
  state: MessageState;
  finishReason: FinishReason;
  error: unknown;
  usage: {
    input_tokens: number;
    output_tokens: number;
    cost_usd: number | null;
    estimated?: boolean | undefined;
  } | null;
  usedFacts: readonly string[] | undefined;
  /** The context as the backend says it used it. */
  contextHash: string | undefined;
  /** Whether anything came that the user saw. */
  hasArrived: boolean;
}

/**
 * One message's way after it was stored: select, hash, ask, record; at the end attribute, reinforce and learn, all in one
 * transaction. Faults of the backend end the turn, never the program.
 *
 * @throws VaultError when the end of the turn could not be stored; the answer then stands as interrupted at the next start.
 */
export async function runTurn(answer: LiveAnswer, parts: TurnParts): Promise<TurnEnd> {
  const trace = new AnswerTrace(
    { "floatbar.backend": parts.candidates[0]?.backend.kind ?? "none" },
    answer.overrides.trace,
  );
  try {
    const end = await attemptTurn(answer, parts, trace);
    const { state, input_tokens, output_tokens } = end.message;
    trace.end(state, { "floatbar.input_tokens": input_tokens ?? 0, "floatbar.output_tokens": output_tokens ?? 0 });
    return end;
  } catch (error) {
    trace.end("failed");
    throw error;
  }
}

async function attemptTurn(answer: LiveAnswer, parts: TurnParts, trace: AnswerTrace): Promise<TurnEnd> {
  let context: HashedContext | undefined;
  let outcome: Outcome;
  let attempt: Attempt | undefined = { at: 0, limits: undefined, note: undefined };
  let size = (): Size => ({ history: 0, context: 0 });
  let candidate: Candidate | undefined;
  do {
    candidate = parts.candidates[attempt.at];
    if (!candidate) throw new Error("There is nobody to ask.");
    try {
      const [asked, { limits }] = [candidate, attempt];
      const prepared = await trace.part("context", () => prepare(answer, parts, asked, limits));
      context = prepared.context;
      ({ size } = prepared);
      outcome = await consume(answer, parts, prepared, candidate, attempt, trace);
    } catch (error) {
      outcome = failed(answer, error);
    }
    if (outcome.error !== null) logFailure(answer, parts, candidate.backend, outcome.error);
    attempt = another(attempt, outcome, parts.candidates, size);
  } while (attempt);
  const [by, what, came] = [candidate, context, outcome];
  return trace.part("store", () => finish(answer, parts, by, what, came));
}

/** One try at an answer: who is asked, and with how much. */
interface Attempt {
  at: number;
  /** Most that may be sent; undefined for as much as usual. */
  limits: Size | undefined;
  /** What the user is told of it. */
  note: Phrase | undefined;
}

/** Faults that another backend may not have. */
const DOWN = new Set([
  "unreachable",
  "timeout",
  "provider_unavailable",
  "rate_limited",
  "unauthorized",
  "bad_response",
]);
/** What is sent of the first try where a model says that it is too long. */
const SHRUNK = 0.4;

/** Where nothing arrived: the same again with less, or the next backend; undefined where this is the end of it. */
function another(
  attempt: Attempt,
  outcome: Outcome,
  candidates: readonly Candidate[],
  size: () => Size,
): Attempt | undefined {
  if (!(outcome.error instanceof BackendError) || outcome.hasArrived) return undefined;
  const { code } = outcome.error;
  if (code === "context_too_long" && attempt.limits === undefined) {
    const { history, context } = size();
    const limits = { history: Math.floor(history * SHRUNK), context: Math.floor(context * SHRUNK) };
    return { ...attempt, limits, note: phrase("answer.shrunk") };
  }
  const next = candidates[attempt.at + 1];
  if (!DOWN.has(code) || !next) return undefined;
  const name = candidates[attempt.at]?.name ?? "";
  return {
    at: attempt.at + 1,
    limits: undefined,
    note: phrase("answer.next_backend", { name, next: next.name }),
  };
}

async function consume(
  answer: LiveAnswer,
  { vault, emitter, tools, toolDesk, log }: TurnParts,
  prepared: Prepared,
  { backend, model }: Candidate,
  { note }: Attempt,
  trace: AnswerTrace,
): Promise<Outcome> {
  const outcome: Outcome = {
    state: "complete",
    finishReason: "stop",
    error: null,
    usage: null,
    usedFacts: undefined,
    contextHash: undefined,
    hasArrived: false,
  };
  let writeError: unknown;
  const disk = new AbortController();
  const journal = new AnswerJournal(answer, vault, emitter);
  const recorder = new Recorder({
    store: (events) => journal.store(events),
    show: () => journal.show(),
    settle: () => journal.settle(),
    fail: (error) => {
      writeError = error;
      disk.abort(error);
    },
  });
  const partial = answer.content === "" ? null : answer.content;
  const joiner = partial === null ? undefined : new ContinuationJoiner(partial);
  const { context, turns, question } = prepared;
  try {
    const request = {
      sessionId: answer.sessionId,
      messageId: answer.messageId,
      message: question.content,
      images: backend.capabilities.images ? question.images : [],
      context: context.context,
      contextHash: context.hash,
      history: turns,
      partial,
      model: answer.overrides.model ?? model,
      maxTokens: answer.overrides.maxTokens ?? null,
      temperature: answer.overrides.temperature ?? null,
      instructions: answer.overrides.instructions,
      trace: trace.carrier,
      tools: backend.capabilities.tools ? tools : undefined,
    };
    if (note !== undefined) recorder.event(thinkingStep(note));
    for await (const event of backend.stream(request, AbortSignal.any([answer.signal, disk.signal]))) {
      await answer.whenRunning();
      answer.signal.throwIfAborted();
      disk.signal.throwIfAborted();
      if (event.type === "token" || event.type === "tool_start") outcome.hasArrived = true;
      if (event.type === "tool_approval" && backend.approve) {
        // The tool is the backend's own, and waits there for what is said here.
        void toolDesk
          ?.ask(event.call_id, answer.signal)
          .then((decision) => backend.approve?.(event.call_id, decision !== "deny"))
          .catch((error: unknown) => log.warn({ code: toErrorShape(error).code }, "a tool was not told what it may"));
      }
      if (event.type === "token") trace.token();
      if (event.type === "token") recorder.text(joiner ? joiner.push(event.content) : event.content);
      else take(event, answer, outcome, recorder);
      if (event.type === "done") break;
    }
    if (joiner) recorder.text(joiner.flush());
  } catch (error) {
    if (joiner) recorder.text(joiner.flush());
    await recorder.close();
    const { usage, hasArrived } = outcome;
    return { ...outcome, ...failed(answer, writeError ?? error), usage, hasArrived };
  }
  await recorder.close();
  if (writeError !== undefined) return failed(answer, writeError);
  return outcome;
}

/** Everything but text: what is shown goes on, what belongs to the end is kept for it. */
function take(
  event: Exclude<ChatEvent, { type: "token" }>,
  answer: LiveAnswer,
  outcome: Outcome,
  recorder: Recorder,
): void {
  switch (event.type) {
    case "usage":
      outcome.usage = { ...event, cost_usd: event.cost_usd ?? null };
      recorder.event(event);
      return;
    case "metadata":
      outcome.usedFacts = event.used_facts ?? outcome.usedFacts;
      outcome.contextHash = event.context_hash ?? outcome.contextHash;
      return;
    case "done":
      outcome.finishReason = event.finish_reason;
      if (event.finish_reason === "cancelled") outcome.state = "cancelled";
      if (event.finish_reason === "paused" || event.finish_reason === "error") outcome.state = "interrupted";
      return;
    case "stream_start":
      answer.model = event.model ?? answer.model;
      recorder.event({
        ...event,
        stream_id: answer.streamId,
        session_id: answer.sessionId,
        message_id: answer.messageId,
      });
      return;
    default:
      recorder.event(event);
  }
}

function failed(answer: LiveAnswer, error: unknown): Outcome {
  const stopped = answer.stopReason;
  const base = { usage: null, usedFacts: undefined, contextHash: undefined, hasArrived: false };
  if (stopped === "cancelled") return { ...base, state: "cancelled", finishReason: "cancelled", error: null };
  const state = stopped === "interrupted" || answer.content !== "" ? "interrupted" : "failed";
  return { ...base, state, finishReason: "error", error: stopped === undefined ? error : null };
}

async function finish(
  answer: LiveAnswer,
  { vault, ids, clock, memory }: TurnParts,
  { backend, name }: Candidate,
  context: HashedContext | undefined,
  outcome: Outcome,
): Promise<TurnEnd> {
  const error = outcome.error === null ? null : toErrorShape(outcome.error);
  return vault.transaction(async (tables) => {
    // What is still in the journal alone goes into the message with its end.
    const before = await tables.messages.setText(answer.messageId, answer.content);
    const message = await tables.messages.end(answer.messageId, {
      state: outcome.state,
      model: answer.model ?? before.model,
      backend: name,
      input_tokens: add(before.input_tokens, outcome.usage?.input_tokens),
      output_tokens: add(before.output_tokens, outcome.usage?.output_tokens),
      cost_usd: add(before.cost_usd, outcome.usage?.cost_usd ?? undefined),
      is_estimated: outcome.usage?.estimated === true ? 1 : before.is_estimated,
      activity: answer.activity.length === 0 ? null : JSON.stringify(answer.activity),
      error: error === null ? null : JSON.stringify(error),
    });
    await tables.streams.end(answer.streamId, streamState(outcome.state));
    await tables.sessions.touch(answer.sessionId);

    const sent = context?.context.facts ?? [];
    const earned = before.content !== "" && (outcome.state === "complete" || outcome.state === "cancelled");
    const claimed = earned ? claimedFacts(answer, context, outcome, before.content) : [];
    // A context that came from outside belongs to somebody else's vault: nothing of it is reinforced or learned here.
    const isOwn = (answer.given === undefined || answer.isReplay) && memory;
    const now = clock.now();
    const used = isOwn && earned ? await reinforce(tables, answer.messageId, claimed, sent, now) : claimed;
    const learned = isOwn && earned ? await learn(tables, ids, { ...answer.question, now }) : { added: [], ended: [] };
    if (outcome.state === "complete") await tables.profile.countInteraction();
    const last: NumberedEvent["event"][] = [
      ...(error === null ? [] : [{ type: "error" as const, ...error }]),
      { type: "metadata", used_facts: [...used], context_hash: context?.hash ?? null },
      { type: "done", finish_reason: outcome.finishReason },
    ];
    const closing = last.map((event) => ({ seq: answer.number(), event }));
    await tables.streamEvents.add(answer.streamId, closing.map(toStored));
    return {
      message,
      facts: { sent: sent.length, used: [...used] },
      learned,
      error,
      closing,
      backend,
    };
  });
}

/** Ids of the facts an answer used: as the backend says, else as the answer shows. */
function claimedFacts(
  answer: LiveAnswer,
  context: HashedContext | undefined,
  outcome: Outcome,
  text: string,
): readonly string[] {
  // A backend that used another context than the one that was sent has nothing to say about these facts.
  if (outcome.contextHash !== undefined && outcome.contextHash !== context?.hash) return [];
  return outcome.usedFacts ?? attributeFacts(answer.question.content, text, context?.context.facts ?? []);
}

function add(before: number | null, more: number | undefined): number | null {
  return more === undefined ? before : (before ?? 0) + more;
}

function streamState(state: MessageState): StreamState {
  return state === "streaming" ? "interrupted" : state;
}

function logFailure(answer: LiveAnswer, { log }: TurnParts, backend: Backend, error: unknown): void {
  const shape = toErrorShape(error);
  const details = { message_id: answer.messageId, backend: backend.kind, code: shape.code };
  if (error instanceof BackendError) log.warn(details, "a backend failed");
  else log.error({ ...details, stack: error instanceof Error ? error.stack : String(error) }, "a turn failed");
}
