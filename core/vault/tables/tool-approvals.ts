import { Table } from "./table.ts";

/** Whether a tool may be called: when asked each time, always, or never. */
export type Approval = "ask" | "always" | "never";

/** What the owner decided about tools; one that is not here goes by its own hints. */
export class ToolApprovals extends Table {
  /** Decisions by what names the tool. */
  async all(): Promise<Map<string, Approval>> {
    const rows = await this.db.selectFrom("tool_approvals").select(["tool", "approval"]).execute();
    return new Map(rows.map(({ tool, approval }) => [tool, approval]));
  }

  /** What a tool was when that was decided; null where it was not kept. */
  async definitionOf(tool: string): Promise<string | null> {
    const row = await this.db
      .selectFrom("tool_approvals")
      .select("definition")
      .where("tool", "=", tool)
      .executeTakeFirst();
    return row?.definition ?? null;
  }

  /**
   * Null goes back to the tool's own hints.
   *
   * @param definition what the tool is now, as text.
   */
  async set(tool: string, approval: Approval | null, definition: string | null = null): Promise<void> {
    if (approval === null) await this.db.deleteFrom("tool_approvals").where("tool", "=", tool).execute();
    else {
      await this.db
        .insertInto("tool_approvals")
        .values({ tool, approval, definition })
        .onConflict((conflict) => conflict.column("tool").doUpdateSet({ approval, definition }))
        .execute();
    }
  }
}
