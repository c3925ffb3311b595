import { type Kysely, sql } from "kysely";

/**
 * Version 1: the tables, and two FTS5 indexes kept in step by triggers. A message is indexed once it no longer streams,
 * so that recording an answer does not index it again with every flush. `row_id` is spelled out because VACUUM renumbers
 * an implicit rowid, which would part the indexes from their rows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE profile (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT,
    interaction_count INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE preferences (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value)),
    updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    title TEXT,
    summary TEXT,
    created_at TEXT NOT NULL,
    last_active TEXT NOT NULL,
    ended_at TEXT
  ) STRICT`,
  `CREATE INDEX sessions_by_activity ON sessions (last_active DESC, id DESC)`,
  `CREATE TABLE messages (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('complete', 'streaming', 'interrupted', 'cancelled', 'failed')),
    speaker TEXT,
    model TEXT,
    input_tokens INTEGER,
    output_tokens INTEGER,
    cost_usd REAL,
    context_hash TEXT,
    activity TEXT CHECK (activity IS NULL OR json_valid(activity)),
    error TEXT CHECK (error IS NULL OR json_valid(error)),
    created_at TEXT NOT NULL,
    UNIQUE (session_id, position)
  ) STRICT`,
  `CREATE INDEX messages_streaming ON messages (state) WHERE state = 'streaming'`,
  `CREATE INDEX messages_by_context ON messages (session_id, context_hash) WHERE context_hash IS NOT NULL`,
  `CREATE TABLE facts (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    category TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    use_count INTEGER NOT NULL DEFAULT 0,
    source_message_id TEXT REFERENCES messages (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    last_used_at TEXT,
    superseded_by TEXT REFERENCES facts (id) ON DELETE SET NULL,
    deleted_at TEXT
  ) STRICT`,
  `CREATE INDEX facts_by_key ON facts (category, key) WHERE deleted_at IS NULL AND superseded_by IS NULL`,
  `CREATE INDEX facts_by_source ON facts (source_message_id)`,
  `CREATE INDEX facts_by_successor ON facts (superseded_by)`,
  `CREATE TABLE streams (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    backend TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'interrupted', 'complete', 'cancelled', 'failed')),
    started_at TEXT NOT NULL,
    last_event_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX streams_by_session ON streams (session_id)`,
  `CREATE INDEX streams_by_message ON streams (message_id)`,
  `CREATE INDEX streams_open ON streams (state) WHERE state IN ('active', 'paused')`,
  `CREATE TABLE contexts (
    context_hash TEXT PRIMARY KEY,
    content TEXT NOT NULL CHECK (json_valid(content)),
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE fact_uses (
    message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    fact_id TEXT NOT NULL,
    used INTEGER NOT NULL CHECK (used IN (0, 1)),
    PRIMARY KEY (message_id, fact_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE drafts (
    session_id TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE idempotency (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    response TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE VIRTUAL TABLE messages_fts USING fts5 (
    content, content = 'messages', content_rowid = 'row_id', tokenize = 'porter unicode61 remove_diacritics 2'
  )`,
  `CREATE TRIGGER messages_fts_insert AFTER INSERT ON messages WHEN new.state <> 'streaming' BEGIN
    INSERT INTO messages_fts (rowid, content) VALUES (new.row_id, new.content);
  END`,
  `CREATE TRIGGER messages_fts_delete AFTER DELETE ON messages WHEN old.state <> 'streaming' BEGIN
    INSERT INTO messages_fts (messages_fts, rowid, content) VALUES ('delete', old.row_id, old.content);
  END`,
  `CREATE TRIGGER messages_fts_edit AFTER UPDATE OF content ON messages
  WHEN old.state <> 'streaming' AND new.state <> 'streaming' BEGIN
    INSERT INTO messages_fts (messages_fts, rowid, content) VALUES ('delete', old.row_id, old.content);
    INSERT INTO messages_fts (rowid, content) VALUES (new.row_id, new.content);
  END`,
  `CREATE TRIGGER messages_fts_begin AFTER UPDATE OF state ON messages
  WHEN old.state <> 'streaming' AND new.state = 'streaming' BEGIN
    INSERT INTO messages_fts (messages_fts, rowid, content) VALUES ('delete', old.row_id, old.content);
  END`,
  `CREATE TRIGGER messages_fts_end AFTER UPDATE OF state ON messages
  WHEN old.state = 'streaming' AND new.state <> 'streaming' BEGIN
    INSERT INTO messages_fts (rowid, content) VALUES (new.row_id, new.content);
  END`,
  `CREATE VIRTUAL TABLE facts_fts USING fts5 (
    category, key, value, content = 'facts', content_rowid = 'row_id', tokenize = 'porter unicode61 remove_diacritics 2'
  )`,
  `CREATE TRIGGER facts_fts_insert AFTER INSERT ON facts BEGIN
    INSERT INTO facts_fts (rowid, category, key, value) VALUES (new.row_id, new.category, new.key, new.value);
  END`,
  `CREATE TRIGGER facts_fts_delete AFTER DELETE ON facts BEGIN
    INSERT INTO facts_fts (facts_fts, rowid, category, key, value)
      VALUES ('delete', old.row_id, old.category, old.key, old.value);
  END`,
  `CREATE TRIGGER facts_fts_update AFTER UPDATE OF category, key, value ON facts BEGIN
    INSERT INTO facts_fts (facts_fts, rowid, category, key, value)
      VALUES ('delete', old.row_id, old.category, old.key, old.value);
    INSERT INTO facts_fts (rowid, category, key, value) VALUES (new.row_id, new.category, new.key, new.value);
  END`,
];
