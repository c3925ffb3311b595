import pLimit from "p-limit";
import { FloatBarError, InputError } from "../base/errors.ts";
import type { Phrase } from "../base/phrases.ts";
import { type Job, resultInThread } from "../base/thread.ts";

/** Most that one piece of a stranger's work may take, in milliseconds. */
const WORK_MS = 5000;
/** Most that its thread may take to start, on a machine that is busy or slow. */
const START_MS = 60_000;

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
    return inThread(job, input, signal, tooMuch);
  });
}

async function inThread<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  signal: AbortSignal,
  tooMuch: Phrase,
): Promise<Result> {
  const overdue = new AbortController();
  const limit = (ms: number) => setTimeout(() => overdue.abort(), ms);
  let timer = limit(START_MS);
  const onReady = () => {
    clearTimeout(timer);
    timer = limit(WORK_MS);
  };
  try {
    return await resultInThread(job, input, AbortSignal.any([signal, overdue.signal]), onReady);
  } catch (error) {
    signal.throwIfAborted();
    // The job's own word; a timeout and the end of a thread without memory are none.
    if (error instanceof FloatBarError) throw error;
    throw new InputError(tooMuch);
  } finally {
    clearTimeout(timer);
  }
}
