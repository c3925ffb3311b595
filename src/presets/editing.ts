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
};

interface EditingState {
  /** The preset as it would be; null while none is edited. */
  draft: NewPreset | null;
  /** The one that is changed; null for a new one. */
  id: string | null;
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
  draft: null,
  id: null,
  begin: (preset) => set({ draft: preset ? contentOf(preset) : EMPTY, id: preset?.id ?? null }),
  change: (part) => set(({ draft }) => ({ draft: draft && { ...draft, ...part } })),
  end: () => set({ draft: null }),
}));

/** What a preset says, without its id and place. */
export function contentOf(preset: PresetView): NewPreset {
  const { id: _id, position: _position, ...content } = preset;
  return content;
}
