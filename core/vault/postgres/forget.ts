import { type Kysely, sql } from "kysely";
import { quoted, without } from "../forgotten-text.ts";
import type { Purged } from "../forget.ts";
import type { FactRow, VaultSchema } from "../tables/schema.ts";

/** What `rewrite` may touch: a table's texts in which a forgotten value may stand. */
const TEXTS = { messages: ["content", "activity"], sessions: ["title", "summary"] } as const;

/**
 * Removes a fact with every copy of what it says that FloatBar made of it, as `purgeFact` does in a file. PostgreSQL lets go of
 * the old rows' bytes with its next VACUUM, and of its log's and backups' as its administrator keeps them.
 *
 * @param db a transaction of the fact's user.
 * @param alsoIn ids of more messages to take the words out of.
 */
export async function forgetFact(db: Kysely<VaultSchema>, fact: FactRow, alsoIn: readonly string[]): Promise<Purged> {
  const removed: Purged["removed"] = [];
  const changed: Purged["changed"] = [];
  const note = (table: string, rows: object[]) => {
    if (rows.length > 0) removed.push({ table, rows: rows as Purged["removed"][number]["rows"] });
  };
  const holds = (column: "content" | "response", value: string) =>
    sql<boolean>`strpos(lower(${sql.ref(column)}), ${value}) > 0`;
  const uses = await db.selectFrom("fact_uses").selectAll().where("fact_id", "=", fact.id).execute();
  const given = uses.map(({ message_id }) => message_id);
  const touched = [
    ...new Set([...given, ...alsoIn, ...(fact.source_message_id === null ? [] : [fact.source_message_id])]),
  ];

  note(
    "contexts",
    await db
      .deleteFrom("contexts")
      .where((where) =>
        where.or([holds("content", `"${fact.id}"`.toLowerCase()), holds("content", quoted(fact.value))]),
      )
      .returningAll()
      .execute(),
  );
  if (given.length > 0) {
    note(
      "stream_events",
      await db
        .deleteFrom("stream_events")
        .where("stream_id", "in", (of) =>
          of.selectFrom("streams").select("id").where("message_id", "in", given).where("state", "<>", "active"),
        )
        .returningAll()
        .execute(),
    );
  }
  note(
    "idempotency",
    await db
      .deleteFrom("idempotency")
      .where(holds("response", quoted(fact.value)))
      .returningAll()
      .execute(),
  );
  if (touched.length > 0) {
    const messages = await db
      .selectFrom("messages")
      .select(["id", "session_id", ...TEXTS.messages])
      .where("id", "in", touched)
      .where("state", "<>", "streaming")
      .execute();
    const sessionIds = [...new Set(messages.map(({ session_id }) => session_id))];
    const sessions = await db
      .selectFrom("sessions")
      .select(["id", ...TEXTS.sessions])
      .where("id", "in", ["", ...sessionIds])
      .execute();
    const old = messages.map(({ id, content, activity }) => ({ id, content, activity }));
    for (const [table, rows] of [
      ["messages", old],
      ["sessions", sessions],
    ] as const) {
      const before = [];
      for (const row of rows) {
        const after = Object.fromEntries(
          Object.entries(row).map(([column, text]) => [column, column === "id" ? text : without(text, fact.value)]),
        );
        if (JSON.stringify(after) === JSON.stringify(row)) continue;
        before.push(row);
        await db.updateTable(table).set(after).where("id", "=", row.id).execute();
      }
      if (before.length > 0) changed.push({ table, key: "id", rows: before });
    }
  }
  note("fact_events", await db.deleteFrom("fact_events").where("fact_id", "=", fact.id).returningAll().execute());
  note("fact_uses", uses);
  await db.deleteFrom("fact_uses").where("fact_id", "=", fact.id).execute();
  await db.deleteFrom("facts").where("id", "=", fact.id).execute();
  return { fact, removed, changed };
}

/** Puts everything back as it was before `forgetFact`. */
export async function restoreForgotten(db: Kysely<VaultSchema>, { fact, removed, changed }: Purged): Promise<void> {
  const put = async (table: string, row: Record<string, unknown>) => {
    // Made by the database itself.
    const { words: _, ...columns } = row;
    await db
      .insertInto(table as "facts")
      .values(columns as unknown as FactRow)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  };
  await put("facts", { ...fact });
  for (const { table, rows } of removed) for (const row of rows) await put(table, row);
  for (const { table, rows } of changed) {
    for (const { id, ...columns } of rows) {
      await db
        .updateTable(table as "messages")
        .set(columns)
        .where("id", "=", String(id))
        .execute();
    }
  }
}
