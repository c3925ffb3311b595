import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { steppingClock, testCore } from "../../../testing/test-core.ts";
import { Backups } from "./backups.ts";
import { verify } from "./database.ts";
import { openVault } from "./open.ts";

const DAY = 86_400_000;

async function vaultWith(value: string, dir = tempDir()) {
  const file = join(dir, "vault.db");
  const vault = await openVault({ file, clock: steppingClock() });
  await vault.facts.add({ id: "f1", category: "note", key: "says", value, confidence: 1, source_message_id: null });
  return { vault, file, dir };
}

it("are verified copies that hold what the vault held, and can be put in its place", async () => {
  const { vault, file, dir } = await vaultWith("before");
  const backup = await vault.backups.make();
  expect(verify(join(vault.backups.folder, backup.name), null)).toBe("ok");
  await vault.facts.change("f1", { value: "after" });
  await vault.close();
  const aside = await new Backups({ file, key: null, clock: steppingClock() }).restore(backup.name);
  expect(existsSync(aside)).toBe(true);
  const restored = await openVault({ file, clock: steppingClock() });
  expect((await restored.facts.require("f1")).value).toBe("before");
  await restored.close();
  copyFileSync(aside, join(dir, "other.db"));
  const replaced = await openVault({ file: join(dir, "other.db"), clock: steppingClock() });
  expect((await replaced.facts.require("f1")).value).toBe("after");
  await replaced.close();
});

// Each copy is made and tried in a thread of its own: seconds, where the machine does other things.
it("are made once a day, and thinned out to a week of days and four weeks", { timeout: 90_000 }, async () => {
  const { vault, file } = await vaultWith("x");
  let now = Date.parse("2026-01-01T08:00:00Z");
  const backups = new Backups({ file, key: null, clock: { now: () => now } });
  const { signal } = new AbortController();
  expect(await backups.makeDaily(signal)).toBeDefined();
  now += DAY / 4;
  expect(await backups.makeDaily(signal)).toBeUndefined();
  for (let day = 0; day < 60; day += 1) {
    now += DAY;
    const name = `vault-${new Date(now).toISOString().replaceAll(":", "-")}.db`;
    writeFileSync(join(backups.folder, name), "an old one");
  }
  now += DAY;
  await backups.make();
  const kept = backups.list();
  expect(kept).toHaveLength(11);
  expect(kept[0]?.created_at).toBe(new Date(now).toISOString());
  await vault.close();
});

// Three copies, as above.
it(
  "are made each day though a start with the clock ahead left some from the future, and keep all of their room",
  { timeout: 90_000 },
  async () => {
    const { vault, file } = await vaultWith("x");
    let now = Date.parse("2026-01-01T08:00:00Z");
    const backups = new Backups({ file, key: null, clock: { now: () => now } });
    const { signal } = new AbortController();
    expect(await backups.makeDaily(signal)).toBeDefined();
    for (let day = 400; day < 415; day += 1) {
      const name = `vault-${new Date(now + day * DAY).toISOString().replaceAll(":", "-")}.db`;
      writeFileSync(join(backups.folder, name), "one from the future");
    }
    for (let day = 0; day < 2; day += 1) {
      now += DAY;
      const made = await backups.makeDaily(signal);
      expect(made?.created_at).toBe(new Date(now).toISOString());
      // A clock that was set back by an hour makes no second one.
      now -= DAY / 24;
      expect(await backups.makeDaily(signal)).toBeUndefined();
    }
    const isNext = ({ created_at }: { created_at: string }) => Date.parse(created_at) > now + DAY;
    expect(backups.list().filter((backup) => !isNext(backup))).toHaveLength(3);
    // Those of a clock that is behind by now are not lost either.
    expect(backups.list().filter(isNext).length).toBeGreaterThanOrEqual(7);
    await vault.close();
  },
);

