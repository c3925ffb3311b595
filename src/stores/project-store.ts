import { create } from "zustand";
import type { ErrorView, ProjectView } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";

interface ProjectsState {
  /** By their names. */
  projects: readonly ProjectView[];
  /** Why they could not be read; what was read before stays. */
  error: ErrorView | null;
  load: () => Promise<void>;
}

/** What changes how many chats or facts a project has. */
const AGAIN = ["projects.changed", "sessions.changed", "facts.changed"] as const;

/** The projects, for everything that shows or offers them. */
export const useProjects = create<ProjectsState>()((set, get) => {
  let isListening = false;
  return {
    projects: [],
    error: null,
    async load() {
      if (!isListening) for (const name of AGAIN) window.floatbar.on(name, () => void get().load());
      isListening = true;
      try {
        set({ projects: (await call("projects.list", {})).projects, error: null });
      } catch (error) {
        set({ error: errorView(error) });
      }
    },
  };
});
