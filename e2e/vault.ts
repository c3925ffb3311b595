import { join } from "node:path";
import Database from "better-sqlite3";

/** Rows of a vault, read from outside while the app may run. */
export function queryVault<Row>(dataDir: string, sql: string): Row[] {
  const db = new Database(join(dataDir, "vault.db"), { readonly: true });
  try {
    return db.prepare<[], Row>(sql).all();
  } finally {
    db.close();
  }
}
