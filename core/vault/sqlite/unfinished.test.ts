import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { systemClock as clock } from "../../base/clock.ts";
import { lockVault } from "./lock.ts";
import { joinVault, openVault } from "./open.ts";
import { salvageVault } from "./salvage.ts";

const LEFT = [
  "converting",
  "converting-journal",
  "restoring",
  "restoring-journal",
  "salvaging",
  "salvaging.lock",
  "converting-from",
];

/** A vault beside which work on it was cut short, and a second name for one of the copies. */
async function cutShort() {
  const dir = tempDir();
  const file = join(dir, "vault.db");
  await (await openVault({ file, clock })).close();
  rmSync(`${file}.lock`);
  for (const name of LEFT) writeFileSync(`${file}.${name}`, "readable");
  mkdirSync(join(dir, "backups"));
  for (const end of ["", "-journal"]) writeFileSync(join(dir, "backups", `vault-2026.db.partial${end}`), "readable");
  return { dir, file };
}

const left = (dir: string) => [
  ...readdirSync(dir).filter((name) => !/^(?:vault\.db|backups|vault\.db\.lock|vault\.db\.damaged-.*)$/.test(name)),
  ...readdirSync(join(dir, "backups")),
];

it.each([
  ["a start", (file: string) => openVault({ file, clock }).then((vault) => vault.close())],
  ["a look beside its owner", (file: string) => joinVault({ file, clock }).then((vault) => vault.close())],
  ["a mending", (file: string) => salvageVault(file, null, clock)],
])("takes away what was left of work that was cut short: %s", async (_, open) => {
  const { dir, file } = await cutShort();
  await open(file);
  expect(left(dir)).toEqual([]);
});

it("overwrites it, but never the vault itself, whose second name is left between two steps", async () => {
  const { dir, file } = await cutShort();
  const before = readFileSync(file);
  rmSync(`${file}.converting-from`);
  linkSync(file, `${file}.converting-from`);
  rmSync(`${file}.restoring`);
  symlinkSync(file, `${file}.restoring`);
  await (await openVault({ file, clock })).close();
  expect(readFileSync(file).length).toBe(before.length);
  expect(existsSync(`${file}.converting-from`)).toBe(false);
  await (await openVault({ file, clock })).close();
  expect(left(dir)).toEqual(["vault.db.restoring"]);
});

it("never touches a copy that a person made beside the vault, whatever they call it", async () => {
  const { dir, file } = await cutShort();
  const names = ["old", "bak", "backup", "copy", "orig", "saved", "salvaged"].map((name) => `${file}.${name}`);
  for (const name of names) writeFileSync(name, "mine");
  await (await openVault({ file, clock })).close();
  expect(left(dir)).toEqual(names.map((name) => basename(name)).toSorted());
  for (const name of names) expect(readFileSync(name, "utf8")).toBe("mine");
});

it("takes nothing away where the vault itself is gone: what is left may be all that there is", async () => {
  const { dir, file } = await cutShort();
  rmSync(file);
  await expect(openVault({ file, clock })).rejects.toMatchObject({ code: "vault_unreadable" });
  await expect(joinVault({ file, clock })).rejects.toMatchObject({ code: "vault_unreadable" });
  expect(existsSync(file)).toBe(false);
  expect(left(dir)).toHaveLength(LEFT.length + 2);
});

it("lets it be while somebody has the vault, who may be at such work", async () => {
  const { dir, file } = await cutShort();
  const lock = lockVault(file);
  await (await joinVault({ file, clock })).close();
  expect(left(dir)).toHaveLength(LEFT.length + 2);
  lock.release();
});
