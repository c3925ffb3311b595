import { create } from "zustand";
import type { ProjectView } from "../../core/contract/contract.ts";

/** What a project says. */
export type ProjectDraft = Pick<ProjectView, "name" | "icon" | "preset" | "memory">;

interface EditingState {
  /** What is written, and of which project; null for a new one. */
  editing: { draft: ProjectDraft; id: string | null } | null;
  /** The one that its owner is asked about, before it is deleted. */
  deleting: ProjectView | null;
  begin: (project?: ProjectView) => void;
  change: (part: Partial<ProjectDraft>) => void;
  ask: (project: ProjectView | null) => void;
  end: () => void;
}

const EMPTY: ProjectDraft = { name: "", icon: null, preset: null, memory: "all" };

/** The project that is being written. It outlives the panel, so that Esc loses nothing of it. */
export const useEditing = create<EditingState>()((set) => ({
  editing: null,
  deleting: null,
  begin: (project) => {
    if (!project) return set({ editing: { draft: EMPTY, id: null } });
    const { id, name, icon, preset, memory } = project;
    set({ editing: { draft: { name, icon, preset, memory }, id } });
  },
  change: (part) =>
    set(({ editing }) => ({ editing: editing && { ...editing, draft: { ...editing.draft, ...part } } })),
  ask: (project) => set({ deleting: project }),
  end: () => set({ editing: null }),
}));
