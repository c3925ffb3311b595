import { type KeyboardEvent, useEffect, useState } from "react";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { t } from "../text.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useCall } from "../ui/use-call.ts";
import { fillIn } from "../bar/snippets.ts";
import type { Command } from "./command.ts";
import styles from "./commands.module.css";
import { ariaKeys, shownKeys } from "./keys.ts";

interface Entry {
  id: string;
  name: string;
  detail: string;
  keys?: string;
  run: () => unknown;
}

/** The command palette: everything that can be done, recent chats and snippets, found by typing. */
export function Palette({ onClose, commands }: { onClose: () => void; commands: readonly Command[] }) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const all = useEntries(commands);
  const words = query.trim().toLowerCase().split(/\s+/);
  const found = all.filter(({ name, detail }) =>
    words.every((word) => `${name} ${detail}`.toLowerCase().includes(word)),
  );
  const chosen = found[Math.min(at, found.length - 1)];

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
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(chosen);
    }
  };
  useEffect(() => {
    document.getElementById(`command-${chosen?.id ?? ""}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen?.id]);

  return (
    <Dialog title={t("Commands")} onClose={onClose}>
      <input
        className={styles.search}
        role="combobox"
        aria-label={t("Command")}
        aria-expanded
        aria-controls="commands"
        aria-activedescendant={chosen ? `command-${chosen.id}` : undefined}
        placeholder={t("What do you want to do?")}
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="commands" role="listbox" aria-label={t("Commands")} className={styles.list}>
        {found.map((entry) => (
          <Option key={entry.id} entry={entry} isChosen={entry === chosen} onRun={() => run(entry)} />
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className={styles.none}>
          {t("Nothing was found.")}
        </p>
      )}
    </Dialog>
  );
}

/** Everything that can be chosen, in its order. */
function useEntries(commands: readonly Command[]): Entry[] {
  const chats = useCall("sessions.list", { limit: 20 }).data?.sessions ?? [];
  const snippets = useApp((app) => app.settings?.snippets.value ?? []);

  return [
    ...commands
      .filter(({ name, isPossible }) => name !== "Commands" && isPossible?.() !== false)
      .map(({ name, group, keys, run }) => ({
        id: name,
        name: t(name),
        detail: t(group),
        ...(keys ? { keys } : {}),
        run,
      })),
    ...snippets.map(({ name, text }) => ({
      id: `snippet-${name}`,
      name: `/${name}`,
      detail: t("Snippet"),
      run: async () => useChat.getState().insert(await fillIn(text)),
    })),
    ...chats.map(({ id, title }) => ({
      id,
      name: title ?? t("Untitled chat"),
      detail: t("Chat"),
      run: () => useChat.getState().openSession(id),
    })),
  ];
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
        {entry.name}
      </span>
      <span className={styles.detail}>{entry.detail}</span>
      {entry.keys !== undefined && <kbd className={styles.keys}>{shownKeys(entry.keys)}</kbd>}
    </div>
  );
}
