import type { FactEventRow } from "./schema.ts";
import { Table } from "./table.ts";

/** What can become of a fact. */
export type FactEventKind =
  | "learned"
  | "confirmed"
  | "edited"
  | "contradicted"
  | "kept"
  | "merged"
  | "corrected"
  | "took_place_of"
  | "pinned"
  | "unpinned"
  | "consent"
  | "imported";

export type FactEvent = Omit<FactEventRow, "row_id" | "fact_id">;

/** The history of each fact, for its owner. It goes with the fact. */
export class FactEvents extends Table {
  /** Notes that something became of a fact. `detail` is kept as JSON. */
  async add(factId: string, kind: FactEventKind, more: { messageId?: string; detail?: object } = {}): Promise<void> {
    await this.db
      .insertInto("fact_events")
      .values({
        fact_id: factId,
        kind,
        message_id: more.messageId ?? null,
        detail: more.detail === undefined ? null : JSON.stringify(more.detail),
        created_at: this.now(),
      })
      .execute();
  }

  /** Puts an event back as it was. */
  async put(factId: string, event: FactEvent): Promise<void> {
    await this.db
      .insertInto("fact_events")
      .values({ fact_id: factId, ...event })
      .execute();
  }

  /** A fact's history, oldest first. */
  async ofFact(factId: string): Promise<FactEvent[]> {
    return this.db
      .selectFrom("fact_events")
      .select(["kind", "message_id", "detail", "created_at"])
      .where("fact_id", "=", factId)
      .orderBy("row_id")
      .execute();
  }
}
