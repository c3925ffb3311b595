import { CircleAlert, Info, Lightbulb, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { type AlertKind, alertTitle } from "./alert-kinds.ts";
import styles from "./alert.module.css";

const ICONS = { note: Info, tip: Lightbulb, important: CircleAlert, warning: TriangleAlert, caution: OctagonAlert };

/** A quote that GitHub draws as a box with a name (`> [!NOTE]`). */
export function Alert({ kind, children }: { kind: AlertKind; children: ReactNode }) {
  const Icon = ICONS[kind];
  const title = alertTitle(kind);
  return (
    <div role="note" aria-label={title} className={styles.alert} data-kind={kind}>
      <p className={styles.title} aria-hidden>
        <Icon size={16} aria-hidden /> {title}
      </p>
      {children}
    </div>
  );
}
