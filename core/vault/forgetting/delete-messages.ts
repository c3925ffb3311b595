import type { Kysely } from "kysely";
import type { TableName } from "../tables/manifest.ts";
import type { SessionRow, VaultSchema } from "../tables/schema.ts";
import { type Contains } from "./forget.ts";
import { type KnownFact, withoutForgotten } from "./forgotten-since.ts";
import { put, rewrite, type Row } from "./rows.ts";

/** Rows that go with a message of theirs, each behind those that it refers to. Vectors are made anew. */
const OWNED = [
  "attachments",
  "fact_uses",
  "receipts",
  "streams",
  "backend_messages",
] as const satisfies readonly TableName[];

/** Rows that name a message and stay without it: the column that does, and what tells the rows apart. */
const NAMING = [
  { table: "facts", column: "source_message_id", key: "id" },
  { table: "fact_events", column: "message_id", key: "row_id" },
  { table: "suggestions", column: "message_id", key: "id" },
  { table: "sessions", column: "forked_from", key: "id" },
] as const satisfies readonly { table: TableName; column: string; key: string }[];

/** Ids that are looked for at once. */
const AT_ONCE = 40;

/** Messages of a chat that were deleted, and what went with them; kept in memory alone, for undo. */
export interface DeletedMessages {
  sessionId: string;
  /** The message that they followed; null where the chat began with them. */
  parentId: string | null;
  /** The one that what is left of the chat followed. */
  lastId: string;
  /** How many facts were learned from them; they stay. */
  facts: number;
  /** Those facts, and the ones that were given to its answers: what is forgotten of them meanwhile does not come back. */
  known: KnownFact[];
  /** How many bytes are held for undo, about. */
  bytes: number;
  removed: { table: TableName; rows: Row[] }[];
  changed: { table: TableName; key: readonly string[]; rows: Row[] }[];
  /** What the chat was called and summed up as, and what it is called since. */
  session: Pick<SessionRow, "title" | "summary"> & { since: string | null };
}

/** What deletes messages. */
interface Deleting {
  /** A transaction of their owner. */
  db: Kysely<VaultSchema>;
  contains: Contains;
}

/**
 * Deletes messages that are in view and follow one another, with their other versions, what hangs on those, and every copy that
 * FloatBar made of them: files, index entries, journals, receipts, and the contexts that carried them, of other answers, too.
 * What followed them follows what was before them. Facts that were learned from them stay, as those of a deleted chat do.
 *
 * @param targets one or more, in their order.
 * @param title what the chat is called without them. Its summary goes, since it may tell what they said.
 */
export async function deleteMessages(
  { db, contains }: Deleting,
  targets: readonly { id: string; session_id: string; parent_id: string | null; role: string }[],
  title: string | null,
): Promise<DeletedMessages> {
  const [first] = targets;
  const last = targets.at(-1);
  if (!first || !last) throw new Error("there is nothing to delete");
  const { session_id: sessionId, parent_id: parentId } = first;
  const all = await db
    .selectFrom("messages")
    .select(["id", "parent_id", "role"])
    .where("session_id", "=", sessionId)
    .execute();
  const gone = withVersions(all, first, last.id);
  const removed: DeletedMessages["removed"] = [{ table: "messages", rows: await rowsIn(db, "messages", "id", gone) }];
  for (const table of OWNED) removed.push({ table, rows: await rowsIn(db, table, "message_id", gone) });
  const streams = removed.find(({ table }) => table === "streams")?.rows.map(({ id }) => String(id)) ?? [];
  removed.push({ table: "stream_events", rows: await rowsIn(db, "stream_events", "stream_id", streams) });
  removed.push(...(await copiesOf({ db, contains }, gone)));
  const changed: DeletedMessages["changed"] = [];
  for (const { table, column, key } of NAMING) {
    const rows = (await rowsIn(db, table, column, gone)).map((row) => ({ [key]: row[key], [column]: row[column] }));
    for (const row of rows) await rewrite(db, table, [key], { ...row, [column]: null });
    changed.push({ table, key: [key], rows });
  }
  const learned = changed.find(({ table }) => table === "facts")?.rows.map(({ id }) => String(id)) ?? [];
  const used = removed.find(({ table }) => table === "fact_uses")?.rows.map(({ fact_id }) => String(fact_id)) ?? [];
  const known = await rowsIn(db, "facts", "id", [...new Set([...learned, ...used])]);
  const session = await nameOf(db, sessionId);
  await db.updateTable("messages").set({ parent_id: parentId }).where("parent_id", "=", last.id).execute();
  for (const ids of parts(gone)) await db.deleteFrom("messages").where("id", "in", ids).execute();
  await db.updateTable("sessions").set({ title, summary: null }).where("id", "=", sessionId).execute();
  return {
    sessionId,
    parentId,
    lastId: last.id,
    facts: learned.length,
    known: known.map(({ id, value }) => ({ id: String(id), value: String(value) })),
    bytes: sizeOf(removed),
    removed,
    changed,
    session: { ...session, since: title },
  };
}

