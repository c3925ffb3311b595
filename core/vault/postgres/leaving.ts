import type pg from "pg";
import { explainPostgresError } from "./errors.ts";

/** How long instances have to end what a user has running, before it is removed under them. */
const ENDING_MS = 10_000;
const LOOK_MS = 100;

/**
 * Removes all that a database holds of a user: every row of every table that has users, in one transaction, in which nobody else
 * works on that vault.
 *
 * @param tell tells the instances that the user leaves.
 */
export async function removeUser(pool: pg.Pool, userId: string, tell: () => Promise<void>): Promise<void> {
  try {
    await tell();
    await untilIdle(pool, userId);
    await removeRows(pool, userId);
    // What an instance opened again meanwhile.
    await tell();
  } catch (error) {
    throw explainPostgresError(error);
  }
}

async function untilIdle(pool: pg.Pool, userId: string): Promise<void> {
  const text = "SELECT 1 FROM running WHERE kind = 'stream' AND user_id = $1";
  for (const end = performance.now() + ENDING_MS; performance.now() < end;) {
    const { rowCount } = await pool.query(text, [userId]);
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Deferred keys are none: those that are referred to go last, as many rounds as that takes. */
async function removeRows(pool: pg.Pool, userId: string): Promise<void> {
  const client = await pool.connect();
  let hasEnded = false;
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('floatbar.user_id', $1, true)", [userId]);
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`floatbar vault ${userId}`]);
    for (const table of await tablesOfUsers(client)) {
      await client.query(`DELETE FROM ${table} WHERE user_id = $1`, [userId]);
    }
    for (const table of ["server_usage", "rate_counts"])
      await client.query(`DELETE FROM ${table} WHERE who IN ($1, 'user ' || $1, 'rooms:' || $1)`, [userId]);
    await client.query("COMMIT");
    hasEnded = true;
  } finally {
    client.release(!hasEnded);
  }
}

/** Every table with a column for users, those that refer to others before them. */
async function tablesOfUsers(client: pg.PoolClient): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND attname = 'user_id' AND NOT attisdropped`,
  );
  const { rows: links } = await client.query<{ from: string; to: string }>(
    `SELECT quote_ident(a.relname) AS from, quote_ident(b.relname) AS to FROM pg_constraint
     JOIN pg_class a ON a.oid = conrelid JOIN pg_class b ON b.oid = confrelid WHERE contype = 'f' AND a.oid <> b.oid`,
  );
  const left = new Set(tables.map(({ name }) => name));
  const order: string[] = [];
  while (left.size > 0) {
    const isFree = (name: string) => !links.some(({ from, to }) => to === name && left.has(from));
    const free = [...left].filter(isFree);
    // Tables that refer to each other in a circle go as they come: their rows say what follows from a removal.
    for (const name of free.length > 0 ? free : [...left]) {
      order.push(name);
      left.delete(name);
    }
  }
  return order;
}
