import { useEffect, useRef } from "react";
import { Conversation } from "../conversation/conversation.tsx";
import { useApp } from "../stores/app-store.ts";
import { useChat, useIsStreaming } from "../stores/chat-store.ts";
import { Composer } from "./composer.tsx";
import { Notices } from "./notices.tsx";
import { Suggestions } from "./suggestions.tsx";
import styles from "./bar.module.css";

/** The bar itself: a composer, and above it (or below, at the top of a screen) what there is to read. */
export function Bar() {
  const hasMessages = useChat(({ order }) => order.length > 0);
  const isFirstRun = useChat((chat) => chat.isFirstRun);
  const isStreaming = useIsStreaming();
  const stop = useChat((chat) => chat.stop);
  const { hide, layout, panel } = useApp();
  const ref = useRef<HTMLElement>(null);

  // The window follows the bar's height; a panel needs all the room there is.
  useEffect(() => {
    const bar = ref.current;
    if (!bar) return;
    const observer = new ResizeObserver(() => {
      const height = panel === null ? Math.ceil(bar.getBoundingClientRect().height) : layout.max_height;
      void window.floatbar.call("window.resize", { height });
    });
    observer.observe(bar);
    return () => observer.disconnect();
  }, [panel, layout.max_height]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A panel closes itself; an input method takes its own Esc.
      if (event.key !== "Escape" || event.isComposing || panel !== null) return;
      event.preventDefault();
      if (isStreaming) void stop();
      else void hide();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [panel, isStreaming, stop, hide]);

  return (
    <section ref={ref} className={styles.bar} data-grow={layout.grow} aria-label="FloatBar">
      <h1 className="visually-hidden">FloatBar</h1>
      {hasMessages && <Conversation />}
      {!hasMessages && isFirstRun && <Suggestions />}
      <Notices />
      <Composer />
    </section>
  );
}
