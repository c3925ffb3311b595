import type { UsageCountRow } from "./schema.ts";
import { Table } from "./table.ts";

/** The day of the row that says that its user agreed to be counted. */
const AGREED = { day: "", name: "agreed" };

/** How often something was done each day; never what it was about. */
export class UsageCounts extends Table {
  /** Whether the user agreed to be counted. */
  async isAgreed(): Promise<boolean> {
    const row = await this.db.selectFrom("usage_counts").select("count").where("day", "=", "").executeTakeFirst();
    return row !== undefined;
  }

  /** Begins to count, or stops and drops what was counted. */
  async setAgreed(isAgreed: boolean): Promise<void> {
    if (!isAgreed) {
      await this.db.deleteFrom("usage_counts").execute();
      return;
    }
    await this.db
      .insertInto("usage_counts")
      .values({ ...AGREED, count: 1 })
      .onConflict((conflict) => conflict.columns(["day", "name"]).doNothing())
      .execute();
  }

  /** Counts something done today. */
  async add(name: string, count: number): Promise<void> {
    await this.db
      .insertInto("usage_counts")
      .values({ day: this.now().slice(0, 10), name, count })
      .onConflict((conflict) =>
        conflict.columns(["day", "name"]).doUpdateSet((set) => ({ count: set("usage_counts.count", "+", count) })),
      )
      .execute();
  }

  /** The newest days first. */
  async list(limit: number): Promise<UsageCountRow[]> {
    return this.db
      .selectFrom("usage_counts")
      .selectAll()
      .where("day", "<>", AGREED.day)
      .orderBy("day", "desc")
      .orderBy("name")
      .limit(limit)
      .execute();
  }
}
