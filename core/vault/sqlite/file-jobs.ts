/**
 * What is done to a vault's file and its copies as a whole. Each may take seconds or minutes on a large vault, so that it is
 * done in a thread (core/base/thread.ts).
 */
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { Kysely } from "kysely";
import { VaultError } from "../../base/errors.ts";
import { ownFile } from "../../base/own-files.ts";
import { phrase } from "../../base/phrases.ts";
import type { Job } from "../../base/thread.ts";
import { changeKey, isInUse, openDatabase, vacuum, type VaultKey, verify } from "./database.ts";
import { forgetFact } from "../forgetting/forget.ts";
import { contains } from "./contains.ts";
import { VaultDialect } from "./dialect.ts";
import type { FactRow, VaultSchema } from "../tables/schema.ts";
import { explainSqliteError, isSqliteError } from "./errors.ts";
import { latestVersion } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { looksSealed, moveLog, sizeOf } from "./place.ts";
import { schemaOf } from "./schema-of.ts";
import { shred } from "./unfinished.ts";

/** A vault's file with its key. */
export interface KeyedFile {
  path: string;
  key: VaultKey;
}

/** Copies a vault into a new file without its empty pages, and opens the copy to see that all of it can be read. */
export const copyJob: Job<{ source: KeyedFile; target: string }, string> = {
  name: "copy",
  isQuiet: true,
  *run({ source, target }) {
    try {
      vacuumInto(source, target);
      leaveFolders(target, source.key);
    } catch (error) {
      throw explainSqliteError(error, source.path);
    }
    yield verify(target, source.key);
  },
};

/** Forgotten facts, and where their words are cut out besides. */
interface Purging {
  facts: readonly FactRow[];
  alsoIn: readonly string[];
  /** False leaves their words where they were said. */
  cuts: boolean;
}

/**
 * Takes forgotten facts out of copies; one that cannot be rewritten is deleted, since it would keep them. What this vault's key does not
 * open is no copy of what it holds, or nobody's to read, and stays.
 */
