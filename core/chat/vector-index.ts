import { setImmediate } from "node:timers/promises";
import type { Embedder } from "../backends/backend.ts";
import { toErrorShape } from "../base/errors.ts";
import type { Logger } from "../base/log.ts";
import type { QuestionVector } from "../context/select/select.ts";
import type { Unindexed } from "../vault/vectors.ts";
import type { Vault } from "../vault/vault.ts";
import { openGate } from "../memory/consent.ts";

/** Messages that are turned into vectors by one request. */
const BATCH = 32;
/** Most of a message that is, in UTF-16 code units; models read little more, and refuse much more. */
const MAX_LENGTH = 4000;
/** How long a question waits for its vector, before it is answered without. */
const PATIENCE_MS = 500;
/** Rows that one query looks through for those without a vector. */
const RANGE = 5000;

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
  /** Up to which row there is nothing left to do for which model. */
  #filled = { model: "", upTo: 0 };

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

  /** A text's vector; undefined where nothing makes one, or not in time. */
  async vectorOf(text: string, signal: AbortSignal): Promise<QuestionVector | undefined> {
    const embedder = this.#embedder;
    if (!embedder) return undefined;
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const [vector] = await embedder.embed(
        [(await this.#mayLeave(embedder, text)).slice(0, MAX_LENGTH)],
        AbortSignal.any([signal, patience, this.#closing.signal]),
      );
      return vector && { model: embedder.model, vector };
    } catch (error) {
      signal.throwIfAborted();
      this.#options.log.warn({ code: toErrorShape(error).code }, "no vector for a question");
      // The next question does not wait for it as well; the end of this turn looks for it again.
      if (!patience.aborted) this.#embedder = undefined;
      return undefined;
    }
  }

  /**
   * Vectors of texts, by what makes them now; undefined where nothing does.
   *
   * @throws BackendError what the server of the model says.
   */
  async embed(
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<{ model: string; vectors: Float32Array[] } | undefined> {
    const embedder = this.#embedder ?? (await this.#options.embedder(signal));
    if (!embedder) return undefined;
    this.#embedder = embedder;
    return { model: embedder.model, vectors: await embedder.embed(texts, signal) };
  }

  /** A question as the embedder may read it, which is another server than the one that answers. */
  async #mayLeave(embedder: Embedder, content: string): Promise<string> {
    if (embedder.isLocal) return content;
    const gate = await openGate(this.#options.vault, new Set());
    await gate.ready([{ content }]);
    return gate.clean({ content, role: "user" }).text;
  }

  async state(): Promise<VectorState | null> {
    if (!this.#embedder) return null;
    const { vectors, search } = this.#options.vault;
    const { model } = this.#embedder;
    return { model, done: await vectors.count(model), total: await search.size() };
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
    if (this.#filled.model !== embedder.model) {
      await vault.vectors.removeOthers(embedder.model);
      this.#filled = { model: embedder.model, upTo: 0 };
    }
    const newest = await vault.search.size();
    /** The oldest message that still streams: from there on is looked again. */
    let open = newest + 1;
    // Range by range, so that looking through a large vault holds nobody up.
    for (let to = newest + 1; to > this.#filled.upTo + 1; to -= RANGE) {
      const from = Math.max(this.#filled.upTo + 1, to - RANGE);
      for (let before = to; ;) {
        const rows = await vault.vectors.missing(embedder.model, from, before, BATCH);
        const last = rows.at(-1);
        if (!last) break;
        before = last.row_id;
        for (const { row_id, state } of rows) if (state === "streaming") open = Math.min(open, row_id);
        await this.#embed(embedder, rows, signal);
      }
      await setImmediate(undefined, { signal });
    }
    this.#filled.upTo = open - 1;
  }

  async #embed(embedder: Embedder, rows: readonly Unindexed[], signal: AbortSignal): Promise<void> {
    const { vault } = this.#options;
    const gate = embedder.isLocal ? null : await openGate(vault, new Set());
    const ready = rows.filter((row) => row.state !== "streaming" && gate?.message(row) !== false);
    if (ready.length === 0) return;
    await gate?.ready(ready);
    const texts = ready.map((row) =>
      (gate?.clean({ ...row, role: "assistant" }).text ?? row.content).slice(0, MAX_LENGTH),
    );
    const vectors = await embedder.embed(texts, signal);
    const made = ready.flatMap(({ row_id }, at) => {
      const vector = vectors[at];
      return vector ? [{ row_id, vector }] : [];
    });
    await vault.transaction((tables) => tables.vectors.set(embedder.model, made));
  }
}
