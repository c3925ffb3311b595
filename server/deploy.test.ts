import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { load } from "js-yaml";
import { describe, expect, inject, it } from "vitest";
import { makeKey } from "../testing/operator.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { testServer } from "../testing/test-server.ts";

const ROOT = join(import.meta.dirname, "..");
const DEPLOY = join(ROOT, "deploy");
const run = promisify(execFile);
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const file = (name: string) => readFileSync(join(DEPLOY, name), "utf8");

interface Dashboard {
  panels: { id: number; targets: { expr: string }[] }[];
}

describe("the files for operation", () => {
  it.skipIf(!has("nginx", "-v"))("nginx takes its file", async () => {
    const folder = tempDir();
    const whole = `pid ${folder}/pid; error_log ${folder}/log; events {} http { access_log off; include ${DEPLOY}/nginx.conf; }`;
    writeFileSync(join(folder, "nginx.conf"), whole);
    const { stderr } = await run("nginx", ["-t", "-c", join(folder, "nginx.conf")]);
    expect(stderr).toContain("test is successful");
  });

  it.skipIf(!has("caddy", "version"))("Caddy takes its file", async () => {
    const args = ["validate", "--adapter", "caddyfile", "--config", join(DEPLOY, "Caddyfile")];
    const { stdout, stderr } = await run("caddy", args, { env: { ...process.env, HOME: tempDir() } });
    expect(stdout + stderr).toContain("Valid configuration");
  });

  it.skipIf(!has("systemd-analyze", "--version"))("systemd takes its unit", async () => {
    const { stderr } = await run("systemd-analyze", ["verify", join(DEPLOY, "floatbar-backend.service")]);
    expect(stderr).not.toContain("floatbar-backend.service");
  });

  it.skipIf(!has("promtool", "--version"))("Prometheus takes the alerts", async () => {
    const { stdout } = await run("promtool", ["check", "rules", join(DEPLOY, "alerts.yaml")]);
    expect(stdout).toContain("SUCCESS");
  });

  it("alerts and charts ask for numbers that there are", async () => {
    const dataDir = tempDir();
    const server = await testServer({ dataDir });
    const { key } = await makeKey({ folder: dataDir, databaseUrl: undefined }, "root", "--admin");
    const metrics = await (await fetch(`${server.url}/metrics`, { headers: { "x-api-key": key } })).text();
    // Only with PostgreSQL.
    const elsewhere = new Set(["floatbar_database_connections", "floatbar_database_bytes"]);
    const alerts = load(file("alerts.yaml")) as { groups: { rules: { expr: string }[] }[] };
    const dashboard = JSON.parse(file("grafana-dashboard.json")) as Dashboard;
    const asked = [
      ...alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
      ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ];
    const names = new Set(asked.flatMap((expr) => [...expr.matchAll(/floatbar_\w+/g)].map(([name]) => name)));
    for (const name of names.difference(elsewhere))
      expect(metrics).toContain(`# TYPE ${name.replace(/_(?:bucket|count)$/, "")} `);
    expect(names.size).toBeGreaterThan(15);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });

  it("compose has the services, asks for the values that it cannot do without, and mounts files that are there", () => {
    const { services } = load(file("compose.yaml")) as { services: Record<string, { volumes?: string[] }> };
    expect(Object.keys(services)).toEqual(["database", "backend", "proxy"]);
    for (const name of ["POSTGRES_PASSWORD", "FLOATBAR_DATABASE_PASSWORD", "FLOATBAR_SECRET_KEY", "FLOATBAR_HOST"])
      expect(file("compose.yaml")).toContain(`\${${name}:?`);
    const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.filter((one) => one.startsWith("./")),
    );
    for (const one of mounted) expect(existsSync(join(DEPLOY, one.split(":")[0] ?? ""))).toBe(true);
    expect(mounted.length).toBe(2);
  });

  it("the container has every folder that the server imports from, is nobody's root, and says whether it lives", () => {
    const container = file("Containerfile");
    const copied = [...container.matchAll(/^COPY (?:--\S+ )?(\S+)/gm)].map(([, name = ""]) => name);
    for (const name of copied.filter((one) => !one.startsWith("/"))) expect(existsSync(join(ROOT, name))).toBe(true);
    expect(copied).toEqual(expect.arrayContaining(["core", "server", "locales", "resources"]));
    expect(container).toMatch(/^USER node$/m);
    expect(container).toMatch(/^HEALTHCHECK /m);
    expect(container).toContain("npm ci --omit=dev");
  });
});

/** The commands in docs/deploy.md that are PostgreSQL's superuser's, in order. */
const COMMANDS = readFileSync(join(ROOT, "docs", "deploy.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("sudo -u postgres "))
  .map((line) => line.replace("sudo -u postgres ", ""));

describe.skipIf(!hasPostgres())("the commands for backups", () => {
  it("bring back all that there was, and what was made since is gone", async () => {
    const databaseUrl = await testDatabase();
    const { hostname, port, pathname } = new URL(databaseUrl);
    const [, name = ""] = pathname.split("/");
    const admin = { PGHOST: hostname, PGPORT: port, PGUSER: new URL(inject("postgres")?.adminUrl ?? "").username };
    const dump = join(tempDir(), "floatbar.dump");
    const superuser = async (command: string) => {
      const words = command.replace("/var/backups/floatbar/floatbar.dump", dump).split(" ");
      // The database, which is named last or by an option; the role has the same name.
      const args = words.map((word, at) => (at === words.length - 1 && word === "floatbar" ? name : word));
      const [program = "", ...rest] = args.map((word) => (word === "--dbname=floatbar" ? `--dbname=${name}` : word));
      await run(program, rest, { env: { ...process.env, ...admin } });
    };
    const [backup = "", ...restore] = COMMANDS;
    const dataDir = tempDir();
    const { key } = await makeKey({ folder: dataDir, databaseUrl }, "ana");
    const before = await testServer({ databaseUrl, apiKeys: [], dataDir });
    before.key = key;
    await before.json("PUT", "/preferences/colour", { value: "blue" });
    await superuser(backup);
    await before.json("PUT", "/preferences/colour", { value: "red" });
    await before.app.close();
    for (const command of restore) await superuser(command);
    const after = await testServer({ databaseUrl, apiKeys: [], dataDir });
    after.key = key;
    expect(await after.json("GET", "/preferences/colour")).toMatchObject({ value: "blue" });
    expect(COMMANDS).toHaveLength(4);
  });
});

describe("the commands for backups of files", () => {
  it("leave nothing beside what they bring back, however the server ended", async () => {
    const root = tempDir();
    const vault = join(root, "floatbar", "server", "users", "u", "vault.db");
    mkdirSync(dirname(vault), { recursive: true });
    writeFileSync(vault, "before");
    const commands = readFileSync(join(ROOT, "docs", "deploy.md"), "utf8")
      .split("\n")
      .filter((line) => /^(?:tar|mv) .*\/var\/lib\/floatbar/.test(line))
      .map((line) => line.replaceAll("/var/lib", root).replaceAll("/var/backups", root));
    const [backup = "", ...restore] = commands;
    const shell = (command: string) => run("sh", ["-ec", command]);
    await shell(backup);
    writeFileSync(vault, "after");
    // What a server leaves that was killed.
    for (const rest of ["-wal", "-shm"]) writeFileSync(`${vault}${rest}`, "after");
    for (const command of restore) await shell(command);
    expect(readdirSync(dirname(vault))).toEqual(["vault.db"]);
    expect(readFileSync(vault, "utf8")).toBe("before");
    expect(commands).toHaveLength(3);
  });
});
