import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { MemoryKeychain } from "../../../testing/memory-keychain.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { testCore } from "../../../testing/test-core.ts";
import { systemClock } from "../../base/clock.ts";
import { Backups } from "./backups.ts";
import { isPlain, verify } from "./database.ts";
import { decryptVault, encryptVault } from "./encryption.ts";
import { VaultKeys } from "./keys.ts";
import { openVault } from "./open.ts";
import { salvageVault } from "./salvage.ts";

const AT = "2026-01-02T03-04-05.678Z";
const isWindows = process.platform === "win32";
const day = (number: number) => `vault-2026-02-0${number}T10-00-00.000Z.db`;

/** A vault with a backup and one that gave way; `by` is the name by which it is opened. */
async function withCopies(file = join(tempDir(), "vault.db"), by = file) {
  const vault = await openVault({ file: by, clock: systemClock });
  const { name } = await vault.backups.make();
  await vault.close();
  const backup = join(vault.backups.folder, name);
  const kept = `${file}.replaced-${AT}`;
  cpSync(backup, kept);
  const secrets = new MemoryKeychain();
  return { file, by, folder: vault.backups.folder, backup, kept, secrets, keys: new VaultKeys(by, secrets) };
}

/** Puts what is no copy under the names of copies. @returns their paths. */
function strays(folder: string, file: string): string[] {
  const paths = [1, 2, 3, 4].map((number) => join(folder, day(number)));
  const [nowhere = "", loop = "", pipe = "", inside = ""] = paths;
  symlinkSync(join(folder, "gone", "x.db"), nowhere);
  symlinkSync(basename(loop), loop);
  execFileSync("mkfifo", [pipe, `${file}.damaged-${AT}`]);
  mkdirSync(inside);
  return [...paths, `${file}.damaged-${AT}`];
}

