/** What stands on the desktop over an open core: window, shortcut, tray, updates, and the calls that they answer. */
import { join } from "node:path";
import { app } from "electron";
import type { Logger } from "../core/base/log.ts";
import type { SettingsView } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { AutostartSwitch } from "./autostart-switch.ts";
import { barOptions } from "./bar-options.ts";
import { BarWindow } from "./bar-window.ts";
import { ChatWindows } from "./chat-windows.ts";
import type { Command } from "./commands.ts";
import { connect } from "./ipc.ts";
import { createUpdates } from "./own-updates.ts";
import { Places } from "./places.ts";
import { PresetKeys } from "./preset-keys.ts";
import { putsBack } from "./put-back.ts";
import { Selection } from "./selection.ts";
import { Shortcut } from "./shortcut.ts";
import type { StartGuard } from "./start-guard.ts";
import type { System } from "./system.ts";
import { BarTray } from "./tray.ts";
import type { Updates } from "./updates.ts";
import { createWindowHandlers } from "./window-calls.ts";

export interface Desk {
  window: BarWindow;
  chats: ChatWindows;
  shortcut: Shortcut;
  presetKeys: PresetKeys;
  updates: Updates;
  tray: BarTray | undefined;
  autostart: AutostartSwitch;
  close(): Promise<void>;
}

export interface DeskParts {
  core: Core;
  log: Logger;
  settings: SettingsView | undefined;
  /** Where everything is kept. */
  folder: string;
  system: System;
  isTransparent: boolean;
  guard: StartGuard;
  /** Does what the tray asks for. */
  run: (command: Command) => void;
  /** The page was lost again and again. */
  onHopeless: (again: () => void) => void;
}

/** Makes the window and all that goes with it over an open core. Nothing of it is shown yet. */
export async function furnish(parts: DeskParts): Promise<Desk> {
  const { core, log, settings, folder, system, isTransparent, guard, run, onHopeless } = parts;
  const root = app.getAppPath();
  const selection = new Selection(system, putsBack(system, process.env));
  const places = new Places(join(folder, "places.json"));
  const preload = join(root, "dist", "electron", "preload.cjs");
  const chats = new ChatWindows(preload, barOptions(settings).hidesFromSharing);
  const window = new BarWindow({
    preload,
    places,
    options: barOptions(settings),
    isTransparent,
    system,
    log,
    offer: () => selection.look(),
    onHopeless,
  });
  const shortcut = new Shortcut(() => {
    window.send("window.shortcutFired", {});
    window.toggle();
  }, log);
  const presetKeys = new PresetKeys((id) => {
    window.show(true);
    window.send("window.command", { name: "preset", id });
  }, log);
  const updates = await createUpdates(core, window, log, guard, system);
  const autostart = new AutostartSwitch(core, process.env, system, log);
  const handlers = createWindowHandlers({
    core,
    window,
    chats,
    shortcut,
    presetKeys,
    selection,
    updates,
    env: process.env,
    system,
    folder,
  });
  const disconnect = connect({ autostart, core, window, chats, log, vaultFile: join(folder, "vault.db"), handlers });
  const tray = BarTray.make(join(root, "resources"), system, log, { run, quit: () => app.quit() });
  const close = async () => {
    disconnect();
    shortcut.release();
    presetKeys.release();
    updates.close();
    tray?.destroy();
    chats.destroy();
    window.destroy();
    await Promise.all([core.close(), places.stored()]);
  };
  return { window, chats, shortcut, presetKeys, updates, tray, autostart, close };
}
