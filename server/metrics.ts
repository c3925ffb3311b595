import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { EventPayload } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { inTime } from "./in-time.ts";
import { asking } from "./asker.ts";
import { isRoom } from "./rooms.ts";
import { inRooms, type Usage } from "./usage.ts";
import { wireFault } from "./wire-faults.ts";

/** Whose answers are counted. */
interface Counted {
  users: {
    activeStreams(): Promise<number>;
    all(): Promise<{ jobs: { readonly active: number } }[]>;
  };
  /** Told of the tokens that users and keys take. */
  usage: Pick<Usage, "count">;
  /** Why the store takes nothing; null where it does. */
  fault: () => Promise<string | null>;
}

/** What the numbers of the store are read from. */
interface Store {
  freeBytes: () => Promise<number>;
  databaseBytes?: (() => Promise<number>) | undefined;
  /** Undefined where there is no database of many connections. */
  pool?: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number } | undefined;
}

/** Seconds; answers take from a moment to minutes. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
/** What the status page looks back on: a sample every so often, so many of them. */
const SAMPLE_MS = 5000;
const SAMPLES = 120;

/** How long the store is given to say how it is: whoever reads the numbers does not wait long. */
const STORE_MS = 3000;

/** One moment, for the status page. */
export interface Sample {
  /** ISO 8601. */
  at: string;
  active_streams: number;
  /** In this interval. */
  requests: number;
  errors: number;
  tokens: number;
  /** Seconds, the median and the 95th percentile in this interval; null without any. */
  first_token_p50: number | null;
  first_token_p95: number | null;
}

