/** Makes the wrong changes of `npm run mutate` in a copy of the project, and has the tests tried on them there. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { setInterval } from "node:timers/promises";
import type { Mutant } from "@stryker-mutator/api/core";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { makeDatabases } from "../testing/postgres-setup.ts";
import { startPostgres } from "../testing/postgres-server.ts";
import { MUTANTS, RECORD, SHARED_POSTGRES, STOPPING, TESTS } from "./mutate-environment.ts";
import { importersIn, nearestTests, tryApart } from "./mutate-apart.ts";
import type { Entry, MutationResult, Plan } from "./mutate-record.ts";
import { sampleMutants } from "./mutate-sample.ts";

const ROOT = join(import.meta.dirname, "..");
/** A process from which nothing is heard for so long runs in a circle. */
const STALLED_MS = 150_000;
const WATCH_MS = 2000;
const REPORT_MS = 60_000;
const MOST_STARTS = 30;

export interface MutationRequest {
  /** Paths of the code, and of the tests, the nearest first; all relative to the project. */
  files: string[];
  tests: string[];
  size: number;
  seed: string;
  patience: number;
}

/** Tries a sample of all wrong changes, with one PostgreSQL for the whole run. */
export async function runMutants(request: MutationRequest): Promise<MutationResult[]> {
  mkdirSync(join(ROOT, ".mutants"), { recursive: true });
  const copy = mkdtempSync(join(ROOT, ".mutants", "copy-"));
  const postgres = await startPostgres();
  try {
    copyProject(copy);
    const texts = new Map(request.files.map((file) => [file, readFileSync(join(copy, file), "utf8")]));
    const mutants = await instrument(copy, request);
    const chosen = sampleMutants(mutants, request);
    const sample = mutants.filter(({ id }) => chosen.has(id));
    const importers = importersIn(copy);
    const near = sample.map(({ id, fileName }) => [id, nearestTests(fileName, importers)] as const);
    const plan: Plan = {
      mutants: sample.map(({ id }) => id),
      patience: request.patience,
      nearest: Object.fromEntries(near),
    };
    writeFileSync(join(copy, "mutants.json"), JSON.stringify(plan));
    writeFileSync(join(copy, "mutants.jsonl"), "");
    if (postgres) await makeDatabases(postgres);
    const shared = postgres && { adminUrl: postgres.adminUrl, urlPattern: postgres.urlPattern };
    const postgresOfAll = JSON.stringify(shared ?? null);
    const entries = await tryAll(copy, request.tests, postgresOfAll);
    const results = sample.map((mutant) => ({
      ...mutant,
      text: texts.get(mutant.fileName) ?? "",
      status: statusOf(mutant.id, entries),
    }));
    return await tryApart(copy, results, plan.nearest, { [SHARED_POSTGRES]: postgresOfAll });
  } finally {
    await postgres?.stop();
    rmSync(copy, { recursive: true });
  }
}

/** Copies what git knows of, and what is new, beside the same packages. */
export function copyProject(folder: string): void {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const file of listed.split("\n").filter(Boolean))
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
}

async function instrument(copy: string, { files }: MutationRequest): Promise<readonly Mutant[]> {
  const silent = () => {};
  const never = () => false;
  const instrumenter = new Instrumenter({
    isTraceEnabled: never,
    isDebugEnabled: never,
    isInfoEnabled: never,
    isWarnEnabled: never,
    isErrorEnabled: never,
    isFatalEnabled: never,
    trace: silent,
    debug: silent,
    info: silent,
    warn: silent,
    error: silent,
    fatal: silent,
  });
  const originals = files.map((name) => ({ name, mutate: true, content: readFileSync(join(copy, name), "utf8") }));
  const result = await instrumenter.instrument(originals, { plugins: null, excludedMutations: [], ignorers: [] });
  for (const { name, content } of result.files) writeFileSync(join(copy, name), content);
  return result.mutants;
}

