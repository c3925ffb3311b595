import { z } from "zod";
import type { ApiKeys } from "../core/vault/tables/api-keys.ts";
import type { ServerUsers } from "../core/vault/tables/server-users.ts";
import type { Allowances, ServerAllowance } from "./allowances.ts";
import { namesOf } from "./names.ts";
import { isRoom } from "./rooms.ts";
import { inRooms, ofKey, type Usage } from "./usage.ts";
import type { Users } from "./users.ts";

/** What a user or a key has asked for today, on all instances, and may. */
export const spendingRow = z.object({
  user: z.string(),
  /** What `keys create --user` or a token calls the user; null where only the id is known. */
  name: z.string().nullable(),
  /** The key that this is about; null for all that the user did. */
  key: z.string().nullable(),
  requests_today: z.number(),
  tokens_today: z.number(),
  usd_today: z.number(),
  requests_a_minute: z.number().nullable(),
  tokens_a_day: z.number().nullable(),
  usd_a_day: z.number().nullable(),
  models: z.array(z.string()).nullable(),
  tools: z.array(z.string()).nullable(),
});
export type SpendingRow = z.infer<typeof spendingRow>;

export interface SpendingParts {
  users: Users;
  usage: Usage;
  people: ServerUsers;
  keys: ApiKeys;
  allowances: Allowances;
}

/** Everybody's today: users who asked for something or whose vault is open here, each with their keys. */
export async function spendingOfToday({
  users,
  usage,
  people,
  keys,
  allowances,
}: SpendingParts): Promise<SpendingRow[]> {
  const [counted, open, known, allKeys] = await Promise.all([
    usage.all(),
    users.spending(),
    people.list(),
    keys.list(),
  ]);
  const amounts = new Map(counted.map((row) => [row.who, row]));
  const names = namesOf(known, allKeys);
  // What a vault itself says has the notes that a model made besides answers, too: the limits of its user go by that.
  const exact = new Map(open.map(({ userId, spent }) => [userId, spent]));
  const owners = new Map(allKeys.map(({ id, user_id }) => [ofKey(id), { id, user_id }]));
  const ids = new Set([...counted.map(({ who }) => who).filter((who) => !owners.has(who)), ...exact.keys()]);
  const ofUsers = [...ids]
    .filter((id) => !id.startsWith(ofKey("")) && !id.startsWith(inRooms("")) && !isRoom(id))
    .map((user): SpendingRow => {
      const { requests = 0, tokens = 0, cost_usd = 0 } = amounts.get(user) ?? {};
      const own = exact.get(user);
      const shared = amounts.get(inRooms(user)) ?? { tokens: 0, cost_usd: 0 };
      const spent = own
        ? { tokens: own.tokens + shared.tokens, usd: own.usd + shared.cost_usd }
        : { tokens, usd: cost_usd };
      return {
        user,
        name: names.get(user) ?? null,
        key: null,
        requests_today: requests,
        tokens_today: spent.tokens,
        usd_today: spent.usd,
        ...limitsOf(allowances.ofUser(user)),
      };
    });
  const ofKeys = [...owners].flatMap(([who, { id, user_id: user }]): SpendingRow[] => {
    const row = amounts.get(who);
    if (!row) return [];
    const took = { requests_today: row.requests, tokens_today: row.tokens, usd_today: row.cost_usd };
    return [{ user, name: names.get(user) ?? null, key: id, ...took, ...limitsOf(allowances.ofKey(id)) }];
  });
  return [...ofUsers, ...ofKeys].toSorted(byUser);
}

function byUser(a: SpendingRow, b: SpendingRow): number {
  const [one, other] = [a, b].map(({ name, user, key }) => `${name ?? ""} ${user} ${key ?? ""}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

function limitsOf(allowance: ServerAllowance | undefined) {
  return {
    requests_a_minute: allowance?.requestsAMinute ?? null,
    tokens_a_day: allowance?.tokensADay ?? null,
    usd_a_day: allowance?.usdADay ?? null,
    models: allowance?.models ? [...allowance.models] : null,
    tools: allowance?.tools ? [...allowance.tools] : null,
  };
}
