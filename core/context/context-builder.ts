import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Clock } from "../clock.ts";
import { errorFromShape } from "../errors.ts";
import type { Logger } from "../log.ts";
import { runInThread } from "../thread.ts";
import type { TokenCounter } from "../tokens/count.ts";
import type { VaultKey } from "../vault/database.ts";
import type { MessageHit } from "../vault/search.ts";
import type { Vault } from "../vault/vault.ts";
import { buildJob, type BuildOrder, type BuildReply, type SearchOrder } from "./build-job.ts";
import { openGate } from "./consent.ts";
import type { Meaning } from "./recall/meaning.ts";
import { type BuiltContext, buildContext, type ContextRequest } from "./select.ts";

/** Messages from which on contexts are built in a thread; below, it takes a moment, and a thread's start takes longer. */
const LARGE = 20_000;
/** A thread that has said nothing for so long is not waited for: the message goes with what can be had at once. */
const PATIENCE_MS = 2000;

export interface ContextBuilderOptions {
  vault: Vault;
  key: VaultKey;
  clock: Clock;
  log: Logger;
  meaning: Meaning;
  meaningFile: string;
  /** Only tests give other numbers. */
  large?: number | undefined;
  patienceMs?: number | undefined;
}

/** Builds contexts, and searches, where it hurts nobody: in a large vault in a thread of their own. */
export class ContextBuilder {
  readonly #options: ContextBuilderOptions;
  readonly #closing = new AbortController();
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #port: MessagePort | undefined;
  #running: Promise<void> | undefined;
  #next = 0;

  constructor(options: ContextBuilderOptions) {
    this.#options = options;
  }

  /** Whether a thread builds them now. */
  get isThreaded(): boolean {
    return this.#port !== undefined;
  }

  /** Starts the thread, where the vault is large enough for one; it is ready some hundred milliseconds later. */
  async warm(): Promise<void> {
    const { vault, large = LARGE } = this.#options;
    if (this.#running || !vault.isFile || (await vault.search.size()) < large) return;
    this.#running = this.#run().catch((error: unknown) => {
      if (!this.#closing.signal.aborted)
        this.#options.log.error({ message: String(error) }, "the context thread ended");
    });
  }

  /** @param allowed ids of facts that may go although they want asking; null where nothing leaves this device. */
  async build(
    request: Omit<ContextRequest, "gate">,
    allowed: readonly string[] | null,
    tokens: TokenCounter,
  ): Promise<BuiltContext> {
    await this.warm();
    const { patienceMs = PATIENCE_MS } = this.#options;
    if (!this.#port) return this.#here(request, allowed, tokens);
    const patience = new AbortController();
    try {
      const late = sleep(patienceMs, "late" as const, { signal: patience.signal });
      const order = { request, allowed, now: this.#options.clock.now() };
      const built = await Promise.race([this.#ask(order) as Promise<BuiltContext>, late]);
      if (built !== "late") return built;
    } catch (error) {
      if (this.#port) throw error;
      // The thread came to its end; what it was asked for is built here.
      return await this.#here(request, allowed, tokens);
    } finally {
      patience.abort();
    }
    this.#options.log.warn({ ms: patienceMs }, "a context took too long; the message goes without earlier messages");
    return this.#here({ ...request, recalls: false }, allowed, tokens);
  }

  /** Messages that hold any of `words`, best first; in the thread, too, where there is one. */
  async search(words: readonly string[], limit: number): Promise<MessageHit[]> {
    if (!this.#port) return this.#options.vault.search.messages(words, limit);
    return this.#ask({ words, limit }) as Promise<MessageHit[]>;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#port?.close();
    await this.#running;
  }

  async #here(
    request: Omit<ContextRequest, "gate">,
    allowed: readonly string[] | null,
    tokens: TokenCounter,
  ): Promise<BuiltContext> {
    const { vault, clock, meaning } = this.#options;
    const gate = allowed === null ? null : await openGate(vault, new Set(allowed));
    return buildContext({ ...request, gate }, { tables: vault, tokens, clock, meaning });
  }

  async #ask(order: Omit<BuildOrder, "id"> | Omit<SearchOrder, "id">): Promise<unknown> {
    this.#next += 1;
    const id = this.#next;
    const reply = Promise.withResolvers<unknown>();
    this.#waiting.set(id, reply);
    this.#port?.postMessage({ ...order, id });
    return reply.promise.finally(() => this.#waiting.delete(id));
  }

  async #run(): Promise<void> {
    const { vault, key, meaningFile } = this.#options;
    const { port1, port2 } = new MessageChannel();
    port1.on("message", (reply: BuildReply) => {
      const waiting = this.#waiting.get(reply.id);
      if ("value" in reply) waiting?.resolve(reply.value);
      else waiting?.reject(errorFromShape(reply.error));
    });
    // What it holds of the process is not worth keeping it alive for.
    port1.unref();
    const service = { file: vault.file, key, meaningFile, port: port2 };
    try {
      for await (const _ of runInThread(buildJob, service, this.#closing.signal, [port2])) this.#port = port1;
    } finally {
      this.#port = undefined;
      port1.close();
      this.#running = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error("The context thread ended."));
    }
  }
}
