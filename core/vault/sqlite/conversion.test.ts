import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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
    expect(await (await encryptVault(file, keys, systemClock, null)).withCopies()).toEqual([]);
    const key = await keys.key();
    expect([file, ...copies()].map((path) => isPlain(path))).toEqual([false, false, false]);
    expect(health([file, ...copies()], key)).toEqual(["ok", "ok", "ok"]);
    expect(OWN.map((name) => readFileSync(join(dataDir, name)))).toEqual(before);
    expect(await decryptVault(file, keys, systemClock, key)).toEqual([]);
    expect([file, ...copies()].map((path) => isPlain(path))).toEqual([true, true, true]);
    expect(OWN.map((name) => readFileSync(join(dataDir, name)))).toEqual(before);
    // By no log, so that one put in the vault's place is told from a vault that was open there.
    expect([file, ...copies()].map((path) => readFileSync(path)[18])).toEqual([2, 1, 1]);
  });

  it("stays, and is named, where it cannot go with it", async () => {
    const { dataDir, file, keys, copies } = await withCopies();
    const torn = join(dataDir, "backups", COPY);
    writeFileSync(torn, readFileSync(file).subarray(0, 9000));
    const kept = readFileSync(torn);
    const { recoveryCode, withCopies: encryptCopies } = await encryptVault(file, keys, systemClock, null);
    const left = await encryptCopies();
    expect(recoveryCode).toMatch(/^[0-9A-Z-]{29}$/);
    expect(left).toEqual([{ path: torn, why: "torn" }]);
    expect(readFileSync(torn)).toEqual(kept);
    // One that was made with another key is not this key's to decrypt.
    const other = await withCopies();
    await (await encryptVault(other.file, other.keys, systemClock, null)).withCopies();
    const [foreign = ""] = other.copies();
    cpSync(foreign, torn);
    expect(await decryptVault(file, keys, systemClock, await keys.key())).toEqual([{ path: torn, why: "sealed" }]);
    expect(readFileSync(torn)).toEqual(readFileSync(foreign));
    expect(copies().filter((path) => isPlain(path))).toHaveLength(2);
  });

  it("goes when something is forgotten and it cannot be rewritten, but not where it is of another vault", async () => {
    const [{ dataDir, file }, other] = [await withCopies(), await withCopies()];
    await (await encryptVault(other.file, other.keys, systemClock, null)).withCopies();
    const [foreign = ""] = other.copies();
    const [kept, torn] = [join(dataDir, "backups", COPY), join(dataDir, `vault.db.replaced-${AT}`)];
    cpSync(foreign, kept);
    writeFileSync(torn, readFileSync(torn).fill(0, 0, 512));
    await new Backups({ file, key: null, clock: systemClock }).purge([], ["a word"]);
    expect([existsSync(kept), existsSync(torn)]).toEqual([true, false]);
  });

  it("is named where it is no vault any more, but can be read all the same", async () => {
    const { dataDir, file, keys } = await withCopies();
    const torn = join(dataDir, `vault.db.replaced-${AT}`);
    const bytes = readFileSync(torn);
    writeFileSync(torn, bytes.fill(0, 0, 512));
    const { withCopies: encryptCopies } = await encryptVault(file, keys, systemClock, null);
    expect(await encryptCopies()).toEqual([{ path: torn, why: "torn" }]);
    expect(readFileSync(torn)).toEqual(bytes);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "does not keep the others back where one may not be read",
    async () => {
      const { dataDir, file, keys, copies } = await withCopies();
      const shut = join(dataDir, "backups", COPY);
      cpSync(file, shut);
      chmodSync(shut, 0);
      const { withCopies: encryptCopies } = await encryptVault(file, keys, systemClock, null);
      expect(await encryptCopies()).toEqual([{ path: shut, why: "shut" }]);
      expect(copies().filter((path) => path !== shut && isPlain(path))).toEqual([]);
    },
  );

  it("is no damaged copy where another key opens it", async () => {
    const [{ dataDir, file }, other] = [await withCopies(), await withCopies()];
    await (await encryptVault(other.file, other.keys, systemClock, null)).withCopies();
    const [foreign = ""] = other.copies();
    cpSync(foreign, join(dataDir, "backups", COPY));
    await expect(new Backups({ file, key: null, clock: systemClock }).restore(COPY)).rejects.toMatchObject({
      phrase: { key: "backup.other_key" },
    });
  });

  it("is encrypted later where the encryption was cut short before", async () => {
    const { dataDir, file, keys, copies } = await withCopies();
    await encryptVault(file, keys, systemClock, null);
    const key = await keys.key();
    const backups = new Backups({ file, key, clock: systemClock });
    expect(
      backups
        .notEncrypted()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(copies().toSorted());
    expect(await backups.encryptLeft()).toEqual([]);
    expect(backups.notEncrypted()).toEqual([]);
    expect(new Set(health(copies(), key))).toEqual(new Set(["ok"]));
    expect(readdirSync(join(dataDir, "backups")).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("has a key as long as any of it is encrypted: the vault itself is decrypted last", async () => {
    const { file, keys, copies } = await withCopies();
    await (await encryptVault(file, keys, systemClock, null)).withCopies();
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
    await (await encryptVault(linked, keys, systemClock, null)).withCopies();
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

it("encrypts at its start what an encryption that was cut short left readable", async () => {
  const { dataDir, file, secrets, keys, copies } = await withCopies();
  await encryptVault(file, keys, systemClock, null);
  expect(copies().every((path) => isPlain(path))).toBe(true);
  await testCore({ dataDir, secrets });
  await expect.poll(() => copies().some((path) => isPlain(path))).toBe(false);
});

it("makes no second key for a vault that has lost its own", async () => {
  const { file, keys } = await withCopies();
  await encryptVault(file, keys, systemClock, null);
  await keys.remove();
  const sealed = readFileSync(file);
  await expect(encryptVault(file, keys, systemClock, null)).rejects.toMatchObject({
    phrase: { key: "vault.keys_gone" },
  });
  expect([keys.isEncrypted, readFileSync(file).equals(sealed)]).toEqual([false, true]);
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
