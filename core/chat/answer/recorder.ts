import type { ChatEvent } from "../../protocol.ts";

/** What arrives within one frame is stored and handed on as one. */
const FRAME_MS = 16;
/** A store that takes long is asked less often: after so many times as long as the last write took, but never later than this. */
const STORE_REST = 4;
const SLOWEST_FRAME_MS = 200;
/** So much text, in UTF-16 code units, waits for no frame: readers are given no larger pieces than they can take. */
const FULL = 64 * 1024;
/** How long text may be in the journal alone before it is also in the message. */
const SETTLE_MS = 250;

export interface RecorderSink {
  /** Stores events; returns when they are on disk. */
  store(events: readonly ChatEvent[]): Promise<void>;
  /** Hands on what was stored. */
  show(events: readonly ChatEvent[]): void;
  /** Brings the message up to date with its journal. */
  settle(): Promise<void>;
  /** Called once when a write fails; nothing more is stored or shown after it. */
  fail(error: unknown): void;
}

/**
 * Takes an answer's events as they arrive, tokens as one batch a frame, and stores each before it is handed on: what was
 * shown is on disk, whatever happens next. The first token waits for nothing but that.
 */
export class Recorder {
  readonly #sink: RecorderSink;
  #half = "";
  #text = "";
  #queue: ChatEvent[] = [];
  /** Calls the next frame off; undefined where none is waited for. */
  #frame: (() => void) | undefined;
  #settle: NodeJS.Timeout | undefined;
  #lastFrame = -Infinity;
  #hasText = false;
  #frameMs = FRAME_MS;
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;
  #failed = false;

  constructor(sink: RecorderSink) {
    this.#sink = sink;
  }

  text(content: string): void {
    // Half of a surrogate pair cannot be stored; it waits for its other half.
    const joined = this.#half + content;
    this.#half = /[\uD800-\uDBFF]$/.test(joined) ? joined.slice(-1) : "";
    this.#text += joined.slice(0, joined.length - this.#half.length);
    if (this.#text.length >= FULL && !this.#isWriting) this.#commit();
    else if (this.#text !== "") this.#schedule();
  }

  /** Any other event; tokens that came before it go first. */
  event(event: ChatEvent): void {
    this.#cut();
    const last = this.#queue.at(-1);
    // Words of one thought within a frame are one event, as those of the text are.
    if (event.type === "thinking" && event.continues === true && last?.type === "thinking") {
      this.#queue[this.#queue.length - 1] = { ...last, step: last.step + event.step };
    } else this.#queue.push(event);
    this.#schedule();
  }

  /** Brings the message up to date at once, with everything that came. */
  async settle(): Promise<void> {
    clearTimeout(this.#settle);
    this.#settle = undefined;
    this.#commit();
    this.#writing = this.#writing.then(() => this.#settleNow());
    await this.#writing;
  }

  async #settleNow(): Promise<void> {
    if (this.#failed) return;
    await this.#sink.settle().catch((error: unknown) => this.#fail(error));
  }

  /** Stores and shows everything that came. */
  async close(): Promise<void> {
    clearTimeout(this.#settle);
    this.#commit();
    await this.#writing;
    clearTimeout(this.#settle);
  }

  #schedule(): void {
    if (this.#frame !== undefined || this.#isWriting) return;
    const wait = this.#lastFrame + this.#frameMs - performance.now();
    if (wait > 0) {
      const frame = setTimeout(() => this.#commit(), wait);
      this.#frame = () => clearTimeout(frame);
    } else {
      // With what else came in the same moment; a timer would wait a millisecond or more.
      const frame = setImmediate(() => this.#commit());
      this.#frame = () => clearImmediate(frame);
    }
  }

  #cut(): void {
    if (this.#text === "") return;
    this.#queue.push({ type: "token", content: this.#text });
    this.#text = "";
  }

  #commit(): void {
    this.#frame?.();
    this.#frame = undefined;
    // One write at a time; what came while the disk was busy goes with the next.
    this.#writing = this.#writing.then(() => this.#drain());
  }

  async #drain(): Promise<void> {
    this.#cut();
    const events = this.#queue;
    if (events.length === 0 || this.#failed) return;
    this.#queue = [];
    // What comes before the first token begins no frame that it would have to wait for.
    this.#hasText ||= events.some(({ type }) => type === "token");
    if (this.#hasText) this.#lastFrame = performance.now();
    this.#isWriting = true;
    try {
      const begun = performance.now();
      await this.#sink.store(events);
      const rest = (performance.now() - begun) * STORE_REST;
      this.#frameMs = Math.min(SLOWEST_FRAME_MS, Math.max(FRAME_MS, rest));
      this.#sink.show(events);
      this.#settle ??= setTimeout(() => {
        this.#settle = undefined;
        this.#writing = this.#writing.then(() => this.#settleNow());
      }, SETTLE_MS);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isWriting = false;
    }
    if (this.#queue.length > 0 || this.#text !== "") this.#schedule();
  }

  #fail(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#sink.fail(error);
  }
}
