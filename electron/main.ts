/** The desktop face: one hidden-until-needed window over the core. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { app, dialog, powerMonitor } from "electron";
import { ownFilesAlone } from "../core/base/own-files.ts";
import { type Core, createCore } from "../core/core.ts";
import type { SettingsView } from "../core/contract/contract.ts";
import { createLog, type Logger } from "../core/base/log.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { startTelemetry, type Telemetry } from "../core/telemetry/start.ts";
import { declareAppScheme, serveAppScheme } from "./app-scheme.ts";
import { useAutostart } from "./autostart.ts";
import { type BarOptions, BarWindow } from "./bar-window.ts";
import { type Command, commandOf, commandOfLink, isForPage, LINK_SCHEME } from "./commands.ts";
import { connect } from "./ipc.ts";
import { notifyOfAnswer } from "./notify.ts";
import { Places } from "./places.ts";
import { createSecretStore } from "./secrets.ts";
import { harden } from "./security.ts";
import { Selection } from "./selection.ts";
import { Shortcut } from "./shortcut.ts";
import { StartGuard } from "./start-guard.ts";
import { BarTray } from "./tray.ts";
import { type Updater, Updates } from "./updates.ts";
import { createWindowHandlers } from "./window-calls.ts";
import { wordsOf } from "./words.ts";

const folder = dataDir(process.env);
app.setPath("userData", folder);
app.enableSandbox();
// Wayland lets an app have a global shortcut through its portal alone.
if (process.platform === "linux") app.commandLine.appendSwitch("enable-features", "GlobalShortcutsPortal");
declareAppScheme();

let telemetry: Telemetry | undefined;
const guard = new StartGuard(folder, app.getVersion());
/** What was asked for before there was a window; the last one counts. */
let early: Command = commandOf(process.argv);
let run = (command: Command) => {
  early = command;
};

app.on("second-instance", (_event, argv) => run(commandOf(argv)));
app.on("open-url", (event, link) => {
  event.preventDefault();
  run(commandOfLink(link));
});

if (!app.requestSingleInstanceLock()) app.quit();
else if (guard.begin() && guard.previous !== undefined) startPrevious(guard.previous);
else void app.whenReady().then(start).catch(refuse);

async function start(): Promise<void> {
  ownFilesAlone();
  const root = app.getAppPath();
  const log = createLog(folder, "floatbar", process.env.FLOATBAR_LOG_LEVEL);
  telemetry = await startTelemetry(process.env, "floatbar", app.getVersion());
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
  app.setAsDefaultProtocolClient(LINK_SCHEME);

  const found = await core.call("settings.get", {});
  const settings = found.ok ? (found.value as SettingsView) : undefined;
  const desk = await furnish(core, log, settings);
  follow(core, desk, settings);

  powerMonitor.on("resume", () => core.wake());
  powerMonitor.on("lock-screen", () => void core.lock());
  // A vault under a passphrase stays shut until somebody enters it.
  powerMonitor.on("unlock-screen", () => void core.call("vault.unlock", {}));
  const { window } = desk;
  app.on("activate", () => window.show());
  app.on("window-all-closed", () => undefined);
  quitCleanly(() => desk.close());
  run = (command) => {
    if (command.name === "toggle") window.toggle();
    else if (command.name !== "hide") window.show();
    if (isForPage(command)) window.send("window.command", command);
  };
  await window.load(early.name !== "hide");
  if (isForPage(early)) window.send("window.command", early);
  guard.succeed();
}

/** What stands on the desktop. */
interface Desk {
  window: BarWindow;
  shortcut: Shortcut;
  updates: Updates;
  tray: BarTray;
  close(): Promise<void>;
}

