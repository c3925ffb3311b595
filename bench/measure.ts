/** One thing measured against a baseline in the same run, since machines are shared and noisy. */
export interface Case {
  name: string;
  /** What the numbers mean, in a few words. */
  unit: string;
  /** Does the work once; prepared before. */
  run: () => Promise<void> | void;
  /** What it is held against. */
  baselineName: string;
  baseline: () => Promise<void> | void;
  /** Pairs measured after one warm-up pair. */
  rounds?: number;
}

export interface Measured {
  name: string;
  unit: string;
  baseline: string;
  /** Milliseconds, medians and 99th percentiles of all rounds. */
  p50: number;
  p99: number;
  baselineP50: number;
  baselineP99: number;
  /** Median of the ratios, round by round. */
  ratio: number;
}

/** Runs a case and its baseline in turn, so that a drift of the machine's speed hits both. */
export async function measure({ name, unit, run, baselineName, baseline, rounds = 30 }: Case): Promise<Measured> {
  await run();
  await baseline();
  const [own, base]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    own.push(await time(run));
    base.push(await time(baseline));
  }
  return summarise({ name, unit, baselineName, own, base });
}

/** Sums up what was measured, pair by pair, in milliseconds. */
export function summarise(measured: {
  name: string;
  unit: string;
  baselineName: string;
  own: readonly number[];
  base: readonly number[];
}): Measured {
  const { name, unit, baselineName, own, base } = measured;
  return {
    name,
    unit,
    baseline: baselineName,
    p50: percentile(own, 0.5),
    p99: percentile(own, 0.99),
    baselineP50: percentile(base, 0.5),
    baselineP99: percentile(base, 0.99),
    ratio: percentile(
      own.map((value, index) => value / (base[index] ?? Number.NaN)),
      0.5,
    ),
  };
}

async function time(work: () => Promise<void> | void): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
