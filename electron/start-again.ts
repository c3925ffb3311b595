import { spawn } from "node:child_process";
import { app } from "electron";
import { AGAIN, LOCKED, LOCKED_IN_SIGHT } from "./exit-codes.ts";
import { appImage } from "./own-program.ts";

/** With it the app starts with its vault locked, whatever key could be had. */
const LOCKED_SWITCH = "--locked";
/** What asks for something once, and is not asked for again. */
const ONCE = new Set([LOCKED_SWITCH, "--hidden", "--toggle"]);

/** Whether this process is to leave an encrypted vault locked. */
export function startsLocked(): boolean {
  return process.argv.includes(LOCKED_SWITCH);
}

/**
 * Has the app start again once this process has ended. Where `npm start` runs the app, that starts it again.
 *
 * @param link what it was asked for; undefined for the bar alone.
 * @returns the code to exit with.
 */
export function startAgain(link: string | undefined): number {
  if (isFromNpm()) return AGAIN;
  relaunch([link ?? "--toggle"]);
  return 0;
}

/**
 * Has the app start again, with its vault locked, once this process has ended: with it all goes that stood in the vault and in its
 * memory. Where `npm start` runs the app, that starts it again.
 *
 * @param isVisible whether the bar is seen then.
 * @param link what it was asked for while it ended.
 * @returns the code to exit with.
 */
export function startLockedAgain(isVisible: boolean, link: string | undefined): number {
  if (isFromNpm()) return isVisible ? LOCKED_IN_SIGHT : LOCKED;
  relaunch([LOCKED_SWITCH, ...(link === undefined ? [] : [link]), ...(isVisible ? [] : ["--hidden"])]);
  return 0;
}

/** Whether `npm start` waits for this process. */
function isFromNpm(): boolean {
  return process.env.FLOATBAR_READY_FILE !== undefined;
}

/** Ends this process for another program, with the same arguments. */
export function startInstead(program: string): void {
  spawn(program, process.argv.slice(1), { detached: true, stdio: "ignore" }).unref();
  app.exit(1);
}

/** @param more what stands after the switches that this process was started with. */
function relaunch(more: readonly string[]): void {
  const kept = process.argv.slice(1).filter((argument) => argument.startsWith("-") && !ONCE.has(argument));
  // From source Electron has to be told which app it is.
  const args = [...(app.isPackaged ? [] : [app.getAppPath()]), ...kept, ...more];
  const image = appImage(process.env);
  if (image === undefined) app.relaunch({ args });
  else startAfter(process.pid, [image, ...args]);
}

/**
 * Starts a program once a process has ended. Electron's own helper for that would lie in the mount of an AppImage, which goes with
 * the process; the system's shell does not.
 */
export function startAfter(pid: number, command: readonly string[]): void {
  const script = 'pid=$1; shift; while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; exec "$@"';
  const { APPDIR: _dir, APPIMAGE: _image, LD_LIBRARY_PATH: _libraries, ...env } = process.env;
  spawn("/bin/sh", ["-c", script, "sh", String(pid), ...command], {
    cwd: "/",
    detached: true,
    env,
    stdio: "ignore",
  }).unref();
}
