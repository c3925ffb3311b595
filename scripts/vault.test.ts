import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { listenOnLine } from "../core/tools/local-line.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { PROGRAM_ENV } from "../testing/programs.ts";

const SCRIPT = join(import.meta.dirname, "vault.ts");
const env = (dir: string) => ({ ...PROGRAM_ENV, FLOATBAR_DATA_DIR: dir });
const vault = (dir: string, ...args: string[]) =>
  execFileSync(process.execPath, [SCRIPT, ...args], { env: env(dir), encoding: "utf8" });
const failing = (dir: string, ...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { env: env(dir), encoding: "utf8" });
  return { status, stderr };
};

const LINES = [
  { id: "1", session: "s", role: "user", content: "Which boat did we take?", created_at: "2026-01-01T10:00:00Z" },
  { id: "2", session: "s", role: "assistant", content: "The old ferry.", created_at: "2026-01-01T10:00:30Z" },
];

it("imports, searches, backs up, restores and verifies from a terminal", { timeout: 60_000 }, () => {
  const dir = tempDir();
  const file = join(dir, "talk.jsonl");
  writeFileSync(file, LINES.map((line) => JSON.stringify(line)).join("\n"));
  expect(vault(dir, "import", file)).toContain("Imported 0 facts and 2 messages in 1 chats");
  expect(vault(dir, "search", "ferry")).toContain("The old ferry.");
  expect(vault(dir, "status")).toMatch(/1 chats, about 2 messages[\s\S]*Health:\s+ok/);
  vault(dir, "backup");
  vault(dir, "export", join(dir, "all.json"));
  expect(JSON.parse(readFileSync(join(dir, "all.json"), "utf8"))).toMatchObject({ format: "floatbar-memory" });
  expect(vault(dir, "verify").match(/^ok/gm)).toHaveLength(2);
  const [name = ""] = readdirSync(join(dir, "backups"));
  expect(vault(dir, "restore", name)).toContain("Restored");
  expect(vault(dir, "search", "boat")).toContain("Which boat");
});

it("writes an export over an export alone, and over none of FloatBar's own files", { timeout: 120_000 }, () => {
  const dir = tempDir();
  const talk = join(dir, "talk.jsonl");
  writeFileSync(talk, LINES.map((line) => JSON.stringify(line)).join("\n"));
  vault(dir, "import", talk);
  vault(dir, "backup");
  const [backup = ""] = readdirSync(join(dir, "backups"));
  const link = join(tempDir(), "all.json");
  symlinkSync(join(dir, "vault.db"), link);
  const notes = join(tempDir(), "notes.md");
  writeFileSync(notes, "# Notes\n\nMine.\n");
  for (const own of [join(dir, "vault.db"), join(dir, "backups", backup), talk, link, notes]) {
    const before = readFileSync(own);
    expect(failing(dir, "export", own)).toMatchObject({ status: 1, stderr: expect.stringContaining("no export") });
    expect(readFileSync(own).equals(before)).toBe(true);
  }
  const beside = join(dir, "vault.db-journal");
  expect(failing(dir, "export", beside).stderr).toContain("keeps its own files");
  expect(failing(dir, "export", join(dir, "none", "all.json")).stderr).toContain(`${join(dir, "none")} is no folder`);
  expect(existsSync(beside)).toBe(false);
  for (const name of ["all.json", "all.md", "all.json", "all.md"]) vault(dir, "export", join(dir, name));
  expect(vault(dir, "verify").match(/^ok/gm)).toHaveLength(2);
});

it("says in a line what is wrong", { timeout: 60_000 }, () => {
  const dir = tempDir();
  expect(failing(dir, "status")).toMatchObject({ status: 1, stderr: expect.stringContaining("no vault") });
  expect(failing(dir, "frobnicate")).toMatchObject({ status: 2, stderr: expect.stringContaining("Usage") });
  expect(failing(dir, "restore", "nope.db")).toMatchObject({ status: 1, stderr: expect.stringContaining("no backup") });
  writeFileSync(join(dir, "vault.db"), "this is no database at all, whatever its name says");
  expect(failing(dir, "verify")).toMatchObject({ status: 1 });
});

it("looks without making or changing anything, and a command that fails leaves nothing", { timeout: 60_000 }, () => {
  const dir = tempDir();
  const file = join(dir, "talk.jsonl");
  writeFileSync(file, "no lines of a conversation");
  expect(failing(dir, "import", file).status).toBe(1);
  expect(readdirSync(dir)).toEqual(["talk.jsonl"]);
  writeFileSync(file, LINES.map((line) => JSON.stringify(line)).join("\n"));
  vault(dir, "import", file);
  vault(dir, "backup");
  for (const name of ["vault.db", "vault.db.lock"]) rmSync(join(dir, name));
  writeFileSync(join(dir, "vault.db"), "");
  for (const args of [["status"], ["search", "ferry"], ["verify"], ["import", file], ["encrypt"]]) {
    expect(failing(dir, ...args)).toMatchObject({ status: 1, stderr: expect.stringContaining("missing or empty") });
  }
  expect(readdirSync(dir)).toEqual(["backups", "talk.jsonl", "vault.db"]);
  const [name = ""] = readdirSync(join(dir, "backups"));
  vault(dir, "restore", name);
  rmSync(join(dir, "vault.db.lock"), { force: true });
  const before = readdirSync(dir);
  vault(dir, "status");
  vault(dir, "verify");
  expect(readdirSync(dir)).toEqual(before);
});

it("says damage in words of its own, and what to do", { timeout: 60_000 }, () => {
  const dir = tempDir();
  const file = join(dir, "talk.jsonl");
  writeFileSync(file, LINES.map((line) => JSON.stringify(line)).join("\n"));
  vault(dir, "import", file);
  const db = new Database(join(dir, "vault.db"));
  const { rootpage = 0 } =
    db.prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'agents'").get() ?? {};
  db.close();
  const bytes = readFileSync(join(dir, "vault.db"));
  bytes.fill(0xa5, (rootpage - 1) * 4096, rootpage * 4096);
  writeFileSync(join(dir, "vault.db"), bytes);
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, "status"], { env: env(dir), encoding: "utf8" });
  expect(status).toBe(1);
  expect(stdout).toContain(
    "Health:   damaged. Some of it cannot be read any more. Quit FloatBar if it runs, and start it",
  );
});

it("changes nothing under a FloatBar that runs, also where its lock was removed", { timeout: 60_000 }, async () => {
  const dir = tempDir();
  const file = join(dir, "talk.jsonl");
  writeFileSync(file, LINES.map((line) => JSON.stringify(line)).join("\n"));
  vault(dir, "import", file);
  const end = await listenOnLine(dir, { address: (socket) => void socket.end() });
  onTestFinished(() => end?.());
  rmSync(join(dir, "vault.db.lock"));
  for (const args of [["import", file], ["backup"], ["encrypt"], ["restore", "x"]]) {
    const { status, stderr } = await run(dir, ...args);
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("already open") });
  }
});

/** Beside what this process itself answers. */
async function run(dir: string, ...args: string[]): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(process.execPath, [SCRIPT, ...args], { env: env(dir), stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit") as Promise<[number | null]>;
  const stderr = await text(child.stderr);
  const [status] = await ended;
  return { status, stderr };
}
