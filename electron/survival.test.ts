import { generateKeyPairSync, sign } from "node:crypto";
import { EventEmitter } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createLog } from "../core/base/log.ts";
import { ElectronApp, sent } from "../testing/electron-app.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { DEFAULTS } from "../core/settings/settings-file.ts";
import { watchFaults } from "./faults.ts";
import { type Release, signedText } from "./signed-release.ts";

// One double for all tests, whatever is reset between them.
const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
const updater = await vi.hoisted(() => import("../testing/electron/updater.ts"));
vi.mock("electron", () => electron);
vi.mock("electron-updater", () => ({ default: updater }));
vi.mock("./system.ts", () => ({ system: () => electron.state.machine }));

const desktop = new ElectronApp(electron);
const call = desktop.call.bind(desktop);

afterEach(() => desktop.end());

describe.each(electron.MACHINES)("the window on $name", (machine) => {
  beforeEach(() => desktop.prepare(machine));

  it("is hidden when it is closed, and comes again by shortcut, tray, and another start", async () => {
    const window = await desktop.start();
    const blur = vi.spyOn(window, "blur");
    window.close();
    expect([window.isDestroyed(), window.isVisible()]).toEqual([false, false]);
    // Windows gives the focus back only to who is let have it.
    expect(blur).toHaveBeenCalledTimes(machine.platform === "win32" ? 1 : 0);
    electron.globalShortcut.press(DEFAULTS.shortcut);
    expect(window.isVisible()).toBe(true);
    window.close();
    electron.Tray.all[0]?.menu.find(({ label }) => label === "Show FloatBar")?.click?.();
    expect(window.isVisible()).toBe(true);
    window.close();
    electron.app.emit("second-instance", {}, ["floatbar"]);
    expect(window.isVisible()).toBe(true);
  });

  it("has none of the keys of Electron's own menu, and on a Mac those of editing", async () => {
    await desktop.start();
    const roles = electron.Menu.roles();
    for (const role of ["reload", "close", "toggleDevTools", "zoomIn", "minimize"]) expect(roles).not.toContain(role);
    expect(roles.includes("paste")).toBe(machine.platform === "darwin");
  });

  it("gets another page where its own crashed, which is told as any other, and may hide again", async () => {
    const window = await desktop.start();
    await call(window, "chat.send", { session_id: null, text: "I live in Lisbon" });
    await call(window, "window.busy", { busy: true });
    // One that went by itself is not made anew.
    window.webContents.crash("clean-exit");
    window.webContents.crash("oom");
    await expect.poll(() => window.loads).toHaveLength(2);
    const { value } = await call(window, "sessions.list", {});
    expect(value?.sessions).toMatchObject([{ title: "I live in Lisbon" }]);
    await desktop.hear(window);
    const before = sent(window, "settings.changed").length;
    await call(window, "settings.save", { pinned: false });
    expect(sent(window, "settings.changed").length).toBe(before + 1);
    // What the page that is gone had open is gone with it.
    window.blurred();
    await expect.poll(() => window.isVisible()).toBe(false);
  });

  it("asks what to do where the page crashes again and again", async () => {
    const window = await desktop.start();
    for (let crash = 1; crash <= 3; crash += 1) {
      window.webContents.crash();
      await expect.poll(() => window.loads).toHaveLength(crash + 1);
    }
    window.webContents.crash();
    await expect.poll(() => electron.dialog.asked).toHaveLength(1);
    // Its answer was "Try again".
    await expect.poll(() => window.loads).toHaveLength(5);
  });

  it("ends a page that hangs, not one that comes back in time", async () => {
    const window = await desktop.start();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const crashed = vi.spyOn(window.webContents, "forcefullyCrashRenderer");
      window.hang();
      vi.advanceTimersByTime(5000);
      window.emit("responsive");
      vi.advanceTimersByTime(20_000);
      expect(crashed).not.toHaveBeenCalled();
      window.hang();
      vi.advanceTimersByTime(20_000);
      expect(crashed).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
    await expect.poll(() => window.loads).toHaveLength(2);
  });

  it("loads its page again where that failed once, and says why the app cannot start where it failed twice", async () => {
    electron.state.failingLoads = 1;
    await desktop.start();
    await desktop.quit();
    desktop.forget();
    vi.spyOn(console, "error").mockReturnValue();
    electron.state.failingLoads = 2;
    const exited = desktop.exited();
    await desktop.begin();
    await exited;
    expect(electron.dialog.errors[0]).toContain("ERR_FILE_NOT_FOUND");
  });

  it("comes again where it was asked for while the app was quitting, and not otherwise", async () => {
    // Switches that it was started with are kept; what it was once asked to open is not asked for again.
    const argv = [...process.argv];
    process.argv.push("--disable-gpu", "floatbar://new");
    onTestFinished(() => void process.argv.splice(0, Infinity, ...argv));
    await desktop.start();
    const exited = desktop.exited();
    electron.app.quit();
    electron.app.emit("second-instance", {}, ["floatbar", "--toggle"]);
    electron.app.quit();
    electron.Tray.all[0]?.emit("click");
    await exited;
    expect(electron.app.log.filter((entry) => /quit|relaunch/.test(entry))).toEqual([
      expect.stringMatching(/^relaunch (?!.*floatbar:).*--disable-gpu --toggle$/),
      "quit",
    ]);
    desktop.forget();
    await desktop.start();
    await desktop.quit();
    expect(electron.app.log).not.toContain("relaunch");
    // From source Electron has to be told which app it is; npm start begins it again by itself.
    desktop.forget();
    electron.app.isPackaged = false;
    await desktop.start();
    const again = desktop.exited();
    electron.app.quit();
    electron.app.emit("second-instance", {}, ["floatbar"]);
    await again;
    expect(electron.app.log).toContainEqual(expect.stringContaining(`relaunch ${electron.app.appPath} `));
    desktop.forget();
    vi.stubEnv("FLOATBAR_READY_FILE", join(desktop.dataDir, "ready"));
    await desktop.start();
    const ended = desktop.exited();
    electron.app.quit();
    electron.app.emit("second-instance", {}, ["floatbar"]);
    await ended;
    expect(electron.app.log.at(-1)).toBe("exit 77");
  });

  it("keeps what a link asked for while it was starting or quitting, whatever else starts it then", async () => {
    await desktop.begin();
    electron.app.emit("second-instance", {}, ["floatbar", "floatbar://ask?text=hello"]);
    electron.app.emit("second-instance", {}, ["floatbar", "--hidden"]);
    electron.app.emit("second-instance", {}, ["floatbar"]);
    const window = await desktop.start(true, { isBegun: true, isHearing: false });
    electron.app.emit("second-instance", {}, ["floatbar", "floatbar://settings"]);
    // The page was loaded, and does not listen yet.
    expect(window.webContents.sent).toEqual([]);
    await desktop.hear(window);
    expect(sent(window, "window.command")).toEqual([{ name: "write", text: "hello" }, { name: "settings" }]);
    expect(sent(window, "window.layout")).toHaveLength(1);
    window.webContents.crash();
    await expect.poll(() => window.loads).toHaveLength(2);
    electron.app.emit("second-instance", {}, ["floatbar", "floatbar://memory"]);
    await desktop.hear(window);
    expect(sent(window, "window.command").at(-1)).toEqual({ name: "memory" });
    const exited = desktop.exited();
    electron.app.quit();
    electron.app.emit("second-instance", {}, ["floatbar", "floatbar://ask?text=again"]);
    electron.app.emit("second-instance", {}, ["floatbar"]);
    await exited;
    expect(electron.app.log).toContainEqual(expect.stringMatching(/^relaunch .*floatbar:\/\/ask\?text=again$/));
  });

  it("lets go for an update that macOS puts in place by closing it", async () => {
    const window = await desktop.start();
    expect((await call(window, "window.update", {})).ok).toBe(true);
    // Nothing is ready: it stays as it is.
    window.close();
    expect(window.isDestroyed()).toBe(false);
  });

  it("is known to the system by its names, and takes links only where it is installed", async () => {
    electron.app.isPackaged = false;
    await desktop.start();
    expect(electron.app.protocol).toBe("");
    expect(electron.app.userModelId).toBe(machine.platform === "win32" ? "app.floatbar.FloatBar" : "");
    expect(electron.app.desktopName).toBe(machine.platform === "linux" ? "app.floatbar.FloatBar.desktop" : "");
    const features = electron.app.switches.get("enable-features") ?? "";
    expect(features.includes("GlobalShortcutsPortalPreferredTrigger")).toBe(machine.platform === "linux");
  });
});

