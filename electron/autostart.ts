import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { app } from "electron";
import type { Logger } from "../core/base/log.ts";
import { ownFolder } from "../core/base/own-files.ts";
import { configDir } from "../core/settings/data-dir.ts";
import { asText, desktopArgument, isFlatpak, programParts } from "./own-program.ts";
import type { System } from "./system.ts";

/** How long the portal may take; it may ask its user. */
const PORTAL_MS = 60_000;
/** What Windows is told to start FloatBar with. */
const ARGS = ["--hidden"];

/**
 * Starts FloatBar with the session, hidden, or does so no longer, as its owner just chose. Only an installed copy does: one that runs
 * from source would name Electron's own program to the system.
 *
 * @throws Error of the file that cannot be written.
 */
export function useAutostart(isOn: boolean, env: NodeJS.ProcessEnv, here: System, log: Logger): void {
  if (!app.isPackaged) return;
  if (here.platform !== "linux") {
    // macOS takes no arguments; there the app asks whether the login started it.
    app.setLoginItemSettings({ openAtLogin: isOn, ...(here.platform === "win32" ? { args: ARGS } : {}) });
    return;
  }
  if (isFlatpak(env)) {
    askPortal(isOn, env, log);
    return;
  }
  const file = entryFile(env);
  if (!isOn) {
    rmSync(file, { force: true });
    return;
  }
  ownFolder(dirname(file));
  const lines = [
    "[Desktop Entry]",
    "Type=Application",
    "Name=FloatBar",
    ...programLines(env),
    "X-GNOME-Autostart-enabled=true",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/**
 * Whether the session starts FloatBar by the system's own list, in which its user may have switched it off. An entry that names a
 * program that has moved is set right, and nothing else in it touched.
 *
 * @returns undefined where the system does not tell.
 * @throws Error of the file that cannot be read or written.
 */
export function isAutostarted(env: NodeJS.ProcessEnv, here: System): boolean | undefined {
  if (!app.isPackaged || isFlatpak(env)) return undefined;
  if (here.platform === "win32") return app.getLoginItemSettings({ args: ARGS }).executableWillLaunchAtLogin;
  if (here.platform !== "linux") return app.getLoginItemSettings().status === "enabled";
  const file = entryFile(env);
  const entry = read(file);
  if (entry === undefined || /^Hidden=true|^X-GNOME-Autostart-enabled=false/m.test(entry)) return false;
  const [program = ""] = programParts(env);
  const exec = /^Exec=(.*)$/m.exec(entry)?.[1] ?? "";
  if (!exec.includes(desktopArgument(program))) {
    const rest = entry.replace(/^TryExec=.*\n?/m, "");
    writeFileSync(
      file,
      rest.replace(/^Exec=.*$/m, () => programLines(env).join("\n")),
    );
  }
  return true;
}

/** freedesktop.org, Desktop Application Autostart Specification. */
function entryFile(env: NodeJS.ProcessEnv): string {
  return join(configDir(env), "autostart", "floatbar.desktop");
}

/** What is started, and the file without which a session leaves the entry alone: a program that was uninstalled. */
function programLines(env: NodeJS.ProcessEnv): string[] {
  const parts = programParts(env);
  return [`Exec=${parts.map(desktopArgument).join(" ")} --hidden`, `TryExec=${asText(parts[0] ?? "")}`];
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
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
