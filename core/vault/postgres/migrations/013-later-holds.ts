import { type Kysely, sql } from "kysely";

/** Version 13: what answers may still ask after what they ask now is put aside apart from that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `ALTER TABLE spending_holds ADD COLUMN later_tokens bigint NOT NULL DEFAULT 0`,
  `ALTER TABLE spending_holds ADD COLUMN later_usd double precision NOT NULL DEFAULT 0`,
];
