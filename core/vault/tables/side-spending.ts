import type { SideSpendingTable } from "./memory-rows.ts";
import { Table } from "./table.ts";

/** What backends were asked besides chats, such as for notes: how much, never what. */
export class SideSpending extends Table {
  /** Counts one request of today. */
  async add(one: Omit<SideSpendingTable, "day" | "requests">): Promise<void> {
    const { purpose, backend, input_tokens, output_tokens, cost_usd } = one;
    const day = this.now().slice(0, 10);
    const known = await this.db
      .selectFrom("side_spending")
      .selectAll()
      .where("day", "=", day)
      .where("purpose", "=", purpose)
      .where("backend", "=", backend)
      .executeTakeFirst();
    const sum = {
      requests: (known?.requests ?? 0) + 1,
      input_tokens: (known?.input_tokens ?? 0) + input_tokens,
      output_tokens: (known?.output_tokens ?? 0) + output_tokens,
      cost_usd: cost_usd === null && !known?.cost_usd ? null : (known?.cost_usd ?? 0) + (cost_usd ?? 0),
    };
    await this.db
      .insertInto("side_spending")
      .values({ day, purpose, backend, ...sum })
      .onConflict((conflict) => conflict.columns(["day", "purpose", "backend"]).doUpdateSet(sum))
      .execute();
  }

  /** What was asked since a day (`YYYY-MM-DD`), oldest first. */
  async since(day: string): Promise<SideSpendingTable[]> {
    return this.db
      .selectFrom("side_spending")
      .selectAll()
      .where("day", ">=", day)
      .orderBy("day")
      .orderBy("purpose")
      .orderBy("backend")
      .execute();
  }
}
