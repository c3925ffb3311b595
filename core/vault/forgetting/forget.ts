import type { Expression, Kysely, SqlBool } from "kysely";
import { spellings, without, withoutInJson } from "./forgotten-text.ts";
import { put, rewrite, type Row } from "./rows.ts";
import { type CutTable, MANIFEST, type RemovedTable, type TableName } from "../tables/manifest.ts";
import type { FactRow, VaultSchema } from "../tables/schema.ts";

/** Whether a column, its ASCII letters made small, contains a text: the one thing here that each database says in its own way. */
export type Contains = (column: string, text: string) => Expression<SqlBool>;

/** The rows that a forgotten fact took with it or changed, as they were; kept in memory alone, for undo. */
export interface Purged {
  fact: FactRow;
  /** Rows that are gone, by table. */
  removed: { table: TableName; rows: Row[] }[];
  /** Rows that were changed, by table and the columns that tell them apart. */
  changed: { table: CutTable; key: readonly string[]; rows: Row[] }[];
}

/** What a fact's words are looked for by. */
interface Trace {
  db: Kysely<VaultSchema>;
  contains: Contains;
  fact: FactRow;
  /** Ids of the message that it was learned from, and of what else was asked for. */
  sources: readonly string[];
}

/** How the rows of a table are found that go with the fact; each is taken out and given back. */
const REMOVED: Readonly<Record<Exclude<RemovedTable, "facts">, (trace: Trace) => Promise<object[]>>> = {
  contexts: async ({ db, contains, fact }) =>
    db
      .deleteFrom("contexts")
      .where((where) =>
        where.or([`"${fact.id.toLowerCase()}"`, ...valueOf(fact)].map((text) => contains("content", text))),
      )
      .returningAll()
      .execute(),
  stream_events: async ({ db, fact }) =>
    db
      .deleteFrom("stream_events")
      .where("stream_id", "in", (of) =>
        of
          .selectFrom("streams")
          .select("id")
          .where("message_id", "in", (uses) =>
            uses.selectFrom("fact_uses").select("message_id").where("fact_id", "=", fact.id),
          )
          .where("state", "<>", "active"),
      )
      .returningAll()
      .execute(),
  idempotency: async ({ db, contains, fact }) =>
    db
      .deleteFrom("idempotency")
      .where((where) => where.or(valueOf(fact).map((text) => contains("response", text))))
      .returningAll()
      .execute(),
  // Those of other facts that propose what is forgotten, too.
  suggestions: async ({ db, contains, fact }) =>
    db
      .deleteFrom("suggestions")
      .where((where) =>
        where.or([where("fact_id", "=", fact.id), ...valueOf(fact).map((text) => contains("proposal", text))]),
      )
      .returningAll()
      .execute(),
  fact_uses: async ({ db, fact }) => db.deleteFrom("fact_uses").where("fact_id", "=", fact.id).returningAll().execute(),
};

/** How the rows of a table are found out of which the fact's words are cut. */
const CUT: Readonly<Record<CutTable, (trace: Trace) => Promise<Row[]>>> = {
  messages: async (trace) =>
    touched(trace).select(["id", "content", "activity", "error"]).where("state", "<>", "streaming").execute(),
  sessions: async (trace) =>
    trace.db
      .selectFrom("sessions")
      .select(["id", "title", "summary"])
      .where("id", "in", touched(trace).select("session_id"))
      .execute(),
  // Those of other facts, whose place it took or that took its place.
  fact_events: async ({ db, contains, fact }) =>
    db
      .selectFrom("fact_events")
      .select(["row_id", "detail"])
      .where("fact_id", "<>", fact.id)
      .where((where) => where.or(valueOf(fact).map((text) => contains("detail", text))))
      .execute(),
  jobs: async (trace) =>
    trace.db
      .selectFrom("jobs")
      .select(["id", "plan", "result", "error"])
      .where("id", "in", await jobsOf(trace))
      .execute(),
  job_events: async (trace) =>
    trace.db
      .selectFrom("job_events")
      .select(["job_id", "seq", "event"])
      .where("job_id", "in", await jobsOf(trace))
      .execute(),
};

