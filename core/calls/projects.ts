import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { changeProject, deleteProject } from "../chat/projects.ts";
import type { ProjectView } from "../contract/contract.ts";
import { MAX_PROJECTS } from "../contract/projects.ts";
import type { ProjectRow } from "../vault/tables/project-rows.ts";
import type { VaultTables } from "../vault/vault.ts";
import { factsChanged } from "./facts-changed.ts";
import type { CallsOf } from "./services.ts";
import { deleteChat } from "./sessions.ts";

/** Projects. */
export const projectCalls: CallsOf<
  "projects",
  "vault" | "ids" | "emitter" | "folders" | "notes" | "turns" | "sync" | "backends"
> = {
  "projects.list": async ({ vault }) => ({ projects: await viewsOf(vault, await vault.projects.all()) }),
  "projects.add": async ({ vault, ids, emitter }, { preset, ...project }) => {
    const added = await vault.transaction(async (tables) => {
      if ((await tables.projects.all()).length >= MAX_PROJECTS)
        throw new InputError(phrase("projects.full", { limit: MAX_PROJECTS }));
      return tables.projects.add(ids.next("project"), { ...project, agent_id: preset });
    });
    emitter.emit("projects.changed", {});
    return viewOf(vault, added);
  },
  "projects.change": async ({ vault, emitter, notes }, { id, change: { preset, ...change } }) => {
    await notes?.flush();
    const said = Object.entries({ ...change, agent_id: preset }).filter(([, value]) => value !== undefined);
    const changed = await changeProject(vault, id, Object.fromEntries(said));
    emitter.emit("projects.changed", {});
    if (change.memory !== undefined) factsChanged(emitter);
    return viewOf(vault, changed);
  },
  "projects.delete": async (services, { id, chats }) => {
    const { vault, emitter } = services;
    await vault.projects.require(id);
    const own = await vault.sessions.list(MAX_CHATS, undefined, id);
    if (chats === "delete") for (const session of own) await deleteChat(services, session);
    else for (const session of own) await services.turns.stopIn(session.id);
    const facts = await deleteProject(services, id, chats === "delete");
    emitter.emit("projects.changed", {});
    if (facts > 0) factsChanged(emitter);
    return { chats: own.length, facts };
  },
};

const MAX_CHATS = 1_000_000;

async function viewsOf(tables: VaultTables, projects: readonly ProjectRow[]): Promise<ProjectView[]> {
  const chats = await tables.sessions.countByProject();
  const facts = await tables.projects.countFacts();
  return projects.map(({ id, name, icon, agent_id, memory }) => ({
    id,
    name,
    icon,
    preset: agent_id,
    memory,
    chats: chats.get(id) ?? 0,
    facts: facts.get(id) ?? 0,
  }));
}

async function viewOf(tables: VaultTables, project: ProjectRow): Promise<ProjectView> {
  const [view] = await viewsOf(tables, [project]);
  if (!view) throw new InputError(phrase("projects.gone"), "id");
  return view;
}
