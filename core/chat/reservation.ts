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

/** Milliseconds that an answer waits for others to give back what they do not take; one that has begun already so many times as long. */
const WAIT_MS = 15_000;
const BEGUN_WAITS = 4;
/** Milliseconds between two looks, at first and at most. */
const LOOK_MS = { first: 50, most: 1000 };

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
 * What one answer has put aside with all that it is counted to: a guess as it begins, and before each request to a model what that may take
 * besides what is written down by then.
 */
export class Reservation {
  readonly #accounts: readonly Account[];
  readonly #spentOf: (account: Account) => Promise<Spent>;
  /** By account, in their order; none before it has begun. */
  #holds: readonly Hold[] = [];
  #has: Wanted | undefined;
  #isOver = false;

  /** @param accounts those that it is counted to. */
  constructor(accounts: readonly Account[], spentOf: (account: Account) => Promise<Spent>) {
    this.#accounts = accounts.filter(({ allowance, hold }) => hold && isLimited(allowance));
    this.#spentOf = spentOf;
  }

  /** Whether anything of it is limited. */
  get isLimited(): boolean {
    return this.#accounts.length > 0;
  }

  /**
   * Puts as much aside as a request may take, and waits a while for others to end where they may take the rest. An answer that is alone may go
   * past a limit, and comes to its end; of several that have begun the first goes on; together with others none goes past it else.
   *
   * @param signal ends the waiting.
   * @throws what an account says where its limit is reached, or where others may still take the rest; the signal's reason on abort.
   */
  async put(estimate: Estimate, signal?: AbortSignal): Promise<void> {
    const wanted = { ...estimate, output: estimate.output ?? USUAL_TOKENS };
    const waits = this.#accounts.map(({ waitMs = WAIT_MS }) => waitMs * (this.#has ? BEGUN_WAITS : 1));
    const until = performance.now() + Math.min(...waits);
    const gone = this.#has ? [] : this.#accounts.flatMap((account) => account.gone ?? []);
    await this.#patiently(wanted, until, AbortSignal.any([...gone, ...(signal ? [signal] : [])]));
    this.#has = wanted;
    if (this.#isOver) this.release();
  }

  async #patiently(wanted: Wanted, until: number, signal: AbortSignal): Promise<void> {
    for (let look = LOOK_MS.first, tries = 0; ; look = Math.min(look * 1.5, LOOK_MS.most), tries += 1) {
      const busy = await inLine(this.#accounts, () => this.#tryPut(wanted, tries > 0));
      if (busy === undefined) return;
      if (performance.now() >= until) throw busy;
      // Not all at the same moment.
      await wait(look * (0.5 + Math.random()), undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }

  /** @returns what is said where others may take the rest; then nothing more is put aside. */
  async #tryPut(wanted: Wanted, hasWaited: boolean): Promise<Error | undefined> {
    if (this.#isOver) return undefined;
    const begun: Hold[] = [];
    const undo = async () => {
      if (this.#has) await this.#resize(this.#has);
      for (const hold of begun) hold.release();
    };
    try {
      const busy = await this.#look(wanted, hasWaited, begun);
      if (busy) await undo();
      else if (!this.#has) this.#holds = begun;
      return busy;
    } catch (error) {
      await undo().catch(() => undefined);
      throw error;
    }
  }

  /** Puts it aside, and looks whether it may be. @param begun takes what is put aside for the first time. */
  async #look(wanted: Wanted, hasWaited: boolean, begun: Hold[]): Promise<Error | undefined> {
    const before = this.#has;
    if (before) await this.#resize(wanted);
    for (const [at, account] of this.#accounts.entries()) {
      const hold = this.#holds[at] ?? (await account.hold?.(wanted));
      if (!hold) continue;
      if (!before) begun.push(hold);
      // Read after what others put aside: what they took is written down before they give it back, so that nothing is missed.
      const spent = await this.#spentOf(account);
      const isAlone = hold.others.tokens <= 0;
      const goesFirst = before !== undefined && hold.isFirst;
      // While others run, what they took is an estimate: who begins waits for them.
      if (before ? goesFirst && (hasWaited || !isAlone) : isAlone) refuseOver(account, spent);
      if (!goesFirst && !isAlone && isTooMuch(account.allowance, spent, hold)) return hold.busy;
    }
    return undefined;
  }

  async #resize(wanted: Wanted): Promise<void> {
    for (const hold of this.#holds) await hold.resize(wanted);
  }

  /** Gives it back; what the answer took is counted by then. */
  release(): void {
    this.#isOver = true;
    for (const hold of this.#holds) hold.release();
    this.#holds = [];
  }
}

/** Works once it is one's turn with each account, in their order. */
function inLine<Done>(accounts: readonly Account[], work: () => Promise<Done>): Promise<Done> {
  return accounts.reduceRight((inner, { line }) => (line ? () => line(inner) : inner), work)();
}

/** Whether answers that run together would pass a limit. */
function isTooMuch({ tokensADay, usdADay }: Allowance, spent: Spent, { others, amount }: Hold): boolean {
  if (tokensADay !== null && spent.tokens + others.tokens + amount.tokens > tokensADay) return true;
  return usdADay !== null && spent.usd + others.usd + amount.usd > usdADay;
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
