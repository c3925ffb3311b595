import type Database from "better-sqlite3";
import type { Purged } from "../forget.ts";
import { quoted, without } from "../forgotten-text.ts";
import type { FactRow } from "../tables/schema.ts";

type Row = Record<string, unknown>;

/**
 * Removes a fact with every copy of what it says that FloatBar made of it: its history, the contexts that carried it, the
 * journals of the answers that were given it; and takes its words out of the message that it was learned from, of the
 * answers that used it, and of those chats' titles and summaries. Other messages that happen to hold the same words are
 * the user's own and stay.
 *
 * @param alsoIn ids of more messages to take the words out of.
 */
export function purgeFact(db: Database.Database, fact: FactRow, alsoIn: readonly string[] = []): Purged {
  const purge = db.transaction((): Purged => {
    const removed: Purged["removed"] = [];
    const changed: Purged["changed"] = [];
    const remove = (table: string, where: string, ...values: unknown[]) => {
      const rows = db.prepare<unknown[], Row>(`SELECT * FROM ${table} WHERE ${where}`).all(...values);
      if (rows.length === 0) return;
      removed.push({ table, rows });
      db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...values);
    };
    const rewrite = (table: string, key: string, columns: readonly string[], where: string, ...values: unknown[]) => {
      const rows = db
        .prepare<unknown[], Row>(`SELECT ${[key, ...columns].join(", ")} FROM ${table} WHERE ${where}`)
        .all(...values)
        .filter((row) => columns.some((column) => without(row[column], fact.value) !== row[column]));
      if (rows.length === 0) return;
      changed.push({ table, key, rows });
      const set = db.prepare(
        `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(", ")} WHERE ${key} = ?`,
      );
      for (const row of rows) set.run(...columns.map((column) => without(row[column], fact.value)), row[key]);
    };

    const given = `SELECT message_id FROM fact_uses WHERE fact_id = ?`;
    const touched = `id IN (SELECT value FROM json_each(?)) OR id IN (${given})`;
    const chats = `id IN (SELECT session_id FROM messages WHERE ${touched})`;
    const source = JSON.stringify([fact.source_message_id ?? "", ...alsoIn]);
    remove("contexts", `instr(content, ?) > 0 OR instr(lower(content), ?) > 0`, `"${fact.id}"`, quoted(fact.value));
    remove(
      "stream_events",
      `stream_id IN (SELECT id FROM streams WHERE message_id IN (${given}) AND state <> 'active')`,
      fact.id,
    );
    remove("idempotency", `instr(lower(response), ?) > 0`, quoted(fact.value));
    rewrite("messages", "id", ["content", "activity"], `(${touched}) AND state <> 'streaming'`, source, fact.id);
    rewrite("sessions", "id", ["title", "summary"], chats, source, fact.id);
    remove("fact_events", `fact_id = ?`, fact.id);
    remove("fact_uses", `fact_id = ?`, fact.id);
    db.prepare(`DELETE FROM facts WHERE id = ?`).run(fact.id);
    return { fact, removed, changed };
  });
  const purged = purge.immediate();
  checkpoint(db);
  return purged;
}

/** Puts everything back as it was before `purgeFact`. */
export function restorePurged(db: Database.Database, { fact, removed, changed }: Purged): void {
  db.transaction(() => {
    insert(db, "facts", fact);
    for (const { table, rows } of removed) for (const row of rows) insert(db, table, row);
    for (const { table, key, rows } of changed) {
      for (const row of rows) {
        const columns = Object.keys(row).filter((column) => column !== key);
        const set = columns.map((column) => `${column} = ?`).join(", ");
        db.prepare(`UPDATE ${table} SET ${set} WHERE ${key} = ?`).run(
          ...columns.map((column) => row[column]),
          row[key],
        );
      }
    }
  }).immediate();
}

/** Empties every table but those of the schema itself, and rewrites the file, so that nothing of the old pages is left. */
export function eraseAll(db: Database.Database): void {
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%'
        AND name NOT IN ('migrations', 'migrations_lock', 'tombstone_key')`,
    )
    .all();
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      for (const { name } of tables) db.prepare(`DELETE FROM ${name}`).run();
    }).immediate();
  } finally {
    db.pragma("foreign_keys = ON");
  }
  db.exec("INSERT INTO messages_fts (messages_fts) VALUES ('rebuild')");
  db.exec("INSERT INTO facts_fts (facts_fts) VALUES ('rebuild')");
  db.exec("VACUUM");
  checkpoint(db);
}

/** Empties the write-ahead log, which would otherwise still hold what was deleted. */
export function checkpoint(db: Database.Database): void {
  db.pragma("wal_checkpoint(TRUNCATE)");
}

function insert(db: Database.Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  const places = columns.map(() => "?").join(", ");
  db.prepare(`INSERT OR IGNORE INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(...Object.values(row));
}
