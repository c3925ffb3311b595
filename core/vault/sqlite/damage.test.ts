import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { DamageWatch, markDamaged, refuseMarked, unmarkDamaged } from "./damage.ts";

const NO_KEY = null;

/** A vault's file with many rows, and the mark of damage beside it. */
function marked() {
  const file = join(tempDir(), "vault.db");
  const db = new Database(file);
  db.exec("CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)");
  const add = db.prepare("INSERT INTO rows (text) VALUES (?)");
  for (let row = 0; row < 500; row += 1) add.run("x".repeat(200));
  db.close();
  markDamaged(file);
  return { file, isMarked: () => existsSync(`${file}.mend`) };
}

describe("the mark that a vault is damaged", () => {
  it("is taken away by a look that finds nothing wrong", () => {
    const { file, isMarked } = marked();
    expect(isMarked()).toBe(true);
    refuseMarked(file, NO_KEY);
    expect(isMarked()).toBe(false);
    refuseMarked(file, NO_KEY);
  });

  it("stays, and the vault is refused as damaged, where something is wrong", () => {
    const { file, isMarked } = marked();
    const db = new Database(file);
    db.unsafeMode(true);
    db.pragma("writable_schema = ON");
    db.exec(
      "UPDATE sqlite_schema SET sql = 'CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT NOT NULL, more INT NOT NULL)'",
    );
    db.close();
    expect(() => refuseMarked(file, NO_KEY)).toThrow(expect.objectContaining({ code: "SQLITE_CORRUPT" }));
    expect(isMarked()).toBe(true);
    unmarkDamaged(file);
    expect(isMarked()).toBe(false);
    unmarkDamaged(file);
  });

  it("is passed over where it cannot be written", () => {
    const file = join(tempDir(), "no-folder", "vault.db");
    markDamaged(file);
    expect(existsSync(`${file}.mend`)).toBe(false);
  });
});

describe("damage that is met while a vault is open", () => {
  const damage = () => new Database.SqliteError("malformed", "SQLITE_CORRUPT_VTAB");

  it("leaves the mark and is told once, and nothing else does", () => {
    const file = join(tempDir(), "vault.db");
    const watch = new DamageWatch(file);
    let told = 0;
    watch.onSeen(() => (told += 1));
    const busy = new Database.SqliteError("busy", "SQLITE_BUSY");
    expect(watch.note(busy)).toBe(busy);
    expect([told, existsSync(`${file}.mend`)]).toEqual([0, false]);
    const error = damage();
    expect(watch.note(error)).toMatchObject({ phrase: { key: "vault.damaged_found" }, cause: error });
    watch.note(damage());
    watch.see();
    expect([told, existsSync(`${file}.mend`)]).toEqual([1, true]);
  });

  it("is told at once to whoever asks later", () => {
    const watch = new DamageWatch(join(tempDir(), "vault.db"));
    watch.note(damage());
    let told = 0;
    watch.onSeen(() => (told += 1));
    expect(told).toBe(1);
  });

  it("of a vault in memory is told, and leaves nothing on the disk", () => {
    const watch = new DamageWatch(":memory:");
    let told = 0;
    watch.onSeen(() => (told += 1));
    watch.note(damage());
    expect([told, existsSync(":memory:.mend")]).toEqual([1, false]);
  });
});
