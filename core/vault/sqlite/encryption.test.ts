import { readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { MemoryKeychain } from "../../../testing/memory-keychain.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { testCore } from "../../../testing/test-core.ts";
import { systemClock } from "../../base/clock.ts";
import { openDatabase, vacuum } from "./database.ts";
import { decryptVault, encryptVault } from "./encryption.ts";
import { VaultKeys } from "./keys.ts";
import { joinVault, openVault } from "./open.ts";

const TOWN = "Quillebeuf";
const PASSPHRASE = "correct horse battery";

function bytesOf(dir: string): string {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("\n");
}

async function encrypted(passphrase: string | null = null) {
  const [dataDir, secrets] = [tempDir(), new MemoryKeychain()];
  const core = await testCore({ dataDir, secrets });
  await core.ask(`I live in ${TOWN}`);
  await core.call("backups.make", {});
  const { recovery_code } = await core.call("vault.encrypt", { passphrase });
  const again = async () => {
    const next = await testCore({ dataDir, secrets });
    return { next, status: await next.call("vault.status", {}) };
  };
  return { core, dataDir, secrets, recovery_code, again };
}

const townOf = async (core: Awaited<ReturnType<typeof testCore>>) =>
  (await core.call("facts.list", {})).facts.map(({ value }) => value);

/** The files that SQLite has open for what it does aside; their names are gone already. */
function temporaryFiles(): string[] {
  return readdirSync("/proc/self/fd").flatMap((fd) => {
    try {
      const file = readlinkSync(`/proc/self/fd/${fd}`);
      return file.includes("etilqs") ? [file] : [];
    } catch {
      return [];
    }
  });
}

describe("an encrypted vault", () => {
  it.skipIf(process.platform !== "linux")("keeps what is sorted aside in memory", () => {
    const key = Buffer.alloc(32, 7);
    const db = openDatabase(join(tempDir(), "a.db"), key);
    db.exec(`CREATE TABLE t (a TEXT);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
      INSERT INTO t SELECT hex(randomblob(40)) FROM n`);
    vacuum(db, key);
    db.pragma("cache_size = 10");
    const sorted = db.prepare("SELECT a FROM t ORDER BY a");
    const rows = sorted.iterate();
    rows.next();
    expect(temporaryFiles()).toEqual([]);
    rows.return?.();
    // Where nothing is said, SQLite has such a file.
    db.pragma("temp_store = FILE");
    const aside = db.prepare("SELECT a FROM t ORDER BY a").iterate();
    aside.next();
    expect(temporaryFiles()).toHaveLength(1);
    aside.return?.();
    db.close();
  });

  it("holds nothing that can be read, backups and all, and goes on working", async () => {
    const { core, dataDir, again } = await encrypted();
    expect(bytesOf(dataDir)).not.toContain(TOWN);
    expect(await townOf(core)).toEqual([TOWN]);
    await core.ask(`I love ${TOWN} cheese`);
    await core.call("backups.make", {});
    await core.core.close();
    expect(bytesOf(dataDir)).not.toContain(TOWN);
    const { next, status } = await again();
    expect(status).toMatchObject({ is_open: true, is_encrypted: true, has_passphrase: false, reason: null });
    expect(await townOf(next)).toContain(TOWN);
    expect(next.vault.integrity()).toBe("ok");
  });

  it("is written by a log as soon as it was converted, so that it shows who has it open", async () => {
    const dataDir = tempDir();
    const file = join(dataDir, "vault.db");
    await (await openVault({ file, clock: systemClock })).close();
    const keys = new VaultKeys(file, new MemoryKeychain());
    await encryptVault(file, keys, systemClock, null);
    const key = await keys.key({});
    const other = await joinVault({ file, clock: systemClock, key });
    onTestFinished(() => other.close());
    await other.facts.live();
    await expect(decryptVault(file, keys, systemClock, key)).rejects.toMatchObject({ code: "vault_locked" });
    expect(readdirSync(dataDir).filter((name) => name.startsWith("vault.db."))).toEqual(["vault.db.lock"]);
  });

  it("stays shut while the keychain cannot be read, makes no new key, and opens when it can", async () => {
    const { core, secrets, dataDir, again } = await encrypted();
    await core.core.close();
    secrets.isBroken = true;
    const before = readFileSync(join(dataDir, "vault.db"));
    const { next, status } = await again();
    expect(status).toMatchObject({ is_open: false, reason: expect.stringContaining("cannot be read") });
    expect(await next.core.call("facts.list", {})).toMatchObject({ ok: false, error: { code: "vault_sealed" } });
    expect(await next.core.call("vault.unlock", {})).toMatchObject({
      ok: false,
      error: { code: "vault_key_unreadable", retryable: true },
    });
    expect((await next.call("settings.get", {})).theme.value).toBe("system");
    secrets.isBroken = false;
    expect(await next.call("vault.unlock", {})).toMatchObject({ is_open: true });
    expect(await townOf(next)).toEqual([TOWN]);
    await next.core.close();
    expect(readFileSync(join(dataDir, "vault.db")).subarray(0, 16).equals(before.subarray(0, 16))).toBe(true);
  });

  it("opens by the recovery code when the key is gone, and puts the key back", async () => {
    const { core, secrets, recovery_code, again } = await encrypted();
    await core.core.close();
    secrets.secrets.clear();
    const { next, status } = await again();
    expect(status).toMatchObject({ is_open: false, reason: expect.stringContaining("recovery code") });
    expect(await next.core.call("vault.unlock", { recovery_code: "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE" })).toMatchObject({
      ok: false,
      error: { code: "vault_key_wrong" },
    });
    const typed = recovery_code.toLowerCase().replaceAll("-", " ");
    expect(await next.call("vault.unlock", { recovery_code: typed })).toMatchObject({ is_open: true });
    expect(await townOf(next)).toEqual([TOWN]);
    await next.core.close();
    expect((await again()).status.is_open).toBe(true);
  });

  it("can be under a passphrase instead of the keychain", async () => {
    const { core, secrets, again } = await encrypted(PASSPHRASE);
    expect(secrets.secrets.size).toBe(0);
    await core.core.close();
    const { next, status } = await again();
    expect(status).toMatchObject({ is_open: false, has_passphrase: true });
    expect(await next.core.call("vault.unlock", { passphrase: "wrong" })).toMatchObject({
      ok: false,
      error: { code: "vault_key_wrong" },
    });
    expect(await next.call("vault.unlock", { passphrase: PASSPHRASE })).toMatchObject({ is_open: true });
    expect(await townOf(next)).toEqual([TOWN]);
  });

  it("says what is wrong when its file of keys cannot be read", async () => {
    const { core, dataDir, again } = await encrypted();
    await core.core.close();
    const file = join(dataDir, "vault.keys.json");
    const keys = readFileSync(file);
    writeFileSync(file, "{");
    const { next, status } = await again();
    expect(status).toMatchObject({
      is_open: false,
      is_encrypted: true,
      reason: expect.stringContaining("vault.keys.json"),
    });
    writeFileSync(file, keys);
    expect(await next.call("vault.unlock", {})).toMatchObject({ is_open: true });
  });

  it("is sealed with the screen, and says so", async () => {
    const { core } = await encrypted(PASSPHRASE);
    await core.core.lock();
    expect(await core.call("vault.status", {})).toMatchObject({ is_open: false });
    expect(await core.core.call("chat.send", { session_id: null, text: "Hi" })).toMatchObject({
      ok: false,
      error: { code: "vault_sealed" },
    });
    await core.call("vault.unlock", { passphrase: PASSPHRASE });
    expect(await townOf(core)).toEqual([TOWN]);
  });

  it("can be decrypted again", async () => {
    const { core, dataDir, secrets, again } = await encrypted();
    await core.call("vault.decrypt", { confirm: "decrypt" });
    expect(secrets.secrets.size).toBe(0);
    expect(await core.call("vault.status", {})).toMatchObject({ is_open: true, is_encrypted: false });
    await core.core.close();
    expect(readFileSync(join(dataDir, "vault.db"), "latin1")).toContain(TOWN);
    const { next } = await again();
    expect(await townOf(next)).toEqual([TOWN]);
    expect((await next.call("backups.list", {})).backups).toHaveLength(1);
  });
});

describe("a vault that is not encrypted", () => {
  it("stays as it is when the keychain does not take the key", async () => {
    const [dataDir, secrets] = [tempDir(), new MemoryKeychain()];
    const core = await testCore({ dataDir, secrets });
    await core.ask(`I live in ${TOWN}`);
    secrets.isBroken = true;
    expect(await core.core.call("vault.encrypt", { passphrase: null })).toMatchObject({
      ok: false,
      error: { code: "vault_key_unreadable", message: expect.stringContaining("Nothing was changed") },
    });
    secrets.isBroken = false;
    expect(await core.call("vault.status", {})).toMatchObject({ is_open: true, is_encrypted: false });
    expect(await townOf(core)).toEqual([TOWN]);
  });

  it("is not sealed by the screen", async () => {
    const core = await testCore();
    await core.core.lock();
    expect(await core.call("vault.status", {})).toMatchObject({ is_open: true, is_encrypted: false });
  });

  it("opens beside the keys of a conversion that was cut short", async () => {
    const dataDir = tempDir();
    const first = await testCore({ dataDir });
    await first.ask(`I live in ${TOWN}`);
    await first.core.close();
    writeFileSync(join(dataDir, "vault.keys.json"), "{}");
    writeFileSync(join(dataDir, "vault.db.converting"), "half a copy");
    const second = await testCore({ dataDir });
    expect(await townOf(second)).toEqual([TOWN]);
    await second.call("vault.encrypt", { passphrase: null });
    expect(await townOf(second)).toEqual([TOWN]);
  });

  it("is not encrypted twice, nor decrypted where it never was", async () => {
    const core = await testCore();
    const plain = await core.core.call("vault.decrypt", { confirm: "decrypt" });
    expect(plain).toMatchObject({ ok: false, error: { code: "not_encrypted" } });
    await core.call("vault.encrypt", { passphrase: null });
    const again = await core.core.call("vault.encrypt", { passphrase: PASSPHRASE });
    expect(again).toMatchObject({ ok: false, error: { code: "already_encrypted" } });
    expect(await core.call("vault.status", {})).toMatchObject({ is_open: true, has_passphrase: false });
  });

  it("refuses a passphrase that is too short", async () => {
    const core = await testCore();
    expect(await core.core.call("vault.encrypt", { passphrase: "short" })).toMatchObject({
      ok: false,
      error: { code: "invalid_request", field: "passphrase" },
    });
  });
});
