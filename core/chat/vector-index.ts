import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { Embedder } from "../backends/backend.ts";
import { toErrorShape } from "../errors.ts";
import type { Logger } from "../log.ts";
import type { MessageHit } from "../vault/search.ts";
import type { Vault } from "../vault/vault.ts";
import { openGate } from "../context/consent.ts";

/** Messages that are turned into vectors by one request. */
const BATCH = 32;
/** Most of a message that is, in UTF-16 code units; models read little more, and refuse much more. */
const MAX_LENGTH = 4000;
/** How long a question waits for its vector, before it is answered without. */
const PATIENCE_MS = 500;
const HITS = 100;

/** What is searched by meaning, for people. */
export interface VectorState {
  model: string;
  /** Messages that have a vector, of about so many. */
  done: number;
  total: number;
}

export interface VectorIndexOptions {
  vault: Vault;
  log: Logger;
  /** What makes vectors now; undefined where nothing does. */
  embedder: (signal: AbortSignal) => Promise<Embedder | undefined>;
}

/**
 * Turns the vault's messages into vectors in the background, batch by batch, the newest first. Where it stopped it goes on, since
 * what is missing is what the table lacks; another model begins anew. What must not leave this device is not sent.
 */
export class VectorIndex {
  readonly #options: VectorIndexOptions;
  readonly #closing = new AbortController();
  #pass: Promise<void> | undefined;
  /** Something may be missing since the running pass began. */
  #isStale = false;
  #embedder: Embedder | undefined;

  constructor(options: VectorIndexOptions) {
    this.#options = options;
  }

  /** Something was said, imported, or chosen anew: what is missing is made, soon. */
  wake(): void {
    if (!this.#options.vault.vectors.isAble || this.#closing.signal.aborted) return;
    this.#isStale = true;
    this.#pass ??= this.#run().finally(() => {
      this.#pass = undefined;
    });
  }

  /** Messages that mean nearly what a text does, the nearest first; none where nothing makes vectors, or not in time. */
  async near(text: string, signal: AbortSignal): Promise<MessageHit[]> {
    const embedder = this.#embedder;
    if (!embedder) return [];
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const [vector] = await embedder.embed(
        [text.slice(0, MAX_LENGTH)],
        AbortSignal.any([signal, patience, this.#closing.signal]),
      );
      return vector ? await this.#options.vault.vectors.near(embedder.model, vector, HITS) : [];
    } catch (error) {
      signal.throwIfAborted();
      this.#options.log.warn({ code: toErrorShape(error).code }, "no vector for a question");
      return [];
    }
  }

  async state(): Promise<VectorState | null> {
    if (!this.#embedder) return null;
    const { vectors, search } = this.#options.vault;
    const { model } = this.#embedder;
    return { model, done: await vectors.count(model), total: await search.size() };
  }

  /** Resolves when nothing more is to be done for now. */
  async settled(): Promise<void> {
    await this.#pass;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#pass;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        this.#embedder = await this.#options.embedder(signal);
        if (this.#embedder) await this.#fill(this.#embedder, signal);
      }
    } catch (error) {
      // It goes on with the next message, or the next start.
      if (!signal.aborted)
        this.#options.log.warn({ code: toErrorShape(error).code }, "messages wait for their vectors");
    }
  }

  async #fill(embedder: Embedder, signal: AbortSignal): Promise<void> {
    const { vault } = this.#options;
    await vault.vectors.dropOthers(embedder.model);
    for (let before = Number.MAX_SAFE_INTEGER; ;) {
      const rows = await vault.vectors.missing(embedder.model, before, BATCH);
      const last = rows.at(-1);
      if (!last) return;
      before = last.row_id;
      const gate = embedder.isLocal ? null : await openGate(vault, new Set());
      const ready = rows.filter((row) => row.state !== "streaming" && gate?.message(row) !== false);
      if (ready.length > 0) {
        const vectors = await embedder.embed(
          ready.map(({ content }) => content.slice(0, MAX_LENGTH)),
          signal,
        );
        await vault.transaction((tables) =>
          tables.vectors.put(
            embedder.model,
            ready.flatMap(({ row_id }, at) => {
              const vector = vectors[at];
              return vector ? [{ row_id, vector }] : [];
            }),
          ),
        );
      }
      await (this.#isStale ? setImmediate() : sleep(0, undefined, { signal }));
    }
  }
}
