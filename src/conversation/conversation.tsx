import { ArrowDown } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { useChat } from "../stores/chat-store.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { FindBar } from "./find-bar.tsx";
import { useFind } from "./find-store.ts";
import { Message } from "./message.tsx";
import { QuoteButton } from "./quote-button.tsx";
import { useFollowing } from "./use-following.ts";
import { t } from "../text.ts";
import styles from "./conversation.module.css";

/** Messages drawn at first, and more with each look back. */
const PAGE = 60;
/** The messages of the chat in view. Scrolling follows new text only while the reader is at the end. */
export function Conversation() {
  const order = useChat((chat) => chat.order);
  const ref = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isFinding = useFind((find) => find.isOpen);

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

  const draw = useCallback(
    (id: string) => {
      const at = order.indexOf(id);
      if (at >= 0) setShown({ chat: first, count: order.length - at + 2 });
    },
    [order, first],
  );

  const { isFar, onScroll, toEnd } = useFollowing({ log: ref, inner, last, found });

  return (
    <div ref={frame} className={styles.frame}>
      {isFinding && <FindBar log={ref} draw={draw} />}
      <div
        ref={ref}
        role="log"
        aria-label={t("Conversation")}
        aria-live="polite"
        // A scrollable region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles.log}
        onScroll={onScroll}
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
      <QuoteButton frame={frame} />
      {isFar && (
        <div className={styles.toEnd}>
          <IconButton name={t("To the end")} icon={<ArrowDown size={16} aria-hidden />} onClick={toEnd} />
        </div>
      )}
    </div>
  );
}
