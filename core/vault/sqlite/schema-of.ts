import type Database from "better-sqlite3";
import { schemaVersion } from "./migrate.ts";

/** What every vault has had since the first one; a program that was ended in its very first start may have got as far as the second list. */
const FIRST_TABLES = ["migrations", "profile", "facts", "messages"];
const MIGRATOR = new Set(["migrations", "migrations_lock"]);

/** What an open file's tables say of it: the version of a vault, 0 for one that is only beginning, and whether it is one at all. */
export function schemaOf(db: Database.Database): { version: number; tables: ReadonlySet<string>; isOurs: boolean } {
  const version = schemaVersion(db);
  const listed = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const tables = new Set(listed.filter((name) => !name.startsWith("sqlite_")));
  const isOurs = version === 0 ? tables.isSubsetOf(MIGRATOR) : FIRST_TABLES.every((name) => tables.has(name));
  return { version, tables, isOurs };
}
