import type { Kysely } from "kysely";
import type { TableName } from "../tables/manifest.ts";
import type { FactRow, VaultSchema } from "../tables/schema.ts";

/** A row of whichever table. */
export type Row = Record<string, unknown>;

/** Puts a row back as it was; one that is there stays. */
export async function put(db: Kysely<VaultSchema>, table: TableName, row: Row): Promise<void> {
  // What a store adds to a row by itself.
  const { words: _words, user_id: _user, ...columns } = row;
  await db
    .insertInto(table as "facts")
    .values(columns as unknown as FactRow)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Gives a row the values that it is passed with; `key` are the columns that tell it from others. */
export async function rewrite(
  db: Kysely<VaultSchema>,
  table: TableName,
  key: readonly string[],
  row: Row,
): Promise<void> {
  const changes = Object.fromEntries(Object.entries(row).filter(([column]) => !key.includes(column)));
  let update = db.updateTable(table as "messages").set(changes);
  for (const column of key) update = update.where(column as "id", "=", row[column] as string);
  await update.execute();
}
