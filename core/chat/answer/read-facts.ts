import type { Backend } from "../../backends/backend.ts";
import { factViews } from "../../memory/fact-views.ts";
import { learnAll } from "../../memory/learn/learn.ts";
import { EXTRACT, groundedFacts, speaksOfAuthor } from "../../memory/learn/grounding.ts";
import { toErrorShape } from "../../base/errors.ts";
import type { MessageRecord } from "../../vault/tables/messages.ts";
import type { LiveAnswer } from "./live-answer.ts";
import type { AnswerServices } from "./services.ts";

/**
 * Asks the model for the facts in a question that was answered, and learns those that the question bears out. That it
 * cannot say just now is no fault of the turn.
 */
export async function readFacts(
  { vault, ids, clock, emitter, log }: Pick<AnswerServices, "vault" | "ids" | "clock" | "emitter" | "log">,
  answer: LiveAnswer,
  message: MessageRecord,
  backend: Backend,
  signal: AbortSignal,
): Promise<void> {
  const { question } = answer;
  if (!backend.read || answer.given !== undefined || message.state !== "complete") return;
  if (!speaksOfAuthor(question.content)) return;
  try {
    const text = await backend.read(EXTRACT, question.content, signal);
    if (signal.aborted) return;
    const candidates = groundedFacts(question.content, text);
    const source = { ...question, now: clock.now() };
    const { added } = await vault.transaction((tables) => learnAll(tables, ids, source, candidates, "model"));
    if (added.length === 0) return;
    emitter.emit("facts.learned", { session_id: answer.sessionId, facts: await factViews(vault, added) });
    emitter.emit("facts.changed", {});
  } catch (error) {
    if (!signal.aborted) log.info({ code: toErrorShape(error).code }, "the model read no facts");
  }
}
