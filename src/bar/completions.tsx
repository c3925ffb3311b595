import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { PresetIcon } from "../presets/icons.tsx";
import { mentionAt, mentioned, withoutMention } from "../presets/mention.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { usePresets } from "../stores/preset-store.ts";
import { t } from "../text.ts";
import styles from "./completions.module.css";
import { fillIn } from "./snippets.ts";

const SNIPPET = /^\/([\p{L}\p{N}_-]*)$/u;

/** One thing that can take the place of what is being typed. */
export interface Completion {
  id: string;
  name: string;
  detail: string;
  icon?: ReactNode;
  take: () => unknown;
}

interface Completions {
  /** What they are, for the list's name. */
  kind: string;
  all: readonly Completion[];
}

/** Snippets for a slash that begins the message, presets for an @ that begins a word; nothing for what else is typed. */
function useOffered(text: string, caret: number): Completions {
  const snippets = useApp((app) => app.settings?.snippets.value);
  const presets = usePresets((state) => state.presets);
  const typed = SNIPPET.exec(text)?.[1]?.toLowerCase();
  if (typed !== undefined) {
    const fitting = (snippets ?? []).filter(({ name }) => name.toLowerCase().startsWith(typed));
    const all = fitting.map((snippet) => ({
      id: snippet.name,
      name: `/${snippet.name}`,
      detail: snippet.text,
      take: async () => useChat.getState().insert(await fillIn(snippet.text), true),
    }));
    return { kind: t("Snippets"), all };
  }
  const mention = mentionAt(text, caret);
  const all = (mention === null ? [] : mentioned(presets, mention.query)).map((preset) => ({
    id: preset.id,
    name: preset.name,
    detail: preset.instructions,
    icon: <PresetIcon icon={preset.icon} />,
    take: () => {
      const { setText, focusComposer, askWith } = useChat.getState();
      if (mention) {
        const rest = withoutMention(text, mention, caret);
        setText(rest.text);
        useChat.setState({ caret: { at: rest.at } });
      }
      focusComposer();
      return askWith(preset.id);
    },
  }));
  return { kind: t("Presets"), all };
}

/** What can be taken for what is being typed, and the keys that choose among it. */
export function useCompletions(text: string, caret: number) {
  const id = useId();
  const { kind, all } = useOffered(text, caret);
  const [at, setAt] = useState(0);
  // Esc closes the list for what is written just now.
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const isOpen = all.length > 0 && closedFor !== text;
  const chosen = isOpen ? all[Math.min(at, all.length - 1)] : undefined;
  const take = (one: Completion) => {
    setAt(0);
    void one.take();
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!chosen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (hasModifier) return false;
    if (step !== undefined) setAt((Math.min(at, all.length - 1) + step + all.length) % all.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") setClosedFor(text);
    else return false;
    event.preventDefault();
    return true;
  };
  return { id, kind, all, isOpen, chosen, take, onKeyDown };
}

/** The list of what can be taken; the keys are the composer's. */
export function CompletionList({ list: { id, kind, all, chosen, take } }: { list: ReturnType<typeof useCompletions> }) {
  const chosenId = chosen && optionId(id, chosen);
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(chosenId)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  return (
    <div id={id} role="listbox" aria-label={kind} className={styles.menu}>
      {all.map((one) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={one.id}
          id={optionId(id, one)}
          role="option"
          tabIndex={-1}
          aria-selected={one === chosen}
          className={styles.option}
          onMouseDown={(event) => {
            // The composer keeps the focus.
            event.preventDefault();
            take(one);
          }}
        >
          {one.icon !== undefined && <span className={styles.icon}>{one.icon}</span>}
          <strong className={styles.name} dir="auto">
            {one.name}
          </strong>
          <span className={styles.text} dir="auto">
            {one.detail}
          </span>
        </div>
      ))}
    </div>
  );
}

/** What an option of a list is known by, for the field whose keys choose it. */
export function optionId(list: string, { id }: Completion): string {
  return `${list}-${id}`;
}
