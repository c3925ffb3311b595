import type { Kysely } from "kysely";
import { type Clock, isoTime } from "../../base/clock.ts";
import type { VaultSchema } from "./schema.ts";

/** What was typed and not sent, per chat; the chat that has no session yet is the empty string. */
export class Drafts {
  readonly #db: Kysely<VaultSchema>;
  readonly #clock: Clock;

  constructor(db: Kysely<VaultSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async get(sessionId: string): Promise<string> {
    const row = await this.#db
      .selectFrom("drafts")
      .select("content")
      .where("session_id", "=", sessionId)
      .executeTakeFirst();
    return row?.content ?? "";
  }

  /** Keeps a draft; an empty one is removed. */
  async set(sessionId: string, content: string): Promise<void> {
    if (content === "") {
      await this.#db.deleteFrom("drafts").where("session_id", "=", sessionId).execute();
      return;
    }
    const row = { content, updated_at: isoTime(this.#clock) };
    await this.#db
      .insertInto("drafts")
      .values({ session_id: sessionId, ...row })
      .onConflict((conflict) => conflict.column("session_id").doUpdateSet(row))
      .execute();
  }
}
