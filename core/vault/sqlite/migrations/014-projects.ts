import { type Kysely, sql } from "kysely";

/** Version 14: projects, which chats and folders may belong to, and which may keep what is learned in them to themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    icon TEXT,
    agent_id TEXT,
    memory TEXT NOT NULL CHECK (memory IN ('all', 'own')),
    created_at TEXT NOT NULL
  ) STRICT`,
  `ALTER TABLE sessions ADD COLUMN project_id TEXT`,
  `ALTER TABLE facts ADD COLUMN project_id TEXT`,
  `CREATE INDEX sessions_by_project ON sessions (project_id) WHERE project_id IS NOT NULL`,
  `CREATE INDEX facts_by_project ON facts (project_id) WHERE project_id IS NOT NULL`,
  // What a folder may belong to cannot be changed in place, and what refers to it would go with it: all three are copied.
  `CREATE TABLE new_folders (
    id TEXT PRIMARY KEY,
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('chat', 'preset', 'project')),
    owner_id TEXT NOT NULL,
    path TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (owner_kind, owner_id, path)
  ) STRICT`,
  `CREATE TABLE new_folder_files (
    id TEXT PRIMARY KEY,
    folder_id TEXT NOT NULL REFERENCES new_folders (id) ON DELETE CASCADE,
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
  `CREATE TABLE new_folder_passages (
    row_id INTEGER PRIMARY KEY,
    file_id TEXT NOT NULL REFERENCES new_folder_files (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    unit TEXT NOT NULL,
    place INTEGER NOT NULL,
    place_to INTEGER NOT NULL,
    heading TEXT,
    content TEXT NOT NULL,
    UNIQUE (file_id, position)
  ) STRICT`,
  `INSERT INTO new_folders SELECT id, owner_kind, owner_id, path, created_at FROM folders`,
  `INSERT INTO new_folder_files
    SELECT id, folder_id, path, size, modified_at, kind, unit, count, characters, languages, fault FROM folder_files`,
  `INSERT INTO new_folder_passages
    SELECT row_id, file_id, position, unit, place, place_to, heading, content FROM folder_passages`,
  // With its table goes the trigger; the index keeps its rows, under the same numbers.
  `DROP TABLE folder_passages`,
  `DROP TABLE folder_files`,
  `DROP TABLE folders`,
  `ALTER TABLE new_folders RENAME TO folders`,
  `ALTER TABLE new_folder_files RENAME TO folder_files`,
  `ALTER TABLE new_folder_passages RENAME TO folder_passages`,
  `CREATE TRIGGER folder_passages_fts_delete AFTER DELETE ON folder_passages BEGIN
    DELETE FROM folder_passages_fts WHERE rowid = old.row_id;
  END`,
];
