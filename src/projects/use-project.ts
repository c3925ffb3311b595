import type { ProjectView } from "../../core/contract/contract.ts";
import { useChat } from "../stores/chat-store.ts";
import { useProjects } from "../stores/project-store.ts";

/** The project that the chat in view is in, or will be. */
export function useProject(): ProjectView | undefined {
  const id = useChat(({ project }) => project);
  return useProjects(({ projects }) => projects.find((project) => project.id === id));
}
