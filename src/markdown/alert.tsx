import { CircleAlert, Info, Lightbulb, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "../text.ts";
import styles from "./alert.module.css";

const ICONS = {
  note: Info,
  tip: Lightbulb,
  important: CircleAlert,
  warning: TriangleAlert,
  caution: OctagonAlert,
} as const;
export type AlertKind = keyof typeof ICONS;

export function isAlertKind(kind: unknown): kind is AlertKind {
  return typeof kind === "string" && Object.hasOwn(ICONS, kind);
}

/** A quote that GitHub draws as a box with a name (`> [!NOTE]`). */
export function Alert({ kind, children }: { kind: AlertKind; children: ReactNode }) {
  const Icon = ICONS[kind];
  const title = {
    note: t("Note"),
    tip: t("Tip"),
    important: t("Important"),
    warning: t("Warning"),
    caution: t("Caution"),
  }[kind];
  return (
    <div role="note" aria-label={title} className={styles.alert} data-kind={kind}>
      <p className={styles.title} aria-hidden>
        <Icon size={16} aria-hidden /> {title}
      </p>
      {children}
    </div>
  );
}
