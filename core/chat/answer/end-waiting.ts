import { announceEnd } from "./announce.ts";
import { ConflictError } from "../../base/errors.ts";
import { beginContinuation } from "./begin.ts";
import { storeEnd } from "./end.ts";
import { nothingSaid, type Outcome } from "./outcome.ts";
import type { RunningAnswers } from "./running.ts";
import type { AnswerServices } from "./services.ts";

/** Why an answer that waits to go on by itself does not: its user ended it, or it cannot. */
export type WhyNot = "cancelled" | { error: unknown };

/**
 * Ends an answer that waits to go on by itself, in a stream of its own, as it would have gone on: whoever waits for it hears why it does not.
 *
 * @returns false where it does not wait, or somebody goes on with it already.
 */
export async function endWaiting(
  services: AnswerServices,
  running: RunningAnswers,
  messageId: string,
  why: WhyNot,
): Promise<boolean> {
  const { vault } = services;
  const message = await vault.messages.find(messageId);
  if (!message) return false;
  try {
    return await running.alone(message.session_id, async () => {
      const left = await vault.messages.require(messageId);
      if (left.state !== "interrupted" && left.state !== "failed") return false;
      const [{ backend, name }] = (await services.current({ backend: null, model: null })).candidates;
      const answer = await beginContinuation(services, left, { isByItself: true }, backend.kind);
      running.add(answer);
      const outcome: Outcome = {
        said: nothingSaid(),
        ...(why === "cancelled"
          ? { kind: "stopped", by: why }
          : { kind: "failed", error: why.error, hasText: answer.content !== "" }),
      };
      const size = () => ({ history: 0, context: 0, documents: 0 });
      try {
        const end = await storeEnd(answer, services, { backend, name, context: undefined, size, outcome }, false);
        await announceEnd(answer, services, running, end);
      } finally {
        running.remove(answer);
        answer.markFinished();
        services.cluster?.over(answer.streamId);
      }
      return true;
    });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const isBusy = error.code === "stream_active" && !(await vault.streams.openOf({ message_id: messageId }));
    // Where something else is answered in the chat by now, nothing more is said of it.
    return isBusy && vault.streams.stopResuming({ message_id: messageId });
  }
}
