import { create } from "zustand";
import { useProjects } from "../stores/project-store.ts";

/** Which chats were asked for: all of them, those of one project, or with null those of none. */
export const useHistoryFilter = create<{ project: string | null | undefined }>()(() => ({ project: undefined }));

/** Which chats History shows; of a project that was deleted meanwhile there is nothing to show. */
export function useShown(): string | null | undefined {
  const { project } = useHistoryFilter();
  const isGone = useProjects(
    ({ projects }) => typeof project === "string" && !projects.some(({ id }) => id === project),
  );
  return isGone ? undefined : project;
}
