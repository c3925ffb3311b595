import type { Backend } from "../../backends/backend.ts";
import type { Clock } from "../../base/clock.ts";

/** How often the clock is looked at while answers run, and which jump of it is a sleep, in milliseconds. */
const LOOK_MS = 5000;
const SLEEP_MS = 20_000;

/** Tells backends of a sleep of the machine, also of one that nobody announced: the clock jumps. Idle when nothing runs. */
export class SleepWatch {
  readonly #clock: Clock;
  readonly #isNeeded: () => boolean;
  readonly #backends = new Set<Backend>();
  #timer: NodeJS.Timeout | undefined;

  /** @param isNeeded whether any answer still runs. */
  constructor(clock: Clock, isNeeded: () => boolean) {
    this.#clock = clock;
    this.#isNeeded = isNeeded;
  }

  /** An answer of this backend begins. */
  watch(backend: Backend): void {
    this.#backends.add(backend);
    if (this.#timer) return;
    let seen = this.#clock.now();
    this.#timer = setInterval(() => {
      const now = this.#clock.now();
      if (!this.#isNeeded()) this.stop();
      else if (now - seen > SLEEP_MS) this.wake();
      seen = now;
    }, LOOK_MS);
    this.#timer.unref();
  }

  /** The machine slept, or its network changed. */
  wake(): void {
    for (const backend of this.#backends) backend.wake?.();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#backends.clear();
  }
}
