import { sql, type SqlBool } from "kysely";
import type { StreamRow, StreamState } from "./schema.ts";
import { Table, type TableContext } from "./table.ts";

/**
 * Not at its end. The states are in the statement itself: with values in their place SQLite would not know that the index of
 * open streams holds all of them, and read every stream of a chat.
 */
const isOpen = sql<SqlBool>`state IN ('active', 'paused')`;

/** One row for each time an answer streamed; the text itself is in the message. */
export class Streams extends Table {
  readonly #owner: string | null;

  constructor(context: TableContext) {
    super(context);
    this.#owner = context.owner;
  }

  async add(stream: {
    id: string;
    session_id: string;
    message_id: string;
    backend: string;
    base_length: number;
    base_activity: number;
    resumes?: string | null;
  }): Promise<void> {
    const now = this.now();
    await this.db
      .insertInto("streams")
      .values({ ...stream, state: "active", owner: this.#owner, started_at: now, last_event_at: now })
      .execute();
  }

  async touch(id: string): Promise<void> {
    const last_event_at = this.now();
    await this.again("touch", [last_event_at, id], () =>
      this.db.updateTable("streams").set({ last_event_at }).where("id", "=", id).compile(),
    );
  }

  /** @param goesOn whether its answer goes on by itself. @returns false where it had come to its end already, by another's hand. */
  async end(id: string, state: StreamState, goesOn = false): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable("streams")
      .set({ state, last_event_at: this.now(), ...(goesOn ? {} : { resumes: null }) })
      .where("id", "=", id)
      .where(isOpen)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Streams that have not come to their end. */
  async open(): Promise<StreamRow[]> {
    return this.db.selectFrom("streams").selectAll().where(isOpen).orderBy("id").execute();
  }

  /** Streams that began at a time or later, whether they are over or not. */
  async begunSince(time: string): Promise<StreamRow[]> {
    return this.db.selectFrom("streams").selectAll().where("started_at", ">=", time).orderBy("started_at").execute();
  }

  /** The stream that an answer, or an answer of a session, comes by now. */
  async openOf(of: { session_id: string } | { message_id: string }): Promise<StreamRow | undefined> {
    let rows = this.db.selectFrom("streams").selectAll().where(isOpen);
    if ("session_id" in of) rows = rows.where("session_id", "=", of.session_id);
    else rows = rows.where("message_id", "=", of.message_id);
    return rows.orderBy("started_at", "desc").limit(1).executeTakeFirst();
  }

  /** Streams that were cut off and whose answers wait to go on by themselves. */
  async resuming(): Promise<StreamRow[]> {
    return this.db
      .selectFrom("streams")
      .selectAll()
      .where("state", "in", ["interrupted", "failed"])
      .where("resumes", "is not", null)
      .orderBy("started_at")
      .execute();
  }

  /** An answer, or that of one stream, goes on by itself no longer, or does so now. @returns whether it was to. */
  async stopResuming(of: { message_id: string } | { id: string }): Promise<boolean> {
    let rows = this.db.updateTable("streams").set({ resumes: null }).where("resumes", "is not", null);
    rows = "id" in of ? rows.where("id", "=", of.id) : rows.where("message_id", "=", of.message_id);
    return (await rows.executeTakeFirst()).numUpdatedRows > 0n;
  }

  async setState(id: string, state: StreamState): Promise<void> {
    await this.db.updateTable("streams").set({ state }).where("id", "=", id).execute();
  }

  async find(id: string): Promise<StreamRow | undefined> {
    return this.db.selectFrom("streams").selectAll().where("id", "=", id).executeTakeFirst();
  }

  async latestOfMessage(messageId: string): Promise<StreamRow | undefined> {
    return this.db
      .selectFrom("streams")
      .selectAll()
      .where("message_id", "=", messageId)
      .orderBy("started_at", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
  }

  /** Streams that run, and those that were interrupted since a time and not gone on with, with what their answers have. */
  async unfinished(since: string): Promise<(StreamRow & { content: string })[]> {
    return this.db
      .selectFrom("streams")
      .innerJoin("messages", "messages.id", "streams.message_id")
      .selectAll("streams")
      .select("messages.content")
      .where((where) =>
        where.or([
          where("streams.state", "in", ["active", "paused"]),
          where.and([
            where("streams.state", "=", "interrupted"),
            where("messages.state", "=", "interrupted"),
            where("streams.last_event_at", ">=", since),
          ]),
        ]),
      )
      .orderBy("streams.started_at")
      .execute();
  }

  async latestOfSession(sessionId: string): Promise<StreamRow | undefined> {
    return this.db
      .selectFrom("streams")
      .selectAll()
      .where("session_id", "=", sessionId)
      .orderBy("started_at", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
  }
}
