import pg from "pg";
import { InputError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { Logger } from "../../base/log.ts";

/** Types that come as text unless told otherwise: int8 and numeric. */
const NUMBERS = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];
const CONNECT_MS = 5000;
const IDLE_MS = 30_000;
/** A statement that is not answered for so long will not be: its connection is dead, although nobody said so. */
const SILENT_MS = 30_000;

/** For statements whose answer is wanted soon, or not at all. pg knows how long a single query may take; its types do not. */
export const SOON = { query_timeout: 3000 };

export interface PoolOptions {
  /** `postgresql://user:password@host:port/database` */
  url: string;
  log: Logger;
  /** Most connections at a time. */
  max?: number;
  /** How long a statement may take, in milliseconds; null for as long as it takes. */
  patienceMs?: number | null;
}

/**
 * A pool of connections to a PostgreSQL database. Counts and sums come as numbers; none of ours reaches 2^53.
 *
 * @throws InputError when the address is none of PostgreSQL.
 */
export function openPool({ url, log, max = 10, patienceMs = SILENT_MS }: PoolOptions): pg.Pool {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new InputError(phrase("database.bad_url"), "DATABASE_URL");
  }
  const types = new pg.TypeOverrides();
  for (const type of NUMBERS) types.setTypeParser(type, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    pipeline: true,
    application_name: "floatbar",
    types,
    ...(patienceMs === null ? {} : { query_timeout: patienceMs }),
  });
  const note = ({ message }: Error) => log.warn({ message }, "a database connection was lost");
  // A connection that breaks while nobody uses it; the next request gets another one.
  pool.on("error", note);
  // And one in use: whoever waits for an answer on it is told by that, but an event that nobody hears would end the process.
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

/** PostgreSQL's texts hold every character but NUL, which no keyboard types: it becomes U+FFFD. */
export function storable<Value>(value: Value): Value {
  const isBroken = typeof value === "string" && value.includes("\0");
  return isBroken ? (value.replaceAll("\0", "\uFFFD") as Value) : value;
}
