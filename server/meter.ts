import { Lines } from "../core/base/lines.ts";
import type { Account } from "../core/chat/allowance.ts";
import { ALLOWED } from "../core/chat/allowance.ts";
import { HttpError } from "./errors.ts";
import { OwnHolds, putAside } from "./holds.ts";

/** Counts the tokens of what is asked for on one connection, and ends it there where it has a limit. */
export class Meter {
  #used = 0;
  readonly #holds = new OwnHolds();
  #wanted: number | null = null;
  readonly #lines = new Lines();
  readonly #most: () => number | null;

  /** @param most what the server lets a connection take; null for no limit. */
  constructor(most: () => number | null) {
    this.#most = most;
  }

  /** A client's own limit, which holds where the server's is no lower; null takes it away. */
  limitTo(tokens: number | null): void {
    this.#wanted = tokens;
  }

  /** @param tokens below 0 where an estimate was too high. */
  count(tokens: number): void {
    this.#used += tokens;
  }

  get used(): number {
    return this.#used;
  }

  get limit(): number | null {
    const limits = [this.#wanted, this.#most()].filter((one) => one !== null);
    return limits.length === 0 ? null : Math.min(...limits);
  }

  /** The connection as something that an answer is counted to; undefined where it has no limit. */
  account(): Account | undefined {
    const { limit } = this;
    if (limit === null) return undefined;
    const over = (what: string, retryable = false) =>
      new HttpError(402, "over_budget", `This connection's limit of ${limit} tokens is reached: ${what}`, {
        retryable,
      });
    return {
      allowance: { ...ALLOWED, tokensADay: limit },
      spent: async () => ({ tokens: this.#used, usd: 0 }),
      line: (work) => this.#lines.run("", work),
      over: () => over(`${this.#used} have been used. Open another one, or set a higher limit.`),
      hold: (estimate) =>
        putAside(this.#holds, "", estimate, {
          amountOf: async ({ input, output }) => ({ tokens: input + output, usd: 0 }),
          busy: over(`answers that run may use the rest of it. Ask again when one has ended.`, true),
        }),
    };
  }
}
