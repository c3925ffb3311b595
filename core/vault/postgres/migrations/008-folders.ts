import { type Kysely, sql } from "kysely";
import { OWN, T } from "./001-initial-tables.ts";

/** Version 8: folders whose files are knowledge of a chat or a preset, what was read of them, and an index of its words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`SELECT extname AS name FROM pg_extension`.execute(db);
  const byUser = rows.some(({ name }) => name === "btree_gin") ? "user_id, words" : "words";
  for (const [name, columns] of Object.entries(TABLES)) {
    await sql.raw(`CREATE TABLE ${name} (${[OWN, ...columns].join(", ")})`).execute(db);
    await sql.raw(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`).execute(db);
    await sql.raw(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`).execute(db);
    await sql
      .raw(`CREATE POLICY own_rows ON ${name} USING (user_id = current_setting('floatbar.user_id'))`)
      .execute(db);
  }
  await sql.raw(`CREATE INDEX folder_passages_by_words ON folder_passages USING gin (${byUser})`).execute(db);
}

const TABLES = {
  folders: [
    `id ${T} NOT NULL`,
    `owner_kind ${T} NOT NULL CHECK (owner_kind IN ('chat', 'preset'))`,
    `owner_id ${T} NOT NULL`,
    `path ${T} NOT NULL`,
    `created_at ${T} NOT NULL`,
    `PRIMARY KEY (user_id, id)`,
    `UNIQUE (user_id, owner_kind, owner_id, path)`,
  ],
  folder_files: [
    `id ${T} NOT NULL`,
    `folder_id ${T} NOT NULL`,
    `path ${T} NOT NULL`,
    `size bigint NOT NULL`,
    `modified_at ${T} NOT NULL`,
    `kind ${T}`,
    `unit ${T}`,
    `count integer NOT NULL`,
    `characters integer NOT NULL`,
    `languages ${T} NOT NULL`,
    `fault ${T}`,
    `PRIMARY KEY (user_id, id)`,
    `UNIQUE (user_id, folder_id, path)`,
    `FOREIGN KEY (user_id, folder_id) REFERENCES folders (user_id, id) ON DELETE CASCADE`,
  ],
  folder_passages: [
    `file_id ${T} NOT NULL`,
    `position integer NOT NULL`,
    `unit ${T} NOT NULL`,
    `place integer NOT NULL`,
    `place_to integer NOT NULL`,
    `heading ${T}`,
    `content ${T} NOT NULL`,
    `words tsvector`,
    `PRIMARY KEY (user_id, file_id, position)`,
    `FOREIGN KEY (user_id, file_id) REFERENCES folder_files (user_id, id) ON DELETE CASCADE`,
  ],
} as const;
