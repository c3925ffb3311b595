import type { Logger } from "../core/base/log.ts";
import { DAY_MS } from "../core/base/time.ts";
import type { ServerUsageRow } from "../core/vault/tables/server-schema.ts";
import type { ServerUsage } from "../core/vault/tables/server-usage.ts";
import type { ServerUsers } from "../core/vault/tables/server-users.ts";

/** How often what was counted is stored, so that the other instances know it. */
const STORE_MS = 1000;
/** A user's last visit is noted at most so often, so that reading does not become writing. */
const SEEN_MS = 3_600_000;
/** How long days are kept. */
const KEPT_DAYS = 400;

type Amount = Pick<ServerUsageRow, "requests" | "tokens" | "cost_usd">;

/** Under which a key is counted, beside the users. */
export function ofKey(keyId: string): string {
  return `key:${keyId}`;
}

/** Under which what a user takes in rooms is counted besides, which their own vault does not know. */
export function inRooms(userId: string): string {
  return `rooms:${userId}`;
}

/** Counts what users and keys ask for, for all instances together, and notes who was here. */
export class Usage {
  readonly #stored: ServerUsage;
  readonly #people: ServerUsers;
  readonly #log: Logger;
  /** What is not stored yet, by day and who. */
  #fresh = new Map<string, ServerUsageRow>();
  readonly #seen = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;
  #storing: Promise<void> | undefined;
  #today = "";

  constructor({ usage, people }: { usage: ServerUsage; people: ServerUsers }, log: Logger, storeMs = STORE_MS) {
    this.#stored = usage;
    this.#people = people;
    this.#log = log;
    this.#timer = setInterval(() => void this.store(), storeMs);
    this.#timer.unref();
  }

  /** @param keyId empty where the user came without a key of `keys create`. */
  count(userId: string, keyId: string, amount: Partial<Amount>): void {
    const day = today();
    for (const who of keyId === "" ? [userId] : [userId, ofKey(keyId)]) {
      const id = `${day} ${who}`;
      const known = this.#fresh.get(id) ?? { day, who, requests: 0, tokens: 0, cost_usd: 0 };
      this.#fresh.set(id, plus(known, amount));
    }
  }

  /** Notes that a user was here, and their name where a token says it. */
  saw(userId: string, name: string | null): void {
    const now = performance.now();
    if (now - (this.#seen.get(userId) ?? -Infinity) < SEEN_MS) return;
    this.#seen.set(userId, now);
    this.#people.note(userId, name, true).catch((error: unknown) => {
      // It is tried again with the next request.
      this.#seen.delete(userId);
      this.#log.warn({ message: String(error) }, "a visit could not be noted");
    });
  }

  /** What somebody has asked today, on all instances; what others counted in the last second may be missing. */
  async ofToday(who: string): Promise<Amount> {
    const [stored] = await this.#stored.ofDay(today(), who);
    return plus(stored ?? { requests: 0, tokens: 0, cost_usd: 0 }, this.#fresh.get(`${today()} ${who}`) ?? {});
  }

  /** Forgets what was counted of a user who was removed, and what was on its way into the store as they were. Never throws. */
  async forget(userId: string): Promise<void> {
    const own = [userId, inRooms(userId)];
    for (const [id, { who }] of this.#fresh) if (own.includes(who)) this.#fresh.delete(id);
    this.#seen.delete(userId);
    await this.#storing;
    await this.#stored
      .removeOf(own)
      .catch((error: unknown) => this.#log.warn({ message: String(error) }, "a count of somebody removed may be left"));
  }

  /** Everybody's today. */
  async all(): Promise<ServerUsageRow[]> {
    await this.store();
    return this.#stored.ofDay(today());
  }

  /** Stores all that was counted by now; what cannot be stored is kept for the next time. */
  async store(): Promise<void> {
    // Others may have waited, too, and what was counted is theirs by now.
    while (this.#storing) await this.#storing;
    if (this.#fresh.size === 0) return;
    const rows = this.#fresh;
    this.#fresh = new Map();
    this.#storing = this.#add([...rows.values()]).finally(() => (this.#storing = undefined));
    await this.#storing;
  }

  async #add(rows: readonly ServerUsageRow[]): Promise<void> {
    try {
      await this.#stored.add(rows);
      if (this.#today === today()) return;
      this.#today = today();
      await this.#stored.forgetBefore(new Date(Date.now() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10));
    } catch (error) {
      for (const row of rows) {
        const id = `${row.day} ${row.who}`;
        this.#fresh.set(id, plus(row, this.#fresh.get(id) ?? {}));
      }
      this.#log.warn({ message: String(error) }, "what was asked could not be counted yet");
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.store();
  }
}

function plus<Known extends Amount>(known: Known, more: Partial<Amount>): Known {
  return {
    ...known,
    requests: known.requests + (more.requests ?? 0),
    tokens: known.tokens + (more.tokens ?? 0),
    cost_usd: known.cost_usd + (more.cost_usd ?? 0),
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
