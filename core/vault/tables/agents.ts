import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { AgentRow } from "./schema.ts";
import { Table } from "./table.ts";

/** An agent, its tools read. */
export interface AgentRecord extends Omit<AgentRow, "tools"> {
  /** Names of the tools that it may call; null for all. */
  tools: string[] | null;
}

/** What its owner says of an agent; what is not said is left to the chat or the backend. */
export type NewAgent = Pick<AgentRecord, "name" | "instructions"> &
  Partial<Omit<AgentRecord, "id" | "position" | "created_at" | "updated_at">>;
export type AgentChange = Partial<NewAgent>;

/** Whom the user may ask besides, which the bar calls presets: instructions, a model and how to ask it under a name. */
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

  /** As their owner ordered them. */
  async inOrder(): Promise<AgentRecord[]> {
    const rows = await this.db.selectFrom("agents").selectAll().orderBy("position").orderBy("id").execute();
    return rows.map(read);
  }

  async find(id: string): Promise<AgentRecord | undefined> {
    const row = await this.db.selectFrom("agents").selectAll().where("id", "=", id).executeTakeFirst();
    return row && read(row);
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<AgentRecord> {
    const found = await this.find(id);
    if (!found) throw new NotFoundError(phrase("agents.none"));
    return found;
  }

  /** Puts a new one behind the others, or at a place of the list. */
  async add(id: string, agent: NewAgent, position?: number): Promise<AgentRecord> {
    const now = this.now();
    await this.db
      .insertInto("agents")
      .values({ id, ...written(agent), position: position ?? (await this.#end()), created_at: now, updated_at: now })
      .execute();
    return this.require(id);
  }

  /** @throws NotFoundError */
  async change(id: string, change: AgentChange): Promise<AgentRecord> {
    await this.require(id);
    await this.db
      .updateTable("agents")
      .set({ ...written(change), updated_at: this.now() })
      .where("id", "=", id)
      .execute();
    return this.require(id);
  }

  /** Gives the agents of these ids their places, in this order; the others come after them as they were. */
  async order(ids: readonly string[]): Promise<void> {
    const others = (await this.inOrder()).flatMap(({ id }) => (ids.includes(id) ? [] : id));
    for (const [position, id] of [...ids, ...others].entries())
      await this.db.updateTable("agents").set({ position }).where("id", "=", id).execute();
  }

  /** @throws NotFoundError */
  async remove(id: string): Promise<void> {
    await this.require(id);
    await this.db.deleteFrom("agents").where("id", "=", id).execute();
  }

  async #end(): Promise<number> {
    const { last } = await this.db
      .selectFrom("agents")
      .select((select) => select.fn.max("position").as("last"))
      .executeTakeFirstOrThrow();
    return (last ?? -1) + 1;
  }
}

function read({ tools, ...row }: AgentRow): AgentRecord {
  return { ...row, tools: tools === null ? null : (JSON.parse(tools) as string[]) };
}

/** The tools as the table has them; what is not said of them stays unsaid. */
function written<Part extends { tools?: string[] | null }>({ tools, ...rest }: Part) {
  return tools === undefined ? rest : { ...rest, tools: tools === null ? null : JSON.stringify(tools) };
}
