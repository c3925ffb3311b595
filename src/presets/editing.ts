import { create } from "zustand";
import type { NewPreset, PresetView } from "../../core/contract/contract.ts";

/** A preset with nothing in it yet. */
const EMPTY: NewPreset = {
  name: "",
  icon: null,
  instructions: "",
  backend: null,
  model: null,
  temperature: null,
  reasoning_effort: null,
  max_tokens: null,
  tools: null,
  memory: "all",
  shortcut: null,
};

/** A preset that is being written. */
export interface Editing {
  /** The preset as it would be. */
  draft: NewPreset;
  /** As it was when that began. */
  begun: NewPreset;
  /** The one that is changed; null for a new one. */
  id: string | null;
}

interface EditingState {
  /** Null while none is edited. */
  editing: Editing | null;
  /** The one that was edited last. */
  last: string | null;
  begin: (preset?: PresetView) => void;
  change: (part: Partial<NewPreset>) => void;
  end: () => void;
}

/** What the parts of the editor are given. */
export interface FieldsProps {
  draft: NewPreset;
  change: (part: Partial<NewPreset>) => void;
}

/** The preset that is being written. It outlives the panel, so that Esc loses nothing of it. */
export const useEditing = create<EditingState>()((set) => ({
  editing: null,
  last: null,
  begin: (preset) => {
    const draft = preset ? contentOf(preset) : EMPTY;
    const id = preset?.id ?? null;
    set({ editing: { draft, begun: draft, id }, last: id });
  },
  change: (part) =>
    set(({ editing }) => ({ editing: editing && { ...editing, draft: { ...editing.draft, ...part } } })),
  end: () => set({ editing: null }),
}));

/** Whether anything of it was changed and not saved. */
export function isWritten(editing: Editing | null): editing is Editing {
  return editing !== null && JSON.stringify(editing.draft) !== JSON.stringify(editing.begun);
}

/** What a preset says, without its id and place. */
export function contentOf(preset: PresetView): NewPreset {
  const { id: _id, position: _position, ...content } = preset;
  return content;
}
