import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../../testing/temp-dir.ts";
import { steppingClock, testCore } from "../../../testing/test-core.ts";
import { resultInThread } from "../../base/thread.ts";
import { Backups } from "./backups.ts";
import { isInUse, openDatabase, verify } from "./database.ts";
import { convertJob } from "./file-jobs.ts";
import { joinVault, openVault } from "./open.ts";
import { isLeftOpen } from "./left-open.ts";

const clock = steppingClock();
const COPY = "vault-2026-11-21T08-00-00.000Z.db";

const PAGE = 4096;

/** A vault with a fact, and one with a log of tasks that are not in its file yet, as a program that was killed leaves it. */
let whole = Buffer.alloc(0);
let logged = { vault: whole, log: whole };

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), "floatbar-test-")), "vault.db");
  const vault = await openVault({ file, clock });
  await vault.facts.add({
    id: "f1",
    category: "pets",
    key: "dog",
    value: "Zorro",
    confidence: 1,
    source_message_id: null,
  });
  await vault.sessions.add("s1");
  for (let number = 0; number < 300; number += 1) {
    await vault.messages.add({
      id: `m${number}`,
      session_id: "s1",
      role: "user",
      content: `Note ${number} `.repeat(200),
      state: "complete",
      created_at: "2026-11-21T08:00:00.000Z",
    });
  }
  await vault.close();
  whole = readFileSync(file);
  const raw = new Database(file);
  raw.pragma("wal_autocheckpoint = 0");
  const add = raw.prepare("INSERT INTO tasks (id, title, notes, created_at, updated_at) VALUES (?, ?, ?, '', '')");
  for (let number = 0; number < 60; number += 1) add.run(`t${number}`, `Task ${number}`, "n".repeat(900));
  logged = { vault: readFileSync(file), log: readFileSync(`${file}-wal`) };
  raw.close();
  rmSync(dirname(file), { recursive: true });
});

/** A folder with the vault, and its log where there is one. */
function folderWith(vault: Buffer | undefined, log?: Buffer): string {
  const file = join(tempDir(), "vault.db");
  if (vault) writeFileSync(file, vault);
  if (log) writeFileSync(`${file}-wal`, log);
  return file;
}

