import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { tombstoneHash } from "../../tables/tombstones.ts";

/**
 * Version 4: what a fact is known by and how well, who may see it, what became of it; receipts of what was sent and why;
 * and tombstones in the place of the texts that were forgotten.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await buryForgotten(db);
}

const STATEMENTS = [
  `ALTER TABLE facts ADD COLUMN origin TEXT NOT NULL DEFAULT 'said'
    CHECK (origin IN ('said', 'model', 'owner', 'import'))`,
  `ALTER TABLE facts ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1))`,
  `ALTER TABLE facts ADD COLUMN consent TEXT CHECK (consent IN ('always', 'ask', 'never'))`,
  `ALTER TABLE facts ADD COLUMN valid_from TEXT`,
  `ALTER TABLE facts ADD COLUMN valid_until TEXT`,
  `ALTER TABLE facts ADD COLUMN evidence_for REAL NOT NULL DEFAULT 0 CHECK (evidence_for >= 0)`,
  `ALTER TABLE facts ADD COLUMN evidence_against REAL NOT NULL DEFAULT 0 CHECK (evidence_against >= 0)`,
  `ALTER TABLE facts ADD COLUMN half_life_days REAL NOT NULL DEFAULT 90 CHECK (half_life_days > 0)`,
  `UPDATE facts SET
    origin = CASE WHEN source_message_id IS NULL AND confidence = 1 THEN 'owner' ELSE 'said' END,
    valid_from = created_at,
    evidence_for = 4 * confidence,
    evidence_against = 4 * (1 - confidence)`,
  `CREATE INDEX facts_by_category ON facts (category, updated_at) WHERE deleted_at IS NULL AND superseded_by IS NULL`,
  `CREATE INDEX facts_by_use ON facts (coalesce(last_used_at, updated_at)) WHERE deleted_at IS NULL AND superseded_by IS NULL`,
  `CREATE TABLE fact_events (
    row_id INTEGER PRIMARY KEY,
    fact_id TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    message_id TEXT,
    detail TEXT CHECK (detail IS NULL OR json_valid(detail)),
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX fact_events_by_fact ON fact_events (fact_id, row_id)`,
  // used: 0 sent, 1 used, 2 corrected by the owner.
  `ALTER TABLE fact_uses RENAME TO fact_uses_before`,
  `CREATE TABLE fact_uses (
    message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    fact_id TEXT NOT NULL,
    used INTEGER NOT NULL CHECK (used IN (0, 1, 2)),
    evidence TEXT CHECK (evidence IS NULL OR json_valid(evidence)),
    PRIMARY KEY (message_id, fact_id)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO fact_uses (message_id, fact_id, used) SELECT message_id, fact_id, used FROM fact_uses_before`,
  `DROP TABLE fact_uses_before`,
  `CREATE INDEX fact_uses_by_fact ON fact_uses (fact_id, used)`,
  `CREATE TABLE category_consent (
    category TEXT PRIMARY KEY,
    consent TEXT NOT NULL CHECK (consent IN ('always', 'ask', 'never'))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE receipts (
    message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    content TEXT NOT NULL CHECK (json_valid(content))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tombstone_key (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL) STRICT`,
  `CREATE TABLE tombstones (hash TEXT PRIMARY KEY, created_at TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  // A deleted row leaves nothing in the indexes' segments either (FTS5's secure-delete, SQLite 3.42).
  `INSERT INTO messages_fts (messages_fts, rank) VALUES ('secure-delete', 1)`,
  `INSERT INTO facts_fts (facts_fts, rank) VALUES ('secure-delete', 1)`,
];

/** Facts that were only marked as forgotten go, and a keyed hash stands in their place. */
async function buryForgotten(db: Kysely<unknown>): Promise<void> {
  const key = randomBytes(32);
  await sql`INSERT INTO tombstone_key (id, key) VALUES (1, ${key})`.execute(db);
  const { rows } = await sql<{ id: string; category: string; key: string; value: string; deleted_at: string }>`
    SELECT id, category, key, value, deleted_at FROM facts WHERE deleted_at IS NOT NULL
  `.execute(db);
  for (const fact of rows) {
    await sql`INSERT OR IGNORE INTO tombstones (hash, created_at)
      VALUES (${tombstoneHash(key, fact)}, ${fact.deleted_at})`.execute(db);
    await sql`DELETE FROM facts WHERE id = ${fact.id}`.execute(db);
  }
}
