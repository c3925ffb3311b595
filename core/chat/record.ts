import type { EventPayload } from "../contract.ts";
import type { ChatEvent } from "../protocol.ts";

type Payload = EventPayload<"chat.event">;

/** Text is written at the latest when this much waits, in UTF-16 code units … */
const FLUSH_LENGTH = 1024;
/** … or this many milliseconds after the first of it came. */
const FLUSH_MS = 250;
/** Tokens that arrive within one frame go on as one event. */
const FRAME_MS = 16;

export interface RecorderSink {
  /** Stores text that was added to the answer, and the events that were handed on since the last write. */
  write(text: string, events: readonly Payload[]): Promise<void>;
  /** Hands an event on to whoever watches; returns it with its number. */
  emit(event: ChatEvent): Payload;
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
  #half = "";
  #unwritten: Payload[] = [];
  #unwrittenLength = 0;
  #frame: NodeJS.Timeout | undefined;
  #flush: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #failed = false;

  constructor(sink: RecorderSink) {
    this.#sink = sink;
  }

  text(content: string): void {
    // Half of a surrogate pair cannot be stored; it waits for its other half.
    const joined = this.#half + content;
    this.#half = /[\uD800-\uDBFF]$/.test(joined) ? joined.slice(-1) : "";
    const whole = joined.slice(0, joined.length - this.#half.length);
    if (whole === "") return;
    this.#unshown += whole;
    this.#frame ??= setTimeout(() => this.#show(), FRAME_MS);
    this.#changed();
  }

  /** Any other event; tokens that came before it go first. */
  event(event: ChatEvent): void {
    this.#show();
    this.#unwritten.push(this.#sink.emit(event));
    this.#changed();
  }

  /** Shows and stores everything that came, and waits until it is on disk. */
  async close(): Promise<void> {
    this.#show();
    this.#write();
    await this.#writing;
  }

  #changed(): void {
    if (this.#unshown.length + this.#unwrittenLength >= FLUSH_LENGTH) this.#write();
    else this.#flush ??= setTimeout(() => this.#write(), FLUSH_MS);
  }

  #show(): void {
    clearTimeout(this.#frame);
    this.#frame = undefined;
    if (this.#unshown === "") return;
    const content = this.#unshown;
    this.#unshown = "";
    this.#unwrittenLength += content.length;
    this.#unwritten.push(this.#sink.emit({ type: "token", content }));
  }

  #write(): void {
    clearTimeout(this.#flush);
    this.#flush = undefined;
    // Text and journal stay one: what is stored was numbered, what was numbered is stored with it.
    this.#show();
    if (this.#unwritten.length === 0 || this.#failed) return;
    const events = this.#unwritten;
    this.#unwritten = [];
    this.#unwrittenLength = 0;
    const text = events.map(({ event }) => (event.type === "token" ? event.content : "")).join("");
    this.#writing = this.#writing
      .then(() => (this.#failed ? undefined : this.#sink.write(text, events)))
      .catch((error: unknown) => {
        this.#failed = true;
        this.#sink.fail(error);
      });
  }
}
