import Database from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import type { Clock } from "../../base/clock.ts";
import { ownFile } from "../../base/own-files.ts";
import { ApiKeys } from "./api-keys.ts";
import type { ServerSchema } from "./server-schema.ts";
import { Rooms } from "./rooms.ts";
import { ServerUsage } from "./server-usage.ts";
import { ServerUsers } from "./server-users.ts";

/** The tables of a server, in either store. */
export interface ServerTables {
  keys: ApiKeys;
  people: ServerUsers;
  usage: ServerUsage;
  rooms: Rooms;
}

/** @param db a connection to either store. */
export function serverTables(db: Kysely<ServerSchema>, clock: Clock): ServerTables {
  return {
    keys: new ApiKeys(db, clock),
    people: new ServerUsers(db, clock),
    usage: new ServerUsage(db),
    rooms: new Rooms(db, clock),
  };
}

const TABLES = [
  `CREATE TABLE IF NOT EXISTS api_keys (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL CHECK (scope IN ('user', 'admin')),
    created_at TEXT NOT NULL,
    expires_at TEXT,
    last_used_at TEXT,
    revoked_at TEXT
  ) STRICT`,
  `CREATE TABLE IF NOT EXISTS server_users (
    user_id TEXT PRIMARY KEY,
    name TEXT,
    first_seen_at TEXT NOT NULL,
    last_seen_at TEXT
  ) STRICT`,
  `CREATE TABLE IF NOT EXISTS server_usage (
    day TEXT NOT NULL,
    who TEXT NOT NULL,
    requests INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    cost_usd REAL NOT NULL,
    PRIMARY KEY (day, who)
  ) STRICT`,
  `CREATE TABLE IF NOT EXISTS rooms (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE IF NOT EXISTS room_members (
    room_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    name TEXT,
    joined_at TEXT NOT NULL,
    PRIMARY KEY (room_id, user_id)
  ) STRICT`,
  `CREATE INDEX IF NOT EXISTS room_members_by_user ON room_members (user_id)`,
  `CREATE TABLE IF NOT EXISTS room_questions (
    room_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    message_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    PRIMARY KEY (room_id, message_id)
  ) STRICT`,
];

/**
 * The same in a SQLite file of their own, beside the users' vaults; several processes may have it open. `version` is another number once
 * one of the others has changed it.
 */
export async function openServerFile(
  file: string,
  clock: Clock,
): Promise<ServerTables & { version: () => number; close: () => Promise<void> }> {
  ownFile(file);
  const raw = new Database(file);
  raw.pragma("journal_mode = WAL");
  raw.pragma("foreign_keys = ON");
  raw.pragma("busy_timeout = 5000");
  const db = new Kysely<ServerSchema>({ dialect: new SqliteDialect({ database: raw }) });
  for (const table of TABLES) await sql.raw(table).execute(db);
  return {
    ...serverTables(db, clock),
    version: () => raw.pragma("data_version", { simple: true }) as number,
    close: () => db.destroy(),
  };
}
