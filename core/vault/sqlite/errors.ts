import Database from "better-sqlite3";
import { VaultError } from "../../base/errors.ts";

/** What better-sqlite3 throws: SQLite's message and its extended result code by name, such as `SQLITE_FULL`. */
interface SqliteFault extends Error {
  code: string;
}

/** Whether `error` came from SQLite itself. */
export function isSqliteError(error: unknown): error is SqliteFault {
  return error instanceof Database.SqliteError;
}

/** Says in plain words what SQLite's error code means for the owner of the vault; other errors pass through unchanged. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (!isSqliteError(error)) return error;
  const code = error.code;
  if (code === "SQLITE_NOTADB") {
    return new VaultError(
      "vault_unreadable",
      `${file} is not a FloatBar vault. It was left untouched. Move it away to start with an empty vault, or put a backup ` +
        "from the backups folder in its place.",
      { cause: error },
    );
  }
  if (code.startsWith("SQLITE_CORRUPT")) {
    return new VaultError(
      "vault_unreadable",
      `${file} is damaged. It was left as it is. Quit FloatBar and put the newest file of the backups folder in its place.`,
      { cause: error },
    );
  }
  if (code.startsWith("SQLITE_READONLY") || code === "SQLITE_CANTOPEN" || code === "SQLITE_PERM") {
    return new VaultError(
      "vault_read_only",
      `${file} cannot be written. Make the file and its folder writable for your user, or set FLOATBAR_DATA_DIR to a ` +
        "folder that is.",
      { cause: error },
    );
  }
  if (code === "SQLITE_FULL" || code.startsWith("SQLITE_IOERR_WRITE")) {
    return new VaultError(
      "disk_full",
      `The disk that holds ${file} is full. What was stored before is safe; free some space and try again.`,
      { cause: error },
    );
  }
  if (code.startsWith("SQLITE_BUSY")) {
    return new VaultError("vault_locked", `Another program is writing to ${file}. Close it and try again.`, {
      cause: error,
    });
  }
  return error;
}
