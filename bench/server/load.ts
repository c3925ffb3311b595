import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type PostgresServer, startPostgres } from "../../testing/postgres-server.ts";
import type { Pace } from "./model.ts";

/** About what a model in the cloud does. */
export const PACE: Pace = { tokens: 50, firstMs: 400, ms: 40 };
const ANSWER_MS = PACE.firstMs + PACE.tokens * PACE.ms;
export const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

export interface Timing {
  /** Milliseconds from the request to the first token, and to the end. */
  first: number;
  end: number;
}

/** One answer. @throws Error where it is not whole. */
export function ask(url: string, path: string, headers: Record<string, string>, body: object): Promise<Timing> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let first: number | undefined;
    let text = "";
    const asking = request(`${url}${path}`, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json", ...headers },
    });
    asking.on("error", reject);
    asking.on("response", (response) => {
      response.setEncoding("utf8");
      response.on("data", (data: string) => {
        text += data;
        if (first === undefined && text.includes("token0 ")) first = performance.now() - begun;
      });
      response.on("error", reject);
      response.on("end", () => {
        const isWhole = response.statusCode === 200 && text.includes(`token${PACE.tokens - 1} `) && first !== undefined;
        if (isWhole) resolve({ first: first ?? 0, end: performance.now() - begun });
        else reject(new Error(`not whole: ${response.statusCode} ${text.slice(-300)}`));
      });
    });
    asking.end(JSON.stringify(body));
  });
}

/** How clients come: all in one moment, or spread over the time that an answer takes, as people do. */
export type Arrival = "at once" | "spread";

/** The same number of answers at a time, some times one after the other. */
export async function load(
  streams: number,
  rounds: number,
  arrival: Arrival,
  one: (index: number) => Promise<Timing>,
): Promise<{ timings: Timing[]; failed: number }> {
  let failed = 0;
  const fail = (): Timing[] => {
    failed += 1;
    return [];
  };
  const client = async (index: number) => {
    if (arrival === "spread") await sleep((index * ANSWER_MS) / streams);
    const timings: Timing[] = [];
    for (let round = 0; round < rounds; round += 1) timings.push(...(await one(index).then((time) => [time], fail)));
    return timings;
  };
  const timings = (await Promise.all(Array.from({ length: streams }, (_, index) => client(index)))).flat();
  return { timings, failed };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What `npm run server` tells Node. */
export function serverFlags(): string[] {
  const file = new URL("../../package.json", import.meta.url);
  const { scripts } = JSON.parse(readFileSync(file, "utf8")) as { scripts: { server: string } };
  return scripts.server.split(" ").filter((word) => word.startsWith("--"));
}

/** A PostgreSQL of its own with an empty database. @param settings of `postgresql.conf`, as `name=value`. */
export async function startDatabase(
  settings: readonly string[] = [],
): Promise<{ url: string; server: PostgresServer; stop: () => Promise<void> }> {
  const server = await startPostgres({ settings });
  if (!server) throw new Error("There is no PostgreSQL here.");
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query("CREATE DATABASE bench OWNER floatbar");
  await client.end();
  return { server, url: server.urlPattern.replace("DATABASE", "bench"), stop: () => server.stop() };
}
