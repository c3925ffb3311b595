import type { Account, Estimate, Hold } from "../core/chat/allowance.ts";
import { Lines } from "../core/base/lines.ts";
import { priceOf } from "../core/tokens/prices.ts";
import type { Amount } from "../core/vault/postgres/holds.ts";
import { HttpError } from "./errors.ts";

/** What other answers of somebody have put aside, and whether all of them began later. */
export interface Others {
  others: Amount;
  isFirst: boolean;
}

/** Something that was put aside. */
export interface Held extends Others {
  /** Puts another amount in its place. */
  resize(amount: Amount): Promise<Others>;
  release(): void;
}

/** Keeps what answers that run have put aside of somebody's limit. */
export interface Holds {
  /** @returns it with what others had put aside before. */
  take(who: string, amount: Amount): Promise<Held>;
  close?(): void;
}

/** What entries have put aside together. */
function sumOf(entries: Iterable<Amount>): Amount {
  const sum = { tokens: 0, usd: 0 };
  for (const { tokens, usd } of entries) {
    sum.tokens += tokens;
    sum.usd += usd;
  }
  return sum;
}

/** The same where there is one process. */
export class OwnHolds implements Holds {
  readonly #held = new Map<string, Set<Amount>>();

  async take(who: string, amount: Amount): Promise<Held> {
    const all = this.#held.get(who) ?? new Set();
    this.#held.set(who, all);
    const own = { ...amount };
    const seen = () => ({
      others: sumOf([...all].filter((entry) => entry !== own)),
      isFirst: [...all][0] === own,
    });
    all.add(own);
    return {
      ...seen(),
      resize: async (other) => {
        Object.assign(own, other);
        return seen();
      },
      release: () => {
        all.delete(own);
        if (all.size === 0 && this.#held.get(who) === all) this.#held.delete(who);
      },
    };
  }
}

/**
 * Puts something aside for an answer.
 *
 * @param how.amountOf what an estimate comes to. @param how.busy what is said where others may take the rest.
 */
export async function putAside(
  holds: Holds,
  who: string,
  estimate: Estimate & { output: number },
  { amountOf, busy }: { amountOf: (estimate: Estimate & { output: number }) => Promise<Amount>; busy: Error },
): Promise<Hold> {
  const amount = await amountOf(estimate);
  const { others, isFirst, ...held } = await holds.take(who, amount);
  const hold: Hold = {
    others,
    isFirst,
    amount,
    busy,
    release: () => held.release(),
    resize: async (other) => {
      const next = await amountOf(other);
      Object.assign(hold, await held.resize(next), { amount: next });
    },
  };
  return hold;
}

/** How answers put aside what they may take of somebody's limit, one after the other. */
export class Holding {
  readonly #holds: Holds;
  readonly #backend: { apiUrl: string | null; model: string | null };
  readonly #waitMs: number | undefined;
  readonly #lines = new Lines();

  /** @param backend whose prices count. */
  constructor(holds: Holds, backend: { apiUrl: string | null; model: string | null }, waitMs?: number) {
    this.#holds = holds;
    this.#backend = backend;
    this.#waitMs = waitMs;
  }

  /** What an account of somebody's has of it. */
  of(who: string): Pick<Account, "hold" | "line" | "waitMs"> {
    return {
      hold: (estimate) => this.#hold(who, estimate),
      line: (work) => this.#lines.run(who, work),
      waitMs: this.#waitMs,
    };
  }

  #hold(who: string, estimate: Estimate & { output: number }): Promise<Hold> {
    const message =
      "Answers that still run may use up the rest of today's limit. Ask again when one of them has ended.";
    const busy = new HttpError(402, "over_budget", message, { retryable: true });
    return putAside(this.#holds, who, estimate, { busy, amountOf: (other) => this.#amountOf(other) });
  }

  async #amountOf({ input, output, model }: Estimate & { output: number }): Promise<Amount> {
    const { apiUrl, model: usual } = this.#backend;
    const named = model ?? usual;
    const use = { input, output, cacheRead: 0, cacheWrite: 0 };
    const usd = named === null ? 0 : ((await priceOf(use, named, apiUrl ?? "", new Date())) ?? 0);
    return { tokens: input + output, usd };
  }
}
