import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Measured, summarise } from "./measure.ts";

const ROUNDS = 9;
const DOCUMENTS = join(import.meta.dirname, "../core/context/documents");

/** What a start takes with what reads documents left for the first file, beside one that loads every reader at once. */
export function benchReaders(): Promise<Measured[]> {
  const readers = readdirSync(join(DOCUMENTS, "readers")).filter((file) => !file.endsWith(".test.ts"));
  const lazy = [join(DOCUMENTS, "documents.ts")];
  const eager = [
    ...lazy,
    join(DOCUMENTS, "read-document.ts"),
    join(DOCUMENTS, "search-job.ts"),
    ...readers.map((file) => join(DOCUMENTS, "readers", file)),
  ];
  const own: Start[] = [];
  const base: Start[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const [first, second] = [start(lazy), start(eager)];
    // The first pair fills the system's cache of files.
    if (round < 0) continue;
    own.push(first);
    base.push(second);
  }
  const of = (name: string, unit: string, pick: (one: Start) => number) =>
    summarise({ name, unit, baselineName: "with all readers loaded", own: own.map(pick), base: base.map(pick) });
  return Promise.resolve([
    of("documents: loaded at the start", "ms", ({ ms }) => ms),
    of("documents: memory of its process at rest", "MB", ({ mb }) => mb),
  ]);
}

interface Start {
  /** From the beginning of the first import to the end of the last. */
  ms: number;
  /** Resident, once the heap was cleared. */
  mb: number;
}

/** A process of its own that imports these modules and then rests. */
function start(modules: readonly string[]): Start {
  const program = `
    const begun = performance.now();
    for (const file of ${JSON.stringify(modules)}) await import(file);
    const ms = performance.now() - begun;
    globalThis.gc();
    console.log(JSON.stringify({ ms, mb: process.memoryUsage.rss() / 1e6 }));
  `;
  const told = execFileSync(process.execPath, ["--expose-gc", "--input-type=module", "--eval", program]);
  return JSON.parse(told.toString("utf8")) as Start;
}
