/**
 * `npm run mutate -- PATH... [--sample N] [--seed S] [--patience SECONDS] [--tests PATH]... [--without FILE]...`: makes small wrong
 * changes in the code under the paths, one at a time, and says how many of them the tests notice. Stryker's default operators; no code
 * is excluded. The tests are those beside the code, those elsewhere that import it, and those under `--tests`, but for
 * those of `--without`. A change that they have not noticed after so many seconds counts as a survivor.
 *
 * Time-outs and changes that do not compile are counted apart: the types notice the latter, which is asked of the survivors.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { scriptArgs } from "../core/base/command-line.ts";
import type { MutationResult } from "./mutate-record.ts";
import { copyProject, type MutationRequest, runMutants } from "./mutate-run.ts";

const ROOT = join(import.meta.dirname, "..");
const USAGE =
  "Usage: npm run mutate -- PATH... [--sample N] [--seed S] [--patience SECONDS] [--tests PATH]... [--without FILE]...";

/** What came of the mutants of one file. */
interface Tally {
  killed: number;
  survived: number;
  timedOut: number;
  uncompilable: number;
}

function readRequest(argv: readonly string[]): MutationRequest {
  const { values, positionals } = scriptArgs(USAGE, {
    args: [...argv],
    allowPositionals: true,
    options: {
      sample: { type: "string", default: "300" },
      seed: { type: "string", default: "1" },
      patience: { type: "string", default: "60" },
      tests: { type: "string", multiple: true, default: [] },
      without: { type: "string", multiple: true, default: [] },
    },
  });
  const size = Number(values.sample);
  const patience = Number(values.patience);
  if (positionals.length === 0 || !Number.isInteger(size) || size < 1 || !(patience > 0)) throw new Error(USAGE);
  const files = positionals.flatMap((path) => codeUnder(path).filter((file) => !/\.test\.|\.d\.ts$/.test(file)));
  if (files.length === 0) throw new Error(`There is no code under ${positionals.join(", ")}.`);
  const without = new Set(values.without.map((path) => relative(ROOT, resolve(path))));
  const tests = findTests(positionals, files, values.tests).filter((test) => !without.has(test));
  if (tests.length === 0) throw new Error("There are no tests beside this code; name some with --tests.");
  return { files: files.map((file) => relative(ROOT, resolve(file))), tests, size, seed: values.seed, patience };
}

/** Paths of the TypeScript files under a path, which may be one itself. */
function codeUnder(path: string): string[] {
  return statSync(path).isDirectory() ? globSync(`${path}/**/*.{ts,tsx}`) : [path];
}

/** The tests beside the code, those anywhere that import it themselves, and those that were asked for, the smallest of each first; relative to the project. */
function findTests(paths: readonly string[], files: readonly string[], wanted: readonly string[]): string[] {
  const isTest = (file: string) => /\.test\.tsx?$/.test(file);
  const folders = paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)));
  const code = new Set(files.map((file) => resolve(file)));
  const importing = globSync("{core,electron,server,src,scripts}/**/*.test.{ts,tsx}", { cwd: ROOT }).filter((test) =>
    [...readFileSync(join(ROOT, test), "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].some(([, path = ""]) =>
      code.has(resolve(ROOT, dirname(test), path)),
    ),
  );
  const under = (places: readonly string[]) =>
    places.flatMap((path) => codeUnder(path).filter(isTest)).map((file) => relative(ROOT, resolve(file)));
  const bySize = (tests: readonly string[]) => {
    const size = new Map(tests.map((test) => [test, statSync(join(ROOT, test)).size]));
    return tests.toSorted((a, b) => (size.get(a) ?? 0) - (size.get(b) ?? 0));
  };
  return [...new Set([under(folders), importing, under(wanted)].flatMap(bySize))];
}

/**
 * Which survivors the types would have noticed. Each stands as a file of its own beside the one that it is of, so that one run of
 * the compiler tells; what only a file that imports it would notice is not seen.
 */
function findUncompilable(survivors: readonly MutationResult[]): ReadonlySet<string> {
  if (survivors.length === 0) return new Set();
  const copy = mkdtempSync(join(tmpdir(), "floatbar-mutants-"));
  try {
    copyProject(copy);
    const besideOf = (fileName: string, id: string) => fileName.replace(/\.tsx?$/, `.mutant-${id}$&`);
    for (const mutant of survivors) writeFileSync(join(copy, besideOf(mutant.fileName, mutant.id)), mutated(mutant));
    // A file that does not compile as a copy of itself says nothing about its mutants.
    for (const { fileName, text } of survivors) writeFileSync(join(copy, besideOf(fileName, "none")), text);
    const failing = filesWithTypeErrors(copy);
    return new Set(
      survivors
        .filter(({ fileName, id }) => failing.has(besideOf(fileName, id)) && !failing.has(besideOf(fileName, "none")))
        .map(({ id }) => id),
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function filesWithTypeErrors(folder: string): ReadonlySet<string> {
  const { stdout } = spawnSync(join(ROOT, "node_modules", ".bin", "tsc"), ["--noEmit", "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return new Set([...stdout.matchAll(/^([^\s(]+)\(\d+,\d+\): error/gm)].map(([, file = ""]) => file));
}

/** A file's text with the wrong change in it. */
function mutated({ text, location: { start, end }, replacement }: MutationResult): string {
  const lines = text.split("\n");
  const offset = ({ line, column }: { line: number; column: number }) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + column;
  return text.slice(0, offset(start)) + replacement + text.slice(offset(end));
}

function isSurvivor({ status }: MutationResult): boolean {
  return status === "Survived" || status === "NoCoverage";
}

function report(results: readonly MutationResult[], uncompilable: ReadonlySet<string>): void {
  const tallies = new Map<string, Tally>();
  for (const result of results) {
    const file = result.fileName;
    const tally = tallies.get(file) ?? { killed: 0, survived: 0, timedOut: 0, uncompilable: 0 };
    tallies.set(file, tally);
    if (uncompilable.has(result.id)) tally.uncompilable += 1;
    else if (isSurvivor(result)) tally.survived += 1;
    else if (result.status === "Timeout") tally.timedOut += 1;
    else tally.killed += 1;
  }
  for (const result of results) if (isSurvivor(result) && !uncompilable.has(result.id)) console.log(describe(result));
  console.table(Object.fromEntries(tallies));
  const all = [...tallies.values()];
  const sum = (of: keyof Tally) => all.reduce((total, tally) => total + tally[of], 0);
  const tried = sum("killed") + sum("survived");
  const share = tried === 0 ? 0 : (100 * sum("killed")) / tried;
  console.log(
    `${share.toFixed(1)} % noticed: ${sum("killed")} of ${tried}; ` +
      `besides ${sum("timedOut")} timed out and ${sum("uncompilable")} do not compile.`,
  );
}

function describe({ fileName, text, location: { start }, mutatorName, replacement, status }: MutationResult): string {
  const line = text.split("\n")[start.line] ?? "";
  const change = replacement.replaceAll(/\s+/g, " ").slice(0, 80);
  const note = status === "NoCoverage" ? " (no test comes here)" : "";
  return `${fileName}:${start.line + 1}:${start.column + 1} ${mutatorName}${note}\n    ${line.trim()}\n    -> ${change}`;
}

if (import.meta.main) {
  try {
    const request = readRequest(process.argv.slice(2));
    const results = await runMutants(request);
    const survivors = results.filter(isSurvivor);
    console.error(`${survivors.length} of ${results.length} survived; the compiler is asked about them.`);
    report(results, findUncompilable(survivors));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
