import { join } from "node:path";
import { systemClock } from "../core/base/clock.ts";
import type { Logger } from "../core/base/log.ts";
import { openKeyFile } from "../core/vault/tables/api-keys.ts";
import { PostgresCluster } from "../core/vault/postgres/cluster.ts";
import { openPostgres } from "../core/vault/postgres/open.ts";

export interface StoreOptions {
  dataDir: string;
  log: Logger;
  databaseUrl?: string | undefined;
  databaseConnections?: number | undefined;
  secretKey?: string | undefined;
}

/** Where users' vaults and keys are, and the other instances on the same database. */
export async function openStore({ databaseUrl, databaseConnections, secretKey, dataDir, log }: StoreOptions) {
  if (databaseUrl === undefined) {
    const { keys, close } = await openKeyFile(join(dataDir, "server.db"), systemClock);
    return { keys, close, cluster: undefined, vaults: undefined, secrets: undefined, fault: async () => null };
  }
  const database = await openPostgres({ url: databaseUrl, log, max: databaseConnections ?? 20 });
  const cluster = new PostgresCluster(database.pool, database.instance, log);
  await cluster.start();
  return {
    keys: database.keys,
    cluster,
    secrets: secretKey === undefined ? undefined : (userId: string) => database.secrets(userId, secretKey),
    vaults: (userId: string) => ({ open: () => database.vault(userId), cluster: cluster.of(userId) }),
    fault: async () => {
      try {
        await database.check();
        return cluster.isConnected ? null : "The database has only just come back.";
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    close: async () => {
      await cluster.close();
      await database.close();
    },
  };
}
