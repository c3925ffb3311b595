import { type Kysely, sql } from "kysely";
import { T } from "./001-initial-tables.ts";

/** Version 5: agents become what people choose in the bar as presets, and a chat knows which one it is asked with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `ALTER TABLE agents ADD COLUMN icon ${T}`,
  `ALTER TABLE agents ADD COLUMN backend ${T}`,
  `ALTER TABLE agents ADD COLUMN temperature double precision`,
  `ALTER TABLE agents ADD COLUMN reasoning_effort ${T} CHECK (reasoning_effort IN ('low', 'medium', 'high'))`,
  `ALTER TABLE agents ADD COLUMN max_tokens integer`,
  `ALTER TABLE agents ADD COLUMN memory ${T} NOT NULL DEFAULT 'all' CHECK (memory IN ('all', 'none'))`,
  `ALTER TABLE agents ADD COLUMN position integer NOT NULL DEFAULT 0`,
  `ALTER TABLE sessions ADD COLUMN agent_id ${T}`,
  `ALTER TABLE profile ADD COLUMN has_presets integer NOT NULL DEFAULT 0 CHECK (has_presets IN (0, 1))`,
];
