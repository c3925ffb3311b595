import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { z } from "zod";
import type { Cluster, OwnedStream, StreamCommand, StreamWatch } from "../cluster.ts";
import type { Logger } from "../../base/log.ts";
import { parseJson } from "../../base/json.ts";

/** First half of the advisory locks that instances hold while they live. */
const ALIVE = 0x466c_6f61;
const CHANNEL = "floatbar";
/** Signals may be lost; after so long a watcher looks at the table anyway. */
const LOOK_MS = 1000;
/** How long it is known that an instance lives. */
const ALIVE_MS = 500;
const RECONNECT_MS = 500;

const signal = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("moved"), stream: z.string() }),
  z.object({ kind: z.literal("watch"), to: z.string(), stream: z.string() }),
  z.object({
    kind: z.literal("command"),
    to: z.string(),
    user: z.string(),
    stream: z.string(),
    command: z.union([
      z.object({ do: z.enum(["pause", "resume", "cancel"]) }),
      z.object({ do: z.literal("approve"), call_id: z.string(), allow: z.boolean() }),
    ]),
  }),
]);
type Signal = z.infer<typeof signal>;

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
  readonly #telling = new Set<string>();
  readonly #obey = new Map<string, Obey>();
  readonly #known = new Map<string, { at: number; alive: Promise<boolean> }>();
  readonly #claimed = new Set<string>();
  readonly #closing = new AbortController();

  constructor(pool: pg.Pool, instance: string, log: Logger) {
    this.#pool = pool;
    this.instance = instance;
    this.#log = log;
  }

  /** Takes the lock and listens. @throws what PostgreSQL says. */
  async start(): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query("SELECT pg_advisory_lock($1, $2)", [ALIVE, Number(this.instance)]);
      client.on("notification", ({ payload }) => this.#hear(payload ?? ""));
      client.on("error", () => void this.#restart(client));
      await client.query(`LISTEN ${CHANNEL}`);
      this.#client = client;
    } catch (error) {
      client.release(true);
      throw error;
    }
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
    };
  }

  /** Streams and jobs that are said to run, with whose they are and where. */
  async running(kind: "stream" | "job"): Promise<{ user_id: string; id: string; owner: string | null }[]> {
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
      .query(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        [ALIVE, Number(owner)],
      )
      .then(({ rowCount }) => (rowCount ?? 0) > 0);
    this.#known.set(owner, { at: performance.now(), alive });
    alive.catch(() => this.#known.delete(owner));
    return alive;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const wakers of this.#watches.values()) for (const wake of wakers) wake();
    this.#client?.removeAllListeners();
    // The lock goes with the connection.
    this.#client?.release(true);
    this.#client = undefined;
  }

  /** The lock is the connection's, as the one that says that this instance lives. */
  async #claim(name: string): Promise<(() => void) | undefined> {
    const client = this.#client;
    if (!client || this.#claimed.has(name)) return undefined;
    this.#claimed.add(name);
    const free = () => void this.#claimed.delete(name);
    try {
      const sql = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken";
      const { rows } = await client.query<{ taken: boolean }>(sql, [name]);
      if (rows[0]?.taken !== true) {
        free();
        return undefined;
      }
    } catch (error) {
      free();
      throw error;
    }
    return () => {
      free();
      if (this.#client === client) {
        client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [name]).catch(() => undefined);
      }
    };
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
    if (!this.#watched.has(streamId) || this.#telling.has(streamId)) return;
    // What moves while one signal is under way goes with it: a reader reads all there is.
    this.#telling.add(streamId);
    setImmediate(() => {
      this.#telling.delete(streamId);
      this.#tell({ kind: "moved", stream: streamId }).catch(() => undefined);
    });
  }

  #over(streamId: string): void {
    this.#moved(streamId);
    this.#watched.delete(streamId);
  }

  async #tell(message: Signal): Promise<void> {
    await this.#pool.query("SELECT pg_notify($1, $2)", [CHANNEL, JSON.stringify(message)]);
  }

  #hear(payload: string): void {
    const parsed = signal.safeParse(parseJson(payload));
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.kind === "moved") {
      for (const wake of this.#watches.get(message.stream) ?? []) wake();
      return;
    }
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

  /** The connection that held the lock is gone: until there is another, this instance counts as dead. */
  async #restart(broken: pg.PoolClient): Promise<void> {
    if (this.#client !== broken) return;
    this.#client = undefined;
    broken.release(true);
    while (!this.#closing.signal.aborted) {
      try {
        await this.start();
        return;
      } catch (error) {
        this.#log.warn({ message: String(error) }, "no connection to the other instances");
        await sleep(RECONNECT_MS, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      }
    }
  }
}
