import type pg from "pg";
import { SOON } from "./database.ts";

/** How often an instance says that its answers still run, and how long what nobody says so of still counts. */
const RENEW_MS = 5000;
const DEAD_S = 15;

/** One after the other for each, so that of two that begin at once the second sees the first. */
const TAKE = `WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended($1, 0)))
  INSERT INTO spending_holds (who, tokens, usd) SELECT $2, $3, $4 FROM turn RETURNING id::text`;
const LIVE = `renewed_at > now() - make_interval(secs => ${DEAD_S})`;
/** As it begins those before it count, later all others: of two that begin at once one is the first. */
const OTHERS = `SELECT count(*)::int AS count, coalesce(bool_and(id > $2), true) AS is_first,
  coalesce(sum(tokens), 0)::bigint AS tokens, coalesce(sum(usd), 0) AS usd,
  coalesce(sum(later_tokens), 0)::bigint AS later_tokens, coalesce(sum(later_usd), 0) AS later_usd,
  coalesce(sum(later_tokens) FILTER (WHERE id < $2), 0)::bigint AS earlier_tokens,
  coalesce(sum(later_usd) FILTER (WHERE id < $2), 0) AS earlier_usd
  FROM spending_holds WHERE who = $1 AND id <> $2 AND ${LIVE}`;
const BEFORE = `${OTHERS} AND id < $2`;
const RESIZE = `UPDATE spending_holds SET tokens = $2, usd = $3, later_tokens = $4, later_usd = $5, renewed_at = now() WHERE id = $1`;
const RELEASE = "DELETE FROM spending_holds WHERE id = ANY ($1)";
const RENEW = "UPDATE spending_holds SET renewed_at = now() WHERE id = ANY ($1)";
const FORGET = `DELETE FROM spending_holds WHERE renewed_at < now() - make_interval(secs => ${2 * DEAD_S})`;

export interface Amount {
  tokens: number;
  usd: number;
}

/** What others have put aside of the same: for requests that run, and for what they may ask after that. */
interface Others {
  count: number;
  running: Amount;
  later: Amount;
  earlier: Amount;
  isFirst: boolean;
}

/** Something that was put aside, with what other answers of the same had put aside by then. */
interface Held {
  others: Others;
  resize: (running: Amount, later: Amount) => Promise<Others>;
  release: () => void;
}

/** A row of what others have put aside. */
interface Row extends Amount {
  count: number;
  is_first: boolean;
  later_tokens: number;
  later_usd: number;
  earlier_tokens: number;
  earlier_usd: number;
}

/**
 * What answers that run have put aside of somebody's limit, for all instances together. What an instance that died has put aside counts
 * no more after a while.
 */
export class PostgresHolds {
  readonly #pool: pg.Pool;
  readonly #own = new Set<string>();
  readonly #timer: NodeJS.Timeout;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.#timer = setInterval(() => void this.#renew(), RENEW_MS);
    this.#timer.unref();
  }

  /** Puts something aside. */
  async take(who: string, { tokens, usd }: Amount): Promise<Held> {
    const { rows } = await this.#pool.query<{ id: string }>({
      text: TAKE,
      values: [`floatbar hold ${who}`, who, tokens, usd],
      ...SOON,
    });
    const id = rows[0]?.id ?? "0";
    this.#own.add(id);
    const release = () => {
      this.#own.delete(id);
      // What could not be given back is forgotten soon.
      this.#pool.query({ text: RELEASE, values: [[id]], ...SOON }).catch(() => undefined);
    };
    const resize = async (running: Amount, later: Amount) => {
      const values = [id, running.tokens, running.usd, later.tokens, later.usd];
      await this.#pool.query({ text: RESIZE, values, ...SOON });
      return this.#othersOf(OTHERS, who, id);
    };
    try {
      return { others: await this.#othersOf(BEFORE, who, id), resize, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  async #othersOf(text: string, who: string, id: string): Promise<Others> {
    const { rows } = await this.#pool.query<Row>({ text, values: [who, id], ...SOON });
    const [row] = rows;
    if (!row) throw new Error("A sum without a row.");
    return {
      count: row.count,
      running: { tokens: row.tokens, usd: row.usd },
      later: { tokens: row.later_tokens, usd: row.later_usd },
      earlier: { tokens: row.earlier_tokens, usd: row.earlier_usd },
      isFirst: row.is_first,
    };
  }

  async #renew(): Promise<void> {
    if (this.#own.size === 0) return;
    await this.#pool.query({ text: RENEW, values: [[...this.#own]], ...SOON }).catch(() => undefined);
    await this.#pool.query({ text: FORGET, ...SOON }).catch(() => undefined);
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
