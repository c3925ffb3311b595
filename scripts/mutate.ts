/**
 * `npm run mutate -- PATH... [--sample N] [--seed S] [--tests PATH]... [--without FILE]...`: makes small wrong changes in the code
 * under the paths, one at a time, and says how many of them the tests notice. Stryker with its default operators; no code is
 * excluded. The tests are those beside the code, those elsewhere that import it, and those under `--tests`, but for
 * those of `--without`.
 *
 * Time-outs and changes that do not compile are counted apart: the types notice the latter, which is asked of the survivors.
 */
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { MutantResult } from "@stryker-mutator/api/core";
import { scriptArgs } from "../core/base/command-line.ts";
import { makeDatabases } from "../testing/postgres-setup.ts";
import { startPostgres } from "../testing/postgres-server.ts";
import { SHARED_POSTGRES, TESTS } from "./mutate-environment.ts";
import { NOT_SAMPLED } from "./mutate-sample.ts";

const ROOT = join(import.meta.dirname, "..");
const USAGE = "Usage: npm run mutate -- PATH... [--sample N] [--seed S] [--tests PATH]... [--without FILE]...";

interface Request {
  files: string[];
  tests: string[];
  size: number;
  seed: string;
}

/** What came of the mutants of one file. */
interface Tally {
  killed: number;
  survived: number;
  timedOut: number;
  uncompilable: number;
}

function readRequest(argv: readonly string[]): Request {
  const { values, positionals } = scriptArgs(USAGE, {
    args: [...argv],
    allowPositionals: true,
    options: {
      sample: { type: "string", default: "300" },
      seed: { type: "string", default: "1" },
      tests: { type: "string", multiple: true, default: [] },
      without: { type: "string", multiple: true, default: [] },
    },
  });
  const size = Number(values.sample);
  if (positionals.length === 0 || !Number.isInteger(size) || size < 1) throw new Error(USAGE);
  const files = positionals.flatMap((path) => codeUnder(path).filter((file) => !/\.test\.|\.d\.ts$/.test(file)));
  if (files.length === 0) throw new Error(`There is no code under ${positionals.join(", ")}.`);
  const without = new Set(values.without.map((path) => relative(ROOT, resolve(path))));
  const tests = findTests(positionals, files, values.tests).filter((test) => !without.has(test));
  if (tests.length === 0) throw new Error("There are no tests beside this code; name some with --tests.");
  return { files, tests, size, seed: values.seed };
}

/** Paths of the TypeScript files under a path, which may be one itself. */
function codeUnder(path: string): string[] {
  return statSync(path).isDirectory() ? globSync(`${path}/**/*.{ts,tsx}`) : [path];
}

/** The tests beside the code, those anywhere that import it themselves, and those that were asked for; relative to the project. */
function findTests(paths: readonly string[], files: readonly string[], wanted: readonly string[]): string[] {
  const isTest = (file: string) => /\.test\.tsx?$/.test(file);
  const folders = paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)));
  const code = new Set(files.map((file) => resolve(file)));
  const importing = globSync("{core,electron,server,src,scripts}/**/*.test.{ts,tsx}", { cwd: ROOT }).filter((test) =>
    [...readFileSync(join(ROOT, test), "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].some(([, path = ""]) =>
      code.has(resolve(ROOT, dirname(test), path)),
    ),
  );
  const named = [...folders, ...wanted].flatMap((path) => codeUnder(path).filter(isTest));
  return [...new Set([...named.map((file) => relative(ROOT, resolve(file))), ...importing])].toSorted();
}

/** Runs the mutants, with one PostgreSQL for all of the test runs. */
async function runMutants(request: Request): Promise<MutantResult[]> {
  const postgres = await startPostgres();
  try {
    if (postgres) {
      const { adminUrl, urlPattern } = postgres;
      await makeDatabases(postgres);
      process.env[SHARED_POSTGRES] = JSON.stringify({ adminUrl, urlPattern });
    }
    return await runStryker(request);
  } finally {
    await postgres?.stop();
  }
}

