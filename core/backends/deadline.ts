import { BackendError } from "../errors.ts";

/** How long a backend may stay silent, in milliseconds. */
export interface Deadlines {
  /** From the request to the first sign of life. */
  firstByteMs: number;
  /** Between two signs of life after that. */
  idleMs: number;
}

export const DEFAULT_DEADLINES: Deadlines = { firstByteMs: 60_000, idleMs: 90_000 };

/** Aborts a request whose server falls silent. */
export interface Deadline {
  /** Aborts on silence and when the caller's own signal does. */
  readonly signal: AbortSignal;
  /** The error to show, once silence was what ended the request. */
  readonly fault: BackendError | undefined;
  /** A sign of life arrived. */
  tick(): void;
  stop(): void;
}

export function createDeadline(deadlines: Deadlines, signal: AbortSignal, host: string): Deadline {
  const controller = new AbortController();
  let fault: BackendError | undefined;
  let timer: NodeJS.Timeout;
  const arm = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      fault = new BackendError(
        "timeout",
        `${host} has not answered for ${Math.round(ms / 1000)} s. Try again, or check the backend.`,
        { retryable: true },
      );
      controller.abort(fault);
    }, ms);
  };
  arm(deadlines.firstByteMs);
  return {
    signal: AbortSignal.any([signal, controller.signal]),
    get fault() {
      return fault;
    },
    tick: () => arm(deadlines.idleMs),
    stop: () => clearTimeout(timer),
  };
}
