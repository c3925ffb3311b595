import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { Clock } from "../../base/clock.ts";
import { VaultError } from "../../base/errors.ts";
import { fileFault, isFolder, isThere } from "../../base/file-fault.ts";
import { phrase } from "../../base/phrases.ts";
import { ownFile, ownFolder } from "../../base/own-files.ts";
import { openDatabase, type VaultKey } from "./database.ts";
import { VaultDialect } from "./dialect.ts";
import { lockVault, type VaultLock } from "./lock.ts";
import { refuseCutOff } from "./log-pages.ts";
import { latestVersion, migrate } from "./migrate.ts";
import { migrations as allMigrations } from "./migrations/index.ts";
import { DamageWatch, refuseMarked } from "./damage.ts";
import { newestCopy } from "./copies.ts";
import { checkFiles, hasLog, refuseLost } from "./place.ts";
import { schemaOf } from "./schema-of.ts";
import { removeUnfinished, tidyUp } from "./unfinished.ts";
import { refuseOtherName, removeMade, setAsideStrangeLog, standing } from "./beside.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { explainSqliteError, isDamage, isSqliteError } from "./errors.ts";
import { SqliteVault } from "./vault.ts";
import { loadVectors } from "./vectors.ts";

export interface OpenVaultOptions {
  /** Path of `vault.db`; its folder is made when missing. */
  file: string;
  clock: Clock;
  /** The key of an encrypted vault. */
  key?: VaultKey;
  /** Only tests give another list. */
  migrations?: Readonly<Record<string, Migration>>;
  /** Made to take the place of another vault, so that what stands beside it is no sign of a lost one. */
  isAnew?: boolean;
  /** More pragmas for the open vault, such as `max_page_count = 60`. */
  pragmas?: readonly string[];
}

/**
 * Opens the vault for this process alone, brings its schema up to date and switches on WAL and foreign keys.
 *
 * @throws VaultError when it is open elsewhere, is no vault, is newer than this program, cannot be written, cannot be migrated, or is
 * gone from where it was. In each case the file keeps every byte, and nothing is left beside it that was not there.
 */
export async function openVault({
  file,
  clock,
  key = null,
  migrations = allMigrations,
  pragmas = [],
  isAnew = false,
}: OpenVaultOptions): Promise<SqliteVault> {
  let lock: VaultLock | undefined;
  let raw: Database.Database | undefined;
  const before = standing(file);
  try {
    ownFolder(dirname(file));
    checkFiles(file);
    if (!isAnew) refuseLost(file);
    lock = lockVault(file);
    removeUnfinished(file);
    refuseOtherName(file, key);
    setAsideStrangeLog(file, clock);
    lookInto(file, key, latestVersion(migrations));
    refuseMarked(file, key);
    ownFile(file);
    raw = openDatabase(file, key);
    raw.pragma("journal_mode = WAL");
    raw.pragma("synchronous = NORMAL");
    raw.pragma("foreign_keys = ON");
    raw.pragma("busy_timeout = 2000");
    // What is deleted is overwritten, not only let go of.
    raw.pragma("secure_delete = ON");
    const changing = new Kysely<never>({ dialect: new VaultDialect(raw, false) });
    await migrate({ raw, db: changing, file, migrations, clock });
    for (const pragma of pragmas) raw.pragma(pragma);
    const damage = new DamageWatch(file);
    const db = new Kysely<VaultSchema>({ dialect: new VaultDialect(raw, true, damage) });
    return new SqliteVault({ db, raw, file, key, clock, lock, damage, hasVectors: loadVectors(raw) });
  } catch (error) {
    raw?.close();
    // Without the lock, what stands there is another's.
    if (lock) removeMade(file, key, before);
    lock?.discard();
    throw explainOpenError(error, file);
  }
}

/**
 * Opens a vault beside the process that has it, for a little reading and writing.
 *
 * @throws VaultError when there is none, it is of another version than this program's, or it cannot be written.
 */
