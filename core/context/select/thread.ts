import { performance } from "node:perf_hooks";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { errorFromShape } from "../../base/errors.ts";
import type { Logger } from "../../base/log.ts";
import { runInThread } from "../../base/thread.ts";
import type { MessageHit } from "../../vault/search.ts";
import { buildJob, type BuildReply, type NumberedOrder, type Order, type VaultFile } from "./build-job.ts";
import type { BuiltContext } from "./select.ts";

/** So many contexts within a second are worth the thread's start. */
const BUSY = 5;
const BUSY_MS = 1000;
/** The event loop is looked at over so many milliseconds, and has no time to spare from this share of them on. */
const LOOK_MS = 50;
const NO_TIME = 0.9;

/** The thread ended before it answered. */
export class ThreadEnded extends Error {
  constructor() {
    super("The context thread ended.");
  }
}

/**
 * A thread that builds contexts, and searches, for as many vaults as ask: what one of them takes holds up nobody's answer. It
 * is started when there is enough to do for it, and until it is ready there is nobody to ask.
 */
export class ContextThread {
  readonly #meaningFile: string;
  readonly #log: Logger;
  readonly #maxVaults: number;
  readonly #closing = new AbortController();
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #wanted: number[] = [];
  #load = performance.eventLoopUtilization();
  #lookedAt = performance.now();
  #isCrowded = false;
  #port: MessagePort | undefined;
  #running: Promise<void> | undefined;
  #next = 0;

  /** @param maxVaults how many vaults it keeps open at a time. */
  constructor(meaningFile: string, log: Logger, maxVaults = 1) {
    this.#maxVaults = maxVaults;
    this.#meaningFile = meaningFile;
    this.#log = log;
  }

  /** Whether it can be asked. */
  get isReady(): boolean {
    return this.#port !== undefined;
  }

  /** Starts it; it is ready some hundred milliseconds later. */
  start(): void {
    if (this.#closing.signal.aborted) return;
    this.#running ??= this.#run().catch((error: unknown) => {
      if (!this.#closing.signal.aborted) this.#log.error({ message: String(error) }, "the context thread ended");
    });
  }

  /** Notes that a context is wanted; the thread is started once that happens often. */
  note(): void {
    if (this.#running) return;
    const now = performance.now();
    this.#wanted.push(now);
    if (this.#wanted.length > BUSY) this.#wanted.shift();
    if (this.#wanted.length === BUSY && now - (this.#wanted[0] ?? 0) < BUSY_MS) this.start();
  }

  /**
   * Whether whoever asks has more to do than it can, as when many users come at once. With time to spare a context is there
   * sooner where it is wanted, since the way to a thread and back takes some milliseconds.
   */
  isCrowded(): boolean {
    const now = performance.now();
    if (now - this.#lookedAt >= LOOK_MS) {
      const load = performance.eventLoopUtilization();
      this.#isCrowded = performance.eventLoopUtilization(load, this.#load).utilization >= NO_TIME;
      this.#load = load;
      this.#lookedAt = now;
    }
    return this.#isCrowded;
  }

  /** @throws ThreadEnded where it is not ready, or ends meanwhile. */
  async build(vault: VaultFile, order: Omit<Order & { kind: "build" }, "kind">): Promise<BuiltContext> {
    return this.#ask(vault, { kind: "build", ...order }) as Promise<BuiltContext>;
  }

  /** @throws ThreadEnded where it is not ready, or ends meanwhile. */
  async search(vault: VaultFile, words: readonly string[], limit: number): Promise<MessageHit[]> {
    return this.#ask(vault, { kind: "search", words, limit }) as Promise<MessageHit[]>;
  }

  /** Folds a vault's write-ahead log into its file. @throws ThreadEnded where it is not ready, or ends meanwhile. */
  async fold(vault: VaultFile): Promise<void> {
    await this.#ask(vault, { kind: "fold" });
  }

  /** Returns once the thread has nothing of a vault's file open any more. */
  async leave(vault: VaultFile): Promise<void> {
    await this.#ask(vault, { kind: "leave" }).catch((error: unknown) => {
      if (!(error instanceof ThreadEnded)) throw error;
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#port?.close();
    await this.#running;
  }

  async #ask(vault: VaultFile, order: Order): Promise<unknown> {
    if (!this.#port) throw new ThreadEnded();
    this.#next += 1;
    const id = this.#next;
    const reply = Promise.withResolvers<unknown>();
    this.#waiting.set(id, reply);
    const numbered: NumberedOrder = { id, vault, order };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port knows no origins
    this.#port.postMessage(numbered);
    return reply.promise.finally(() => this.#waiting.delete(id));
  }

  async #run(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", (reply: BuildReply) => {
      const waiting = this.#waiting.get(reply.id);
      if ("value" in reply) waiting?.resolve(reply.value);
      else waiting?.reject(errorFromShape(reply.error));
    });
    // What it holds of the process is not worth keeping it alive for.
    port1.unref();
    const service = { maxVaults: this.#maxVaults, meaningFile: this.#meaningFile, port: port2 };
    try {
      for await (const _ of runInThread(buildJob, service, this.#closing.signal, { transfer: [port2] }))
        this.#port = port1;
    } finally {
      this.#port = undefined;
      port1.close();
      this.#running = undefined;
      for (const { reject } of this.#waiting.values()) reject(new ThreadEnded());
    }
  }
}