/** Everything in a folder, by name. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name)).toString("base64")]),
  );

const failure = async (work: Promise<unknown> | (() => unknown)): Promise<Error & { code?: string }> => {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    return error as Error;
  }
  throw new Error("expected an error");
};

function healthOf(file: string): string {
  try {
    return verify(file, null);
  } catch (error) {
    return String(error);
  }
}

describe("a vault that is gone from where it was", () => {
  const cases: [string, (file: string) => void][] = [
    ["vault.db-wal", (file) => writeFileSync(`${file}-wal`, logged.log)],
    ["vault.keys.json", (file) => writeFileSync(join(dirname(file), "vault.keys.json"), "{}")],
    [
      "vault.db.damaged-2026-01-02T03-04-05.678Z",
      (file) => writeFileSync(`${file}.damaged-2026-01-02T03-04-05.678Z`, whole),
    ],
    [
      "backups",
      (file) => {
        mkdirSync(join(dirname(file), "backups"));
        writeFileSync(join(dirname(file), "backups", COPY), whole);
      },
    ],
  ];
  for (const [found, put] of cases) {
    it(`is told by ${found}, and nothing is begun anew, whoever looks`, async () => {
      for (const vault of [undefined, Buffer.alloc(0)]) {
        const file = folderWith(vault);
        const folder = dirname(file);
        put(file);
        const before = contents(folder);
        const opened = await failure(openVault({ file, clock }));
        expect(opened).toMatchObject({ code: "vault_unreadable", message: expect.stringContaining(found) });
        expect(opened.message).toContain("missing or empty");
        expect(opened.message.includes(join(folder, "backups", COPY))).toBe(found === "backups");
        expect((await failure(joinVault({ file, clock }))).message).toBe(opened.message);
        expect((await failure(testCore({ dataDir: folder }))).message).toBe(opened.message);
        // An empty file is whole; what matters is that nothing is made by looking.
        healthOf(file);
        expect(isLeftOpen(file)).toBe(false);
        expect(contents(folder)).toEqual(before);
      }
    });
  }

  it("is told, too, where a file without any tables is left of it", async () => {
    const file = folderWith(undefined);
    const raw = new Database(file);
    raw.pragma("journal_mode = WAL");
    raw.close();
    writeFileSync(join(dirname(file), "vault.keys.json"), "{}");
    expect((await failure(openVault({ file, clock }))).message).toContain("vault.keys.json still stands beside it");
  });

  it("is brought back by a backup, and the log that was left is kept", async () => {
    const file = folderWith(Buffer.alloc(0), logged.log);
    mkdirSync(join(dirname(file), "backups"));
    writeFileSync(join(dirname(file), "backups", COPY), whole);
    const aside = await new Backups({ file, key: null, clock }).restore(COPY);
    expect(readFileSync(`${aside}-wal`).equals(logged.log)).toBe(true);
    const vault = await openVault({ file, clock });
    expect((await vault.facts.live()).map(({ value }) => value)).toEqual(["Zorro"]);
    expect(vault.integrity()).toBe("ok");
    // A log without its vault cannot be rewritten, and may hold what is to be forgotten.
    await vault.forget("f1");
    expect(existsSync(`${aside}-wal`)).toBe(false);
    await vault.close();
  });

  it("is no first start: that goes on where it was cut short", async () => {
    const file = folderWith(Buffer.alloc(0));
    const vault = await openVault({ file, clock });
    expect(await vault.facts.live()).toEqual([]);
    await vault.close();
  });
});

it("a copy that is put in a vault's place by hand is not spoilt by the log that was left there", async () => {
  const file = folderWith(logged.vault, logged.log);
  const vault = await openVault({ file: folderWith(whole), clock });
  const { name } = await vault.backups.make();
  await vault.close();
  copyFileSync(join(vault.backups.folder, name), file);
  const opened = await openVault({ file, clock });
  expect(opened.integrity()).toBe("ok");
  expect(await opened.tasks.list("all")).toEqual([]);
  await opened.close();
  const kept = readdirSync(dirname(file)).find((entry) => /^vault\.db\.lost-.*-wal$/.test(entry));
  expect(readFileSync(join(dirname(file), kept ?? "")).equals(logged.log)).toBe(true);
});

it.each([1, 2, 100, 511])("a vault of %i bytes beside a log is one that is lost, and the log stays", async (size) => {
  const file = folderWith(logged.vault.subarray(0, size), logged.log);
  for (const open of [joinVault, openVault]) {
    expect((await failure(open({ file, clock }))).message).toContain("vault.db-wal still stands beside it");
  }
  expect(readFileSync(`${file}-wal`).equals(logged.log)).toBe(true);
});

describe("a vault that was cut off beside a log", () => {
  it.each([0.5, 0.7, 0.9])(
    "is mended at the start (%s of it left), which says so, and is kept with its log",
    async (left) => {
      const file = folderWith(logged.vault, logged.log);
      truncateSync(file, Math.floor(logged.vault.length * left));
      const cut = readFileSync(file);
      const joined = await failure(joinVault({ file, clock }));
      expect(joined).toMatchObject({
        code: "vault_unreadable",
        message: expect.stringContaining("Quit FloatBar if it runs, and start it"),
      });
      expect(readdirSync(dirname(file))).toEqual(["vault.db", "vault.db-wal"]);
      const core = await testCore({ dataDir: dirname(file) });
      expect((await core.call("app.info", {})).notice).toContain("damaged");
      expect(await core.vault.tasks.list("all")).toHaveLength(60);
      expect(core.vault.integrity()).toBe("ok");
      expect(await core.vault.search.size()).toBeGreaterThan(20);
      const kept = readdirSync(dirname(file)).find((name) => /^vault\.db\.damaged-.*Z$/.test(name)) ?? "";
      expect(readFileSync(join(dirname(file), kept)).equals(cut)).toBe(true);
      expect(readFileSync(join(dirname(file), `${kept}-wal`)).equals(logged.log)).toBe(true);
    },
  );

  it("is told also where its log ends in what is left from before it was begun anew", async () => {
    const length = Math.floor((logged.vault.length / PAGE) * 0.9);
    const frames = Array.from({ length: logged.vault.length / PAGE - length }, (_, index) => {
      const frame = Buffer.alloc(24 + PAGE);
      frame.writeUInt32BE(length + index + 1);
      return frame;
    });
    const file = folderWith(logged.vault.subarray(0, length * PAGE), Buffer.concat([logged.log, ...frames]));
    expect(await failure(joinVault({ file, clock }))).toMatchObject({
      message: expect.stringContaining("is damaged"),
    });
  });

  it("is told from one that is only shorter than its log makes it", async () => {
    const file = folderWith(logged.vault, logged.log);
    const joined = await joinVault({ file, clock });
    expect(await joined.tasks.list("all")).toHaveLength(60);
    await joined.close();
  });
});

describe("a file beside the vault", () => {
  it.runIf(process.platform !== "win32")("is named where it is no file, and nothing waits for it", async () => {
    for (const suffix of ["", "-wal", "-shm", ".lock"]) {
      const file = folderWith(suffix === "" ? undefined : whole);
      execFileSync("mkfifo", [`${file}${suffix}`]);
      expect((await failure(openVault({ file, clock }))).message).toContain(`${file}${suffix} is not `);
    }
  });

  it.runIf(process.platform !== "win32")("is named to who joins the vault, too", async () => {
    const file = folderWith(whole);
    execFileSync("mkfifo", [`${file}-wal`]);
    expect((await failure(joinVault({ file, clock }))).message).toContain(`${file}-wal is not `);
  });

  it("is named where a folder stands in its place", async () => {
    for (const suffix of ["-wal", "-shm", ".lock"]) {
      const file = folderWith(whole);
      mkdirSync(`${file}${suffix}`);
      expect((await failure(openVault({ file, clock }))).message).toContain(`${file}${suffix} is a folder`);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  it("is no lock where it is the vault by a second name", async () => {
    const file = folderWith(whole);
    linkSync(file, `${file}.lock`);
    expect((await failure(openVault({ file, clock }))).message).toContain(`${file}.lock is not the lock`);
  });
});

describe("who has a vault open", () => {
  it("is told by another name of the same file, too", async () => {
    const file = folderWith(whole);
    const other = join(tempDir(), "vault.db");
    linkSync(file, other);
    const first = await openVault({ file, clock });
    onTestFinished(() => first.close());
    for (const open of [openVault, joinVault]) {
      const error = await failure(open({ file: other, clock }));
      expect(error).toMatchObject({ code: "vault_locked", message: expect.stringContaining("under another name") });
    }
    expect(readdirSync(dirname(other))).toEqual(["vault.db"]);
    await first.close();
    await (await openVault({ file: other, clock })).close();
  });

  it("is told without the lock where the file is to be replaced, which then stays", async () => {
    const file = folderWith(whole);
    const vault = await openVault({ file, clock });
    onTestFinished(() => vault.close());
    const { name } = await vault.backups.make();
    rmSync(`${file}.lock`);
    expect(isInUse(file, null)).toBe(true);
    const backups = new Backups({ file, key: null, clock });
    await expect(backups.restore(name)).rejects.toMatchObject({ code: "vault_locked" });
    const key = new Uint8Array(32).fill(7);
    const converting = resultInThread(convertJob, { vault: { path: file, key: null }, to: key });
    await expect(converting).rejects.toMatchObject({ code: "vault_locked" });
    await vault.facts.add({
      id: "f2",
      category: "pets",
      key: "cat",
      value: "Tom",
      confidence: 1,
      source_message_id: null,
    });
    const reader = openDatabase(file, null, { readonly: true });
    expect(reader.prepare("SELECT count(*) FROM facts").pluck().get()).toBe(2);
    reader.close();
    await vault.close();
    expect(isInUse(file, null)).toBe(false);
  });
});

describe("another file in the vault's place", () => {
  it.each([0, 7, 9999])("with tables of another program and the version %s is left alone", async (version) => {
    const file = folderWith(undefined);
    const raw = new Database(file);
    raw.exec("CREATE TABLE notes (text); INSERT INTO notes VALUES ('Dear grandmother')");
    raw.pragma(`user_version = ${version}`);
    raw.close();
    const before = contents(dirname(file));
    for (const open of [openVault, joinVault]) {
      const error = await failure(open({ file, clock }));
      expect(error).toMatchObject({
        code: "vault_unreadable",
        message: expect.stringContaining("not a FloatBar vault"),
      });
    }
    expect(contents(dirname(file))).toEqual(before);
  });

  it("of an older version is brought up to date by a start, as who joins it is told", async () => {
    const file = folderWith(whole);
    const raw = new Database(file);
    raw.pragma("user_version = 15");
    raw.close();
    const { message } = await failure(joinVault({ file, clock }));
    expect(message).toContain("is of version 15");
    expect(message).toContain("Start this FloatBar once");
  });

  it("keeps its lock's file where that was there before, and none that was made for nothing", async () => {
    const file = folderWith(Buffer.from("no vault at all ".repeat(400)));
    await failure(openVault({ file, clock }));
    expect(readdirSync(dirname(file))).toEqual(["vault.db"]);
    renameSync(file, `${file}.away`);
    await (await openVault({ file, clock })).close();
    expect(existsSync(`${file}.lock`)).toBe(true);
    writeFileSync(file, "no vault at all ".repeat(400));
    await failure(openVault({ file, clock }));
    expect(existsSync(`${file}.lock`)).toBe(true);
  });
});
