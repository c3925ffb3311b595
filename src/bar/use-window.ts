import { type RefObject, useEffect } from "react";
import { useAttachments } from "../attachments/attachment-store.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";

/** Lets the window follow the bar: as high as it is, and not to be hidden while something is open. */
export function useWindow(bar: RefObject<HTMLElement | null>): void {
  const panel = useApp((app) => app.panel);
  const maxHeight = useApp((app) => app.layout.max_height);
  const isStreaming = useIsStreaming();
  const isAsked = useChat((chat) => chat.asked !== null);
  const hasAttachments = useAttachments(({ list }) => list.length > 0);
  const isBusy = panel !== null || isStreaming || isAsked || hasAttachments;

  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    // A panel needs all the room there is.
    const observer = new ResizeObserver(() => {
      const height = panel === null ? Math.ceil(element.getBoundingClientRect().height) : maxHeight;
      void window.floatbar.call("window.resize", { height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar, panel, maxHeight]);

  useEffect(() => {
    void window.floatbar.call("window.busy", { busy: isBusy });
  }, [isBusy]);
}
