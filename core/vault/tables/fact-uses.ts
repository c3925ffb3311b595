import { sql } from "kysely";
import { Table } from "./table.ts";

/** How an answer dealt with a fact that it was given. */
export type FactUse = "sent" | "used" | "corrected";

const USE = { sent: 0, used: 1, corrected: 2 } as const;
const NAME = Object.keys(USE) as FactUse[];

/** Which facts were sent with an answer, which of those it used, and what that did to their trust. */
export class FactUses extends Table {
  /** Notes facts as sent with an answer; those noted already stay as they are. */
  async add(messageId: string, factIds: readonly string[]): Promise<void> {
    if (factIds.length === 0) return;
    await this.db
      .insertInto("fact_uses")
      .values(factIds.map((factId) => ({ message_id: messageId, fact_id: factId, used: USE.sent })))
      .onConflict((conflict) => conflict.columns(["message_id", "fact_id"]).doNothing())
      .execute();
  }

  /** How an answer dealt with a fact, and the trust from before that (JSON); undefined where it was not sent. */
  async find(messageId: string, factId: string): Promise<{ use: FactUse; evidence: string | null } | undefined> {
    const row = await this.db
      .selectFrom("fact_uses")
      .select(["used", "evidence"])
      .where("message_id", "=", messageId)
      .where("fact_id", "=", factId)
      .executeTakeFirst();
    return row && { use: NAME[row.used] ?? "sent", evidence: row.evidence };
  }

  /** @param evidence JSON of the change that this use made, so that it can be taken back; null for none. */
  async change(messageId: string, factId: string, use: FactUse, evidence: string | null): Promise<void> {
    await this.db
      .updateTable("fact_uses")
      .set({ used: USE[use], evidence })
      .where("message_id", "=", messageId)
      .where("fact_id", "=", factId)
      .execute();
  }

  /** Ids of the facts that one answer used. */
  async usedBy(messageId: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom("fact_uses")
      .select("fact_id")
      .where("message_id", "=", messageId)
      .where("used", "=", USE.used)
      .orderBy("fact_id")
      .execute();
    return rows.map((row) => row.fact_id);
  }

  /** The uses of facts by the answers of a session from a place on, with what each changed (JSON). */
  async usedFrom(
    sessionId: string,
    position: number,
  ): Promise<{ message_id: string; fact_id: string; evidence: string | null }[]> {
    return this.db
      .selectFrom("fact_uses")
      .innerJoin("messages", "messages.id", "fact_uses.message_id")
      .select(["fact_uses.message_id", "fact_uses.fact_id", "fact_uses.evidence"])
      .where("messages.session_id", "=", sessionId)
      .where("messages.position", ">=", position)
      .where("fact_uses.used", "=", USE.used)
      .orderBy("messages.position")
      .orderBy("fact_uses.fact_id")
      .execute();
  }

  /** The answers that were given a fact, newest first. */
  async ofFact(
    factId: string,
    limit: number,
  ): Promise<{ message_id: string; session_id: string; use: FactUse; created_at: string }[]> {
    const rows = await this.db
      .selectFrom("fact_uses")
      .innerJoin("messages", "messages.id", "fact_uses.message_id")
      .select(["fact_uses.message_id", "messages.session_id", "fact_uses.used", "messages.created_at"])
      .where("fact_uses.fact_id", "=", factId)
      .orderBy("messages.created_at", "desc")
      .orderBy("messages.row_id", "desc")
      .limit(limit)
      .execute();
    return rows.map(({ used, ...row }) => ({ ...row, use: NAME[used] ?? "sent" }));
  }

  /** How often facts were sent and used, by UTC day, from a day on. */
  async byDay(from: string): Promise<{ day: string; sent: number; used: number }[]> {
    return this.db
      .selectFrom("messages as m")
      .innerJoin("fact_uses as u", "u.message_id", "m.id")
      .select((select) => [
        sql<string>`substr(m.created_at, 1, 10)`.as("day"),
        select.fn.countAll<number>().as("sent"),
        sql<number>`sum(CASE WHEN u.used = ${sql.lit(USE.used)} THEN 1 ELSE 0 END)`.as("used"),
      ])
      .where("m.created_at", ">=", from)
      .groupBy("day")
      .orderBy("day")
      .execute();
  }

  /** For all answers of a session: how many facts each was sent and which it used. */
  async ofSession(sessionId: string): Promise<Map<string, { sent: number; used: string[] }>> {
    const rows = await this.db
      .selectFrom("fact_uses")
      .innerJoin("messages", "messages.id", "fact_uses.message_id")
      .select(["fact_uses.message_id", "fact_uses.fact_id", "fact_uses.used"])
      .where("messages.session_id", "=", sessionId)
      .orderBy("fact_uses.fact_id")
      .execute();
    const uses = new Map<string, { sent: number; used: string[] }>();
    for (const row of rows) {
      const entry = uses.get(row.message_id) ?? { sent: 0, used: [] };
      entry.sent += 1;
      if (row.used === USE.used) entry.used.push(row.fact_id);
      uses.set(row.message_id, entry);
    }
    return uses;
  }
}
