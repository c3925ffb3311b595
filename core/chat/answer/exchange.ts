import type { Backend, ChatRequest } from "../../backends/backend.ts";
import type { Candidate } from "../../backends/pool.ts";
import { toErrorShape } from "../../base/errors.ts";
import type { Phrase } from "../../base/phrases.ts";
import { type ChatEvent, thinkingStep } from "../../protocol.ts";
import type { AnswerTrace } from "../../telemetry/trace.ts";
import type { Toolbox } from "../../tools/tool.ts";
import { forgetsOf } from "./forgets.ts";
import { AnswerJournal } from "./journal.ts";
import { ContinuationJoiner } from "./join.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { isShown, type Said } from "./outcome.ts";
import { pastCalls } from "./past-calls.ts";
import type { Prepared } from "./prepare.ts";
import { Recorder } from "./recorder.ts";
import type { AnswerServices } from "./services.ts";

/** Who is asked, and what with. */
export interface Asked {
  candidate: Candidate;
  prepared: Prepared;
  tools: Toolbox | undefined;
  /** What the user is told before anything comes. */
  note: Phrase | undefined;
  trace: AnswerTrace;
  /** What may be done where it is too long. */
  room: Required<Pick<ChatRequest, "canBeShorter" | "wasTooLong">>;
}

/** What a backend may have held back until it knew what it was. */
const IS_HELD: ReadonlySet<ChatEvent["type"]> = new Set(["token", "thinking", "retract"]);

/**
 * Asks a backend and records what comes, until it is done. Everything that came is stored and shown when this returns or throws.
 *
 * @param said takes what the backend says besides the answer, as it comes.
 * @throws what the backend throws, the reason of the answer's signal, or VaultError where the disk takes no more.
 */
export async function exchange(
  answer: LiveAnswer,
  services: Pick<AnswerServices, "vault" | "emitter" | "toolDesk" | "log" | "spending" | "forgetting" | "clock">,
  { candidate, prepared, tools, note, trace, room }: Asked,
  said: Said,
): Promise<void> {
  const { backend } = candidate;
  const entry = answer.ledger.open();
  const journal = new AnswerJournal(answer, services, candidate.name);
  const disk = new AbortController();
  const recorder = new Recorder({
    store: (events) => journal.store(events),
    show: () => journal.show(),
    settle: () => journal.settle(),
    fail: (error) => disk.abort(error),
  });
  const { content: partial, signal } = answer;
  const joiner = partial === "" ? undefined : new ContinuationJoiner(partial);
  const request = {
    ...requestOf(answer, { candidate, prepared, tools, trace, room }),
    forgets: await forgetsOf(answer, services),
    onAsked: entry.tells,
    ...asking(answer, recorder),
  };
  try {
    if (note !== undefined) recorder.event(thinkingStep(note));
    for await (const event of backend.stream(request, AbortSignal.any([signal, disk.signal]))) {
      if (event.type === "usage") entry.told(event);
      await answer.whenRunning();
      disk.signal.throwIfAborted();
      // Once it is told to stop, a backend gives no more than what it held back.
      if (signal.aborted && !IS_HELD.has(event.type)) continue;
      if (event.type === "tool_approval") passOnDecision(event, backend, signal, services);
      if (event.type === "token") trace.token();
      record(event, { answer, recorder, joiner, said });
      if (event.type === "done") break;
    }
  } finally {
    if (joiner) recorder.text(joiner.flush());
    await recorder.close();
    // Whatever else went wrong, that the disk takes no more is what its owner must hear.
    disk.signal.throwIfAborted();
  }
}

/** Takes one event of an answer. */
function record(
  event: ChatEvent,
  {
    answer,
    recorder,
    joiner,
    said,
  }: { answer: LiveAnswer; recorder: Recorder; joiner: ContinuationJoiner | undefined; said: Said },
): void {
  if (event.type === "token" || event.type === "tool_start") said.hasArrived = true;
  if (event.type === "retract" && joiner) recorder.text(joiner.flush());
  if (event.type === "token") recorder.text(joiner ? joiner.push(event.content) : event.content);
  else if (isShown(event, said)) recorder.event(answer.own(event));
}

function requestOf(
  { sessionId, messageId, content: partial, activity, overrides }: LiveAnswer,
  { candidate: { backend, model }, prepared, tools, trace, room }: Omit<Asked, "note">,
): ChatRequest {
  return {
    sessionId,
    messageId,
    message: prepared.question.content,
    images: backend.capabilities.images ? prepared.question.images : [],
    context: prepared.context.context,
    contextHash: prepared.context.hash,
    history: prepared.turns,
    partial: partial === "" ? null : partial,
    called: pastCalls(activity),
    model: overrides.model ?? model,
    maxTokens: overrides.maxTokens ?? null,
    temperature: overrides.temperature ?? null,
    effort: overrides.effort ?? null,
    onlyTools: overrides.tools,
    instructions: prepared.instructions,
    trace: trace.carrier,
    tools: backend.capabilities.tools ? tools : undefined,
    ...room,
  };
}

/** Around each request, what an answer took is written down, and what is put aside for it is made to fit. */
function asking(
  { reservation, ledger, signal }: LiveAnswer,
  recorder: Recorder,
): Pick<ChatRequest, "beforeAsking" | "afterAsking"> {
  if (reservation?.isLimited !== true) return {};
  const used = async () => {
    await recorder.settle();
    return ledger.written;
  };
  return {
    beforeAsking: async (may) => reservation.put(may, { signal, used: await used() }),
    afterAsking: async () => reservation.rest(await used()),
  };
}

/** A tool of the backend's own waits there for what is said here. */
function passOnDecision(
  { call_id }: Extract<ChatEvent, { type: "tool_approval" }>,
  backend: Backend,
  signal: AbortSignal,
  { toolDesk, log }: Pick<AnswerServices, "toolDesk" | "log">,
): void {
  if (!backend.approve) return;
  void toolDesk
    .ask(call_id, signal)
    .then((decision) => backend.approve?.(call_id, decision !== "deny"))
    .catch((error: unknown) => log.warn({ code: toErrorShape(error).code }, "a tool was not told what it may"));
}
