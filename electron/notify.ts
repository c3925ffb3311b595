import { Notification } from "electron";
import type { MessageView } from "../core/contract/contract.ts";
import type { Words } from "./words.ts";

/** What is to be seen: one that nobody holds loses its click with the next collection of garbage. */
const shown = new Set<Notification>();

/** Says that an answer is ready while the bar is hidden; the text itself stays in the bar. */
export function notifyOfAnswer(message: MessageView, t: Words, onClick: () => void): void {
  if (message.state === "cancelled" || !Notification.isSupported()) return;
  const body =
    message.state === "complete" ? t("Your answer is ready.") : t("An answer was cut off; you can continue it.");
  const notification = new Notification({ title: "FloatBar", body });
  shown.add(notification);
  notification.on("click", () => {
    shown.delete(notification);
    onClick();
  });
  for (const end of ["close", "failed"] as const) notification.on(end as "close", () => shown.delete(notification));
  notification.show();
}
