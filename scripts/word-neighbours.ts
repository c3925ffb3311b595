/**
 * `node scripts/word-neighbours.ts FILE`: adds to a file of word vectors (scripts/word-vectors.ts) the nearest words of each,
 * so that nobody has to compare all of them while a question waits. Run by hand when the vectors were made anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { scriptArgs } from "../core/base/command-line.ts";
import { dot, loadMeaning, NEAR, NO_ROW, vectorFile } from "../core/context/recall/meaning.ts";

/** Words of a like meaning that are kept of each. */
const KEPT = 6;

function main(): void {
  const { positionals } = scriptArgs(
    "Usage: node scripts/word-neighbours.ts FILE",
    { allowPositionals: true },
    (given) => (given.positionals.length === 1 ? undefined : "It takes FILE"),
  );
  const [file = ""] = positionals;
  const meaning = loadMeaning(file);
  const { roots } = meaning;
  const vectors = roots.map((root) => meaning.vector(root) ?? new Float32Array(meaning.dims));
  const rows = Buffer.alloc(roots.length * KEPT * 2);
  vectors.forEach((vector, row) => {
    const near = vectors
      .map((other, index) => ({ index, root: roots[index] ?? "", likeness: dot(vector, other) }))
      .filter(({ index, likeness }) => index !== row && likeness >= NEAR)
      .toSorted((a, b) => b.likeness - a.likeness || (a.root < b.root ? -1 : 1));
    for (let place = 0; place < KEPT; place += 1)
      rows.writeUInt16LE(near[place]?.index ?? NO_ROW, (row * KEPT + place) * 2);
  });
  const { head, vectorBytes } = vectorFile(readFileSync(file));
  const first = JSON.stringify({ ...head, near: KEPT });
  writeFileSync(file, Buffer.concat([Buffer.from(`${first}\n${roots.join(" ")}\n`), vectorBytes, rows]));
}

main();
