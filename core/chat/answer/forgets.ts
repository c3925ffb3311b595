import type { Forgets } from "../../backends/backend.ts";
import type { LiveAnswer } from "./live-answer.ts";
import type { AnswerServices } from "./services.ts";

/** Whether an answer's end does what its question asks to forget; one in a context that its client made does not. */
export const mayForget = ({ given, isReplay }: Pick<LiveAnswer, "given" | "isReplay">): boolean =>
  given === undefined || isReplay;

/** What will be forgotten once the question is answered; undefined where it asks for nothing of the kind. */
export async function forgetsOf(
  answer: LiveAnswer,
  { forgetting, clock }: Pick<AnswerServices, "forgetting" | "clock">,
): Promise<Forgets | undefined> {
  if (!mayForget(answer)) return undefined;
  const { sure, unsure, isMissed } = await forgetting.plan(
    { ...answer.question, session_id: answer.sessionId },
    clock.now(),
  );
  if (sure.length + unsure.length === 0 && !isMissed) return undefined;
  return { gone: sure, asked: unsure.length, isMissed };
}
