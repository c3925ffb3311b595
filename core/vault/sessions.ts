import type { Kysely } from "kysely";
import { type Clock, isoTime } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { SessionRow, VaultSchema } from "./schema.ts";

/** A place in the list of sessions, made by `list` and given back to it. */
export interface SessionCursor {
  last_active: string;
  id: string;
}

export class Sessions {
  readonly #db: Kysely<VaultSchema>;
  readonly #clock: Clock;

  constructor(db: Kysely<VaultSchema>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async create(id: string, at: { created_at?: string; title?: string | null } = {}): Promise<SessionRow> {
    const created = at.created_at ?? isoTime(this.#clock);
    return this.#db
      .insertInto("sessions")
      .values({ id, title: at.title ?? null, created_at: created, last_active: created })
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  async find(id: string): Promise<SessionRow | undefined> {
    return this.#db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirst();
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<SessionRow> {
    const session = await this.find(id);
    if (!session) throw new NotFoundError("There is no such chat. It may have been deleted.");
    return session;
  }

  /** The most recently active first; `after` continues where an earlier page ended. */
  async list(limit: number, after?: SessionCursor): Promise<SessionRow[]> {
    let query = this.#db.selectFrom("sessions").selectAll();
    if (after) {
      query = query.where((where) =>
        where(where.refTuple("last_active", "id"), "<", where.tuple(after.last_active, after.id)),
      );
    }
    return query.orderBy("last_active", "desc").orderBy("id", "desc").limit(limit).execute();
  }

  /** Marks activity now and, where the session has no title yet, gives it the one that is passed. */
  async touch(id: string, title: string | null = null): Promise<void> {
    await this.#db
      .updateTable("sessions")
      .set((set) => ({
        last_active: isoTime(this.#clock),
        ended_at: null,
        title: set.fn.coalesce("title", set.val(title)),
      }))
      .where("id", "=", id)
      .execute();
  }

  async end(id: string, summary: string): Promise<void> {
    await this.#db
      .updateTable("sessions")
      .set({ summary, ended_at: isoTime(this.#clock) })
      .where("id", "=", id)
      .execute();
  }

  /** Removes the session and all its messages. */
  async delete(id: string): Promise<void> {
    await this.#db.deleteFrom("drafts").where("session_id", "=", id).execute();
    await this.#db.deleteFrom("sessions").where("id", "=", id).execute();
  }
}
