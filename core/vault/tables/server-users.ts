import type { Kysely } from "kysely";
import { type Clock, isoTime } from "../../base/clock.ts";
import type { ServerSchema, ServerUserRow } from "./server-schema.ts";

/** Who uses a server, by name: a user's id is a hash, which tells an administrator nothing. */
export class ServerUsers {
  readonly #db: Kysely<ServerSchema>;
  readonly #clock: Clock;

  constructor(db: Kysely<ServerSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Notes a user, and the name where it is known. @param isHere whether a request of theirs has come. */
  async note(userId: string, name: string | null, isHere: boolean): Promise<void> {
    const now = isoTime(this.#clock);
    const change = { ...(name === null ? {} : { name }), ...(isHere ? { last_seen_at: now } : {}) };
    const row = { user_id: userId, name, first_seen_at: now, last_seen_at: isHere ? now : null };
    await this.#db
      .insertInto("server_users")
      .values(row)
      .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ user_id: userId, ...change }))
      .execute();
  }

  /** All of them, those who came first first. */
  async list(): Promise<ServerUserRow[]> {
    return this.#db.selectFrom("server_users").selectAll().orderBy("first_seen_at").orderBy("user_id").execute();
  }

  async remove(userId: string): Promise<void> {
    await this.#db.deleteFrom("server_users").where("user_id", "=", userId).execute();
  }
}
