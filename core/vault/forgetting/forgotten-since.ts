import type { Kysely } from "kysely";
import type { TableName } from "../tables/manifest.ts";
import type { VaultSchema } from "../tables/schema.ts";
import { without, withoutInJson } from "./forgotten-text.ts";
import type { Row } from "./rows.ts";

/** A fact that deleted messages taught, or whose answers were given it, as long as it is known. */
export type KnownFact = Readonly<{ id: string; value: string }>;

/** What is held for undo, as far as forgetting goes. */
interface Held {
  known: readonly KnownFact[];
  removed: { table: TableName; rows: Row[] }[];
  session: { title: string | null; summary: string | null; since: string | null };
}

/** Columns that hold text as it was written; all others that hold text hold JSON. */
const WRITTEN = new Set(["content", "title", "summary"]);
/** Their text is hashed: they are whole, or not there. */
const WHOLE = new Set(["contexts", "idempotency", "stream_events"]);

/** What is held for undo as forgetting would have left it, had it still stood in the vault. */
export async function withoutForgotten<Any extends Held>(db: Kysely<VaultSchema>, deleted: Any): Promise<Any> {
  const ids = deleted.known.map(({ id }) => id);
  const live = ids.length === 0 ? [] : await db.selectFrom("facts").select("id").where("id", "in", ids).execute();
  const gone = deleted.known.filter(({ id }) => !live.some((fact) => fact.id === id));
  if (gone.length === 0) return deleted;
  const cut = (row: Row) => gone.reduce((rest, { value }) => rowWithout(rest, value), row);
  const removed = deleted.removed.map(({ table, rows }) => {
    const kept = rows.filter(({ fact_id }) => !gone.some(({ id }) => id === fact_id));
    if (!WHOLE.has(table)) return { table, rows: table === "attachments" ? kept : kept.map(cut) };
    return { table, rows: kept.filter((row) => cut(row) === row) };
  });
  const { since, ...names } = deleted.session;
  return { ...deleted, removed, session: { ...names, ...cut({ ...names }), since } };
}

/** The same row where it does not hold the value. */
function rowWithout(row: Row, value: string): Row {
  const after = Object.entries(row).map(([column, text]) => {
    if (typeof text !== "string") return [column, text] as const;
    return [column, WRITTEN.has(column) ? without(text, value) : withoutInJson(text, value)] as const;
  });
  return after.some(([column, text]) => text !== row[column]) ? Object.fromEntries(after) : row;
}
