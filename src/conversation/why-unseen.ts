import type { ReceiptView } from "../../core/contract/contract.ts";
import { t } from "../text.ts";

/** Why a page that is a picture did not go. */
export function whyUnseen(why: ReceiptView["documents"][number]["unseen"][number]["why"]): string {
  return {
    blind: () => t("this model takes no pictures"),
    kept: () => t("kept back, since they went to another model before"),
    unasked: () => t("the question names other pages"),
    room: () => t("only so many go with one question"),
    broken: () => t("they cannot be drawn"),
  }[why]();
}
