import { Table } from "./table.ts";

/** Why each answer was given the context that it was given; ids and reasons alone, no text. */
export class Receipts extends Table {
  /** @param content JSON */
  async set(messageId: string, content: string): Promise<void> {
    await this.db
      .insertInto("receipts")
      .values({ message_id: messageId, content })
      .onConflict((conflict) => conflict.column("message_id").doUpdateSet({ content }))
      .execute();
  }

  /** JSON, or undefined for an answer without a receipt. */
  async find(messageId: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom("receipts")
      .select("content")
      .where("message_id", "=", messageId)
      .executeTakeFirst();
    return row?.content;
  }
}
