import type { Logger } from "../core/base/log.ts";
import type { Screen } from "./tools/screen/screen.ts";
import { XScreen } from "./tools/screen/x-screen.ts";
import { userOfName } from "./auth.ts";

/** This machine's screen, and who may have things done on it. */
export interface ServerScreen {
  host: XScreen;
  /** The screen for a user, undefined for one who may not. */
  of: (userId: string) => Screen | undefined;
}

/** @param options.screenUsers names, or `*` for everybody. @returns undefined where nobody may. */
export function screenFor({
  screenUsers = [],
  screenEnv = process.env,
  log,
}: {
  screenUsers?: readonly string[];
  screenEnv?: NodeJS.ProcessEnv;
  log: Logger;
}): ServerScreen | undefined {
  if (screenUsers.length === 0) return undefined;
  const host = new XScreen(screenEnv, log);
  const allowed = new Set(screenUsers.map(userOfName));
  return { host, of: (userId) => (screenUsers.includes("*") || allowed.has(userId) ? host : undefined) };
}
