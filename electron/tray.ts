import { join } from "node:path";
import { Menu, nativeImage, Tray } from "electron";
import type { Logger } from "../core/base/log.ts";
import type { Command } from "./commands.ts";
import type { System } from "./system.ts";
import type { Words } from "./words.ts";

/**
 * The file of the tray's icon by the platform's rules: a template, which the menu bar of macOS colours itself, an .ico with all
 * sizes on Windows. Files with `@2x` in their names are taken for sharper displays by Electron.
 */
const ICONS: Partial<Record<NodeJS.Platform, string>> = { darwin: "trayTemplate.png", win32: "tray.ico" };

interface Actions {
  run: (command: Command) => void;
  quit: () => void;
}

/** The icon in the tray: a click brings the bar, or on macOS the menu, which has what is needed when nothing else works. */
export class BarTray {
  readonly #tray: Tray;
  readonly #run: (command: Command) => void;
  readonly #quit: () => void;

  constructor(resources: string, { platform }: System, actions: Actions) {
    this.#run = actions.run;
    this.#quit = actions.quit;
    this.#tray = new Tray(nativeImage.createFromPath(join(resources, ICONS[platform] ?? "tray.png")));
    this.#tray.setToolTip("FloatBar");
    // On macOS a click opens the menu, and is told as well.
    if (platform !== "darwin") this.#tray.on("click", () => actions.run({ name: "toggle" }));
  }

  /** One, where it can be had; without it the shortcut, a link and another start still bring the bar. */
  static make(resources: string, system: System, log: Logger, actions: Actions): BarTray | undefined {
    try {
      return new BarTray(resources, system, actions);
    } catch (error) {
      log.warn({ error: String(error) }, "there is no icon in the tray");
      return undefined;
    }
  }

  /** Says its menu in the words of a language. */
  use(t: Words): void {
    const entry = (label: string, command: Command) => ({ label, click: () => this.#run(command) });
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        entry(t("Show FloatBar"), { name: "show" }),
        entry(t("New chat"), { name: "new_chat" }),
        { type: "separator" },
        entry(t("History"), { name: "history" }),
        entry(t("Memory"), { name: "memory" }),
        entry(t("Settings"), { name: "settings" }),
        { type: "separator" },
        { label: t("Quit FloatBar"), click: this.#quit },
      ]),
    );
  }

  destroy(): void {
    this.#tray.destroy();
  }
}
