import { list, t } from "../text.ts";
import { type HeldKind, heldText } from "./held.ts";
import styles from "./held-notice.module.css";

/** Says what of some instructions stays on this device; nothing where all of it goes. */
export function HeldNotice({ held }: { held: readonly HeldKind[] }) {
  if (held.length === 0) return null;
  return (
    <p role="status" aria-label={t("Kept on this device")} className={styles.notice}>
      {t("Not sent to models elsewhere: {{list}}. The rest goes.", { list: list(held.map(heldText)) })}
    </p>
  );
}
