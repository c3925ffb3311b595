import { type Kysely, sql } from "kysely";

/**
 * Version 8: the indexes hold words as core/language cuts them, in any language, instead of what SQLite's own tokenizers make of
 * a text. They keep those words (their content is their own), so that a row can be taken out, with every byte, by whoever
 * deletes or changes it, without knowing how it was cut. The triggers are plain SQL: another program that writes only leaves a
 * row in `word_fts_queue`, and FloatBar cuts its words when it next writes.
 *
 * `word_fts_backlog` says from which row downward the rows of an older vault are still to be indexed, and from where that began.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const INDEXES = [
  { table: "messages", kind: "message", isReady: "new.state <> 'streaming'", texts: "content" },
  { table: "facts", kind: "fact", isReady: "1", texts: "category, key, value" },
] as const;

const STATEMENTS = [
  ...["insert", "delete", "edit", "begin", "end"].map((name) => `DROP TRIGGER messages_fts_${name}`),
  ...["insert", "delete", "update"].map((name) => `DROP TRIGGER facts_fts_${name}`),
  `DROP TABLE messages_fts`,
  `DROP TABLE facts_fts`,
  `CREATE TABLE word_fts_queue (
    kind TEXT NOT NULL CHECK (kind IN ('message', 'fact')),
    row_id INTEGER NOT NULL,
    PRIMARY KEY (kind, row_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE word_fts_backlog (
    kind TEXT PRIMARY KEY CHECK (kind IN ('message', 'fact')),
    below INTEGER NOT NULL,
    began INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // How many texts were found to be in which language; a hint for searches, never counted down.
  `CREATE TABLE word_fts_languages (language TEXT PRIMARY KEY, texts INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  ...INDEXES.flatMap(({ table, kind, isReady, texts }) => [
    // "ascii" takes every character beyond ASCII for a letter, and so leaves the words as they are.
    `CREATE VIRTUAL TABLE ${table}_fts USING fts5 (words, tokenize = 'ascii')`,
    `INSERT INTO ${table}_fts (${table}_fts, rank) VALUES ('secure-delete', 1)`,
    `INSERT INTO word_fts_backlog (kind, below, began)
      SELECT '${kind}', max(row_id) + 1, max(row_id) + 1 FROM ${table} HAVING max(row_id) IS NOT NULL`,
    `CREATE TRIGGER ${table}_fts_insert AFTER INSERT ON ${table} WHEN ${isReady} BEGIN
      INSERT OR IGNORE INTO word_fts_queue (kind, row_id) VALUES ('${kind}', new.row_id);
    END`,
    `CREATE TRIGGER ${table}_fts_delete AFTER DELETE ON ${table} BEGIN
      DELETE FROM ${table}_fts WHERE rowid = old.row_id;
      DELETE FROM word_fts_queue WHERE kind = '${kind}' AND row_id = old.row_id;
    END`,
    `CREATE TRIGGER ${table}_fts_edit AFTER UPDATE OF ${texts} ON ${table} WHEN ${isReady} BEGIN
      DELETE FROM ${table}_fts WHERE rowid = old.row_id;
      INSERT OR IGNORE INTO word_fts_queue (kind, row_id) VALUES ('${kind}', new.row_id);
    END`,
  ]),
  `CREATE TRIGGER messages_fts_begin AFTER UPDATE OF state ON messages
  WHEN old.state <> 'streaming' AND new.state = 'streaming' BEGIN
    DELETE FROM messages_fts WHERE rowid = old.row_id;
    DELETE FROM word_fts_queue WHERE kind = 'message' AND row_id = old.row_id;
  END`,
  `CREATE TRIGGER messages_fts_end AFTER UPDATE OF state ON messages
  WHEN old.state = 'streaming' AND new.state <> 'streaming' BEGIN
    INSERT OR IGNORE INTO word_fts_queue (kind, row_id) VALUES ('message', new.row_id);
  END`,
];