export async function joinVault({ file, clock, key = null, pragmas = [] }: OpenVaultOptions): Promise<SqliteVault> {
  let raw: Database.Database | undefined;
  try {
    checkFiles(file);
    refuseLost(file);
    if (!isThere(file)) throw new VaultError("vault_unreadable", phrase("vault.none_yet", { file }));
    refuseOtherName(file, key);
    tidyUp(file);
    lookFirst(file, key);
    raw = openDatabase(file, key, { fileMustExist: true });
    const version = checkedVersion(raw, file);
    const known = latestVersion(allMigrations);
    // Its first start was cut short, by a full disk for one.
    if (version === 0) throw new VaultError("vault_unreadable", phrase("vault.none_yet", { file }));
    if (version !== known) {
      const said = { file, version: String(version), known: String(known) };
      throw new VaultError(
        "vault_newer",
        version < known ? phrase("vault.of_older_version", said) : phrase("vault.of_newer_version", said),
      );
    }
    raw.pragma("foreign_keys = ON");
    raw.pragma("busy_timeout = 10000");
    raw.pragma("secure_delete = ON");
    for (const pragma of pragmas) raw.pragma(pragma);
    const damage = new DamageWatch(file);
    const db = new Kysely<VaultSchema>({ dialect: new VaultDialect(raw, true, damage) });
    return new SqliteVault({ db, raw, file, key, clock, lock: null, damage, hasVectors: loadVectors(raw) });
  } catch (error) {
    raw?.close();
    throw explainOpenError(error, file);
  }
}

/** A vault in memory alone, gone when it is closed. */
export async function openMemoryVault(clock: Clock): Promise<SqliteVault> {
  const file = ":memory:";
  const raw = new Database(file);
  raw.pragma("foreign_keys = ON");
  const changing = new Kysely<never>({ dialect: new VaultDialect(raw, false) });
  await migrate({ raw, db: changing, file, migrations: allMigrations, clock });
  const damage = new DamageWatch(file);
  const db = new Kysely<VaultSchema>({ dialect: new VaultDialect(raw, true, damage) });
  return new SqliteVault({ db, raw, file, key: null, clock, lock: null, damage, hasVectors: false });
}

/** Looks at an existing file without writing to it, so that a newer, foreign, cut or emptied one keeps every byte. */
function lookInto(file: string, key: VaultKey, known: number): void {
  if (!isThere(file)) return;
  const peek = openDatabase(file, key, { readonly: true });
  try {
    const version = checkedVersion(peek, file);
    if (version <= known) return;
    const said = { file, version: String(version), known: String(known) };
    const copy = newestCopy(file, known);
    throw new VaultError(
      "vault_newer",
      copy === undefined ? phrase("vault.newer", said) : phrase("vault.newer_copy", { ...said, copy }),
    );
  } finally {
    peek.close();
  }
}

/** Looks at a vault that has a log by a connection that may only read: any other would fold the log into the file at its end. */
function lookFirst(file: string, key: VaultKey): void {
  if (!hasLog(file)) return;
  const before = standing(file);
  try {
    lookInto(file, key, Infinity);
  } catch (error) {
    removeMade(file, key, before);
    throw error;
  }
}

/**
 * The version of a file that holds a vault, or nothing yet.
 *
 * @throws VaultError for another program's file, and one that was emptied; SqliteError for one that was cut off.
 */
function checkedVersion(db: Database.Database, file: string): number {
  refuseCutOff(db);
  const { version, tables, isOurs } = schemaOf(db);
  if (version === 0) refuseLost(file, tables.size === 0);
  if (!isOurs) throw new VaultError("vault_unreadable", phrase("vault.not_a_vault", { file }));
  return version;
}

function explainOpenError(error: unknown, file: string): unknown {
  const refused = isFolder(file) ? phrase("start.is_folder", { file }) : fileFault(error, dirname(file));
  // What a start that finds this goes on with; where that fails, too, it has other words.
  if (isDamage(error)) {
    return new VaultError("vault_unreadable", phrase("vault.damaged_yet", { file }), { cause: error });
  }
  if (!refused) {
    const explained = explainSqliteError(error, file);
    if (!isSqliteError(explained)) return explained;
    return new VaultError("vault_unreadable", phrase("vault.not_opened", { file }, explained.message), {
      cause: error,
    });
  }
  const code = refused.key === "vault.disk_full" ? "disk_full" : "vault_read_only";
  return new VaultError(code, refused, { cause: error });
}
