import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MemoryKeychain } from "../../../testing/memory-keychain.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { testCore } from "../../../testing/test-core.ts";
import { systemClock } from "../../base/clock.ts";
import { Backups } from "./backups.ts";
import { isPlain, type VaultKey, verify } from "./database.ts";
import { decryptVault, encryptVault } from "./encryption.ts";
import { VaultKeys } from "./keys.ts";
import { openVault } from "./open.ts";

const AT = "2026-01-02T03-04-05.678Z";
const COPY = `vault-${AT}.db`;
/** What people call files of their own, however like FloatBar's. */
const OWN = [
  "vault.db.damaged-notes.txt",
  "vault.db.damaged-2026",
  "vault.db.lost-and-found",
  "vault.db.replaced-2020-01-01",
];

/** A vault with a backup and a vault that gave way. */
async function withCopies() {
  const dataDir = tempDir();
  const file = join(dataDir, "vault.db");
  const vault = await openVault({ file, clock: systemClock });
  const { name } = await vault.backups.make();
  await vault.close();
  cpSync(join(dataDir, "backups", name), join(dataDir, `vault.db.replaced-${AT}`));
  const secrets = new MemoryKeychain();
  const keys = new VaultKeys(file, secrets);
  const copies = () => [
    ...readdirSync(join(dataDir, "backups")).map((name) => join(dataDir, "backups", name)),
    join(dataDir, `vault.db.replaced-${AT}`),
  ];
  return { dataDir, file, secrets, keys, copies };
}

const health = (paths: readonly string[], key: VaultKey) =>
  paths.map((path) => verify(path, isPlain(path) ? null : key));

