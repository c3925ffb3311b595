import { closeSync, openSync, readSync } from "node:fs";
import Database from "better-sqlite3";
import { behindLink } from "./copies.ts";
import { hasLog, sizeOf } from "./place.ts";

/** The write-ahead log's own header, and that of each page in it (sqlite.org/fileformat2.html#walformat). */
const HEADER = 32;
const FRAME = 24;
const SALT_IN_HEADER = 16;
const SALT_IN_FRAME = 8;
const SALT = 8;

/**
 * Refuses a vault that was cut off, which SQLite does not see while a log stands beside it: it takes the size from the log, and what is
 * missing for pages full of zeros.
 *
 * @throws SqliteError with the code of a damaged file.
 */
export function refuseCutOff(db: Database.Database): void {
  const log = `${behindLink(db.name)}-wal`;
  if (!hasLog(db.name)) return;
  const begun = !db.inTransaction;
  // What is read stays in the log or the file until its end, also beside somebody who writes.
  if (begun) db.exec("BEGIN");
  try {
    const page = Number(db.pragma("page_size", { simple: true }));
    const count = Number(db.pragma("page_count", { simple: true }));
    if (sizeOf(db.name) >= count * page) return;
    const logged = pagesIn(log, page);
    // After the log was read: a page leaves it only for the file.
    for (let number = Math.floor(sizeOf(db.name) / page) + 1; number <= count; number += 1) {
      if (!logged.has(number)) throw new Database.SqliteError("the file is shorter than it says", "SQLITE_CORRUPT");
    }
  } finally {
    if (begun) db.exec("COMMIT");
  }
}

/** Numbers of the pages that stand in a log. */
function pagesIn(log: string, page: number): ReadonlySet<number> {
  const found = new Set<number>();
  const handle = openSync(log, "r");
  try {
    const header = Buffer.alloc(HEADER);
    readSync(handle, header, 0, HEADER, 0);
    const salt = header.subarray(SALT_IN_HEADER, SALT_IN_HEADER + SALT);
    const frame = Buffer.alloc(FRAME);
    for (let at = HEADER; readSync(handle, frame, 0, FRAME, at) === FRAME; at += FRAME + page) {
      // What follows is left from before the log was begun anew.
      if (!frame.subarray(SALT_IN_FRAME, SALT_IN_FRAME + SALT).equals(salt)) break;
      found.add(frame.readUInt32BE(0));
    }
  } finally {
    closeSync(handle);
  }
  return found;
}
