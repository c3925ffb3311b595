import type { FactRow } from "./tables/schema.ts";

type Row = Record<string, unknown>;

/** The rows that a forgotten fact took with it or changed, as they were; kept in memory alone, for undo. */
export interface Purged {
  fact: FactRow;
  /** Rows that are gone, by table. */
  removed: { table: string; rows: Row[] }[];
  /** Rows that were changed, by table and the column that tells them apart. */
  changed: { table: string; key: string; rows: Row[] }[];
}
