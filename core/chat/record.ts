import type { ChatEvent } from "../protocol.ts";

/** Text is written at the latest when this much waits, in UTF-16 code units … */
const FLUSH_LENGTH = 1024;
/** … or this many milliseconds after the first of it came. */
const FLUSH_MS = 250;
/** Tokens that arrive within one frame go on as one event. */
const FRAME_MS = 16;

export interface RecorderSink {
  /** Stores text that was added to the answer, and whatever else changed. */
  write(text: string): Promise<void>;
  /** Hands an event on to whoever watches. */
  emit(event: ChatEvent): void;
  /** Called once when a write fails; nothing more is written after it. */
  fail(error: unknown): void;
}

/**
 * Takes an answer's events as they arrive, hands them on (tokens as one batch a frame) and stores the text, never more than
 * 250 ms or 1 KiB behind.
 */
export class Recorder {
  readonly #sink: RecorderSink;
  #unshown = "";
  #unwritten = "";
  #dirty = false;
  #frame: NodeJS.Timeout | undefined;
  #flush: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #failed = false;

  constructor(sink: RecorderSink) {
    this.#sink = sink;
  }

  text(content: string): void {
    if (content === "") return;
    this.#unshown += content;
    this.#unwritten += content;
    this.#frame ??= setTimeout(() => this.#show(), FRAME_MS);
    this.#changed();
  }

  /** Any other event; tokens that came before it go first. */
  event(event: ChatEvent): void {
    this.#show();
    this.#sink.emit(event);
    this.#changed();
  }

  /** Shows and stores everything that came, and waits until it is on disk. */
  async close(): Promise<void> {
    this.#show();
    this.#write();
    await this.#writing;
  }

  #changed(): void {
    this.#dirty = true;
    if (this.#unwritten.length >= FLUSH_LENGTH) this.#write();
    else this.#flush ??= setTimeout(() => this.#write(), FLUSH_MS);
  }

  #show(): void {
    clearTimeout(this.#frame);
    this.#frame = undefined;
    if (this.#unshown === "") return;
    const content = this.#unshown;
    this.#unshown = "";
    this.#sink.emit({ type: "token", content });
  }

  #write(): void {
    clearTimeout(this.#flush);
    this.#flush = undefined;
    if (!this.#dirty || this.#failed) return;
    this.#dirty = false;
    const text = this.#unwritten;
    this.#unwritten = "";
    this.#writing = this.#writing
      .then(() => (this.#failed ? undefined : this.#sink.write(text)))
      .catch((error: unknown) => {
        this.#failed = true;
        this.#sink.fail(error);
      });
  }
}
