import { setTimeout as wait } from "node:timers/promises";
import { ConflictError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { ChatContext } from "../protocol.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { Account, Allowance, Estimate, Hold, Spent } from "./allowance.ts";

/** Tokens of an answer, where nobody says how long it may be, and UTF-16 code units of one, about. */
const USUAL_TOKENS = 2048;
const UNITS_A_TOKEN = 4;
/** Rules, tools and what is remembered, about, in tokens. */
const BESIDE_TOKENS = 1500;

/** Milliseconds that an answer waits for others to give back what they do not take, and between two looks. */
const WAIT_MS = 15_000;
const LOOK_MS = 100;

/** What an answer is begun with, as far as it tells what that may take. */
export interface Beginning {
  text: string;
  /** A context that came with the question. */
  context?: ChatContext | undefined;
  /** The message that it follows, or goes on with: what that took goes along again. */
  after?: Pick<MessageRecord, "input_tokens" | "output_tokens"> | undefined;
  overrides?:
    | { maxTokens?: number | undefined; model?: string | undefined; instructions?: string | undefined }
    | undefined;
}

/** What an answer may take, before it is known what goes with its question. */
export function roughly({ text, context, after, overrides = {} }: Beginning): Estimate {
  const given = context === undefined ? 0 : JSON.stringify(context).length;
  const units = text.length + given + (overrides.instructions?.length ?? 0);
  const own = Math.ceil(units / UNITS_A_TOKEN) + BESIDE_TOKENS;
  return {
    input: own + (after?.input_tokens ?? 0) + (after?.output_tokens ?? 0),
    output: overrides.maxTokens ?? null,
    model: overrides.model ?? null,
  };
}

type Wanted = Estimate & { output: number };

/**
 * What one answer has put aside with all that it is counted to: a guess as it begins, and more of it before each request to a model, where
 * that is more.
 */
export class Reservation {
  readonly #accounts: readonly Account[];
  readonly #spentOf: (account: Account) => Promise<Spent>;
  /** By account, in their order. */
  readonly #holds: Hold[][];
  #most = { input: 0, output: 0 };
  #hasBegun = false;
  #isOver = false;

  /** @param accounts those that it is counted to. */
  constructor(accounts: readonly Account[], spentOf: (account: Account) => Promise<Spent>) {
    this.#accounts = accounts.filter(({ allowance, hold }) => hold && isLimited(allowance));
    this.#holds = this.#accounts.map(() => []);
    this.#spentOf = spentOf;
  }

  /** Whether anything of it is limited. */
  get isLimited(): boolean {
    return this.#accounts.length > 0;
  }

  /**
   * Puts as much aside as a request may take, and waits a while for others to end where they may take the rest. An answer that is alone may
   * go past a limit, and comes to its end; together with others none does.
   *
   * @param signal ends the waiting.
   * @throws what an account says where its limit is reached, or where others may still take the rest; the signal's reason on abort.
   */
  async put(estimate: Estimate, signal?: AbortSignal): Promise<void> {
    const input = Math.max(0, estimate.input - this.#most.input);
    const output = Math.max(0, (estimate.output ?? USUAL_TOKENS) - this.#most.output);
    if (this.#hasBegun && input + output === 0) return;
    const waitMs = Math.min(...this.#accounts.map((account) => account.waitMs ?? WAIT_MS));
    const until = performance.now() + waitMs;
    const putAside = () => this.#patiently({ ...estimate, input, output }, until, signal);
    await (this.#hasBegun ? putAside() : inLine(this.#accounts, putAside));
    this.#hasBegun = true;
    this.#most = { input: this.#most.input + input, output: this.#most.output + output };
    if (this.#isOver) this.release();
  }

  async #patiently(more: Wanted, until: number, signal: AbortSignal | undefined): Promise<void> {
    for (let busy = await this.#tryPut(more); busy !== undefined; busy = await this.#tryPut(more)) {
      if (this.#isOver) return;
      if (performance.now() >= until) throw busy;
      await wait(LOOK_MS, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }

  /** @returns what is said where others may take the rest; then nothing is put aside. */
  async #tryPut(more: Wanted): Promise<Error | undefined> {
    const holds: Hold[] = [];
    const giveBack = () => holds.forEach((hold) => hold.release());
    try {
      for (const [at, account] of this.#accounts.entries()) {
        const hold = await account.hold?.(more);
        if (!hold) continue;
        holds.push(hold);
        // Read after what others put aside: what they took is written down before they give it back, so that nothing is missed.
        const spent = await this.#spentOf(account);
        const isAlone = hold.before.tokens <= sumOf(this.#holds[at] ?? []);
        // While others run, what they took is an estimate.
        if (isAlone && !this.#hasBegun) refuseOver(account, spent);
        if (isAlone || !isTooMuch(account.allowance, spent, hold)) continue;
        giveBack();
        return hold.busy;
      }
    } catch (error) {
      giveBack();
      throw error;
    }
    for (const [at, hold] of holds.entries()) this.#holds[at]?.push(hold);
    return undefined;
  }

  /** Gives it back; what the answer took is counted by then. */
  release(): void {
    this.#isOver = true;
    for (const holds of this.#holds) for (const hold of holds.splice(0)) hold.release();
  }
}

/** Works once it is one's turn with each account, in their order. */
function inLine(accounts: readonly Account[], work: () => Promise<void>): Promise<void> {
  return accounts.reduceRight((inner, { line }) => (line ? () => line(inner) : inner), work)();
}

const sumOf = (holds: readonly Hold[]) => holds.reduce((sum, { amount }) => sum + amount.tokens, 0);

/** Whether answers that run together would pass a limit. */
function isTooMuch({ tokensADay, usdADay }: Allowance, spent: Spent, { before, amount }: Hold): boolean {
  if (tokensADay !== null && spent.tokens + before.tokens + amount.tokens > tokensADay) return true;
  return usdADay !== null && spent.usd + before.usd + amount.usd > usdADay;
}

export function isLimited({ tokensADay, usdADay }: Allowance): boolean {
  return tokensADay !== null || usdADay !== null;
}

/** @throws ConflictError `over_budget` */
export function refuseOver({ allowance: { tokensADay, usdADay }, over }: Account, { tokens, usd }: Spent): void {
  if (tokensADay !== null && tokens >= tokensADay)
    throw (
      over?.() ?? new ConflictError("over_budget", phrase("chat.over_tokens", { limit: tokensADay, spent: tokens }))
    );
  if (usdADay !== null && usd >= usdADay)
    throw over?.() ?? new ConflictError("over_budget", phrase("chat.over_usd", { limit_usd: usdADay, spent_usd: usd }));
}
