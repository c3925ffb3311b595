import type { Kysely } from "kysely";
import type { VaultSchema } from "./schema.ts";

/** Which facts were sent with an answer, and which of those it used. */
export class FactUses {
  readonly #db: Kysely<VaultSchema>;

  constructor(db: Kysely<VaultSchema>) {
    this.#db = db;
  }

  /** Notes facts as sent with an answer; those noted already stay as they are. */
  async recordSent(messageId: string, factIds: readonly string[]): Promise<void> {
    if (factIds.length === 0) return;
    await this.#db
      .insertInto("fact_uses")
      .values(factIds.map((factId) => ({ message_id: messageId, fact_id: factId, used: 0 })))
      .onConflict((conflict) => conflict.columns(["message_id", "fact_id"]).doNothing())
      .execute();
  }

  /** Marks a fact as used by an answer. False when it was marked before, so that a turn counts once. */
  async markUsed(messageId: string, factId: string): Promise<boolean> {
    const result = await this.#db
      .updateTable("fact_uses")
      .set({ used: 1 })
      .where("message_id", "=", messageId)
      .where("fact_id", "=", factId)
      .where("used", "=", 0)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  /** Ids of the facts that one answer used. */
  async usedBy(messageId: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom("fact_uses")
      .select("fact_id")
      .where("message_id", "=", messageId)
      .where("used", "=", 1)
      .orderBy("fact_id")
      .execute();
    return rows.map((row) => row.fact_id);
  }

  /** For all answers of a session: how many facts each was sent and which it used. */
  async ofSession(sessionId: string): Promise<Map<string, { sent: number; used: string[] }>> {
    const rows = await this.#db
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
      if (row.used === 1) entry.used.push(row.fact_id);
      uses.set(row.message_id, entry);
    }
    return uses;
  }
}
