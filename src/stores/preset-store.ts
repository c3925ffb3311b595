import { create } from "zustand";
import type { ErrorView, PresetView } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";
import { firstPresets } from "../presets/first-presets.ts";

interface PresetsState {
  /** In their owner's order. */
  presets: readonly PresetView[];
  /** Why they could not be read; what was read before stays. */
  error: ErrorView | null;
  /** Reads them, and makes the first ones in a vault that never had any. */
  load: () => Promise<void>;
}

/** The presets, for everything that shows or offers them. */
export const usePresets = create<PresetsState>()((set) => {
  const show = async (listed: Promise<{ presets: PresetView[] }>) => {
    try {
      set({ presets: (await listed).presets, error: null });
    } catch (error) {
      set({ error: errorView(error) });
    }
  };
  let isListening = false;
  return {
    presets: [],
    error: null,
    async load() {
      if (!isListening) window.floatbar.on("presets.changed", () => void show(call("presets.list", {})));
      isListening = true;
      await show(call("presets.begin", { presets: firstPresets() }));
    },
  };
});
