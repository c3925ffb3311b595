import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import type { Logger } from "../core/base/log.ts";
import type { Core } from "../core/core.ts";
import type { BarWindow } from "./bar-window.ts";
import { appImage } from "./own-program.ts";
import type { System } from "./system.ts";
import type { StartGuard } from "./start-guard.ts";
import { type Updater, Updates } from "./updates.ts";

/** The app's own updates: only an installed copy that knows its feed takes any. */
export async function createUpdates(
  core: Core,
  window: BarWindow,
  log: Logger,
  guard: StartGuard,
  here: System,
): Promise<Updates> {
  const keyFile = join(app.getAppPath(), "resources", "update-key.pem");
  const hasFeed = app.isPackaged && existsSync(join(process.resourcesPath, "app-update.yml"));
  const updater = hasFeed ? ((await import("electron-updater")).default.autoUpdater as unknown as Updater) : undefined;
  return new Updates({
    updater,
    publicKey: existsSync(keyFile) ? readFileSync(keyFile, "utf8") : undefined,
    log,
    now: () => Date.now(),
    onChange: (state) => {
      const program = appImage(process.env);
      if (state.state === "ready" && program !== undefined) keep(guard, program, log);
      window.send("window.updated", state);
    },
    // A deb or an rpm is installed by root, whose password pkexec asks for.
    isSilent: here.platform !== "linux" || appImage(process.env) !== undefined,
    isBusy: () => core.services.turns.active().length > 0,
  });
}

/** Without room for a copy the update is offered all the same. */
function keep(guard: StartGuard, program: string, log: Logger): void {
  try {
    guard.keep(program);
  } catch (error) {
    log.warn({ err: error }, "the program that runs could not be kept beside its update");
  }
}
