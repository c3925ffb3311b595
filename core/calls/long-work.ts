import type { WorkView } from "../contract/contract.ts";
import type { Emitter } from "../contract/emitter.ts";
import { ConflictError } from "../base/errors.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import type { IdSource } from "../base/ids.ts";

/** A share of the whole after which progress is told again. */
const STEP = 0.005;

/** What a piece of long work is given. */
export interface WorkControl {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
}

/** The one piece of long work that a vault has at a time: tells how far it is, and stops it. */
export class Work {
  readonly #emitter: Emitter;
  readonly #ids: IdSource;
  #view: WorkView | null = null;
  #stop = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor(emitter: Emitter, ids: IdSource) {
    this.#emitter = emitter;
    this.#ids = ids;
  }

  get view(): WorkView | null {
    return this.#view;
  }

  /** @throws ConflictError `busy` while other work runs; what `work` throws, and `stopped` where it was stopped. */
  async run<Result>(kind: WorkView["kind"], work: (control: WorkControl) => Promise<Result>): Promise<Result> {
    this.refuseMeanwhile();
    const stop = new AbortController();
    this.#stop = stop;
    this.#show({ id: this.#ids.next("work"), kind, done: 0, is_stopping: false });
    const running = work({ signal: stop.signal, progress: (done, total) => this.#progress(done, total) });
    this.#running = running.catch(() => undefined);
    try {
      return await running;
    } finally {
      this.#show(null);
    }
  }

  /** Stops the work with this id, if it still runs. */
  stop(id: string): void {
    if (this.#view?.id !== id || this.#view.is_stopping) return;
    this.#show({ ...this.#view, is_stopping: true });
    this.#stop.abort(new ConflictError("stopped", phrase("work.stopped")));
  }

  /** @throws ConflictError `busy`, for what cannot be done while other work runs. */
  refuseMeanwhile(): void {
    if (this.#view) throw new ConflictError("busy", BUSY[this.#view.kind]);
  }

  /** Stops what runs and waits until it has. */
  async close(): Promise<void> {
    if (this.#view) this.stop(this.#view.id);
    await this.#running;
  }

  #progress(done: number, total: number): void {
    const share = total === 0 ? 0 : Math.min(1, done / total);
    if (this.#view && share - this.#view.done >= STEP) this.#show({ ...this.#view, done: share });
  }

  #show(view: WorkView | null): void {
    this.#view = view;
    this.#emitter.emit("work.changed", { work: view });
  }
}

const BUSY: Readonly<Record<WorkView["kind"], Phrase>> = {
  import: phrase("work.importing"),
  backup: phrase("work.backing_up"),
};
