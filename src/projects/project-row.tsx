import { Check, MessagesSquare, Pencil, SquarePen, Trash2 } from "lucide-react";
import type { ProjectView } from "../../core/contract/contract.ts";
import { t } from "../text.ts";
import styles from "../presets/presets.module.css";
import { IconButton } from "../ui/button.tsx";
import row from "../ui/list-row.module.css";
import { ProjectIcon } from "./project-chip.tsx";

interface ProjectRowProps {
  project: ProjectView;
  /** Whether the chat in view is in it. */
  isChosen: boolean;
  /** Absent where the chat in view belongs into none. */
  onMove: (() => void) | undefined;
  onStart: () => void;
  onChats: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

const ICON = 14;

/** One project: pressed, the chat in view is in it, or no longer; and what else can be done with it. */
export function ProjectRow({ project, isChosen, ...on }: ProjectRowProps) {
  const { name, icon, chats, memory } = project;
  const count = t("{{shown}} chats", { count: chats });
  return (
    <li className={row.row}>
      <button
        type="button"
        data-entry
        aria-pressed={isChosen}
        className={`${row.entry} ${styles.entry}`}
        disabled={!on.onMove}
        title={isChosen ? t("Take this chat out of {{name}}", { name }) : t("Move this chat to {{name}}", { name })}
        onClick={on.onMove}
      >
        <span className={styles.picture}>
          <ProjectIcon icon={icon} />
        </span>
        <span className={styles.words}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <span className={styles.detail}>
            {memory === "own" ? t("{{chats}} · with a memory of its own", { chats: count }) : count}
          </span>
        </span>
        {isChosen && <Check size={16} aria-hidden className={styles.tick} />}
      </button>
      <span className={row.actions}>
        <IconButton
          name={t("New chat in {{name}}", { name })}
          icon={<SquarePen size={ICON} aria-hidden />}
          onClick={on.onStart}
        />
        <IconButton
          name={t("Chats in {{name}}", { name })}
          icon={<MessagesSquare size={ICON} aria-hidden />}
          onClick={on.onChats}
        />
        <IconButton name={t("Edit")} icon={<Pencil size={ICON} aria-hidden />} onClick={on.onEdit} />
        <IconButton name={t("Delete")} icon={<Trash2 size={ICON} aria-hidden />} onClick={on.onDelete} />
      </span>
    </li>
  );
}
