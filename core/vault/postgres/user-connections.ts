import pg from "pg";
import { explainPostgresError } from "./errors.ts";
import { storable } from "./pool.ts";
import { StatementNames } from "./statement-names.ts";

const statements = new StatementNames();
/** What each connection of a pool was last used for. */
const users = new WeakMap<pg.PoolClient, string>();

/** As Kysely's PostgreSQL dialect wants one. */
interface Connection {
  query(text: string, values?: unknown[]): Promise<unknown>;
  release(destroy?: boolean): void;
}

/**
 * The connections of a pool that one user's queries go over, each bound to the user by row-level security before anything
 * else. What only reads shares one for as long as any of it is under way, and is sent without waiting for the answers before
 * it (libpq's pipeline mode): many readings take one way there and back. A transaction, and whatever else writes, has a
 * connection to itself.
 */
export class UserConnections {
  readonly options = {};
  readonly #pool: pg.Pool;
  readonly #userId: string;
  readonly #begin: string;
  #shared: { client: Promise<pg.PoolClient>; readers: number } | undefined;

  constructor(pool: pg.Pool, userId: string) {
    this.#pool = pool;
    this.#userId = userId;
    // One transaction at a time for each user, on whichever instance: as in a file of their own.
    const name = pg.escapeLiteral(`floatbar vault ${userId}`);
    this.#begin = `begin; SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  }

  /** Takes a connection of the pool only when it is clear what for: a transaction says so with its first statement. */
  async connect(): Promise<Connection> {
    let own: pg.PoolClient | undefined;
    return {
      query: async (text, values) => {
        try {
          if (!own && /^\s*(?:select|with)\b/i.test(text)) return await this.#read(text, values);
          own ??= await this.#take();
          if (text !== "begin") return await run(own, text, values);
          return await own.query(this.#begin).catch((error: unknown) => {
            // It may have begun without the lock, and nobody ends what they take for not begun.
            own?.release(true);
            own = undefined;
            throw error;
          });
        } catch (error) {
          throw explainPostgresError(error);
        }
      },
      release: (destroy) => own?.release(destroy),
    };
  }

  /** The pool is the server's. */
  async end(): Promise<void> {}

  async #read(text: string, values?: unknown[]): Promise<unknown> {
    const shared = (this.#shared ??= { client: this.#take(), readers: 0 });
    shared.readers += 1;
    try {
      return await run(await shared.client, text, values);
    } finally {
      shared.readers -= 1;
      if (shared.readers === 0) {
        this.#shared = undefined;
        shared.client.then(
          (client) => client.release(),
          () => undefined,
        );
      }
    }
  }

  async #take(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect();
    try {
      if (users.get(client) !== this.#userId) {
        await client.query("SELECT set_config('floatbar.user_id', $1, false)", [this.#userId]);
        users.set(client, this.#userId);
      }
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/**
 * Searches, which begin with WITH, are planned each time: a plan that is kept knows neither the words nor whose messages they
 * are, and takes eight times as long where a user has some hundred.
 */
const SEARCHES = /^\s*with\b/i;

function run(client: pg.PoolClient, text: string, values?: unknown[]): Promise<unknown> {
  const name = SEARCHES.test(text) ? undefined : statements.nameOf(text);
  return client.query({ name, text, values: values?.map(storable) });
}
