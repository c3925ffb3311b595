import { type KeyboardEvent, useEffect, useState } from "react";
import { t } from "../text.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Marked } from "../ui/marked.tsx";
import type { Command } from "./command.ts";
import styles from "./commands.module.css";
import { ariaKeys, shownKeys } from "./keys.ts";
import type { Entry } from "./entry.ts";
import { NEW_QUESTION, useEntries } from "./use-entries.ts";

/** The command palette: all chats, memories, presets, models, snippets and commands, found by typing, in a window that stands still. */
export function Palette({ onClose, commands }: { onClose: () => void; commands: readonly Command[] }) {
  const [query, setQuery] = useState("");
  /** What the arrows went to; null for the first, whatever that is. */
  const [chosenId, setChosenId] = useState<string | null>(null);
  const groups = useEntries(commands, query);
  const all = groups.flatMap(({ entries }) => entries);
  const chosen = all.find(({ id }) => id === chosenId) ?? all[0];

  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    // What it opens takes the palette's place.
    onClose();
    void entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const at = all.findIndex((entry) => entry === chosen);
      setChosenId(all[(at + step + all.length) % Math.max(1, all.length)]?.id ?? null);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(chosen);
    }
  };
  useEffect(() => {
    document.getElementById(`command-${chosen?.id ?? ""}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen?.id]);

  return (
    <Dialog title={t("Commands")} onClose={onClose} isFlush isBare>
      <div className={styles.palette}>
        <input
          className={styles.search}
          role="combobox"
          aria-label={t("Command")}
          aria-expanded
          aria-controls="commands"
          aria-activedescendant={chosen ? `command-${chosen.id}` : undefined}
          placeholder={t("Search chats, memories, settings, commands")}
          autoFocus
          dir={query === "" ? undefined : "auto"}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosenId(null);
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles.list}>
          {all.every(({ id }) => id === NEW_QUESTION) && (
            <p role="status" className={styles.none}>
              {t("Nothing was found.")}
            </p>
          )}
          <div id="commands" role="listbox" aria-label={t("Commands")}>
            {groups.map(({ name, entries }) => (
              // A listbox holds groups of options (WAI-ARIA listbox pattern).
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              <div key={name} role="group" aria-label={name}>
                <p className={styles.group} aria-hidden>
                  {name}
                </p>
                {entries.map((entry) => (
                  <Option key={entry.id} entry={entry} isChosen={entry === chosen} onRun={() => run(entry)} />
                ))}
              </div>
            ))}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function Option({ entry, isChosen, onRun }: { entry: Entry; isChosen: boolean; onRun: () => void }) {
  return (
    // The combobox has the keys (WAI-ARIA combobox pattern); the pointer works as well.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`command-${entry.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-keyshortcuts={entry.keys === undefined ? undefined : ariaKeys(entry.keys)}
      className={styles.entry}
      onClick={onRun}
    >
      <span className={styles.name} dir="auto">
        <Marked text={entry.name} ranges={entry.ranges} />
      </span>
      <span className={styles.detail}>{entry.detail}</span>
      {entry.keys !== undefined && <kbd className={styles.keys}>{shownKeys(entry.keys)}</kbd>}
    </div>
  );
}
