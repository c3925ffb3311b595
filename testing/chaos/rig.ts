import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setImmediate as tick, setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { LOAD_KEY, LoadClient, lostOf } from "../load-client.ts";
import { startOpenAIServer } from "../openai-server.ts";
import { type PostgresServer, type PostgresServerOptions, startPostgres } from "../postgres-server.ts";
import { ended, PROGRAM_ENV, startNode } from "../programs.ts";
import { startTcpGate, type TcpGate } from "../tcp-gate.ts";

/** What the model says, to the letter. */
export const ANSWER = Array.from({ length: 120 }, (_, index) => `w${index} é👩‍🚀`).join(" ");
const PACE = { words: 2, ms: 8 };
const CLIENTS = 4;
const POLL_MS = 25;
/** So much is acknowledged before anything is broken, and after it. */
const ENOUGH = 4;

export interface Instance {
  process: ChildProcess;
  url: string;
  /** How it ended, with the last it said. */
  ended: Promise<string>;
}

export interface RigOptions extends PostgresServerOptions {
  /** An empty folder for what the instances keep. */
  dataDir: string;
  /** How many instances stand on the one database. */
  instances?: number;
  /** Variables of the instances besides. */
  env?: Record<string, string>;
  /** How fast the model speaks. */
  pace?: { words: number; ms: number };
}

/** A PostgreSQL of its own, a gate in front of it, instances of the backend behind that, and a model with a pace. */
export interface Rig {
  postgres: PostgresServer;
  gate: TcpGate;
  instances: Instance[];
  /** Asks the server of databases something as its superuser, beside the gate. */
  admin(statement: string): Promise<pg.QueryResult>;
  startInstance(): Promise<Instance>;
  close(): Promise<void>;
}

/** @returns undefined where there is no PostgreSQL and none can be had. */
export async function startRig({
  dataDir,
  instances = 1,
  env = {},
  pace = PACE,
  ...options
}: RigOptions): Promise<Rig | undefined> {
  const postgres = await startPostgres(options);
  if (!postgres) return undefined;
  await statement(postgres.adminUrl, "CREATE DATABASE floatbar OWNER floatbar");
  const model = await startOpenAIServer((last, all) => (last.includes("was cut off") ? restOf(all) : ANSWER), pace);
  const gate = await startTcpGate(postgres.port);
  let started = 0;
  const startInstance = async () => {
    started += 1;
    const { process: child, url } = await startNode("server/main.ts", ["--port", "0"], {
      ...PROGRAM_ENV,
      HOME: dataDir,
      FLOATBAR_DATA_DIR: join(dataDir, String(started)),
      FLOATBAR_SERVER_API_KEYS: LOAD_KEY,
      FLOATBAR_RATE_LIMIT: "1000000",
      FLOATBAR_ADDRESS_RATE_LIMIT: "1000000",
      FLOATBAR_DATABASE_CONNECTIONS: "6",
      DATABASE_URL: `postgresql://floatbar@127.0.0.1:${gate.port}/floatbar`,
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_API_KEY: "sk-test",
      ...env,
    });
    let said = "";
    child.stderr?.on("data", (chunk) => (said = (said + String(chunk)).slice(-2000)));
    const end = new Promise<string>((resolve) =>
      child.once("exit", (code, signal) => resolve(`${code ?? signal}: ${said}`)),
    );
    return { process: child, url, ended: end };
  };
  const running: Instance[] = [];
  // One after the other: the first makes the tables.
  for (let at = 0; at < instances; at += 1) running.push(await startInstance());
  return {
    postgres,
    gate,
    instances: running,
    admin: (text) => statement(postgres.adminUrl, text),
    startInstance,
    close: async () => {
      await Promise.all(running.map(({ process: child }) => ended(child, "SIGKILL")));
      await gate.close();
      await postgres.stop();
      await model.close();
    },
  };
}

