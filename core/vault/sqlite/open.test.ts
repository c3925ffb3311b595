import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { isoTime, systemClock } from "../../base/clock.ts";
import type { VaultError } from "../../base/errors.ts";
import { latestVersion } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { openVault } from "./open.ts";
import type { SqliteVault } from "./vault.ts";

const digest = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

async function open(file: string, options: Partial<Parameters<typeof openVault>[0]> = {}): Promise<SqliteVault> {
  const vault = await openVault({ file, clock: systemClock, ...options });
  onTestFinished(() => vault.close());
  return vault;
}

const failure = (promise: Promise<unknown>): Promise<VaultError> =>
  promise.then(
    () => {
      throw new Error("expected a VaultError");
    },
    (error: unknown) => error as VaultError,
  );

describe("openVault", () => {
  it("makes a vault out of nothing, with every table, WAL and the schema's version", async () => {
    const file = join(tempDir(), "deeper", "vault.db");
    const vault = await open(file);
    await vault.profile.setName("Ana");
    const reader = new Database(file, { readonly: true });
    onTestFinished(() => void reader.close());
    const tables = reader.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    expect(tables).toEqual(
      expect.arrayContaining(["profile", "facts", "preferences", "sessions", "messages", "streams"]),
    );
    expect(reader.pragma("user_version", { simple: true })).toBe(latestVersion(migrations));
    expect(reader.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(reader.prepare("SELECT name FROM profile").pluck().get()).toBe("Ana");
  });

  it("keeps what was written when it is closed and opened again, and leaves no write-ahead log behind", async () => {
    const file = join(tempDir(), "vault.db");
    const first = await openVault({ file, clock: systemClock });
    await first.preferences.set("tone", "brief");
    await first.close();
    await first.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const second = await open(file);
    expect(await second.preferences.all()).toEqual({ tone: "brief" });
    expect(second.integrity()).toBe("ok");
  });

  it("refuses a vault that a newer program wrote, and changes no byte of it", async () => {
    const file = join(tempDir(), "vault.db");
    await (await openVault({ file, clock: systemClock })).close();
    const raw = new Database(file);
    raw.pragma("user_version = 9999");
    raw.close();
    rmSync(`${file}.lock`);
    const before = digest(file);
    const error = await failure(openVault({ file, clock: systemClock }));
    expect(readdirSync(join(file, ".."))).toEqual(["vault.db"]);
    expect(error.code).toBe("vault_newer");
    expect(error.message).toContain("Update FloatBar");
    // The copy from before the update that this version can open, and not one that it cannot.
    const backups = join(file, "..", "backups");
    mkdirSync(backups);
    const copies = ["v3-2026-01-01", "v4-2026-02-02", "v9998-2026-03-03"].map(
      (name) => `vault-${name}T08-00-00.000Z.db`,
    );
    for (const name of copies) writeFileSync(join(backups, name), "");
    const again = await failure(openVault({ file, clock: systemClock }));
    expect(again.message).toContain(`put ${join(backups, "vault-v4-2026-02-02T08-00-00.000Z.db")} in its place`);
    expect(digest(file)).toBe(before);
  });

  it("leaves the vault as it was when a migration fails, with a backup beside it", async () => {
    const dir = tempDir();
    const file = join(dir, "vault.db");
    const first = await openVault({ file, clock: systemClock });
    await first.profile.setName("Ana");
    await first.close();
    const failing = {
      ...migrations,
      "900-second": {
        up: async (db: never) => void (await sql`ALTER TABLE profile ADD COLUMN extra TEXT`.execute(db)),
      },
      "901-broken": {
        up: async (db: never) => {
          await sql`DELETE FROM profile`.execute(db);
          await sql`CREATE TABLE nonsense (`.execute(db);
        },
      },
    };
    const error = await failure(openVault({ file, clock: systemClock, migrations: failing }));
    expect(error.code).toBe("vault_migration_failed");
    const [backup] = readdirSync(join(dir, "backups"));
    expect(error.message).toContain(backup);
    const again = await open(file);
    expect((await again.profile.get()).name).toBe("Ana");
    const copy = new Database(join(dir, "backups", backup ?? ""), { readonly: true });
    onTestFinished(() => void copy.close());
    expect(copy.prepare("SELECT name FROM profile").pluck().get()).toBe("Ana");
    expect(copy.prepare("SELECT count(*) FROM pragma_table_info('profile') WHERE name = 'extra'").pluck().get()).toBe(
      0,
    );
  });

  it("backs up before a migration that succeeds, too", async () => {
    const dir = tempDir();
    const file = join(dir, "vault.db");
    await (await openVault({ file, clock: systemClock })).close();
    const more = {
      ...migrations,
      "900-second": {
        up: async (db: never) => void (await sql`ALTER TABLE profile ADD COLUMN extra TEXT`.execute(db)),
      },
    };
    await open(file, { migrations: more });
    expect(readdirSync(join(dir, "backups"))).toHaveLength(1);
    const raw = new Database(file, { readonly: true });
    onTestFinished(() => void raw.close());
    expect(raw.pragma("user_version", { simple: true })).toBe(900);
  });

  it("says that a file is no vault, and leaves it alone", async () => {
    const file = join(tempDir(), "vault.db");
    writeFileSync(file, "This is a letter to my grandmother, and no database at all.".repeat(50));
    const before = digest(file);
    const error = await failure(openVault({ file, clock: systemClock }));
    expect(error.code).toBe("vault_unreadable");
    expect(error.message).toContain("is not a FloatBar vault");
    expect(digest(file)).toBe(before);
  });

  it("tells a second process who has the vault, and lets it in once the first was killed", async () => {
    const file = join(tempDir(), "vault.db");
    const script =
      `const { openVault } = await import(${JSON.stringify(join(import.meta.dirname, "open.ts"))});` +
      `await openVault({ file: ${JSON.stringify(file)}, clock: { now: () => Date.now() } });` +
      "console.log('open'); setInterval(() => {}, 1000);";
    const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void holder.kill("SIGKILL"));
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    const error = await failure(openVault({ file, clock: systemClock }));
    expect(error.code).toBe("vault_locked");
    expect(error.message).toContain(`process ${holder.pid}`);
    // A lock that is damaged while it is held, by a program that keeps folders alike for one, is still held.
    writeFileSync(`${file}.lock`, Buffer.alloc(8192, 0xa5));
    expect((await failure(openVault({ file, clock: systemClock }))).code).toBe("vault_locked");
    const gone = new Promise((resolve) => holder.once("exit", resolve));
    holder.kill("SIGKILL");
    await gone;
    await open(file);
  });

  it("is locked by whatever name it is opened", async () => {
    const file = join(tempDir(), "vault.db");
    await open(file);
    const link = join(tempDir(), "vault.db");
    symlinkSync(file, link);
    expect((await failure(openVault({ file: link, clock: systemClock }))).code).toBe("vault_locked");
  });

  it("makes a damaged lock anew, and tells what is none from the vault", async () => {
    const file = join(tempDir(), "vault.db");
    await (await openVault({ file, clock: systemClock })).close();
    const half = readFileSync(`${file}.lock`).subarray(0, 4096);
    for (const damaged of [half, Buffer.alloc(8192), Buffer.alloc(8192, 0xa5), "12345"]) {
      writeFileSync(`${file}.lock`, damaged);
      const vault = await openVault({ file, clock: systemClock });
      expect((await failure(openVault({ file, clock: systemClock }))).code).toBe("vault_locked");
      await vault.close();
    }
    rmSync(`${file}.lock`);
    const other = join(tempDir(), "letter");
    writeFileSync(other, "Dear grandmother");
    symlinkSync(other, `${file}.lock`);
    const error = await failure(openVault({ file, clock: systemClock }));
    expect(error.code).toBe("vault_unreadable");
    expect(error.message).toContain(`${file}.lock is not the lock`);
    expect(readFileSync(other, "utf8")).toBe("Dear grandmother");
  });

  it("leaves nothing beside a vault that was cut off", async () => {
    const file = join(tempDir(), "vault.db");
    await (await openVault({ file, clock: systemClock })).close();
    rmSync(`${file}.lock`);
    truncateSync(file, 100_000);
    const error = await failure(openVault({ file, clock: systemClock }));
    expect(error.message).toContain("vault.db is damaged");
    expect(readdirSync(join(file, ".."))).toEqual(["vault.db"]);
  });

  it.runIf(process.platform !== "win32")("leaves nothing beside a vault that its user may not write", async () => {
    const dir = tempDir();
    const file = join(dir, "vault.db");
    await (await openVault({ file, clock: systemClock })).close();
    rmSync(`${file}.lock`);
    // Modes do not hold root back.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    if (user.uid !== undefined) for (const path of [dir, file]) chownSync(path, user.uid, user.gid);
    const start = async () => {
      const script =
        `const { openVault } = await import(${JSON.stringify(join(import.meta.dirname, "open.ts"))});` +
        `await openVault({ file: ${JSON.stringify(file)}, clock: { now: () => Date.now() } })` +
        ".then((vault) => vault.close()).then(() => console.log('opened'), (error) => console.log(error.message));";
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
        ...user,
        stdio: ["ignore", "pipe", "inherit"],
      });
      return text(child.stdout);
    };
    chmodSync(file, 0o400);
    expect(await start()).toContain(`${file} cannot be read or written by your user (EACCES)`);
    expect(readdirSync(dir)).toEqual(["vault.db"]);
    // What a reader beside it left has the vault's mode of then.
    writeFileSync(`${file}-shm`, "", { mode: 0o400 });
    if (user.uid !== undefined) chownSync(`${file}-shm`, user.uid, user.gid);
    chmodSync(file, 0o600);
    expect(await start()).toBe("opened\n");
  });

  it("says that a folder cannot be used when a file stands in its place", async () => {
    const dir = tempDir();
    writeFileSync(join(dir, "taken"), "");
    const error = await failure(openVault({ file: join(dir, "taken", "vault.db"), clock: systemClock }));
    expect(error.code).toBe("vault_read_only");
    expect(error.message).toContain("FLOATBAR_DATA_DIR");
  });

  it("says that the vault is read-only, where the system enforces it", async () => {
    const file = join(tempDir(), "vault.db");
    await (await openVault({ file, clock: systemClock })).close();
    // The same refusal that a read-only disk gives, which root would not get from file modes.
    const vault = await open(file, { pragmas: ["query_only = ON"] });
    const error = await failure(vault.transaction((tables) => tables.profile.setName("Bo")));
    expect(error.code).toBe("vault_read_only");
    expect(error.message).toContain("cannot be written");
  });

  it("says that the disk is full, and keeps what was stored before", async () => {
    const file = join(tempDir(), "vault.db");
    const vault = await open(file, { pragmas: ["max_page_count = 80"] });
    await vault.profile.setName("Ana");
    const error = await failure(vault.transaction((tables) => tables.preferences.set("notes", "x".repeat(200_000))));
    expect(error.code).toBe("disk_full");
    expect(error.message).toContain("free some space");
    expect((await vault.profile.get()).name).toBe("Ana");
    expect(vault.integrity()).toBe("ok");
  });
});

