import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { systemClock, type Clock } from "../core/base/clock.ts";
import { openPostgres, type PostgresStore } from "../core/vault/postgres/open.ts";
import type { PostgresVault } from "../core/vault/postgres/vault.ts";
import { SHARED, TEMPLATE } from "./postgres-setup.ts";
import { silentLog } from "./test-core.ts";

/** Whether there is a PostgreSQL to test with. */
export function hasPostgres(): boolean {
  return inject("postgres") !== undefined;
}

/**
 * A database with the newest schema and nothing in it, or without a schema; gone after the test.
 *
 * @returns its address, as the server's ordinary role.
 */
export async function testDatabase({ hasSchema = true } = {}): Promise<string> {
  const server = inject("postgres");
  if (!server) throw new Error("There is no PostgreSQL here.");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await admin(server.adminUrl, `CREATE DATABASE ${name} OWNER floatbar${hasSchema ? ` TEMPLATE ${TEMPLATE}` : ""}`);
  const url = server.urlPattern.replace("DATABASE", name);
  onTestFinished(() => dropDatabase(url));
  return url;
}

/** Removes a test's database, whoever is connected to it. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await admin(inject("postgres")?.adminUrl ?? "", `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** A store on an empty database, closed after the test. */
export async function testStore(clock: Clock = systemClock, url?: string): Promise<PostgresStore> {
  const store = await openPostgres({ url: url ?? (await testDatabase()), log: silentLog, clock, max: 5 });
  onTestFinished(() => store.close());
  return store;
}

/** A new user's empty vault in a database that tests share, closed after the test. */
export async function testVault(clock: Clock = systemClock): Promise<PostgresVault> {
  const store = await testStore(clock, inject("postgres")?.urlPattern.replace("DATABASE", SHARED));
  return store.vault(randomUUID());
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Rows of a user in every table that has users, and in the counts. */
export async function rowsOf(databaseUrl: string, userId: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('floatbar.user_id', $1, false)", [userId]);
    const { rows } = await client.query<{ name: string; column: string }>(
      `SELECT table_name AS name, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name IN ('user_id', 'who') AND table_name <> 'rate_counts'`,
    );
    const counts: Record<string, number> = {};
    for (const { name, column } of rows) {
      const found = await client.query(`SELECT 1 FROM ${name} WHERE ${column} = $1`, [userId]);
      if (found.rowCount) counts[name] = found.rowCount;
    }
    return counts;
  } finally {
    await client.end();
  }
}