/** Makes the window and all that goes with it over an open core. Nothing of it is shown yet. */
async function furnish(core: Core, log: Logger, settings: SettingsView | undefined): Promise<Desk> {
  const root = app.getAppPath();
  const selection = new Selection();
  const places = new Places(join(folder, "places.json"));
  const window = new BarWindow({
    preload: join(root, "dist", "electron", "preload.cjs"),
    places,
    options: barOptions(settings),
    offer: () => selection.look(),
  });
  const shortcut = new Shortcut(() => {
    window.send("window.shortcutFired", {});
    window.toggle();
  }, log);
  const updates = await createUpdates(core, window, log);
  const disconnect = connect({
    core,
    window,
    log,
    vaultFile: join(folder, "vault.db"),
    handlers: createWindowHandlers({ window, shortcut, selection, updates, env: process.env }),
  });
  const tray = new BarTray(join(root, "resources", "tray.png"), {
    run: (command) => run(command),
    quit: () => app.quit(),
  });
  const close = async () => {
    disconnect();
    shortcut.release();
    updates.close();
    tray.destroy();
    window.destroy();
    await Promise.all([core.close(), places.stored()]);
  };
  return { window, shortcut, updates, tray, close };
}

/** Takes up the settings, now and whenever they change, and tells of answers that end while the bar is hidden. */
function follow(core: Core, { window, shortcut, updates, tray }: Desk, initial: SettingsView | undefined): void {
  let settings: SettingsView | undefined;
  let words = wordsOf(["en"]);
  const use = (next: SettingsView) => {
    const { language, autostart } = next;
    const before = settings;
    settings = next;
    window.use(barOptions(next));
    shortcut.use(next.shortcut.value);
    updates.use(next.updates.value);
    words = wordsOf(language.value === "system" ? app.getPreferredSystemLanguages() : [language.value]);
    tray.use(words);
    // What nobody chose is not written into the system's own settings.
    if (before ? before.autostart.value !== autostart.value : autostart.value)
      useAutostart(autostart.value, process.env);
  };
  if (initial) use(initial);
  else tray.use(words);
  core.subscribe((name, payload) => {
    if (name === "settings.changed") use(payload as SettingsView);
    if (name === "chat.ended" && "learned" in payload && !window.isVisible && settings?.notifications.value !== false) {
      notifyOfAnswer(payload.message, words, () => window.show());
    }
  });
}

/** Holds the first request to quit until everything is stored. */
function quitCleanly(close: () => Promise<void>): void {
  let isClosed = false;
  app.on("before-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    void close()
      .then(() => telemetry?.close())
      .finally(() => app.quit());
  });
}

/** What of the settings is the window's; its defaults where they could not be read. */
function barOptions(settings: SettingsView | undefined): BarOptions {
  return {
    width: settings?.bar_width.value ?? 680,
    isPinned: settings?.pinned.value ?? false,
    hidesOnBlur: settings?.hide_on_blur.value ?? true,
    hidesFromSharing: settings?.hide_from_sharing.value ?? false,
  };
}

/** Only an installed copy that knows its feed updates itself. */
async function createUpdates(core: Core, window: BarWindow, log: Logger): Promise<Updates> {
  const keyFile = join(app.getAppPath(), "resources", "update-key.pem");
  const hasFeed = app.isPackaged && existsSync(join(process.resourcesPath, "app-update.yml"));
  const updater = hasFeed ? ((await import("electron-updater")).default.autoUpdater as unknown as Updater) : undefined;
  return new Updates({
    updater,
    publicKey: existsSync(keyFile) ? readFileSync(keyFile, "utf8") : undefined,
    log,
    onChange: (state) => {
      const program = process.env.APPIMAGE;
      if (state.state === "ready" && program !== undefined) guard.keep(program);
      window.send("window.updated", state);
    },
    isBusy: () => core.services.turns.active().length > 0,
  });
}

/** This version did not come up twice; the one before is started in its place. */
function startPrevious(program: string): void {
  guard.forget();
  spawn(program, process.argv.slice(1), { detached: true, stdio: "ignore" }).unref();
  app.exit(1);
}

/** The vault could not be opened, or nothing could: say it, change nothing. */
function refuse(error: unknown): void {
  dialog.showErrorBox("FloatBar cannot start", error instanceof Error ? error.message : String(error));
  app.exit(1);
}
