import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { type Kysely, SqliteAdapter, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Clock } from "../../base/clock.ts";
import { VaultError } from "../../base/errors.ts";
import { ownFile } from "../../base/own-files.ts";
import { phrase } from "../../base/phrases.ts";
import { explainSqliteError } from "./errors.ts";

/** SQLite runs DDL inside transactions; saying so makes the migrator undo a failed run as a whole. */
export class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export interface MigrateOptions {
  raw: Database.Database;
  db: Kysely<never>;
  file: string;
  migrations: Readonly<Record<string, Migration>>;
  clock: Clock;
}

/** The schema version of an open file, `PRAGMA user_version`; 0 is a new file. */
export function schemaVersion(raw: Database.Database): number {
  return raw.pragma("user_version", { simple: true }) as number;
}

/**
 * Brings the vault to the newest schema: a backup first where there is something to lose, then all missing migrations in
 * one transaction, so that a failure leaves the file as it was.
 *
 * @throws VaultError `vault_migration_failed`, or what the disk said.
 */
export async function migrate({ raw, db, file, migrations, clock }: MigrateOptions): Promise<void> {
  const from = schemaVersion(raw);
  const target = latestVersion(migrations);
  if (from === target) return;
  const backup = from > 0 ? backUp(raw, file, from, clock) : undefined;

  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => stamped(migrations) },
    migrationTableName: "migrations",
    migrationLockTableName: "migrations_lock",
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;

  const explained = explainSqliteError(error, file);
  if (explained instanceof VaultError) throw explained;
  const failed = results?.find((result) => result.status === "Error")?.migrationName ?? "the migration";
  throw new VaultError(
    "vault_migration_failed",
    backup
      ? phrase("vault.not_migrated_copy", { file, copy: backup }, failed)
      : phrase("vault.not_migrated", { file }, failed),
    { cause: error },
  );
}

/** The `user_version` after all of `migrations`: the number in front of the last name. */
export function latestVersion(migrations: Readonly<Record<string, Migration>>): number {
  return Math.max(0, ...Object.keys(migrations).map(versionOf));
}

function versionOf(name: string): number {
  return Number.parseInt(name, 10);
}

/** Adds the version stamp to each migration, inside its transaction. */
function stamped(migrations: Readonly<Record<string, Migration>>): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, migration]) => [
      name,
      {
        up: async (db: Kysely<unknown>) => {
          await migration.up(db);
          await sql.raw(`PRAGMA user_version = ${versionOf(name)}`).execute(db);
        },
      },
    ]),
  );
}

function backUp(raw: Database.Database, file: string, version: number, clock: Clock): string {
  const stamp = new Date(clock.now()).toISOString().replaceAll(":", "-");
  const backup = join(dirname(file), "backups", `vault-v${version}-${stamp}.db`);
  mkdirSync(dirname(backup), { recursive: true, mode: 0o700 });
  ownFile(backup);
  raw.prepare("VACUUM INTO ?").run(backup);
  return backup;
}
