import { type MessageKey, t } from "../text.ts";
import { Dialog } from "../ui/dialog.tsx";
import type { Command } from "./command.ts";
import styles from "./commands.module.css";
import { shownKeys } from "./keys.ts";

const GROUPS: readonly Command["group"][] = ["Chat", "Panels", "Bar"];

/** Keys that belong to a place, not to a command. */
const WRITING: readonly (readonly [MessageKey, string])[] = [
  ["Send", "Enter"],
  ["New line", "Shift+Enter"],
  ["Recall what was asked before", "↑"],
  ["Write a snippet", "/"],
  ["Ask with a preset", "@"],
  ["Close, stop, collapse, hide: one after the other", "Esc"],
  ["Allow a tool", "Mod+Enter"],
  ["Deny a tool", "Mod+Shift+Backspace"],
];

/** The sheet of everything that has keys. */
export function Shortcuts({ onClose, commands }: { onClose: () => void; commands: readonly Command[] }) {
  return (
    <Dialog title={t("Keyboard shortcuts")} onClose={onClose} isText>
      <Sheet title={t("Writing")} rows={WRITING.map(([name, keys]) => [t(name), keys])} />
      {GROUPS.map((group) => (
        <Sheet
          key={group}
          title={t(group)}
          rows={commands.flatMap(({ name, keys, group: of }) =>
            of === group && keys ? [[t(name), keys] as const] : [],
          )}
        />
      ))}
    </Dialog>
  );
}

function Sheet({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <dl className={styles.sheet}>
        {rows.map(([name, keys]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>
              <kbd className={styles.keys}>{shownKeys(keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
