import { lstatSync, realpathSync, truncateSync } from "node:fs";
import Database from "better-sqlite3";
import { ownFile } from "../../base/own-files.ts";
import { VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { explainSqliteError, isSqliteError } from "./errors.ts";

/** Bytes that what stands in a lock's place may have to be a lock that was damaged. A whole one has two pages, 8192; a vault has many. */
const LARGEST = 65_536;

/** Held while a process owns a vault; released by `release()` or, whatever happens, by the end of the process. */
export interface VaultLock {
  release(): void;
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
  ownFile(lockFile);
  try {
    return take(lockFile, vaultFile);
  } catch (error) {
    if (!isNoLock(error)) throw explainSqliteError(error, lockFile);
    if (!isLocksOwn(lockFile)) {
      throw new VaultError("vault_unreadable", phrase("vault.not_a_lock", { file: lockFile }), { cause: error });
    }
  }
  // Emptied and not removed: the system's lock of a process that holds it is on this very file, and keeps everybody else out as before.
  truncateSync(lockFile);
  return take(lockFile, vaultFile);
}

function take(lockFile: string, vaultFile: string): VaultLock {
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
  return { release: () => db.close() };
}

/** A vault that is reached by two names has one lock, beside the file itself. */
function behindLink(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
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
