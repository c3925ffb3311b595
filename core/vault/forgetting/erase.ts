import type { Kysely } from "kysely";
import { ERASED } from "../tables/manifest.ts";
import type { VaultSchema } from "../tables/schema.ts";

/** Empties every table whose rows are its owner's. @param db a transaction of theirs. */
export async function eraseTables(db: Kysely<VaultSchema>): Promise<void> {
  for (const name of ERASED) await db.deleteFrom(name).execute();
}
