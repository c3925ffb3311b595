import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { pino } from "pino";
import { fillEveryTable } from "../../../testing/every-table.ts";
import { MemoryKeychain } from "../../../testing/memory-keychain.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { steppingClock, testCore } from "../../../testing/test-core.ts";
import { importMemory } from "../../transfer/import.ts";
import { MANIFEST } from "../tables/manifest.ts";
import { markDamaged } from "./damage.ts";
import { openDatabase, verify } from "./database.ts";
import { migrations } from "./migrations/index.ts";
import { openVault } from "./open.ts";
import { salvageVault } from "./salvage.ts";
import type { SqliteVault } from "./vault.ts";

const PAGE = 4096;

it("saves what can be read of a damaged vault, keeps the damaged file, and says so", async () => {
  const dataDir = tempDir();
  const file = join(dataDir, "vault.db");
  const first = await testCore({ dataDir });
  await first.ask("I live in Lisbon");
  await importMemory(first.core.services.vault, { text: notes(600), source: "a" });
  await first.core.close();

  // A page of messages, and the root of an index that every start reads.
  const peek = openDatabase(file, null, { readonly: true });
  const { rootpage } = peek
    .prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'messages_streaming'")
    .get() ?? { rootpage: 0 };
  peek.close();
  const bytes = readFileSync(file);
  const broken = Math.floor(bytes.indexOf("Note number 300 ") / PAGE);
  for (const page of [rootpage - 1, broken]) bytes.fill(0xff, page * PAGE, (page + 1) * PAGE);
  writeFileSync(file, bytes);
  expect(verify(file, null)).not.toBe("ok");

  const second = await testCore({ dataDir });
  const { notice } = await second.call("app.info", {});
  const damaged = readdirSync(dataDir).find((name) => name.startsWith("vault.db.damaged-"));
  expect(notice).toContain("damaged");
  expect(readFileSync(join(dataDir, damaged ?? "")).equals(bytes)).toBe(true);
  expect(existsSync(`${file}.salvaging`)).toBe(false);
  expect(second.vault.integrity()).toBe("ok");
  const { facts } = await second.call("facts.list", {});
  expect(facts.map(({ value }) => value)).toEqual(["Lisbon"]);
  const saved = await second.core.services.vault.search.newest(1000);
  expect(saved.length).toBeGreaterThan(550);
  expect(saved.length).toBeLessThan(602);
  expect((await second.ask("Where do I live?")).message.content).toContain("Lisbon");
});

it("says of a vault that was cut off that it is damaged, and leaves nothing beside it", async () => {
  const dataDir = tempDir();
  const file = join(dataDir, "vault.db");
  await (await openVault({ file, clock: steppingClock() })).close();
  rmSync(`${file}.lock`);
  truncateSync(file, 100_000);
  const refusal = () =>
    testCore({ dataDir }).then(
      () => "opened",
      (error: unknown) => String(error),
    );
  expect(await refusal()).toContain(
    "nothing in it can be read any more. It was left as it is, and there is no backup.",
  );
  expect(readdirSync(dataDir)).toEqual(["vault.db"]);
  const copy = join(dataDir, "backups", "vault-2026-11-20T10-00-00.000Z.db");
  mkdirSync(join(dataDir, "backups"));
  writeFileSync(copy, "");
  expect(await refusal()).toContain(`put ${copy} in its place`);
});

it.each([
  ["cut off in the middle", (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6))],
  ["without its last byte", (bytes: Buffer) => bytes.subarray(0, -1)],
  ["with rubbish at its end", (bytes: Buffer) => Buffer.from(bytes).fill(0x5a, bytes.length - 4 * PAGE)],
])("saves what can be read of an encrypted vault %s", async (_, spoil) => {
  const [dataDir, secrets] = [tempDir(), new MemoryKeychain()];
  const file = join(dataDir, "vault.db");
  const first = await testCore({ dataDir, secrets });
  await importMemory(first.core.services.vault, { text: notes(600), source: "a" });
  await first.call("vault.encrypt", { passphrase: null });
  await first.core.close();
  writeFileSync(file, spoil(readFileSync(file)));
  const second = await testCore({ dataDir, secrets });
  expect((await second.call("app.info", {})).notice).toContain("damaged");
  expect((await second.core.services.vault.search.newest(1000)).length).toBeGreaterThan(50);
  expect(second.vault.integrity()).toBe("ok");
});

