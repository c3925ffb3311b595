import { callbackify } from "node:util";
import { inTime } from "./in-time.ts";
import type { FastifyRateLimitStore } from "@fastify/rate-limit";
import type { Logger } from "../core/base/log.ts";
import type { Granted } from "../core/vault/postgres/rates.ts";

/** Takes requests of a minute that all instances count together. */
export interface Rates {
  take(who: string, wanted: number, max: number): Promise<Granted>;
  forget(): Promise<void>;
}

/** An instance takes such a share of a minute's limit at a time: exact where limits are small, few statements where they are large. */
const SHARE = 1 / 20;
const MINUTE_MS = 60_000;

/** How long the database is given to count. */
const PATIENCE_MS = 1000;

/** What this instance may still give away of somebody's minute. */
interface Lease {
  left: number;
  /** By `performance.now()`. */
  endsAt: number;
  /** Whether there is nothing more to be had before then. */
  isLast: boolean;
  taking: Promise<void> | undefined;
}

/**
 * Counts for `@fastify/rate-limit`, of all instances on one database: never more than the limit together. While the database is away,
 * each instance counts for itself.
 */
export function sharedRates(rates: Rates, log: Logger) {
  const leases = new Map<string, Lease>();
  let forgotAt = performance.now();

  function lease(who: string): Lease {
    const now = performance.now();
    const known = leases.get(who);
    if (known && now < known.endsAt) return known;
    if (now - forgotAt > MINUTE_MS) forget(now);
    const made: Lease = { left: 0, endsAt: now + MINUTE_MS, isLast: false, taking: undefined };
    leases.set(who, made);
    return made;
  }

  function forget(now: number): void {
    forgotAt = now;
    for (const [who, { endsAt }] of leases) if (endsAt <= now) leases.delete(who);
    rates.forget().catch(() => undefined);
  }

  async function take(who: string, of: Lease, max: number): Promise<void> {
    const wanted = Math.max(1, Math.floor(max * SHARE));
    try {
      const taken = await inTime(rates.take(who, wanted, max), PATIENCE_MS, undefined);
      if (!taken) throw new Error(`The database did not answer within ${PATIENCE_MS} ms.`);
      const { count, leftMs } = taken;
      of.left += count;
      of.isLast = count < wanted;
      of.endsAt = performance.now() + leftMs;
    } catch (error) {
      log.warn({ message: String(error) }, "requests are counted by this instance alone");
      of.left = max;
      of.isLast = true;
    }
  }

  /** One more request. @returns as the plugin wants it: more than `max` where that is too much; milliseconds until the next minute. */
  async function count(who: string, max: number): Promise<{ current: number; ttl: number }> {
    const of = lease(who);
    while (of.left === 0 && !of.isLast) {
      of.taking ??= take(who, of, max).finally(() => (of.taking = undefined));
      await of.taking;
    }
    const ttl = Math.max(1, of.endsAt - performance.now());
    if (of.left === 0) return { current: max + 1, ttl };
    of.left -= 1;
    return { current: max, ttl };
  }

  return class SharedRates implements FastifyRateLimitStore {
    incr(who: string, done: Parameters<FastifyRateLimitStore["incr"]>[1], _timeWindow: number, max: number): void {
      callbackify(count)(who, max, done);
    }

    /** Who is counted says for what. */
    child(): FastifyRateLimitStore {
      return this;
    }
  };
}
