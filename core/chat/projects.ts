import { withOwnersName } from "../memory/owners-name.ts";
import type { NewProject } from "../vault/tables/projects.ts";
import type { ProjectRow } from "../vault/tables/project-rows.ts";
import type { SessionRow } from "../vault/tables/schema.ts";
import type { Vault } from "../vault/vault.ts";
import type { AnswerServices } from "./answer/services.ts";
import type { Turns } from "./turns.ts";

/** Under which project facts are kept that are learned in its chats; null where they hold everywhere. */
function keptBy(project: ProjectRow | null): string | null {
  return project?.memory === "own" ? project.id : null;
}

/**
 * Puts a chat into a project, or into none. What was learned in it is kept where it is then.
 *
 * @throws NotFoundError; ConflictError `stream_active` while an answer streams in it, which knows what the chat may know now.
 */
export async function moveChat(
  { vault, turns }: { vault: Vault; turns: Pick<Turns, "alone"> },
  sessionId: string,
  projectId: string | null,
): Promise<SessionRow> {
  return turns.alone(sessionId, () =>
    vault.transaction(async (tables) => {
      await tables.sessions.require(sessionId);
      const project = projectId === null ? null : await tables.projects.require(projectId);
      await tables.sessions.setProject(sessionId, projectId);
      await withOwnersName(tables, () => tables.projects.keepFactsOf([sessionId], keptBy(project)));
      return tables.sessions.require(sessionId);
    }),
  );
}

/** Changes a project; with another memory, what was learned in its chats is kept to them, or holds everywhere. @throws NotFoundError */
export async function changeProject(vault: Vault, id: string, change: Partial<NewProject>): Promise<ProjectRow> {
  return vault.transaction(async (tables) => {
    const before = await tables.projects.require(id);
    const after = await tables.projects.change(id, change);
    if (after.memory !== before.memory)
      await withOwnersName(tables, async () => {
        if (after.memory === "own") await tables.projects.keepFactsOf(await tables.sessions.idsOfProject(id), id);
        else await tables.projects.releaseFacts(id);
      });
    return after;
  });
}

type Deleting = Pick<AnswerServices, "vault" | "folders" | "notes">;

/**
 * Deletes a project for good, with its folders' texts and the facts that it kept to itself; its chats are in none then.
 *
 * @param cuts whether the facts' words are cut out of the chats, too.
 * @returns how many facts went.
 */
export async function deleteProject({ vault, folders, notes }: Deleting, id: string, cuts: boolean): Promise<number> {
  await vault.projects.require(id);
  // What is still to be noted would be kept where nobody sees it.
  await notes?.flush();
  for (const folder of await vault.folders.ofOwner({ kind: "project", id })) await folders.forget(folder.id);
  const facts = await vault.forgetFacts(await vault.projects.factsOf(id), cuts);
  await vault.transaction((tables) => tables.projects.remove(id));
  await vault.wipe();
  return facts.length;
}
