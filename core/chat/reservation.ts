import { setTimeout as wait } from "node:timers/promises";
import { ConflictError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import type { ChatContext } from "../protocol.ts";
import type { MessageRecord } from "../vault/tables/messages.ts";
import type { Account, Allowance, Estimate, Hold, Intent, Spent } from "./allowance.ts";

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

const NOTHING: Spent = { tokens: 0, usd: 0 };

/** How an answer goes on. */
interface GoingOn {
  signal?: AbortSignal;
  /** What it took since it began; that is written down by then. */
  used?: Spent;
}

/**
 * What one answer has put aside with all that it is counted to: a guess as it begins, and then for each request to a model what that may take.
 * What requests took is written down before the next one, so that what is spent and what is put aside are together all that there can be.
 */
export class Reservation {
  readonly #accounts: readonly Account[];
  readonly #spentOf: (account: Account) => Promise<Spent>;
  /** By account, in their order; none before it has begun. */
  #holds: readonly Hold[] = [];
  #has: Wanted | undefined;
  #used = NOTHING;
  /** Whether it was alone when it was last let go on. */
  #wasAlone = false;
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
   * past a limit, and comes to its end. Of several the one that began first may go past it with one request, once no other one runs; else
   * none does.
   *
   * @param how.signal ends the waiting.
   * @throws what an account says where its limit is reached, or where others may still take the rest; the signal's reason on abort.
   */
  async put(estimate: Estimate, { signal, used = NOTHING }: GoingOn = {}): Promise<void> {
    const wanted = { ...estimate, output: estimate.output ?? USUAL_TOKENS };
    await this.#took(used);
    const waits = this.#accounts.map(({ waitMs = WAIT_MS }) => waitMs * (this.#has ? BEGUN_WAITS : 1));
    const until = performance.now() + Math.min(...waits);
    const gone = this.#has ? [] : this.#accounts.flatMap((account) => account.gone ?? []);
    await this.#patiently(wanted, until, AbortSignal.any([...gone, ...(signal ? [signal] : [])]));
    this.#has = wanted;
    if (this.#isOver) this.release();
  }

  /** A request has ended, and what it took is written down: others may use what it does not, until it asks again. */
  async rest(used: Spent): Promise<void> {
    await this.#took(used);
    if (this.#has) await this.#resize({ now: null, next: this.#has, used });
  }

  async #took(used: Spent): Promise<void> {
    this.#used = used;
    if (this.#has) for (const { share } of this.#accounts) await share?.();
  }

  async #patiently(wanted: Wanted, until: number, signal: AbortSignal): Promise<void> {
    for (let look = LOOK_MS.first; ; look = Math.min(look * 1.5, LOOK_MS.most)) {
      const isLast = performance.now() >= until;
      const busy = await inLine(this.#accounts, () => (this.#has ? this.#goOn(wanted, isLast) : this.#begin(wanted)));
      if (busy === undefined) return;
      if (isLast) throw busy;
      // Not all at the same moment.
      await wait(look * (0.5 + Math.random()), undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }

  /** @returns what is said where others may take the rest; then nothing is put aside. */
  async #begin(wanted: Wanted): Promise<Error | undefined> {
    const begun: Hold[] = [];
    let isAlone = true;
    const mayBegin = async (account: Account): Promise<Error | undefined> => {
      const hold = await account.hold?.(wanted);
      if (!hold) return undefined;
      begun.push(hold);
      const { count, running, later } = hold.others;
      isAlone &&= count === 0;
      // Read after what others put aside: what they took is written down before they give it back, so that nothing is missed.
      const spent = await this.#spentOf(account);
      // While others run, what they took is an estimate: who begins waits for them.
      if (count === 0) refuseOver(account, spent);
      else if (passes(account.allowance, [spent, running, later, hold.amount])) return hold.busy;
      return undefined;
    };
    const giveBack = () => {
      for (const hold of begun) hold.release();
    };
    try {
      for (const account of this.#accounts) {
        const busy = await mayBegin(account);
        if (busy) giveBack();
        if (busy) return busy;
      }
    } catch (error) {
      giveBack();
      throw error;
    }
    this.#holds = begun;
    this.#wasAlone = isAlone;
    return undefined;
  }

  /**
   * @param isLast whether it has waited its time: what others may still want does not hold it up any more.
   * @returns what is said where others may take the rest; then what it wants is kept for later.
   */
  async #goOn(wanted: Wanted, isLast: boolean): Promise<Error | undefined> {
    if (this.#isOver) return undefined;
    await this.#resize({ now: wanted, next: null, used: this.#used });
    const waits = () => this.#resize({ now: null, next: wanted, used: this.#used });
    try {
      for (const [at, account] of this.#accounts.entries()) {
        const hold = this.#holds[at];
        if (!hold || this.#mayGoOn(account, await this.#spentOf(account), hold, isLast)) continue;
        await waits();
        return hold.busy;
      }
    } catch (error) {
      await waits().catch(() => undefined);
      throw error;
    }
    this.#wasAlone = this.#holds.every(({ others }) => others.count === 0);
    return undefined;
  }

  /** @throws what an account says where its limit is reached. */
  #mayGoOn(account: Account, spent: Spent, { others, amount }: Hold, isLast: boolean): boolean {
    const isAlone = others.count === 0;
    const doNotRun = others.running.tokens <= 0;
    // What those that run took is an estimate until they end. Who went past the limit alone comes to the end.
    if (doNotRun && !(isAlone && this.#wasAlone)) refuseOver(account, spent);
    if (isAlone) return true;
    if (others.isFirst && doNotRun) return true;
    return !passes(account.allowance, [spent, others.running, isLast ? NOTHING : others.earlier, amount]);
  }

  async #resize(intent: Intent): Promise<void> {
    for (const hold of this.#holds) await hold.resize(intent);
  }

  /** Gives it back; what the answer took is counted by then. */
  release(): void {
    this.#isOver = true;
    for (const [at, hold] of this.#holds.entries()) {
      const shared = this.#accounts[at]?.share?.();
      if (shared) void shared.catch(() => undefined).then(() => hold.release());
      else hold.release();
    }
    this.#holds = [];
  }
}

/** Works once it is one's turn with each account, in their order. */
function inLine<Done>(accounts: readonly Account[], work: () => Promise<Done>): Promise<Done> {
  return accounts.reduceRight((inner, { line }) => (line ? () => line(inner) : inner), work)();
}

/** Whether amounts together pass a limit. */
function passes({ tokensADay, usdADay }: Allowance, amounts: readonly Spent[]): boolean {
  const tokens = amounts.reduce((sum, amount) => sum + amount.tokens, 0);
  const usd = amounts.reduce((sum, amount) => sum + amount.usd, 0);
  return (tokensADay !== null && tokens > tokensADay) || (usdADay !== null && usd > usdADay);
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
