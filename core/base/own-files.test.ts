import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { silentLog, testCore } from "../../testing/test-core.ts";
import { openLine } from "../calls/other-programs.ts";
import { FileSecretStore } from "../settings/secrets.ts";
import { openServerFile } from "../vault/tables/server-tables.ts";
import { systemClock } from "./clock.ts";
import { createLog } from "./log.ts";

/** Names below a folder that others than their owner may read, with their mode. */
function readableByOthers(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => [String(name), statSync(join(folder, String(name))).mode & 0o777] as const)
    .filter(([, mode]) => (mode & 0o077) !== 0)
    .map(([name, mode]) => `${name} ${mode.toString(8)}`);
}

it("the vault, its log, its shared memory and its lock can be read by nobody else, while it is open", async () => {
  const core = await testCore();
  await core.ask("My name is Ana");
  const names = readdirSync(core.dataDir);
  for (const name of ["vault.db", "vault.db-wal", "vault.db-shm", "vault.db.lock"]) {
    expect(names).toContain(name);
    expect((statSync(join(core.dataDir, name)).mode & 0o077).toString(8), name).toBe("0");
  }
  await core.call("backups.make", {});
  expect(statSync(join(core.dataDir, "backups")).mode & 0o077).toBe(0);
});

it("a vault that others could read is taken away from them when it is opened", async () => {
  const dataDir = tempDir();
  writeFileSync(join(dataDir, "vault.db"), "", { mode: 0o644 });
  const core = await testCore({ dataDir });
  expect(statSync(join(core.dataDir, "vault.db")).mode & 0o077).toBe(0);
});

it("what a session leaves can be read by nobody else whatever the umask is, which programs that it starts get as it was", async () => {
  const before = process.umask(0);
  onTestFinished(() => void process.umask(before));
  const dataDir = join(tempDir(), "of", "mine");
  const secrets = new FileSecretStore(join(dataDir, "secrets.json"));
  const log = createLog(dataDir, "floatbar", "info");
  log.info("begun");
  const core = await testCore({ dataDir, secrets, log });
  const closeLine = await openLine(core.core, { folder: dataDir, version: "1", log: silentLog });
  await core.ask("My name is Ana");
  await core.call("backups.make", {});
  await core.call("settings.save", { theme: "dark", api_key: "sk-one" });
  await core.call("vault.encrypt", { passphrase: null });
  const { name } = await core.call("backups.make", {});
  await core.call("vault.restore", { name });
  expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(["floatbar.sock", "logs", "secrets.json"]));
  expect(readableByOthers(join(dataDir, "../.."))).toEqual([]);
  expect(process.umask()).toBe(0);
  await closeLine();
});

it("a server's keys can be read by nobody else", async () => {
  const folder = tempDir();
  const { close } = await openServerFile(join(folder, "server.db"), systemClock);
  onTestFinished(() => close());
  expect(readableByOthers(folder)).toEqual([]);
});
