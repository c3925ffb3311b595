import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { ElectronApp } from "../testing/electron-app.ts";
import { lockVault } from "../core/vault/sqlite/lock.ts";
import { DEFAULTS } from "../core/settings/settings-file.ts";
import { CALL_CHANNEL, EVENT_CHANNEL } from "./channels.ts";

// One double for all tests, whatever is reset between them.
const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
vi.mock("electron", () => electron);
vi.mock("./system.ts", () => ({ system: () => electron.state.machine }));

const SHORTCUT = DEFAULTS.shortcut;
const desktop = new ElectronApp(electron);
const call = desktop.call.bind(desktop);

afterEach(() => desktop.end());

describe.each(electron.MACHINES)("the desktop app on $name", (machine) => {
  beforeEach(() => desktop.prepare(machine));

  it("opens one frameless window above the others, sandboxed and isolated, at its own origin", async () => {
    const umask = process.umask();
    const window = await desktop.start();
    // Programs that it starts inherit it: a browser's downloads are not FloatBar's to close to others.
    expect(process.umask()).toBe(umask);
    expect(electron.BrowserWindowDouble.all).toHaveLength(1);
    expect(window.options).toMatchObject({ frame: false, alwaysOnTop: true, skipTaskbar: true, show: false });
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(window.url).toBe("app://floatbar/");
    // No Wayland compositor keeps a window above others for an app.
    expect(window.calls.includes("alwaysOnTop true floating")).toBe(!machine.isWayland);
    expect(electron.app.log).toContain("sandbox");
    expect(electron.app.paths.userData).toBe(desktop.dataDir);
  });

  it("draws with the graphics processor and through its corners, unless the settings say otherwise", async () => {
    const window = await desktop.start();
    expect([electron.app.log.includes("no GPU"), window.options.transparent]).toEqual([false, true]);
    await call(window, "settings.save", { hardware_acceleration: false, transparent: false });
    const next = await desktop.again();
    expect([electron.app.log.includes("no GPU"), next.options.transparent]).toEqual([true, false]);
    expect(next.options.backgroundColor).toMatch(/^#/);
  });

  it("tells another program how to be served by it, by the program that lasts", async () => {
    const window = await desktop.start();
    const { value } = await call(window, "window.client", {});
    expect(value).toEqual({ command: process.execPath, args: ["--mcp"], env: { FLOATBAR_DATA_DIR: desktop.dataDir } });
    vi.stubEnv("APPIMAGE", "/home/me/FloatBar.AppImage");
    vi.stubEnv("APPDIR", dirname(process.execPath));
    expect((await call(window, "window.client", {})).value?.command).toBe("/home/me/FloatBar.AppImage");
  });

  it("takes a data folder that is named from where it is started", async () => {
    vi.stubEnv("FLOATBAR_DATA_DIR", relative(process.cwd(), desktop.dataDir));
    await desktop.start();
    expect(electron.app.paths.userData).toBe(desktop.dataDir);
    expect(electron.dialog.errors).toEqual([]);
  });

  it("toggles by the shortcut: hidden shows, unfocused focuses, focused hides", async () => {
    const window = await desktop.start();
    const press = () => electron.globalShortcut.press(SHORTCUT);
    press();
    expect(window.isVisible()).toBe(false);
    press();
    expect([window.isVisible(), window.isFocused()]).toEqual([true, true]);
    window.blurred();
    press();
    // A Wayland compositor gives the focus to no window that asks for it.
    expect([window.isVisible(), window.isFocused()]).toEqual([true, !machine.isWayland]);
    // Asked twice in vain, it goes all the same.
    press();
    expect(window.isVisible()).toBe(false);
  });

  it("takes another shortcut from Settings, and lives without one that cannot be had", async () => {
    const window = await desktop.start();
    await call(window, "settings.save", { shortcut: "Alt+F" });
    expect([...electron.globalShortcut.registered.keys()]).toEqual(["Alt+F"]);
    electron.globalShortcut.refused.add("Alt+G");
    await call(window, "settings.save", { shortcut: "Alt+G" });
    await call(window, "settings.save", { shortcut: "Ctrl+not an accelerator" });
    expect([...electron.globalShortcut.registered.keys()]).toEqual([]);
    const bare = await call(window, "settings.save", { shortcut: "A" });
    expect(bare.error?.message).toContain("A alone would be taken from your typing");
    expect([...electron.globalShortcut.registered.keys()]).toEqual([]);
    expect(await call(window, "settings.get", {})).toMatchObject({ ok: true });
  });

  it("hides when the interface asks", async () => {
    const window = await desktop.start();
    await call(window, "window.hide", {});
    expect(window.isVisible()).toBe(false);
  });

  it("answers calls of its own page only", async () => {
    const window = await desktop.start();
    expect(await call(window, "app.info", {})).toMatchObject({ ok: true, value: { face: "electron" } });
    for (const foreign of [
      { url: "https://evil.example/" },
      { url: "app://floatbar.evil/" },
      { id: 999 },
      { parent: {} },
    ]) {
      expect(await call(window, "facts.list", {}, foreign)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    }
    expect(await call(window, "vault.drop", {})).toMatchObject({ ok: false, error: { code: "unknown_call" } });
    expect(await call(window, "chat.send", { text: 5 })).toMatchObject({
      ok: false,
      error: { code: "invalid_request" },
    });
  });

  it("sends the core's events to the page", async () => {
    const window = await desktop.start();
    await call(window, "chat.send", { session_id: null, text: "I live in Lisbon" });
    const names = () => window.webContents.sent.map(({ args }) => args[0]);
    await expect.poll(names).toContain("chat.ended");
    expect(names()).toContain("chat.event");
    // It is in sight already.
    expect(electron.Notification.shown).toEqual([]);
  });

  it("says that an answer is ready while the bar is hidden, and brings the bar when that is clicked", async () => {
    electron.Notification.shown.length = 0;
    const window = await desktop.start();
    await call(window, "window.hide", {});
    await call(window, "chat.send", { session_id: null, text: "Hello" });
    await expect.poll(() => electron.Notification.shown.map(({ body }) => body)).toEqual(["Your answer is ready."]);
    electron.Notification.shown[0]?.emit("click");
    expect(window.isVisible()).toBe(true);
  });

  it("wakes running answers when the machine wakes", async () => {
    await desktop.start();
    expect(electron.powerMonitor.listenerCount("resume")).toBeGreaterThan(0);
  });

  it("ends with its memory when an encrypted vault is locked, and starts again with it locked", async () => {
    const first = await desktop.start();
    await call(first, "window.hide", {});
    expect((await call(first, "vault.encrypt", { passphrase: null })).ok).toBe(true);
    const exited = desktop.exited();
    expect((await call(first, "vault.lock", {})).value?.is_open).toBe(false);
    await exited;
    expect(electron.app.log.filter((entry) => /quit|relaunch/.test(entry))).toEqual([
      expect.stringMatching(/^relaunch .*--locked --hidden$/),
      "quit",
    ]);
    const argv = process.argv;
    onTestFinished(() => void (process.argv = argv));
    process.argv = [...argv, "--locked"];
    desktop.forget();
    const window = await desktop.start();
    const isOpen = async () => (await call(window, "vault.status", {})).value?.is_open;
    expect(await isOpen()).toBe(false);
    expect((await call(window, "facts.list", {})).error?.code).toBe("vault_sealed");
    // A keychain that cannot be read leaves it shut.
    electron.safeStorage.isBroken = true;
    expect((await call(window, "vault.unlock", {})).error?.code).toBe("vault_key_unreadable");
    electron.safeStorage.isBroken = false;
    expect((await call(window, "vault.unlock", {})).value?.is_open).toBe(true);
    expect((await call(window, "facts.list", {})).ok).toBe(true);
  });

  it("starts again locked with what a link asked for while the vault was being locked", async () => {
    const window = await desktop.start();
    expect((await call(window, "vault.encrypt", { passphrase: null })).ok).toBe(true);
    await call(window, "window.hide", {});
    const exited = desktop.exited();
    electron.app.once("before-quit", () =>
      electron.app.emit("second-instance", {}, ["floatbar", "floatbar://ask?text=hello"]),
    );
    await call(window, "vault.lock", {});
    await exited;
    const relaunched = electron.app.log.find((entry) => entry.startsWith("relaunch"));
    expect(relaunched).toMatch(/--locked floatbar:\/\/ask\?text=hello$/);
  });

  it("ends for good where its owner quits while the vault is being locked", async () => {
    const window = await desktop.start();
    expect((await call(window, "vault.encrypt", { passphrase: null })).ok).toBe(true);
    const exited = desktop.exited();
    const locked = call(window, "vault.lock", {});
    electron.app.quit();
    expect((await locked).value?.is_open).toBe(false);
    await exited;
    expect(electron.app.log.filter((entry) => /quit|relaunch/.test(entry))).toEqual(["quit"]);
  });

  it.skipIf(machine.platform === "linux")("locks an encrypted vault with the screen, and unlocks it so", async () => {
    const first = await desktop.start();
    const isOpen = async (window = first) => (await call(window, "vault.status", {})).value?.is_open;
    electron.powerMonitor.screenIs("lock-screen");
    expect(await isOpen()).toBe(true);
    expect((await call(first, "vault.encrypt", { passphrase: null })).ok).toBe(true);
    const exited = desktop.exited();
    electron.powerMonitor.screenIs("lock-screen");
    await exited;
    const argv = process.argv;
    onTestFinished(() => void (process.argv = argv));
    process.argv = [...argv, "--locked"];
    desktop.forget();
    const window = await desktop.start();
    expect(await isOpen(window)).toBe(false);
    electron.powerMonitor.screenIs("unlock-screen");
    await expect.poll(() => isOpen(window)).toBe(true);
  });

  it("refuses navigation, webviews, new windows and permissions, and opens web links outside", async () => {
    const { webContents } = await desktop.start();
    for (const event of ["will-navigate", "will-redirect", "will-attach-webview"]) {
      const preventDefault = vi.fn();
      webContents.emit(event, { preventDefault });
      expect(preventDefault).toHaveBeenCalledOnce();
    }
    expect(webContents.openHandler?.({ url: "https://example.com/" })).toEqual({ action: "deny" });
    expect(webContents.openHandler?.({ url: "file:///etc/passwd" })).toEqual({ action: "deny" });
    expect(electron.shell.opened).toEqual(["https://example.com/"]);
    electron.shell.isRefusing = true;
    webContents.openHandler?.({ url: "mailto:a@b.c" });
    await expect
      .poll(() => electron.Notification.shown.at(-1)?.body)
      .toBe("No program on this computer opens this link.");
    electron.shell.isRefusing = false;
    const decide = vi.fn();
    electron.session.defaultSession.permissionRequest?.({}, "media", decide);
    electron.session.defaultSession.permissionRequest?.({}, "clipboard-sanitized-write", decide);
    expect(decide.mock.calls).toEqual([[false], [true]]);
    expect(electron.session.defaultSession.permissionCheck?.({}, "geolocation")).toBe(false);
  });

  it("serves the interface with a strict policy, and nothing outside its folder", async () => {
    await desktop.start();
    const get = (url: string) => electron.protocol.handlers.get("app")?.({ url });
    const page = await get("app://floatbar/");
    expect(page?.status).toBe(200);
    expect(page?.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page?.headers.get("content-security-policy")).not.toContain("unsafe");
    const diagram = await get("app://floatbar/diagram.html");
    expect(diagram?.headers.get("content-security-policy")).toContain("style-src 'unsafe-inline'");
    for (const url of [
      "app://floatbar/%2e%2e%2f%2e%2e%2foutside.js",
      "app://floatbar/%2e%2e%2frenderer-of-another%2foutside.js",
      "app://other/",
      "app://floatbar/none.js",
    ]) {
      expect((await get(url))?.status).toBe(404);
    }
  });

  it("keeps the key in the keychain, so that the file has only its ciphertext", async () => {
    const window = await desktop.start();
    const saved = await call(window, "settings.save", { api_key: "sk-secret-1" });
    expect(saved.value).toMatchObject({ api_key: { value: true }, secret_storage: "your system's keychain" });
    const file = readFileSync(join(desktop.dataDir, "keychain.json"), "utf8");
    expect(file).not.toContain("sk-secret-1");
    expect(file).not.toContain(Buffer.from("sk-secret-1").toString("base64"));
  });

  it("says so where there is no keychain, and uses a file that only its owner can read", async () => {
    electron.safeStorage.backend = "basic_text";
    electron.safeStorage.isAvailable = machine.platform === "linux";
    const window = await desktop.start();
    const saved = await call(window, "settings.save", { api_key: "sk-secret-1" });
    expect(saved.value?.secret_storage).toContain("only your user can read");
  });

  it.skipIf(machine.platform !== "linux")("takes into the keychain what was entered before there was one", async () => {
    const plain = () => readFileSync(join(desktop.dataDir, "secrets.json"), "utf8");
    electron.safeStorage.backend = "basic_text";
    await call(await desktop.start(), "settings.save", { api_key: "sk-first" });
    expect(plain()).toContain("sk-first");
    electron.safeStorage.backend = "gnome_libsecret";
    const window = await desktop.again();
    expect((await call(window, "settings.get", {})).value).toMatchObject({ api_key: { value: true } });
    expect(plain()).not.toContain("sk-first");
    await call(window, "settings.save", { api_key: null });
    expect((await call(window, "settings.get", {})).value).toMatchObject({ api_key: { value: false } });
  });

  it.skipIf(machine.platform !== "linux")("writes nothing of the keychain's into a file while it is away", async () => {
    const first = await desktop.start();
    await call(first, "settings.save", { api_key: "sk-first" });
    const encrypted = await call(first, "vault.encrypt", { passphrase: null });
    electron.safeStorage.backend = "basic_text";
    const second = await desktop.again();
    expect((await call(second, "vault.status", {})).value).toMatchObject({ is_open: false });
    const recovery = { recovery_code: String(encrypted.value?.recovery_code) };
    expect((await call(second, "vault.unlock", recovery)).value?.is_open).toBe(true);
    const settings = await call(second, "settings.save", { theme: "dark" });
    expect(settings.value).toMatchObject({ secret_storage: "your system's keychain" });
    const refused = await call(second, "settings.save", { api_key: "sk-second" });
    expect(refused.error).toMatchObject({ code: "secrets_not_kept", message: expect.stringContaining("keychain") });
    await call(second, "chat.send", { session_id: null, text: "Hello" });
    expect(existsSync(join(desktop.dataDir, "secrets.json"))).toBe(false);
    electron.safeStorage.backend = "gnome_libsecret";
    const third = await desktop.again();
    expect((await call(third, "vault.status", {})).value?.is_open).toBe(true);
    expect((await call(third, "settings.get", {})).value).toMatchObject({ api_key: { value: true } });
  });

  it("has a tray that brings the bar and quits", async () => {
    const window = await desktop.start();
    const [tray] = electron.Tray.all;
    window.hide();
    tray?.menu.find(({ label }) => label === "Show FloatBar")?.click?.();
    expect(window.isVisible()).toBe(true);
    // A Mac opens the menu by it, behind which nothing may move.
    const isMac = machine.platform === "darwin";
    expect(tray?.clicked()).toBe(isMac ? "menu" : undefined);
    expect(window.isVisible()).toBe(isMac);
    expect(tray?.image.path.split(/[\\/]/).at(-1)).toBe(
      { darwin: "trayTemplate.png", win32: "tray.ico", linux: "tray.png" }[machine.platform],
    );
    const exited = desktop.exited();
    tray?.menu.find(({ label }) => label === "Quit FloatBar")?.click?.();
    await exited;
    expect(tray?.isDestroyed).toBe(true);
  });

  it("brings the bar of the first when it is started a second time", async () => {
    const window = await desktop.start();
    window.hide();
    electron.app.emit("second-instance", {}, ["floatbar"]);
    expect(window.isVisible()).toBe(true);
  });

  it("leaves at once when it is the second", async () => {
    const first = lockVault(join(desktop.dataDir, "vault.db"));
    onTestFinished(() => first.release());
    electron.app.hasLock = false;
    await desktop.begin();
    await expect.poll(() => electron.app.log).toContain("quit");
    expect(electron.BrowserWindowDouble.all).toEqual([]);
  });

  it("says so where Electron takes it for the second, and there is no first", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    electron.app.hasLock = false;
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await desktop.begin();
    await expect
      .poll(async () => {
        await vi.advanceTimersByTimeAsync(1000);
        return electron.dialog.errors;
      })
      .toEqual([expect.stringContaining("cannot tell whether it runs already")]);
    await expect.poll(() => electron.app.log).toContain("exit 78");
  });

  it("stores everything and lets the vault go before it quits", async () => {
    const window = await desktop.start();
    await call(window, "chat.send", { session_id: null, text: "I live in Lisbon" });
    await desktop.quit();
    expect(electron.ipcMain.handlers.has(CALL_CHANNEL)).toBe(false);
    expect(electron.globalShortcut.registered.size).toBe(0);
    desktop.forget();
    const again = await desktop.start();
    const sessions = await call(again, "sessions.list", {});
    expect(sessions.value?.sessions).toMatchObject([{ title: "I live in Lisbon" }]);
  });

  it("says why it cannot start with a vault that is none, and leaves it alone", async () => {
    writeFileSync(join(desktop.dataDir, "vault.db"), "no database ".repeat(100));
    vi.spyOn(console, "error").mockReturnValue();
    const exited = desktop.exited();
    await desktop.begin();
    await exited;
    expect(electron.dialog.errors[0]).toContain("is not a FloatBar vault");
    expect(electron.app.log).toContain("exit 78");
    expect(readFileSync(join(desktop.dataDir, "vault.db"), "utf8")).toContain("no database");
  });
});

describe("the preload", () => {
  beforeEach(() => desktop.prepare());

  it("shows the page the contract's calls and events and nothing else", async () => {
    await import("./preload.ts");
    const api = electron.contextBridge.exposed.floatbar as unknown as {
      call: (name: string, input: unknown) => Promise<unknown>;
      on: (name: string, listener: (payload: unknown) => void) => () => void;
    };
    expect(Object.keys(api)).toEqual(["call", "on"]);
    await api.call("app.info", {});
    expect(electron.ipcRenderer.invoked).toEqual([[CALL_CHANNEL, "app.info", {}]]);
    await expect(api.call("no.such", {})).rejects.toThrow("no call named");
    expect(() => api.on("no.such", () => undefined)).toThrow("no event named");
    const heard: unknown[] = [];
    const off = api.on("facts.changed", (payload) => heard.push(payload));
    electron.ipcRenderer.emit(EVENT_CHANNEL, {}, "facts.changed", { a: 1 });
    electron.ipcRenderer.emit(EVENT_CHANNEL, {}, "settings.changed", { b: 2 });
    off();
    electron.ipcRenderer.emit(EVENT_CHANNEL, {}, "facts.changed", { c: 3 });
    expect(heard).toEqual([{ a: 1 }]);
  });
});
