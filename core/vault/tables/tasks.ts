import { isDeepStrictEqual } from "node:util";
import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { TaskRow } from "./schema.ts";
import { Table } from "./table.ts";

export type TaskChange = Partial<Pick<TaskRow, "title" | "notes" | "due">>;

/** What was done to one task: its row before and after; null where there was none. */
export interface TaskRowChange {
  before: TaskRow | null;
  after: TaskRow | null;
}

/** What is to be done. Only the task tools (core/tools/builtin/tasks.ts) change it, and imports bring it back. */
export class Tasks extends Table {
  /** Open ones first, by when they are due, then as they were added. */
  async list(status: "open" | "done" | "all", limit = 200): Promise<TaskRow[]> {
    let rows = this.db.selectFrom("tasks").selectAll();
    if (status !== "all") rows = rows.where("completed_at", status === "open" ? "is" : "is not", null);
    return rows
      .orderBy((order) => order("completed_at", "is not", null))
      .orderBy((order) => order("due", "is", null))
      .orderBy("due")
      .orderBy("created_at")
      .limit(limit)
      .execute();
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<TaskRow> {
    const task = await this.db.selectFrom("tasks").selectAll().where("id", "=", id).executeTakeFirst();
    if (!task) throw new NotFoundError(phrase("tasks.none", { id }));
    return task;
  }

  async add(id: string, task: Pick<TaskRow, "title" | "notes" | "due"> & { is_outside?: number }): Promise<TaskRow> {
    const now = this.now();
    await this.db
      .insertInto("tasks")
      .values({ id, ...task, completed_at: null, created_at: now, updated_at: now })
      .execute();
    return this.require(id);
  }

  /** Takes a change back, unless somebody has changed the task again since. */
  async takeBack({ before, after }: TaskRowChange): Promise<void> {
    const id = (after ?? before)?.id ?? "";
    const now = await this.db.selectFrom("tasks").selectAll().where("id", "=", id).executeTakeFirst();
    if (!isDeepStrictEqual({ ...now }, { ...after })) return;
    if (after) await this.db.deleteFrom("tasks").where("id", "=", id).execute();
    if (before) await this.put(before);
  }

  /** Puts a whole task in as it was, unless it is there. */
  async put(task: TaskRow): Promise<void> {
    await this.db
      .insertInto("tasks")
      .values(task)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** @throws NotFoundError */
  async change(
    id: string,
    change: TaskChange & { completed_at?: string | null; is_outside?: number },
  ): Promise<TaskRow> {
    await this.require(id);
    await this.db
      .updateTable("tasks")
      .set({ ...change, updated_at: this.now() })
      .where("id", "=", id)
      .execute();
    return this.require(id);
  }

  /** @throws NotFoundError */
  async remove(id: string): Promise<TaskRow> {
    const task = await this.require(id);
    await this.db.deleteFrom("tasks").where("id", "=", id).execute();
    return task;
  }
}
