import { z } from "zod";
import { type Allowance, ALLOWED } from "../core/chat/allowance.ts";
import type { Logger } from "../core/base/log.ts";
import { userOfName } from "./auth.ts";
import { reloading, textOf } from "./reloading-file.ts";

const names = z.array(z.string().min(1).max(200)).min(1).nullable();
const limits = z
  .strictObject({
    models: names,
    tools: z.array(z.string().min(1).max(200)).nullable(),
    tokens_a_day: z.int().min(0).nullable(),
    usd_a_day: z.number().min(0).nullable(),
    requests_a_minute: z.int().min(1).nullable(),
    tokens_a_connection: z.int().min(0).nullable(),
  })
  .partial();
const file = z.strictObject({
  default: limits.default({}),
  users: z.record(z.string(), limits).default({}),
  keys: z.record(z.string(), limits).default({}),
});

/** The same, and how often somebody may ask. */
export interface ServerAllowance extends Allowance {
  requestsAMinute: number | null;
  /** Tokens that one WebSocket connection may take. */
  tokensAConnection: number | null;
}

/** What users and keys of a server may ask for and spend. */
export interface Allowances {
  ofUser: (userId: string) => ServerAllowance;
  /** Whether dollars are limited for anybody, and the models that are named besides. */
  dollars: () => { isLimited: boolean; models: readonly string[] };
  /** What holds for a key besides what holds for its user; undefined for nothing. */
  ofKey: (keyId: string) => ServerAllowance | undefined;
}

/** The only models, or tools, that may be asked for with a key; null for any. */
export function allowedOf(
  what: "models" | "tools",
  allowances: Allowances,
  { userId, keyId }: { userId: string; keyId: string },
): readonly string[] | null {
  const ofUser = allowances.ofUser(userId)[what];
  const ofKey = allowances.ofKey(keyId)?.[what] ?? null;
  return ofUser === null || ofKey === null ? (ofUser ?? ofKey) : ofUser.filter((one) => ofKey.includes(one));
}

/** Tokens that a connection with a key may take: the least of what holds for its user and for the key; null for any number. */
export function mostTokensOf(
  allowances: Allowances,
  { userId, keyId }: { userId: string; keyId: string },
): number | null {
  const all = [allowances.ofUser(userId).tokensAConnection, allowances.ofKey(keyId)?.tokensAConnection ?? null];
  const limits = all.filter((one) => one !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

/** Everybody may everything. */
export const unlimited: Allowances = {
  ofUser: () => ({ ...ALLOWED, requestsAMinute: null, tokensAConnection: null }),
  ofKey: () => undefined,
  dollars: () => ({ isLimited: false, models: [] }),
};

/**
 * Limits from a file: `{"default": {…}, "users": {NAME: {…}}, "keys": {ID: {…}}}` with `models`, `tools`, `tokens_a_day`, `usd_a_day`,
 * `requests_a_minute` and `tokens_a_connection`, each of which a user's own entry may say otherwise, null for no limit. NAME is what `keys create --user` or a token's
 * `sub` says, or the id under which /admin shows a user; ID is what `keys list` shows. A key's limits hold besides its user's. A change of the
 * file holds from the next request on.
 *
 * @throws Error saying what is wrong with the file.
 */
export function allowancesFrom(path: string, log?: Pick<Logger, "error">): Allowances {
  const current = reloading(path, load, ({ message }) => {
    log?.error({ message }, "a changed limits file is not taken; the limits from before it hold");
  });
  return {
    ofUser: (userId) => {
      const { everybody, users } = current();
      return users.get(userId) ?? everybody;
    },
    ofKey: (keyId) => current().keys.get(keyId),
    dollars: () => {
      const { everybody, users, keys } = current();
      const all = [everybody, ...users.values(), ...keys.values()];
      const models = all.flatMap((one) => one.models ?? []);
      return { isLimited: all.some(({ usdADay }) => usdADay !== null), models: [...new Set(models)] };
    },
  };
}

interface Loaded {
  everybody: ServerAllowance;
  users: ReadonlyMap<string, ServerAllowance>;
  keys: ReadonlyMap<string, ServerAllowance>;
}

function load(path: string): Loaded {
  const { default: common, users, keys } = parse(path);
  const everybody = allowance(common);
  const own = Object.entries(users).flatMap(([name, wishes]): [string, ServerAllowance][] => {
    const merged = allowance({ ...common, ...wishes });
    return [
      [userOfName(name), merged],
      [name, merged],
    ];
  });
  const ofKeys = Object.entries(keys).map(([id, wishes]): [string, ServerAllowance] => [id, allowance(wishes)]);
  return { everybody, users: new Map(own), keys: new Map(ofKeys) };
}

function parse(path: string): z.output<typeof file> {
  let content: unknown;
  try {
    content = JSON.parse(textOf(path));
  } catch (error) {
    throw new Error(`${path} (FLOATBAR_LIMITS_FILE) cannot be read as JSON.`, { cause: error });
  }
  const parsed = file.safeParse(content);
  if (parsed.success) return parsed.data;
  const { path: at = [], message = "invalid" } = parsed.error.issues[0] ?? {};
  throw new Error(
    `${path} (FLOATBAR_LIMITS_FILE): ${at.join(".") || "the whole"}: ${message}. docs/deploy.md has an example.`,
  );
}

function allowance(said: z.output<typeof limits>): ServerAllowance {
  return {
    models: said.models ?? null,
    tools: said.tools ?? null,
    tokensADay: said.tokens_a_day ?? null,
    usdADay: said.usd_a_day ?? null,
    requestsAMinute: said.requests_a_minute ?? null,
    tokensAConnection: said.tokens_a_connection ?? null,
  };
}
