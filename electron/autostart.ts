import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { configDir } from "../core/settings/data-dir.ts";
import type { System } from "./system.ts";

/**
 * Starts FloatBar with the session, hidden, or does so no longer. Only an installed copy does: one that runs from source would
 * name Electron's own program to the system.
 */
export function useAutostart(isOn: boolean, env: NodeJS.ProcessEnv, here: System): void {
  if (!app.isPackaged) return;
  if (here.platform !== "linux") {
    // macOS takes no arguments; there the app asks whether the login started it.
    app.setLoginItemSettings({ openAtLogin: isOn, ...(here.platform === "win32" ? { args: ["--hidden"] } : {}) });
    return;
  }
  // freedesktop.org, Desktop Application Autostart Specification.
  const folder = join(configDir(env), "autostart");
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
    `Exec=${programParts(env).map(desktopArgument).join(" ")} --hidden`,
    "X-GNOME-Autostart-enabled=true",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** Whether the login started the app, as far as the system tells: Windows and Linux are given `--hidden` instead. */
export function wasOpenedAtLogin(here: System): boolean {
  return here.platform === "darwin" && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** What another program runs to have FloatBar as its MCP server. */
export function clientProgram(env: NodeJS.ProcessEnv): { command: string; args: string[] } {
  const [command = "", ...args] = programParts(env);
  return { command, args: [...args, "--mcp"] };
}

function programParts(env: NodeJS.ProcessEnv): string[] {
  // An AppImage's own program lies in a folder that is another at each start.
  const program = env.APPIMAGE ?? process.execPath;
  return app.isPackaged ? [program] : [program, app.getAppPath()];
}

/** How FloatBar is started from a terminal, quoted as a shell takes it. */
export function commandLine(env: NodeJS.ProcessEnv): string {
  return programParts(env).map(quoted).join(" ");
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `"${argument.replaceAll(/(["\\`$])/g, "\\$1")}"`;
}

/**
 * An argument as Exec has it: quoted, what is special within quotes escaped, that again as in every text of the file, and no %
 * left that would be a field (freedesktop.org, Desktop Entry Specification 1.5).
 */
function desktopArgument(argument: string): string {
  return quoted(argument).replaceAll("\\", "\\\\").replaceAll("%", "%%");
}
