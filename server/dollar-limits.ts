import type { BackendConfig } from "../core/backends/registry.ts";
import { priceOf } from "../core/tokens/prices.ts";
import type { Allowances } from "./allowances.ts";

const SOME = { input: 1_000_000, output: 1_000_000, cacheRead: 0, cacheWrite: 0 };

/** Why limits in dollars do not hold, for an administrator; null where they do, or there are none. */
export async function faultOfDollarLimits(
  { dollars }: Allowances,
  { apiUrl, model }: Pick<BackendConfig, "apiUrl" | "model">,
): Promise<string | null> {
  const { isLimited, models } = dollars();
  if (!isLimited) return null;
  const named = [...new Set([...(model === null ? [] : [model]), ...models])];
  if (named.length === 0) return "No model is named whose price could be known. Limit tokens_a_day as well.";
  const unpriced = [];
  for (const name of named) if ((await priceOf(SOME, name, apiUrl ?? "", new Date())) === null) unpriced.push(name);
  return unpriced.length === 0
    ? null
    : `No price is known for ${unpriced.join(", ")} there, so usd_a_day does not hold for it. Limit tokens_a_day as well.`;
}
