import pLimit, { type LimitFunction } from "p-limit";
import type { Account, Estimate, Hold } from "../core/chat/allowance.ts";
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

/** How answers put aside what they may take of somebody's limit, one after the other. */
export class Holding {
  readonly #holds: Holds;
  readonly #backend: { apiUrl: string | null; model: string | null };
  readonly #waitMs: number | undefined;
  readonly #lines = new Map<string, LimitFunction>();

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
      line: (work) => this.#inLine(who, work),
      waitMs: this.#waitMs,
    };
  }

  async #hold(who: string, { input, output, model }: Estimate & { output: number }): Promise<Hold> {
    const { apiUrl, model: usual } = this.#backend;
    const named = model ?? usual;
    const use = { input, output, cacheRead: 0, cacheWrite: 0 };
    const usd = named === null ? 0 : ((await priceOf(use, named, apiUrl ?? "", new Date())) ?? 0);
    const amount = { tokens: input + output, usd };
    const { before, release } = await this.#holds.take(who, amount);
    const message =
      "Answers that still run may use up the rest of today's limit. Ask again when one of them has ended.";
    const busy = new HttpError(402, "over_budget", message, { retryable: true });
    return { amount, before, release, busy };
  }

  async #inLine<Done>(who: string, work: () => Promise<Done>): Promise<Done> {
    const line = this.#lines.get(who) ?? pLimit(1);
    this.#lines.set(who, line);
    try {
      return await line(work);
    } finally {
      if (line.activeCount + line.pendingCount === 0) this.#lines.delete(who);
    }
  }
}
