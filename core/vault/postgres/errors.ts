import pg from "pg";
import { VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";

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

/** What pg says, without a code, of connections that are no more. */
const GONE =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable|Cannot use a pool after calling end)/;

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
      return new VaultError("disk_full", phrase("database.disk_full"), because);
    }
    if (code.startsWith("28") || code === "3D000") {
      return new VaultError("database_refused", phrase("database.refused", {}, error.message), because);
    }
    if (code === "42501") {
      return new VaultError("database_refused", phrase("database.no_rights", {}, error.message), because);
    }
    // 08: connection, 53: resources, 57: shutdown and timeouts, 40: serialization and deadlock, 58 and XX: its own disk and insides,
    // 25006: a replica that takes no writes, 25P03 and 55P03: waited for too long.
    if (/^(08|53|57|40|58|XX|25006|25P03|55P03)/.test(code)) return unreachable(error.message, because);
    return error;
  }
  if (UNREACHABLE.has(code) || GONE.test(error.message)) {
    return unreachable(error.message, because);
  }
  return error;
}

function unreachable(message: string, because: { cause: unknown }): VaultError {
  return new VaultError("provider_unavailable", phrase("database.unreachable", {}, message), because);
}
