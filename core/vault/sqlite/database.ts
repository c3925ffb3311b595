import { closeSync, openSync, readSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { isSqliteError } from "./errors.ts";
import { hasLog, isBlank, refuseLost, sizeOf } from "./place.ts";

const PLAIN_HEADER = "SQLite format 3\0";

/** For where many vaults are open: each keeps 512 kB of itself in memory, a quarter of what SQLite would. */
export const SMALL_CACHE = "cache_size = -512";

/** What is sorted or built aside would stand in a temporary file, which is never encrypted, and on another disk, which may be full. */
const IN_MEMORY = "temp_store = MEMORY";

/** 32 random bytes that encrypt a vault's file; null for a vault that is not encrypted. */
export type VaultKey = Uint8Array | null;

/**
 * Opens a SQLite file, with its key where it has one. Encryption is SQLCipher's format, version 4 (AES-256 in CBC mode with
 * an HMAC-SHA512 for each page), by SQLite3 Multiple Ciphers.
 *
 * @throws SqliteError at the first read, when the key is wrong; VaultError for an empty file beside a log, which SQLite would throw away.
 */
export function openDatabase(file: string, key: VaultKey, options: Database.Options = {}): Database.Database {
  if (isBlank(file)) refuseLost(file, hasLog(file));
  const db = new Database(file, options);
  db.pragma(IN_MEMORY);
  if (key === null) return db;
  chooseCipher(db);
  db.pragma(`key = "${keyLiteral(key)}"`);
  return db;
}

/**
 * Writes a file anew, without the pages that were freed. All of it stands in memory meanwhile where the vault is encrypted: SQLite's
 * temporary file for it would not be.
 */
export function vacuum(db: Database.Database, key: VaultKey): void {
  if (key === null) db.pragma("temp_store = FILE");
  db.exec("VACUUM");
  db.pragma(IN_MEMORY);
}

/**
 * Gives a file another key, or none, in place. It must be open nowhere else.
 *
 * @throws SqliteError when the present key is wrong or the disk is full; SQLite then rolls back.
 */
export function changeKey(file: string, from: VaultKey, to: VaultKey): void {
  const db = openDatabase(file, from);
  try {
    // Pages can be rewritten with another key only without a write-ahead log.
    db.pragma("journal_mode = DELETE");
    chooseCipher(db);
    db.pragma(`rekey = "${to === null ? "" : keyLiteral(to)}"`);
  } finally {
    db.close();
  }
}

/**
 * What SQLite says of a file's health: `ok`, or what is wrong. Nothing is left beside it.
 *
 * @throws SqliteError where the file cannot be read for another reason, such as missing rights.
 */
export function verify(file: string, key: VaultKey): string {
  try {
    const db = openDatabase(file, key, { readonly: true });
    try {
      return String(db.pragma("integrity_check", { simple: true }));
    } finally {
      db.close();
    }
  } catch (error) {
    if (isSqliteError(error) && UNREAD.test(error.code)) throw error;
    return error instanceof Error ? error.message : String(error);
  } finally {
    removeEmptyLog(file, key);
  }
}

/** Codes that say nothing of what is in a file. */
const UNREAD = /^SQLITE_(?:READONLY|PERM|AUTH|BUSY|CANTOPEN)/;

/**
 * Whether any process has a vault open, by whatever name of its file: the system's lock on the file tells, which nobody can remove. An
 * empty one is nobody's.
 */
export function isInUse(file: string, key: VaultKey): boolean {
  if (sizeOf(file) === 0) return false;
  try {
    const db = openDatabase(file, key, { timeout: 0 });
    try {
      // Without shared memory it is had alone or not at all.
      db.pragma("locking_mode = EXCLUSIVE");
      db.pragma("user_version");
    } finally {
      db.close();
    }
    return false;
  } catch (error) {
    // What else is wrong with it is said by whoever works with it.
    return isSqliteError(error) && error.code.startsWith("SQLITE_BUSY");
  }
}

/**
 * Takes away an empty log and its shared memory, which a connection that may only read leaves beside a file. SQLite itself does it, once
 * nobody else has the file open.
 */
export function removeEmptyLog(file: string, key: VaultKey): void {
  if (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size !== 0) return;
  try {
    const db = openDatabase(file, key);
    try {
      db.pragma("user_version");
    } finally {
      db.close();
    }
  } catch {
    // Why it cannot be read was said to whoever wanted to.
  }
}

/** Whether a file is a SQLite database that anybody can read. */
export function isPlain(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const head = Buffer.alloc(PLAIN_HEADER.length);
  const handle = openSync(file, "r");
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  return head.toString("latin1") === PLAIN_HEADER;
}

function chooseCipher(db: Database.Database): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma("legacy = 4");
}

function keyLiteral(key: Uint8Array): string {
  return `x'${Buffer.from(key).toString("hex")}'`;
}
