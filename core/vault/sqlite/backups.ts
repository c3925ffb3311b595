import { bulkhead } from "cockatiel";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, isoTime } from "../../base/clock.ts";
import { FloatBarError, InputError, VaultError } from "../../base/errors.ts";
import { isFolder } from "../../base/file-fault.ts";
import { phrase } from "../../base/phrases.ts";
import { resultInThread } from "../../base/thread.ts";
import { markDamaged } from "./damage.ts";
import { isPlain, type VaultKey } from "./database.ts";
import { ASIDE, behindLink, homesOf, looksSealed } from "./place.ts";
import { changeKeysJob, copyJob, type KeyedFile, purgeJob, restoreJob } from "./file-jobs.ts";
import type { Backup, BackupControl, VaultBackups } from "../backups.ts";
import type { FactRow } from "../tables/schema.ts";
import { DAY_MS } from "../../base/time.ts";

/** A server opens many vaults at once, and a thread for each would be too much for it. */
const oneAtATime = bulkhead(1, Number.MAX_SAFE_INTEGER);
/** After a daily backup the next vault's waits for so many times as long: the machine has other work. */
const REST = 9;
let resting: Promise<unknown> = Promise.resolve();
/** How often a running copy is looked at. */
const PROGRESS_MS = 250;
/** A day's backup is made once so much time has passed since the last. */
const DAILY_MS = 20 * 3600_000;
/** The newest so many are kept, and after them the newest of each of so many weeks. */
const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;
/** `vault-2026-11-21T08-00-00.000Z.db`, or with `v3-` for the one before a migration from version 3. */
const NAME = /^vault-(?:v\d+-)?(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.(\d{3})Z\.db$/;

/** The log of a vault that gave way, which goes with it. */
const LOG = /-(?:wal|shm)$/;

export interface BackupsOptions {
  /** The vault's file; backups are in `backups/` beside it. */
  file: string;
  /** The vault's key; its backups have the same. */
  key: VaultKey;
  clock: Clock;
}

/** The copies of a vault: made in a thread of their own, opened to verify them, and thinned out with age. */
export class Backups implements VaultBackups {
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
   * @throws VaultError `backup_failed`, or the signal's reason; a copy that cannot be read is not kept.
   */
  async make(control: BackupControl = {}): Promise<Backup> {
    this.#running ??= this.#make(control).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /**
   * Makes a backup unless there is one from today, after those of other vaults that were asked for before it.
   *
   * @throws VaultError as `make` does; the signal's reason once it is no longer wanted.
   */
  async makeDaily(signal: AbortSignal): Promise<Backup | undefined> {
    return oneAtATime.execute(async () => {
      await resting;
      signal.throwIfAborted();
      const now = this.#clock.now();
      // One that was made while the clock was ahead is no backup of today.
      if (this.list().some(({ created_at }) => Math.abs(now - Date.parse(created_at)) < DAILY_MS)) return undefined;
      const begun = performance.now();
      const made = await this.make();
      resting = sleep((performance.now() - begun) * REST, undefined, { ref: false });
      return made;
    }, signal);
  }

  /**
   * Puts a backup in the place of the vault, which must not be open. The vault as it was stays beside it.
   *
   * @returns where the replaced vault is.
   * @throws InputError for a name that is no backup's, VaultError for one that is damaged.
   */
  async restore(name: string): Promise<string> {
    const copy = this.#keyed(this.pathOf(name));
    if (isFolder(this.#file)) throw new VaultError("vault_read_only", phrase("start.is_folder", { file: this.#file }));
    const vault = { path: behindLink(this.#file), key: this.#key };
    const aside = `${vault.path}.replaced-${isoTime(this.#clock).replaceAll(":", "-")}`;
    await resultInThread(restoreJob, { copy, name, vault, aside });
    return aside;
  }

  /** Takes a forgotten fact out of every copy; one that cannot be rewritten is deleted, since it would keep it. */
  async purge(facts: readonly FactRow[], alsoIn: readonly string[], cuts = true): Promise<void> {
    this.#removeLostLogs();
    const copies = this.#copies().map((path) => this.#keyed(path));
    if (copies.length > 0) await resultInThread(purgeJob, { copies, facts, alsoIn, cuts });
  }

  /** Removes every copy. */
  deleteAll(): void {
    for (const path of this.#copies()) rmSync(path, { force: true });
    this.#removeLostLogs();
    if (this.folder !== "") rmSync(this.folder, { recursive: true, force: true });
  }

  /** Every copy of the vault: its backups, and the vaults that were replaced or damaged and are kept beside it. */
  #copies(): string[] {
    if (this.folder === "") return [];
    const kept = this.#aside().filter((path) => !LOG.test(path));
    return [...this.list().map(({ name }) => join(this.folder, name)), ...kept];
  }

  /** What gave way, and its logs. */
  #aside(): string[] {
    if (this.folder === "") return [];
    return homesOf(this.#file)
      .filter((home) => existsSync(home))
      .flatMap((home) =>
        readdirSync(home, { withFileTypes: true }).flatMap((entry) =>
          entry.isFile() && ASIDE.test(entry.name) ? [join(home, entry.name)] : [],
        ),
      );
  }

  /** Removes logs without their vault, which cannot be rewritten. */
  #removeLostLogs(): void {
    for (const path of this.#aside()) {
      if (LOG.test(path) && !existsSync(path.replace(LOG, ""))) rmSync(path, { force: true });
    }
  }

  /** The copies that can be read without a key, damaged ones among them. */
  readable(): string[] {
    return this.#copies().filter((path) => ["plain", "torn"].includes(formOf(path)));
  }

  /** Encrypts what an encryption that was cut short left readable, or somebody put there. @returns the paths of those that stay readable. */
  async encryptLeft(): Promise<string[]> {
    return this.#key === null || this.readable().length === 0 ? [] : this.changeKey(this.#key);
  }

  /**
   * Gives every copy another key, or none, as the vault itself gets it. One that is encrypted stays as it is where the vault is to be; what
   * is no vault any more can be read all the same, and is named.
   *
   * @returns the paths of those that could not be rewritten, which are as they were.
   */
  async changeKey(to: VaultKey): Promise<string[]> {
    let copies: KeyedFile[] = [];
    try {
      this.#removeLostLogs();
      const forms = Map.groupBy(this.#copies(), formOf);
      const unfit = [...(to === null ? [] : (forms.get("torn") ?? [])), ...(forms.get("shut") ?? [])];
      const wanted = forms.get(to === null ? "sealed" : "plain") ?? [];
      copies = wanted.map((path) => ({ path, key: to === null ? this.#key : null }));
      const left = copies.length > 0 ? await resultInThread(changeKeysJob, { copies, to }) : [];
      return [...unfit, ...left];
    } catch {
      // The vault itself has gone its way by now, or goes it next; whoever asked is told what did not.
      return copies.length > 0 ? copies.map(({ path }) => path) : [this.folder];
    }
  }

  /** A copy of an encrypted vault may still be readable, from before an encryption that was cut short. */
  #keyed(path: string): KeyedFile {
    return { path, key: isPlain(path) ? null : this.#key };
  }

  async #make({ signal, progress }: BackupControl): Promise<Backup> {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const name = `vault-${isoTime(this.#clock).replaceAll(":", "-")}.db`;
    const partial = join(this.folder, `${name}.partial`);
    rmSync(partial, { force: true });
    const source = { path: this.#file, key: this.#key };
    const whole = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    // SQLite says nothing while it copies, but the copy grows.
    const looks = setInterval(() => {
      const size = statSync(partial, { throwIfNoEntry: false })?.size ?? 0;
      progress?.(Math.min(size, whole), whole);
    }, PROGRESS_MS);
    try {
      const verdict = await resultInThread(copyJob, { source, target: partial }, signal);
      if (verdict !== "ok") throw new Error(verdict);
      renameSync(partial, join(this.folder, name));
    } catch (error) {
      rmSync(partial, { force: true });
      signal?.throwIfAborted();
      if (error instanceof FloatBarError && error.code === "vault_unreadable") {
        markDamaged(this.#file);
        throw error;
      }
      throw new VaultError(
        "backup_failed",
        phrase("backup.failed", { folder: this.folder }, error instanceof Error ? error.message : String(error)),
        { cause: error },
      );
    } finally {
      clearInterval(looks);
    }
    this.#thinOut();
    const made = this.list().find((backup) => backup.name === name);
    if (!made) throw new VaultError("backup_failed", phrase("backup.vanished", { name }));
    return made;
  }

  /** Backups from the future, by a clock that was ahead or is behind, are thinned out apart: neither takes the others' room. */
  #thinOut(): void {
    const now = this.#clock.now();
    const all = Map.groupBy(this.list(), ({ created_at }) => Date.parse(created_at) > now);
    for (const backups of all.values()) {
      const kept = keptOf(backups);
      for (const { name } of backups) if (!kept.has(name)) rmSync(join(this.folder, name), { force: true });
    }
  }

  /** Where a backup is. @throws InputError for a name that is no backup's. */
  pathOf(name: string): string {
    if (basename(name) !== name || !NAME.test(name) || !existsSync(join(this.folder, name))) {
      throw new InputError(phrase("backup.none", { name }), "name");
    }
    return join(this.folder, name);
  }
}

/** How a copy is kept: to be read by anybody, encrypted, damaged so that neither can be told, or not to be read by this user. */
function formOf(path: string): "plain" | "sealed" | "torn" | "shut" {
  try {
    if (isPlain(path)) return "plain";
    return looksSealed(path) ? "sealed" : "torn";
  } catch {
    return "shut";
  }
}

/** The names of those that stay. @param backups newest first. */
function keptOf(backups: readonly Backup[]): ReadonlySet<string> {
  const kept = new Set(backups.slice(0, KEPT_DAYS).map(({ name }) => name));
  const weeks = Map.groupBy(backups.slice(KEPT_DAYS), ({ created_at }) =>
    Math.floor(Date.parse(created_at) / (7 * DAY_MS)),
  );
  for (const [newest] of [...weeks.values()].slice(0, KEPT_WEEKS)) if (newest) kept.add(newest.name);
  return kept;
}
