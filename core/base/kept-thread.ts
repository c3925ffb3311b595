import type { Worker } from "node:worker_threads";
import { errorFromShape, FloatBarError } from "./errors.ts";
import { type Job, startThread, type ThreadMessage } from "./thread.ts";

/** How long a thread is kept that nobody needs, in milliseconds. */
const IDLE_MS = 60_000;

/** Threads without work, by their jobs' names. */
const idle = new Map<string, KeptThread[]>();

/**
 * Does a job that yields one thing in a thread that was kept, or a new one, which then is. One in which anything but the job's own
 * word went wrong ends, as does one whose work is stopped.
 *
 * @param onReady is called when the thread has loaded what it needs and begins.
 * @throws what the job throws, and the signal's reason on abort.
 */
export async function resultInKeptThread<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  signal: AbortSignal,
  onReady: () => void,
): Promise<Result> {
  signal.throwIfAborted();
  const thread = idle.get(job.name)?.pop() ?? new KeptThread(job);
  try {
    const result = await thread.run(input, signal, onReady);
    thread.rest();
    return result as Result;
  } catch (error) {
    if (error instanceof FloatBarError && !signal.aborted) thread.rest();
    else await thread.end();
    throw error;
  }
}

class KeptThread {
  readonly #name: string;
  readonly #worker: Worker;
  readonly #ended = new AbortController();
  #ready = Promise.withResolvers<void>();
  #result = Promise.withResolvers<unknown>();
  #patience: NodeJS.Timeout | undefined;

  constructor(job: Job<never, unknown>) {
    this.#name = job.name;
    this.#worker = startThread(job);
    this.#worker.on("message", (message: ThreadMessage) => {
      if ("isReady" in message) this.#ready.resolve();
      else if ("item" in message) this.#result.resolve(message.item);
      else if ("error" in message) this.#result.reject(errorFromShape(message.error));
    });
    this.#worker.on("error", (error) => this.#ended.abort(error));
    this.#worker.once("exit", (code) => {
      this.#leave();
      this.#ended.abort(new Error(`The thread of ${this.#name} ended with ${code}.`));
    });
  }

  /** One piece of work; there is never a second meanwhile. */
  async run(input: unknown, signal: AbortSignal, onReady: () => void): Promise<unknown> {
    clearTimeout(this.#patience);
    this.#worker.ref();
    const either = AbortSignal.any([signal, this.#ended.signal]);
    const stopped = new Promise<never>((_, fail) => {
      const stop = () => fail(either.reason as Error);
      if (either.aborted) stop();
      else either.addEventListener("abort", stop, { once: true });
    });
    await Promise.race([this.#ready.promise, stopped]);
    onReady();
    this.#ready = Promise.withResolvers();
    this.#result = Promise.withResolvers();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port knows no origins
    this.#worker.postMessage(input);
    return Promise.race([this.#result.promise, stopped]);
  }

  /** Waits for the next piece of work, and keeps no process alive for it. */
  rest(): void {
    idle.set(this.#name, [...(idle.get(this.#name) ?? []), this]);
    this.#worker.unref();
    this.#patience = setTimeout(() => void this.end(), IDLE_MS).unref();
  }

  async end(): Promise<void> {
    this.#leave();
    await this.#worker.terminate();
  }

  #leave(): void {
    clearTimeout(this.#patience);
    idle.set(
      this.#name,
      (idle.get(this.#name) ?? []).filter((thread) => thread !== this),
    );
  }
}
