import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { Claim, Cluster, OwnedStream, StreamCommand, StreamWatch } from "../cluster.ts";
import type { Logger } from "../../base/log.ts";
import { Moves } from "./moves.ts";
import { CHANNEL, parseSignal, type Signal } from "./signals.ts";

/** First half of the advisory locks that instances hold while they live. */
const ALIVE = 0x466c_6f61;
/** Finds the lock of an instance among those of the database. */
const IS_HELD = `locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
/** Signals may be lost; after so long a watcher looks at the table anyway. */
const LOOK_MS = 1000;
/** How long it is known that an instance lives. */
const ALIVE_MS = 500;
const RECONNECT_MS = 500;
/**
 * An instance that holds no lock for so long is dead. Shorter than that its connection may merely have broken, and it makes
 * another one.
 */
const DEAD_MS = 1500;
/** How often the connection that holds the lock is looked at, and how long its answer may take. */
const HEARTBEAT_MS = 5000;
/** pg knows how long a single query may take; its types do not. */
const BEAT = { text: "SELECT 1", query_timeout: HEARTBEAT_MS };
/** Who is cut off without a word must lose the lock soon, and not after the system's two hours. */
const KEEP_ALIVE = `SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3`;

type Obey = (streamId: string, command: StreamCommand) => Promise<void>;

/**
 * The instances on one database. Each holds an advisory lock on a connection of its own while it lives: when it dies, however,
 * PostgreSQL lets go of the lock, and the others see it. Signals go by NOTIFY on one channel, and events are only signalled for streams
 * that somebody elsewhere watches, since PostgreSQL commits what notifies one at a time.
 */
export class PostgresCluster {
  readonly #pool: pg.Pool;
  readonly #log: Logger;
  readonly instance: string;
  #client: pg.PoolClient | undefined;
  readonly #watches = new Map<string, Set<() => void>>();
  /** Streams of this instance that others watch. */
  readonly #watched = new Set<string>();
  readonly #moves = new Moves((streams) => this.#tell({ kind: "moved", streams: [...streams] }));
  readonly #obey = new Map<string, Obey>();
  readonly #known = new Map<string, { at: number; alive: Promise<boolean> }>();
  /** Since when instances hold no lock. */
  readonly #missing = new Map<string, number>();
  /** What this instance has taken, and what ends whoever works on it. */
  readonly #claimed = new Map<string, AbortController>();
  #onUser: (kind: "gone" | "look", userId: string) => void = () => undefined;
  readonly #onReturn = new Set<() => Promise<void>>();
  readonly #closing = new AbortController();
  #heartbeat: NodeJS.Timeout | undefined;
  #isReturning = false;

  constructor(pool: pg.Pool, instance: string, log: Logger) {
    this.#pool = pool;
    this.instance = instance;
    this.#log = log;
  }

  /** Takes the lock and listens. @throws what PostgreSQL says. */
  async start(): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query(KEEP_ALIVE);
      const own = [ALIVE, Number(this.instance)];
      // A connection that this instance has given up may hold it still, where the network said nothing of its end.
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE ${IS_HELD}`, own);
      await client.query("SELECT pg_advisory_lock($1, $2)", own);
      client.on("notification", ({ payload }) => this.#hear(payload ?? ""));
      client.on("error", () => this.#restart(client));
      await client.query(`LISTEN ${CHANNEL}`);
      this.#client = client;
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.#heartbeat ??= setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
  }

  /** Whether the other instances see that this one lives. */
  get isConnected(): boolean {
    return this.#client !== undefined;
  }

  /** A connection that answers no more is broken, whatever the network says of it: pg then ends it. */
  #beat(): void {
    void this.#client?.query(BEAT).catch(() => undefined);
  }

  /** The cluster as one user's vault sees it. */
  of(userId: string): Cluster {
    return {
      isHere: (owner) => owner === this.instance,
      isAlive: (owner) => this.isAlive(owner),
      watch: (stream) => this.#watch(stream),
      moved: (streamId) => this.#moved(streamId),
      over: (streamId) => this.#over(streamId),
      command: ({ id, owner }, command) =>
        this.#tell({ kind: "command", to: owner ?? "", user: userId, stream: id, command }),
      claim: (name) => this.#claim(`floatbar ${userId} ${name}`),
      onCommand: (obey) => {
        this.#obey.set(userId, obey);
        return () => void (this.#obey.get(userId) === obey && this.#obey.delete(userId));
      },
      onReturn: (look) => {
        this.#onReturn.add(look);
        return () => void this.#onReturn.delete(look);
      },
    };
  }

  /** @param hear what to do when a user is removed from the server, or when it is to be looked again what one may. */
  onUser(hear: (kind: "gone" | "look", userId: string) => void): void {
    this.#onUser = hear;
  }

  /** Streams and jobs that are said to run, with whose they are and where. */
  async running(kind: "stream" | "job" | "resume"): Promise<{ user_id: string; id: string; owner: string | null }[]> {
    const { rows } = await this.#pool.query<{ user_id: string; id: string; owner: string | null }>(
      "SELECT user_id, id, owner FROM running WHERE kind = $1",
      [kind],
    );
    return rows;
  }

  async isAlive(owner: string): Promise<boolean> {
    if (owner === this.instance) return true;
    const known = this.#known.get(owner);
    if (known && performance.now() - known.at < ALIVE_MS) return known.alive;
    const alive = this.#pool
      .query(`SELECT 1 FROM pg_locks WHERE ${IS_HELD}`, [ALIVE, Number(owner)])
      .then(({ rowCount }) => this.#isStillAlive(owner, (rowCount ?? 0) > 0));
    this.#known.set(owner, { at: performance.now(), alive });
    alive.catch(() => this.#known.delete(owner));
    return alive;
  }

  #isStillAlive(owner: string, hasLock: boolean): boolean {
    if (hasLock) {
      this.#missing.delete(owner);
      return true;
    }
    const since = this.#missing.get(owner) ?? performance.now();
    this.#missing.set(owner, since);
    return performance.now() - since < DEAD_MS;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearInterval(this.#heartbeat);
    for (const wakers of this.#watches.values()) for (const wake of wakers) wake();
    // The lock goes with the connection.
    this.#client?.release(true);
    this.#client = undefined;
  }

  /** The lock is the connection's, as the one that says that this instance lives. */
  async #claim(name: string): Promise<Claim | undefined> {
    const client = this.#client;
    if (!client || this.#claimed.has(name)) return undefined;
    const lost = new AbortController();
    this.#claimed.set(name, lost);
    const free = () => void (this.#claimed.get(name) === lost && this.#claimed.delete(name));
    try {
      if (!(await lock(client, name))) {
        free();
        return undefined;
      }
    } catch (error) {
      free();
      throw error;
    }
    const release = () => {
      free();
      const sql = "SELECT pg_advisory_unlock(hashtextextended($1, 0))";
      if (!lost.signal.aborted) this.#client?.query(sql, [name]).catch(() => undefined);
    };
    return { release, lost: lost.signal };
  }

  /** What was taken on the connection that broke is taken again, unless somebody else was faster. */
  async #takeAgain(client: pg.PoolClient): Promise<void> {
    for (const [name, lost] of this.#claimed) {
      if (await lock(client, name)) continue;
      this.#claimed.delete(name);
      lost.abort();
    }
  }

  #watch({ id, owner }: OwnedStream): StreamWatch {
    let moved = false;
    let waiting: PromiseWithResolvers<void> | undefined;
    const wake = () => {
      moved = true;
      waiting?.resolve();
    };
    const wakers = this.#watches.get(id) ?? new Set();
    wakers.add(wake);
    this.#watches.set(id, wakers);
    const ask = () => this.#tell({ kind: "watch", to: owner ?? "", stream: id }).catch(() => undefined);
    void ask();
    return {
      changed: async () => {
        if (!moved && !this.#closing.signal.aborted) {
          waiting = Promise.withResolvers();
          const late = new AbortController();
          const look = sleep(LOOK_MS, "look" as const, { signal: late.signal }).catch(() => undefined);
          // Whoever was asked may not have heard it.
          if ((await Promise.race([waiting.promise, look])) === "look") void ask();
          late.abort();
        }
        moved = false;
      },
      close: () => {
        wakers.delete(wake);
        if (wakers.size === 0) this.#watches.delete(id);
      },
    };
  }

  #moved(streamId: string): void {
    for (const wake of this.#watches.get(streamId) ?? []) wake();
    if (this.#watched.has(streamId)) this.#moves.add(streamId);
  }

  #over(streamId: string): void {
    this.#moved(streamId);
    this.#watched.delete(streamId);
  }

  async #tell(message: Signal): Promise<void> {
    await this.#pool.query("SELECT pg_notify($1, $2)", [CHANNEL, JSON.stringify(message)]);
  }

  #hear(payload: string): void {
    const message = parseSignal(payload);
    if (!message) return;
    if (message.kind === "moved") {
      for (const stream of message.streams) for (const wake of this.#watches.get(stream) ?? []) wake();
      return;
    }
    if (message.kind === "gone" || message.kind === "look") return this.#onUser(message.kind, message.user);
    if (message.to !== this.instance) return;
    if (message.kind === "watch") {
      this.#watched.add(message.stream);
      // What came before it was watched.
      this.#moved(message.stream);
      return;
    }
    this.#obey
      .get(message.user)?.(message.stream, message.command)
      .catch((error: unknown) => {
        this.#log.warn({ message: String(error) }, "what another instance asked for could not be done");
      });
  }

  /** The connection that held the lock is gone: until there is another, this instance may be taken for dead. */
  #restart(broken: pg.PoolClient): void {
    if (this.#client !== broken) return;
    this.#client = undefined;
    broken.release(true);
    if (this.#isReturning) return;
    this.#isReturning = true;
    void this.#return().finally(() => (this.#isReturning = false));
  }

  async #return(): Promise<void> {
    while (!this.#closing.signal.aborted && !this.#client) {
      try {
        await this.start();
        if (this.#client) await this.#takeAgain(this.#client);
        // Others may have taken this instance for dead meanwhile.
        await Promise.all([...this.#onReturn].map((look) => look()));
      } catch (error) {
        this.#log.warn({ message: String(error) }, "no connection to the other instances");
        await sleep(RECONNECT_MS, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      }
    }
  }
}

async function lock(client: pg.PoolClient, name: string): Promise<boolean> {
  const sql = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken";
  const { rows } = await client.query<{ taken: boolean }>(sql, [name]);
  return rows[0]?.taken === true;
}