/** Runs the tests until each file is done; what a process hung or died on has timed out, and another one goes on from there. */
async function tryAll(copy: string, tests: readonly string[], shared: string): Promise<Entry[]> {
  const record = join(copy, "mutants.jsonl");
  const plan = JSON.parse(readFileSync(join(copy, "mutants.json"), "utf8")) as Plan;
  for (let starts = 0; starts < MOST_STARTS; starts += 1) {
    const entries = readEntries(record);
    const left = tests.filter((test) => !isDone(entries, copy, test));
    if (left.length === 0) return entries;
    const settled = new Set(entries.flatMap((entry) => ("status" in entry ? [entry.id] : [])));
    const rest = { ...plan, mutants: plan.mutants.filter((id) => !settled.has(id)) };
    writeFileSync(join(copy, "mutants.json"), JSON.stringify(rest));
    await runVitest(copy, record, left, { [SHARED_POSTGRES]: shared });
    const after = readEntries(record);
    const hung = left.find((test) => !isDone(after, copy, test));
    if (hung !== undefined) giveUpOn(record, after, join(copy, hung));
  }
  return readEntries(record);
}

function isDone(entries: readonly Entry[], copy: string, test: string): boolean {
  return entries.some((entry) => "done" in entry && relative(copy, entry.done) === test);
}

/** Notes what a process ended on: the change it was trying, else the whole file. */
function giveUpOn(record: string, entries: readonly Entry[], file: string): void {
  const last = entries.findLast((entry) => !("covered" in entry));
  const entry: Entry = last && "trying" in last ? { id: last.trying, status: "Timeout", test: "" } : { done: file };
  writeFileSync(record, `${JSON.stringify(entry)}\n`, { flag: "a" });
}

async function runVitest(
  copy: string,
  record: string,
  tests: readonly string[],
  environment: Record<string, string>,
): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      join("node_modules", "vitest", "vitest.mjs"),
      "run",
      "--config",
      "scripts/mutate-vitest.config.ts",
      "--reporter",
      "dot",
    ],
    {
      cwd: copy,
      stdio: "ignore",
      detached: true,
      env: {
        ...process.env,
        ...environment,
        [TESTS]: JSON.stringify(tests),
        [MUTANTS]: join(copy, "mutants.json"),
        [RECORD]: record,
      },
    },
  );
  const watch = new AbortController();
  // Its workers are processes of their own; they share its group.
  const kill = () => child.pid !== undefined && !watch.signal.aborted && process.kill(-child.pid, "SIGKILL");
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    kill();
  };
  for (const signal of STOPPING) process.once(signal, stop);
  const ended = once(child, "exit").then(() => watch.abort());
  let reportedAt = Date.now();
  try {
    for await (const _ of setInterval(WATCH_MS, undefined, { signal: watch.signal })) {
      if (Date.now() - reportedAt > REPORT_MS) {
        reportedAt = Date.now();
        reportProgress(readEntries(record), tests.length);
      }
      if (Date.now() - statSync(record).mtimeMs > STALLED_MS) kill();
    }
  } catch (error) {
    if (!watch.signal.aborted) throw error;
  } finally {
    for (const signal of STOPPING) process.off(signal, stop);
  }
  await ended;
  if (isStopped) throw new Error("Stopped.");
}

function reportProgress(entries: readonly Entry[], files: number): void {
  const done = entries.filter((entry) => "done" in entry).length;
  const noticed = entries.filter((entry) => "status" in entry).length;
  console.error(`${done} of ${files} test files; ${noticed} changes noticed.`);
}

function readEntries(record: string): Entry[] {
  return readFileSync(record, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
}

function statusOf(id: string, entries: readonly Entry[]): MutationResult["status"] {
  const settled = entries.find((entry) => "status" in entry && entry.id === id);
  if (settled && "status" in settled) return settled.status;
  return entries.some((entry) => "covered" in entry && entry.covered.includes(id)) ? "Survived" : "NoCoverage";
}
