import type { Backend } from "../../backends/backend.ts";
import type { Candidate } from "../../backends/pool.ts";
import { BackendError, FloatBarError, toErrorShape } from "../../base/errors.ts";
import type { Logger } from "../../base/log.ts";
import { type Phrase, phrase } from "../../base/phrases.ts";
import type { HashedContext } from "../../context/select/hash.ts";
import type { AnswerTrace } from "../../telemetry/trace.ts";
import type { Outflow } from "../../tools/outflow.ts";
import type { Toolbox } from "../../tools/tool.ts";
import { exchange } from "./exchange.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { nothingSaid, type Outcome, type Said } from "./outcome.ts";
import { type Prepared, prepare } from "./prepare.ts";
import type { Size } from "./room.ts";
import type { AnswerServices, CurrentBackend } from "./services.ts";

/** One try at an answer: who is asked, and with how much. */
export interface Attempt {
  /** Which of the candidates. */
  at: number;
  /** Most that may be sent; undefined for as much as usual. */
  limits: Size | undefined;
  /** How often it was made shorter for this backend. */
  times: number;
  /** What was too long before: how much went, in tokens, and what was said of it. */
  refused?: { total: number; error: BackendError } | undefined;
  /** What the user is told of it. */
  note: Phrase | undefined;
}

export const FIRST_ATTEMPT: Attempt = { at: 0, limits: undefined, times: 0, note: undefined };

/** Faults that another backend may not have. */
const DOWN = new Set([
  "unreachable",
  "timeout",
  "provider_unavailable",
  "rate_limited",
  "unauthorized",
  "bad_response",
  "interrupted",
  "quota_exceeded",
  "model_loading",
]);
/** Faults of an address at which nobody of the kind answers. */
const NOTHING_THERE = new Set(["not_found", "bad_response"]);
/** So long it is looked for who does. */
const LOOK_MS = 10_000;
/** What is sent of the first try where a model says that it is too long. */
const SHRUNK = 0.4;
/** So often less goes along; the last time only what the question has itself. */
const MOST_TIMES = 2;
/** A context of no more tokens holds nothing. */
const EMPTY_CONTEXT = 50;

/** What came of an attempt. */
export interface Tried {
  backend: Backend;
  /** The backend's name, as the message keeps it. */
  name: string;
  /** Undefined where it could not even be chosen. */
  context: HashedContext | undefined;
  /** Counts what was sent. */
  size: () => Size;
  outcome: Outcome;
}

/** Chooses what goes with the question, and asks. Whatever goes wrong is an outcome. */
export async function tryOnce(
  answer: LiveAnswer,
  services: AnswerServices,
  asked: CurrentBackend & { tools: Toolbox | undefined; outflow: Outflow; trace: AnswerTrace },
  attempt: Attempt,
): Promise<Tried> {
  const { at, limits, times, refused, note } = attempt;
  const { candidates, tools, trace } = asked;
  const candidate = candidates[at] ?? candidates[0];
  const { backend, name } = candidate;
  const said = nothingSaid();
  let prepared: Prepared | undefined;
  let outcome: Outcome = { kind: "ended", said };
  try {
    prepared = await trace.part("context", prepare(answer, services, asked, candidate, limits));
    asked.outflow.sent(prepared.sent);
    // At once, since a crash may leave the beginning of an answer.
    if (prepared.sent.hasOutside) await services.vault.messages.note(answer.messageId, { is_outside: 1 });
    const { size } = prepared;
    const canBeShorter = () => times < MOST_TIMES && beside(size()) > 0;
    const wasTooLong = refused !== undefined && total(size()) >= refused.total;
    // What was refused is not asked again as it was.
    if (wasTooLong && canBeShorter()) throw refused.error;
    const room = { canBeShorter, wasTooLong };
    await exchange(answer, services, { candidate, prepared, tools, note, trace, room }, said);
  } catch (fault) {
    const error = named(fault, prepared);
    outcome = brokenOff(answer.stopReason, error, answer.content !== "", said);
    if (outcome.kind === "failed") logFailure(services.log, answer.messageId, backend, error);
  }
  return { backend, name, context: prepared?.context, size: prepared?.size ?? nothingSent, outcome };
}

/** What an error is to an answer: whoever was told to stop did not fail. What was said of facts holds for whole answers alone. */
function brokenOff(stopped: LiveAnswer["stopReason"], error: unknown, hasText: boolean, whole: Said): Outcome {
  const said = { ...whole, usedFacts: undefined, contextHash: undefined };
  return stopped === undefined ? { kind: "failed", error, hasText, said } : { kind: "stopped", by: stopped, said };
}

