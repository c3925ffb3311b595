/** What work on a vault's file as a whole leaves beside it when its program is killed. */
import { closeSync, fsyncSync, lstatSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { lockVault, type VaultLock } from "./lock.ts";
import { behindLink, partialsOf } from "./copies.ts";
import { isBlank, UNFINISHED } from "./place.ts";

const BLOCK = 1024 * 1024;

/** What SQLite puts beside each. */
const BESIDE = ["", "-journal", "-wal", "-shm", ".lock"];
/**
 * Overwrites and removes what was left of a conversion, a restore, a mending or a backup that was cut short: it may be a readable copy of
 * an encrypted vault. Only who holds the vault's lock may, since who makes such files holds it, too.
 */
export function removeUnfinished(file: string): void {
  for (const path of unfinished(file)) {
    try {
      shred(path);
    } catch {
      // What this user may not touch is another's to remove, and keeps nobody from the vault.
    }
  }
}

/** Whether there is anything for `removeUnfinished`. */
function hasUnfinished(file: string): boolean {
  return unfinished(file).length > 0;
}

function unfinished(file: string): string[] {
  // Where the vault itself is gone, this may be all that there is of it.
  if (isBlank(file)) return [];
  const beside = [...new Set([file, behindLink(file)])].flatMap((vault) =>
    UNFINISHED.flatMap((name) => BESIDE.map((suffix) => `${vault}.${name}${suffix}`)),
  );
  return [...beside, ...partialsOf(file)].filter(
    (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true,
  );
}

/**
 * Overwrites a file before it goes; one that has another name, too, such as the vault's, only loses this one. What a disk keeps of its
 * own accord (snapshots, wear levelling) is beyond reach.
 */
export function shred(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return;
  if (found.nlink === 1) overwrite(file, found.size);
  rmSync(file, { force: true });
}

function overwrite(file: string, size: number): void {
  const handle = openSync(file, "r+");
  try {
    const zeros = Buffer.alloc(BLOCK);
    for (let at = 0; at < size; at += BLOCK) writeSync(handle, zeros, 0, Math.min(BLOCK, size - at), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Does `removeUnfinished` where nobody holds the vault's lock; who holds it may be at such work. */
export function tidyUp(file: string): void {
  if (!hasUnfinished(file)) return;
  let lock: VaultLock;
  try {
    lock = lockVault(file);
  } catch {
    // Why it cannot be had is said by whoever opens the vault.
    return;
  }
  removeUnfinished(file);
  lock.discard();
}
