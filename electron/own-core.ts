import { join } from "node:path";
import { app } from "electron";
import type { Logger } from "../core/base/log.ts";
import { type Core, createCore } from "../core/core.ts";
import { createSecretStore } from "./secrets.ts";
import type { System } from "./system.ts";

/** The app's own core, with secrets in the platform's keychain. @throws VaultError when the vault cannot be opened. */
export function openCore(
  folder: string,
  log: Logger,
  here: System,
  shellKeys: Readonly<Record<string, string>>,
  isLocked: boolean,
): Promise<Core> {
  return createCore({
    resourcesDir: join(app.getAppPath(), "resources"),
    dataDir: folder,
    env: process.env,
    shellKeys,
    secrets: createSecretStore(
      { keychainFile: join(folder, "keychain.json"), plainFile: join(folder, "secrets.json") },
      here,
    ),
    log,
    version: app.getVersion(),
    face: "electron",
    isLocked,
    isDevelopment: process.env.NODE_ENV === "development",
  });
}
