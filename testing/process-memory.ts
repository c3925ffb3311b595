import { closeSync, openSync, readFileSync, readSync } from "node:fs";

/** So much is read at once. */
const PART = 1 << 20;
const PAGE = 4096;
/** Bytes for each page in `/proc/PID/pagemap` (Linux, Documentation/admin-guide/mm/pagemap.rst). */
const ENTRY = 8;
/** In the last of them: the page is in memory, or swapped out. */
const IS_THERE = 0b1100_0000;

/** A process and all that it started, on Linux. */
export function withChildren(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  return [pid, ...children.flatMap((child) => withChildren(Number(child)))];
}

/**
 * Whether some bytes stand anywhere in a process's memory that can be written to; on Linux, for processes of the same user (or
 * root). Parts that cannot be read hold nothing.
 */
export function memoryHolds(pid: number, wanted: readonly Buffer[]): boolean {
  const [memory, pages] = [openSync(`/proc/${pid}/mem`, "r"), openSync(`/proc/${pid}/pagemap`, "r")];
  const overlap = Math.max(...wanted.map(({ length }) => length));
  try {
    return writablePartsOf(pid).some(([start, end]) => {
      for (let at = start; at < end; at += PART) {
        const length = Math.min(PART + overlap, end - at);
        // Most of what V8 reserves was never touched.
        const entries = readAt(pages, (at / PAGE) * ENTRY, Math.ceil(length / PAGE) * ENTRY);
        if (!entries.some((byte, index) => index % ENTRY === ENTRY - 1 && (byte & IS_THERE) !== 0)) continue;
        const bytes = readAt(memory, at, length);
        if (wanted.some((some) => bytes.includes(some))) return true;
      }
      return false;
    });
  } finally {
    closeSync(memory);
    closeSync(pages);
  }
}

function writablePartsOf(pid: number): [number, number][] {
  const lines = readFileSync(`/proc/${pid}/maps`, "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    return start === undefined || end === undefined ? [] : [[Number.parseInt(start, 16), Number.parseInt(end, 16)]];
  });
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, at));
  } catch {
    return Buffer.alloc(0);
  }
}
