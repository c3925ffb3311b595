import { randomInt } from "node:crypto";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import type pg from "pg";
import { type Clock, systemClock } from "../../base/clock.ts";
import { VaultError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { Logger } from "../../base/log.ts";
import type { ServerSchema } from "../tables/server-schema.ts";
import { serverTables, type ServerTables } from "../tables/server-tables.ts";
import { explainPostgresError } from "./errors.ts";
import { migrations } from "./migrations/index.ts";
import { openPool, SOON } from "./database.ts";
import { removeUser } from "./leaving.ts";
import { PostgresRates } from "./rates.ts";
import { CHANNEL, type Signal } from "./signals.ts";
import { PostgresSecretStore } from "./secrets.ts";
import { isFull } from "./user-connections.ts";
import { PostgresVault } from "./vault.ts";
import { prepareVectors } from "./vectors.ts";

export interface PostgresStoreOptions {
  /** `postgresql://user:password@host:port/database` */
  url: string;
  log: Logger;
  clock?: Clock;
  /** Most connections at a time. */
  max?: number;
}

/** The database of a server: everybody's vaults, and what belongs to none of them. Made by `openPostgres`. */
export class PostgresStore {
  readonly pool: pg.Pool;
  readonly db: Kysely<never>;
  /** The name of this process among those on the same database; another at every start. */
  readonly instance: string;
  readonly #clock: Clock;
  readonly #hasVectors: boolean;

  constructor(parts: { pool: pg.Pool; db: Kysely<never>; clock: Clock; hasVectors: boolean }) {
    this.pool = parts.pool;
    this.db = parts.db;
    this.instance = String(randomInt(1, 2 ** 31));
    this.#clock = parts.clock;
    this.#hasVectors = parts.hasVectors;
  }

  /** @param userId any string but the empty one. */
  async vault(userId: string): Promise<PostgresVault> {
    const { pool, instance } = this;
    const parts = { pool, userId, clock: this.#clock, owner: instance, hasVectors: this.#hasVectors };
    const vault = new PostgresVault(parts);
    await vault.prepare();
    return vault;
  }

  /**
   * A user's secrets, encrypted with a key of the server's.
   *
   * @param keys the first one encrypts; what was encrypted with one of the others can still be read.
   */
  secrets(userId: string, keys: readonly string[]): PostgresSecretStore {
    return new PostgresSecretStore(this.pool, userId, keys);
  }

  /** Who holds a key, who uses the server, and how much. */
  get tables(): ServerTables {
    return serverTables(this.db as unknown as Kysely<ServerSchema>, this.#clock);
  }

  get rates(): PostgresRates {
    return new PostgresRates(this.pool);
  }

  /** Removes all that there is of a user, and tells the instances to let go of them. @throws VaultError */
  async removeUser(userId: string): Promise<void> {
    await removeUser(this.pool, userId, () => this.#tell({ kind: "gone", user: userId }));
  }

  /** Tells the instances to look again what a user may. */
  async tellToLook(userId: string): Promise<void> {
    await this.#tell({ kind: "look", user: userId });
  }

  async #tell(signal: Signal): Promise<void> {
    await this.pool.query("SELECT pg_notify($1, $2)", [CHANNEL, JSON.stringify(signal)]);
  }

  /** How large the database is. @throws what PostgreSQL says. */
  async bytes(): Promise<number> {
    const text = "SELECT pg_database_size(current_database()) AS bytes";
    const { rows } = await this.pool.query<{ bytes: number }>({ text, ...SOON });
    return rows[0]?.bytes ?? Number.NaN;
  }

  /** Whether the database answers, and takes what is written. @throws VaultError */
  async check(): Promise<void> {
    const text = "SELECT current_setting('transaction_read_only') = 'on' AS fixed";
    try {
      const { rows } = await this.pool.query<{ fixed: boolean }>({ text, ...SOON });
      if (isFull(this.pool)) throw new VaultError("disk_full", phrase("database.disk_full"));
      if (rows[0]?.fixed) throw new VaultError("provider_unavailable", phrase("database.read_only"));
    } catch (error) {
      throw explainPostgresError(error);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/**
 * Connects to a database and brings it to the newest schema; of several instances that start at once one does so, and the
 * others wait for it (Kysely's migrator holds an advisory lock).
 *
 * @throws VaultError when it cannot be reached or changed, or when its user is one for whom row-level security does not hold.
 */
export async function openPostgres(options: PostgresStoreOptions): Promise<PostgresStore> {
  const { clock = systemClock } = options;
  const hasVectors = await bringUpToDate(options);
  const pool = openPool(options);
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
  return new PostgresStore({ pool, db, clock, hasVectors });
}

/** @returns whether there is something to search by meaning with. */
async function bringUpToDate(options: PostgresStoreOptions): Promise<boolean> {
  // Tables that are made anew may take as long as they need.
  const pool = openPool({ ...options, max: Math.min(2, options.max ?? 2), patienceMs: null });
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseAllPowerful(db);
    await refuseNewer(db);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      migrationTableName: "migrations",
      migrationLockTableName: "migrations_lock",
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    return await prepareVectors(db);
  } catch (error) {
    throw explainPostgresError(error);
  } finally {
    await pool.end();
  }
}

/** What a newer program has made of a database cannot be undone, and is not worked on by one that does not know it. */
async function refuseNewer(db: Kysely<never>): Promise<void> {
  const found = await sql<{ there: boolean }>`SELECT to_regclass('migrations') IS NOT NULL AS there`.execute(db);
  if (!found.rows[0]?.there) return;
  const { rows } = await sql<{ name: string }>`SELECT name FROM migrations ORDER BY name`.execute(db);
  const unknown = rows.find(({ name }) => !Object.hasOwn(migrations, name));
  if (unknown) throw new VaultError("vault_newer", phrase("database.newer", { step: unknown.name }));
}

async function refuseAllPowerful(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ mighty: boolean; version: number }>`
    SELECT rolsuper OR rolbypassrls AS mighty, current_setting('server_version_num')::int AS version
    FROM pg_roles WHERE rolname = current_user
  `.execute(db);
  if ((rows[0]?.version ?? 0) < 150_000) throw new VaultError("database_refused", phrase("database.too_old"));
  if (rows[0]?.mighty) {
    throw new VaultError("database_refused", phrase("database.superuser"));
  }
}
