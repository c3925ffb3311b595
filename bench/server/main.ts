/**
 * `npm run bench:server [-- --soak MINUTES] [--streams 1,10,50] [--store sqlite|postgres] [--json FILE]`: the reference backend
 * under load, against a model with a fixed pace that is asked directly in the same run. Model, clients and server share this
 * machine's cores.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scriptArgs } from "../../core/base/command-line.ts";
import { ended, startNode } from "../../testing/programs.ts";
import { liveHeapOf } from "./heap.ts";
import { memoryOf } from "../process.ts";
import { agent, ask, load, PACE, quantile, serverFlags, startDatabase, type Timing } from "./load.ts";
import { startPacedModel } from "./model.ts";

const USAGE = `
Usage: npm run bench:server -- [--soak MINUTES] [--streams 1,10,50] [--store sqlite|postgres] [--json FILE]

  --soak MINUTES  50 answers at a time for so long, with the memory of the server
  --streams LIST  how many answers at a time
`;

/** Users that the streams are spread over. */
const MAX_USERS = 100;
const round = (value: number) => Math.round(value * 100) / 100;

type Asking = (index: number) => Promise<Timing>;

/** p95 of what is asked through the server, beside the model asked directly just before. */
async function measure(streams: number, arrival: "at once" | "spread", bare: Asking, through: Asking): Promise<object> {
  const rounds = Math.max(1, Math.min(3, Math.ceil(150 / streams)));
  const { timings: direct } = await load(streams, rounds, arrival, bare);
  const begun = performance.now();
  const { timings, failed } = await load(streams, rounds, arrival, through);
  const seconds = (performance.now() - begun) / 1000;
  const p95 = (list: readonly Timing[], of: keyof Timing) =>
    quantile(
      list.map((one) => one[of]),
      0.95,
    );
  return {
    "first p95 ms": round(p95(timings, "first")),
    "bare first": round(p95(direct, "first")),
    "first ratio": round(p95(timings, "first") / p95(direct, "first")),
    "end p95 ms": round(p95(timings, "end")),
    "bare end": round(p95(direct, "end")),
    "end ratio": round(p95(timings, "end") / p95(direct, "end")),
    "tokens/s": Math.round((timings.length * PACE.tokens) / seconds),
    failed,
  };
}

interface StoreRun {
  store: string;
  modelUrl: string;
  keys: readonly string[];
  streams: readonly number[];
  /** Minutes of 50 answers at a time afterwards. */
  soakMinutes: number | undefined;
  bare: Asking;
}

/** Starts a server over one kind of store, and measures it. */
async function measureStore({ store, modelUrl, keys, streams, soakMinutes, bare }: StoreRun): Promise<object[]> {
  const folder = mkdtempSync(join(tmpdir(), "floatbar-bench-"));
  const database = store === "postgres" ? await startDatabase() : undefined;
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: folder,
    FLOATBAR_DATA_DIR: folder,
    FLOATBAR_SERVER_API_KEYS: keys.join(","),
    FLOATBAR_RATE_LIMIT: "1000000",
    FLOATBAR_ADDRESS_RATE_LIMIT: "1000000",
    OPENAI_BASE_URL: `${modelUrl}/v1`,
    OPENAI_API_KEY: "sk-bench",
    OPENAI_MODEL: "paced",
    ...(database ? { DATABASE_URL: database.url } : {}),
  };
  const inspector = soakMinutes === undefined ? [] : ["--inspect=127.0.0.1:0"];
  const server = await startNode("server/main.ts", ["--port", "0"], env, [...serverFlags(), ...inspector]);
  const { pid } = server.process;
  const through = (index: number) => {
    const headers = { "x-api-key": keys[index % MAX_USERS] ?? "" };
    return ask(server.url, "/api/v2/chat/streaming/stream", headers, { message: `Go ${index}` });
  };
  const results: object[] = [];
  try {
    const idle = memoryOf(pid);
    // Vaults are opened when their users first come.
    await load(MAX_USERS, 1, "spread", through);
    const open = memoryOf(pid);
    for (const count of streams) {
      for (const arrival of count === 1 ? (["at once"] as const) : (["at once", "spread"] as const)) {
        const measured = await measure(count, arrival, bare, through);
        results.push({ store, streams: count, arrival, ...measured, "memory MB": Math.round(memoryOf(pid)) });
        console.log(JSON.stringify(results.at(-1)));
      }
    }
    console.log(`${store}: ${Math.round(idle)} MB idle, ${Math.round(open)} MB with ${MAX_USERS} vaults open`);
    if (soakMinutes !== undefined) await soak(soakMinutes, pid, () => liveHeapOf(server.output), through);
  } finally {
    await ended(server.process);
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

async function main(): Promise<void> {
  const { values } = scriptArgs(USAGE, {
    options: {
      soak: { type: "string" },
      streams: { type: "string", default: "1,10,50,200,1000" },
      store: { type: "string" },
      json: { type: "string" },
    },
  });
  const model = await startPacedModel(PACE);
  const keys = Array.from({ length: MAX_USERS }, (_, index) => `bench-key-${index}`);
  const results: object[] = [];
  const bare = (index: number) => {
    const messages = [{ role: "user", content: `Go ${index}` }];
    return ask(model.url, "/v1/chat/completions", {}, { model: "paced", stream: true, messages });
  };
  await load(10, 1, "at once", bare);
  const soakMinutes = values.soak === undefined ? undefined : Number(values.soak);
  const streams = values.streams.split(",").map(Number);
  for (const store of values.store === undefined ? ["sqlite", "postgres"] : [values.store])
    results.push(...(await measureStore({ store, modelUrl: model.url, keys, streams, soakMinutes, bare })));
  console.table(results);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ pace: PACE, results }, null, 2)}\n`);
  model.close();
  agent.destroy();
  process.exit(0);
}

/**
 * 50 answers at a time for so many minutes, with the server's memory every half a minute: resident, as V8 lets its heap grow,
 * and what of the heap is in use once its garbage was collected.
 */
async function soak(
  minutes: number,
  pid: number | undefined,
  liveHeap: () => Promise<number>,
  one: (index: number) => Promise<Timing>,
): Promise<void> {
  const until = performance.now() + minutes * 60_000;
  let told = 0;
  let answers = 0;
  while (performance.now() < until) {
    answers += (await load(50, 1, "at once", one)).timings.length;
    if (performance.now() - told < 30_000) continue;
    told = performance.now();
    const before = Math.round(memoryOf(pid));
    const live = Math.round(await liveHeap());
    console.log(
      `soak: ${answers} answers, ${before} MB, ${Math.round(memoryOf(pid))} MB cleared, ${live} MB of heap in use`,
    );
  }
}

await main();
