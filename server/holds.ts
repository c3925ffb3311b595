import type { Account, Estimate } from "../core/chat/allowance.ts";
import { priceOf } from "../core/tokens/prices.ts";
import type { Amount } from "../core/vault/postgres/holds.ts";
import { HttpError } from "./errors.ts";

/** Keeps what answers that run have put aside of somebody's limit. */
export interface Holds {
  /** @returns what others had put aside before, and what gives it back. */
  take(who: string, amount: Amount): Promise<{ before: Amount; release: () => void }>;
  close?(): void;
}

/** The same where there is one process. */
export class OwnHolds implements Holds {
  readonly #held = new Map<string, Amount>();

  async take(who: string, { tokens, usd }: Amount): Promise<{ before: Amount; release: () => void }> {
    const before = this.#held.get(who) ?? { tokens: 0, usd: 0 };
    this.#held.set(who, { tokens: before.tokens + tokens, usd: before.usd + usd });
    const release = () => {
      const now = this.#held.get(who) ?? { tokens: 0, usd: 0 };
      const left = { tokens: now.tokens - tokens, usd: now.usd - usd };
      if (left.tokens <= 0) this.#held.delete(who);
      else this.#held.set(who, left);
    };
    return { before, release };
  }
}

/**
 * How answers of somebody put aside what they may take.
 *
 * @param backend whose prices count.
 */
export function holding(
  holds: Holds,
  who: string,
  { apiUrl, model: usual }: { apiUrl: string | null; model: string | null },
): NonNullable<Account["hold"]> {
  return async ({ input, output, model }: Estimate & { output: number }) => {
    const named = model ?? usual;
    const use = { input, output, cacheRead: 0, cacheWrite: 0 };
    const usd = named === null ? 0 : ((await priceOf(use, named, apiUrl ?? "", new Date())) ?? 0);
    const amount = { tokens: input + output, usd };
    const { before, release } = await holds.take(who, amount);
    const message =
      "Answers that still run may use up the rest of today's limit. Ask again when one of them has ended.";
    const busy = new HttpError(402, "over_budget", message, { retryable: true });
    return { amount, before, release, busy };
  };
}