describe.skipIf(isWindows)("what has the name of a copy and is none", () => {
  it("is passed over and named, and keeps nothing else from being listed, encrypted, decrypted, restored or thinned out", async () => {
    const { file, folder, backup, kept, keys } = await withCopies();
    const odd = strays(folder, file);
    const plain = new Backups({ file, key: null, clock: systemClock });
    expect(plain.list().map(({ name }) => name)).toEqual([basename(backup)]);
    expect(
      plain
        .skipped()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(odd.toSorted());
    const { withCopies: encryptCopies } = await encryptVault(file, keys, systemClock, null);
    expect(await encryptCopies()).toEqual([]);
    expect([backup, kept].map((path) => isPlain(path))).toEqual([false, false]);
    const key = await keys.key();
    const sealed = new Backups({ file, key, clock: systemClock });
    expect(sealed.notEncrypted()).toEqual([]);
    expect(new Set(sealed.skipped().map(({ why }) => why))).toEqual(new Set(["stray"]));
    await sealed.purge([], ["a word"]);
    expect(verify(backup, key)).toBe("ok");
    await sealed.restore(basename(backup));
    await expect(sealed.restore(day(1))).rejects.toMatchObject({ phrase: { key: "backup.none" } });
    expect(await decryptVault(file, keys, systemClock, key)).toEqual([]);
    expect([file, backup, kept].map((path) => isPlain(path))).toEqual([true, true, true]);
    expect(odd.every((path) => lstatSync(path))).toBe(true);
  });

  it("stands in the page beside the backups, which stay", async () => {
    const { file, folder, backup, secrets } = await withCopies();
    strays(folder, file);
    const core = await testCore({ dataDir: join(folder, ".."), secrets });
    await core.call("vault.encrypt", { passphrase: null });
    const { backups, skipped, not_encrypted } = await core.call("backups.list", {});
    expect(backups.map(({ name }) => name)).toEqual([basename(backup)]);
    expect(skipped).toHaveLength(5);
    expect(skipped[0]?.phrase).toEqual({ key: "copy.stray", params: {} });
    expect(not_encrypted).toEqual([]);
    expect(isPlain(backup)).toBe(false);
  });

  it("is named where it is the folder of backups itself: a link whose disk is not there", async () => {
    const dataDir = tempDir();
    symlinkSync(join(dataDir, "no-disk"), join(dataDir, "backups"));
    const core = await testCore({ dataDir });
    const { skipped } = await core.call("backups.list", {});
    expect(skipped.map(({ path }) => path)).toEqual([join(dataDir, "backups")]);
  });
});

it("names in the page what can be read beside an encrypted vault, at its start and for as long as it stands there", async () => {
  const { file, folder, backup, kept, secrets, keys } = await withCopies();
  await (await encryptVault(file, keys, systemClock, null)).withCopies();
  const damaged = `${file}.damaged-${AT}`;
  const bytes = readFileSync(backup);
  writeFileSync(damaged, Buffer.alloc(bytes.length, "A clear word. "));
  const core = await testCore({ dataDir: join(folder, ".."), secrets });
  await expect.poll(async () => (await core.call("app.info", {})).notice).toContain(damaged);
  const left = { path: damaged, phrase: { key: "copy.torn", params: {} } };
  expect((await core.call("backups.list", {})).not_encrypted).toEqual([left]);
  await core.core.close();
  const next = await testCore({ dataDir: join(folder, ".."), secrets });
  expect((await next.call("backups.list", {})).not_encrypted).toEqual([left]);
  expect([backup, kept].map((path) => isPlain(path))).toEqual([false, false]);
});

describe.skipIf(isWindows)("a vault that is a link", () => {
  it.each(["vault.db", "store.db"])(
    "to %s is converted with all that stands beside it, here and there",
    async (name) => {
      const [here, there] = [join(tempDir(), "vault.db"), join(tempDir(), name)];
      await (await openVault({ file: there, clock: systemClock })).close();
      symlinkSync(there, here);
      const { backup, kept, keys } = await withCopies(there, here);
      const old = `${here}.damaged-${AT}`;
      cpSync(backup, old);
      const replaced = await new Backups({ file: here, key: null, clock: systemClock }).restore(basename(backup));
      const all = [there, backup, kept, old, replaced];
      expect(await (await encryptVault(here, keys, systemClock, null)).withCopies()).toEqual([]);
      expect(all.map((path) => isPlain(path))).toEqual(all.map(() => false));
      expect(await decryptVault(here, keys, systemClock, await keys.key())).toEqual([]);
      expect(all.map((path) => isPlain(path))).toEqual(all.map(() => true));
      expect(lstatSync(here).isSymbolicLink()).toBe(true);
    },
  );

  it("is mended behind the link, which stays, and nothing readable is left of it", async () => {
    const [here, there] = [join(tempDir(), "vault.db"), join(tempDir(), "store.db")];
    await (await openVault({ file: there, clock: systemClock })).close();
    symlinkSync(there, here);
    const told = await openVault({ file: there, clock: systemClock });
    await told.facts.add({
      id: "f1",
      category: "note",
      key: "says",
      value: "x",
      confidence: 1,
      source_message_id: null,
    });
    await told.close();
    const { damaged } = await salvageVault(here, null, systemClock);
    expect(lstatSync(here).isSymbolicLink()).toBe(true);
    expect([damaged.startsWith(`${there}.damaged-`), isPlain(there)]).toEqual([true, true]);
    const keys = new VaultKeys(here, new MemoryKeychain());
    expect(await (await encryptVault(here, keys, systemClock, null)).withCopies()).toEqual([]);
    expect([there, damaged].map((path) => isPlain(path))).toEqual([false, false]);
  });

  it("to nowhere is no place for a backup", async () => {
    const { file, backup } = await withCopies();
    const here = join(tempDir(), "vault.db");
    mkdirSync(join(here, "..", "backups"));
    cpSync(backup, join(here, "..", "backups", basename(backup)));
    symlinkSync(join(file, "..", "no-disk", "vault.db"), here);
    await expect(
      new Backups({ file: here, key: null, clock: systemClock }).restore(basename(backup)),
    ).rejects.toMatchObject({
      phrase: { key: "start.link_nowhere" },
    });
    expect(lstatSync(here).isSymbolicLink()).toBe(true);
  });
});

describe.skipIf(isWindows)("a copy that is a link", () => {
  it("is converted where its file is, once, and never takes the vault itself for one", async () => {
    const { file, folder, backup, kept, keys } = await withCopies();
    const elsewhere = join(tempDir(), "old.db");
    cpSync(backup, elsewhere);
    symlinkSync(elsewhere, join(folder, day(1)));
    symlinkSync(elsewhere, `${file}.damaged-${AT}`);
    symlinkSync("../vault.db", join(folder, day(2)));
    expect(await (await encryptVault(file, keys, systemClock, null)).withCopies()).toEqual([]);
    const key = await keys.key();
    expect([file, backup, kept, elsewhere].map((path) => verify(path, key))).toEqual(["ok", "ok", "ok", "ok"]);
    expect(lstatSync(join(folder, day(1))).isSymbolicLink()).toBe(true);
    expect(await decryptVault(file, keys, systemClock, key)).toEqual([]);
    expect([file, backup, kept, elsewhere].map((path) => verify(path, null))).toEqual(["ok", "ok", "ok", "ok"]);
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("is no second name of the vault that is forgotten in twice, also as a hard link", async () => {
    const { file, folder, keys } = await withCopies();
    linkSync(file, join(folder, day(3)));
    expect(await (await encryptVault(file, keys, systemClock, null)).withCopies()).toEqual([]);
    expect(isPlain(join(folder, day(3)))).toBe(false);
    expect(existsSync(`${file}.converting-from`)).toBe(false);
  });
});
