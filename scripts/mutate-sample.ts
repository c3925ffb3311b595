/**
 * What `npm run mutate` adds to Stryker: a reporter that names survivors as they are found, and the sampling.
 *
 * The sampling is a checker: of all mutants it lets a random sample through, stratified by file. The others are reported as
 * compile errors with the reason `NOT_SAMPLED`, since a checker has no other way to pass a mutant over.
 */
import { createHash } from "node:crypto";
import { type Checker, type CheckResult, CheckStatus } from "@stryker-mutator/api/check";
import type { Mutant, MutantResult, StrykerOptions } from "@stryker-mutator/api/core";
import type { Reporter } from "@stryker-mutator/api/report";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";

export const NOT_SAMPLED = "not sampled";

/** How many mutants are tried in all (all of them where there are fewer), and what decides which. */
export interface Sampling {
  size: number;
  seed: string;
}

/**
 * Picks `size` mutants at random, from each file in proportion to its own, at least one from every file while they last.
 * The same seed picks the same ones from the same code.
 *
 * @returns their ids.
 */
export function sampleMutants(mutants: readonly Mutant[], { size, seed }: Sampling): ReadonlySet<string> {
  const byFile = Map.groupBy(shuffled(mutants, seed), ({ fileName }) => fileName);
  const share = Math.min(1, size / mutants.length);
  // The n-th of a file's m mutants stands at n / m of the way, so that a prefix of the whole order takes the same share of each file.
  const ordered = [...byFile.values()].flatMap((ofFile) =>
    ofFile.map(({ id }, place) => ({ id, at: place / ofFile.length, isFirst: place === 0 })),
  );
  ordered.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.at - b.at);
  return new Set(ordered.slice(0, Math.round(share * mutants.length)).map(({ id }) => id));
}

function shuffled(mutants: readonly Mutant[], seed: string): readonly Mutant[] {
  const rank = ({ fileName, location, mutatorName, replacement }: Mutant) =>
    createHash("sha256")
      .update(JSON.stringify([seed, fileName, location, mutatorName, replacement]))
      .digest("hex");
  return mutants
    .map((mutant) => ({ mutant, rank: rank(mutant) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ mutant }) => mutant);
}

class SampleChecker implements Checker {
  static readonly inject = tokens(commonTokens.options);
  readonly #sampling: Sampling;

  constructor(options: StrykerOptions) {
    this.#sampling = options["sampling"] as Sampling;
  }

  async init(): Promise<void> {}

  /** Each sampled mutant is a group of its own, all others are one: `check` runs in several processes and tells them by that. */
  async group(mutants: Mutant[]): Promise<string[][]> {
    const sample = sampleMutants(mutants, this.#sampling);
    const others = mutants.filter(({ id }) => !sample.has(id)).map(({ id }) => id);
    const groups = mutants.filter(({ id }) => sample.has(id)).map(({ id }) => [id]);
    return others.length < 2 ? [...groups, ...others.map((id) => [id])] : [...groups, others];
  }

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const result: CheckResult =
      mutants.length === 1 ? { status: CheckStatus.Passed } : { status: CheckStatus.CompileError, reason: NOT_SAMPLED };
    return Object.fromEntries(mutants.map(({ id }) => [id, result]));
  }
}

/** Says at once which mutants survive, so that a run that is stopped has told what it found. */
class SurvivorReporter implements Reporter {
  onMutantTested({ status, fileName, location, mutatorName, replacement }: MutantResult): void {
    if (status !== "Survived" && status !== "NoCoverage" && status !== "Timeout") return;
    const change = replacement.replaceAll(/\s+/g, " ").slice(0, 80);
    console.error(`${status} ${fileName}:${location.start.line}:${location.start.column} ${mutatorName} -> ${change}`);
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, "sample", SampleChecker),
  declareClassPlugin(PluginKind.Reporter, "survivors", SurvivorReporter),
];
