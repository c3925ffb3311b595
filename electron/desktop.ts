/** The desktop face: one hidden-until-needed window over the core. */
import { join } from "node:path";
import { app, powerMonitor } from "electron";
import { createLog } from "../core/base/log.ts";
import type { CallOutput, SettingsView } from "../core/contract/contract.ts";
import type { Core } from "../core/core.ts";
import { openLine } from "../core/calls/other-programs.ts";
import { dataDir } from "../core/settings/data-dir.ts";
import { startTelemetry, type Telemetry } from "../core/telemetry/start.ts";
import { serveAppScheme } from "./app-scheme.ts";
import { wasOpenedAtLogin } from "./autostart.ts";
import { barOptions } from "./bar-options.ts";
import type { BarWindow } from "./bar-window.ts";
import { type Command, commandOf, commandOfLink, isForPage, linkIn } from "./commands.ts";
import { type Desk, furnish } from "./desk.ts";
import { watchFaults } from "./faults.ts";
import { type Graphics, graphicsIn } from "./graphics.ts";
import { takeLinks } from "./links.ts";
import { loginEnvironment } from "./login-shell.ts";
import { useMenu } from "./menu.ts";
import { notifyOfAnswer } from "./notify.ts";
import { offerContextMenu } from "./context-menu.ts";
import { leaveToOther, prepareApp, refuse, tellStarter } from "./prepare.ts";
import { watchScreen } from "./screen-lock.ts";
import { sayFault, sayNobodyOpens, triesPageAgain } from "./say-fault.ts";
import { harden } from "./security.ts";
import type { Running } from "./smoke.ts";
import { startAgain, startInstead, startLockedAgain, startsLocked } from "./start-again.ts";
import { StartGuard } from "./start-guard.ts";
import { system } from "./system.ts";
import type { BarTray } from "./tray.ts";
import { openCore } from "./own-core.ts";
import { type Words, wordsOf } from "./words.ts";

/**
 * Runs the desktop app in this process until it quits.
 *
 * @param work is done once the app is up; the app then quits by itself, with the code that it gives.
 */
export function runDesktop(work?: (running: Running) => Promise<number>): void {
  const folder = dataDir(process.env);
  try {
    new Desktop(folder, work).begin();
  } catch (error) {
    void refuse(error, folder);
  }
}

/** One run of the app. */
class Desktop {
  readonly #folder: string;
  readonly #system = system();
  readonly #graphics: Graphics;
  readonly #guard: StartGuard;
  #telemetry: Telemetry | undefined;
  /** In the language of the system until the settings say another. */
  #words: Words = wordsOf(["en"]);
  /** What was asked for before there was a window. What hides the bar takes back nothing of it. */
  #early: Command[] = [commandOf(process.argv)];
  #window: BarWindow | undefined;
  #isClosing = false;
  /** What is not stored by then is in the vault's write-ahead log. */
  #isSystemEnding = false;
  /** Set where somebody started FloatBar while it was quitting; with a link, if they did so by one. */
  #wantedAgain: { link: string | undefined } | undefined;
  /** Set once the vault was locked: whether the bar was to be seen. */
  #lockedWhile: { isVisible: boolean } | undefined;
  readonly #work: ((running: Running) => Promise<number>) | undefined;
  #exitCode = 0;

