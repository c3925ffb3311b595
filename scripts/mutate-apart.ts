/**
 * Tries the wrong changes that no test of the common process came by: each in a process of its own, whose threads and programs have it
 * too, with the tests whose imports lead to its file, the nearest first.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ACTIVE, STOPPING, TESTS } from "./mutate-environment.ts";
import type { MutationResult } from "./mutate-record.ts";

/** So many test files are tried for a change, and for so long. */
const MOST_TESTS = 6;
const PATIENCE_MS = 120_000;
const ROOMS = "{core,electron,server,src,scripts,testing}/**/*.{ts,tsx}";

/** @returns all results, those of changes that no test came by judged anew. */
export async function tryApart(
  copy: string,
  results: readonly MutationResult[],
  nearest: Readonly<Record<string, readonly string[]>>,
  environment: Readonly<Record<string, string>>,
): Promise<MutationResult[]> {
  const judged: MutationResult[] = [];
  for (const result of results) {
    if (result.status !== "NoCoverage") {
      judged.push(result);
      continue;
    }
    const tests = nearest[result.id] ?? [];
    const passes = (active: Readonly<Record<string, string>>) => passesIn(copy, tests, { ...environment, ...active });
    const isNoticed = tests.length > 0 && !(await passes({ [ACTIVE]: result.id })) && (await passes({}));
    judged.push(isNoticed ? { ...result, status: "Killed" } : result);
  }
  return judged;
}

/** Which files import each. */
export function importersIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const file of globSync(ROOMS, { cwd: folder })) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, path = ""] of text.matchAll(/(?:from|import\(|import)\s*"(\.[^"]+)"/g)) {
      const imported = relative(folder, resolve(folder, dirname(file), path));
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  return importers;
}

/** The tests from which the fewest imports lead to a file. */
export function nearestTests(file: string, importers: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set([file]);
  // What is added while it is gone through is gone through too.
  for (const one of reached) for (const importer of importers.get(one) ?? []) reached.add(importer);
  return [...reached].filter((one) => /\.test\.tsx?$/.test(one)).slice(0, MOST_TESTS);
}

async function passesIn(
  copy: string,
  tests: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [join("node_modules", "vitest", "vitest.mjs"), "run", "--config", "scripts/mutate-apart-vitest.config.ts"],
    {
      cwd: copy,
      stdio: "ignore",
      detached: true,
      env: { ...process.env, ...environment, [TESTS]: JSON.stringify(tests) },
    },
  );
  // Its workers are processes of their own; they share its group.
  const kill = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
  const timer = setTimeout(kill, PATIENCE_MS);
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    kill();
  };
  for (const signal of STOPPING) process.once(signal, stop);
  const [code] = (await once(child, "exit")) as [number | null];
  for (const signal of STOPPING) process.off(signal, stop);
  clearTimeout(timer);
  if (isStopped) throw new Error("Stopped.");
  // What took too long was not noticed by any test so far.
  return code === 0 || code === null;
}
