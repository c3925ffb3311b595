/**
 * `npm run bench:scale [-- --instances 1,2,4] [--streams 50,200] [--json FILE]`: the reference backend as several instances on one
 * PostgreSQL, against a model with a fixed pace. Tokens a second on one machine say nothing about many, so what is told is what each
 * token costs: processor time, statements and bytes; and the time to the first token as a ratio to one instance.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { scriptArgs } from "../../core/base/command-line.ts";
import { withChildren } from "../../testing/process-memory.ts";
import { ended, startNode } from "../../testing/programs.ts";
import { cpuOf } from "../process.ts";
import { agent, ask, load, PACE, quantile, serverFlags, startDatabase, type Timing } from "./load.ts";
import { startPacedModel } from "./model.ts";
import { notifyCost } from "./notify-cost.ts";
import { shardImbalance } from "./shards.ts";

const USAGE = `
Usage: npm run bench:scale -- [--instances 1,2,4] [--streams 50,200] [--json FILE]

  --instances LIST  how many instances on one database
  --streams LIST    how many answers at a time
`;

const USERS = 100;
const ROUNDS = 3;
const KEYS = Array.from({ length: USERS }, (_, index) => `scale-key-${index}`);
const SETTINGS = ["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.max=10000"];

const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** What the database did since the counters were set to 0. */
interface Done {
  statements: number;
  rows: number;
  walBytes: number;
  /** Notifications between instances. */
  notifies: number;
  top: { calls: number; query: string }[];
}

/** The database, as its superuser looks at it. */
class Watch {
  readonly #client: pg.Client;
  #postmaster = 0;

  constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url });
  }

  async open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    const { rows } = await this.#client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    this.#postmaster = Number(readFileSync(`/proc/${rows[0]?.pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
  }

  async reset(): Promise<void> {
    await this.#client.query("SELECT pg_stat_statements_reset()");
  }

  async done(): Promise<Done> {
    const { rows } = await this.#client.query<{ calls: string; rows: string; wal: string; query: string }>(
      `SELECT calls, rows, wal_bytes AS wal, query FROM pg_stat_statements WHERE userid = 'floatbar'::regrole
       ORDER BY calls DESC`,
    );
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
    return {
      statements: sum(({ calls }) => Number(calls)),
      rows: sum((row) => Number(row.rows)),
      walBytes: sum(({ wal }) => Number(wal)),
      notifies: sum(({ calls, query }) => (query.includes("pg_notify") ? Number(calls) : 0)),
      top: rows.slice(0, 12).map(({ calls, query }) => ({
        calls: Number(calls),
        query: query.replaceAll(/\s+/g, " ").slice(0, 160),
      })),
    };
  }

  /** Milliseconds of processor time of the whole server, connections that have ended included. */
  cpu(): number {
    const fields = readFileSync(`/proc/${this.#postmaster}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const gone = (Number(fields[13]) + Number(fields[14])) * 10;
    return withChildren(this.#postmaster).reduce((all, pid) => all + (cpuOf(pid) || 0), gone);
  }

  async close(): Promise<void> {
    await this.#client.end();
  }
}

interface Run {
  instances: number;
  streams: readonly number[];
  modelUrl: string;
  /** Whether each user's other device hears everything on another instance. */
  isHeard: boolean;
}

/** Starts instances on one database, one after the other. */
async function startInstances(
  count: number,
  { folder, modelUrl, databaseUrl }: { folder: string; modelUrl: string; databaseUrl: string },
): Promise<Awaited<ReturnType<typeof startNode>>[]> {
  const servers = [];
  for (let index = 0; index < count; index += 1) {
    const env = {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      FLOATBAR_DATA_DIR: join(folder, String(index)),
      FLOATBAR_SERVER_API_KEYS: KEYS.join(","),
      FLOATBAR_RATE_LIMIT: "1000000",
      FLOATBAR_ADDRESS_RATE_LIMIT: "1000000",
      DATABASE_URL: databaseUrl,
      OPENAI_BASE_URL: `${modelUrl}/v1`,
      OPENAI_API_KEY: "sk-bench",
      OPENAI_MODEL: "paced",
    };
    servers.push(await startNode("server/main.ts", ["--port", "0"], env, serverFlags()));
  }
  return servers;
}

/** So many instances on one empty database, with so many answers at a time. */
async function measure({ instances, streams, modelUrl, isHeard }: Run): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), "floatbar-scale-"));
  const database = await startDatabase(SETTINGS);
  const admin = new URL(database.server.adminUrl);
  admin.pathname = "/bench";
  const watch = new Watch(admin.href);
  const servers: Awaited<ReturnType<typeof startNode>>[] = [];
  const results: Record<string, unknown>[] = [];
  try {
    await watch.open();
    servers.push(...(await startInstances(instances, { folder, modelUrl, databaseUrl: database.url })));
    // A user's device stays with one instance, as a proxy that hashes keys has it.
    const through = (index: number): Promise<Timing> => {
      const user = index % USERS;
      const url = servers[user % instances]?.url ?? "";
      return ask(url, "/api/v2/chat/streaming/stream", { "x-api-key": KEYS[user] ?? "" }, { message: `Go ${index}` });
    };
    await load(USERS, 1, "spread", through);
    const listening = new AbortController();
    if (isHeard)
      await listen(
        servers.map(({ url }) => url),
        listening.signal,
      );
    for (const count of streams) {
      const pids = servers.map(({ process: { pid } }) => pid ?? 0);
      const before = { server: pids.map(cpuOf), database: watch.cpu() };
      await watch.reset();
      const busy = loadavg()[0] ?? Number.NaN;
      const { timings, failed } = await load(count, ROUNDS, "spread", through);
      const done = await watch.done();
      const thousands = (timings.length * PACE.tokens) / 1000;
      const own = pids.map((pid, at) => cpuOf(pid) - (before.server[at] ?? 0));
      const result = {
        instances,
        streams: count,
        heard: isHeard,
        held: timings.length / ROUNDS,
        failed,
        "first p95 ms": round(
          quantile(
            timings.map(({ first }) => first),
            0.95,
          ),
        ),
        "server cpu ms per 1000 tokens": round(own.reduce((a, b) => a + b, 0) / thousands, 1),
        "per instance, s": own.map((ms) => round(ms / 1000)).join(" "),
        "database cpu ms per 1000 tokens": round((watch.cpu() - before.database) / thousands, 1),
        "statements per 1000 tokens": Math.round(done.statements / thousands),
        "statements per answer": round(done.statements / timings.length, 1),
        "notifies per 1000 tokens": round(done.notifies / thousands, 1),
        "WAL kB per 1000 tokens": round(done.walBytes / thousands / 1024, 1),
        "WAL kB per answer": round(done.walBytes / timings.length / 1024, 1),
        "load before": round(busy),
      };
      console.log(JSON.stringify(result));
      results.push({ ...result, top: done.top });
    }
    listening.abort();
  } finally {
    for (const { process: child } of servers) await ended(child);
    await watch.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

/** Each user's other device, on the instance after the one that the first is on. */
async function listen(urls: readonly string[], signal: AbortSignal): Promise<void> {
  await Promise.all(
    KEYS.map(async (key, user) => {
      const response = await fetch(`${urls[(user + 1) % urls.length]}/api/v2/events`, {
        headers: { "x-api-key": key },
        signal,
      });
      const read = async () => {
        for await (const _ of response.body ?? []);
      };
      read().catch(() => undefined);
    }),
  );
}

async function main(): Promise<void> {
  const { values } = scriptArgs(USAGE, {
    options: {
      instances: { type: "string", default: "1,2,4" },
      streams: { type: "string", default: "50,200" },
      json: { type: "string" },
    },
  });
  const model = await startPacedModel(PACE);
  const streams = values.streams.split(",").map(Number);
  const results: Record<string, unknown>[] = [];
  for (const instances of values.instances.split(",").map(Number))
    results.push(...(await measure({ instances, streams, modelUrl: model.url, isHeard: false })));
  results.push(...(await measure({ instances: 2, streams: [streams[0] ?? 50], modelUrl: model.url, isHeard: true })));
  console.table(results.map((result) => ({ ...result, top: undefined })));
  const notify = await notifyCost();
  console.table(notify);
  const shards = shardImbalance();
  console.table(shards);
  if (values.json !== undefined)
    writeFileSync(
      values.json,
      `${JSON.stringify({ pace: PACE, users: USERS, rounds: ROUNDS, results, notify, shards }, null, 2)}\n`,
    );
  model.close();
  agent.destroy();
  process.exit(0);
}

await main();
