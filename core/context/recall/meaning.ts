import { readFileSync } from "node:fs";
import { join } from "node:path";

const MAX_NEAREST = 20;
/** Cosine from which two words count as near in meaning. */
export const NEAR = 0.5;

/**
 * Vectors for English word roots, so that "pet" is near "dog" without sharing a letter. They were made from WordNet's
 * definitions by latent semantic analysis (scripts/word-vectors.ts) and are read from a file of a few megabytes.
 */
export class Meaning {
  readonly dims: number;
  readonly #bytes: Int8Array;
  readonly #rows: ReadonlyMap<string, number>;
  #lengths: Float32Array | undefined;
  readonly #nearest = new Map<string, string[]>();
  readonly #vectors = new Map<string, Float32Array>();

  constructor(dims: number, roots: readonly string[], bytes: Int8Array) {
    this.dims = dims;
    this.#bytes = bytes;
    this.#rows = new Map(roots.map((root, row) => [root, row]));
  }

  /** Every root that has a vector, the most frequent first. */
  get roots(): string[] {
    return [...this.#rows.keys()];
  }

  has(root: string): boolean {
    return this.#rows.has(root);
  }

  /** The unit vector of a root; undefined for one that is not known. */
  vector(root: string): Float32Array | undefined {
    const known = this.#vectors.get(root);
    if (known) return known;
    const row = this.#rows.get(root);
    if (row === undefined) return undefined;
    const vector = unit(Float32Array.from(this.#bytes.subarray(row * this.dims, (row + 1) * this.dims)));
    this.#vectors.set(root, vector);
    return vector;
  }

  /** The roots nearest in meaning to one, nearest first, itself left out; at most 20. */
  nearest(root: string, count: number): string[] {
    let near = this.#nearest.get(root);
    if (near === undefined) {
      near = this.#findNearest(root);
      this.#nearest.set(root, near);
    }
    return near.slice(0, count);
  }

  #findNearest(root: string): string[] {
    const vector = this.vector(root);
    if (!vector) return [];
    const lengths = (this.#lengths ??= this.#measure());
    const found: { root: string; likeness: number }[] = [];
    for (const [other, row] of this.#rows) {
      if (other === root) continue;
      let sum = 0;
      for (let index = 0, at = row * this.dims; index < this.dims; index += 1, at += 1) {
        sum += (this.#bytes[at] ?? 0) * (vector[index] ?? 0);
      }
      const likeness = sum / (lengths[row] ?? 1);
      if (likeness >= NEAR) found.push({ root: other, likeness });
    }
    return found
      .toSorted((a, b) => b.likeness - a.likeness || (a.root < b.root ? -1 : 1))
      .slice(0, MAX_NEAREST)
      .map((near) => near.root);
  }

  #measure(): Float32Array {
    return Float32Array.from({ length: this.#rows.size }, (_, row) => {
      const own = this.#bytes.subarray(row * this.dims, (row + 1) * this.dims);
      return Math.sqrt(own.reduce((sum, value) => sum + value * value, 0)) || 1;
    });
  }

  /** The sum of the roots' vectors, each as heavy as `weight` says; not of unit length. */
  sum(roots: readonly string[], weight: (root: string) => number): Float32Array {
    const total = new Float32Array(this.dims);
    for (const root of roots) {
      const vector = this.vector(root);
      if (vector) addTo(total, vector, weight(root));
    }
    return total;
  }
}

/** A meaning that knows no word, for a copy of FloatBar without the file. */
export const noMeaning = new Meaning(1, [], new Int8Array());

let loaded: { file: string; meaning: Meaning } | undefined;

/** Where the vectors are among the resources that ship with FloatBar; by itself for what runs from source. */
export function meaningFileIn(resourcesDir = join(import.meta.dirname, "..", "..", "..", "resources")): string {
  return join(resourcesDir, "word-vectors.bin");
}

/**
 * Reads a file of vectors: one line of JSON (`dims`, `roots`, `source`), one line with the roots, separated by spaces, and
 * then `dims` signed bytes a root. A file that is not there gives `noMeaning`.
 */
export function loadMeaning(file: string): Meaning {
  if (loaded?.file === file) return loaded.meaning;
  const meaning = readMeaning(file);
  loaded = { file, meaning };
  return meaning;
}

function readMeaning(file: string): Meaning {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return noMeaning;
  }
  const head = bytes.indexOf(10);
  const end = bytes.indexOf(10, head + 1);
  const { dims } = JSON.parse(bytes.toString("utf8", 0, head)) as { dims: number };
  const roots = bytes.toString("utf8", head + 1, end).split(" ");
  return new Meaning(dims, roots, new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, roots.length * dims));
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** Cosine of two vectors of any length; 0 where one of them is zero. Squares of their lengths, where they are known, save work. */
export function cosine(a: Float32Array, b: Float32Array, squareA = dot(a, a), squareB = dot(b, b)): number {
  return dot(a, b) / (Math.sqrt(squareA * squareB) || 1);
}

export function addTo(total: Float32Array, vector: Float32Array, weight: number): void {
  for (let index = 0; index < total.length; index += 1) {
    total[index] = (total[index] ?? 0) + weight * (vector[index] ?? 0);
  }
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}