describe("what was deleted", () => {
  const isHeld = (file: string) =>
    [file, `${file}-wal`].some((path) => readFileSync(path, "latin1").includes("xylophone"));
  const chat = async (vault: SqliteVault, id: string, words: string) => {
    await vault.sessions.add(id);
    await vault.messages.add({
      id: `${id}m`,
      session_id: id,
      role: "user",
      content: words,
      state: "complete",
      created_at: isoTime(systemClock),
    });
    await vault.sessions.markDeleted(id);
  };

  it("is in neither the file nor its log", async () => {
    const file = join(tempDir(), "vault.db");
    const vault = await open(file);
    await chat(vault, "s1", "the xylophone shop");
    expect(isHeld(file)).toBe(true);
    await vault.removeDeleted();
    expect(isHeld(file)).toBe(false);
  });

  it("leaves the log once nobody reads it any more, and holds up nothing until then", async () => {
    const file = join(tempDir(), "vault.db");
    const vault = await open(file);
    await chat(vault, "s1", "the xylophone shop");
    const reader = new Database(file, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM messages").get();
    await vault.removeDeleted();
    expect(isHeld(file)).toBe(true);
    await vault.sessions.add("s2");
    reader.exec("COMMIT");
    await vi.waitFor(() => expect(isHeld(file)).toBe(false), { timeout: 5000 });
    expect(await vault.sessions.find("s2")).toBeDefined();
  });

  it("leaves the log, too, while something else is being written", async () => {
    const file = join(tempDir(), "vault.db");
    const vault = await open(file);
    await chat(vault, "s1", "the xylophone shop");
    await vault.sessions.removeDeleted();
    await vault.transaction(async (tables) => {
      await tables.sessions.add("s2");
      await vault.wipe();
    });
    await vi.waitFor(() => expect(isHeld(file)).toBe(false), { timeout: 5000 });
  });
});
