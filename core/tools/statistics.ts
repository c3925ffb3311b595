/** Calls that percentiles are made of. */
const KEPT = 200;

/** How a tool's or a server's calls went since the start. Times are milliseconds; null before the first call. */
export interface CallStatistics {
  calls: number;
  failures: number;
  p50: number | null;
  p95: number | null;
}

/** Counts calls and keeps the newest durations. */
export class CallCounter {
  #calls = 0;
  #failures = 0;
  readonly #durations: number[] = [];

  add(ms: number, isFailure: boolean): void {
    this.#calls += 1;
    if (isFailure) this.#failures += 1;
    this.#durations.push(ms);
    if (this.#durations.length > KEPT) this.#durations.shift();
  }

  get view(): CallStatistics {
    return { calls: this.#calls, failures: this.#failures, p50: this.#percentile(0.5), p95: this.#percentile(0.95) };
  }

  #percentile(share: number): number | null {
    const sorted = this.#durations.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  }
}
