import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Allowance, ALLOWED } from "../core/chat/allowance.ts";
import { userOfName } from "./auth.ts";
import { reloading } from "./reloading-file.ts";

const names = z.array(z.string().min(1).max(200)).min(1).nullable();
const limits = z
  .strictObject({
    models: names,
    tools: z.array(z.string().min(1).max(200)).nullable(),
    tokens_a_day: z.int().min(0).nullable(),
    usd_a_day: z.number().min(0).nullable(),
  })
  .partial();
const file = z.strictObject({ default: limits.default({}), users: z.record(z.string(), limits).default({}) });

/** What each user of a server may ask for and spend. */
export type Allowances = (userId: string) => Allowance;

/** Everybody may everything. */
export const unlimited: Allowances = () => ALLOWED;

/**
 * Limits from a file: `{"default": {…}, "users": {NAME: {…}}}` with `models`, `tools`, `tokens_a_day` and `usd_a_day`, each of
 * which a user's own entry may say otherwise, null for no limit. NAME is what `keys create --user` or a token's `sub` says, or the id
 * under which /admin shows a user. A change of the file holds from the next answer on.
 *
 * @throws Error saying what is wrong with the file.
 */
export function allowancesFrom(path: string): Allowances {
  const current = reloading(path, load);
  return (userId) => {
    const { everybody, users } = current();
    return users.get(userId) ?? everybody;
  };
}

function load(path: string): { everybody: Allowance; users: ReadonlyMap<string, Allowance> } {
  const { default: common, users } = parse(path);
  const everybody = allowance(common);
  const own = Object.entries(users).flatMap(([name, wishes]): [string, Allowance][] => {
    const merged = allowance({ ...common, ...wishes });
    return [
      [userOfName(name), merged],
      [name, merged],
    ];
  });
  return { everybody, users: new Map(own) };
}

function parse(path: string): z.output<typeof file> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
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

function allowance({ models, tools, tokens_a_day, usd_a_day }: z.output<typeof limits>): Allowance {
  return { models: models ?? null, tools: tools ?? null, tokensADay: tokens_a_day ?? null, usdADay: usd_a_day ?? null };
}
