import { spawn } from "node:child_process";
import { app } from "electron";
import { LOCKED, LOCKED_IN_SIGHT } from "./exit-codes.ts";
import { appImage } from "./own-program.ts";

/** With it the app starts with its vault locked, whatever key could be had. */
const LOCKED_SWITCH = "--locked";
/** What asks for something once, and is not asked for again. */
const ONCE = new Set([LOCKED_SWITCH, "--hidden", "--toggle"]);

/** Whether this process is to leave an encrypted vault locked. */
export function startsLocked(): boolean {
  return process.argv.includes(LOCKED_SWITCH);
}

/** Has the app start again once this process has ended. @param link what it was asked for; undefined for the bar alone. */
export function startAgain(link: string | undefined): void {
  relaunch([link ?? "--toggle"]);
}

/**
 * Has the app start again, with its vault locked, once this process has ended: with it all goes that stood in the vault and in its
 * memory. Where `npm start` runs the app, that starts it again.
 *
 * @param isVisible whether the bar is seen then.
 * @returns the code to exit with.
 */
export function startLockedAgain(isVisible: boolean): number {
  if (process.env.FLOATBAR_READY_FILE !== undefined) return isVisible ? LOCKED_IN_SIGHT : LOCKED;
  relaunch([LOCKED_SWITCH, ...(isVisible ? [] : ["--hidden"])]);
  return 0;
}

/** Ends this process for another program, with the same arguments. */
export function startInstead(program: string): void {
  spawn(program, process.argv.slice(1), { detached: true, stdio: "ignore" }).unref();
  app.exit(1);
}

/** @param more what stands after the switches that this process was started with. */
function relaunch(more: readonly string[]): void {
  const kept = process.argv.slice(1).filter((argument) => argument.startsWith("-") && !ONCE.has(argument));
  const args = [...kept, ...more];
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
