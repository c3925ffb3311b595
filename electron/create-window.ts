import { app, BrowserWindow } from "electron";
import type { Size } from "./geometry.ts";

/** The bar's window, not yet shown: no frame, above the others, its page sandboxed and alone with its preload. */
export function createWindow({ width, height }: Size, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width,
    height,
    show: false,
    frame: false,
    transparent: true,
    hasShadow: false,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    title: "FloatBar",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
    },
  });
  window.setAlwaysOnTop(true, "floating");
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  return window;
}
