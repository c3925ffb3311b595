import { linkSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { type Clock, isoTime } from "../../base/clock.ts";
import { VaultError } from "../../base/errors.ts";
import { type Phrase, phrase } from "../../base/phrases.ts";
import { SALVAGED } from "../tables/manifest.ts";
import { removeMade, standing } from "./beside.ts";
import { unmarkDamaged } from "./damage.ts";
import { openDatabase, type VaultKey } from "./database.ts";
import { openVault } from "./open.ts";
import { lockVault } from "./lock.ts";
import { behindLink, newestCopy } from "./copies.ts";
import { moveLog } from "./place.ts";
import { removeUnfinished } from "./unfinished.ts";
import { explainSqliteError, isDamage, isSqliteError } from "./errors.ts";

/** Rows in a row that cannot be read before the rest of a table is given up. */
const MAX_GAP = 5000;

export interface Salvaged {
  /** Where the damaged file is kept. */
  damaged: string;
  messages: number;
  facts: number;
}

/** What the vault's owner is told of it. */
export function salvagedNotice({ damaged, messages, facts }: Salvaged): Phrase {
  return phrase("vault.salvaged", {
    messages: phrase("count.saved_messages", { count: messages }),
    facts: phrase("count.facts", { count: facts }),
    file: damaged,
  });
}

/**
 * Puts a new vault in the place of a damaged one and brings over every row that can still be read. The damaged file is
 * kept beside it, with its log. The vault must not be open.
 *
 * @throws VaultError when nothing can be read, or not even a new vault can be made; the damaged file then stands where it stood.
 */
export async function salvageVault(file: string, key: VaultKey, clock: Clock): Promise<Salvaged> {
  // Another one that took a link's place would leave the file behind it where nobody looks for it.
  const real = behindLink(file);
  const fresh = `${real}.salvaging`;
  const before = standing(file);
  const lock = lockVault(file);
  removeUnfinished(file);
  try {
    const saved = await moveReadable(real, fresh, key, clock);
    unmarkDamaged(file);
    lock.release();
    return saved;
  } catch (error) {
    removeAll(fresh);
    removeMade(file, key, before);
    lock.discard();
    throw isDamage(error) ? beyondSaving(error, file) : explainSqliteError(error, file);
  }
}

function beyondSaving(cause: unknown, file: string): VaultError {
  const copy = newestCopy(file);
  const words = copy === undefined ? phrase("vault.damaged_alone", { file }) : phrase("vault.damaged", { file, copy });
  return new VaultError("vault_unreadable", words, { cause });
}

function removeAll(file: string): void {
  for (const suffix of ["", "-wal", "-shm", ".lock"]) rmSync(`${file}${suffix}`, { force: true });
}

async function moveReadable(file: string, fresh: string, key: VaultKey, clock: Clock): Promise<Salvaged> {
  const made = await openVault({ file: fresh, key, clock, isAnew: true });
  await made.close();
  const from = openDamaged(file, key);
  const to = openDatabase(fresh, key);
  const saved: Record<string, number> = {};
  try {
    to.pragma("foreign_keys = OFF");
    to.prepare("DELETE FROM tombstone_key").run();
    for (const table of SALVAGED) saved[table] = copyReadable(from, to, table);
    if (Object.values(saved).every((count) => count === 0)) {
      throw new Database.SqliteError("no row can be read", "SQLITE_CORRUPT");
    }
    mendReferences(to);
    to.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    from.close();
    to.close();
  }
  const damaged = `${file}.damaged-${isoTime(clock).replaceAll(":", "-")}`;
  // A second name first, so that there is a vault at every moment.
  linkSync(file, damaged);
  moveLog(file, damaged);
  for (const suffix of ["-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  renameSync(fresh, file);
  rmSync(`${fresh}.lock`, { force: true });
  return { damaged, messages: saved.messages ?? 0, facts: saved.facts ?? 0 };
}

/** Opens a file that SQLite would refuse as it is: shorter than it says, or with a part of its schema unreadable. Nothing is written to it. */
function openDamaged(file: string, key: VaultKey): Database.Database {
  const db = openDatabase(file, key, { readonly: true });
  db.unsafeMode(true);
  db.pragma("writable_schema = ON");
  return db;
}

/** Copies the rows of one table that can be read, row by row where a page is broken. */
function copyReadable(from: Database.Database, to: Database.Database, table: string): number {
  // A vault of an older version lacks the newer columns, which then have their defaults, or the whole table.
  const had = new Set(columnsOf(from, table));
  const columns = columnsOf(to, table).filter((name) => had.has(name));
  if (columns.length === 0) return 0;
  const names = columns.join(", ");
  const insert = to.prepare(`INSERT OR IGNORE INTO ${table} (${names}) VALUES (${columns.map(() => "?").join(", ")})`);
  let count = 0;
  const take = (row: unknown[]) => {
    count += insert.run(...row).changes;
  };
  to.transaction(() => {
    if (attempt(() => from.prepare<[], unknown[]>(`SELECT ${names} FROM ${table}`).raw().all().forEach(take))) return;
    // A table without row numbers cannot be read in pieces.
    if (!attempt(() => from.prepare(`SELECT rowid FROM ${table} LIMIT 1`))) return;
    const byRow = from.prepare<[number], unknown[]>(`SELECT ${names} FROM ${table} WHERE rowid = ?`).raw();
    for (let row = 1, gap = 0; gap < MAX_GAP; row += 1) {
      let found: unknown[] | undefined;
      attempt(() => {
        found = byRow.get(row);
      });
      gap = found === undefined ? gap + 1 : 0;
      if (found) take(found);
    }
  })();
  return count;
}

/** A reference between tables, as SQLite lists it. */
interface Reference {
  table: string;
  from: string;
  to: string;
  on_delete: "CASCADE" | "SET NULL";
}

/**
 * Mends rows that refer to lost ones. Messages get a chat again; for the others what they refer to was removed, and they go,
 * or let go of it, as they would have then.
 */
function mendReferences(db: Database.Database): void {
  db.transaction(() => {
    db.exec(`INSERT INTO sessions (id, created_at, last_active)
      SELECT session_id, min(created_at), max(created_at) FROM messages
      WHERE session_id NOT IN (SELECT id FROM sessions) GROUP BY session_id`);
    const listed = db.prepare<[string], Reference>("SELECT * FROM pragma_foreign_key_list(?)");
    for (const child of SALVAGED) {
      for (const { table, from, to, on_delete } of listed.all(child)) {
        const isLost = `${from} IS NOT NULL AND ${from} NOT IN (SELECT ${to} FROM ${table})`;
        if (on_delete === "SET NULL") db.exec(`UPDATE ${child} SET ${from} = NULL WHERE ${isLost}`);
        else db.exec(`DELETE FROM ${child} WHERE ${isLost}`);
      }
    }
  })();
}

function columnsOf(db: Database.Database, table: string): string[] {
  const rows = db.prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?)").all(table);
  return rows.map(({ name }) => name);
}

function attempt(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (isSqliteError(error)) return false;
    throw error;
  }
}
