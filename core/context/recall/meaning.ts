import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LRUCache } from "lru-cache";
import { appRoot } from "../../base/app-root.ts";
import { loadStopWords } from "../../language/detect.ts";
import { lexiconAt, lexiconFileIn, type Lexicon, noLexicon } from "../../language/lexicon.ts";

/** Cosine from which two words count as near in meaning. */
export const NEAR = 0.5;
/** Words of other languages whose vectors are kept. */
const MAX_FOREIGN = 20_000;
/** In the place of a neighbour that a word does not have. */
export const NO_ROW = 0xff_ff;

/** What a file of vectors holds besides its roots. */
export interface VectorFile {
  head: { dims: number; near?: number };
  roots: string[];
  /** `dims` signed bytes a root. */
  vectorBytes: Buffer;
  /** `near` unsigned 16-bit numbers a root, little-endian: the rows of its nearest roots, nearest first, and `NO_ROW` after them. */
  nearRows: Buffer;
}

const NOTHING: VectorFile = { head: { dims: 1 }, roots: [], vectorBytes: Buffer.alloc(0), nearRows: Buffer.alloc(0) };

/** What roots mean, as vectors of one space. */
export interface WordMeaning {
  readonly dims: number;
  has(root: string): boolean;
  /** The unit vector of a root; undefined for one that is not known. */
  vector(root: string): Float32Array | undefined;
  /** The sum of the roots' vectors, each as heavy as `weight` says, added to `total` where that is given. */
  sum(roots: readonly string[], weight: (root: string) => number, total?: Float32Array): Float32Array;
}

/**
 * Vectors for English word roots, so that "pet" is near "dog" without sharing a letter. They were made from WordNet's
 * definitions by latent semantic analysis (scripts/word-vectors.ts) and are read from a file of a few megabytes.
 */
export class Meaning implements WordMeaning {
  readonly dims: number;
  /** Every root that has a vector, the most frequent first. */
  readonly roots: readonly string[];
  readonly #bytes: Int8Array;
  readonly #nearRows: Buffer;
  readonly #near: number;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #vectors = new Map<string, Float32Array>();
  /** All of them in one piece: a buffer each costs the collector of garbage more than what is in it. */
  readonly #units: Float32Array;
  /** What words of other languages mean in English. */
  readonly lexicon: Lexicon;
  readonly #foreign = new LRUCache<string, Float32Array>({ max: MAX_FOREIGN });

  constructor({ head, roots, vectorBytes, nearRows }: VectorFile, lexicon: Lexicon = noLexicon) {
    this.lexicon = lexicon;
    this.dims = head.dims;
    this.roots = roots;
    this.#bytes = new Int8Array(vectorBytes.buffer, vectorBytes.byteOffset, vectorBytes.byteLength);
    this.#nearRows = nearRows;
    this.#near = head.near ?? 0;
    this.#rows = new Map(roots.map((root, row) => [root, row]));
    this.#units = new Float32Array(roots.length * this.dims);
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
    const vector = this.#units.subarray(row * this.dims, (row + 1) * this.dims);
    vector.set(this.#bytes.subarray(row * this.dims, (row + 1) * this.dims));
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let index = 0; index < vector.length; index += 1) vector[index] = (vector[index] ?? 0) / length;
    this.#vectors.set(root, vector);
    return vector;
  }

