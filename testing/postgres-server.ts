import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { installPackages } from "./apt.ts";

/** Where Debian and its kin keep the programs of each version. */
const VERSIONS = "/usr/lib/postgresql";
const ROLE = "floatbar";
const ATTEMPTS = 5;
/** How often, and how long apart, a server that was ended is started again. */
const RESTARTS = 40;
const RESTART_MS = 250;

/** A real PostgreSQL of its own: a temporary folder, a free port on loopback, and an ordinary role for the server. */
export interface PostgresServer {
  /** Of the superuser, to make databases with. */
  adminUrl: string;
  /** The same server as the ordinary role sees it; a database's name is to be put in the place of `DATABASE`. */
  urlPattern: string;
  port: number;
  /** Ends the server in one of PostgreSQL's ways, or kills it; its data stays. Returns when it is gone. */
  halt(how: "fast" | "immediate" | "kill"): Promise<void>;
  /** Starts it again on the same port and data, and returns when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Settings of `postgresql.conf`, as `name=value`, after those that make tests fast. */
  settings?: readonly string[];
  /** An empty folder for it, which stays; a temporary one where none is given. */
  folder?: string;
}

const SIGNALS = { fast: "SIGINT", immediate: "SIGQUIT", kill: "SIGKILL" } as const;

/**
 * Starts a PostgreSQL server; where there is none on a Debian-like machine, it is installed first.
 *
 * @returns undefined where there is none and none can be had.
 */
export async function startPostgres({ settings = [], folder: given }: PostgresServerOptions = {}): Promise<
  PostgresServer | undefined
> {
  const bin = findPostgres() ?? install();
  if (bin === undefined) return undefined;
  const folder = given ?? mkdtempSync(join(tmpdir(), "floatbar-postgres-"));
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? userIds("postgres") : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const as = user ? { ...user, cwd: folder } : { cwd: folder };
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "admin", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(bin, "initdb"), initdb, { ...as, stdio: "ignore" });
  const remove = () => {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const launch = async (port: number) => {
    const options = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, `port=${port}`, "fsync=off"];
    const more = ["max_connections=300", "full_page_writes=off", ...settings];
    const args = ["-D", data, ...[...options, ...more].flatMap((option) => ["-c", option])];
    const server = spawn(join(bin, "postgres"), args, { ...as, stdio: "ignore" });
    const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
    if (await answers(join(bin, "pg_isready"), port, ended)) return { server, ended };
    server.kill("SIGKILL");
    return undefined;
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort();
    let running = await launch(port);
    if (!running) continue;
    const psql = ["-h", "127.0.0.1", "-p", String(port), "-U", "admin", "-d", "postgres", "-c"];
    execFileSync(join(bin, "psql"), [...psql, `CREATE ROLE ${ROLE} LOGIN`], { stdio: "ignore" });
    const halt: PostgresServer["halt"] = async (how) => {
      running?.server.kill(SIGNALS[how]);
      await running?.ended;
      running = undefined;
    };
    return {
      adminUrl: `postgresql://admin@127.0.0.1:${port}/postgres`,
      urlPattern: `postgresql://${ROLE}@127.0.0.1:${port}/DATABASE`,
      port,
      halt,
      start: async () => {
        // After a kill, its children must let go of the shared memory first.
        for (let tries = 0; !running; tries += 1) {
          running = await launch(port);
          if (!running && tries === RESTARTS) throw new Error("PostgreSQL did not start again.");
          if (!running) await sleep(RESTART_MS);
        }
      },
      stop: async () => {
        await halt("fast");
        remove();
      },
    };
  }
  remove();
  throw new Error("PostgreSQL did not start.");
}

async function answers(isReady: string, port: number, ended: Promise<void>): Promise<boolean> {
  const over = ended.then(() => "over" as const);
  for (;;) {
    if (spawnSync(isReady, ["-q", "-h", "127.0.0.1", "-p", String(port)]).status === 0) return true;
    if ((await Promise.race([over, sleep(50)])) === "over") return false;
  }
}

function findPostgres(): string | undefined {
  const onPath = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(VERSIONS, version, "bin")), (onPath.stdout ?? "").trim()];
  return folders.find((folder) => folder !== "" && existsSync(join(folder, "initdb")));
}

function install(): string | undefined {
  installPackages("postgresql");
  return findPostgres();
}

function userIds(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
