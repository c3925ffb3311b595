/** What is done before there is a core: the app told to the system, and what is said where it cannot start. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { app, dialog } from "electron";
import { ownFolder } from "../core/base/own-files.ts";
import { inEnglish, phrase } from "../core/base/phrases.ts";
import { startFault } from "../core/base/start-fault.ts";
import { isOpenElsewhere } from "../core/calls/other-programs.ts";
import { declareAppScheme } from "./app-scheme.ts";
import { REFUSED } from "./exit-codes.ts";
import type { Graphics } from "./graphics.ts";
import { useMenu } from "./menu.ts";
import { APP_ID } from "./own-program.ts";
import type { System } from "./system.ts";
import { wordsOf } from "./words.ts";

/** Without them a Wayland session lets no app have a global shortcut; the second is for GNOME. */
const SHORTCUT_FEATURES = ["GlobalShortcutsPortal", "GlobalShortcutsPortalPreferredTrigger"];

/** What must be said before the app is ready. @throws Error where the data folder cannot be had. */
export function prepareApp(here: System, folder: string, { hasHardware }: Graphics): void {
  if (!hasHardware) app.disableHardwareAcceleration();
  useMenu(here, wordsOf(["en"]));
  app.enableSandbox();
  if (here.platform === "win32") app.setAppUserModelId(APP_ID);
  if (here.platform === "linux") {
    app.setDesktopName(`${APP_ID}.desktop`);
    // Chromium takes the last of such lists alone.
    const given = app.commandLine.getSwitchValue("enable-features").split(",");
    const features = [...new Set([...given, ...SHORTCUT_FEATURES])].filter((name) => name !== "");
    app.commandLine.appendSwitch("enable-features", features.join(","));
  }
  declareAppScheme();
  ownFolder(folder);
  app.setPath("userData", folder);
}

/** How often, and after how many milliseconds, another FloatBar is looked for that may only just have started. */
const [LOOKS, LOOK_MS] = [25, 200];

/**
 * Electron says that another FloatBar runs, and has told it what this one was asked for. It says the same where it can ask nobody,
 * since its own lock could not be made: that is told as a fault.
 */
export async function leaveToOther(folder: string): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (await isOpenElsewhere(folder)) {
      app.quit();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  await refuse(new Error(inEnglish(phrase("start.no_lock", { folder, temporary: tmpdir() }))), folder);
}

/** The vault could not be opened, or nothing could: say it, change nothing. */
export async function refuse(error: unknown, folder: string): Promise<void> {
  const words = startFault(error, folder);
  // For whoever started it in a terminal, or cannot be shown a window.
  console.error(words);
  await app.whenReady();
  dialog.showErrorBox("FloatBar cannot start", words);
  app.exit(REFUSED);
}

/** Tells `npm start`, which waits for this file, that Electron runs here. */
export function tellStarter(file: string | undefined): void {
  if (file !== undefined) writeFileSync(file, "");
}
