import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { AgentRow } from "./schema.ts";
import { Table } from "./table.ts";

/** An agent, its tools read. */
export interface AgentRecord extends Omit<AgentRow, "tools"> {
  /** Names of the tools that it may call; null for all. */
  tools: string[] | null;
}

export type AgentChange = Partial<Pick<AgentRecord, "name" | "instructions" | "model" | "tools">>;

/** Whom the user may ask besides: instructions, a model and tools under a name. */
export class Agents extends Table {
  /** By id; `after` leaves out that id and all before it. */
  async list(limit: number, after = ""): Promise<AgentRecord[]> {
    const rows = await this.db
      .selectFrom("agents")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(limit)
      .execute();
    return rows.map(read);
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<AgentRecord> {
    const row = await this.db.selectFrom("agents").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) throw new NotFoundError(phrase("agents.none"));
    return read(row);
  }

  async add(id: string, agent: Pick<AgentRecord, "name" | "instructions" | "model" | "tools">): Promise<AgentRecord> {
    const now = this.now();
    const tools = agent.tools === null ? null : JSON.stringify(agent.tools);
    await this.db
      .insertInto("agents")
      .values({ id, ...agent, tools, created_at: now, updated_at: now })
      .execute();
    return this.require(id);
  }

  /** @throws NotFoundError */
  async change(id: string, { tools, ...change }: AgentChange): Promise<AgentRecord> {
    await this.require(id);
    const written = tools === undefined ? {} : { tools: tools === null ? null : JSON.stringify(tools) };
    await this.db
      .updateTable("agents")
      .set({ ...change, ...written, updated_at: this.now() })
      .where("id", "=", id)
      .execute();
    return this.require(id);
  }

  /** @throws NotFoundError */
  async remove(id: string): Promise<void> {
    await this.require(id);
    await this.db.deleteFrom("agents").where("id", "=", id).execute();
  }
}

function read({ tools, ...row }: AgentRow): AgentRecord {
  return { ...row, tools: tools === null ? null : (JSON.parse(tools) as string[]) };
}
