import { type Kysely, sql } from "kysely";
import { T } from "./001-initial-tables.ts";

/** Version 11: a preset may have a key of its own that brings the bar with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE agents ADD COLUMN shortcut ${T}`).execute(db);
}