it("says damage that is met late, closes all the same, and mends it at the next start", async () => {
  const dataDir = tempDir();
  const file = join(dataDir, "vault.db");
  const first = await testCore({ dataDir });
  await first.ask("I live in Lisbon");
  await first.core.close();
  // What is read for the first time when the vault is closed.
  spoilPages(file, ["folders"]);
  const lines: string[] = [];
  const second = await testCore({ dataDir, log: pino({ base: null }, { write: (line) => void lines.push(line) }) });
  const told: unknown[] = [];
  second.core.subscribe((name, payload) => void (name === "notice.changed" && told.push(payload)));
  await second.core.close();
  expect(lines.join("")).toContain("cannot be read any more");
  expect(JSON.stringify(told)).toContain("start it again");
  expect(readdirSync(dataDir).filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([]);
  const third = await testCore({ dataDir });
  expect((await third.call("app.info", {})).notice).toContain("damaged");
  expect(third.vault.integrity()).toBe("ok");
  expect((await third.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["Lisbon"]);
  expect(existsSync(`${file}.mend`)).toBe(false);
});

it("looks through a vault after damage was told of, and goes on where it is whole", async () => {
  const file = join(tempDir(), "vault.db");
  const clock = steppingClock();
  await (await openVault({ file, clock })).close();
  markDamaged(file);
  await (await openVault({ file, clock })).close();
  expect(existsSync(`${file}.mend`)).toBe(false);
});

it("has the next start mend what a look at the vault or a backup of it found", async () => {
  for (const find of [
    async (vault: SqliteVault) => expect(vault.integrity()).not.toBe("ok"),
    async (vault: SqliteVault) =>
      expect(await vault.backups.make().catch(String)).toContain("Quit FloatBar and start it again"),
  ]) {
    const file = join(tempDir(), "vault.db");
    const clock = steppingClock();
    await (await openVault({ file, clock })).close();
    spoilPages(file, ["folders", "sqlite_autoindex_folders_1"]);
    const vault = await openVault({ file, clock });
    await find(vault);
    await vault.close();
    await expect(openVault({ file, clock })).rejects.toMatchObject({
      message: expect.stringContaining("Quit FloatBar if it runs, and start it: it saves"),
    });
  }
});

it("saves a damaged vault of an older version, too, whose tables have fewer columns", async () => {
  const dataDir = tempDir();
  const file = join(dataDir, "vault.db");
  const older = Object.fromEntries(Object.entries(migrations).slice(0, 4));
  const clock = steppingClock();
  const first = await openVault({ file, clock, migrations: older });
  await first.close();
  const db = openDatabase(file, null);
  db.exec(
    `INSERT INTO facts (id, category, key, value, confidence, created_at, updated_at)
      VALUES ('f1', 'location', 'lives_in', 'Lisbon', 1, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
  );
  db.close();
  await salvageVault(file, null, clock);
  const saved = await openVault({ file, clock });
  expect((await saved.facts.live()).map(({ value }) => value)).toEqual(["Lisbon"]);
  expect(saved.integrity()).toBe("ok");
  await saved.close();
});

it("brings every table of a vault over, but what is made anew: vectors, and what was read of folders", async () => {
  const file = join(tempDir(), "vault.db");
  const clock = steppingClock();
  const first = await openVault({ file, clock });
  await first["within"](fillEveryTable);
  await first.close();
  const before = rowsOf(file);
  await salvageVault(file, null, clock);
  const anew = { folder_files: [], folder_passages: [] };
  expect(rowsOf(file)).toEqual({ ...before, ...anew });
  const empty = Object.keys(before).filter((table) => before[table]?.length === 0);
  expect(empty.toSorted()).toEqual(["vector_values", "vectors"]);
});

it("keeps what is left of a chat whose own row is lost, and nothing that hangs on lost messages", async () => {
  const file = join(tempDir(), "vault.db");
  const clock = steppingClock();
  const first = await openVault({ file, clock });
  await first["within"](fillEveryTable);
  await first.sessions.add("s2");
  const lost = { id: "m2", session_id: "s2", role: "user", content: "Lost", state: "complete" } as const;
  await first.messages.add({ ...lost, created_at: "2026-11-21T08:00:00.000Z" });
  await first.facts.add({ id: "f2", category: "a", key: "b", value: "c", confidence: 1, source_message_id: "m2" });
  await first.receipts.set("m2", "{}");
  await first.close();
  const raw = openDatabase(file, null);
  raw.pragma("foreign_keys = OFF");
  raw.exec("DELETE FROM sessions WHERE id = 's1'; DELETE FROM messages WHERE id = 'm2'");
  raw.close();
  await salvageVault(file, null, clock);
  const saved = openDatabase(file, null, { readonly: true });
  onTestFinished(() => void saved.close());
  expect(saved.pragma("foreign_key_check")).toEqual([]);
  expect(saved.prepare("SELECT id, title, created_at FROM sessions WHERE id = 's1'").get()).toEqual({
    id: "s1",
    title: null,
    created_at: "2026-11-21T08:00:00.000Z",
  });
  expect(saved.prepare("SELECT id FROM messages").pluck().all()).toEqual(["m1"]);
  expect(saved.prepare("SELECT id, source_message_id FROM facts ORDER BY id").raw().all()).toEqual([
    ["f1", "m1"],
    ["f2", null],
  ]);
  expect(saved.prepare("SELECT message_id FROM receipts").pluck().all()).toEqual(["m1"]);
});

/** Notes to import, as JSON lines. */
function notes(count: number): string {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      id: String(index),
      session: "s",
      role: "user",
      content: `Note number ${index} ${"about the garden ".repeat(20)}`,
      created_at: "2026-01-01T10:00:00Z",
    }),
  );
  return lines.join("\n");
}

/** Fills the first page of tables and indexes with rubbish. */
function spoilPages(file: string, names: readonly string[]): void {
  const peek = openDatabase(file, null, { readonly: true });
  const root = peek.prepare<[string], number>("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck();
  const pages = names.map((name) => root.get(name) ?? 0);
  peek.close();
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0xff, (page - 1) * PAGE, page * PAGE);
  writeFileSync(file, bytes);
}

function rowsOf(file: string): Record<string, unknown[]> {
  const db = openDatabase(file, null, { readonly: true });
  try {
    return Object.fromEntries(
      Object.keys(MANIFEST).map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]),
    );
  } finally {
    db.close();
  }
}