/** Puts everything back as it was before `deleteMessages`, but for what was forgotten since; what was said since stays, behind them. */
export async function restoreMessages(db: Kysely<VaultSchema>, held: DeletedMessages): Promise<void> {
  const deleted = await withoutForgotten(db, held);
  const { sessionId, parentId, lastId, removed, changed } = deleted;
  const messages = (removed.find(({ table }) => table === "messages")?.rows ?? []) as unknown as Placed[];
  await makeRoom(db, sessionId, messages);
  const follows = db.updateTable("messages").set({ parent_id: lastId }).where("session_id", "=", sessionId);
  await follows.where("parent_id", parentId === null ? "is" : "=", parentId).execute();
  for (const message of messages) await putMessage(db, message);
  for (const { table, rows } of removed.slice(1)) for (const row of rows) await put(db, table, row);
  for (const { table, key, rows } of changed) for (const row of rows) await rewrite(db, table, key, row);
  const { title, summary, since } = deleted.session;
  const now = await nameOf(db, sessionId);
  // What the chat was called since, by its owner, stays.
  if (now.title === since) await db.updateTable("sessions").set({ title }).where("id", "=", sessionId).execute();
  if (now.summary === null) await db.updateTable("sessions").set({ summary }).where("id", "=", sessionId).execute();
}

interface Placed {
  id: string;
  row_id: number;
  position: number;
}

/** Puts a message back; under a new number where one that was said since has its number. */
async function putMessage(db: Kysely<VaultSchema>, message: Placed): Promise<void> {
  const taken = await db.selectFrom("messages").select("id").where("row_id", "=", message.row_id).executeTakeFirst();
  if (!taken) return put(db, "messages", { ...message });
  const { row_id: _, ...rest } = message;
  const lowest = await db
    .selectFrom("messages")
    .select((select) => select.fn.min<number>("position").as("position"))
    .executeTakeFirst();
  // Hidden ones stand at any place that nobody else has.
  const position = rest.position >= 0 ? rest.position : Math.min(0, lowest?.position ?? 0) - 1;
  await put(db, "messages", { ...rest, position });
}

async function nameOf(db: Kysely<VaultSchema>, id: string): Promise<Pick<SessionRow, "title" | "summary">> {
  return db.selectFrom("sessions").select(["title", "summary"]).where("id", "=", id).executeTakeFirstOrThrow();
}

/** Moves what took the places of deleted messages behind them: where they were the last, what was said since did. */
async function makeRoom(db: Kysely<VaultSchema>, sessionId: string, messages: readonly Placed[]): Promise<void> {
  const places = messages.map(({ position }) => position).filter((position) => position >= 0);
  const from = Math.min(...places);
  const most = Math.max(...places);
  const here = db.selectFrom("messages").select(["row_id", "id", "position"]).where("session_id", "=", sessionId);
  const after = await here.where("position", ">=", from).orderBy("position").execute();
  const room = most + 1 - (after[0]?.position ?? most + 1);
  if (room <= 0) return;
  // The last one first, so that no place is taken twice at any moment.
  for (const { id, position } of after.toReversed())
    await db
      .updateTable("messages")
      .set({ position: position + room })
      .where("id", "=", id)
      .execute();
}

type Branch = Pick<Placed, "id"> & { parent_id: string | null; role: string };

/** Ids of all versions of a message and of what hangs on them, but for what follows `lastId`. */
function withVersions(all: readonly Branch[], first: Omit<Branch, "id">, lastId: string): string[] {
  const children = Map.groupBy(all, ({ parent_id }) => parent_id);
  const open = all.filter(({ parent_id, role }) => parent_id === first.parent_id && role === first.role);
  const gone: string[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    gone.push(next.id);
    if (next.id !== lastId) open.push(...(children.get(next.id) ?? []));
  }
  return gone;
}

/** Takes out the contexts and the answers kept for a repetition that carry any of these messages. */
async function copiesOf({ db, contains }: Deleting, gone: readonly string[]): Promise<DeletedMessages["removed"]> {
  const removed: DeletedMessages["removed"] = [];
  for (const ids of parts(gone)) {
    const names = ids.map((id) => `"${id.toLowerCase()}"`);
    const contexts = db.deleteFrom("contexts").where((where) => where.or(names.map((id) => contains("content", id))));
    removed.push({ table: "contexts", rows: await contexts.returningAll().execute() });
    const kept = db.deleteFrom("idempotency").where((where) => where.or(names.map((id) => contains("response", id))));
    removed.push({ table: "idempotency", rows: await kept.returningAll().execute() });
  }
  return removed;
}

async function rowsIn(
  db: Kysely<VaultSchema>,
  table: TableName,
  column: string,
  ids: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of parts(ids)) {
    const found = db.selectFrom(table as "messages").selectAll();
    rows.push(...(await found.where(column as "id", "in", some).execute()));
  }
  return rows;
}

function parts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
    ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

function sizeOf(removed: DeletedMessages["removed"]): number {
  const values = removed.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
  return values.reduce<number>(
    (sum, value) => sum + (typeof value === "string" || value instanceof Uint8Array ? value.length : 8),
    0,
  );
}
