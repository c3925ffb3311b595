import { Quote } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { t } from "../text.ts";
import { Button } from "../ui/button.tsx";
import styles from "./conversation.module.css";
import { quoteSelected, selectedWords } from "./quote.ts";

/** Room that the button takes above what is selected, in pixels. */
const HEIGHT = 36;

/** Beside what is selected in a message: takes it into the next question. */
export function QuoteButton({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const follow = () => setPlace(placeIn(current));
    document.addEventListener("selectionchange", follow);
    current.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => {
      document.removeEventListener("selectionchange", follow);
      current.removeEventListener("scroll", follow, { capture: true });
    };
  }, [frame]);
  if (!place) return null;
  return (
    <div className={styles.quote} style={place}>
      <Button
        // A press must leave the selection as it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={quoteSelected}
      >
        <Quote size={14} aria-hidden />
        {t("Quote")}
      </Button>
    </div>
  );
}

/** Above what is selected, or below it where there is no room; null where it is out of sight. */
function placeIn(frame: HTMLElement): { top: number; left: number } | null {
  const range = selectedWords();
  if (!range || !frame.contains(range.commonAncestorContainer)) return null;
  const [words, around] = [range.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (words.bottom < around.top || words.top > around.bottom) return null;
  const above = words.top - around.top - HEIGHT;
  const top = above >= 0 ? above : Math.min(words.bottom - around.top + 4, around.height - HEIGHT);
  return { top, left: Math.min(Math.max(words.left + words.width / 2 - around.left, 60), around.width - 60) };
}