function nothingSent(): Size {
  return { history: 0, context: 0, documents: 0 };
}

function logFailure(log: Logger, messageId: string, backend: Backend, error: unknown): void {
  const { code, phrase: said } = toErrorShape(error);
  const details = { message_id: messageId, backend: backend.kind, code };
  // Which address, with what status: what the core puts into its words, and none of the words that came from elsewhere.
  const about = { asked: backend.label, fault: said.key, ...said.params };
  if (error instanceof FloatBarError) log.warn({ ...details, ...about }, "a backend failed");
  else log.error({ ...details, stack: error instanceof Error ? error.stack : String(error) }, "a turn failed");
}

/** What goes along that can be left out, in tokens. */
function beside({ history, context, documents }: Size): number {
  return history + documents + (context > EMPTY_CONTEXT ? context : 0);
}

function total({ history, context, documents }: Size): number {
  return history + context + documents;
}

/** A fault in the words for what was too long: where nothing went along, it was the message. */
function named(fault: unknown, prepared: Prepared | undefined): unknown {
  if (!(fault instanceof BackendError) || fault.code !== "context_too_long" || !prepared) return fault;
  const { history, context } = prepared.size();
  if (beside({ history, context, documents: 0 }) > 0 || fault.phrase.key !== "backend.context_too_long") return fault;
  const words = phrase("backend.message_too_long", { host: hostIn(fault) }, fault.phrase.theirs);
  return new BackendError(fault.code, words, { cause: fault });
}

function hostIn({ phrase: { params } }: BackendError): string {
  return typeof params.host === "string" ? params.host : "";
}

/** What goes along the next time where it was too much: less of it, and at last nothing that the question can do without. */
function shorter(attempt: Attempt, sent: Size, error: BackendError): Attempt {
  const shrunk = (tokens: number) => Math.floor(tokens * SHRUNK);
  const isLast = attempt.times + 1 === MOST_TIMES;
  const limits = {
    history: isLast ? 0 : shrunk(sent.history),
    context: isLast ? 0 : shrunk(sent.context),
    documents: shrunk(sent.documents),
  };
  const refused = { total: total(sent), error };
  return { ...attempt, limits, times: attempt.times + 1, refused, note: phrase("answer.shrunk") };
}

/**
 * The same try again where somebody else was found near the backend's address, who takes its place among the candidates. It is
 * looked for where nothing of the backend's kind answered, and its address said little of its kind.
 *
 * @returns undefined where there is nobody else.
 */
export async function attemptElsewhere(
  attempt: Attempt,
  { outcome }: Pick<Tried, "outcome">,
  candidates: Candidate[],
  signal: AbortSignal,
): Promise<Attempt | undefined> {
  const candidate = candidates[attempt.at];
  if (!candidate || outcome.kind !== "failed" || !(outcome.error instanceof BackendError)) return undefined;
  const { code, phrase: said } = outcome.error;
  const isNothing = NOTHING_THERE.has(code) || said.params.status === 405;
  if (!isNothing || outcome.said.hasArrived) return undefined;
  const within = AbortSignal.any([signal, AbortSignal.timeout(LOOK_MS)]);
  const found = await candidate.elsewhere(within).catch(() => undefined);
  if (!found) return undefined;
  candidates[attempt.at] = { ...found, model: candidate.model };
  return attempt;
}

/**
 * The next try where a backend failed and nothing arrived: the same one again with less, or the next.
 *
 * @returns undefined where this was the last.
 */
export function attemptAfter(
  attempt: Attempt,
  { outcome, size }: Pick<Tried, "outcome" | "size">,
  candidates: readonly Candidate[],
): Attempt | undefined {
  if (outcome.kind !== "failed" || !(outcome.error instanceof BackendError) || outcome.said.hasArrived)
    return undefined;
  const { code } = outcome.error;
  const isTooMuch = code === "context_too_long" || code === "too_large";
  if (isTooMuch && attempt.times < MOST_TIMES && beside(size()) > 0) {
    return shorter(attempt, size(), outcome.error);
  }
  const next = candidates[attempt.at + 1];
  if (!DOWN.has(code) || !next) return undefined;
  const name = candidates[attempt.at]?.name ?? "";
  const note = phrase("answer.next_backend", { name, next: next.name });
  return { at: attempt.at + 1, limits: undefined, times: 0, note };
}
