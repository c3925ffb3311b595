import { Table } from "./table.ts";

/** Whether a tool may be called: when asked each time, always, or never. */
export type Approval = "ask" | "always" | "never";

/** What the owner decided about tools; one that is not here goes by its own hints. */
export class ToolApprovals extends Table {
  async all(): Promise<Map<string, Approval>> {
    const rows = await this.db.selectFrom("tool_approvals").selectAll().execute();
    return new Map(rows.map(({ tool, approval }) => [tool, approval]));
  }

  /** Null goes back to the tool's own hints. */
  async set(tool: string, approval: Approval | null): Promise<void> {
    if (approval === null) await this.db.deleteFrom("tool_approvals").where("tool", "=", tool).execute();
    else {
      await this.db
        .insertInto("tool_approvals")
        .values({ tool, approval })
        .onConflict((conflict) => conflict.column("tool").doUpdateSet({ approval }))
        .execute();
    }
  }
}
