import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
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

it("says in a line what is wrong", { timeout: 60_000 }, () => {
  const dir = tempDir();
  expect(failing(dir, "status")).toMatchObject({ status: 1, stderr: expect.stringContaining("no vault") });
  expect(failing(dir, "frobnicate")).toMatchObject({ status: 2, stderr: expect.stringContaining("Usage") });
  expect(failing(dir, "restore", "nope.db")).toMatchObject({ status: 1, stderr: expect.stringContaining("no backup") });
  writeFileSync(join(dir, "vault.db"), "this is no database at all, whatever its name says");
  expect(failing(dir, "verify")).toMatchObject({ status: 1 });
});
