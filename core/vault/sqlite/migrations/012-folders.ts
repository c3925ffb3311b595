import { type Kysely, sql } from "kysely";

/** Version 12: folders whose files are knowledge of a chat or a preset, what was read of them, and an index of its words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE folders (
    id TEXT PRIMARY KEY,
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('chat', 'preset')),
    owner_id TEXT NOT NULL,
    path TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (owner_kind, owner_id, path)
  ) STRICT`,
  `CREATE TABLE folder_files (
    id TEXT PRIMARY KEY,
    folder_id TEXT NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_at TEXT NOT NULL,
    kind TEXT,
    unit TEXT,
    count INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    fault TEXT,
    UNIQUE (folder_id, path)
  ) STRICT`,
  `CREATE TABLE folder_passages (
    row_id INTEGER PRIMARY KEY,
    file_id TEXT NOT NULL REFERENCES folder_files (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    unit TEXT NOT NULL,
    place INTEGER NOT NULL,
    place_to INTEGER NOT NULL,
    heading TEXT,
    content TEXT NOT NULL,
    UNIQUE (file_id, position)
  ) STRICT`,
  // It holds words as core/language cuts them, as the indexes of messages and facts do.
  `CREATE VIRTUAL TABLE folder_passages_fts USING fts5 (words, tokenize = 'ascii')`,
  `INSERT INTO folder_passages_fts (folder_passages_fts, rank) VALUES ('secure-delete', 1)`,
  `CREATE TRIGGER folder_passages_fts_delete AFTER DELETE ON folder_passages BEGIN
    DELETE FROM folder_passages_fts WHERE rowid = old.row_id;
  END`,
];
