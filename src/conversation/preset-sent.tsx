import type { ReceiptView } from "../../core/contract/contract.ts";
import { wishesOf } from "../presets/preset-lines.ts";
import { list, t } from "../text.ts";
import styles from "./receipt.module.css";

type Sent = NonNullable<ReceiptView["preset"]>;

/** The preset that a question was asked with: its instructions as they were sent, their hash, and what else it asked for. */
export function PresetSent({ preset }: { preset: Sent }) {
  const wishes = wishesOf(preset);
  return (
    <details>
      <summary className={styles.summary} dir="auto">
        {t("Preset: {{name}}", { name: presetName(preset) })}
      </summary>
      {preset.text !== null && (
        <p className={styles.text} dir="auto">
          {preset.text}
        </p>
      )}
      {wishes.length > 0 && <p>{list(wishes)}</p>}
      {preset.hash !== null && <p className={styles.hash}>{preset.hash}</p>}
    </details>
  );
}

/** What a preset is called; one that is deleted has no name any more. */
export function presetName({ name }: Sent): string {
  return name ?? t("a preset that is deleted");
}
