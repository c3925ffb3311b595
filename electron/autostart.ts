import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { app } from "electron";
import type { System } from "./system.ts";

/**
 * Starts FloatBar with the session, hidden, or does so no longer. Only an installed copy does: one that runs from source would
 * name Electron's own program to the system.
 */
export function useAutostart(isOn: boolean, env: NodeJS.ProcessEnv, here: System): void {
  if (!app.isPackaged) return;
  if (here.platform !== "linux") {
    app.setLoginItemSettings({ openAtLogin: isOn, args: ["--hidden"] });
    return;
  }
  // freedesktop.org, Desktop Application Autostart Specification.
  const folder = join(env.XDG_CONFIG_HOME || join(homedir(), ".config"), "autostart");
  const file = join(folder, "floatbar.desktop");
  if (!isOn) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  const lines = [
    "[Desktop Entry]",
    "Type=Application",
    "Name=FloatBar",
    `Exec=${commandLine(env)} --hidden`,
    "X-GNOME-Autostart-enabled=true",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** How FloatBar is started from a terminal, quoted as desktop entries and shells both take it. */
export function commandLine(env: NodeJS.ProcessEnv): string {
  const program = env.APPIMAGE ?? process.execPath;
  const parts = app.isPackaged ? [program] : [program, app.getAppPath()];
  return parts
    .map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : `"${part.replaceAll(/(["\\`$])/g, "\\$1")}"`))
    .join(" ");
}
