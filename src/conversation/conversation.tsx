import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useChat } from "../stores/chat-store.ts";
import { Button } from "../ui/button.tsx";
import { Message } from "./message.tsx";
import { t } from "../text.ts";
import styles from "./conversation.module.css";

/** Messages drawn at first, and more with each look back. */
const PAGE = 60;
/** How near to the end counts as being there, in pixels. */
const NEAR_END = 24;

/** The messages of the chat in view. Scrolling follows new text only while the reader is at the end. */
export function Conversation() {
  const order = useChat((chat) => chat.order);
  const ref = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastTop = useRef(0);

  const last = order.at(-1);
  const first = order[0];
  // A long chat is drawn from its end: the work does not grow with its history.
  const [shown, setShown] = useState({ chat: first, count: PAGE });
  const found = useChat((chat) => chat.found);
  const foundAt = found === null ? -1 : order.indexOf(found);
  const count = Math.max(shown.chat === first ? shown.count : PAGE, foundAt < 0 ? 0 : order.length - foundAt + 2);
  const hidden = Math.max(0, order.length - count);
  const showEarlier = () => {
    const log = ref.current;
    const below = log ? log.scrollHeight - log.scrollTop : 0;
    setShown({ chat: first, count: count + PAGE });
    // What was being read stays where it is.
    requestAnimationFrame(() => log?.scrollTo({ top: log.scrollHeight - below }));
  };

  useLayoutEffect(() => {
    const log = ref.current;
    if (!log || last === undefined) return;
    isAtEnd.current = true;
    log.scrollTop = log.scrollHeight;
  }, [last]);

  // A chat that was opened at a message shows that one, and stays there.
  useLayoutEffect(() => {
    const message = found === null ? null : document.getElementById(`message-${found}`);
    if (!message) return;
    isAtEnd.current = false;
    message.scrollIntoView({ block: "center" });
  }, [found]);

  useEffect(() => {
    const log = ref.current;
    if (!log || !inner.current) return;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) log.scrollTop = log.scrollHeight;
    });
    observer.observe(inner.current);
    observer.observe(log);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={ref}
      role="log"
      aria-label={t("Conversation")}
      aria-live="polite"
      // A scrollable region must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.log}
      onScroll={(event) => {
        const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
        // Text that came since the last scroll is no reason to stop following; only the reader's going up is.
        if (scrollHeight - scrollTop - clientHeight < NEAR_END) isAtEnd.current = true;
        else if (scrollTop < lastTop.current) isAtEnd.current = false;
        lastTop.current = scrollTop;
      }}
    >
      <div ref={inner} className={styles.messages}>
        {hidden > 0 && (
          <Button kind="quiet" onClick={showEarlier}>
            {t("Show {{shown}} earlier messages", { count: Math.min(PAGE, hidden) })}
          </Button>
        )}
        {order.slice(hidden).map((id) => (
          <Message key={id} id={id} />
        ))}
      </div>
    </div>
  );
}
