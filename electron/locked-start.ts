import { app } from "electron";
import { LOCKED } from "./exit-codes.ts";
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
 * Has the app start again, with its vault locked, once this process has ended: with it all goes that stood in the vault and in its
 * memory. Where `npm start` runs the app, that starts it again.
 *
 * @param isVisible whether the bar is seen then.
 * @returns the code to exit with.
 */
export function startLockedAgain(isVisible: boolean): number {
  if (process.env.FLOATBAR_READY_FILE !== undefined) return LOCKED;
  const kept = process.argv.slice(1).filter((argument) => argument.startsWith("-") && !ONCE.has(argument));
  // The program inside an AppImage's mount goes with the mount.
  const program = appImage(process.env);
  app.relaunch({
    args: [...kept, LOCKED_SWITCH, ...(isVisible ? [] : ["--hidden"])],
    ...(program === undefined ? {} : { execPath: program }),
  });
  return 0;
}
