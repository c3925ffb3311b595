import { type Kysely, sql } from "kysely";

/** Version 13: a stream may say that its answer goes on by itself where it was cut off. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("ALTER TABLE streams ADD COLUMN resumes TEXT").execute(db);
}
