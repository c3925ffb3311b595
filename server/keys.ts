import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { UsageError } from "../core/base/command-line.ts";
import type { ServerTables } from "../core/vault/tables/server-tables.ts";
import { hashOfKey, newKey, userNamed } from "./auth.ts";
import { namesOf } from "./names.ts";
import { type OperatorOptions, openForOperator } from "./operator-store.ts";
import { DAY_MS } from "../core/base/time.ts";

const USAGE = "Usage: keys create --user NAME [--name WHAT-FOR] [--days N] [--admin] | keys list | keys revoke ID";
const COMMANDS = new Set(["create", "list", "revoke"]);
const MAX_DAYS = 3650;

/**
 * Makes, lists and revokes keys. A key is shown once, when it is made; the server keeps its hash.
 *
 * @throws Error saying what is wrong with the arguments; NotFoundError for an id that is none.
 */
export async function manageKeys(argv: readonly string[], options: OperatorOptions): Promise<void> {
  const [command = "", ...rest] = argv;
  if (!COMMANDS.has(command) || (command === "revoke" && rest[0] === undefined)) throw new UsageError(USAGE);
  // Before anything is made for what cannot be.
  const wanted = command === "create" ? wantedKey(rest) : undefined;
  const store = await openForOperator(options);
  try {
    if (wanted) await create(store, wanted, options);
    else if (command === "list") await list(store, options.print);
    else if (rest[0] !== undefined) {
      await store.revoke(rest[0]);
      options.print(`Revoked ${rest[0]}. It lets nobody in from now on.`);
    }
  } finally {
    await store.close();
  }
}

interface WantedKey {
  user: string;
  name: string;
  days: number | null;
  isAdmin: boolean;
}

/** What "keys create" is to make. @throws UsageError, or Node's refusal of an argument that is none. */
function wantedKey(argv: readonly string[]): WantedKey {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      user: { type: "string" },
      name: { type: "string" },
      days: { type: "string" },
      admin: { type: "boolean" },
    },
  });
  if (!values.user) throw new UsageError("Say whose key it is, with --user NAME.");
  const days = values.days === undefined ? null : Number(values.days);
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= MAX_DAYS)) {
    throw new UsageError(`--days takes a whole number from 1 to ${MAX_DAYS}.`);
  }
  return { user: values.user, name: values.name ?? values.user, days, isAdmin: values.admin === true };
}

async function create(
  { keys, people }: ServerTables,
  { user, name, days, isAdmin }: WantedKey,
  { print, databaseUrl, folder }: OperatorOptions,
): Promise<void> {
  const key = newKey();
  const userId = userNamed(user);
  // A user that is named by id has one already, or none.
  await people.note(userId, userId === user ? null : user, false);
  const id = randomBytes(6).toString("hex");
  await keys.add({
    id,
    user_id: userId,
    name,
    hash: hashOfKey(key),
    scope: isAdmin ? "admin" : "user",
    expires_at: days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString(),
  });
  // Whoever forgot the server's variables sees that it is not the server's store.
  const place = databaseUrl ? `the database ${placeOf(databaseUrl)}` : folder;
  print(`Key ${id} for ${user}, kept in ${place}. It is shown this once:\n${key}`);
}

/** Which database an address names, without its user and password. */
function placeOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "of DATABASE_URL";
  const { host, pathname } = new URL(databaseUrl);
  return `${pathname.slice(1)} at ${host}`;
}

async function list({ keys, people }: ServerTables, print: OperatorOptions["print"]): Promise<void> {
  const rows = await keys.list();
  if (rows.length === 0) print("There are no keys. Make one with: npm run server -- keys create --user NAME");
  const names = namesOf(await people.list(), rows);
  for (const { id, user_id, name, scope, created_at, expires_at, last_used_at, revoked_at } of rows) {
    const user = names.get(user_id) ?? user_id;
    const whose = user === name ? user : `${user}: ${name}`;
    const state =
      revoked_at !== null
        ? `revoked ${revoked_at.slice(0, 10)}`
        : expires_at === null
          ? "does not expire"
          : `expires ${expires_at.slice(0, 10)}`;
    print(
      `${id}  ${scope}  ${whose}  made ${created_at.slice(0, 10)}, ${state}, used ${last_used_at?.slice(0, 10) ?? "never"}`,
    );
  }
}
