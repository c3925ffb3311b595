import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import type { Logger } from "../core/base/log.ts";
import { ownFolder } from "../core/base/own-files.ts";
import { configDir } from "../core/settings/data-dir.ts";
import { desktopArgument, isFlatpak, programParts } from "./own-program.ts";
import type { System } from "./system.ts";

/** How long the portal may take; it may ask its user. */
const PORTAL_MS = 60_000;

/**
 * Starts FloatBar with the session, hidden, or does so no longer. Only an installed copy does: one that runs from source would
 * name Electron's own program to the system.
 */
export function useAutostart(isOn: boolean, env: NodeJS.ProcessEnv, here: System, log: Logger): void {
  if (!app.isPackaged) return;
  if (here.platform !== "linux") {
    // macOS takes no arguments; there the app asks whether the login started it.
    app.setLoginItemSettings({ openAtLogin: isOn, ...(here.platform === "win32" ? { args: ["--hidden"] } : {}) });
    return;
  }
  if (isFlatpak(env)) {
    askPortal(isOn, env, log);
    return;
  }
  // freedesktop.org, Desktop Application Autostart Specification.
  const folder = join(configDir(env), "autostart");
  const file = join(folder, "floatbar.desktop");
  if (!isOn) {
    rmSync(file, { force: true });
    return;
  }
  ownFolder(folder);
  const lines = [
    "[Desktop Entry]",
    "Type=Application",
    "Name=FloatBar",
    `Exec=${programParts(env).map(desktopArgument).join(" ")} --hidden`,
    "X-GNOME-Autostart-enabled=true",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/**
 * A Flatpak cannot write into the host's settings; the portal does it for it (org.freedesktop.portal.Background), and may ask
 * first. Only the wrapper brings zypak, without which Chromium finds no sandbox there. Its answer comes as a signal that gdbus does not wait for: what was allowed stands in the system's own settings.
 */
function askPortal(isOn: boolean, env: NodeJS.ProcessEnv, log: Logger): void {
  const options = `{'autostart': <${isOn}>, 'commandline': <['electron-wrapper', '--hidden']>}`;
  const place = ["--dest", "org.freedesktop.portal.Desktop", "--object-path", "/org/freedesktop/portal/desktop"];
  const method = ["--method", "org.freedesktop.portal.Background.RequestBackground", "", options];
  const child = spawn("gdbus", ["call", "--session", ...place, ...method], {
    env,
    stdio: "ignore",
    timeout: PORTAL_MS,
  });
  child.once("error", (error) => log.warn({ error: error.message }, "the portal for autostart could not be asked"));
  child.once("close", (code) => {
    if (code !== 0) log.warn({ code }, "the portal for autostart refused");
  });
}

/** Whether the login started the app, as far as the system tells: Windows and Linux are given `--hidden` instead. */
export function wasOpenedAtLogin(here: System): boolean {
  return here.platform === "darwin" && app.getLoginItemSettings().wasOpenedAtLogin;
}
