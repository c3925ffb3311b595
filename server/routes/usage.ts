import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { DAY_MS } from "../../core/base/time.ts";
import { type Allowances, mostTokensOf, type ServerAllowance } from "../allowances.ts";
import { type RouteParts, Routes } from "../route.ts";
import { inRooms, ofKey, type Usage } from "../usage.ts";

/** What was taken on a day, and may be; null for no limit. */
const amounts = z.object({
  tokens_used: z.number(),
  tokens_limit: z.number().nullable(),
  /** US dollars, of the answers whose price is known. */
  usd_used: z.number(),
  usd_limit: z.number().nullable(),
});
const usageOfToday = amounts.extend({
  /** `YYYY-MM-DD`, UTC. */
  day: z.string(),
  /** When the next day begins. */
  resets_at: z.string(),
  /** What one WebSocket connection may take. */
  connection_tokens_limit: z.number().nullable(),
  /** The key that asks; null where that is none of `keys create`. */
  key: amounts.nullable(),
});

/** `GET /api/v2/usage`: what a user took today, and may. */
export const usageRoutes =
  (parts: RouteParts & { usage: Usage; allowances: Allowances }): FastifyPluginAsync =>
  async (app) => {
    const { usage, allowances } = parts;
    new Routes(app, parts, "usage").answer(
      { at: "GET /usage", gives: usageOfToday },
      async ({ services: { spending } }, { request }) => {
        const { userId, keyId } = request;
        const [own, shared] = [await spending.today(), await usage.ofToday(inRooms(userId))];
        const spent = { tokens: own.tokens + shared.tokens, usd: own.usd + shared.cost_usd };
        const now = Date.now();
        return {
          ...view(spent, allowances.ofUser(userId)),
          day: new Date(now).toISOString().slice(0, 10),
          resets_at: new Date(now - (now % DAY_MS) + DAY_MS).toISOString(),
          connection_tokens_limit: mostTokensOf(allowances, request),
          key: keyId === "" ? null : await ofThisKey(keyId),
        };
      },
    );

    async function ofThisKey(keyId: string) {
      const { tokens, cost_usd: usd } = await usage.ofToday(ofKey(keyId));
      return view({ tokens, usd }, allowances.ofKey(keyId));
    }
  };

function view({ tokens, usd }: { tokens: number; usd: number }, allowance: ServerAllowance | undefined) {
  return {
    tokens_used: tokens,
    tokens_limit: allowance?.tokensADay ?? null,
    usd_used: usd,
    usd_limit: allowance?.usdADay ?? null,
  };
}
