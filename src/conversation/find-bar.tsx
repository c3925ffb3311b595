import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { useChat } from "../stores/chat-store.ts";
import { number, t } from "../text.ts";
import { IconButton } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import styles from "./find-bar.module.css";
import { useFind } from "./find-store.ts";
import { useFindHits } from "./use-find-hits.ts";

interface FindBarProps {
  /** Where messages are drawn. */
  log: RefObject<HTMLElement | null>;
  /** Has a message drawn, by its id. */
  draw: (id: string) => void;
}

/** Finds words in the chat in view: how often they stand there, and the way from one place to the next. */
export function FindBar({ log, draw }: FindBarProps) {
  const { query, close } = useFind();
  const { total, place, go } = useFindHits(query, log, draw);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = () => {
      field.current?.focus();
      field.current?.select();
    };
    focus();
    return useFind.subscribe((find, before) => {
      if (find.requests !== before.requests) focus();
    });
  }, []);
  const leave = () => {
    close();
    useChat.getState().focusComposer();
  };
  const count =
    total === 0 ? t("Nothing was found.") : t("{{place}} of {{total}}", { place: number(place), total: number(total) });
  return (
    <search className={styles.find}>
      <TextInput
        ref={field}
        type="search"
        className={styles.field}
        aria-label={t("Find in this chat")}
        placeholder={t("Find in this chat")}
        dir={query === "" ? undefined : "auto"}
        value={query}
        onChange={({ target }) => useFind.setState({ query: target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") leave();
          else return;
          event.preventDefault();
        }}
      />
      <span role="status" aria-label={t("Found")} className={styles.count}>
        {query.trim() !== "" && count}
      </span>
      <IconButton
        name={t("Previous hit")}
        disabled={total === 0}
        icon={<ChevronUp size={16} aria-hidden />}
        onClick={() => go(-1)}
      />
      <IconButton
        name={t("Next hit")}
        disabled={total === 0}
        icon={<ChevronDown size={16} aria-hidden />}
        onClick={() => go(1)}
      />
      <IconButton name={t("Close")} icon={<X size={16} aria-hidden />} onClick={leave} />
    </search>
  );
}