describe("what nothing else caught", () => {
  it("is logged without what it says, said once in a while, and ends nothing", () => {
    const source = new EventEmitter();
    const log = createLog(tempDir(), "test", "silent");
    const logged = vi.spyOn(log, "error");
    const say = vi.fn();
    const end = watchFaults(log, say, source);
    source.emit("uncaughtException", new Error("my secret diary"));
    source.emit("unhandledRejection", "a second one");
    expect(say).toHaveBeenCalledOnce();
    expect(logged).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(logged.mock.calls)).toContain("survival.test.ts");
    expect(JSON.stringify(logged.mock.calls)).not.toContain("diary");
    end();
    expect(source.eventNames()).toEqual([]);
  });
});

describe.each(electron.MACHINES)("an update that is ready on $name", (machine) => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const isPackage = machine.platform === "linux";

  /** The app, running, with an update that it has loaded. */
  async function withUpdate() {
    desktop.prepare(machine);
    Object.assign(updater.autoUpdater, { release: signed(), installed: [] });
    const { appPath } = electron.app;
    mkdirSync(join(appPath, "resources"));
    writeFileSync(join(appPath, "app-update.yml"), "");
    writeFileSync(join(appPath, "resources", "update-key.pem"), publicKey.export({ type: "spki", format: "pem" }));
    const window = await desktop.start();
    vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    await desktop.call(window, "settings.save", { updates: true });
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    await expect.poll(() => sent(window, "window.updated").at(-1)).toMatchObject({ version: "2.0.0" });
    await expect
      .poll(() => sent(window, "window.updated").at(-1))
      .toMatchObject({ state: isPackage ? "on_request" : "ready" });
    return window;
  }

  function signed(): Release {
    const release = {
      version: "2.0.0",
      files: [{ url: "FloatBar", sha512: "abc=" }],
      signedAt: new Date(Date.now() - 1000).toISOString(),
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    return { ...release, signature: sign(null, Buffer.from(signedText(release)), privateKey).toString("base64") };
  }

  it("is installed when the app quits; a deb or an rpm, which asks for a password, only when its user asks", async () => {
    const window = await withUpdate();
    await desktop.quit();
    expect(updater.autoUpdater.installed).toEqual(isPackage ? [] : ["at quit"]);
    desktop.forget();
    expect(window.isDestroyed()).toBe(true);
  });

  it("is not installed by a lock nor by a start meanwhile, after which the app starts again", async () => {
    const window = await withUpdate();
    expect((await desktop.call(window, "vault.encrypt", { passphrase: null })).ok).toBe(true);
    const exited = desktop.exited();
    await desktop.call(window, "vault.lock", {});
    await exited;
    expect(electron.app.log.some((entry) => entry.startsWith("relaunch"))).toBe(true);
    expect(updater.autoUpdater.installed).toEqual([]);
  });
});