async function runStryker({ files, tests, size, seed }: Request): Promise<MutantResult[]> {
  process.env[TESTS] = JSON.stringify(tests);
  const stryker = new Stryker({
    mutate: files,
    testRunner: "vitest",
    vitest: { configFile: "scripts/mutate-vitest.config.ts", related: false },
    plugins: ["@stryker-mutator/vitest-runner", join(ROOT, "scripts", "mutate-sample.ts")],
    checkers: ["sample"],
    sampling: { size, seed },
    coverageAnalysis: "perTest",
    concurrency: 2,
    // Time enough for a machine that others use, too: what times out is not counted as noticed.
    timeoutMS: 30_000,
    timeoutFactor: 2,
    dryRunTimeoutMinutes: 15,
    reporters: [process.stderr.isTTY ? "progress" : "progress-append-only", "survivors"],
    ignorePatterns: ["dist", "release", "docs", "e2e/references"],
    // Stryker would rewrite it through an interface that this TypeScript no longer has; nothing here needs it rewritten.
    tsconfigFile: "no-tsconfig.json",
    warnings: { unknownOptions: false, preprocessorErrors: true, unserializableOptions: true, slow: true },
    tempDirName: ".mutants",
    cleanTempDir: "always",
    allowEmpty: true,
  });
  const results = await stryker.runMutationTest();
  return results.filter(({ statusReason }) => statusReason !== NOT_SAMPLED);
}

/**
 * Which survivors the types would have noticed. Each stands as a file of its own beside the one that it is of, so that one run of
 * the compiler tells; what only a file that imports it would notice is not seen.
 */
function findUncompilable(survivors: readonly MutantResult[]): ReadonlySet<string> {
  if (survivors.length === 0) return new Set();
  const copy = mkdtempSync(join(tmpdir(), "floatbar-mutants-"));
  try {
    const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).split("\n").filter(Boolean);
    for (const file of tracked) if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(copy, file));
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
    const besideOf = (fileName: string, id: string) => relative(ROOT, fileName).replace(/\.tsx?$/, `.mutant-${id}$&`);
    for (const mutant of survivors) writeFileSync(join(copy, besideOf(mutant.fileName, mutant.id)), mutated(mutant));
    // A file that does not compile as a copy of itself says nothing about its mutants.
    for (const { fileName } of survivors) cpSync(fileName, join(copy, besideOf(fileName, "none")));
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
function mutated({ fileName, location: { start, end }, replacement }: MutantResult): string {
  const text = readFileSync(fileName, "utf8");
  const lines = text.split("\n");
  const offset = ({ line, column }: { line: number; column: number }) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  return text.slice(0, offset(start)) + replacement + text.slice(offset(end));
}

function isSurvivor({ status }: MutantResult): boolean {
  return status === "Survived" || status === "NoCoverage";
}

function report(results: readonly MutantResult[], uncompilable: ReadonlySet<string>): void {
  const tallies = new Map<string, Tally>();
  for (const result of results) {
    const file = relative(ROOT, result.fileName);
    const tally = tallies.get(file) ?? { killed: 0, survived: 0, timedOut: 0, uncompilable: 0 };
    tallies.set(file, tally);
    if (uncompilable.has(result.id) || result.status === "CompileError") tally.uncompilable += 1;
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

function describe({ fileName, location: { start }, mutatorName, replacement, status }: MutantResult): string {
  const line = readFileSync(fileName, "utf8").split("\n")[start.line - 1] ?? "";
  const change = replacement.replaceAll(/\s+/g, " ").slice(0, 80);
  const note = status === "NoCoverage" ? " (no test comes here)" : "";
  return `${relative(ROOT, fileName)}:${start.line}:${start.column} ${mutatorName}${note}\n    ${line.trim()}\n    -> ${change}`;
}

if (import.meta.main) {
  try {
    const request = readRequest(process.argv.slice(2));
    const results = (await runMutants(request)).map((result) => ({
      ...result,
      fileName: join(ROOT, relative(ROOT, result.fileName)),
    }));
    const survivors = results.filter(isSurvivor);
    console.error(`${survivors.length} of ${results.length} survived; the compiler is asked about them.`);
    report(results, findUncompilable(survivors));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
