import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, vi } from "vitest";
import type * as Double from "./electron-double.ts";
import type { Machine } from "./electron/machine.ts";
import { tempDir } from "./temp-dir.ts";
import { CALL_CHANNEL, EVENT_CHANNEL } from "../electron/channels.ts";

type Electron = typeof Double;

interface Result {
  ok: boolean;
  value?: Record<string, unknown>;
  error?: { code: string; message: string };
}

/**
 * The desktop app on a stand-in for Electron; each test file mocks `electron` by it, and `system.ts` by the machine that it
 * pretends to be, and makes one of these.
 */
export class ElectronApp {
  readonly #electron: Electron;
  #isRunning = false;
  dataDir = "";

  constructor(electron: Electron) {
    this.#electron = electron;
  }

  /** A machine on which nothing has run yet. */
  prepare(machine: Machine = this.#electron.X11): void {
    const electron = this.#electron;
    Object.assign(electron.state, { machine, insistsOn: undefined, failingLoads: 0 });
    this.dataDir = tempDir();
    vi.stubEnv("FLOATBAR_DATA_DIR", this.dataDir);
    vi.stubEnv("XDG_CONFIG_HOME", tempDir());
    vi.stubEnv("FLOATBAR_LOG_LEVEL", "silent");
    // Nobody's own screen is written to.
    vi.stubEnv("DISPLAY", "");
    // No login shell is asked what it adds to the environment.
    vi.stubEnv("SHELL", "");
    const appPath = tempDir();
    // Only a process of Electron's has it.
    Object.assign(process, { resourcesPath: appPath });
    mkdirSync(join(appPath, "dist", "renderer"), { recursive: true });
    writeFileSync(join(appPath, "dist", "renderer", "index.html"), "<!doctype html>");
    writeFileSync(join(appPath, "dist", "renderer", "diagram.html"), "<!doctype html>");
    writeFileSync(join(appPath, "outside.js"), "outside");
    mkdirSync(join(appPath, "dist", "renderer-of-another"));
    writeFileSync(join(appPath, "dist", "renderer-of-another", "outside.js"), "outside");
    Object.assign(electron.app, {
      appPath,
      hasLock: true,
      isPackaged: true,
      protocol: "",
      loginItem: {},
      loginItemWrites: 0,
    });
    this.forget();
    electron.globalShortcut.refused.clear();
    electron.globalShortcut.isGranted = true;
    electron.dialog.errors.length = 0;
    Object.assign(electron.dialog, { asked: [], answer: 0 });
    electron.shell.opened.length = 0;
    Object.assign(electron.shell, { files: [], fault: "" });
    electron.Notification.shown.length = 0;
    Object.assign(electron.safeStorage, { isAvailable: true, isBroken: false, backend: "gnome_libsecret" });
    Object.assign(electron.clipboard, { copied: "", selected: "", items: [] });
    electron.screen.cursor = { x: 10, y: 10 };
    electron.screen.plug();
    electron.screen.change(undefined);
    electron.desktopCapturer.asked.length = 0;
  }

  /** What a process that ended leaves of itself. */
  forget(): void {
    const electron = this.#electron;
    for (const emitter of [electron.app, electron.screen, electron.powerMonitor]) emitter.removeAllListeners();
    electron.state.isReady = false;
    Object.assign(electron.app, { userModelId: "", desktopName: "", isGpuKnown: false, wasOpenedAtLogin: false });
    electron.app.switches.clear();
    electron.app.log.length = 0;
    electron.Menu.reset();
    electron.ipcMain.handlers.clear();
    for (const window of electron.BrowserWindowDouble.all.toReversed()) window.destroy();
    electron.Tray.all.length = 0;
    electron.globalShortcut.registered.clear();
  }

  /** Begins to run the app, as main.ts does. */
  async begin(): Promise<void> {
    const { runDesktop } = await import("../electron/desktop.ts");
    runDesktop();
  }

  /** Runs the app and waits until its window has loaded; `isShown` tells whether it is to be seen then, `isHearing` whether its page listens. */
  async start(isShown = true, { isBegun = false, isHearing = true } = {}): Promise<Double.BrowserWindowDouble> {
    if (!isBegun) await this.begin();
    await expect.poll(() => this.#electron.BrowserWindowDouble.all[0]?.url).toBe("app://floatbar/");
    await expect.poll(() => this.#electron.BrowserWindowDouble.all[0]?.isVisible()).toBe(isShown);
    this.#isRunning = true;
    const [window] = this.#electron.BrowserWindowDouble.all;
    if (!window) throw new Error("no window");
    if (isHearing) await this.hear(window);
    return window;
  }

  /** The window's page has come so far that it listens, and says so. */
  async hear(window: Double.BrowserWindowDouble): Promise<void> {
    window.webContents.isHearing = true;
    await this.call(window, "window.ready", {});
  }

  async quit(): Promise<void> {
    const exited = this.exited();
    this.#electron.app.quit();
    await exited;
  }

  /** Resolves when the app has ended, by whatever ends it. */
  exited(): Promise<unknown> {
    this.#isRunning = false;
    return new Promise((resolve) => this.#electron.app.once("exited", resolve));
  }

  async end(): Promise<void> {
    if (this.#isRunning) await this.quit();
    vi.unstubAllEnvs();
  }

  /** A second process of the same version, or of another, that finds what the first left. */
  async again(isShown = true): Promise<Double.BrowserWindowDouble> {
    await this.quit();
    this.forget();
    return this.start(isShown);
  }

  /** A call as the window's page sends it, or as something else does. */
  call(
    window: Double.BrowserWindowDouble,
    name: string,
    input: unknown,
    from: { url?: string; id?: number; parent?: object } = {},
  ): Promise<Result> {
    const handler = this.#electron.ipcMain.handlers.get(CALL_CHANNEL) as unknown as (
      ...args: unknown[]
    ) => Promise<Result>;
    const event = {
      sender: { id: from.id ?? window.webContents.id },
      senderFrame: { url: from.url ?? "app://floatbar/", parent: from.parent ?? null },
    };
    return handler(event, name, input);
  }
}

/** Payloads of one event that the page was sent. */
export function sent(window: Double.BrowserWindowDouble, event: string): unknown[] {
  return window.webContents.sent.flatMap(({ channel, args: [name, payload] }) =>
    channel === EVENT_CHANNEL && name === event ? [payload] : [],
  );
}
