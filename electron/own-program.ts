/** How FloatBar is started by others: the session, a link, a terminal, an MCP client. */
import { isAbsolute, relative } from "node:path";
import { app } from "electron";

/** Names the app to Windows and macOS, to Flatpak and to the portals: package.json's `desktopName` is this and `.desktop`. */
export const APP_ID = "app.floatbar.FloatBar";

/** Whether it runs in a Flatpak's sandbox, whose paths and settings are not the host's. */
export function isFlatpak(env: NodeJS.ProcessEnv): boolean {
  return env.FLATPAK_ID !== undefined;
}

/**
 * The AppImage that this app is, as a file that lasts: its own program lies in a folder that is another at each start. What an
 * AppImage starts inherits its variables, so that another program's may stand in the environment.
 */
export function appImage({ APPIMAGE, APPDIR }: NodeJS.ProcessEnv): string | undefined {
  if (!APPIMAGE || !APPDIR) return undefined;
  const inside = relative(APPDIR, process.execPath);
  return inside.startsWith("..") || isAbsolute(inside) ? undefined : APPIMAGE;
}

/** The program and the arguments that always stand first. */
export function programParts(env: NodeJS.ProcessEnv): string[] {
  if (env.FLATPAK_ID !== undefined) return ["flatpak", "run", env.FLATPAK_ID];
  const program = appImage(env) ?? process.execPath;
  return app.isPackaged ? [program] : [program, app.getAppPath()];
}

/** What another program runs to have FloatBar as its MCP server. */
export function clientProgram(env: NodeJS.ProcessEnv): { command: string; args: string[] } {
  const [command = "", ...args] = programParts(env);
  return { command, args: [...args, "--mcp"] };
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
export function desktopArgument(argument: string): string {
  return asText(quoted(argument)).replaceAll("%", "%%");
}

/** A text as every value of a desktop entry has it. */
export function asText(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}

/** The text that such a value stands for. */
export function ofText(value: string): string {
  return value.replace(/\\([n\\])/g, (_, sign) => (sign === "n" ? "\n" : "\\"));
}
