import { accessSync, constants, lstatSync, rmSync, type Stats, statSync, truncateSync } from "node:fs";
import Database from "better-sqlite3";
import { ownFile, takeFromOthers } from "../../base/own-files.ts";
import { VaultError } from "../../base/errors.ts";
import { isFolder, isThere } from "../../base/file-fault.ts";
import { phrase } from "../../base/phrases.ts";
import { explainSqliteError, isSqliteError } from "./errors.ts";
import { behindLink } from "./copies.ts";

/** Bytes that what stands in a lock's place may have to be a lock that was damaged. A whole one has two pages, 8192; a vault has many. */
const LARGEST = 65_536;

/** Held while a process owns a vault; released by `release()` or, whatever happens, by the end of the process. */
export interface VaultLock {
  release(): void;
  /** Releases it, and takes its file away where there was none before: for what came to nothing. */
  discard(): void;
}

/**
 * Takes the right to be the one process that has this vault open.
 *
 * The lock is a small SQLite file beside the vault in which the owner holds a write transaction: the operating system
 * frees it even after `kill -9`, so a lock is never stale, and the holder's process id can still be read by others.
 *
 * One that was damaged is made anew.
 *
 * @throws VaultError `vault_locked` when another process holds it, and what is wrong with the lock's own file.
 */
export function lockVault(vaultFile: string): VaultLock {
  const lockFile = `${behindLink(vaultFile)}.lock`;
  const isNew = !isThere(lockFile);
  refuseOther(lockFile, vaultFile);
  try {
    return takeStanding(lockFile, vaultFile, isNew);
  } catch (error) {
    if (!isNoLock(error)) throw explainSqliteError(error, lockFile);
    if (!isLocksOwn(lockFile)) throw notALock(lockFile, error);
  }
  // Emptied and not removed: the system's lock of a process that holds it is on this very file, and keeps everybody else out as before.
  truncateSync(lockFile);
  return takeStanding(lockFile, vaultFile, isNew);
}

/** What is no file would keep SQLite waiting, and a second name of the vault would lock the vault itself. */
function refuseOther(lockFile: string, vaultFile: string): void {
  const found = statSync(lockFile, { throwIfNoEntry: false });
  if (!found) return;
  if (isFolder(lockFile)) throw new VaultError("vault_unreadable", phrase("start.is_folder", { file: lockFile }));
  const vault = statSync(vaultFile, { throwIfNoEntry: false });
  if (!found.isFile() || (vault && isSame(found, vault))) throw notALock(lockFile);
}

function notALock(lockFile: string, cause?: unknown): VaultError {
  return new VaultError("vault_unreadable", phrase("vault.not_a_lock", { file: lockFile }), { cause });
}

/** Takes the lock whose file has its name, also where another process took that file away meanwhile. */
function takeStanding(lockFile: string, vaultFile: string, isNew: boolean): VaultLock {
  for (;;) {
    // Closing a file lets go of this process's locks on it, so that one that is there is not opened only to be made.
    if (!isThere(lockFile)) ownFile(lockFile);
    takeFromOthers(lockFile);
    accessSync(lockFile, constants.R_OK | constants.W_OK);
    const opened = statSync(lockFile, { throwIfNoEntry: false });
    const db = take(lockFile, vaultFile);
    const now = statSync(lockFile, { throwIfNoEntry: false });
    if (opened && now && isSame(opened, now)) return heldBy(db, lockFile, isNew);
    db.close();
  }
}

function isSame(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

function heldBy(db: Database.Database, lockFile: string, isNew: boolean): VaultLock {
  return {
    release: () => db.close(),
    discard: () => {
      // While it is held, but where files that are open cannot be removed.
      const isWindows = process.platform === "win32";
      if (isNew && !isWindows) rmSync(lockFile, { force: true });
      db.close();
      if (isNew && isWindows) attemptRemoval(lockFile);
    },
  };
}

function attemptRemoval(lockFile: string): void {
  try {
    rmSync(lockFile, { force: true });
  } catch {
    // Another process has it by now.
  }
}

function take(lockFile: string, vaultFile: string): Database.Database {
  const db = new Database(lockFile, { timeout: 0 });
  try {
    db.pragma("journal_mode = DELETE");
    db.exec("CREATE TABLE IF NOT EXISTS owner (id INTEGER PRIMARY KEY CHECK (id = 1), pid INTEGER NOT NULL)");
    db.prepare("INSERT INTO owner (id, pid) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET pid = excluded.pid").run(
      process.pid,
    );
    db.exec("BEGIN IMMEDIATE");
  } catch (error) {
    const holder = readHolder(db);
    db.close();
    if (!isBusy(error)) throw error;
    throw new VaultError(
      "vault_locked",
      holder === null
        ? phrase("vault.open_elsewhere", { file: vaultFile })
        : phrase("vault.open_in_process", { file: vaultFile, process: holder }),
      { cause: error },
    );
  }
  return db;
}

function isNoLock(error: unknown): boolean {
  return isSqliteError(error) && (error.code === "SQLITE_NOTADB" || error.code.startsWith("SQLITE_CORRUPT"));
}

/** Whether a file can only be the lock's: a link may lead to the vault itself. */
function isLocksOwn(lockFile: string): boolean {
  const found = lstatSync(lockFile);
  return found.isFile() && found.nlink === 1 && found.size <= LARGEST;
}

function isBusy(error: unknown): boolean {
  return isSqliteError(error) && error.code.startsWith("SQLITE_BUSY");
}

function readHolder(db: Database.Database): string | null {
  try {
    const row = db.prepare<[], { pid: number }>("SELECT pid FROM owner").get();
    return row ? String(row.pid) : null;
  } catch {
    return null;
  }
}
