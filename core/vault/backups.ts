import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Clock, isoTime } from "../clock.ts";
import { InputError, VaultError } from "../errors.ts";
import type { BackupJob } from "./backup-worker.ts";
import { changeKey, isPlain, openDatabase, type VaultKey, verify } from "./database.ts";
import { type Purged, purgeFact } from "./purge.ts";

const DAY_MS = 86_400_000;
/** A day's backup is made once so much time has passed since the last. */
const DAILY_MS = 20 * 3600_000;
/** The newest so many are kept, and after them the newest of each of so many weeks. */
const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;
/** `vault-2026-11-21T08-00-00.000Z.db`, or with `v3-` for the one before a migration from version 3. */
const NAME = /^vault-(?:v\d+-)?(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.(\d{3})Z\.db$/;

/** A vault that gave way to another one. */
const ASIDE = /^vault\.db\.(?:replaced|damaged)-/;

export interface Backup {
  name: string;
  /** UTC, ISO 8601. */
  created_at: string;
  /** Bytes. */
  size: number;
}

export interface BackupsOptions {
  /** The vault's file; backups are in `backups/` beside it. */
  file: string;
  /** The vault's key; its backups have the same. */
  key: VaultKey;
  clock: Clock;
}

/** The copies of a vault: made in a thread of their own, opened to verify them, and thinned out with age. */
export class Backups {
  readonly folder: string;
  readonly #file: string;
  readonly #clock: Clock;
  readonly #key: VaultKey;
  #running: Promise<Backup> | undefined;

  constructor({ file, key, clock }: BackupsOptions) {
    this.#key = key;
    this.#file = file;
    this.#clock = clock;
    // A vault in memory has no backups, wherever the process happens to run.
    this.folder = file === ":memory:" ? "" : join(dirname(file), "backups");
  }

  /** Newest first. */
  list(): Backup[] {
    if (this.folder === "" || !existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .flatMap((name) => {
        const match = NAME.exec(name);
        if (!match) return [];
        const [, day, hours, minutes, seconds, millis] = match;
        const created_at = `${day}T${hours}:${minutes}:${seconds}.${millis}Z`;
        return { name, created_at, size: statSync(join(this.folder, name)).size };
      })
      .toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1));
  }

  /**
   * Makes a backup now, verifies it and lets go of the oldest ones. One that runs already is waited for instead.
   *
   * @throws VaultError `backup_failed`; a copy that cannot be read is not kept.
   */
  async make(): Promise<Backup> {
    this.#running ??= this.#make().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Makes a backup unless there is one from today. */
  async makeDaily(): Promise<Backup | undefined> {
    const newest = this.list()[0];
    const age = newest === undefined ? Infinity : this.#clock.now() - Date.parse(newest.created_at);
    return age < DAILY_MS ? undefined : this.make();
  }

  /**
   * Puts a backup in the place of the vault, which must not be open. The vault as it was stays beside it.
   *
   * @returns where the replaced vault is.
   * @throws InputError for a name that is no backup's, VaultError for one that is damaged.
   */
  restore(name: string): string {
    const path = this.#pathOf(name);
    const verdict = verify(path, this.#keyOf(path));
    if (verdict !== "ok") {
      throw new VaultError("vault_unreadable", `The backup ${name} is damaged (${verdict}). Choose another one.`);
    }
    const aside = `${this.#file}.replaced-${isoTime(this.#clock).replaceAll(":", "-")}`;
    const copy = `${this.#file}.restoring`;
    rmSync(copy, { force: true });
    const key = this.#keyOf(path);
    const source = openDatabase(path, key, { readonly: true });
    source.prepare("VACUUM INTO ?").run(copy);
    source.close();
    if (key !== this.#key) changeKey(copy, key, this.#key);
    if (existsSync(this.#file)) {
      foldLog(this.#file, this.#key);
      // A second name first, so that there is a vault at every moment.
      linkSync(this.#file, aside);
    }
    for (const suffix of ["-wal", "-shm"]) rmSync(`${this.#file}${suffix}`, { force: true });
    renameSync(copy, this.#file);
    return aside;
  }

  /** Takes a forgotten fact out of every copy; one that cannot be rewritten is deleted, since it would keep it. */
  purge({ fact }: Purged, alsoIn: readonly string[]): void {
    for (const path of this.#copies()) {
      try {
        const db = openDatabase(path, this.#keyOf(path));
        try {
          db.pragma("secure_delete = ON");
          purgeFact(db, fact, alsoIn);
          db.exec("VACUUM");
        } finally {
          db.close();
        }
      } catch {
        rmSync(path, { force: true });
      }
    }
  }

  /** Removes every copy. */
  deleteAll(): void {
    for (const path of this.#copies()) rmSync(path, { force: true });
    if (this.folder !== "") rmSync(this.folder, { recursive: true, force: true });
  }

  /** Every copy of the vault: its backups, and the vaults that were replaced or damaged and are kept beside it. */
  #copies(): string[] {
    if (this.folder === "") return [];
    const home = dirname(this.#file);
    const kept = existsSync(home) ? readdirSync(home).filter((name) => ASIDE.test(name)) : [];
    return [...this.list().map(({ name }) => join(this.folder, name)), ...kept.map((name) => join(home, name))];
  }

  /**
   * Gives every copy another key, or none, as the vault itself got it. One that cannot be rewritten is deleted, since it
   * could no longer be opened, or would still be open to everybody.
   */
  changeKey(to: VaultKey): void {
    for (const path of this.#copies()) {
      try {
        changeKey(path, this.#keyOf(path), to);
      } catch {
        rmSync(path, { force: true });
      }
    }
  }

  /** A copy from before an encryption that was cut short may still be readable. */
  #keyOf(path: string): VaultKey {
    return isPlain(path) ? null : this.#key;
  }

  async #make(): Promise<Backup> {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const name = `vault-${isoTime(this.#clock).replaceAll(":", "-")}.db`;
    const partial = join(this.folder, `${name}.partial`);
    rmSync(partial, { force: true });
    try {
      const verdict = await inThread({ source: this.#file, target: partial, key: this.#key });
      if (verdict !== "ok") throw new Error(verdict);
      renameSync(partial, join(this.folder, name));
    } catch (error) {
      rmSync(partial, { force: true });
      throw new VaultError(
        "backup_failed",
        `No backup could be made in ${this.folder}: ${error instanceof Error ? error.message : String(error)}. ` +
          "Your vault itself is unchanged. Free some disk space, or check the folder.",
        { cause: error },
      );
    }
    this.#thinOut();
    const made = this.list().find((backup) => backup.name === name);
    if (!made) throw new VaultError("backup_failed", `The backup ${name} vanished right after it was made.`);
    return made;
  }

  #thinOut(): void {
    const all = this.list();
    const kept = new Set(all.slice(0, KEPT_DAYS).map(({ name }) => name));
    const weeks = Map.groupBy(all.slice(KEPT_DAYS), ({ created_at }) =>
      Math.floor(Date.parse(created_at) / (7 * DAY_MS)),
    );
    for (const [newest] of [...weeks.values()].slice(0, KEPT_WEEKS)) if (newest) kept.add(newest.name);
    for (const { name } of all) if (!kept.has(name)) rmSync(join(this.folder, name), { force: true });
  }

  #pathOf(name: string): string {
    if (basename(name) !== name || !NAME.test(name) || !existsSync(join(this.folder, name))) {
      throw new InputError(`There is no backup named "${name}". See the list of backups.`, "name");
    }
    return join(this.folder, name);
  }
}

function foldLog(file: string, key: VaultKey): void {
  try {
    const db = openDatabase(file, key);
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
  } catch {
    // A vault too damaged to be opened is put aside as it is.
  }
}

/** Runs the copy in a thread, since a large vault takes seconds. From source the thread runs the source. */
function inThread(job: BackupJob): Promise<string> {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const worker = new Worker(new URL(`./backup-worker.${extension}`, import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    worker.once("message", ({ verdict, error }: { verdict?: string; error?: string }) => {
      if (verdict === undefined) reject(new Error(error ?? "the copy failed"));
      else resolve(verdict);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the copy ended with ${code}`)));
  });
}
