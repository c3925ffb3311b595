import { useEffect } from "react";
import { useFind } from "../conversation/find-store.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";

/** Esc goes down a ladder: a menu or panel closes itself first, then the search in the chat, an answer stops, the conversation collapses, the bar goes. */
export function useEscape(): void {
  const isStreaming = useIsStreaming();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { panel, isCollapsed, collapse, hide } = useApp.getState();
      const { stop, order } = useChat.getState();
      // An input method takes its own Esc, and so does a menu.
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || panel !== null) return;
      event.preventDefault();
      if (useFind.getState().isOpen) useFind.getState().close();
      else if (isStreaming) void stop();
      else if (order.length > 0 && !isCollapsed) collapse(true);
      else void hide();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isStreaming]);
}
