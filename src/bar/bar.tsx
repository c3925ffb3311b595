import { type DragEvent, useEffect, useRef, useState } from "react";
import { Chips } from "../attachments/chips.tsx";
import { useAttachments } from "../attachments/attachment-store.ts";
import { Conversation } from "../conversation/conversation.tsx";
import { FolderChips } from "../folders/folder-chips.tsx";
import { ProjectChip } from "../projects/project-chip.tsx";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import { Composer } from "./composer.tsx";
import { Notices } from "./notices.tsx";
import { Offer } from "./offer.tsx";
import { useEscape } from "./use-escape.ts";
import { usePresetKey } from "./use-preset-key.ts";
import { useWindow } from "./use-window.ts";
import { Welcome } from "./welcome.tsx";
import styles from "./bar.module.css";

/** The bar itself: a composer, and above it (or below, at the top of a screen) what there is to read. */
export function Bar() {
  const hasMessages = useChat(({ order }) => order.length > 0);
  const last = useChat(({ order }) => order.at(-1));
  const grow = useApp((app) => app.layout.grow);
  const isCollapsed = useApp((app) => app.isCollapsed);
  const collapse = useApp((app) => app.collapse);
  const ref = useRef<HTMLElement>(null);
  const drop = useDrop();
  useWindow(ref);
  useEscape();
  usePresetKey();

  // What is asked is to be seen.
  useEffect(() => {
    if (last !== undefined) collapse(false);
  }, [last, collapse]);

  return (
    // What is dropped anywhere on the bar is attached; the same is done by keyboard with Attach files.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={ref} className={styles.bar} data-grow={grow} aria-label="FloatBar" {...drop.handlers}>
      <h1 className="visually-hidden">FloatBar</h1>
      {hasMessages && !isCollapsed && <Conversation />}
      {hasMessages && isCollapsed && (
        <div className={styles.collapsed}>
          <Button kind="quiet" onClick={() => collapse(false)}>
            {t("Show the conversation")}
          </Button>
        </div>
      )}
      {!hasMessages && <Welcome />}
      <div className={styles.above} data-above>
        <Notices />
        <Offer />
        <ProjectChip />
        <FolderChips />
        <Chips />
      </div>
      <Composer />
      {drop.isOver && (
        <div className={styles.drop} aria-hidden>
          {t("Drop it here to attach it")}
        </div>
      )}
    </section>
  );
}

/** What is dropped anywhere on the bar; where it may be dropped is drawn while it is carried over it. */
function useDrop() {
  const [isOver, setIsOver] = useState(false);
  const handlers = {
    onDragEnter: () => setIsOver(true),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const { dataTransfer } = event;
      if (!useAttachments.getState().takeFrom(dataTransfer)) {
        useChat.getState().insert(dataTransfer.getData("text/plain"));
      }
    },
  };
  return { isOver, handlers };
}
