import { factViews } from "../../memory/fact-views.ts";
import type { Obeyed } from "../../memory/forgetting.ts";
import { suggestionViews } from "../../memory/suggestions.ts";
import { messageView } from "../view.ts";
import { faultOf } from "./cut-off.ts";
import { mayForget } from "./forgets.ts";
import type { TurnEnd } from "./end.ts";
import type { LiveAnswer } from "./live-answer.ts";
import { goesOn } from "./resuming.ts";
import type { RunningAnswers } from "./running.ts";
import type { AnswerServices } from "./services.ts";

/** Tells of an answer's end, once it is stored. */
export async function announceEnd(
  answer: LiveAnswer,
  services: AnswerServices,
  running: RunningAnswers,
  end: TurnEnd,
): Promise<void> {
  const { emitter, vault, sync } = services;
  const { backend } = end;
  if (end.message.content !== "" && !end.isTakenBack)
    await sync.answered(backend, [answer.question.id, answer.messageId]);
  for (const { seq, event } of end.closing) emitter.emit("chat.event", answer.apply(seq, event));
  const learned = await factViews(vault, end.learned.added);
  const { gone, asked } = await forget(answer, services, end);
  const forgotten = await factViews(vault, gone);
  const suggested = await suggestionViews(vault, [...end.learned.suggested, ...asked]);
  running.remove(answer);
  const view = { ...messageView(end.message, end.facts), seq: answer.seq };
  const versions = (await vault.messages.versionsIn(answer.sessionId)).get(view.id) ?? view.versions;
  emitter.emit("chat.ended", { message: { ...view, versions }, learned, forgotten, suggested });
  if (suggested.length > 0) emitter.emit("suggestions.changed", {});
  if (end.facts.sent > 0 || end.learned.added.length > 0 || end.learned.ended.length > 0 || forgotten.length > 0) {
    emitter.emit("facts.changed", {});
  }
  services.onEnd(backend, end);
}

/** "Forget that …" is done once it was answered, so that nothing of it is written after. */
async function forget(
  answer: LiveAnswer,
  { forgetting, clock }: Pick<AnswerServices, "forgetting" | "clock">,
  end: TurnEnd,
): Promise<Obeyed> {
  if (end.message.state !== "complete" || !mayForget(answer)) return { gone: [], asked: [] };
  return forgetting.obey({ ...answer.question, session_id: answer.sessionId }, clock.now());
}

/** The end itself could not be stored (a full disk, a database that is away): what was written before is safe, and the person is told. */
export function announceLoss(
  answer: LiveAnswer,
  { log, emitter }: Pick<AnswerServices, "log" | "emitter">,
  running: RunningAnswers,
  error: unknown,
): void {
  running.remove(answer);
  const fault = faultOf(error);
  const toGoOn = goesOn(answer, "interrupted", fault) ? { resumes: true } : {};
  log.error({ message_id: answer.messageId, code: fault.code }, "the end of a turn could not be stored");
  // What could not be stored has no number: whoever reads the stream later is told the same under the same ones.
  emitter.emit("chat.event", answer.apply(answer.seq + 1, { type: "error" as const, ...fault, ...toGoOn }));
  emitter.emit("chat.event", answer.apply(answer.seq + 1, { type: "done", finish_reason: "error" }));
}