/** Numbers of this process, for Prometheus and for the status page. Never a word of anybody's. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests: Counter<"method" | "route" | "status">;
  readonly #durations: Histogram<"method" | "route">;
  readonly #firstTokens: Histogram;
  readonly #answers: Histogram<"outcome">;
  readonly #tokens: Counter;
  readonly #tokensOf: Counter<"kind">;
  readonly #usage: Counted["usage"];
  readonly #provider: Gauge;
  readonly #cost: Counter;
  readonly #faults: Counter<"code">;
  readonly #samples: Sample[] = [];
  /** What answers took and the counters lack; below 0 where they have too much. */
  #owed = { input: 0, output: 0, usd: 0 };
  #now = { requests: 0, errors: 0, tokens: 0, firstTokens: [] as number[] };
  readonly #timer: NodeJS.Timeout;

  /** @param counted @param store asked when the numbers are. */
  constructor(counted: Counted, store: Store) {
    const { users, usage } = counted;
    this.#usage = usage;
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry, prefix: "floatbar_" });
    this.#requests = new Counter({
      name: "floatbar_http_requests_total",
      help: "HTTP requests, by method, route and status.",
      labelNames: ["method", "route", "status"],
      registers,
    });
    this.#durations = new Histogram({
      name: "floatbar_http_request_duration_seconds",
      help: "Time from a request to the end of its response.",
      labelNames: ["method", "route"],
      buckets: BUCKETS,
      registers,
    });
    this.#firstTokens = new Histogram({
      name: "floatbar_first_token_seconds",
      help: "Time from a question to the first token that was stored of its answer.",
      buckets: BUCKETS,
      registers,
    });
    this.#answers = new Histogram({
      name: "floatbar_answer_duration_seconds",
      help: "Time from a question to the end of its answer, by its outcome.",
      labelNames: ["outcome"],
      buckets: BUCKETS,
      registers,
    });
    this.#tokens = new Counter({
      name: "floatbar_token_events_total",
      help: "Token events that were stored and handed on.",
      registers,
    });
    this.#tokensOf = new Counter({
      name: "floatbar_tokens_total",
      help: "Tokens that models read (input) and wrote (output).",
      labelNames: ["kind"],
      registers,
    });
    this.#cost = new Counter({
      name: "floatbar_cost_usd_total",
      help: "US dollars of the answers whose price is known.",
      registers,
    });
    this.#faults = new Counter({
      name: "floatbar_answer_faults_total",
      help: "Answers that ended with an error, by its code: what is wrong with the model's provider is provider_unavailable.",
      labelNames: ["code"],
      registers,
    });
    this.#provider = new Gauge({
      name: "floatbar_provider_up",
      help: "Whether the last answer came to its end (1), or failed because of the model's provider (0).",
      registers,
    });
    this.#provider.set(1);
    // Read before the others, which ask the database and would be counted.
    if (store.pool) this.#watchPool(store.pool);
    this.#addGauges(counted, store);
    this.#timer = setInterval(() => void this.#sample(users), SAMPLE_MS);
    this.#timer.unref();
  }

  /** Numbers that are read when they are asked for. */
  #addGauges({ users, fault }: Counted, { freeBytes, databaseBytes }: Store): void {
    const registers = [this.registry];
    const gauge = (name: string, help: string, read: () => Promise<number>) =>
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    gauge("floatbar_ready", "Whether the store takes what is written (1).", async () =>
      (await inTime(fault(), STORE_MS, "late").catch(String)) === null ? 1 : 0,
    );
    gauge("floatbar_active_jobs", "Goals that are worked on here now.", async () =>
      (await users.all()).reduce((sum, { jobs }) => sum + jobs.active, 0),
    );
    gauge("floatbar_active_streams", "Answers that stream now.", () => users.activeStreams());
    gauge("floatbar_open_vaults", "Users whose vault is open.", async () => (await users.all()).length);
    gauge("floatbar_disk_free_bytes", "Bytes that are free where the server keeps its files.", () => freeBytes());
    // While the database is away there is no number, and all others are still told.
    if (databaseBytes)
      gauge("floatbar_database_bytes", "Bytes that the database has on its disk.", () =>
        inTime(databaseBytes(), STORE_MS, Number.NaN).catch(() => Number.NaN),
      );
  }

  #watchPool(pool: NonNullable<Store["pool"]>): Gauge {
    return new Gauge({
      name: "floatbar_database_connections",
      help: "Connections to the database that are open, those of them that are idle, and requests that wait for one.",
      labelNames: ["state"],
      registers: [this.registry],
      collect() {
        this.set({ state: "open" }, pool.totalCount);
        this.set({ state: "idle" }, pool.idleCount);
        this.set({ state: "waiting" }, pool.waitingCount);
      },
    });
  }

  /** Counts every request of a server but those for the numbers themselves. */
  watch(app: FastifyInstance): void {
    app.addHook("onResponse", async (request, reply) => {
      const route = request.routeOptions.url ?? "none";
      this.#requests.inc({ method: request.method, route, status: String(reply.statusCode) });
      this.#durations.observe({ method: request.method, route }, reply.elapsedTime / 1000);
      this.#now.requests += 1;
      if (reply.statusCode >= 500) this.#now.errors += 1;
    });
    app.addHook("onClose", async () => clearInterval(this.#timer));
  }

  /** Counts the answers of a user's core. */
  watchCore(userId: string, core: Core): void {
    core.services.spending.onTaken(({ input, output, usd }) => {
      this.#owed = { input: this.#owed.input + input, output: this.#owed.output + output, usd: this.#owed.usd + usd };
      this.#payOwed();
      const asker = asking();
      const amount = { tokens: input + output, cost_usd: usd };
      asker?.meter?.count(amount.tokens);
      this.#usage.count(asker?.userId ?? userId, asker?.keyId ?? "", amount);
      if (asker && isRoom(userId)) this.#usage.count(inRooms(asker.userId), "", amount);
    });
    const begun = new Set<string>();
    core.subscribe((name, payload) => {
      if (name !== "chat.event") return;
      const { message_id: id, event } = payload as EventPayload<"chat.event">;
      const answer = core.services.turns.live(id);
      const seconds = answer ? (Date.now() - Date.parse(answer.startedAt)) / 1000 : 0;
      if (event.type === "token") {
        this.#tokens.inc();
        this.#now.tokens += 1;
        if (begun.has(id)) return;
        begun.add(id);
        this.#firstTokens.observe(seconds);
        this.#now.firstTokens.push(seconds);
      } else if (event.type === "error") {
        const { code } = wireFault(event);
        this.#faults.inc({ code });
        if (code === "provider_unavailable") this.#provider.set(0);
      } else if (event.type === "done") {
        begun.delete(id);
        if (event.finish_reason === "stop" || event.finish_reason === "length") this.#provider.set(1);
        this.#answers.observe({ outcome: event.finish_reason }, seconds);
      }
    });
  }

  /** Counters never go down: an estimate that was too high is made up for by what follows. */
  #payOwed(): void {
    const { input, output, usd } = this.#owed;
    this.#tokensOf.inc({ kind: "input" }, Math.max(0, input));
    this.#tokensOf.inc({ kind: "output" }, Math.max(0, output));
    this.#cost.inc(Math.max(0, usd));
    this.#owed = { input: Math.min(0, input), output: Math.min(0, output), usd: Math.min(0, usd) };
  }

  get samples(): readonly Sample[] {
    return this.#samples;
  }

  async #sample(users: Counted["users"]): Promise<void> {
    const { requests, errors, tokens, firstTokens } = this.#now;
    this.#now = { requests: 0, errors: 0, tokens: 0, firstTokens: [] };
    const sorted = firstTokens.toSorted((a, b) => a - b);
    this.#samples.push({
      at: new Date().toISOString(),
      active_streams: await users.activeStreams(),
      requests,
      errors,
      tokens,
      first_token_p50: quantile(sorted, 0.5),
      first_token_p95: quantile(sorted, 0.95),
    });
    if (this.#samples.length > SAMPLES) this.#samples.shift();
  }
}

/** The value that a share of the sorted values does not exceed; null for none. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}
