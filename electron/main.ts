/** The desktop face: one hidden-until-needed window over the core. */
import { join } from "node:path";
import { app, dialog, powerMonitor } from "electron";
import { type Core, createCore } from "../core/core.ts";
import { createLog } from "../core/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { declareAppScheme, serveAppScheme } from "./app-scheme.ts";
import { BarWindow } from "./bar-window.ts";
import { connect } from "./ipc.ts";
import { createSecretStore } from "./secrets.ts";
import { harden } from "./security.ts";
import { Shortcut } from "./shortcut.ts";
import { notifyOfAnswer } from "./notify.ts";
import { createTray } from "./tray.ts";

const folder = dataDir(process.env);
app.setPath("userData", folder);
app.enableSandbox();
declareAppScheme();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(refuse);
else app.quit();

async function start(): Promise<void> {
  const root = app.getAppPath();
  const log = createLog(folder, "floatbar", process.env.FLOATBAR_LOG_LEVEL);
  const core = await createCore({
    resourcesDir: join(root, "resources"),
    dataDir: folder,
    env: process.env,
    secrets: createSecretStore({
      keychainFile: join(folder, "keychain.json"),
      plainFile: join(folder, "secrets.json"),
    }),
    log,
    version: app.getVersion(),
    face: "electron",
    isDevelopment: process.env.NODE_ENV === "development",
  });
  harden();
  serveAppScheme(join(root, "dist", "renderer"));

  const window = new BarWindow(join(root, "dist", "electron", "preload.cjs"));
  const disconnect = connect(core, window);
  const shortcut = new Shortcut(() => window.toggle(), log);
  const tray = createTray(join(root, "resources", "tray.png"), {
    toggle: () => window.toggle(),
    show: () => window.show(),
    quit: () => app.quit(),
  });
  core.subscribe((name, payload) => {
    if (name === "settings.changed" && "shortcut" in payload) shortcut.use(payload.shortcut.value);
    if (name === "chat.ended" && "learned" in payload && !window.isVisible) notifyOfAnswer(payload.message, window);
  });
  const settings = await core.call("settings.get", {});
  if (settings.ok && "shortcut" in settings.value) shortcut.use(settings.value.shortcut.value);

  powerMonitor.on("resume", () => core.wake());
  powerMonitor.on("lock-screen", () => void core.lock());
  // A vault under a passphrase stays shut until somebody enters it.
  powerMonitor.on("unlock-screen", () => void core.call("vault.unlock", {}));
  // A second start brings the bar of the first.
  app.on("second-instance", () => window.show());
  app.on("activate", () => window.show());
  app.on("window-all-closed", () => undefined);
  quitCleanly(core, () => {
    disconnect();
    shortcut.release();
    tray.destroy();
    window.destroy();
  });
  await window.load();
}

/** Holds the first request to quit until everything is stored. */
function quitCleanly(core: Core, release: () => void): void {
  let isClosed = false;
  app.on("before-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    release();
    void core.close().finally(() => app.quit());
  });
}

/** The vault could not be opened, or nothing could: say it, change nothing. */
function refuse(error: unknown): void {
  dialog.showErrorBox("FloatBar cannot start", error instanceof Error ? error.message : String(error));
  app.exit(1);
}
