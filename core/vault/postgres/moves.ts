/** Streams that move within so long are told of together: however many there are, an instance notifies fifty times a second at most. */
const TOGETHER_MS = 20;
/** A notification has room for 8000 bytes. */
const MOST_STREAMS = 100;

/** Tells the other instances that streams of this one moved; what moves meanwhile goes with it, since a reader reads all there is. */
export class Moves {
  readonly #tell: (streams: readonly string[]) => Promise<void>;
  readonly #moved = new Set<string>();
  #toldAt = -Infinity;

  /** @param tell sends one signal. Signals may be lost. */
  constructor(tell: (streams: readonly string[]) => Promise<void>) {
    this.#tell = tell;
  }

  add(streamId: string): void {
    this.#moved.add(streamId);
    if (this.#moved.size > 1) return;
    const wait = this.#toldAt + TOGETHER_MS - performance.now();
    if (wait > 0) setTimeout(() => this.#send(), wait);
    else setImmediate(() => this.#send());
  }

  #send(): void {
    this.#toldAt = performance.now();
    const streams = [...this.#moved];
    this.#moved.clear();
    for (let at = 0; at < streams.length; at += MOST_STREAMS)
      this.#tell(streams.slice(at, at + MOST_STREAMS)).catch(() => undefined);
  }
}
