import { readFileSync } from "node:fs";
import { withChildren } from "../testing/process-memory.ts";

/** Milliseconds of processor time of a process so far; Linux alone tells it so. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Megabytes of memory that a process has resident; Linux alone tells it. */
export function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** The same of a process and all that it started. */
export function cpuOfAll(pid: number): number {
  return sumOver(pid, cpuOf);
}

/** The same of a process and all that it started; pages that they share count for each. */
export function memoryOfAll(pid: number): number {
  return sumOver(pid, memoryOf);
}

function sumOver(pid: number, of: (pid: number) => number): number {
  return process.platform === "linux" ? withChildren(pid).reduce((sum, each) => sum + of(each), 0) : Number.NaN;
}
