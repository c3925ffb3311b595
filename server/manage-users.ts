import { rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { systemClock } from "../core/base/clock.ts";
import { UsageError } from "../core/base/command-line.ts";
import { everythingOf } from "../core/transfer/export.ts";
import type { ApiKeyRow } from "../core/vault/tables/server-schema.ts";
import { userNamed } from "./auth.ts";
import { namesOf } from "./names.ts";
import { type OperatorOptions, openForOperator, type OperatorStore } from "./operator-store.ts";

const USAGE = "Usage: users list | users export NAME FILE | users delete NAME --yes";
const COMMANDS = new Set(["list", "export", "delete"]);

/**
 * Lists users, writes all that there is of one into a file, and removes one.
 *
 * @throws UsageError for arguments that are none; Error where there is no such user, or where their file is open in a server.
 */
export async function manageUsers(argv: readonly string[], options: OperatorOptions): Promise<void> {
  const [command = "", ...rest] = argv;
  if (!COMMANDS.has(command)) throw new UsageError(USAGE);
  const { values, positionals } = parseArgs({
    args: rest,
    options: command === "delete" ? { yes: { type: "boolean" } } : {},
    allowPositionals: true,
  });
  const [name, file] = positionals;
  if (positionals.length !== { list: 0, export: 2, delete: 1 }[command]) throw new UsageError(USAGE);
  const isSure = (values as { yes?: boolean }).yes === true;
  if (command === "delete" && !isSure)
    throw new UsageError(`This removes all chats, facts and keys of ${name} for good: say it with --yes`);
  const store = await openForOperator(options);
  try {
    if (command === "list") await list(store, options.print);
    else if (name !== undefined) {
      const userId = await known(store, name);
      if (command === "delete") await remove(store, name, userId, options.print);
      else if (file !== undefined) await exportTo(store, userId, file, options.print);
    }
  } finally {
    await store.close();
  }
}

async function list(store: OperatorStore, print: OperatorOptions["print"]): Promise<void> {
  const all = await store.keys.list();
  const keys = Map.groupBy(all, ({ user_id }) => user_id);
  const noted = await store.people.list();
  const ids = new Set([...noted.map(({ user_id }) => user_id), ...(await store.vaults()), ...keys.keys()]);
  if (ids.size === 0) print("There are no users yet.");
  const names = namesOf(noted, all);
  const visits = new Map(noted.map((row) => [row.user_id, row.last_seen_at?.slice(0, 10)]));
  for (const id of ids) {
    const valid = (keys.get(id) ?? []).filter(isValid).length;
    const has = `${valid} ${valid === 1 ? "key" : "keys"}`;
    print(`${id}  ${names.get(id) ?? "(no name)"}  ${has}, here last ${visits.get(id) ?? "never"}`);
  }
}

function isValid({ revoked_at, expires_at }: ApiKeyRow): boolean {
  return revoked_at === null && (expires_at === null || Date.parse(expires_at) > Date.now());
}

/** @throws Error where there is no user of this name. */
async function known(store: OperatorStore, name: string): Promise<string> {
  const userId = userNamed(name);
  const vaults = await store.vaults();
  if (vaults.includes(userId) || (await store.keys.list()).some(({ user_id }) => user_id === userId)) return userId;
  if ((await store.people.list()).some(({ user_id }) => user_id === userId)) return userId;
  throw new Error(`There is no user "${name}". "users list" shows them all.`);
}

async function exportTo(
  store: OperatorStore,
  userId: string,
  path: string,
  print: OperatorOptions["print"],
): Promise<void> {
  // Never over a file that is there.
  const handle = await open(path, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw unwritable(path, error);
  });
  try {
    const vault = await store.vault(userId);
    try {
      const format = path.endsWith(".md") ? "markdown" : "json";
      for await (const { text } of everythingOf(vault, systemClock, format)) await handle.write(text);
    } finally {
      await vault.close();
    }
    await handle.sync();
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  print(`Wrote ${path} (${statSync(path).size} bytes). It is not encrypted: keep it where only you can read it.`);
}

/** Why an export cannot be written where its administrator said, in words about that file. */
function unwritable(path: string, error: NodeJS.ErrnoException): Error {
  const because = { cause: error };
  if (error.code === "EEXIST")
    return new Error(`There is a file ${path} already. Take another name, or remove it.`, because);
  if (error.code === "ENOENT") return new Error(`There is no folder to write ${path} in.`, because);
  if (error.code === "EACCES" || error.code === "EPERM")
    return new Error(
      `The user that this runs as may not write ${path}. Name a file in a folder where it may.`,
      because,
    );
  return error;
}

async function remove(
  store: OperatorStore,
  name: string,
  userId: string,
  print: OperatorOptions["print"],
): Promise<void> {
  const keys = await store.remove(userId);
  print(`Removed ${name} (${userId}), with ${keys} ${keys === 1 ? "key" : "keys"}. Backups hold what they held.`);
}
