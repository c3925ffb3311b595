import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { Clock } from "../../base/clock.ts";
import { VaultError } from "../../base/errors.ts";
import { fileFault, isFolder, isThere } from "../../base/file-fault.ts";
import { phrase } from "../../base/phrases.ts";
import { openToOwner, ownFile, ownFolder } from "../../base/own-files.ts";
import { openDatabase, removeEmptyLog, type VaultKey } from "./database.ts";
import { VaultDialect } from "./dialect.ts";
import { lockVault, type VaultLock } from "./lock.ts";
import { copyBefore, latestVersion, migrate, schemaVersion } from "./migrate.ts";
import { migrations as allMigrations } from "./migrations/index.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { explainSqliteError } from "./errors.ts";
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
  /** More pragmas for the open vault, such as `max_page_count = 60`. */
  pragmas?: readonly string[];
}

/**
 * Opens the vault for this process alone, brings its schema up to date and switches on WAL and foreign keys.
 *
 * @throws VaultError when it is open elsewhere, is no vault, is newer than this program, cannot be written, or cannot be
 * migrated. In each case the file keeps every byte.
 */
export async function openVault({
  file,
  clock,
  key = null,
  migrations = allMigrations,
  pragmas = [],
}: OpenVaultOptions): Promise<SqliteVault> {
  let lock: VaultLock | undefined;
  let raw: Database.Database | undefined;
  try {
    ownFolder(dirname(file));
    const known = latestVersion(migrations);
    // Before SQLite opens it for reading alone, and puts files beside it that cannot be written either.
    if (isThere(file)) accessSync(file, constants.R_OK | constants.W_OK);
    // What no process has ever opened is looked at before anything is put beside it.
    if (!isThere(`${file}.lock`)) refuseNewer(file, key, known);
    lock = lockVault(file);
    for (const beside of [`${file}-wal`, `${file}-shm`]) {
      if (!isThere(beside)) continue;
      openToOwner(beside);
      accessSync(beside, constants.R_OK | constants.W_OK);
    }
    refuseNewer(file, key, known);
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
    const db = new Kysely<VaultSchema>({ dialect: new VaultDialect(raw, true) });
    return new SqliteVault({ db, raw, file, key, clock, lock, hasVectors: loadVectors(raw) });
  } catch (error) {
    raw?.close();
    removeEmptyLog(file, key);
    lock?.release();
    throw explainOpenError(error, file);
  }
}

/**
 * Opens a vault beside the process that has it, for a little reading and writing.
 *
 * @throws VaultError when there is none, or it is of another version than this program's.
 */
export async function joinVault({ file, clock, key = null, pragmas = [] }: OpenVaultOptions): Promise<SqliteVault> {
  let raw: Database.Database | undefined;
  try {
    raw = openDatabase(file, key, { fileMustExist: true });
    const version = schemaVersion(raw);
    // Its first start was cut short, by a full disk for one.
    if (version === 0) throw new VaultError("vault_unreadable", phrase("vault.none_yet", { file }));
    if (version !== latestVersion(allMigrations)) {
      throw new VaultError(
        "vault_newer",
        phrase("vault.of_newer_version", {
          file,
          version: String(version),
          known: String(latestVersion(allMigrations)),
        }),
      );
    }
    raw.pragma("foreign_keys = ON");
    raw.pragma("busy_timeout = 10000");
    raw.pragma("secure_delete = ON");
    for (const pragma of pragmas) raw.pragma(pragma);
    const db = new Kysely<VaultSchema>({ dialect: new VaultDialect(raw, true) });
    return new SqliteVault({ db, raw, file, key, clock, lock: null, hasVectors: loadVectors(raw) });
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
  const db = new Kysely<VaultSchema>({ dialect: new VaultDialect(raw, true) });
  return new SqliteVault({ db, raw, file, key: null, clock, lock: null, hasVectors: false });
}

/** Looks at an existing file without writing to it, so that a newer or foreign one keeps every byte. */
function refuseNewer(file: string, key: VaultKey, known: number): void {
  if (!existsSync(file)) return;
  const peek = openDatabase(file, key, { readonly: true });
  try {
    const version = schemaVersion(peek);
    if (version <= known) return;
    const said = { file, version: String(version), known: String(known) };
    const copy = copyBefore(file, known);
    throw new VaultError(
      "vault_newer",
      copy === undefined ? phrase("vault.newer", said) : phrase("vault.newer_copy", { ...said, copy }),
    );
  } finally {
    peek.close();
  }
}

function explainOpenError(error: unknown, file: string): unknown {
  const refused = isFolder(file) ? phrase("start.is_folder", { file }) : fileFault(error, dirname(file));
  if (!refused) return explainSqliteError(error, file);
  const code = refused.key === "vault.disk_full" ? "disk_full" : "vault_read_only";
  return new VaultError(code, refused, { cause: error });
}