export const purgeJob: Job<Purging & { copies: readonly KeyedFile[] }, boolean> = {
  name: "purge",
  async *run({ copies, ...purging }) {
    const faults: unknown[] = [];
    for (const { path, key } of copies) {
      try {
        await forgetOrRemove(path, key, purging);
      } catch (error) {
        // One that can be neither rewritten nor removed keeps the others from nothing.
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
    yield true;
  },
};

/** What SQLite says of a file that is no database any more, or not a whole one. */
const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB)/;

/** Gives copies another key, or none, each at once. One that cannot be rewritten is as it was. @returns the paths of those that are damaged. */
export const changeKeysJob: Job<{ copies: readonly KeyedFile[]; to: VaultKey }, string[]> = {
  name: "change-keys",
  *run({ copies, to }) {
    const damaged: string[] = [];
    for (const copy of copies) {
      try {
        rewrite(copy, to, { fresh: `${copy.path}.partial`, old: `${copy.path}.partial-from` });
      } catch (error) {
        // The others go on; whoever asked looks at what stands there afterwards.
        if (isSqliteError(error) && DAMAGED.test(error.code)) damaged.push(copy.path);
      }
    }
    yield damaged;
  },
};

/**
 * Puts a copy in the place of a vault, which must not be open and stays under another name.
 *
 * @throws VaultError `vault_unreadable` when the copy is damaged, `vault_locked` when another program has the vault open, `disk_full`;
 * the vault is then as it was.
 */
export const restoreJob: Job<{ copy: KeyedFile; name: string; vault: KeyedFile; aside: string }, boolean> = {
  name: "restore",
  *run({ copy, name, vault, aside }) {
    const verdict = explained(copy.path, () => verify(copy.path, copy.key));
    if (verdict !== "ok") {
      const words = looksSealed(copy.path) ? phrase("backup.other_key", { name }) : undefined;
      throw new VaultError("vault_unreadable", words ?? phrase("backup.damaged", { name }, verdict));
    }
    refuseStrange(copy, name);
    refuseInUse(vault);
    const fresh = `${vault.path}.restoring`;
    rmSync(fresh, { force: true });
    try {
      vacuumInto(copy, fresh);
      if ((copy.key === null) !== (vault.key === null)) changeKey(fresh, copy.key, vault.key);
      writeByLog({ path: fresh, key: vault.key });
    } catch (error) {
      shred(fresh);
      throw explainSqliteError(error, vault.path);
    }
    if (sizeOf(vault.path) > 0) {
      foldLog(vault);
      // A second name first, so that there is a vault at every moment.
      linkSync(vault.path, aside);
    }
    // What could not be folded goes with its vault, also where that is gone.
    moveLog(vault.path, aside);
    for (const suffix of ["-wal", "-shm"]) rmSync(`${vault.path}${suffix}`, { force: true });
    renameSync(fresh, vault.path);
    yield true;
  },
};

/** @throws VaultError for a sound file that is no vault, or one of a newer FloatBar: nothing could open it in the vault's place. */
function refuseStrange({ path, key }: KeyedFile, name: string): void {
  const db = openDatabase(path, key, { readonly: true });
  try {
    const { version, isOurs } = schemaOf(db);
    if (!isOurs || version === 0) throw new VaultError("vault_unreadable", phrase("backup.no_vault", { name }));
    if (version > latestVersion(migrations)) throw new VaultError("vault_newer", phrase("backup.newer", { name }));
  } finally {
    db.close();
  }
}

/**
 * Encrypts or decrypts a vault that is not open. The copy is made and verified before it takes the vault's place at once, and
 * what was there is overwritten.
 *
 * @throws VaultError `disk_full`, `vault_unreadable` or `vault_locked`; the vault is then as it was.
 */
export const convertJob: Job<{ vault: KeyedFile; to: VaultKey }, boolean> = {
  name: "convert",
  *run({ vault, to }) {
    const { path: file } = vault;
    refuseInUse(vault);
    try {
      const names = { fresh: `${file}.converting`, old: `${file}.converting-from` };
      rewrite(vault, to, names, () => writeByLog({ path: names.fresh, key: to }));
    } catch (error) {
      const told = explainSqliteError(error, file);
      if (told instanceof VaultError && told.code === "disk_full") throw told;
      throw new VaultError(
        "vault_unreadable",
        phrase("vault.not_converted", {}, error instanceof Error ? error.message : String(error)),
        { cause: error },
      );
    }
    yield true;
  },
};

/**
 * Writes a file anew with another key. The new one is verified before it takes the old one's place at once; the old one is overwritten.
 *
 * @param names of the new file before it takes its place, and of the old one after it.
 * @param finish what else is done to the new file. A backup stays without a log, by which it is told from a vault that was open.
 * @throws whatever was wrong; the file is then as it was.
 */
function rewrite(
  source: KeyedFile,
  to: VaultKey,
  { fresh, old }: { fresh: string; old: string },
  finish?: () => void,
): void {
  const { path: file, key } = source;
  for (const left of [fresh, old]) rmSync(left, { force: true });
  try {
    foldLog(source, true);
    vacuumInto(source, fresh);
    changeKey(fresh, key, to);
    finish?.();
    const verdict = verify(fresh, to);
    if (verdict !== "ok") throw new Error(verdict);
    const synced = openSync(fresh, "r+");
    fsyncSync(synced);
    closeSync(synced);
  } catch (error) {
    shred(fresh);
    throw error;
  }
  linkSync(file, old);
  renameSync(fresh, file);
  for (const suffix of ["-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  shred(old);
}

/** A program that has the file open would go on with one that is not the vault any more, and what it writes there would be lost. */
function refuseInUse({ path, key }: KeyedFile): void {
  if (isInUse(path, key)) throw new VaultError("vault_locked", phrase("vault.in_use", { file: path }));
}

/** Does some work on a file; what SQLite says of it is said in plain words. */
function explained<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainSqliteError(error, file);
  }
}

async function forgetOrRemove(path: string, key: VaultKey, purging: Purging): Promise<void> {
  try {
    await forgetIn(path, key, purging);
  } catch (error) {
    if (looksSealed(path) && isSqliteError(error) && error.code === "SQLITE_NOTADB") return;
    rmSync(path, { force: true });
  }
}

async function forgetIn(path: string, key: VaultKey, { facts, alsoIn, cuts }: Purging): Promise<void> {
  const raw = openDatabase(path, key);
  try {
    raw.pragma("secure_delete = ON");
    const db = new Kysely<VaultSchema>({ dialect: new VaultDialect(raw, false) });
    await db.transaction().execute(async (trx) => {
      for (const fact of facts) await forgetFact(trx, contains, fact, alsoIn, cuts);
    });
    vacuum(raw, key);
    raw.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    raw.close();
  }
}

/** Takes out of a copy what was read of folders, which is read again: what is forgotten of them must not stand in backups. */
function leaveFolders(path: string, key: VaultKey): void {
  const raw = openDatabase(path, key);
  try {
    raw.pragma("foreign_keys = ON");
    // A vault of an older version has none.
    if (!raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'folder_files'").get()) return;
    if (raw.prepare("DELETE FROM folder_files").run().changes > 0) vacuum(raw, key);
  } finally {
    raw.close();
  }
}

function vacuumInto({ path, key }: KeyedFile, target: string): void {
  ownFile(target);
  const source = openDatabase(path, key, { readonly: true });
  try {
    source.prepare("VACUUM INTO ?").run(target);
  } finally {
    source.close();
  }
}

/** Has a copy that takes the vault's place written by a log, as the vault is: else nobody sees that another program has it open. */
function writeByLog({ path, key }: KeyedFile): void {
  const db = openDatabase(path, key);
  try {
    db.pragma("journal_mode = WAL");
  } finally {
    db.close();
  }
}

/** Folds the write-ahead log into its file. A vault too damaged to be opened stays as it is, unless it `must` be whole. */
function foldLog({ path, key }: KeyedFile, must = false): void {
  try {
    const db = openDatabase(path, key);
    try {
      db.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      db.close();
    }
  } catch (error) {
    if (must) throw error;
  }
}
