import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from "react";

/** How near to the end counts as being there, in pixels. */
const NEAR_END = 24;
/** How far from the end the way back to it is offered, in pixels. */
const FAR_FROM_END = 200;

interface Following {
  /** What scrolls. */
  log: RefObject<HTMLElement | null>;
  /** What is in it, and grows. */
  inner: RefObject<HTMLElement | null>;
  /** Ids of the chat's last message, and of the one that it was opened at. */
  last: string | undefined;
  found: string | null;
}

/** Keeps the end of a chat in sight while it grows, as long as the reader is there. */
export function useFollowing({ log, inner, last, found }: Following) {
  const isAtEnd = useRef(true);
  const lastTop = useRef(0);
  const [isFar, setIsFar] = useState(false);

  useLayoutEffect(() => {
    if (!log.current || last === undefined) return;
    isAtEnd.current = true;
    log.current.scrollTo({ top: log.current.scrollHeight });
  }, [last, log]);

  // A chat that was opened at a message shows that one, and stays there.
  useLayoutEffect(() => {
    const message = found === null ? null : document.getElementById(`message-${found}`);
    if (!message) return;
    isAtEnd.current = false;
    message.scrollIntoView({ block: "center" });
  }, [found]);

  useEffect(() => {
    const { current } = log;
    if (!current || !inner.current) return;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) current.scrollTop = current.scrollHeight;
    });
    observer.observe(inner.current);
    observer.observe(current);
    return () => observer.disconnect();
  }, [log, inner]);

  return {
    isFar,
    onScroll: ({ currentTarget }: UIEvent<HTMLElement>) => {
      const { scrollHeight, scrollTop, clientHeight } = currentTarget;
      const below = scrollHeight - scrollTop - clientHeight;
      // Text that came since the last scroll is no reason to stop following; only the reader's going up is.
      if (below < NEAR_END) isAtEnd.current = true;
      else if (scrollTop < lastTop.current) isAtEnd.current = false;
      lastTop.current = scrollTop;
      setIsFar(below > FAR_FROM_END && !isAtEnd.current);
    },
    toEnd: () => {
      isAtEnd.current = true;
      setIsFar(false);
      log.current?.scrollTo({ top: log.current.scrollHeight });
      log.current?.focus();
    },
  };
}
