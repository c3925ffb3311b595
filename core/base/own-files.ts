import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isFolder } from "./file-fault.ts";

/**
 * Makes something that no mode can be given to, such as a socket, readable by its owner alone from the start. The process has its user's
 * umask again afterwards: programs that it starts inherit it, and what they write is not ours to close to others.
 */
export function asOwn<Made>(make: () => Made): Made {
  const before = process.umask(0o077);
  try {
    return make();
  } finally {
    process.umask(before);
  }
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

/**
 * Makes a folder that only its owner can read, and those above it, where they are not there. Node's own `recursive` says of a disk
 * that cannot be written that there is no such file, and never ends where a folder can be made neither here nor above.
 *
 * @throws Error of the first folder that cannot be made.
 */
export function ownFolder(path: string): void {
  const whole = resolve(path);
  if (isFolder(whole)) return;
  if (dirname(whole) !== whole) ownFolder(dirname(whole));
  try {
    mkdirSync(whole, { mode: 0o700 });
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!isFolder(whole)) throw error;
  }
}

/** Lets its owner alone read and write a file, as far as it is this user's to say so. */
export function openToOwner(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch {
    // What cannot be changed is not ours; opening it says what is wrong.
  }
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
