import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../core/base/clock.ts";
import type { Logger } from "../core/base/log.ts";
import { ownFolder } from "../core/base/own-files.ts";
import type { SecretStore } from "../core/base/secret-store.ts";
import { openPostgres } from "../core/vault/postgres/open.ts";
import { lockVault } from "../core/vault/sqlite/lock.ts";
import { openVault } from "../core/vault/sqlite/open.ts";
import { openServerFile, type ServerTables } from "../core/vault/tables/server-tables.ts";
import type { Vault } from "../core/vault/vault.ts";

export interface OperatorOptions {
  /** Where the server keeps its files. */
  folder: string;
  databaseUrl: string | undefined;
  secretKeys?: readonly string[] | undefined;
  log: Logger;
  print: (line: string) => void;
}

/** What an administrator's commands work with, beside a server that may run. */
export interface OperatorStore extends ServerTables {
  /** Everybody who has a vault, also those who were never noted. */
  vaults(): Promise<string[]>;
  /** @throws VaultError where a server has the vault's file open. */
  vault(userId: string): Promise<Vault>;
  /** Removes a user's vault and all that is counted and kept of them. @throws VaultError where a server has its file open. */
  remove(userId: string): Promise<void>;
  /** A user's secrets, where they are encrypted with a key of the server's. */
  secrets: ((userId: string) => SecretStore & { rotate(): Promise<number> }) | undefined;
  close(): Promise<void>;
}

/** Opens a server's store for one command. */
export async function openForOperator(options: OperatorOptions): Promise<OperatorStore> {
  const { databaseUrl } = options;
  return databaseUrl ? openDatabase(databaseUrl, options) : openFiles(options.folder);
}

async function openDatabase(url: string, { log, secretKeys = [] }: OperatorOptions): Promise<OperatorStore> {
  const database = await openPostgres({ url, log, max: 2 });
  const { tables } = database;
  return {
    ...tables,
    vaults: async () => (await tables.people.list()).map(({ user_id }) => user_id),
    vault: (userId) => database.vault(userId),
    remove: (userId) => database.removeUser(userId),
    secrets: secretKeys.length === 0 ? undefined : (userId) => database.secrets(userId, secretKeys),
    close: () => database.close(),
  };
}

async function openFiles(folder: string): Promise<OperatorStore> {
  ownFolder(folder);
  const { close, ...tables } = await openServerFile(join(folder, "server.db"), systemClock);
  const users = join(folder, "users");
  const file = (userId: string) => join(users, userId, "vault.db");
  return {
    ...tables,
    vaults: async () => (existsSync(users) ? readdirSync(users).filter((id) => existsSync(file(id))) : []),
    vault: (userId) => openVault({ file: file(userId), clock: systemClock }),
    remove: async (userId) => {
      if (existsSync(file(userId))) {
        const lock = lockVault(file(userId));
        rmSync(join(users, userId), { recursive: true, force: true });
        lock.release();
      }
      await tables.keys.removeOf(userId);
      await tables.usage.removeOf([userId]);
      await tables.people.remove(userId);
    },
    secrets: undefined,
    close,
  };
}
