import { FloatBarError, type InputError } from "./errors.ts";
import { resultInKeptThread } from "./kept-thread.ts";
import { type Job, resultInThread } from "./thread.ts";

/** Most that a thread may take to start, on a machine that is busy or slow. */
const START_MS = 60_000;

/** What work may take, and what is said of work that takes more. */
export interface Bounds {
  /** Most milliseconds, from when the thread has loaded what it needs. */
  workMs: number;
  tooMuch: InputError;
}

/**
 * Does work whose size a stranger decides in a thread with a limit of time, and of memory where the job names one: what takes more
 * ends with its thread.
 *
 * @throws InputError of the work itself, or what `bounds` says; the signal's reason on abort.
 */
export async function boundedInThread<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  signal: AbortSignal,
  { workMs, tooMuch }: Bounds,
): Promise<Result> {
  const overdue = new AbortController();
  const limit = (ms: number) => setTimeout(() => overdue.abort(), ms);
  let timer = limit(START_MS);
  const onReady = () => {
    clearTimeout(timer);
    timer = limit(workMs);
  };
  try {
    const result = job.isKept === true ? resultInKeptThread : resultInThread;
    return await result(job, input, AbortSignal.any([signal, overdue.signal]), onReady);
  } catch (error) {
    signal.throwIfAborted();
    // The job's own word; a timeout and the end of a thread without memory are none.
    if (error instanceof FloatBarError) throw error;
    throw tooMuch;
  } finally {
    clearTimeout(timer);
  }
}
