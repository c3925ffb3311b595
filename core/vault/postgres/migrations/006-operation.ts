import { type Kysely, sql } from "kysely";
import { T } from "./001-initial-tables.ts";

/** Version 6: who uses the server, how much each asks on a day, and how often in a minute, counted by all instances together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Every vault has a row there; whoever migrates owns the table, which is held to each user's rows else. */
const OF_EVERY_VAULT = "tombstone_key";

const STATEMENTS = [
  `CREATE TABLE server_users (
    user_id ${T} PRIMARY KEY,
    name ${T},
    first_seen_at ${T} NOT NULL,
    last_seen_at ${T}
  )`,
  `ALTER TABLE ${OF_EVERY_VAULT} NO FORCE ROW LEVEL SECURITY`,
  `INSERT INTO server_users (user_id, first_seen_at)
    SELECT user_id, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    FROM (SELECT user_id FROM ${OF_EVERY_VAULT} UNION SELECT user_id FROM api_keys) AS known`,
  `ALTER TABLE ${OF_EVERY_VAULT} FORCE ROW LEVEL SECURITY`,
  `CREATE TABLE server_usage (
    day ${T} NOT NULL,
    who ${T} NOT NULL,
    requests bigint NOT NULL,
    tokens bigint NOT NULL,
    cost_usd double precision NOT NULL,
    PRIMARY KEY (day, who)
  )`,
  `CREATE INDEX streams_by_start ON streams (user_id, started_at)`,
  // Of this minute alone: nothing is lost with it that matters, and nothing of it need be in the log.
  `CREATE UNLOGGED TABLE rate_counts (
    who ${T} NOT NULL,
    minute bigint NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (who, minute)
  )`,
];