  /** @throws Error where the data folder cannot be had. */
  constructor(folder: string, work?: (running: Running) => Promise<number>) {
    this.#folder = folder;
    this.#work = work;
    this.#graphics = graphicsIn(folder);
    prepareApp(this.#system, folder, this.#graphics);
    this.#guard = new StartGuard(folder, app.getVersion());
  }

  begin(): void {
    app.on("second-instance", (_event, argv) => this.#run(commandOf(argv), linkIn(argv)));
    app.on("open-url", (event, link) => {
      event.preventDefault();
      this.#run(commandOfLink(link), link);
    });
    if (!app.requestSingleInstanceLock()) void leaveToOther(this.#folder);
    else if (this.#guard.begin() && this.#guard.previous !== undefined) {
      const { previous } = this.#guard;
      this.#guard.forget();
      // This version did not come up twice.
      startInstead(previous);
    } else
      void app
        .whenReady()
        .then(() => this.#start())
        .catch((error: unknown) => refuse(error, this.#folder));
  }

  async #start(): Promise<void> {
    tellStarter(process.env.FLOATBAR_READY_FILE);
    if (wasOpenedAtLogin(this.#system)) this.#early[0] = { name: "hide" };
    this.#words = wordsOf(app.getPreferredSystemLanguages());
    const root = app.getAppPath();
    const log = createLog(this.#folder, "floatbar", process.env.FLOATBAR_LOG_LEVEL);
    const unwatch = watchFaults(log, () => sayFault(this.#words));
    // An app that was started from a dock has the session's environment, in which few programs are found.
    const isBare = app.isPackaged && this.#system.platform !== "win32";
    const login = isBare ? await loginEnvironment(process.env) : { added: {}, keys: {} };
    Object.assign(process.env, login.added);
    this.#telemetry = await startTelemetry(process.env, "floatbar", app.getVersion());
    const core = await openCore(this.#folder, log, this.#system, login.keys, startsLocked());
    harden(() => sayNobodyOpens(this.#words));
    offerContextMenu(() => this.#words);
    serveAppScheme(join(root, "dist", "renderer"));
    takeLinks(process.env, log);

    const found = await core.call("settings.get", {});
    const settings = found.ok ? (found.value as SettingsView) : undefined;
    const desk = await furnish({
      core,
      log,
      settings,
      folder: this.#folder,
      system: this.#system,
      isTransparent: this.#graphics.isTransparent,
      guard: this.#guard,
      run: (command) => this.#run(command),
      onHopeless: (again) => void this.#askAboutPage(again),
    });
    this.#follow(core, desk, settings);

    // To hold the quit back would call the system's own end off on macOS.
    powerMonitor.on("shutdown", () => (this.#isSystemEnding = true));
    powerMonitor.on("resume", () => core.wake());
    const lock = () => void core.lock();
    // A vault under a passphrase stays shut until somebody enters it.
    const unlock = () => void core.call("vault.unlock", {});
    powerMonitor.on("lock-screen", lock);
    powerMonitor.on("unlock-screen", unlock);
    const unwatchScreen = watchScreen(process.env, this.#system, { lock, unlock }, log);
    app.on("activate", () => this.#run({ name: "show" }));
    app.on("window-all-closed", () => undefined);
    const closeLine = await openLine(core, { folder: this.#folder, version: app.getVersion(), log });
    this.#quitCleanly(
      async () => {
        unwatchScreen();
        await closeLine();
        await desk.close();
        unwatch();
      },
      () => desk.updates.hold(),
    );
    this.#window = desk.window;
    await desk.window.load(this.#early.some(({ name }) => name !== "hide"));
    for (const command of this.#early.filter(isForPage)) desk.window.send("window.command", command);
    this.#guard.succeed();
    if (!this.#work) return;
    this.#exitCode = await this.#work({ core, drawn: desk.window.drawn });
    app.quit();
  }

  /** Does what was asked from outside: at once, or when there is a window. @param link what it was asked by. */
  #run(command: Command, link?: string): void {
    if (this.#isClosing) {
      if (command.name !== "hide") this.#wantedAgain = { link: link ?? this.#wantedAgain?.link };
      return;
    }
    const window = this.#window;
    if (!window) {
      this.#early.push(command);
      return;
    }
    if (command.name === "toggle") window.toggle();
    else if (command.name !== "hide") window.show();
    if (isForPage(command)) window.send("window.command", command);
  }

  /** Takes up the settings, now and whenever they change, and tells of answers that end while the bar is hidden. */
  #follow(core: Core, desk: Desk, initial: SettingsView | undefined): void {
    const { window, chats, shortcut, presetKeys, updates, tray, autostart } = desk;
    let settings: SettingsView | undefined;
    const takeKeys = async () => {
      const listed = await core.call("presets.list", {});
      // A sealed vault tells of none.
      const { presets } = listed.ok ? (listed.value as CallOutput<"presets.list">) : { presets: [] };
      if (!this.#isClosing) presetKeys.use(presets, settings?.shortcut.value ?? "");
    };
    const use = (next: SettingsView) => {
      const { language } = next;
      const before = settings;
      settings = next;
      const options = barOptions(next);
      window.use(options);
      chats.use(options.hidesFromSharing);
      // What a preset has is free for the bar.
      if (before?.shortcut.value !== next.shortcut.value) presetKeys.release();
      shortcut.use(next.shortcut.value);
      if (before?.shortcut.value !== next.shortcut.value) void takeKeys();
      updates.use(next.updates.value);
      this.#words = wordsOf(language.value === "system" ? app.getPreferredSystemLanguages() : [language.value]);
      this.#say(tray);
      if (before) autostart.follow(next.autostart.value);
      else autostart.begin(next.autostart.value);
    };
    if (initial) use(initial);
    else this.#say(tray);
    core.subscribe((name, payload) => {
      if (name === "settings.changed") use(payload as SettingsView);
      if (name === "presets.changed" || name === "vault.changed") void takeKeys();
      if (name === "vault.changed" && "is_open" in payload && !payload.is_open) {
        // Whoever quits means the end, also of what was just locked.
        if (!this.#isClosing) this.#lockedWhile = { isVisible: window.isVisible };
        // The call that locked it is answered first.
        setImmediate(() => this.#isClosing || app.quit());
      }
      const isTold = !window.isVisible && settings?.notifications.value !== false;
      if (name === "chat.ended" && "learned" in payload && isTold)
        notifyOfAnswer(payload.message, this.#words, () => window.show());
    });
  }

  #say(tray: BarTray | undefined): void {
    tray?.use(this.#words);
    useMenu(this.#system, this.#words);
  }

  /** Holds the first request to quit until everything is stored. */
  #quitCleanly(close: () => Promise<void>, holdUpdates: () => void): void {
    let isClosed = false;
    app.on("before-quit", (event) => {
      if (isClosed) return;
      if (!this.#isSystemEnding) event.preventDefault();
      // A second request meanwhile waits for the same end, and is the owner's.
      if (this.#isClosing) {
        this.#lockedWhile = undefined;
        return;
      }
      this.#isClosing = true;
      void close()
        .then(() => this.#telemetry?.close())
        .finally(() => {
          isClosed = true;
          const [locked, wanted] = [this.#lockedWhile, this.#wantedAgain];
          if (locked ?? wanted) holdUpdates();
          if (locked) this.#exitCode = startLockedAgain(locked.isVisible || wanted !== undefined, wanted?.link);
          else if (wanted) this.#exitCode = startAgain(wanted.link);
          if (this.#exitCode === 0) app.quit();
          else app.exit(this.#exitCode);
        });
    });
  }

  async #askAboutPage(again: () => void): Promise<void> {
    const next = (await triesPageAgain(this.#words)) ? again : () => app.quit();
    if (!this.#isClosing) next();
  }
}
