import type { Snippet } from "../../core/contract/contract.ts";
import { useApp } from "../stores/app-store.ts";
import { t } from "../text.ts";
import styles from "./snippet-menu.module.css";

const BEGINNING = /^\/([\p{L}\p{N}_-]*)$/u;

/** Snippets whose name begins as what is written after a slash; none where no slash begins the message. */
export function useSnippets(text: string): readonly Snippet[] {
  const snippets = useApp((app) => app.settings?.snippets.value);
  const typed = BEGINNING.exec(text)?.[1]?.toLowerCase();
  if (typed === undefined || !snippets) return [];
  return snippets.filter(({ name }) => name.toLowerCase().startsWith(typed));
}

interface SnippetMenuProps {
  id: string;
  snippets: readonly Snippet[];
  chosen: Snippet | undefined;
  onChoose: (snippet: Snippet) => void;
}

/** The snippets to choose from; the keys are the composer's. */
export function SnippetMenu({ id, snippets, chosen, onChoose }: SnippetMenuProps) {
  return (
    <div id={id} role="listbox" aria-label={t("Snippets")} className={styles.menu}>
      {snippets.map((snippet) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={snippet.name}
          id={`${id}-${snippet.name}`}
          role="option"
          tabIndex={-1}
          aria-selected={snippet === chosen}
          className={styles.option}
          onMouseDown={(event) => {
            // The composer keeps the focus.
            event.preventDefault();
            onChoose(snippet);
          }}
        >
          <strong dir="auto">/{snippet.name}</strong>
          <span className={styles.text} dir="auto">
            {snippet.text}
          </span>
        </div>
      ))}
    </div>
  );
}
