import type { MessageRecord } from "./messages.ts";
import { Table } from "./table.ts";

/** Which messages each backend holds itself, so that what it missed is sent to it, and once. */
export class BackendMessages extends Table {
  async add(backend: string, messageIds: readonly string[]): Promise<void> {
    if (messageIds.length === 0) return;
    await this.db
      .insertInto("backend_messages")
      .values(messageIds.map((message_id) => ({ backend, message_id })))
      .onConflict((conflict) => conflict.columns(["backend", "message_id"]).doNothing())
      .execute();
  }

  /** The backends that hold anything of a session. */
  async holding(sessionId: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom("backend_messages")
      .innerJoin("messages as m", "m.id", "backend_messages.message_id")
      .where("m.session_id", "=", sessionId)
      .select("backend_messages.backend")
      .distinct()
      .execute();
    return rows.map(({ backend }) => backend);
  }

  /** Takes back `markHeld` for a whole session. True when the backend held any of it. */
  async removeOfSession(backend: string, sessionId: string): Promise<boolean> {
    const result = await this.db
      .deleteFrom("backend_messages")
      .where("backend", "=", backend)
      .where("message_id", "in", (of) => of.selectFrom("messages").select("id").where("session_id", "=", sessionId))
      .executeTakeFirst();
    return result.numDeletedRows > 0n;
  }

  /** Sessions that a backend takes part in and that have messages it does not hold. */
  async sessionsBehind(backend: string): Promise<string[]> {
    const rows = await this.#missing(backend).select("messages.session_id").distinct().execute();
    return rows.map(({ session_id }) => session_id);
  }

  /** The finished messages of a session in view that a backend does not hold, in order. */
  async missing(
    backend: string,
    sessionId: string,
  ): Promise<Pick<MessageRecord, "id" | "role" | "content" | "created_at">[]> {
    return this.#missing(backend)
      .where("messages.session_id", "=", sessionId)
      .select(["messages.id", "messages.role", "messages.content", "messages.created_at"])
      .orderBy("messages.position")
      .execute();
  }

  #missing(backend: string) {
    return (
      this.db
        .selectFrom("messages")
        .leftJoin("backend_messages as held", (join) =>
          join.onRef("held.message_id", "=", "messages.id").on("held.backend", "=", backend),
        )
        .where("held.message_id", "is", null)
        .where("messages.position", ">=", 0)
        .where("messages.state", "in", ["complete", "cancelled"])
        .where("messages.content", "<>", "")
        // A question goes with its answer: while that is open, the backend may be getting it the usual way.
        .where((where) =>
          where.or([
            where("messages.role", "=", "assistant"),
            where.exists(
              where
                .selectFrom("messages as answer")
                .whereRef("answer.parent_id", "=", "messages.id")
                .where("answer.position", ">=", 0)
                .where("answer.state", "in", ["complete", "cancelled"])
                .select("answer.id"),
            ),
          ]),
        )
        .where("messages.session_id", "in", (known) =>
          known
            .selectFrom("backend_messages")
            .innerJoin("messages as m", "m.id", "backend_messages.message_id")
            .where("backend_messages.backend", "=", backend)
            .select("m.session_id"),
        )
    );
  }
}
