import { FloatBarError, InputError } from "../base/errors.ts";
import type { Phrase } from "../base/phrases.ts";
import { type Job, resultInThread } from "../base/thread.ts";

/** Most that one piece of a stranger's work may take, in milliseconds. */
const WORK_MS = 5000;

/**
 * Does work whose size a stranger decides (an expression, a page, a schema) in a thread with a limit of time and of memory: what
 * takes more ends with its thread, and nothing else waits for it.
 *
 * @param tooMuch what is said of work that went over a limit.
 * @throws InputError of the work itself, or `tooMuch`; the signal's reason on abort.
 */
export async function inBounds<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  signal: AbortSignal,
  tooMuch: Phrase,
): Promise<Result> {
  try {
    return await resultInThread(job, input, AbortSignal.any([signal, AbortSignal.timeout(WORK_MS)]));
  } catch (error) {
    signal.throwIfAborted();
    // The job's own word; a timeout and the end of a thread without memory are none.
    if (error instanceof FloatBarError) throw error;
    throw new InputError(tooMuch);
  }
}
