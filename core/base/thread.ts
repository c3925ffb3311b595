import { on } from "node:events";
import { type Transferable, Worker } from "node:worker_threads";
import { type ErrorShape, errorFromShape } from "./errors.ts";

/** The names of the core's own jobs; `worker.ts` says where each is. */
export type JobName =
  | "copy"
  | "purge"
  | "change-keys"
  | "convert"
  | "restore"
  | "read-export"
  | "build-contexts"
  | "read-document"
  | "draw-pages"
  | "read-files"
  | "search-documents"
  | "calculate"
  | "page-text";

/**
 * Work that takes long, done in a thread of its own. `worker.ts` lists those of the core. What it yields crosses to the other
 * thread by structured clone, and the next item is only made once this one was taken.
 */
export interface Job<Input, Item> {
  readonly name: JobName | (string & {});
  /** Of a job that a face brings: the address of its module, which exports it as `job`. */
  readonly module?: string;
  /** Whether it takes the processor only when nothing else wants it. */
  readonly isQuiet?: boolean;
  /** Most that its heap may grow to, in megabytes; V8 clears one that it lets grow as it likes only when it must. */
  readonly heapMb?: number;
  /** Whether a thread of it does one piece of work after the other. None of one may be left for the next: `prepare` sees to that. */
  readonly isKept?: boolean;
  /** Loads what the work needs, before its time is counted; in a thread that is kept, again after each piece of work. */
  prepare?(): Promise<unknown>;
  run(input: Input): Iterable<Item> | AsyncIterable<Item>;
}

/** What a thread is started with. */
export interface ThreadTask {
  name: string;
  /** Where a job is that is not the core's own. */
  module: string | null;
  input: unknown;
  isQuiet: boolean;
  isKept: boolean;
}

/** What a thread says. */
export type ThreadMessage =
  | { isReady: true }
  | { item: unknown }
  | { error: ErrorShape | { message: string } }
  | { isDone: true };

// From source a thread runs the source; in a bundle its file stands beside this one.
let threadFile = new URL(import.meta.url.endsWith(".ts") ? "../worker.ts" : "./worker.js", import.meta.url);

/** Has threads run another file than the one that belongs to this one, such as a bundle of `worker.ts`. */
export function runThreadsFrom(file: URL): void {
  threadFile = file;
}

/** Starts the thread of a job. */
export function startThread<Input>(
  { name, module, isQuiet = false, isKept = false, heapMb }: Job<Input, unknown>,
  { input = null, transfer = [] }: { input?: unknown; transfer?: readonly Transferable[] } = {},
): Worker {
  const task: ThreadTask = { name, module: module ?? null, input, isQuiet, isKept };
  return new Worker(threadFile, {
    workerData: task,
    execArgv: [],
    ...(heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
    transferList: [...transfer],
  });
}

/**
 * Does a job in a thread and hands on what it yields. Ending the iteration ends the thread; a call into SQLite that runs
 * there is waited for, since nothing can cut it short.
 *
 * @param transfer what of the input moves to the thread instead of being copied, such as ports.
 * @param onReady is called when the thread has loaded what it needs and begins.
 * @throws what the job throws, and the signal's reason on abort.
 */
export async function* runInThread<Input, Item>(
  job: Job<Input, Item>,
  input: Input,
  signal?: AbortSignal,
  { transfer = [], onReady }: { transfer?: readonly Transferable[]; onReady?: () => void } = {},
): AsyncGenerator<Item, void> {
  signal?.throwIfAborted();
  const worker = startThread(job, { input, transfer });
  const ended = new AbortController();
  // A thread may die while nobody waits for it (out of memory, say): that is told by the next item, and ends nothing else.
  worker.on("error", (error) => ended.abort(error));
  worker.once("exit", (code) => ended.abort(new Error(`The thread of ${job.name} ended with ${code}.`)));
  const either = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
  let told: Error | undefined;
  try {
    for await (const [message] of on(worker, "message", { signal: either }) as AsyncIterable<[ThreadMessage]>) {
      if ("isDone" in message) return;
      if ("isReady" in message) {
        onReady?.();
        continue;
      }
      if ("error" in message) {
        told = errorFromShape(message.error);
        throw told;
      }
      yield message.item as Item;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port knows no origins
      worker.postMessage("next");
    }
  } catch (error) {
    // By now the thread that told of a fault may have ended, which is no fault besides.
    if (error !== told) either.throwIfAborted();
    throw error;
  } finally {
    await worker.terminate();
  }
}

/** Does a job that yields one thing. */
export async function resultInThread<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  signal?: AbortSignal,
  onReady?: () => void,
): Promise<Result> {
  for await (const result of runInThread(job, input, signal, onReady ? { onReady } : {})) return result;
  throw new Error(`${job.name} ended without a result.`);
}
