import type { ReceiptView } from "../../core/contract/contract.ts";
import { t } from "../text.ts";

export type HeldKind = ReceiptView["held"][number]["kinds"][number];

/** What was held back of a message, for people. */
export function heldText(kind: HeldKind): string {
  return {
    key: t("a key"),
    password: t("a password"),
    pin: t("a PIN"),
    card: t("a card number"),
    account: t("an account number"),
    seed: t("a recovery phrase"),
    id: t("an id number"),
    health: t("health"),
    finance: t("money"),
    orientation: t("sexual orientation"),
    religion: t("religion"),
    politics: t("politics"),
    union: t("union membership"),
    crime: t("criminal record"),
    picture: t("a picture"),
  }[kind];
}
