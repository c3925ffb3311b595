import { type Kysely, sql } from "kysely";
import { T } from "./001-initial-tables.ts";

/** Version 4: what a tool was when its owner decided about it, so that a change of it can be shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE tool_approvals ADD COLUMN definition ${T}`).execute(db);
}
