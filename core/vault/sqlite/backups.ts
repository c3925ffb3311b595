import { bulkhead } from "cockatiel";
import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, isoTime } from "../../base/clock.ts";
import { FloatBarError, InputError, VaultError } from "../../base/errors.ts";
import { fileFault, isFolder, isThere } from "../../base/file-fault.ts";
import { phrase } from "../../base/phrases.ts";
import { resultInThread } from "../../base/thread.ts";
import { markDamaged } from "./damage.ts";
import { isPlain, type VaultKey, verify } from "./database.ts";
import { backupsOf, behindLink, copiesOf, isDeleted, lostLogs, namedAsCopies, namesIn, straysOf } from "./copies.ts";
import { looksSealed } from "./place.ts";
import { changeKeysJob, copyJob, purgeJob, restoreJob } from "./file-jobs.ts";
import type { Backup, BackupControl, LeftCopy, VaultBackups } from "../backups.ts";
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
  /** Copies that turned out to be damaged, as they were then. */
  readonly #damaged = new Map<string, string>();

  constructor({ file, key, clock }: BackupsOptions) {
    this.#key = key;
    this.#file = file;
    this.#clock = clock;
    // A vault in memory has no backups, wherever the process happens to run.
    this.folder = file === ":memory:" ? "" : join(dirname(file), "backups");
  }

  /** Newest first. */
  list(): Backup[] {
    return this.folder === ""
      ? []
      : backupsOf(this.#file).map(({ name, created_at, size }) => ({ name, created_at, size }));
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
    const path = this.pathOf(name);
    // One of an encrypted vault may still be readable, from before an encryption that was cut short.
    const copy = { path, key: isPlain(path) ? null : this.#key };
    refuseNowhere(this.#file);
    const vault = { path: behindLink(this.#file), key: this.#key };
    const aside = `${vault.path}.replaced-${isoTime(this.#clock).replaceAll(":", "-")}`;
    await resultInThread(restoreJob, { copy, name, vault, aside });
    return aside;
  }

  /** Takes a forgotten fact out of every copy; one that cannot be rewritten is deleted, since it would keep it. */
  async purge(facts: readonly FactRow[], alsoIn: readonly string[], cuts = true): Promise<void> {
    this.#removeLostLogs();
    const copies = this.#copies()
      .filter((path) => formOf(path) !== "shut")
      .map((path) => ({ path, key: isPlain(path) ? null : this.#key }));
    if (copies.length > 0) await resultInThread(purgeJob, { copies, facts, alsoIn, cuts });
  }

  /** Removes every copy. */
  deleteAll(): void {
    const copies = this.folder === "" ? [] : [...this.#copies(), ...namedAsCopies(this.#file)];
    const left = [...new Set(copies)].filter((path) => !isDeleted(path));
    this.#removeLostLogs();
    // A person's own files in that folder are theirs.
    if (this.folder !== "" && namesIn(this.folder).length === 0) isDeleted(this.folder);
    if (left.length > 0)
      throw new VaultError("vault_read_only", phrase("backup.not_deleted", { files: left.join(", ") }));
  }

  /** Every copy of the vault: its backups, and the vaults that were replaced or damaged and are kept beside it. */
  #copies(): string[] {
    return this.folder === "" ? [] : copiesOf(this.#file).map(({ path }) => path);
  }

  /** Removes logs without their vault, which cannot be rewritten. */
  #removeLostLogs(): void {
    for (const path of this.folder === "" ? [] : lostLogs(this.#file)) rmSync(path, { force: true });
  }

  notEncrypted(): LeftCopy[] {
    if (this.#key === null || this.folder === "") return [];
    const shut = this.#strays().filter(({ why }) => why === "shut");
    return [...this.#copiesOfForm("plain", "torn", "shut"), ...shut];
  }

  /** Looks through the copies of an encrypted vault that seem to be readable, so that a damaged one is told from one that can be encrypted. */
  lookThrough(): void {
    for (const { path, why } of this.notEncrypted()) {
      if (why === "plain" && isBroken(path)) this.#damaged.set(path, stampOf(path));
    }
  }

  skipped(): LeftCopy[] {
    return this.#strays().filter(({ why }) => this.#key === null || why !== "shut");
  }

  #strays(): LeftCopy[] {
    return this.folder === "" ? [] : straysOf(this.#file);
  }

  #copiesOfForm(...forms: readonly LeftCopy["why"][]): LeftCopy[] {
    return this.#copies().flatMap((path) => {
      const form = formOf(path);
      const why = form === "plain" && this.#damaged.get(path) === stampOf(path) ? "torn" : form;
      return forms.includes(why) ? [{ path, why }] : [];
    });
  }

  async encryptLeft(): Promise<LeftCopy[]> {
    const left = this.notEncrypted();
    return left.some(({ why }) => why === "plain") ? this.changeKey(this.#key) : left;
  }

  /**
   * Gives every copy another key, or none, as the vault itself gets it. One that is encrypted stays as it is where the vault is to be; what
   * is no vault any more can be read all the same, and is named.
   *
   * @returns those that are not as the vault is to be; they are as they were.
   */
  async changeKey(to: VaultKey): Promise<LeftCopy[]> {
    const [from, key] = to === null ? (["sealed", this.#key] as const) : (["plain", null] as const);
    const copies = this.#copiesOfForm(from).map(({ path }) => ({ path, key }));
    try {
      this.#removeLostLogs();
      const damaged = copies.length > 0 ? await resultInThread(changeKeysJob, { copies, to }) : [];
      if (to !== null) for (const path of damaged) this.#damaged.set(path, stampOf(path));
    } catch {
      // The vault itself has gone its way by now, or goes it next; whoever asked is told what did not.
    }
    const shut = this.#strays().filter(({ why }) => why === "shut");
    return [...this.#copiesOfForm(from, "shut", ...(to === null ? [] : (["torn"] as const))), ...shut];
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
    const found = backupsOf(this.#file).find((backup) => backup.name === name);
    if (!found) throw new InputError(phrase("backup.none", { name }), "name");
    return found.path;
  }
}

/** A copy in the place of a folder, or of a link whose disk is not there, would be no vault of this name. */
function refuseNowhere(file: string): void {
  if (isFolder(file)) throw new VaultError("vault_read_only", phrase("start.is_folder", { file }));
  try {
    isThere(file);
  } catch (error) {
    throw new VaultError("vault_read_only", fileFault(error, file) ?? phrase("vault.read_only", { file }), {
      cause: error,
    });
  }
}

/** How a copy is kept: to be read by anybody, encrypted, damaged so that neither can be told, or not to be read by this user. */
function formOf(path: string): Exclude<LeftCopy["why"], "stray"> {
  try {
    if (isPlain(path)) return "plain";
    return looksSealed(path) ? "sealed" : "torn";
  } catch {
    return "shut";
  }
}

/** Tells a file from another that took its place. */
function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : "";
}

function isBroken(path: string): boolean {
  try {
    return verify(path, null) !== "ok";
  } catch {
    // Why it cannot be read is no damage.
    return false;
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
