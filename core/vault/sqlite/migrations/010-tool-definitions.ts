import { type Kysely, sql } from "kysely";

/** Version 10: what a tool was when its owner decided about it, so that a change of it can be shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE tool_approvals ADD COLUMN definition TEXT`.execute(db);
}
