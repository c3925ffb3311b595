import type { Kysely } from "kysely";
import { type Clock, isoTime } from "../../base/clock.ts";
import type { VaultSchema } from "./schema.ts";

export interface StoredResponse {
  request_hash: string;
  status: number;
  response: string;
}

/** First answers to requests that carried an `Idempotency-Key`, to be given again. */
export class Idempotency {
  readonly #db: Kysely<VaultSchema>;
  readonly #clock: Clock;

  constructor(db: Kysely<VaultSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async find(key: string): Promise<StoredResponse | undefined> {
    return this.#db
      .selectFrom("idempotency")
      .select(["request_hash", "status", "response"])
      .where("key", "=", key)
      .executeTakeFirst();
  }

  /** Drops the answers from before a time (ISO 8601). */
  async dropBefore(time: string): Promise<void> {
    await this.#db.deleteFrom("idempotency").where("created_at", "<", time).execute();
  }

  async keep(key: string, response: StoredResponse): Promise<void> {
    await this.#db
      .insertInto("idempotency")
      .values({ key, ...response, created_at: isoTime(this.#clock) })
      .execute();
  }
}