it("refuse a damaged one and a name that is none, and leave the vault as it is", async () => {
  const { vault, file } = await vaultWith("x");
  const { name } = await vault.backups.make();
  await vault.close();
  const path = join(vault.backups.folder, name);
  const bytes = readFileSync(path);
  bytes.fill(7, 4096, 12_288);
  writeFileSync(path, bytes);
  const before = readFileSync(file);
  const backups = new Backups({ file, key: null, clock: steppingClock() });
  await expect(backups.restore(name)).rejects.toThrow(/damaged/);
  await expect(backups.restore("../../etc/passwd")).rejects.toThrow(/no backup named/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it("refuse a sound file that is no vault, and a vault of a newer FloatBar, before anything takes the vault's place", async () => {
  const { vault, file } = await vaultWith("x");
  await vault.close();
  const before = readFileSync(file);
  const backups = new Backups({ file, key: null, clock: steppingClock() });
  mkdirSync(backups.folder, { recursive: true });
  const [foreign, newer] = ["vault-2026-01-01T08-00-00.000Z.db", "vault-2026-01-02T08-00-00.000Z.db"] as const;
  const places = new Database(join(backups.folder, foreign));
  places.exec("CREATE TABLE places (name TEXT)");
  places.close();
  copyFileSync(file, join(backups.folder, newer));
  const later = new Database(join(backups.folder, newer));
  later.pragma("user_version = 99999");
  later.close();
  await expect(backups.restore(foreign)).rejects.toMatchObject({ phrase: { key: "backup.no_vault" } });
  await expect(backups.restore(newer)).rejects.toMatchObject({ code: "vault_newer", phrase: { key: "backup.newer" } });
  expect(readFileSync(file).equals(before)).toBe(true);
});

it.skipIf(process.platform !== "linux")("are erased but for what cannot be deleted, which is named", async () => {
  const { vault } = await vaultWith("x");
  const { name } = await vault.backups.make();
  const { folder } = vault.backups;
  // A file that the system lets nobody delete.
  symlinkSync(`/proc/${process.pid}/status`, join(folder, "vault-2026-01-01T08-00-00.000Z.db"));
  const own = join(folder, "letters");
  mkdirSync(own);
  writeFileSync(join(own, "mine.txt"), "mine");
  const erased = vault.erase();
  await expect(erased).rejects.toMatchObject({
    phrase: { key: "backup.not_deleted", params: { files: expect.stringMatching(/status/) } },
  });
  expect(existsSync(join(folder, name))).toBe(false);
  expect(readFileSync(join(own, "mine.txt"), "utf8")).toBe("mine");
  await vault.close();
});

it("say what to do when the folder cannot be written", async () => {
  const { vault, dir } = await vaultWith("x");
  writeFileSync(join(dir, "backups-file"), "");
  const backups = new Backups({ file: join(dir, "missing", "vault.db"), key: null, clock: steppingClock() });
  await expect(backups.make()).rejects.toMatchObject({ code: "backup_failed" });
  expect(readdirSync(backups.folder)).toEqual([]);
  await vault.close();
});

it("are restored by one call while the app runs, and a name that is none changes nothing", async () => {
  const core = await testCore();
  await core.ask("I live in Lisbon");
  const { name } = await core.call("backups.make", {});
  await core.ask("I moved to Porto");
  const { replaced } = await core.call("vault.restore", { name });
  expect(existsSync(replaced)).toBe(true);
  expect((await core.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["Lisbon"]);
  expect((await core.ask("Where do I live?")).message.content).toContain("Lisbon");
  expect(await core.core.call("vault.restore", { name: "vault-nope.db" })).toMatchObject({
    ok: false,
    error: { code: "invalid_request", field: "name" },
  });
  expect((await core.call("facts.list", {})).facts).toHaveLength(1);
});

it("are made for one vault at a time, and not for one that was closed meanwhile", async () => {
  const files = [join(tempDir(), "vault.db"), join(tempDir(), "vault.db"), join(tempDir(), "vault.db")];
  const vaults = await Promise.all(files.map((file) => openVault({ file, clock: steppingClock() })));
  onTestFinished(() => Promise.all(vaults.map((vault) => vault.close())).then(() => undefined));
  const closing = new AbortController();
  const open = new AbortController().signal;
  const ended: number[] = [];
  const made = vaults.map((vault, index) =>
    vault.backups.makeDaily(index === 1 ? closing.signal : open).finally(() => ended.push(index)),
  );
  closing.abort(new Error("closed"));
  const results = await Promise.allSettled(made);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(vaults.map((vault) => vault.backups.list().length)).toEqual([1, 0, 1]);
  expect(ended.indexOf(0)).toBeLessThan(ended.indexOf(2));
});
