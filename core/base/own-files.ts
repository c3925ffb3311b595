import { chmodSync, closeSync, openSync, statSync } from "node:fs";

/**
 * Makes every file and folder that this process creates readable by its owner alone, from the first byte: also those that SQLite
 * makes beside a database (its log and shared memory). Windows keeps a user's folder to that user by itself.
 */
export function ownFilesAlone(): void {
  process.umask(0o077);
}

/**
 * Makes an empty file that only its owner can read, where there is none. SQLite gives the files beside a database (its log and shared
 * memory) the mode that the database has.
 *
 * @throws Error where it cannot be made.
 */
export function ownFile(path: string): void {
  closeSync(openSync(path, "a", 0o600));
  takeFromOthers(path);
}

/** Takes a file or folder that is already there away from others; one that is not there, or is another user's, stays as it is. */
export function takeFromOthers(path: string): void {
  try {
    const { mode } = statSync(path);
    if ((mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
  } catch {
    // What cannot be changed is not ours; opening it says what is wrong.
  }
}
