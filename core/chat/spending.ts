import type { Clock } from "../base/clock.ts";
import { ConflictError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { SideSpending } from "../vault/tables/side-spending.ts";
import type { Messages, Spending } from "../vault/tables/messages.ts";
import { DAY_MS } from "../base/time.ts";

/** What answers cost, and the limit of a month: asked about before it is passed, never silently. */
export class SpendingLimit {
  readonly #messages: Messages;
  readonly #besides: SideSpending;
  readonly #clock: Clock;
  readonly #limit: () => Promise<number | null>;
  /** The month whose limit may be passed, `YYYY-MM`. */
  #allowed: string | undefined;

  /** @param limit US dollars of a calendar month in UTC; null for none. */
  constructor(
    { messages, sideSpending }: { messages: Messages; sideSpending: SideSpending },
    clock: Clock,
    limit: () => Promise<number | null>,
  ) {
    this.#messages = messages;
    this.#besides = sideSpending;
    this.#clock = clock;
    this.#limit = limit;
  }

  async view(days: number): Promise<{ days: Spending[]; month_usd: number; limit_usd: number | null }> {
    const since = new Date(this.#clock.now() - (days - 1) * DAY_MS).toISOString().slice(0, 10);
    return {
      days: await this.#since(since),
      month_usd: await this.#ofMonth(),
      limit_usd: await this.#limit(),
    };
  }

  /** @throws ConflictError `limit_reached` when the month's limit is reached and nobody said to go on. */
  async check(): Promise<void> {
    const limit = await this.#limit();
    if (limit === null || this.#allowed === this.#month) return;
    const spent = await this.#ofMonth();
    if (spent < limit) return;
    throw new ConflictError("limit_reached", phrase("chat.limit_reached", { limit_usd: limit, spent_usd: spent }));
  }

  /** Lets the limit be passed until the month ends. */
  allow(): void {
    this.#allowed = this.#month;
  }

  get #month(): string {
    return new Date(this.#clock.now()).toISOString().slice(0, 7);
  }

  async #ofMonth(): Promise<number> {
    const days = await this.#since(`${this.#month}-01`);
    return days.reduce((sum, { cost_usd }) => sum + (cost_usd ?? 0), 0);
  }

  /** What answers took, and what was asked besides, as requests that are no answers. */
  async #since(day: string): Promise<Spending[]> {
    const besides = (await this.#besides.since(day)).map((row) => ({
      day: row.day,
      backend: row.backend,
      answers: 0,
      input_tokens: row.input_tokens,
      output_tokens: row.output_tokens,
      cost_usd: row.cost_usd,
    }));
    return [...(await this.#messages.spending(day)), ...besides];
  }
}
