import { Menu } from "electron";
import type { System } from "./system.ts";
import type { Words } from "./words.ts";

/**
 * Takes the place of Electron's own menu, whose keys would close, reload and zoom the bar and open the inspector although no
 * menu is to be seen. macOS sends the keys of editing through the menu, so that one remains there.
 */
export function useMenu({ platform }: System, t: Words): void {
  if (platform !== "darwin") {
    Menu.setApplicationMenu(null);
    return;
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: "FloatBar", submenu: [{ role: "hide" }, { type: "separator" }, { role: "quit" }] },
      {
        label: t("Edit"),
        submenu: [
          { role: "undo" },
          { role: "redo" },
          { type: "separator" },
          { role: "cut" },
          { role: "copy" },
          { role: "paste" },
          { role: "selectAll" },
        ],
      },
    ]),
  );
}
