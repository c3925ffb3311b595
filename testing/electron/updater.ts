import { app } from "./app.ts";

/**
 * A stand-in for electron-updater's `autoUpdater` with what BaseUpdater does at an end: where the app quits without a fault it installs
 * what was loaded, if it was told to before the download ended.
 */
export const autoUpdater = {
  autoDownload: true,
  autoInstallOnAppQuit: true,
  /** What the feed offers; undefined for nothing newer. */
  release: undefined as object | undefined,
  installed: [] as string[],

  async checkForUpdates(): Promise<{ isUpdateAvailable: boolean; updateInfo: object | undefined } | null> {
    return this.release === undefined ? null : { isUpdateAvailable: true, updateInfo: this.release };
  },

  async downloadUpdate(): Promise<void> {
    if (!this.autoInstallOnAppQuit) return;
    app.once("quit", (_event, code: number) => {
      if (this.autoInstallOnAppQuit && code === 0) this.installed.push("at quit");
    });
  },

  quitAndInstall(): void {
    this.installed.push("asked");
    app.quit();
  },
};
