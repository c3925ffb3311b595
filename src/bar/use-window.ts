import { type RefObject, useEffect } from "react";
import { useAttachments } from "../attachments/attachment-store.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { useAttaching } from "./use-attaching.ts";

/** Lets the window follow the bar: as high as it is, and not to be hidden while something is open. */
export function useWindow(bar: RefObject<HTMLElement | null>): void {
  const panel = useApp((app) => app.panel);
  const isMenuOpen = useApp((app) => app.isMenuOpen);
  const maxHeight = useApp((app) => app.layout.max_height);
  const isStreaming = useIsStreaming();
  const isAsked = useChat((chat) => chat.asked !== null);
  const hasAttachments = useAttachments(({ list }) => list.length > 0);
  const isAttaching = useAttaching();
  const needsRoom = panel !== null || isMenuOpen;
  const isBusy = needsRoom || isStreaming || isAsked || hasAttachments || isAttaching;

  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    // A panel or a menu needs all the room there is.
    const observer = new ResizeObserver(() => {
      const height = needsRoom ? maxHeight : Math.ceil(element.getBoundingClientRect().height);
      void window.floatbar.call("window.resize", { height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [bar, needsRoom, maxHeight]);

  useEffect(() => {
    void window.floatbar.call("window.busy", { busy: isBusy });
  }, [isBusy]);
}
