import pLimit from "p-limit";
import { boundedInThread } from "../base/bounded.ts";
import { InputError } from "../base/errors.ts";
import type { Phrase } from "../base/phrases.ts";
import type { Job } from "../base/thread.ts";

/** Most that one piece of a stranger's work may take, in milliseconds. */
const WORK_MS = 5000;

/** So many threads work at once; a model may ask for any number of calculations in one answer. The others wait in their order. */
const working = pLimit(2);

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
  return working(() => {
    signal.throwIfAborted();
    return boundedInThread(job, input, signal, { workMs: WORK_MS, tooMuch: new InputError(tooMuch) });
  });
}
