import pg from "pg";
import { VaultError } from "../../base/errors.ts";

/** Faults of the network between here and the database, by Node's codes. */
const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "ENOENT",
]);

/**
 * Says in plain words what PostgreSQL's SQLSTATE means (https://www.postgresql.org/docs/current/errcodes-appendix.html); other
 * errors pass through unchanged.
 */
export function explainPostgresError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  const because = { cause: error };
  if (error instanceof pg.DatabaseError) {
    if (code === "53100") {
      return new VaultError(
        "disk_full",
        "The disk of the database is full. Free some space there and try again.",
        because,
      );
    }
    if (code.startsWith("28") || code === "3D000") {
      return new VaultError(
        "database_refused",
        `PostgreSQL refused the connection (${error.message}). Check user, password and database in DATABASE_URL.`,
        because,
      );
    }
    if (code === "42501") {
      return new VaultError(
        "database_refused",
        `The database's user may not do this (${error.message}). docs/deploy.md says which rights it needs.`,
        because,
      );
    }
    // 08: connection, 53: resources, 57P: shutdown, 40: serialization and deadlock.
    if (/^(08|53|57P|40)/.test(code)) return unreachable(error.message, because);
    return error;
  }
  if (UNREACHABLE.has(code) || /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)) {
    return unreachable(error.message, because);
  }
  return error;
}

function unreachable(message: string, because: { cause: unknown }): VaultError {
  return new VaultError(
    "provider_unavailable",
    `The database cannot be reached just now (${message}). Nothing that was acknowledged is lost; try again in a moment.`,
    because,
  );
}
