import { Table } from "./table.ts";

export interface StoredResponse {
  request_hash: string;
  status: number;
  response: string;
}

/** First answers to requests that carried an `Idempotency-Key`, to be given again. */
export class Idempotency extends Table {
  async find(key: string): Promise<StoredResponse | undefined> {
    return this.db
      .selectFrom("idempotency")
      .select(["request_hash", "status", "response"])
      .where("key", "=", key)
      .executeTakeFirst();
  }

  /** Drops the answers from before a time (ISO 8601). */
  async removeBefore(time: string): Promise<void> {
    await this.db.deleteFrom("idempotency").where("created_at", "<", time).execute();
  }

  async add(key: string, response: StoredResponse): Promise<void> {
    await this.db
      .insertInto("idempotency")
      .values({ key, ...response, created_at: this.now() })
      .execute();
  }
}
