import { Menu, nativeImage, Tray } from "electron";

/** The icon in the tray: a click brings the bar, its menu has what is needed when nothing else works. */
export function createTray(
  iconFile: string,
  actions: { toggle: () => void; show: () => void; quit: () => void },
): Tray {
  const tray = new Tray(nativeImage.createFromPath(iconFile));
  tray.setToolTip("FloatBar");
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: "Show FloatBar", click: actions.show },
      { type: "separator" },
      { label: "Quit", click: actions.quit },
    ]),
  );
  tray.on("click", actions.toggle);
  return tray;
}
