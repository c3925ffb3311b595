import { type Kysely, sql } from "kysely";

/** Version 3: who spoke and when, to be found without reading every message. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE INDEX messages_by_speaker ON messages (speaker COLLATE NOCASE) WHERE speaker IS NOT NULL`,
  `CREATE INDEX messages_by_time ON messages (created_at)`,
];