describe("what stands beside a vault that is encrypted or decrypted", () => {
  it("goes with it where it is a copy, and is left where it is a person's own, whatever it is called", async () => {
    const { dataDir, file, keys, copies } = await withCopies();
    for (const name of OWN) cpSync(file, join(dataDir, name));
    mkdirSync(join(dataDir, `vault.db.damaged-${AT}`));
    const before = OWN.map((name) => readFileSync(join(dataDir, name)));
    expect((await encryptVault(file, keys, systemClock, null)).left).toEqual([]);
    const key = await keys.key();
    expect([file, ...copies()].map((path) => isPlain(path))).toEqual([false, false, false]);
    expect(health([file, ...copies()], key)).toEqual(["ok", "ok", "ok"]);
    expect(OWN.map((name) => readFileSync(join(dataDir, name)))).toEqual(before);
    expect(await decryptVault(file, keys, systemClock, key)).toEqual([]);
    expect([file, ...copies()].map((path) => isPlain(path))).toEqual([true, true, true]);
    expect(OWN.map((name) => readFileSync(join(dataDir, name)))).toEqual(before);
  });

  it("stays, and is named, where it cannot go with it", async () => {
    const { dataDir, file, keys, copies } = await withCopies();
    const torn = join(dataDir, "backups", COPY);
    writeFileSync(torn, readFileSync(file).subarray(0, 9000));
    const kept = readFileSync(torn);
    const { recoveryCode, left } = await encryptVault(file, keys, systemClock, null);
    expect(recoveryCode).toMatch(/^[0-9A-Z-]{29}$/);
    expect(left).toEqual([torn]);
    expect(readFileSync(torn)).toEqual(kept);
    // One that was made with another key is not this key's to decrypt.
    const other = await withCopies();
    await encryptVault(other.file, other.keys, systemClock, null);
    const [foreign = ""] = other.copies();
    cpSync(foreign, torn);
    expect(await decryptVault(file, keys, systemClock, await keys.key())).toEqual([torn]);
    expect(readFileSync(torn)).toEqual(readFileSync(foreign));
    expect(copies().filter((path) => isPlain(path))).toHaveLength(2);
  });

  it("is encrypted later where the encryption was cut short before", async () => {
    const { dataDir, file, keys, copies } = await withCopies();
    const plain = copies().map((path) => readFileSync(path));
    await encryptVault(file, keys, systemClock, null);
    copies().forEach((path, at) => writeFileSync(path, plain[at] ?? ""));
    const key = await keys.key();
    const backups = new Backups({ file, key, clock: systemClock });
    expect(backups.readable().toSorted()).toEqual(copies().toSorted());
    await backups.makeDaily(new AbortController().signal);
    expect(backups.readable()).toEqual([]);
    expect(new Set(health(copies(), key))).toEqual(new Set(["ok"]));
    expect(readdirSync(join(dataDir, "backups")).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("has a key as long as any of it is encrypted: the vault itself is decrypted last", async () => {
    const { file, keys, copies } = await withCopies();
    await encryptVault(file, keys, systemClock, null);
    const key = await keys.key();
    // As far as a decryption comes that is cut short.
    expect(await new Backups({ file, key, clock: systemClock }).changeKey(null)).toEqual([]);
    expect(copies().every((path) => isPlain(path))).toBe(true);
    expect([isPlain(file), keys.isEncrypted]).toEqual([false, true]);
    expect(await decryptVault(file, keys, systemClock, await keys.key())).toEqual([]);
    expect(keys.isEncrypted).toBe(false);
  });

  it("does not keep a vault from being decrypted whose keychain is gone", async () => {
    const { file, secrets, keys } = await withCopies();
    await encryptVault(file, keys, systemClock, null);
    const key = await keys.key();
    secrets.set = async () => {
      throw new Error("the keychain is locked");
    };
    await decryptVault(file, keys, systemClock, key);
    expect([isPlain(file), keys.isEncrypted]).toEqual([true, false]);
  });

  it.skipIf(process.platform === "win32")("is where the vault is behind its link", async () => {
    const { dataDir, file } = await withCopies();
    const linked = join(tempDir(), "vault.db");
    symlinkSync(file, linked);
    const keys = new VaultKeys(linked, new MemoryKeychain());
    await encryptVault(linked, keys, systemClock, null);
    expect([isPlain(file), isPlain(join(dataDir, `vault.db.replaced-${AT}`))]).toEqual([false, false]);
    expect(readFileSync(linked)).toEqual(readFileSync(file));
    expect(existsSync(join(dataDir, "vault.db.converting-from"))).toBe(false);
  });
});

it("tells the pages that are open which copies could not be encrypted, and shows the code", async () => {
  const { dataDir, secrets } = await withCopies();
  const core = await testCore({ dataDir, secrets });
  writeFileSync(join(dataDir, "backups", COPY), readFileSync(join(dataDir, "vault.db")).subarray(0, 9000));
  const notices: (string | null)[] = [];
  const stop = core.core.subscribe((name, payload) => {
    if (name === "notice.changed" && "notice" in payload) notices.push(payload.notice);
  });
  const { recovery_code } = await core.call("vault.encrypt", { passphrase: null });
  expect(recovery_code).toMatch(/^[0-9A-Z-]{29}$/);
  stop();
  expect(notices.join()).toContain(`could not be: ${join(dataDir, "backups", COPY)}`);
});

it("says which file is missing where an encrypted vault has lost its keys", async () => {
  const { dataDir, file, keys } = await withCopies();
  await encryptVault(file, keys, systemClock, null);
  cpSync(file, join(dataDir, "moved.db"));
  const bare = tempDir();
  cpSync(file, join(bare, "vault.db"));
  await expect(testCore({ dataDir: bare })).rejects.toMatchObject({
    code: "vault_unreadable",
    phrase: { key: "vault.keys_gone", params: { keys: join(bare, "vault.keys.json") } },
  });
  // Another program's file is none.
  writeFileSync(join(bare, "vault.db"), Buffer.alloc(8192, "no vault at all "));
  await expect(testCore({ dataDir: bare })).rejects.toMatchObject({ phrase: { key: "vault.not_a_vault" } });
});
