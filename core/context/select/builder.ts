import type { Clock } from "../../base/clock.ts";
import type { Logger } from "../../base/log.ts";
import type { TokenCounter } from "../../tokens/count.ts";
import type { VaultKey } from "../../vault/sqlite/database.ts";
import type { MessageHit } from "../../vault/search.ts";
import type { Vault } from "../../vault/vault.ts";
import type { VaultFile } from "./build-job.ts";
import { type Gate, openGate } from "../../memory/consent.ts";
import { ContextThread, ThreadEnded } from "./thread.ts";
import type { Meaning } from "../recall/meaning.ts";
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
  /** A thread that the vaults of many users share; a vault that has to itself what it needs starts its own. */
  shared?: ContextThread | undefined;
  /** Only tests give other numbers. */
  large?: number | undefined;
  patienceMs?: number | undefined;
}

/** Builds contexts, and searches, where it hurts nobody: in a thread, for a large vault or where many users come at once. */
export class ContextBuilder {
  readonly #options: ContextBuilderOptions;
  readonly #thread: ContextThread;
  readonly #file: VaultFile;
  #isLarge = false;
  #isClosed = false;

  constructor(options: ContextBuilderOptions) {
    this.#options = options;
    this.#file = { file: options.vault.file, key: options.key };
    this.#thread = options.shared ?? new ContextThread(options.meaningFile, options.log);
  }

  /** Whether a thread can read the vault now. */
  get isThreaded(): boolean {
    return this.#thread.isReady && this.#options.vault.isFile && !this.#isClosed;
  }

  /** Starts the thread, where the vault is large enough for one; it is ready some hundred milliseconds later. */
  async warm(): Promise<void> {
    const { vault, large = LARGE } = this.#options;
    if (this.#isLarge || !vault.isFile || this.#isClosed) return;
    this.#isLarge = (await vault.search.size()) >= large;
    if (this.#isLarge) this.#thread.start();
  }

  /**
   * @param allowed ids of facts that may go although they want asking; null where nothing leaves this device.
   * @param gate one that was opened with these for the same request, and may have looked at some of it.
   */
  async build(
    request: Omit<ContextRequest, "gate">,
    allowed: readonly string[] | null,
    tokens: TokenCounter,
    gate?: Gate,
  ): Promise<BuiltContext> {
    await this.warm();
    const { patienceMs = PATIENCE_MS, clock, shared } = this.#options;
    shared?.note();
    const isElsewhere = this.isThreaded && (this.#isLarge || this.#thread.isCrowded());
    if (!isElsewhere) return this.#here(request, allowed, tokens, gate);
    const late = Promise.withResolvers<"late">();
    const patience = setTimeout(() => late.resolve("late"), patienceMs);
    try {
      const building = this.#thread.build(this.#file, { request, allowed, now: clock.now() });
      const built = await Promise.race([building, late.promise]);
      if (built !== "late") return built;
    } catch (error) {
      // What the thread could not do is done here; where the vault itself is at fault, that says so.
      if (!(error instanceof ThreadEnded))
        this.#options.log.warn({ message: String(error) }, "the context thread failed");
      return await this.#here(request, allowed, tokens, gate);
    } finally {
      clearTimeout(patience);
    }
    this.#options.log.warn({ ms: patienceMs }, "a context took too long; the message goes without earlier messages");
    return this.#here({ ...request, recalls: false }, allowed, tokens, gate);
  }

  /** Messages that hold any of `words`, best first; in the thread, too, where there is one. */
  async search(words: readonly string[], limit: number): Promise<MessageHit[]> {
    if (!this.isThreaded || !this.#isLarge) return this.#options.vault.search.messages(words, limit);
    return this.#thread.search(this.#file, words, limit);
  }

  /** Folds the vault's write-ahead log into its file, where there is a thread to do it. @returns whether there is. */
  async fold(): Promise<boolean> {
    if (!this.isThreaded) return false;
    await this.#thread.fold(this.#file);
    return true;
  }

  /** Returns once no thread has the vault's file open any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await (this.#options.shared ? this.#thread.leave(this.#file) : this.#thread.close());
  }

  async #here(
    request: Omit<ContextRequest, "gate">,
    allowed: readonly string[] | null,
    tokens: TokenCounter,
    opened: Gate | undefined,
  ): Promise<BuiltContext> {
    const { vault, clock, meaning } = this.#options;
    const gate = allowed === null ? null : (opened ?? openGate(vault, new Set(allowed)));
    return buildContext({ ...request, gate }, { tables: vault, tokens, clock, meaning });
  }
}
