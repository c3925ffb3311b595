import { type Kysely, sql } from "kysely";

/**
 * Version 5: which backend and model a chat is asked with and an answer came from; what each tool may do; and vectors of
 * messages, made by an embedding model, in two tables: whole ones, and one bit for each number, which are searched first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Null leaves it to the settings.
  `ALTER TABLE sessions ADD COLUMN backend TEXT`,
  `ALTER TABLE sessions ADD COLUMN model TEXT`,
  // Name of what answered, for people.
  `ALTER TABLE messages ADD COLUMN backend TEXT`,
  // 1 where the numbers of tokens are a guess.
  `ALTER TABLE messages ADD COLUMN is_estimated INTEGER NOT NULL DEFAULT 0 CHECK (is_estimated IN (0, 1))`,
  `CREATE INDEX messages_by_cost ON messages (created_at, backend, input_tokens, output_tokens, cost_usd)
    WHERE input_tokens IS NOT NULL`,
  `CREATE TABLE vectors (
    row_id INTEGER PRIMARY KEY REFERENCES messages (row_id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    bits BLOB NOT NULL
  ) STRICT`,
  `CREATE INDEX vectors_by_model ON vectors (model)`,
  // float32, little-endian, of length 1.
  `CREATE TABLE vector_values (
    row_id INTEGER PRIMARY KEY REFERENCES vectors (row_id) ON DELETE CASCADE,
    value BLOB NOT NULL
  ) STRICT`,
  // A text that changes, or is forgotten, has another vector, or none.
  `CREATE TRIGGER vectors_follow_messages AFTER UPDATE OF content ON messages WHEN old.content <> new.content BEGIN
    DELETE FROM vectors WHERE row_id = old.row_id;
  END`,
  // Only facts that have a successor; else SQLite would take it for finding all that have none.
  `DROP INDEX facts_by_successor`,
  `CREATE INDEX facts_by_successor ON facts (superseded_by) WHERE superseded_by IS NOT NULL`,
  // The orders in which facts are listed.
  ...[
    "updated_at DESC",
    "use_count DESC, updated_at DESC",
    "confidence DESC, updated_at DESC",
    "category, key, value",
  ].map(
    (order, at) =>
      `CREATE INDEX facts_listed_${at} ON facts (pinned DESC, ${order}, row_id DESC)
        WHERE deleted_at IS NULL AND superseded_by IS NULL`,
  ),
  `CREATE TABLE tool_approvals (
    tool TEXT PRIMARY KEY,
    approval TEXT NOT NULL CHECK (approval IN ('ask', 'always', 'never'))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tasks (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    notes TEXT,
    due TEXT,
    completed_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
];