async function statement(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

/** What is missing of the answer after what the model is shown of it last. */
function restOf(conversation: string): string {
  const said = conversation.slice(conversation.lastIndexOf("w0 "));
  return ANSWER.startsWith(said) ? ANSWER.slice(said.length) : ANSWER;
}

/** Something that happens to a server in operation. */
export interface Scenario {
  name: string;
  /** Breaks it. */
  harm(rig: Rig): Promise<void>;
  /** For how long it stays broken, in milliseconds. */
  lasts: number;
  /** Mends what does not mend itself. */
  heal?(rig: Rig): Promise<void>;
  /** Why it cannot be done here; undefined where it can. */
  obstacle?(): string | undefined;
  /** What the rig needs besides. */
  rig?: Pick<RigOptions, "settings" | "env" | "instances" | "pace"> & { onSmallDisk?: boolean };
  /** Whether instances take requests meanwhile as ever. */
  isReady?: boolean;
  /** Whether instances may end. */
  mayEnd?: boolean;
}

/** What came of it. */
export interface Report {
  name: string;
  /** Sessions, messages and answers that clients were told are stored. */
  acknowledged: number;
  /** What of these is not so, each a sentence. */
  lost: string[];
  /** From the moment that nothing was broken any more until every instance made a session again. */
  msToService: number;
  /** Whether `/health/ready` said so while it was broken; null where it lasted too short a time to be asked. */
  saidUnready: boolean | null;
  /** How often clients were refused, by status and code. */
  refusals: Record<string, number>;
  cut: number;
  continued: number;
}

/**
 * Lets clients work, breaks something, mends it, lets them work on, and looks whether anything that they were told is not so.
 *
 * @throws when an instance ends, or a client is refused for good.
 */
export async function runScenario(rig: Rig, scenario: Scenario): Promise<Report> {
  const { name, lasts, harm, heal, mayEnd = false } = scenario;
  let turn = 0;
  const address = () => rig.instances[(turn += 1) % rig.instances.length]?.url;
  const clients = Array.from({ length: CLIENTS }, (_, at) => new LoadClient({ name: `${tag(name)}-${at}`, address }));
  const answers = () => clients.reduce((sum, { told }) => sum + told.answers.length, 0);
  let isOver = false;
  const working = Promise.all(clients.map((client) => client.work(() => isOver)));
  working.catch(() => undefined);
  const died = Promise.race(mayEnd ? [] : rig.instances.map(({ ended: end }) => end)).then((how) => {
    throw new Error(`An instance ended when ${name}: ${how}`);
  });
  died.catch(() => undefined);
  const reached = async (count: number) => {
    while (answers() < count) await Promise.race([sleep(POLL_MS), working, died]);
  };
  await reached(ENOUGH);
  // Most must be in the middle of an answer when it happens.
  while (clients.filter(({ isReading }) => isReading).length < CLIENTS - 1) await Promise.race([tick(), working, died]);
  await harm(rig);
  const saidUnready = await unreadyWithin(rig, lasts);
  await heal?.(rig);
  const healed = performance.now();
  await Promise.race([Promise.all(rig.instances.map(({ url }) => serves(url))), died]);
  const msToService = performance.now() - healed;
  await reached(answers() + ENOUGH);
  isOver = true;
  await working;
  const lost = (await Promise.all(rig.instances.map(({ url }) => lostOf(url, clients, ANSWER)))).flat();
  const sum = (count: (client: LoadClient) => number) => clients.reduce((total, client) => total + count(client), 0);
  const refusals: Record<string, number> = {};
  for (const client of clients)
    for (const [why, times] of Object.entries(client.refusals)) refusals[why] = (refusals[why] ?? 0) + times;
  return {
    name,
    acknowledged: sum(({ told }) => told.sessions.length + told.messages.length + told.answers.length),
    lost,
    msToService,
    saidUnready,
    refusals,
    cut: sum(({ counts }) => counts.cut),
    continued: sum(({ counts }) => counts.continued),
  };
}

function tag(name: string): string {
  return name.replaceAll(/\W+/g, "-");
}

/** Whether any instance says within that time that it is not ready. */
async function unreadyWithin({ instances }: Rig, milliseconds: number): Promise<boolean | null> {
  const deadline = performance.now() + milliseconds;
  let said: boolean | null = null;
  while (performance.now() < deadline) {
    const asked = instances.map(({ url }) => status(`${url}/health/ready`, milliseconds));
    for (const answered of await Promise.all(asked)) said = said === true || answered === 503;
    await sleep(POLL_MS);
  }
  return said;
}

async function status(url: string, milliseconds: number): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(Math.max(1000, milliseconds)) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}

/** Resolves once an instance stores something again. */
async function serves(url: string): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`${url}/api/v2/conversation/sessions`, {
        method: "POST",
        headers: { "x-api-key": LOAD_KEY, "content-type": "application/json" },
        body: "{}",
        signal: AbortSignal.timeout(30_000),
      });
      await response.arrayBuffer();
      if (response.status === 201) return;
    } catch {
      // Nobody there, or nothing said in time.
    }
    await sleep(POLL_MS);
  }
}
