import { useEffect } from "react";
import { useChat } from "../stores/chat-store.ts";
import { usePresets } from "../stores/preset-store.ts";
import { actOnOffer } from "./act-on.ts";

/**
 * Takes up a preset's own key: the bar waits for a question with the preset, in a chat that is not about something else; what is
 * selected elsewhere is asked about at once.
 */
export function usePresetKey(): void {
  const byKey = useChat((chat) => chat.byKey);
  const presets = usePresets((state) => state.presets);
  useEffect(() => {
    const preset = presets.find(({ id }) => id === byKey?.preset);
    if (!byKey || !preset) return;
    useChat.setState({ byKey: null });
    void (async () => {
      const { preset: now, order, newChat, askWith, focusComposer } = useChat.getState();
      if (now !== preset.id && order.length > 0) await newChat();
      const picked = askWith(preset.id);
      focusComposer();
      const offer = await byKey.looked;
      await picked;
      if (offer?.from === "selection") await actOnOffer(preset);
    })();
  }, [byKey, presets]);
}
