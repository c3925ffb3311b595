import pg from "pg";
import { VaultError } from "../../base/errors.ts";
import { explainPostgresError } from "./errors.ts";
import { storable } from "./database.ts";
import { StatementNames } from "./statement-names.ts";

const statements = new StatementNames();
/** What each connection of a pool was last used for. */
const users = new WeakMap<pg.PoolClient, string>();

/** When a database last said that its disk is full, by `performance.now()`. */
const fullAt = new WeakMap<pg.Pool, number>();
const FULL_MS = 15_000;

/** Whether a database has said lately that its disk is full. */
export function isFull(pool: pg.Pool): boolean {
  return performance.now() - (fullAt.get(pool) ?? -Infinity) < FULL_MS;
}

const BIND = { name: "floatbar_bind", text: "SELECT set_config('floatbar.user_id', $1, false)" };

/** As Kysely's PostgreSQL dialect wants one. */
interface Connection {
  query(text: string, values?: unknown[]): Promise<unknown>;
  release(destroy?: boolean): void;
}

/** As much of a pool of pg as Kysely's PostgreSQL dialect uses. */
export interface Connections {
  readonly options: object;
  connect(): Promise<Connection>;
  end(): Promise<void>;
}

/** A client of the pool on its way to be bound to a user; what is sent behind is bound as well, and counts only if it was. */
interface Taken {
  client: pg.PoolClient;
  bound: Promise<unknown>;
}

/** The connection that a user's readings share, and how many are under way. */
interface Shared {
  taken: Promise<Taken>;
  readers: number;
}

/**
 * The connections of a pool that one user's queries go over, each bound to the user by row-level security before anything
 * else. What only reads shares one for as long as any of it is under way, and is sent without waiting for the answers before
 * it (libpq's pipeline mode): many readings take one way there and back. Whatever writes has a connection to itself.
 */
export class UserConnections implements Connections {
  readonly options = {};
  readonly #pool: pg.Pool;
  readonly #userId: string;
  readonly #begin: string;
  #shared: Shared | undefined;
  /** A connection that nothing uses at the moment; kept until the next turn of the event loop. */
  #kept: pg.PoolClient | undefined;

  constructor(pool: pg.Pool, userId: string) {
    this.#pool = pool;
    this.#userId = userId;
    // One transaction at a time for each user, on whichever instance: as in a file of their own. Bound for the transaction
    // alone, since what a transaction that is undone has set is undone with it.
    const lock = `pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(`floatbar vault ${userId}`)}, 0))`;
    this.#begin = `begin; SELECT set_config('floatbar.user_id', ${pg.escapeLiteral(userId)}, true), ${lock}`;
  }

  /** For statements by themselves; takes a connection of the pool only when it is clear what for. */
  async connect(): Promise<Connection> {
    let own: Taken | undefined;
    let hasFailed = false;
    return {
      query: async (text, values) => {
        try {
          if (!own && /^\s*(?:select|with)\b/i.test(text)) return await this.#read(text, values);
          own ??= await this.#take();
          return await behind(own, text, values);
        } catch (error) {
          hasFailed = true;
          throw this.#explained(error);
        }
      },
      release: (destroy) => {
        if (hasFailed) own?.client.release(destroy);
        else if (own) this.#giveBack(own.client);
      },
    };
  }

  /** The pool is the server's. */
  async end(): Promise<void> {}

  /**
   * Does some work in a transaction: all of it is stored, or none of it. What it sends before it waits for an answer goes
   * together, in that order.
   *
   * @param work is given the one connection that the transaction has.
   */
  async transaction<Result>(work: (connections: Connections) => Promise<Result>): Promise<Result> {
    const client = await this.#client().catch((error: unknown) => {
      throw this.#explained(error);
    });
    // Until its transaction has ended nobody else may have it.
    let hasEnded = false;
    let isKept = false;
    try {
      await client.query(this.#begin);
      const result = await work(only(client));
      const { command } = await client.query("commit");
      hasEnded = true;
      if (command !== "COMMIT")
        throw new Error("A statement of this transaction had failed, so that none of it was kept.");
      isKept = true;
      return result;
    } catch (error) {
      if (!hasEnded) {
        await client.query("rollback").then(
          () => (hasEnded = true),
          () => undefined,
        );
      }
      throw this.#explained(error);
    } finally {
      if (isKept) this.#giveBack(client);
      else client.release(!hasEnded);
    }
  }

  #explained(error: unknown): unknown {
    const explained = explainPostgresError(error);
    if (explained instanceof VaultError && explained.code === "disk_full") fullAt.set(this.#pool, performance.now());
    return explained;
  }

  async #read(text: string, values?: unknown[]): Promise<unknown> {
    const shared = (this.#shared ??= { taken: this.#take(), readers: 0 });
    shared.readers += 1;
    try {
      return await behind(await shared.taken, text, values);
    } finally {
      shared.readers -= 1;
      if (shared.readers === 0) this.#close(shared);
    }
  }

  #close(shared: Shared): void {
    if (this.#shared !== shared) return;
    this.#shared = undefined;
    shared.taken.then(
      ({ client }) => this.#giveBack(client),
      () => undefined,
    );
  }

  /** Most who have read or written one thing do the next at once: they need no other connection, bound anew, for that. */
  #giveBack(client: pg.PoolClient): void {
    if (this.#kept !== undefined) return client.release();
    this.#kept = client;
    setImmediate(() => {
      if (this.#kept !== client) return;
      this.#kept = undefined;
      client.release();
    });
  }

  async #client(): Promise<pg.PoolClient> {
    const kept = this.#kept;
    this.#kept = undefined;
    return kept ?? this.#pool.connect();
  }

  /** A connection whose binding is under way. */
  async #take(): Promise<Taken> {
    const client = await this.#client();
    if (users.get(client) === this.#userId) return { client, bound: Promise.resolve() };
    users.set(client, this.#userId);
    sendTogether(client);
    const bound = client.query({ ...BIND, values: [this.#userId] });
    bound.catch(() => users.delete(client));
    return { client, bound };
  }
}

/** What is asked of a connection at one moment goes in one piece: each piece wakes the database. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/**
 * Sends a statement behind the binding of its connection. Should that fail, the connection is still somebody else's, where the
 * statement, which names its user, finds nothing and can write nothing; its answer is dropped.
 */
async function behind({ client, bound }: Taken, text: string, values?: unknown[]): Promise<unknown> {
  const [binding, answer] = await Promise.allSettled([bound, run(client, text, values)]);
  // Why it could not be bound says more than what was refused because of that.
  if (binding.status === "rejected") throw binding.reason;
  if (answer.status === "rejected") throw answer.reason;
  return answer.value;
}

/** The one connection that there is, for as many as ask, without taking turns. */
function only(client: pg.PoolClient): Connections {
  const connection: Connection = {
    query: (text, values) => run(client, text, values),
    release: () => undefined,
  };
  return { options: {}, connect: async () => connection, end: async () => undefined };
}

/**
 * Searches, which begin with WITH, are planned each time: a plan that is kept knows neither the words nor whose messages they
 * are, and takes eight times as long where a user has some hundred.
 */
const SEARCHES = /^\s*with\b/i;

function run(client: pg.PoolClient, text: string, values?: unknown[]): Promise<unknown> {
  sendTogether(client);
  const name = SEARCHES.test(text) ? undefined : statements.nameOf(text);
  return client.query({ name, text, values: values?.map(storable) });
}
