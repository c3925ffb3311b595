import { type Kysely, sql } from "kysely";
import { T } from "./001-initial-tables.ts";

/** Version 7: rooms that users share, and what answers that run have put aside of somebody's limit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE rooms (
    id ${T} PRIMARY KEY,
    name ${T} NOT NULL,
    owner_id ${T} NOT NULL,
    created_at ${T} NOT NULL
  )`,
  // What is a user's goes with its user: both have a user_id.
  `CREATE TABLE room_members (
    room_id ${T} NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    user_id ${T} NOT NULL,
    name ${T},
    joined_at ${T} NOT NULL,
    PRIMARY KEY (room_id, user_id)
  )`,
  `CREATE INDEX room_members_by_user ON room_members (user_id)`,
  `CREATE TABLE room_questions (
    room_id ${T} NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    message_id ${T} NOT NULL,
    user_id ${T} NOT NULL,
    PRIMARY KEY (room_id, message_id)
  )`,
  // Of answers that run now: a database that died has none.
  `CREATE UNLOGGED TABLE spending_holds (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who ${T} NOT NULL,
    tokens bigint NOT NULL,
    usd double precision NOT NULL,
    renewed_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX spending_holds_by_who ON spending_holds (who)`,
];
