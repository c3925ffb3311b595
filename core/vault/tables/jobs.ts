import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { JobRow, JobState } from "./schema.ts";
import { Table } from "./table.ts";

/** States after which nothing more happens to a job. */
const OVER: readonly JobState[] = ["complete", "failed", "cancelled"];

/** Goals that are worked on by themselves, and what happened in each. */
export class Jobs extends Table {
  async add(job: Pick<JobRow, "id" | "goal" | "agent_id" | "budget">): Promise<JobRow> {
    const now = this.now();
    await this.db
      .insertInto("jobs")
      .values({ ...job, state: "queued", plan: null, error: null, result: null, created_at: now, updated_at: now })
      .execute();
    return this.require(job.id);
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<JobRow> {
    const row = await this.db.selectFrom("jobs").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) throw new NotFoundError(phrase("jobs.none"));
    return row;
  }

  /** The newest first, by id; `before` leaves out that id and all after it. */
  async list(limit: number, before?: string): Promise<JobRow[]> {
    let rows = this.db.selectFrom("jobs").selectAll();
    if (before !== undefined) rows = rows.where("id", "<", before);
    return rows.orderBy("id", "desc").limit(limit).execute();
  }

  /** Jobs that are not over. */
  async open(): Promise<JobRow[]> {
    return this.db.selectFrom("jobs").selectAll().where("state", "not in", OVER).orderBy("id").execute();
  }

  /** @returns false where the job was over already; nothing is changed then. */
  async change(
    id: string,
    change: Partial<Pick<JobRow, "state" | "plan" | "budget" | "error" | "result">>,
  ): Promise<boolean> {
    const result = await this.db
      .updateTable("jobs")
      .set({ ...change, updated_at: this.now() })
      .where("id", "=", id)
      .where("state", "not in", OVER)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  /** Adds what happened, under the next number. @param event JSON */
  async addEvent(id: string, event: string): Promise<number> {
    const last = await this.db
      .selectFrom("job_events")
      .select((select) => select.fn.max<number | null>("seq").as("seq"))
      .where("job_id", "=", id)
      .executeTakeFirst();
    const seq = (last?.seq ?? 0) + 1;
    await this.db.insertInto("job_events").values({ job_id: id, seq, event }).execute();
    return seq;
  }

  /** What happened after number `after`, in order. */
  async eventsAfter(id: string, after: number, limit: number): Promise<{ seq: number; event: string }[]> {
    return this.db
      .selectFrom("job_events")
      .select(["seq", "event"])
      .where("job_id", "=", id)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(limit)
      .execute();
  }
}
