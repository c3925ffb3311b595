import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { SessionRow } from "./schema.ts";
import { Table } from "./table.ts";

/** A place in the list of sessions, made by `list` and given back to it. */
export interface SessionCursor {
  pinned: number;
  last_active: string;
  id: string;
}

/** Messages that are looked for at once. */
const AT_ONCE = 40;

export class Sessions extends Table {
  async add(
    id: string,
    at: Partial<
      Pick<SessionRow, "created_at" | "title" | "forked_from" | "backend" | "model" | "agent_id" | "project_id">
    > = {},
  ): Promise<SessionRow> {
    const created = at.created_at ?? this.now();
    const { title = null, forked_from = null, backend = null, model = null, agent_id = null, project_id = null } = at;
    const chosen = { backend, model, agent_id, project_id };
    return this.db
      .insertInto("sessions")
      .values({ id, title, created_at: created, last_active: created, forked_from, ...chosen })
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  async find(id: string): Promise<SessionRow | undefined> {
    return this.#kept().where("id", "=", id).executeTakeFirst();
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<SessionRow> {
    return known(await this.find(id));
  }

  /**
   * Pinned ones first, then the most recently active; `after` continues where an earlier page ended.
   *
   * @param projectId those of one project, or with null those of none.
   */
  async list(limit: number, after?: SessionCursor, projectId?: string | null): Promise<SessionRow[]> {
    let query = this.#kept();
    if (projectId === null) query = query.where("project_id", "is", null);
    else if (projectId !== undefined) query = query.where("project_id", "=", projectId);
    if (after) {
      query = query.where((where) =>
        where(
          where.refTuple("pinned", "last_active", "id"),
          "<",
          where.tuple(after.pinned, after.last_active, after.id),
        ),
      );
    }
    return query.orderBy("pinned", "desc").orderBy("last_active", "desc").orderBy("id", "desc").limit(limit).execute();
  }

  /** Marks activity now and, where the session has no title yet, gives it the one that is passed. @throws NotFoundError */
  async touch(id: string, title: string | null = null): Promise<SessionRow> {
    const touched = await this.db
      .updateTable("sessions")
      .set((set) => ({
        last_active: this.now(),
        ended_at: null,
        title: set.fn.coalesce("title", set.val(title)),
      }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst();
    return known(touched);
  }

  async end(id: string, summary: string): Promise<void> {
    await this.db.updateTable("sessions").set({ summary, ended_at: this.now() }).where("id", "=", id).execute();
  }

  async setTitle(id: string, title: string): Promise<void> {
    await this.db.updateTable("sessions").set({ title }).where("id", "=", id).execute();
  }

  async setPinned(id: string, pinned: boolean): Promise<void> {
    await this.db
      .updateTable("sessions")
      .set({ pinned: pinned ? 1 : 0 })
      .where("id", "=", id)
      .execute();
  }

  /** Which backend and model it is asked with from now on; null leaves it to the settings. */
  async setBackend(id: string, choice: Pick<SessionRow, "backend" | "model">): Promise<void> {
    await this.db.updateTable("sessions").set(choice).where("id", "=", id).execute();
  }

  /** Which preset it is asked with from now on, with its backend and model. */
  async setPreset(id: string, choice: Pick<SessionRow, "agent_id" | "backend" | "model">): Promise<void> {
    await this.db.updateTable("sessions").set(choice).where("id", "=", id).execute();
  }

  async setProject(id: string, projectId: string | null): Promise<void> {
    await this.db.updateTable("sessions").set({ project_id: projectId }).where("id", "=", id).execute();
  }

  /** Ids of the chats of a project, those whose deletion can still be undone, too. */
  async idsOfProject(projectId: string): Promise<string[]> {
    const rows = await this.db.selectFrom("sessions").select("id").where("project_id", "=", projectId).execute();
    return rows.map(({ id }) => id);
  }

  /** How many chats each project has. */
  async countByProject(): Promise<Map<string, number>> {
    const rows = await this.db
      .selectFrom("sessions")
      .select(["project_id", (select) => select.fn.countAll<number>().as("count")])
      .where("deleted_at", "is", null)
      .where("project_id", "is not", null)
      .groupBy("project_id")
      .execute();
    return new Map(rows.map(({ project_id, count }) => [project_id ?? "", count]));
  }

  /** Takes the session out of sight; `restore` undoes it until it is purged. */
  async markDeleted(id: string): Promise<void> {
    await this.db.updateTable("sessions").set({ deleted_at: this.now() }).where("id", "=", id).execute();
  }

  /** @throws NotFoundError when it was purged already. */
  async restore(id: string): Promise<SessionRow> {
    await this.db.updateTable("sessions").set({ deleted_at: null }).where("id", "=", id).execute();
    return this.require(id);
  }

  /** Removes for good what was deleted, with all its messages and drafts, and the contexts that carried any of them. @returns whether there was anything */
  async removeDeleted(): Promise<boolean> {
    await this.#removeContexts();
    const deleted = this.db.selectFrom("sessions").select("id").where("deleted_at", "is not", null);
    await this.db.deleteFrom("drafts").where("session_id", "in", deleted).execute();
    const { numDeletedRows } = await this.db
      .deleteFrom("sessions")
      .where("deleted_at", "is not", null)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }

  /** Contexts of whichever answers that hold messages of what was deleted: those say their text, too. */
  async #removeContexts(): Promise<void> {
    const gone = await this.db
      .selectFrom("messages")
      .innerJoin("sessions", "sessions.id", "messages.session_id")
      .select("messages.id")
      .where("sessions.deleted_at", "is not", null)
      .execute();
    for (let at = 0; at < gone.length; at += AT_ONCE) {
      const ids = gone.slice(at, at + AT_ONCE).map(({ id }) => id);
      await this.db
        .deleteFrom("contexts")
        .where((where) => where.or(ids.map((id) => where("content", "like", `%"id":"${id}"%`))))
        .execute();
    }
  }

  /** Removes a session for good, with all that is in it. */
  async remove(id: string): Promise<void> {
    await this.db.deleteFrom("sessions").where("id", "=", id).execute();
  }

  /** Every session, oldest first. */
  async all(): Promise<SessionRow[]> {
    return this.#kept().orderBy("created_at").orderBy("id").execute();
  }

  /** Puts a whole session in as it was. */
  async put(session: SessionRow): Promise<void> {
    await this.db.insertInto("sessions").values(session).execute();
  }

  #kept() {
    return this.db.selectFrom("sessions").selectAll().where("deleted_at", "is", null);
  }
}

function known(session: SessionRow | undefined): SessionRow {
  if (session) return session;
  throw new NotFoundError(phrase("chat.none"));
}
