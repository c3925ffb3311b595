import { ArrowDown, ArrowUp, Check, Copy, Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import type { PresetView } from "../../core/contract/contract.ts";
import { shownAccelerator } from "../settings/accelerator.ts";
import { list, t } from "../text.ts";
import { IconButton } from "../ui/button.tsx";
import row from "../ui/list-row.module.css";
import { PresetIcon } from "./icons.tsx";
import { wishesOf } from "./preset-lines.ts";
import styles from "./presets.module.css";

interface PresetRowProps {
  preset: PresetView;
  /** Whether the chat in view is asked with it. */
  isChosen: boolean;
  /** Whether the focus comes back to it, as it was edited last. */
  takesFocus: boolean;
  onUse: () => void;
  onEdit: () => void;
  onDuplicate: () => void;
  /** Absent for the first. */
  onUp: (() => void) | undefined;
  /** Absent for the last. */
  onDown: (() => void) | undefined;
  onDelete: () => void;
}

const ICON = 14;

/** One preset: pressed, it is the chat's, or no longer; and what else can be done with it. */
export function PresetRow({ preset, isChosen, takesFocus, ...on }: PresetRowProps) {
  const entry = useRef<HTMLButtonElement>(null);
  const comesBack = useRef(takesFocus);
  useEffect(() => {
    if (comesBack.current) entry.current?.focus();
  }, []);
  const detail = preset.instructions === "" ? list(wishesOf(preset)) : preset.instructions;
  return (
    <li className={row.row}>
      <button
        ref={entry}
        type="button"
        data-entry
        aria-pressed={isChosen}
        className={`${row.entry} ${styles.entry}`}
        onClick={on.onUse}
      >
        <span className={styles.picture}>
          <PresetIcon icon={preset.icon} />
        </span>
        <span className={styles.words}>
          <span className={styles.name} dir="auto">
            {preset.name}
          </span>
          <span className={styles.detail} dir="auto">
            {detail}
          </span>
          {preset.shortcut !== null && <kbd className={styles.key}>{shownAccelerator(preset.shortcut)}</kbd>}
        </span>
        {isChosen && <Check size={16} aria-hidden className={styles.tick} />}
      </button>
      <span className={row.actions}>
        <IconButton name={t("Edit")} icon={<Pencil size={ICON} aria-hidden />} onClick={on.onEdit} />
        <IconButton name={t("Duplicate")} icon={<Copy size={ICON} aria-hidden />} onClick={on.onDuplicate} />
        <IconButton
          name={t("Move up")}
          disabled={!on.onUp}
          icon={<ArrowUp size={ICON} aria-hidden />}
          onClick={on.onUp}
        />
        <IconButton
          name={t("Move down")}
          disabled={!on.onDown}
          icon={<ArrowDown size={ICON} aria-hidden />}
          onClick={on.onDown}
        />
        <IconButton name={t("Delete")} icon={<Trash2 size={ICON} aria-hidden />} onClick={on.onDelete} />
      </span>
    </li>
  );
}
