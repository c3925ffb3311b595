import { Menu, nativeImage, Tray } from "electron";
import type { Command } from "./commands.ts";
import type { Words } from "./words.ts";

/** The icon in the tray: a click brings the bar, its menu has what is needed when nothing else works. */
export class BarTray {
  readonly #tray: Tray;
  readonly #run: (command: Command) => void;
  readonly #quit: () => void;

  constructor(iconFile: string, actions: { run: (command: Command) => void; quit: () => void }) {
    this.#run = actions.run;
    this.#quit = actions.quit;
    this.#tray = new Tray(nativeImage.createFromPath(iconFile));
    this.#tray.setToolTip("FloatBar");
    this.#tray.on("click", () => actions.run({ name: "toggle" }));
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