  /**
   * The unit vector of another language's root: where its English meanings stand, by how likely each is; that of the same
   * English word for one that the lexicon does not know, such as a name. Undefined where there is none.
   */
  foreignVector(root: string, language: string): Float32Array | undefined {
    const key = `${language} ${root}`;
    const known = this.#foreign.get(key);
    if (known) return known;
    const meant = this.lexicon.english(root, language).filter((english) => this.has(english.root));
    if (meant.length === 0) return this.vector(root);
    const vector = new Float32Array(this.dims);
    for (const english of meant) {
      const own = this.vector(english.root);
      if (own) addTo(vector, own, english.share);
    }
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let index = 0; index < vector.length; index += 1) vector[index] = (vector[index] ?? 0) / length;
    this.#foreign.set(key, vector);
    return vector;
  }

  /** The meaning of roots of several languages. @param languages of each root, ISO 639-1. */
  among(languages: ReadonlyMap<string, string>): WordMeaning {
    for (const language of languages.values()) if (language !== "en") return new ForeignMeaning(this, languages);
    return this;
  }

  /** The roots nearest in meaning to one, nearest first, itself left out; as many as the file has, and none below `NEAR`. */
  nearest(root: string): string[] {
    const row = this.#rows.get(root);
    if (row === undefined) return [];
    const rows = Array.from({ length: this.#near }, (_, place) =>
      this.#nearRows.readUInt16LE((row * this.#near + place) * 2),
    );
    return rows.flatMap((other) => (other === NO_ROW ? [] : (this.roots[other] ?? [])));
  }

  /**
   * The sum of the roots' vectors, each as heavy as `weight` says; not of unit length.
   *
   * @param total where it is added to.
   */
  sum(
    roots: readonly string[],
    weight: (root: string) => number,
    total: Float32Array = new Float32Array(this.dims),
  ): Float32Array {
    for (const root of roots) {
      const vector = this.vector(root);
      if (vector) addTo(total, vector, weight(root));
    }
    return total;
  }
}

/** The same for roots of more languages than English. */
class ForeignMeaning implements WordMeaning {
  readonly dims: number;
  readonly #english: Meaning;
  readonly #languages: ReadonlyMap<string, string>;
  readonly #vectors = new Map<string, Float32Array | undefined>();

  constructor(english: Meaning, languages: ReadonlyMap<string, string>) {
    this.dims = english.dims;
    this.#english = english;
    this.#languages = languages;
  }

  has(root: string): boolean {
    return this.vector(root) !== undefined;
  }

  vector(root: string): Float32Array | undefined {
    if (this.#vectors.has(root)) return this.#vectors.get(root);
    const language = this.#languages.get(root) ?? "en";
    const vector = language === "en" ? this.#english.vector(root) : this.#english.foreignVector(root, language);
    this.#vectors.set(root, vector);
    return vector;
  }

  sum(
    roots: readonly string[],
    weight: (root: string) => number,
    total: Float32Array = new Float32Array(this.dims),
  ): Float32Array {
    for (const root of roots) {
      const vector = this.vector(root);
      if (vector) addTo(total, vector, weight(root));
    }
    return total;
  }
}

/** A meaning that knows no word, for a copy of FloatBar without the file. */
export const noMeaning = new Meaning(NOTHING);

let loaded: { file: string; meaning: Meaning } | undefined;

/** Where the vectors are among the resources that ship with FloatBar. */
export function meaningFileIn(resourcesDir = join(appRoot(), "resources")): string {
  return join(resourcesDir, "word-vectors.bin");
}

/** Reads a file of vectors. One that is not there gives `noMeaning`. */
export function loadMeaning(file: string): Meaning {
  if (loaded?.file === file) return loaded.meaning;
  const meaning = readMeaning(file);
  loadStopWords();
  loaded = { file, meaning };
  return meaning;
}

/** The vectors that were read last; `noMeaning` where none were. */
export function loadedMeaning(): Meaning {
  return loaded?.meaning ?? noMeaning;
}

function readMeaning(file: string): Meaning {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return noMeaning;
  }
  return new Meaning(vectorFile(bytes), lexiconAt(lexiconFileIn(dirname(file))));
}

/**
 * Takes a file of vectors apart: one line of JSON (`dims`, `roots`, `source`, `near`), one line with the roots, separated by
 * spaces, then their vectors, and then the rows of each one's nearest.
 */
export function vectorFile(bytes: Buffer): VectorFile {
  const headEnd = bytes.indexOf(10);
  const rootsEnd = bytes.indexOf(10, headEnd + 1);
  const head = JSON.parse(bytes.toString("utf8", 0, headEnd)) as VectorFile["head"];
  const roots = bytes.toString("utf8", headEnd + 1, rootsEnd).split(" ");
  const vectorsEnd = rootsEnd + 1 + roots.length * head.dims;
  return { head, roots, vectorBytes: bytes.subarray(rootsEnd + 1, vectorsEnd), nearRows: bytes.subarray(vectorsEnd) };
}

/** So many zero vectors, in one piece of memory. */
export function vectors(count: number, dims: number): Float32Array[] {
  const all = new Float32Array(count * dims);
  return Array.from({ length: count }, (_, index) => all.subarray(index * dims, (index + 1) * dims));
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
