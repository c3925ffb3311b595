import { rm } from "node:fs/promises";
import { join } from "node:path";
import { freeBytes } from "../core/base/disk-space.ts";
import { toErrorShape } from "../core/base/errors.ts";
import { inEnglish, phrase } from "../core/base/phrases.ts";
import { systemClock } from "../core/base/clock.ts";
import type { Logger } from "../core/base/log.ts";
import { openServerFile } from "../core/vault/tables/server-tables.ts";
import { PostgresCluster } from "../core/vault/postgres/cluster.ts";
import { PostgresHolds } from "../core/vault/postgres/holds.ts";
import { openPostgres } from "../core/vault/postgres/open.ts";

export interface StoreOptions {
  dataDir: string;
  log: Logger;
  databaseUrl?: string | undefined;
  databaseConnections?: number | undefined;
  /** The first encrypts; the others still decrypt. */
  secretKeys?: readonly string[] | undefined;
}

/** Where users' vaults and keys are, and the other instances on the same database. */
export async function openStore({ databaseUrl, databaseConnections, secretKeys, dataDir, log }: StoreOptions) {
  if (databaseUrl === undefined) {
    const { close, version, ...tables } = await openServerFile(join(dataDir, "server.db"), systemClock);
    return {
      ...tables,
      close,
      version,
      holds: undefined,
      tell: async () => undefined,
      removeVault: async (id: string) => rm(join(dataDir, "users", id), { recursive: true, force: true }),
      rates: undefined,
      cluster: undefined,
      vaults: undefined,
      secrets: undefined,
      pool: undefined,
      bytes: undefined,
      fault: async () => faultOfDisk(dataDir),
    };
  }
  const database = await openPostgres({ url: databaseUrl, log, max: databaseConnections ?? 20 });
  const cluster = new PostgresCluster(database.pool, database.instance, log);
  await cluster.start();
  const holds = new PostgresHolds(database.pool);
  return {
    ...database.tables,
    cluster,
    holds,
    // Signals say what others change.
    version: undefined,
    tell: (userId: string) => database.tellToLook(userId),
    removeVault: (id: string) => database.removeUser(id),
    rates: database.rates,
    pool: database.pool,
    bytes: () => database.bytes(),
    secrets: secretKeys === undefined ? undefined : (userId: string) => database.secrets(userId, secretKeys),
    vaults: (userId: string) => ({ open: () => database.vault(userId), cluster: cluster.of(userId) }),
    fault: async () => {
      try {
        await database.check();
        return cluster.isConnected ? null : "The database has only just come back.";
      } catch (error) {
        return saidOf(error);
      }
    },
    close: async () => {
      holds.close();
      await cluster.close();
      await database.close();
    },
  };
}

/** Less than this, in bytes, is as good as nothing: SQLite's own log needs it. */
const LEAST_BYTES = 4 * 1024 * 1024;

async function faultOfDisk(folder: string): Promise<string | null> {
  // A disk that does not tell is not full.
  const free = await freeBytes(folder).catch(() => LEAST_BYTES);
  return free < LEAST_BYTES ? inEnglish(phrase("disk.full")) : null;
}

/** What anybody may know of a fault: no addresses, and not the database's own words. */
function saidOf(error: unknown): string {
  const { key, params } = toErrorShape(error).phrase;
  return inEnglish({ key, params });
}
