import { type Kysely, sql } from "kysely";
import type { VaultSchema } from "./schema.ts";

/** One event of a stream as it was handed on; `event` is JSON. */
export interface StoredEvent {
  seq: number;
  event: string;
}

/** The journal: every event of every stream of the last hour, to be taken up again after any of them. */
export class StreamEvents {
  readonly #db: Kysely<VaultSchema>;

  constructor(db: Kysely<VaultSchema>) {
    this.#db = db;
  }

  async append(streamId: string, events: readonly StoredEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.#db
      .insertInto("stream_events")
      .values(events.map(({ seq, event }) => ({ stream_id: streamId, seq, event })))
      .execute();
  }

  /** At most `limit` events after number `after`, in order. */
  async after(streamId: string, after: number, limit: number): Promise<StoredEvent[]> {
    return this.#db
      .selectFrom("stream_events")
      .select(["seq", "event"])
      .where("stream_id", "=", streamId)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(limit)
      .execute();
  }

  /** Drops the events of streams that ended before a time (ISO 8601). */
  async dropEndedBefore(time: string): Promise<void> {
    await sql`
      DELETE FROM stream_events WHERE stream_id IN (
        SELECT s.id FROM (SELECT DISTINCT stream_id FROM stream_events) AS kept JOIN streams AS s ON s.id = kept.stream_id
        WHERE s.state NOT IN ('active', 'paused') AND s.last_event_at < ${time}
      )
    `.execute(this.#db);
  }
}
