import { Notification } from "electron";
import type { MessageView } from "../core/contract/contract.ts";
import type { Words } from "./words.ts";

/** Says that an answer is ready while the bar is hidden; the text itself stays in the bar. */
export function notifyOfAnswer(message: MessageView, t: Words, onClick: () => void): void {
  if (message.state === "cancelled" || !Notification.isSupported()) return;
  const body =
    message.state === "complete" ? t("Your answer is ready.") : t("An answer was cut off; you can continue it.");
  const notification = new Notification({ title: "FloatBar", body });
  notification.on("click", onClick);
  notification.show();
}
