import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { countRows, fillEveryTable, LEFT_ALONE } from "../../../testing/every-table.ts";
import { hasPostgres, testVault } from "../../../testing/postgres.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { steppingClock } from "../../../testing/test-core.ts";
import { openVault } from "../sqlite/open.ts";
import type { Vault } from "../vault.ts";
import { MANIFEST, type TableName } from "./manifest.ts";

const NAMES = Object.keys(MANIFEST) as TableName[];
const FILLED = NAMES.filter((name) => !LEFT_ALONE.some((left) => left === name));

const STORES: readonly {
  name: string;
  open: () => Promise<Vault>;
  /** Names of the store's tables that hold what is a user's. */
  tables: string;
  /** What a store of this kind may hold besides, or may lack. */
  differs: readonly string[];
}[] = [
  {
    name: "SQLite",
    open: async () => openVault({ file: join(tempDir(), "vault.db"), clock: steppingClock() }),
    tables: `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_fts*'
      AND name NOT IN ('migrations', 'migrations_lock')`,
    differs: [],
  },
  {
    name: "PostgreSQL",
    open: () => testVault(steppingClock()),
    tables: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND rowsecurity",
    // Secrets are encrypted by the server; vectors need an extension, and stand in one table; languages belong to the index.
    differs: ["secrets", "spoken_languages", "vectors", "vector_values"],
  },
];

describe.each(STORES)("the tables of $name", ({ name, open, tables, differs }) => {
  const itHere = name === "PostgreSQL" && !hasPostgres() ? it.skip : it;
  const opened = async () => {
    const vault = await open();
    onTestFinished(() => vault.close());
    return vault;
  };

  itHere("are those of the manifest", async () => {
    const vault = await opened();
    const { rows } = await vault["within"]((db) => sql.raw<{ name: string }>(tables).execute(db));
    const same = (names: readonly string[]) => names.filter((table) => !differs.includes(table)).toSorted();
    expect(same(rows.map((row) => row.name))).toEqual(same(NAMES));
  });

  itHere("hold nothing once everything was erased, but the key of the tombstones to come", async () => {
    const vault = await opened();
    await vault["within"](fillEveryTable);
    expect(await vault["within"]((db) => countRows(db, FILLED))).toEqual(
      Object.fromEntries(FILLED.map((table) => [table, 1])),
    );
    await vault.erase();
    expect(await vault["within"]((db) => countRows(db, FILLED))).toEqual(
      Object.fromEntries(FILLED.map((table) => [table, 0])),
    );
    expect(await vault["within"]((db) => countRows(db, ["tombstone_key"]))).toEqual({ tombstone_key: 1 });
    expect(await vault.tombstones.has({ category: "taste", key: "likes", value: "the sea" })).toBe(false);
  });
});
