import { NotFoundError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import { type MemoryScope, seesChat } from "../scope.ts";
import type { ProjectRow } from "./project-rows.ts";
import { Table } from "./table.ts";

/** What its owner says of a project. */
export type NewProject = Pick<ProjectRow, "name" | "icon" | "agent_id" | "memory">;

/** Projects, and what their chats may know. */
export class Projects extends Table {
  /** Every project, by its name. */
  async all(): Promise<ProjectRow[]> {
    return this.db.selectFrom("projects").selectAll().orderBy("name").orderBy("id").execute();
  }

  async find(id: string): Promise<ProjectRow | undefined> {
    return this.db.selectFrom("projects").selectAll().where("id", "=", id).executeTakeFirst();
  }

  /** @throws NotFoundError */
  async require(id: string): Promise<ProjectRow> {
    const found = await this.find(id);
    if (!found) throw new NotFoundError(phrase("projects.gone"));
    return found;
  }

  async add(id: string, project: NewProject): Promise<ProjectRow> {
    const row = { id, ...project, created_at: this.now() };
    await this.put(row);
    return row;
  }

  /** Puts a whole one in as it was. */
  async put(project: ProjectRow): Promise<void> {
    await this.db.insertInto("projects").values(project).execute();
  }

  /** @throws NotFoundError */
  async change(id: string, change: Partial<NewProject>): Promise<ProjectRow> {
    const before = await this.require(id);
    const after = { ...before, ...change };
    await this.db.updateTable("projects").set(after).where("id", "=", id).execute();
    return after;
  }

  /** Removes it; its chats are in none. What it knew by itself is removed by `Vault.forgetFacts`. */
  async remove(id: string): Promise<void> {
    await this.db.updateTable("sessions").set({ project_id: null }).where("project_id", "=", id).execute();
    await this.db.deleteFrom("projects").where("id", "=", id).execute();
  }

  /** Facts that were learned in chats are kept where those chats are now. @param projectId the one that keeps them to itself. */
  async keepFactsOf(sessionIds: readonly string[], projectId: string | null): Promise<void> {
    if (sessionIds.length === 0) return;
    await this.db
      .updateTable("facts")
      .set({ project_id: projectId })
      .where("source_message_id", "in", (of) =>
        of.selectFrom("messages").select("messages.id").where("messages.session_id", "in", sessionIds),
      )
      .execute();
  }

  /** What a project kept to itself holds everywhere from now on. */
  async releaseFacts(projectId: string): Promise<void> {
    await this.db.updateTable("facts").set({ project_id: null }).where("project_id", "=", projectId).execute();
  }

  /** Ids of all facts that a project keeps to itself, those of the past, too. */
  async factsOf(projectId: string): Promise<string[]> {
    const rows = await this.db.selectFrom("facts").select("id").where("project_id", "=", projectId).execute();
    return rows.map(({ id }) => id);
  }

  /** How many facts that hold each project keeps to itself. */
  async countFacts(): Promise<Map<string, number>> {
    const rows = await this.db
      .selectFrom("facts")
      .select(["project_id", (select) => select.fn.countAll<number>().as("count")])
      .where("superseded_by", "is", null)
      .where("project_id", "is not", null)
      .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">", this.now())]))
      .groupBy("project_id")
      .execute();
    return new Map(rows.map(({ project_id, count }) => [project_id ?? "", count]));
  }

  /** Those of these facts that the chat of these tables may not know of, live or not. */
  async hiddenFacts(ids: readonly string[]): Promise<Set<string>> {
    const { scope } = this;
    if (!scope || ids.length === 0) return new Set();
    const rows = await this.db.selectFrom("facts").select(["id", "project_id"]).where("id", "in", ids).execute();
    return new Set(rows.flatMap(({ id, project_id }) => (project_id === scope.project ? [] : id)));
  }

  /** Those of these messages that the chat of these tables may not know of. */
  async hiddenMessages(ids: readonly string[]): Promise<Set<string>> {
    const { scope } = this;
    if (!scope || ids.length === 0) return new Set();
    const rows = await this.db
      .selectFrom("messages")
      .innerJoin("sessions", "sessions.id", "messages.session_id")
      .select(["messages.id", "sessions.project_id"])
      .where("messages.id", "in", ids)
      .execute();
    return new Set(rows.flatMap(({ id, project_id }) => (seesChat(scope, project_id) ? [] : id)));
  }

  /** What a chat may know; null for what is asked outside of every chat. */
  async scopeOf(sessionId: string | null): Promise<MemoryScope> {
    const closed = await this.db
      .selectFrom("projects")
      .leftJoin("sessions", (join) =>
        join.onRef("sessions.project_id", "=", "projects.id").on("sessions.id", "=", sessionId ?? ""),
      )
      .select(["projects.id", "sessions.id as chat"])
      .where("projects.memory", "=", "own")
      .orderBy("projects.id")
      .execute();
    return {
      project: closed.find(({ chat }) => chat !== null)?.id ?? null,
      closed: closed.map(({ id }) => id),
    };
  }
}
