import { dialog, Notification } from "electron";
import type { Words } from "./words.ts";

/** Says that something failed which nobody waits for. */
export function sayFault(t: Words): void {
  say(t("Something went wrong in FloatBar. It goes on, and nothing that was written is lost."));
}

/** Says that the system has no program for a link that was clicked. */
export function sayNobodyOpens(t: Words): void {
  say(t("No program on this computer opens this link."));
}

function say(body: string): void {
  if (Notification.isSupported()) new Notification({ title: "FloatBar", body }).show();
}

/** Asks what to do about a page that stopped several times. @returns whether it is to be tried again; else the app is to quit. */
export async function triesPageAgain(t: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: "error",
    title: "FloatBar",
    message: t("The bar stopped several times. Nothing that was written is lost."),
    buttons: [t("Try again"), t("Quit FloatBar")],
    cancelId: 1,
  });
  return response === 0;
}
