import type { Clock } from "../base/clock.ts";
import { ConflictError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { SideSpending } from "../vault/tables/side-spending.ts";
import type { MessageRecord, Messages, Spending } from "../vault/tables/messages.ts";
import type { VaultTables } from "../vault/vault.ts";
import type { Used } from "../backends/backend.ts";
import { DAY_MS } from "../base/time.ts";
import type { Ledger, Taken, TakenListener } from "./answer/ledger.ts";
import { type Account, type Allowance, ALLOWED, type Spent, within } from "./allowance.ts";
import { type Beginning, isLimited, refuseOver, Reservation, roughly } from "./reservation.ts";

/** What answers cost, and the limit of a month: asked about before it is passed, never silently. */
export class SpendingLimit {
  readonly #messages: Messages;
  readonly #besides: SideSpending;
  readonly #clock: Clock;
  readonly #limit: () => Promise<number | null>;
  readonly #accounts: () => readonly Account[];
  /** The month whose limit may be passed, `YYYY-MM`. */
  #allowed: string | undefined;
  readonly #listeners: TakenListener[] = [];

  /**
   * @param limit US dollars of a calendar month in UTC; null for none.
   * @param accounts what the face lets its user ask for and spend, the user's own first.
   */
  constructor(
    { messages, sideSpending }: { messages: Messages; sideSpending: SideSpending },
    clock: Clock,
    limit: () => Promise<number | null>,
    accounts: () => readonly Account[] = () => [{ allowance: ALLOWED }],
  ) {
    this.#messages = messages;
    this.#besides = sideSpending;
    this.#clock = clock;
    this.#limit = limit;
    this.#accounts = accounts;
  }

  /** Lets somebody hear what answers take, as it is written down. */
  onTaken(listener: TakenListener): void {
    this.#listeners.push(listener);
  }

  /** What an answer took so far is written down. */
  took(ledger: Ledger, taken: Taken): void {
    ledger.tell(taken, (more) => {
      for (const listener of this.#listeners) listener(more);
    });
  }

  /** Something was asked besides answers. */
  async besides(purpose: string, backend: string, { input_tokens, output_tokens, cost_usd }: Used): Promise<void> {
    await this.#besides.add({ purpose, backend, input_tokens, output_tokens, cost_usd });
    for (const listener of this.#listeners)
      listener({ input: input_tokens, output: output_tokens, usd: cost_usd ?? 0 });
  }

  /** What may be asked for and spent, and what was spent today. */
  async today(): Promise<Spent & { allowance: Allowance }> {
    return { allowance: this.#accounts()[0]?.allowance ?? ALLOWED, ...(await this.#spent()) };
  }

  async #spent(): Promise<Spent> {
    const days = await this.#since(new Date(this.#clock.now()).toISOString().slice(0, 10));
    return {
      tokens: days.reduce((sum, { input_tokens, output_tokens }) => sum + input_tokens + output_tokens, 0),
      usd: days.reduce((sum, { cost_usd }) => sum + (cost_usd ?? 0), 0),
    };
  }

  /** Keeps what a chat took today for the day's count, before the chat is removed for good. */
  async keep(sessionId: string): Promise<void> {
    const today = new Date(this.#clock.now()).toISOString().slice(0, 10);
    for (const { backend, input_tokens, output_tokens, cost_usd } of await this.#messages.spending(today, sessionId)) {
      const taken = { input_tokens, output_tokens, cost_usd };
      await this.#besides.add({ purpose: "removed chats", backend, ...taken });
    }
  }

  /** What a request asks for, within what may be asked for. @throws InputError naming `model` or `tools`. */
  within<Asked extends { model?: string | undefined; tools?: readonly string[] | undefined }>(
    asked: Asked,
    usual: string | null,
  ): Asked {
    return this.#accounts().reduce((wishes, { allowance }) => within(allowance, wishes, usual), asked);
  }

  /** Those of some tools that may be called: what the face chooses by itself asks for nothing that is not there. */
  among(tools: readonly string[]): string[] {
    return this.#accounts().reduce(
      (left, { allowance }) => left.filter((name) => allowance.tools?.includes(name) ?? true),
      [...tools],
    );
  }

  async view(days: number): Promise<{ days: Spending[]; month_usd: number; limit_usd: number | null }> {
    const since = new Date(this.#clock.now() - (days - 1) * DAY_MS).toISOString().slice(0, 10);
    return {
      days: await this.#since(since),
      month_usd: await this.#ofMonth(),
      limit_usd: await this.#limit(),
    };
  }

  /**
   * @throws ConflictError `limit_reached` when the month's limit is reached and nobody said to go on, `over_budget` when the day's is.
   */
  async check(): Promise<void> {
    await this.#checkDay();
    const limit = await this.#limit();
    if (limit === null || this.#allowed === this.#month) return;
    const spent = await this.#ofMonth();
    if (spent < limit) return;
    throw new ConflictError("limit_reached", phrase("chat.limit_reached", { limit_usd: limit, spent_usd: spent }));
  }

  /**
   * Begins an answer with what it may take put aside, where that is limited.
   *
   * @param beginning what it is asked with, read only where it is limited.
   * @param begin gets what is put aside, to be given back once what the answer took is written down.
   * @throws as `check`, and what an account says where answers that run may take the rest.
   */
  async reserving<Begun>(
    beginning: () => Beginning | Promise<Beginning>,
    begin: (reservation: Reservation) => Promise<Begun>,
  ): Promise<Begun> {
    const reservation = new Reservation(this.#accounts(), (account) => this.#spentOf(account));
    try {
      if (reservation.isLimited) await reservation.put(roughly(await beginning()));
      await this.check();
      return await begin(reservation);
    } catch (error) {
      reservation.release();
      throw error;
    }
  }

  async #checkDay(): Promise<void> {
    for (const account of this.#accounts())
      if (isLimited(account.allowance)) refuseOver(account, await this.#spentOf(account));
  }

  #spentOf({ spent = (ofVault) => ofVault() }: Account): Promise<Spent> {
    return spent(() => this.#spent());
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

/** Keeps what an answer of today took, before it is removed as if it had never been. */
export async function keepAnswer(
  { sideSpending }: Pick<VaultTables, "sideSpending">,
  { backend, input_tokens, output_tokens, cost_usd }: MessageRecord,
): Promise<void> {
  if (input_tokens === null) return;
  const taken = { input_tokens, output_tokens: output_tokens ?? 0, cost_usd };
  await sideSpending.add({ purpose: "removed chats", backend: backend ?? "", ...taken });
}
