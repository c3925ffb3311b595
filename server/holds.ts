import type { Account, Estimate, Hold, Others } from "../core/chat/allowance.ts";
import { Lines } from "../core/base/lines.ts";
import { priceOf } from "../core/tokens/prices.ts";
import type { Amount } from "../core/vault/postgres/holds.ts";
import { HttpError } from "./errors.ts";

/** Something that was put aside, with what others had put aside by then. */
export interface Held {
  others: Others;
  /** Puts other amounts in its place: for a request that runs, and for what may be asked after it. */
  resize(running: Amount, later: Amount): Promise<Others>;
  release(): void;
}

/** Keeps what answers that run have put aside of somebody's limit. */
export interface Holds {
  /** @returns it with what others had put aside before. */
  take(who: string, amount: Amount): Promise<Held>;
  close?(): void;
}

interface Entry {
  running: Amount;
  later: Amount;
}

const NOTHING: Amount = { tokens: 0, usd: 0 };

function plus(a: Amount, b: Amount): Amount {
  return { tokens: a.tokens + b.tokens, usd: a.usd + b.usd };
}

function sumOf(entries: readonly Entry[], what: keyof Entry): Amount {
  return entries.reduce((sum, entry) => plus(sum, entry[what]), NOTHING);
}

/** The same where there is one process. */
export class OwnHolds implements Holds {
  readonly #held = new Map<string, Set<Entry>>();

  async take(who: string, amount: Amount): Promise<Held> {
    const all = this.#held.get(who) ?? new Set();
    this.#held.set(who, all);
    const own: Entry = { running: amount, later: NOTHING };
    const seen = (): Others => {
      const entries = [...all];
      const others = entries.filter((entry) => entry !== own);
      const before = entries.slice(0, entries.indexOf(own));
      return {
        count: others.length,
        running: sumOf(others, "running"),
        later: sumOf(others, "later"),
        earlier: sumOf(before, "later"),
        isFirst: before.length === 0,
      };
    };
    all.add(own);
    return {
      others: seen(),
      resize: async (running, later) => {
        Object.assign(own, { running, later });
        return seen();
      },
      release: () => {
        all.delete(own);
        if (all.size === 0 && this.#held.get(who) === all) this.#held.delete(who);
      },
    };
  }
}

type Wanted = Estimate & { output: number };

/**
 * Puts something aside for an answer.
 *
 * @param how.amountOf what an estimate comes to. @param how.busy what is said where others may take the rest.
 */
export async function putAside(
  holds: Holds,
  who: string,
  estimate: Wanted,
  { amountOf, busy }: { amountOf: (estimate: Wanted) => Promise<Amount>; busy: Error },
): Promise<Hold> {
  const amount = await amountOf(estimate);
  const { others, ...held } = await holds.take(who, amount);
  const hold: Hold = {
    others,
    amount,
    busy,
    release: () => held.release(),
    resize: async ({ now, next, used }) => {
      hold.amount = now ? await amountOf(now) : NOTHING;
      // Who has taken so much by now may take as much again.
      hold.others = await held.resize(hold.amount, plus(next ? await amountOf(next) : NOTHING, used));
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
