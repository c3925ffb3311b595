import { createHash } from "node:crypto";
import type { Mutant } from "@stryker-mutator/api/core";

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
