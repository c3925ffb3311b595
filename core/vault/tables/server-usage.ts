import { type Kysely, sql } from "kysely";
import type { ServerSchema, ServerUsageRow } from "./server-schema.ts";

/** Statements that take more values than that are split. */
const ROWS = 500;

/** How much users and keys ask of a server each day; never what. */
export class ServerUsage {
  readonly #db: Kysely<ServerSchema>;

  constructor(db: Kysely<ServerSchema>) {
    this.#db = db;
  }

  /** Adds to what is counted already, also by others. In one order, so that instances do not wait for each other in a circle. */
  async add(rows: readonly ServerUsageRow[]): Promise<void> {
    const sorted = rows.toSorted((a, b) => (a.who < b.who ? -1 : 1));
    for (let start = 0; start < sorted.length; start += ROWS) {
      await this.#db
        .insertInto("server_usage")
        .values(sorted.slice(start, start + ROWS))
        .onConflict((conflict) =>
          conflict.columns(["day", "who"]).doUpdateSet({
            requests: sql`server_usage.requests + excluded.requests`,
            tokens: sql`server_usage.tokens + excluded.tokens`,
            cost_usd: sql`server_usage.cost_usd + excluded.cost_usd`,
          }),
        )
        .execute();
    }
  }

  /** Of a day, by user and key. */
  async ofDay(day: string, who?: string): Promise<ServerUsageRow[]> {
    let rows = this.#db.selectFrom("server_usage").selectAll().where("day", "=", day);
    if (who !== undefined) rows = rows.where("who", "=", who);
    return rows.orderBy("who").execute();
  }

  async removeOf(who: readonly string[]): Promise<void> {
    await this.#db.deleteFrom("server_usage").where("who", "in", who).execute();
  }

  /** Forgets days before one. */
  async forgetBefore(day: string): Promise<void> {
    await this.#db.deleteFrom("server_usage").where("day", "<", day).execute();
  }
}