/**
 * Removes a fact with every copy of what it says that FloatBar made of it: its history, the contexts that carried it, the
 * journals of the answers that were given it, the answers kept for a repetition; and cuts its words out of the message that it
 * was learned from, of the answers that used it, of those chats' titles and summaries, and of the jobs that those answers
 * belong to. Other messages that happen to hold the same words are the user's own and stay.
 *
 * @param db a transaction of the fact's user.
 * @param alsoIn ids of more messages to cut the words out of.
 * @param cuts false leaves its words where they were said.
 */
export async function forgetFact(
  db: Kysely<VaultSchema>,
  contains: Contains,
  fact: FactRow,
  alsoIn: readonly string[],
  cuts = true,
): Promise<Purged> {
  const trace: Trace = { db, contains, fact, sources: [fact.source_message_id ?? "", ...alsoIn] };
  const removed: Purged["removed"] = [];
  const changed: Purged["changed"] = [];
  for (const [table, find] of cuts ? Object.entries(CUT) : []) {
    const rows = await cut(trace, table as CutTable, await find(trace));
    if (rows.length > 0)
      changed.push({ table: table as CutTable, key: MANIFEST[table as CutTable].forgetting.key, rows });
  }
  for (const [table, take] of Object.entries(REMOVED)) {
    const rows = await take(trace);
    if (rows.length > 0) removed.push({ table: table as TableName, rows: rows as Row[] });
  }
  const history = await db.deleteFrom("fact_events").where("fact_id", "=", fact.id).returningAll().execute();
  if (history.length > 0) removed.push({ table: "fact_events", rows: history });
  await db.deleteFrom("facts").where("id", "=", fact.id).execute();
  return { fact, removed, changed };
}

/** Puts everything back as it was before `forgetFact`. */
export async function restoreFact(db: Kysely<VaultSchema>, { fact, removed, changed }: Purged): Promise<void> {
  for (const { table, rows } of [{ table: "facts" as const, rows: [{ ...fact }] }, ...removed]) {
    for (const row of rows) await put(db, table, row);
  }
  for (const { table, key, rows } of changed) for (const row of rows) await rewrite(db, table, key, row);
}

/** Cuts the fact's words out of rows. @returns those that held them, as they were. */
async function cut({ db, fact }: Trace, table: CutTable, rows: readonly Row[]): Promise<Row[]> {
  const { key, cut: columns } = MANIFEST[table].forgetting;
  const kinds: Readonly<Record<string, "text" | "json">> = columns;
  const before: Row[] = [];
  for (const row of rows) {
    const after = Object.fromEntries(
      Object.entries(row).map(([column, text]) => {
        if (typeof text !== "string" || !Object.hasOwn(kinds, column)) return [column, text];
        return [column, kinds[column] === "json" ? withoutInJson(text, fact.value) : without(text, fact.value)];
      }),
    );
    if (Object.keys(row).every((column) => after[column] === row[column])) continue;
    before.push(row);
    await rewrite(db, table, key, after);
  }
  return before;
}

/** The messages that the fact was learned from, and the answers that were given it. */
function touched({ db, fact, sources }: Trace) {
  return db
    .selectFrom("messages")
    .where((where) =>
      where.or([
        where("id", "in", sources),
        where("id", "in", (of) => of.selectFrom("fact_uses").select("message_id").where("fact_id", "=", fact.id)),
      ]),
    );
}

/** Ids of the jobs of which a step is one of the answers that were given the fact: a job's plan names the answer of each step. */
async function jobsOf({ db, fact }: Trace): Promise<string[]> {
  const uses = await db.selectFrom("fact_uses").select("message_id").where("fact_id", "=", fact.id).execute();
  const given = new Set(uses.map(({ message_id }) => message_id));
  const jobs = await db.selectFrom("jobs").select(["id", "plan"]).where("plan", "is not", null).execute();
  const own = jobs.filter(({ plan }) => plan?.match(/"[^"\\]+"/g)?.some((text) => given.has(text.slice(1, -1))));
  return ["", ...own.map(({ id }) => id)];
}

function valueOf({ value }: FactRow): string[] {
  return spellings(value.trim());
}
