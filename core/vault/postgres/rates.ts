import type pg from "pg";
import { SOON } from "./database.ts";

/** What was given of a minute's requests. */
export interface Granted {
  count: number;
  /** Milliseconds until the next minute begins, by the database's clock. */
  leftMs: number;
}

const TAKE = `INSERT INTO rate_counts AS known (who, minute, count)
  VALUES ($1, floor(extract(epoch FROM now()) / 60), $2)
  ON CONFLICT (who, minute) DO UPDATE SET count = known.count + $2
  RETURNING count, 60000 - (extract(epoch FROM now()) * 1000)::bigint % 60000 AS left_ms`;
const FORGET = "DELETE FROM rate_counts WHERE minute < floor(extract(epoch FROM now()) / 60)";

/** Requests of a minute, counted by all instances together. */
export class PostgresRates {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * Takes some of the requests that somebody may make in this minute, for one instance to give away.
   *
   * @param wanted how many; what is left of `max` where that is less.
   */
  async take(who: string, wanted: number, max: number): Promise<Granted> {
    const { rows } = await this.#pool.query<{ count: number; left_ms: number }>({
      text: TAKE,
      values: [who, wanted],
      ...SOON,
    });
    const { count, left_ms: leftMs } = rows[0] ?? { count: 0, left_ms: 0 };
    return { count: Math.max(0, Math.min(wanted, max - (count - wanted))), leftMs };
  }

  /** Forgets minutes that are over. */
  async forget(): Promise<void> {
    await this.#pool.query({ text: FORGET, ...SOON });
  }
}
