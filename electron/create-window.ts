import { app, BrowserWindow, nativeTheme, type WebPreferences } from "electron";
import type { Size } from "./geometry.ts";

/** The bar's window, not yet shown: no frame, above the others, its page sandboxed and alone with its preload. */
export function createWindow({ width, height }: Size, preload: string, isTransparent: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width,
    height,
    show: false,
    frame: false,
    transparent: isTransparent,
    // Until the page draws itself over all of it.
    ...(isTransparent ? {} : { backgroundColor: nativeTheme.shouldUseDarkColors ? "#1d1f24" : "#ffffff" }),
    hasShadow: !isTransparent,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    title: "FloatBar",
    webPreferences: pageOptions(preload),
  });
  window.setAlwaysOnTop(true, "floating");
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  return window;
}

/** What a page of the interface's may do: it is sandboxed and alone with its preload. */
export function pageOptions(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    devTools: !app.isPackaged,
  };
}
