import { Table } from "./table.ts";

/** One event of a stream as it was handed on; `event` is JSON. */
export interface StoredEvent {
  seq: number;
  event: string;
}

/**
 * The journal: every event of every stream of the last hour, to be taken up again after any of them. Below number 1 stands how to
 * take back what an answer does that leaves nothing behind unless it comes to its end: 0 says that it is such a one.
 */
export class StreamEvents extends Table {
  async add(streamId: string, events: readonly StoredEvent[]): Promise<void> {
    if (events.length === 0) return;
    const insert = () =>
      this.db
        .insertInto("stream_events")
        .values(events.map(({ seq, event }) => ({ stream_id: streamId, seq, event })))
        .compile();
    const [one] = events;
    // Most often it is one piece of text.
    if (events.length === 1 && one) await this.again("one", [streamId, one.seq, one.event], insert);
    else await this.db.executeQuery(insert());
  }

  /**
   * Says of a new stream that what it does is taken back unless it comes to its end.
   *
   * @param began JSON: what began with it.
   */
  async mayBeTakenBack(streamId: string, began: string): Promise<void> {
    await this.add(streamId, [{ seq: 0, event: began }]);
  }

  /** Writes down how to take back what is done in the same transaction. @param change JSON */
  async addUndo(streamId: string, change: string): Promise<void> {
    const [last] = await this.#undos(streamId);
    await this.add(streamId, [{ seq: (last?.seq ?? 0) - 1, event: change }]);
  }

  /** What is to be taken back, as JSON, the last first, and what began with it; undefined for a stream that leaves behind what it did. */
  async undos(streamId: string): Promise<{ changes: string[]; began: string } | undefined> {
    const rows = (await this.#undos(streamId)).map(({ event }) => event);
    const began = rows.pop();
    return began === undefined ? undefined : { changes: rows, began };
  }

  #undos(streamId: string): Promise<StoredEvent[]> {
    return this.db
      .selectFrom("stream_events")
      .select(["seq", "event"])
      .where("stream_id", "=", streamId)
      .where("seq", "<=", 0)
      .orderBy("seq")
      .execute();
  }

  /** At most `limit` events after number `after`, in order. */
  async after(streamId: string, after: number, limit: number): Promise<StoredEvent[]> {
    return this.db
      .selectFrom("stream_events")
      .select(["seq", "event"])
      .where("stream_id", "=", streamId)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(limit)
      .execute();
  }

  /** The number of a stream's last event; 0 where there is none. */
  async lastOf(streamId: string): Promise<number> {
    const { fn } = this.db;
    const last = await this.db
      .selectFrom("stream_events")
      .select(fn.max<number | null>("seq").as("seq"))
      .where("stream_id", "=", streamId)
      .executeTakeFirst();
    return Math.max(0, last?.seq ?? 0);
  }

  /** Drops the events of streams that ended before a time (ISO 8601). */
  async removeEndedBefore(time: string): Promise<void> {
    await this.db
      .deleteFrom("stream_events")
      .where("stream_id", "in", (of) =>
        of
          // From the few journals there are to their streams, and not through all streams there ever were.
          .selectFrom((kept) => kept.selectFrom("stream_events").select("stream_id").distinct().as("kept"))
          .innerJoin("streams as s", "s.id", "kept.stream_id")
          .select("s.id")
          .where("s.state", "not in", ["active", "paused"])
          .where("s.last_event_at", "<", time),
      )
      .execute();
  }
}
