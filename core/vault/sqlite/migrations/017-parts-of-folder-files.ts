import { type Kysely, sql } from "kysely";

/**
 * Version 17: which parts of a folder's file could not be read, and when anything of it last changed. Of files that were read before, neither
 * is known: they are read once more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `ALTER TABLE folder_files ADD COLUMN changed_at TEXT`,
  `ALTER TABLE folder_files ADD COLUMN lost TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lost))`,
];
