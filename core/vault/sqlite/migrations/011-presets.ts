import { type Kysely, sql } from "kysely";

/** Version 11: agents become what people choose in the bar as presets, and a chat knows which one it is asked with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // One emoji, or the name of an icon.
  `ALTER TABLE agents ADD COLUMN icon TEXT`,
  `ALTER TABLE agents ADD COLUMN backend TEXT`,
  `ALTER TABLE agents ADD COLUMN temperature REAL`,
  `ALTER TABLE agents ADD COLUMN reasoning_effort TEXT CHECK (reasoning_effort IN ('low', 'medium', 'high'))`,
  `ALTER TABLE agents ADD COLUMN max_tokens INTEGER`,
  `ALTER TABLE agents ADD COLUMN memory TEXT NOT NULL DEFAULT 'all' CHECK (memory IN ('all', 'none'))`,
  `ALTER TABLE agents ADD COLUMN position INTEGER NOT NULL DEFAULT 0`,
  // No reference: an agent whose deletion is undone is its chats' own again.
  `ALTER TABLE sessions ADD COLUMN agent_id TEXT`,
  // 1 once the first presets were made, which are made once.
  `ALTER TABLE profile ADD COLUMN has_presets INTEGER NOT NULL DEFAULT 0 CHECK (has_presets IN (0, 1))`,
];
