import { type Kysely, sql } from "kysely";
import { type Forms, MAX_COUNT } from "../search.ts";
import type { VaultSchema } from "../tables/schema.ts";

/** An FTS5 query for any of the words, each quoted so that no character of theirs is syntax; undefined for none. */
export function matchAny(words: readonly string[]): string | undefined {
  const quoted = words.map((word) => {
    const plain = `"${word.replaceAll('"', '""').replace(/\*$/, "")}"`;
    return word.endsWith("*") ? `${plain} *` : plain;
  });
  return quoted.length === 0 ? undefined : quoted.join(" OR ");
}

/** In how many rows of an FTS5 table each word occurs, counted up to `MAX_COUNT`. */
export async function countsOf(
  db: Kysely<VaultSchema>,
  table: "messages_fts" | "folder_passages_fts",
  words: readonly Forms[],
): Promise<number[]> {
  if (words.length === 0) return [];
  const fts = sql.table(table);
  const { rows } = await sql<{ count: number }>`
    SELECT (
      SELECT count(*) FROM (SELECT rowid FROM ${fts} WHERE ${fts} MATCH word.value LIMIT ${MAX_COUNT})
    ) AS count
    FROM json_each(${JSON.stringify(words.map((forms) => matchAny(forms) ?? '""'))}) AS word ORDER BY word.key
  `.execute(db);
  return rows.map(({ count }) => count);
}
