import type { PresetView } from "../../core/contract/contract.ts";
import { useChat } from "../stores/chat-store.ts";
import { usePresets } from "../stores/preset-store.ts";

/** The preset that the chat in view is asked with; undefined for none, and for one that is deleted. */
export function usePreset(): PresetView | undefined {
  const id = useChat((chat) => chat.preset);
  return usePresets(({ presets }) => presets.find((preset) => preset.id === id));
}
