import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ElectronApp, sent } from "../testing/electron-app.ts";
import { MARGIN } from "./geometry.ts";

// One double for all tests, whatever is reset between them.
const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
vi.mock("electron", () => electron);

const desktop = new ElectronApp(electron);
const call = desktop.call.bind(desktop);

beforeEach(() => desktop.prepare());
afterEach(() => desktop.end());

describe("where the bar stands", () => {
  it("is drawn to an edge that it was dragged near to, remembered per display, and found again after a restart", async () => {
    const window = await desktop.start();
    const { width, height } = window.getBounds();
    window.dragged({ x: 12, y: 9 });
    await expect.poll(() => window.getBounds()).toMatchObject({ x: 0, y: 0 });
    expect(sent(window, "window.layout").at(-1)).toMatchObject({ grow: "down" });

    window.hide();
    electron.screen.cursor = { x: -600, y: 700 };
    electron.app.emit("second-instance", {}, ["floatbar"]);
    const there = window.getBounds();
    expect(there).toMatchObject({ width, height });
    expect(there.x).toBeLessThan(0);

    window.hide();
    electron.screen.cursor = { x: 10, y: 10 };
    electron.app.emit("second-instance", {}, ["floatbar"]);
    expect(window.getBounds()).toMatchObject({ x: 0, y: 0 });
    const again = await desktop.again();
    expect(again.getBounds()).toMatchObject({ x: 0, y: 0, width });
  });

  it("comes back into sight when its display is unplugged, and stays there when it is plugged in again", async () => {
    electron.screen.cursor = { x: -600, y: 700 };
    const window = await desktop.start();
    expect(window.getBounds().x).toBeLessThan(0);
    electron.screen.unplug();
    const rescued = window.getBounds();
    expect(rescued.x).toBe(0);
    electron.screen.plug();
    expect(window.getBounds()).toEqual(rescued);
  });

  it("is moved by keyboard, to the next display, and back to where it first stood", async () => {
    const window = await desktop.start();
    const first = window.getBounds();
    await call(window, "window.move", { dx: -128, dy: 16 });
    expect(window.getBounds()).toMatchObject({ x: first.x - 128, y: first.y + 16 });
    await call(window, "window.move", { dx: -10_000, dy: 0 });
    expect(window.getBounds().x).toBe(0);
    await call(window, "window.place", { at: "next_display" });
    expect(window.getBounds().x).toBeLessThan(0);
    await call(window, "window.place", { at: "next_display" });
    await call(window, "window.place", { at: "start" });
    expect(window.getBounds()).toEqual(first);
  });

  it("takes the width of the settings, and is forgotten where its file is broken", async () => {
    const window = await desktop.start();
    await call(window, "settings.save", { bar_width: 900 });
    expect(window.getBounds().width).toBe(900 + 2 * MARGIN);
    await desktop.quit();
    writeFileSync(join(desktop.dataDir, "places.json"), "{");
    vi.resetModules();
    desktop.forget();
    const again = await desktop.start();
    expect(again.getBounds().width).toBe(900 + 2 * MARGIN);
  });
});

describe("when the bar goes", () => {
  it("hides when another window is clicked, not while it is pinned, busy, or told to stay", async () => {
    const window = await desktop.start();
    window.blurred();
    expect(window.isVisible()).toBe(false);
    const staysAfter = async (name: string, input: unknown) => {
      electron.app.emit("second-instance", {}, ["floatbar"]);
      await call(window, name, input);
      window.blurred();
      return window.isVisible();
    };
    expect(await staysAfter("window.busy", { busy: true })).toBe(true);
    expect(await staysAfter("window.busy", { busy: false })).toBe(false);
    expect(await staysAfter("settings.save", { pinned: true })).toBe(true);
    expect(await staysAfter("settings.save", { pinned: false, hide_on_blur: false })).toBe(true);
    expect(await staysAfter("settings.save", { hide_on_blur: null })).toBe(false);
  });

  it("is left out of screen sharing where that is chosen", async () => {
    const window = await desktop.start();
    expect(window.calls).toContain("contentProtection false");
    await call(window, "settings.save", { hide_from_sharing: true });
    expect(window.calls.at(-1)).toBe("contentProtection true");
  });
});

describe("the shortcut", () => {
  it("tells the page each time it fires, and has three states", async () => {
    const window = await desktop.start();
    const fire = () => electron.globalShortcut.registered.get("CommandOrControl+Shift+Space")?.();
    fire();
    expect(window.isVisible()).toBe(false);
    fire();
    expect(window.isVisible() && window.isFocused()).toBe(true);
    await call(window, "settings.save", { hide_on_blur: false });
    window.blurred();
    fire();
    expect(window.isVisible() && window.isFocused()).toBe(true);
    expect(sent(window, "window.shortcutFired")).toHaveLength(3);
  });

  it("is known to the doctor with what stands in its way", async () => {
    vi.stubEnv("XDG_SESSION_TYPE", "wayland");
    vi.stubEnv("XDG_CURRENT_DESKTOP", "GNOME");
    electron.globalShortcut.refused.add("CommandOrControl+Shift+Space");
    const window = await desktop.start();
    const { value } = await call(window, "window.shortcut", {});
    expect(value).toMatchObject({ accelerator: "CommandOrControl+Shift+Space", is_registered: false });
    expect(value?.command).toMatch(/--toggle$/);
    const isLinux = process.platform === "linux";
    expect(value).toMatchObject({ session: isLinux ? "wayland" : null, desktop: isLinux ? "GNOME" : null });
  });
});

