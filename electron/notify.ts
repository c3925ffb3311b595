import { Notification } from "electron";
import type { MessageView } from "../core/contract.ts";
import type { BarWindow } from "./bar-window.ts";

/** Says that an answer is ready while the bar is hidden; the text itself stays in the bar. */
export function notifyOfAnswer(message: MessageView, window: BarWindow): void {
  if (message.state === "cancelled" || !Notification.isSupported()) return;
  const body = message.state === "complete" ? "Your answer is ready." : "An answer was cut off; you can continue it.";
  const notification = new Notification({ title: "FloatBar", body });
  notification.on("click", () => window.show());
  notification.show();
}
