import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ExponentialBackoff,
  handleAll,
  type IBreaker,
  noJitterGenerator,
} from "cockatiel";
import { type Phrase, phrase } from "../base/phrases.ts";

/** Deaths, hangs and failed starts in a row after which a server is left alone. */
const FAILURES = 3;

/**
 * Counts what fails until a tool did its work. That a server starts and lists its tools says little: one that dies with every
 * call does both each time.
 */
class FailuresSinceWork implements IBreaker {
  state = 0;

  success(state: CircuitState): void {
    // It may be tried again, but has not shown that it works.
    if (state === CircuitState.HalfOpen) this.state = FAILURES - 1;
  }

  failure(): boolean {
    this.state += 1;
    return this.state >= FAILURES;
  }
}

/** What is said of a server that is left alone, with what was wrong the last time. */
export function pausedWords(name: string, why: Phrase | null): Phrase {
  const paused = { name, failures: FAILURES };
  return why === null ? phrase("tools.server_paused", paused) : phrase("tools.server_paused_for", { ...paused, why });
}

/** Leaves a server alone that fails and fails. */
export class ServerBreaker {
  readonly #openMs: number;
  readonly #failures = new FailuresSinceWork();
  #policy: CircuitBreakerPolicy;

  /** @param openMs from the third failure to the next try; doubles each time, up to 8 times. */
  constructor(openMs: number) {
    this.#openMs = openMs;
    this.#policy = this.#closed();
  }

  get isOpen(): boolean {
    return this.#policy.state === CircuitState.Open;
  }

  /** A tool did its work. */
  worked(): void {
    this.#failures.state = 0;
  }

  /** The server is tried at once again: its owner says so. */
  reset(): void {
    this.worked();
    this.#policy = this.#closed();
  }

  /** @throws BrokenCircuitError while the server is left alone; else what the work throws, which counts as a failure. */
  execute<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#policy.execute(work);
  }

  #closed(): CircuitBreakerPolicy {
    return circuitBreaker(handleAll, {
      breaker: this.#failures,
      halfOpenAfter: new ExponentialBackoff({
        initialDelay: this.#openMs,
        maxDelay: this.#openMs * 8,
        exponent: 2,
        generator: noJitterGenerator,
      }),
    });
  }
}
