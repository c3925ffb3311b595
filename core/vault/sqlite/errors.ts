import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { keysFileOf } from "./place.ts";

/** What better-sqlite3 throws: SQLite's message and its extended result code by name, such as `SQLITE_FULL`. */
interface SqliteFault extends Error {
  code: string;
}

/** Whether `error` came from SQLite itself. */
export function isSqliteError(error: unknown): error is SqliteFault {
  return error instanceof Database.SqliteError;
}

/** Whether an error says that the file itself is damaged (and not merely foreign, or shut). */
export function isDamage(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (isSqliteError(cause) && cause.code.startsWith("SQLITE_CORRUPT")) return true;
  }
  return false;
}

/** Says in plain words what SQLite's error code means for the owner of the vault; other errors pass through unchanged. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (!isSqliteError(error)) return error;
  const code = error.code;
  if (code === "SQLITE_NOTADB") {
    const keys = keysFileOf(file);
    const words = looksSealed(file) && !existsSync(keys) ? phrase("vault.keys_gone", { file, keys }) : undefined;
    return new VaultError("vault_unreadable", words ?? phrase("vault.not_a_vault", { file }), { cause: error });
  }
  if (code.startsWith("SQLITE_CORRUPT")) {
    return new VaultError("vault_unreadable", phrase("vault.damaged_found", { file }), { cause: error });
  }
  if (code.startsWith("SQLITE_READONLY") || code === "SQLITE_CANTOPEN" || code === "SQLITE_PERM") {
    return new VaultError("vault_read_only", phrase("vault.read_only", { file }), { cause: error });
  }
  // The shared memory beside a vault is the first to find no room.
  if (code === "SQLITE_FULL" || /^SQLITE_IOERR_(?:WRITE|SHMSIZE|SHMMAP)/.test(code)) {
    return new VaultError("disk_full", phrase("vault.disk_full", { file }), { cause: error });
  }
  if (code.startsWith("SQLITE_IOERR")) {
    return new VaultError("vault_unreadable", phrase("start.disk_faulty", { file, code }), { cause: error });
  }
  if (code.startsWith("SQLITE_BUSY")) {
    return new VaultError("vault_locked", phrase("vault.written_elsewhere", { file }), {
      cause: error,
    });
  }
  return error;
}

/** Pages of an encrypted vault are of one size, and nothing in them, header and all, can be told from noise. */
const PAGE = 4096;
/** Of noise, so many different bytes stand in a page at least; there are 256. */
const LEAST_BYTES = 230;

/** Whether a file looks like an encrypted vault. */
function looksSealed(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 || size % PAGE !== 0) return false;
  const page = Buffer.alloc(PAGE);
  const handle = openSync(file, "r");
  try {
    readSync(handle, page, 0, PAGE, 0);
  } finally {
    closeSync(handle);
  }
  return new Set(page).size >= LEAST_BYTES;
}
