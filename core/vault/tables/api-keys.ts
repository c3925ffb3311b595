import type { Kysely } from "kysely";
import { type Clock, isoTime } from "../../base/clock.ts";
import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { ApiKeyRow, ServerSchema } from "./server-schema.ts";

/** A use is noted at most so often, so that reading does not become writing. */
const NOTED_MS = 60_000;

/** The keys of a server's users, in either store. */
export class ApiKeys {
  readonly #db: Kysely<ServerSchema>;
  readonly #clock: Clock;

  constructor(db: Kysely<ServerSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async add(key: Pick<ApiKeyRow, "id" | "user_id" | "name" | "hash" | "scope" | "expires_at">): Promise<void> {
    await this.#db
      .insertInto("api_keys")
      .values({ ...key, created_at: isoTime(this.#clock), last_used_at: null, revoked_at: null })
      .execute();
  }

  /** The key with this hash, where it still lets in; notes that it did, where there is room for it. */
  async use(hash: string): Promise<ApiKeyRow | undefined> {
    const key = await this.#db.selectFrom("api_keys").selectAll().where("hash", "=", hash).executeTakeFirst();
    const now = this.#clock.now();
    if (!key || key.revoked_at !== null || (key.expires_at !== null && Date.parse(key.expires_at) <= now))
      return undefined;
    if (key.last_used_at === null || Math.abs(now - Date.parse(key.last_used_at)) > NOTED_MS) {
      await this.#db
        .updateTable("api_keys")
        .set({ last_used_at: new Date(now).toISOString() })
        .where("id", "=", key.id)
        .execute()
        // A disk that is full shuts nobody out: it is noted with the next use.
        .catch(() => undefined);
    }
    return key;
  }

  /** All of them, also those that let nobody in any more. */
  async list(): Promise<ApiKeyRow[]> {
    return this.#db.selectFrom("api_keys").selectAll().orderBy("created_at").orderBy("id").execute();
  }

  /** Takes away all keys of a user, as if there had never been any. @returns how many. */
  async removeOf(userId: string): Promise<number> {
    const result = await this.#db.deleteFrom("api_keys").where("user_id", "=", userId).executeTakeFirst();
    return Number(result.numDeletedRows);
  }

  /** @throws NotFoundError */
  async revoke(id: string): Promise<void> {
    const result = await this.#db
      .updateTable("api_keys")
      .set({ revoked_at: isoTime(this.#clock) })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new NotFoundError(phrase("keys.none", { id }));
  }
}
