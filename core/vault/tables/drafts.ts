import { Table } from "./table.ts";

/** What was typed and not sent, per chat; the chat that has no session yet is the empty string. */
export class Drafts extends Table {
  async get(sessionId: string): Promise<string> {
    const row = await this.db
      .selectFrom("drafts")
      .select("content")
      .where("session_id", "=", sessionId)
      .executeTakeFirst();
    return row?.content ?? "";
  }

  /** Keeps a draft; an empty one is removed. */
  async set(sessionId: string, content: string): Promise<void> {
    if (content === "") {
      await this.db.deleteFrom("drafts").where("session_id", "=", sessionId).execute();
      return;
    }
    const row = { content, updated_at: this.now() };
    await this.db
      .insertInto("drafts")
      .values({ session_id: sessionId, ...row })
      .onConflict((conflict) => conflict.column("session_id").doUpdateSet(row))
      .execute();
  }
}
