import { TransportError } from "./transport.ts";
import { phrase } from "../base/phrases.ts";
import { proxyWords, waitingFor } from "../tools/proxy.ts";

/** How long a backend may stay silent, in milliseconds. */
export interface Deadlines {
  /** From the request to the first sign of life. */
  firstByteMs: number;
  /** The same for a model's server on this machine, which may have to load its model; `firstByteMs` where there is none. */
  localFirstByteMs?: number;
  /**
   * From the first sign of life of a model's server to its first word: many begin the answer at once and then think. `firstByteMs` where
   * there is none.
   */
  untilWordsMs?: number;
  /** Between two signs of life after that; backends send comments in between. */
  idleMs: number;
  /** After an end that may be that of an agent's other turn, until something follows it; a program that goes on says so at once. */
  heldMs?: number;
  /** For the question whether the backend is there, which no model has to think about. */
  checkMs: number;
}

export const HELD_MS = 5000;

export const DEFAULT_DEADLINES: Deadlines = {
  firstByteMs: 60_000,
  localFirstByteMs: 600_000,
  untilWordsMs: 300_000,
  idleMs: 45_000,
  heldMs: HELD_MS,
  checkMs: 10_000,
};

/** @param seconds that a backend may be silent, wherever it is; null leaves it as it is. */
export function withPatience(deadlines: Deadlines, seconds: number | null): Deadlines {
  if (seconds === null) return deadlines;
  const ms = seconds * 1000;
  return {
    ...deadlines,
    firstByteMs: ms,
    localFirstByteMs: ms,
    untilWordsMs: ms,
    idleMs: Math.max(deadlines.idleMs, ms),
  };
}

/** How long a model's server is waited for. One on this machine computes for itself, however long its pauses are. */
export function waitsOf(deadlines: Deadlines, isLocal: boolean) {
  const { firstByteMs, localFirstByteMs = firstByteMs, idleMs } = deadlines;
  const { untilWordsMs = firstByteMs } = deadlines;
  return isLocal
    ? {
        firstByteMs: localFirstByteMs,
        untilWordsMs: Math.max(untilWordsMs, localFirstByteMs),
        idleMs: localFirstByteMs,
      }
    : { firstByteMs, untilWordsMs, idleMs };
}

/** Aborts a request whose server falls silent. The time in which nobody waits for the server does not count. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #host: string;
  #timer: NodeJS.Timeout | undefined;
  /** Aborts on silence, on `give up`, and when the caller's own signal does. */
  readonly signal: AbortSignal;
  /** The error to show, once it was this that ended the request. */
  fault: TransportError | undefined;

  constructor(signal: AbortSignal, host: string) {
    this.#host = host;
    this.signal = AbortSignal.any([signal, this.#controller.signal]);
  }

  /** Waits for something of the server, for at most this long. */
  async wait<Value>(ms: number, pending: Promise<Value>): Promise<Value> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const seconds = Math.round(ms / 1000);
      const proxy = waitingFor(this.#host);
      const words = proxy ? proxyWords(proxy) : phrase("backend.silent", { host: this.#host, seconds });
      this.giveUp(new TransportError("timeout", words, { retryable: true }));
    }, ms);
    try {
      return await pending;
    } finally {
      clearTimeout(this.#timer);
    }
  }

  giveUp(fault: TransportError): void {
    this.fault = fault;
    this.#controller.abort(fault);
  }

  /** The chunks of a body, each waited for with the idle deadline. */
  async *watch<Chunk>(body: AsyncIterable<Chunk>, idleMs: number): AsyncGenerator<Chunk> {
    const iterator = body[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await this.wait(idleMs, iterator.next());
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
}
