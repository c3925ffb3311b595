/** How a job ends that cannot go on, and which faults do not end it. */
import { FloatBarError, type ErrorShape, phraseOf, toErrorShape, VaultError } from "../../core/base/errors.ts";
import { type Phrase, phrase } from "../../core/base/phrases.ts";
import { cutOff } from "../../core/chat/answer/cut-off.ts";
import { wireFault } from "../wire-faults.ts";
import type { MessageRecord } from "../../core/vault/tables/messages.ts";

/** Faults after which a job goes on where it was: its answer was cut off, or has only begun to be put in order. */
const PASSING = new Set(["interrupted", "stream_active"]);

/** Answers that still run may use up what is left of a limit. */
function isBusy({ code, retryable }: FloatBarError): boolean {
  return code === "over_budget" && retryable;
}

/** Whether the store, and not the job, is at fault, so that it goes on where it was. */
export function isPassing(error: unknown): boolean {
  return (
    (error instanceof VaultError && error.retryable) ||
    (error instanceof FloatBarError && (PASSING.has(error.code) || isBusy(error)))
  );
}

/** Why the answer of a step is not complete. */
export function faultOf({ state, error: stored }: MessageRecord): FloatBarError {
  const error = stored === null ? undefined : (JSON.parse(stored) as ErrorShape);
  if (state === "streaming" || (state === "interrupted" && error === undefined)) return cutOff();
  return new FloatBarError(error?.code ?? "step_failed", error ? phraseOf(error) : phrase("jobs.step_stopped"));
}

/** How a job that failed tells of it. */
export function faultToTell(error: unknown): { code: string; message: string } {
  const shape = toErrorShape(error);
  const told = wireFault(shape);
  // Other words than the core's stand under another phrase, or none.
  return told.message === shape.message ? shape : told;
}

/** @param what that the job has spent. */
export function spentOut(what: Phrase): FloatBarError {
  return new FloatBarError("budget_spent", what);
}
