import Database from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import { type Clock, isoTime } from "../../base/clock.ts";
import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { ownFile } from "../../base/own-files.ts";

export type KeyScope = "user" | "admin";

/** A key that lets in, without the key. */
export interface ApiKeyRow {
  id: string;
  /** Whose it is. */
  user_id: string;
  /** For people: what it is used for. */
  name: string;
  /** SHA-256 of the key, hexadecimal. Keys are 256 random bits, so that no slow hash is needed. */
  hash: string;
  scope: KeyScope;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface ServerSchema {
  api_keys: ApiKeyRow;
}

/** A use is noted at most so often, so that reading does not become writing. */
const NOTED_MS = 60_000;

/** The keys of a server's users, in either store. */
export class ApiKeys {
  readonly #db: Kysely<ServerSchema>;
  readonly #clock: Clock;

  constructor(db: Kysely<ServerSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async add(key: Pick<ApiKeyRow, "id" | "user_id" | "name" | "hash" | "scope" | "expires_at">): Promise<void> {
    await this.#db
      .insertInto("api_keys")
      .values({ ...key, created_at: isoTime(this.#clock), last_used_at: null, revoked_at: null })
      .execute();
  }

  /** The key with this hash, where it still lets in; notes that it did. */
  async use(hash: string): Promise<ApiKeyRow | undefined> {
    const key = await this.#db.selectFrom("api_keys").selectAll().where("hash", "=", hash).executeTakeFirst();
    const now = this.#clock.now();
    if (!key || key.revoked_at !== null || (key.expires_at !== null && Date.parse(key.expires_at) <= now))
      return undefined;
    if (key.last_used_at === null || Math.abs(now - Date.parse(key.last_used_at)) > NOTED_MS) {
      await this.#db
        .updateTable("api_keys")
        .set({ last_used_at: new Date(now).toISOString() })
        .where("id", "=", key.id)
        .execute();
    }
    return key;
  }

  /** All of them, also those that let nobody in any more. */
  async list(): Promise<ApiKeyRow[]> {
    return this.#db.selectFrom("api_keys").selectAll().orderBy("created_at").orderBy("id").execute();
  }

  /** @throws NotFoundError */
  async revoke(id: string): Promise<void> {
    const result = await this.#db
      .updateTable("api_keys")
      .set({ revoked_at: isoTime(this.#clock) })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new NotFoundError(phrase("keys.none", { id }));
  }
}

/** The keys in a SQLite file of their own, beside the users' vaults; several processes may have it open. */
export async function openKeyFile(file: string, clock: Clock): Promise<{ keys: ApiKeys; close: () => Promise<void> }> {
  ownFile(file);
  const raw = new Database(file);
  raw.pragma("journal_mode = WAL");
  raw.pragma("busy_timeout = 5000");
  const db = new Kysely<ServerSchema>({ dialect: new SqliteDialect({ database: raw }) });
  await sql`
    CREATE TABLE IF NOT EXISTS api_keys (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL,
      name TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      scope TEXT NOT NULL CHECK (scope IN ('user', 'admin')),
      created_at TEXT NOT NULL,
      expires_at TEXT,
      last_used_at TEXT,
      revoked_at TEXT
    ) STRICT
  `.execute(db);
  return { keys: new ApiKeys(db, clock), close: () => db.destroy() };
}