describe("from outside", () => {
  it("another start toggles the bar, brings a panel, or puts text into the composer without sending it", async () => {
    const window = await desktop.start();
    const startWith = (argument: string) => electron.app.emit("second-instance", {}, ["floatbar", argument]);
    startWith("--toggle");
    expect(window.isVisible()).toBe(false);
    startWith("floatbar://ask?text=What%20is%20this%3F");
    expect(window.isVisible()).toBe(true);
    startWith("floatbar://settings");
    expect(sent(window, "window.command")).toEqual([{ name: "write", text: "What is this?" }, { name: "settings" }]);
    expect((await call(window, "sessions.list", {})).value?.sessions).toEqual([]);
    expect(electron.app.protocol).toBe("floatbar");
  });

  it("a link opens it on a Mac, and the session's start leaves it hidden", async () => {
    const { argv } = process;
    process.argv = [...argv, "--hidden"];
    const window = await desktop.start(false).finally(() => (process.argv = argv));
    let isPrevented = false;
    electron.app.emit("open-url", { preventDefault: () => (isPrevented = true) }, "floatbar://new");
    expect(isPrevented).toBe(true);
    expect(window.isVisible()).toBe(true);
    expect(sent(window, "window.command")).toEqual([{ name: "new_chat" }]);
  });

  it("offers what was selected, else what was copied, and hands it over only when asked", async () => {
    electron.clipboard.copied = "copied words";
    const window = await desktop.start();
    const offers = () => sent(window, "window.offered");
    await expect.poll(() => offers().at(-1)).toEqual({ offer: { from: "clipboard", length: 12 } });
    expect(JSON.stringify(window.webContents.sent)).not.toContain("copied words");
    expect((await call(window, "window.selection", {})).value).toEqual({ text: "copied words" });

    window.hide();
    electron.clipboard.selected = "selected";
    electron.app.emit("second-instance", {}, ["floatbar"]);
    const from = process.platform === "linux" ? { from: "selection", length: 8 } : { from: "clipboard", length: 12 };
    await expect.poll(() => offers().at(-1)).toEqual({ offer: from });

    window.hide();
    Object.assign(electron.clipboard, { copied: "  ", selected: "" });
    electron.app.emit("second-instance", {}, ["floatbar"]);
    await expect.poll(() => offers().at(-1)).toEqual({ offer: null });
  });
});

describe("the rest of the machine", () => {
  it("takes a picture of the display without the bar, or says what to allow", async () => {
    const window = await desktop.start();
    const { value } = await call(window, "window.capture", {});
    expect(Buffer.from(String(value?.png), "base64").toString()).toBe("a picture");
    expect(electron.desktopCapturer.asked.at(-1)).toMatchObject({ thumbnailSize: { width: 1920, height: 1080 } });
    expect(window.calls.slice(-2)).toEqual(["opacity 0", "opacity 1"]);
    electron.desktopCapturer.isAllowed = false;
    const refused = await call(window, "window.capture", {});
    electron.desktopCapturer.isAllowed = true;
    expect(refused.error).toMatchObject({ code: "no_capture", message: expect.stringContaining("privacy settings") });
  });

  it("starts with the session where that is chosen, hidden, and no longer where it is not", async () => {
    const window = await desktop.start();
    const file = join(process.env.XDG_CONFIG_HOME ?? "", "autostart", "floatbar.desktop");
    const isOn = () => (process.platform === "linux" ? existsSync(file) : electron.app.loginItem.openAtLogin === true);
    expect(isOn()).toBe(false);
    await call(window, "settings.save", { autostart: true });
    expect(isOn()).toBe(true);
    const entry = process.platform === "linux" ? readFileSync(file, "utf8") : "Exec=floatbar --hidden";
    expect(entry).toMatch(/^Exec=.* --hidden$/m);
    await call(window, "settings.save", { autostart: null });
    expect(isOn()).toBe(false);
  });

  it("has a tray in the language of the settings", async () => {
    const window = await desktop.start();
    const labels = () => electron.Tray.all[0]?.menu.map(({ label }) => label);
    expect(labels()).toContain("New chat");
    await call(window, "settings.save", { language: "de" });
    expect(labels()).toContain("Neuer Chat");
    electron.Tray.all[0]?.menu.find(({ label }) => label === "Gedächtnis")?.click?.();
    expect(sent(window, "window.command")).toEqual([{ name: "memory" }]);
  });

  it("says that an answer is ready while the bar is hidden, unless told not to", async () => {
    const window = await desktop.start();
    const ask = async () => {
      const before = sent(window, "chat.ended").length;
      await call(window, "chat.send", { session_id: null, text: "Hello" });
      window.hide();
      await expect.poll(() => sent(window, "chat.ended").length).toBe(before + 1);
    };
    await ask();
    expect(electron.Notification.shown.at(-1)?.body).toBe("Your answer is ready.");
    await call(window, "settings.save", { notifications: false });
    await ask();
    expect(electron.Notification.shown).toHaveLength(1);
  });

  it("refuses a window call with an input that is none", async () => {
    const window = await desktop.start();
    const before = window.getBounds();
    for (const [name, input] of [
      ["window.resize", { height: "tall" }],
      ["window.move", { dx: 1e9, dy: 0 }],
      ["window.place", { at: "elsewhere" }],
    ] as const) {
      expect(await call(window, name, input)).toMatchObject({ ok: false, error: { code: "invalid_request" } });
    }
    expect(window.getBounds()).toEqual(before);
  });
});
