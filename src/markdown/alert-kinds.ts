import { t } from "../text.ts";

const KINDS = ["note", "tip", "important", "warning", "caution"] as const;
export type AlertKind = (typeof KINDS)[number];

export function isAlertKind(kind: unknown): kind is AlertKind {
  return KINDS.some((known) => known === kind);
}

/** What such a box is called. */
export function alertTitle(kind: AlertKind): string {
  return {
    note: t("Note"),
    tip: t("Tip"),
    important: t("Important"),
    warning: t("Warning"),
    caution: t("Caution"),
  }[kind];
}
