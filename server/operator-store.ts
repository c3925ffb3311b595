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
import { isRoom } from "./rooms.ts";
import { inRooms, ofKey } from "./usage.ts";

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
  /**
   * Removes a user's keys, vault, and all that is counted and kept of them.
   *
   * @returns how many keys there were.
   * @throws VaultError where a server has the vault's file open; nothing is removed then.
   */
  remove(userId: string): Promise<number>;
  /** Makes a key let nobody in, and the servers that run look at who is there with it. @throws NotFoundError */
  revoke(id: string): Promise<void>;
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
    remove: async (userId) => {
      // Nobody comes in again with a key meanwhile.
      const count = await forgetKeys(tables, userId);
      await tables.rooms.forget(userId);
      await database.removeUser(userId);
      return count;
    },
    revoke: async (id) => {
      await tables.keys.revoke(id);
      const revoked = (await tables.keys.list()).find((key) => key.id === id);
      if (revoked) await database.tellToLook(revoked.user_id);
    },
    secrets: secretKeys.length === 0 ? undefined : (userId) => database.secrets(userId, secretKeys),
    close: () => database.close(),
  };
}

async function openFiles(folder: string): Promise<OperatorStore> {
  ownFolder(folder);
  const { close, version: _, ...tables } = await openServerFile(join(folder, "server.db"), systemClock);
  const users = join(folder, "users");
  const file = (userId: string) => join(users, userId, "vault.db");
  return {
    ...tables,
    vaults: async () =>
      existsSync(users) ? readdirSync(users).filter((id) => !isRoom(id) && existsSync(file(id))) : [],
    vault: (userId) => openVault({ file: file(userId), clock: systemClock }),
    remove: async (userId) => {
      const lock = existsSync(file(userId)) ? lockVault(file(userId)) : undefined;
      try {
        const count = await forgetKeys(tables, userId);
        rmSync(join(users, userId), { recursive: true, force: true });
        await tables.usage.removeOf([userId, inRooms(userId)]);
        await tables.rooms.forget(userId);
        await tables.people.remove(userId);
        return count;
      } finally {
        lock?.release();
      }
    },
    // A server that runs sees that its file is another.
    revoke: (id) => tables.keys.revoke(id),
    secrets: undefined,
    close,
  };
}

async function forgetKeys({ keys, usage }: ServerTables, userId: string): Promise<number> {
  const own = (await keys.list()).filter(({ user_id }) => user_id === userId);
  if (own.length > 0) await usage.removeOf(own.map(({ id }) => ofKey(id)));
  return keys.removeOf(userId);
}
