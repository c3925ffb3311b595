import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ElectronApp, sent } from "../testing/electron-app.ts";
import { silentLog } from "../testing/test-core.ts";
import { DEFAULTS } from "../core/settings/settings-file.ts";

// One double for all tests, whatever is reset between them.
const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
vi.mock("electron", () => electron);
vi.mock("./system.ts", () => ({ system: () => electron.state.machine }));

const desktop = new ElectronApp(electron);
const call = desktop.call.bind(desktop);

afterEach(() => desktop.end());

describe.each(electron.MACHINES)("on $name,", (machine) => {
  beforeEach(() => desktop.prepare(machine));

  describe("the shortcut", () => {
    it("tells the page each time it fires, and has three states", async () => {
      const window = await desktop.start();
      const fire = () => electron.globalShortcut.press(DEFAULTS.shortcut);
      fire();
      expect(window.isVisible()).toBe(false);
      fire();
      expect(window.isVisible() && window.isFocused()).toBe(true);
      await call(window, "settings.save", { hide_on_blur: false });
      window.blurred();
      fire();
      expect([window.isVisible(), window.isFocused()]).toEqual([true, !machine.isWayland]);
      expect(sent(window, "window.shortcutFired")).toHaveLength(3);
    });

    it("is known to the doctor with what stands in its way", async () => {
      vi.stubEnv("XDG_SESSION_TYPE", "wayland");
      vi.stubEnv("XDG_CURRENT_DESKTOP", "GNOME");
      electron.globalShortcut.refused.add(DEFAULTS.shortcut);
      const window = await desktop.start();
      const { value } = await call(window, "window.shortcut", {});
      expect(value).toMatchObject({ accelerator: DEFAULTS.shortcut, is_registered: false });
      expect(value?.command).toMatch(/--toggle$/);
      const isLinux = machine.platform === "linux";
      expect(value?.platform).toBe(machine.platform);
      expect(value).toMatchObject({ session: isLinux ? "wayland" : null, desktop: isLinux ? "GNOME" : null });
    });
  });

  describe("a preset's own key", () => {
    const keys = async (window: Awaited<ReturnType<typeof desktop.start>>) =>
      (await call(window, "window.presetKeys", {})).value?.keys as { accelerator: string; is_registered: boolean }[];

    it("brings the bar with the preset, and looks what is selected now", async () => {
      const window = await desktop.start();
      const { value: preset } = await call(window, "presets.add", { name: "Fix", shortcut: "Ctrl+Alt+F" });
      await expect.poll(() => electron.globalShortcut.registered.has("Ctrl+Alt+F")).toBe(true);
      window.hide();
      electron.clipboard.selected = "helo";
      electron.globalShortcut.press("Ctrl+Alt+F");
      expect(window.isVisible()).toBe(true);
      expect(sent(window, "window.command")).toEqual([{ name: "preset", id: preset?.id }]);
      const from = machine.platform === "linux" ? { from: "selection", length: 4, beginning: "helo" } : null;
      await expect.poll(() => sent(window, "window.offered").at(-1)).toEqual({ offer: from });
      // It is to be seen, and another program has the focus: what is selected there is another text.
      await call(window, "settings.save", { hide_on_blur: false });
      window.blurred();
      Object.assign(electron.clipboard, { selected: "", copied: "copied" });
      electron.globalShortcut.press("Ctrl+Alt+F");
      expect(sent(window, "window.command")).toHaveLength(2);
      // Wayland tells who has the focus alone.
      const now = machine.isWayland ? from : { from: "clipboard", length: 6, beginning: "" };
      await expect.poll(() => sent(window, "window.offered").at(-1)).toEqual({ offer: now });
      await call(window, "presets.delete", { id: preset?.id });
      await expect.poll(() => electron.globalShortcut.registered.has("Ctrl+Alt+F")).toBe(false);
      expect(await keys(window)).toEqual([]);
    });

    it("is one preset's alone where a file brought two with the same", async () => {
      await desktop.start();
      const { PresetKeys } = await import("./preset-keys.ts");
      const fired: string[] = [];
      const both = new PresetKeys((preset) => fired.push(preset), silentLog);
      const twice = [
        { id: "one", shortcut: "Ctrl+Alt+F" },
        { id: "two", shortcut: "Alt+Ctrl+F" },
      ];
      both.use(twice, "Alt+Space");
      expect(both.view.keys.map(({ preset, is_registered }) => [preset, is_registered])).toEqual([
        ["one", true],
        ["two", false],
      ]);
      electron.globalShortcut.press("Ctrl+Alt+F");
      expect(fired).toEqual(["one"]);
      both.release();
    });

    it("gives way to the bar's own and is said to be refused, and comes back", async () => {
      electron.globalShortcut.refused.add("Ctrl+Alt+G");
      const window = await desktop.start();
      await call(window, "presets.add", { name: "Fix", shortcut: "Ctrl+Alt+F" });
      await call(window, "presets.add", { name: "Guess", shortcut: "Ctrl+Alt+G" });
      const states = async () => (await keys(window)).map((key) => [key.accelerator, key.is_registered]);
      await expect.poll(states).toEqual([
        ["Ctrl+Alt+F", true],
        ["Ctrl+Alt+G", false],
      ]);
      await call(window, "settings.save", { shortcut: "Alt+Ctrl+F" });
      await expect.poll(async () => (await keys(window))[0]?.is_registered).toBe(false);
      expect([...electron.globalShortcut.registered.keys()]).toEqual(["Alt+Ctrl+F"]);
      electron.globalShortcut.press("Alt+Ctrl+F");
      expect(sent(window, "window.command")).toEqual([]);
      await call(window, "settings.save", { shortcut: "Alt+F" });
      await expect.poll(async () => (await keys(window))[0]?.is_registered).toBe(true);
      await desktop.end();
      expect([...electron.globalShortcut.registered.keys()]).toEqual([]);
    });
  });

  it("a chat is popped out into an ordinary window, which hears and asks as the bar does, and is closed by its owner", async () => {
    const window = await desktop.start();
    const { value } = await call(window, "sessions.begin", { title: "Alone" });
    const session_id = String(value?.id);
    await call(window, "window.popOut", { session_id });
    const [, alone] = electron.BrowserWindowDouble.all;
    if (!alone) throw new Error("no window");
    const { id } = alone.webContents;
    expect(alone.url).toBe(`app://floatbar/?chat=${session_id}`);
    expect(alone.options).not.toHaveProperty("alwaysOnTop");
    expect(alone.options).not.toHaveProperty("frame");
    expect(alone.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    });
    await desktop.hear(alone);
    // It asks as the bar does, and no other page does.
    await call(alone, "sessions.rename", { session_id, title: "Beside" });
    for (const one of [window, alone])
      expect(sent(one, "sessions.changed").at(-1)).toMatchObject({ session: { title: "Beside" } });
    expect(await call(alone, "facts.list", {}, { url: "https://evil.example/" })).toMatchObject({ ok: false });
    // What it says of its size and place is none of the bar's.
    const { height } = window.getBounds();
    await call(alone, "window.resize", { height: 900 });
    expect(window.getBounds().height).toBe(height);
    // Once more it is the same window.
    await call(window, "window.popOut", { session_id });
    expect(electron.BrowserWindowDouble.all).toHaveLength(2);
    await call(alone, "window.hide", {});
    await expect.poll(() => alone.isDestroyed()).toBe(true);
    expect(window.isVisible()).toBe(true);
    expect(await call(window, "facts.list", {}, { id })).toMatchObject({ ok: false, error: { code: "forbidden" } });
    await call(window, "window.popOut", { session_id });
    expect(electron.BrowserWindowDouble.all.at(-1)).not.toBe(alone);
    await desktop.end();
    expect(electron.BrowserWindowDouble.all.every((one) => one.isDestroyed())).toBe(true);
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
      const copied = { from: "clipboard", length: 12, beginning: "" };
      const window = await desktop.start();
      const offers = () => sent(window, "window.offered");
      await expect.poll(() => offers().at(-1)).toEqual({ offer: copied });
      expect(JSON.stringify(window.webContents.sent)).not.toContain("copied words");
      expect((await call(window, "window.selection", {})).value).toEqual({ text: "copied words" });

      window.hide();
      electron.clipboard.selected = "selected";
      electron.app.emit("second-instance", {}, ["floatbar"]);
      const selected = { from: "selection", length: 8, beginning: "selected" };
      const from = machine.platform === "linux" ? selected : copied;
      await expect.poll(() => offers().at(-1)).toEqual({ offer: from });

      window.hide();
      Object.assign(electron.clipboard, { copied: "  ", selected: "" });
      electron.app.emit("second-instance", {}, ["floatbar"]);
      await expect.poll(() => offers().at(-1)).toEqual({ offer: null });
    });
  });

  describe("an answer that cannot be put where the text came from", () => {
    it("is copied, and the bar comes back and says why", async () => {
      electron.clipboard.selected = "selected";
      electron.clipboard.copied = "copied";
      const window = await desktop.start();
      await expect.poll(() => sent(window, "window.offered").length).toBeGreaterThan(0);
      await call(window, "window.selection", {});
      const { error } = await call(window, "window.insert", { text: "the answer", how: "replace" });
      expect(error).toMatchObject({ code: "not_inserted" });
      expect(error?.message).toContain("copied");
      expect(window.isVisible()).toBe(true);
      expect(electron.clipboard.copied).toBe("the answer");
    });
  });

  describe("the rest of the machine", () => {
    it("takes a picture of the display without the bar, or says what to allow", async () => {
      const window = await desktop.start();
      const { value } = await call(window, "window.capture", {});
      expect(Buffer.from(String(value?.png), "base64").toString()).toBe("a picture");
      expect(electron.desktopCapturer.asked.at(-1)).toMatchObject({
        thumbnailSize: { width: 1920 * machine.scale, height: 1080 * machine.scale },
      });
      // Where a window cannot be made transparent it is hidden meanwhile, and back then.
      expect(window.calls.filter((one) => one.startsWith("opacity"))).toEqual(
        machine.platform === "linux" ? [] : ["opacity 0", "opacity 1"],
      );
      expect(window.isVisible()).toBe(true);
      electron.desktopCapturer.isAllowed = false;
      const refused = await call(window, "window.capture", {});
      electron.desktopCapturer.isAllowed = true;
      expect(refused.error).toMatchObject({ code: "no_capture", message: expect.stringContaining("privacy settings") });
    });

    it("makes a PDF of a page in a window of its own that nobody sees, or says that it could not", async () => {
      const window = await desktop.start();
      const { value } = await call(window, "window.pdf", { html: `<p>"Hello"</p>` });
      const pdf = Buffer.from(String(value?.pdf), "base64").toString();
      expect(pdf).toMatch(/^%PDF-1\.4 A4 /);
      expect(pdf).toContain(JSON.stringify(`<p>"Hello"</p>`));
      const printed = electron.BrowserWindow.last;
      expect(printed?.loads).toEqual(["app://floatbar/print.html"]);
      expect(printed?.options).toMatchObject({
        show: false,
        webPreferences: { sandbox: true, nodeIntegration: false },
      });
      expect([printed?.isDestroyed(), window.isDestroyed()]).toEqual([true, false]);
      electron.state.failingLoads = 1;
      const failed = await call(window, "window.pdf", { html: "<p>Hello</p>" });
      expect(failed.error).toMatchObject({ code: "no_pdf" });
      expect(electron.BrowserWindow.last?.isDestroyed()).toBe(true);
    });

    it("offers what a misspelt word may have meant, and what can be done with text, by the right mouse button", async () => {
      const window = await desktop.start();
      const page = window.webContents;
      const { opened } = electron.Menu;
      const before = opened.length;
      page.rightClicked({});
      expect(opened).toHaveLength(before);
      page.rightClicked({ selectionText: "words" });
      expect(opened.at(-1)?.items.map(({ role }) => role)).toEqual(["copy"]);
      opened.at(-1)?.close();
      const misspelt = { isEditable: true, misspelledWord: "speling", dictionarySuggestions: ["spelling", "spieling"] };
      page.rightClicked(misspelt);
      const items = opened.at(-1)?.items ?? [];
      expect(items.map(({ label, role, type }) => role ?? label ?? type)).toEqual([
        "spelling",
        "spieling",
        "Add to dictionary",
        "separator",
        "cut",
        "copy",
        "paste",
        "separator",
        "selectAll",
      ]);
      expect(items.find(({ role }) => role === "cut")?.enabled).toBe(false);
      items[0]?.click?.();
      items[2]?.click?.();
      expect([page.replaced, page.learned]).toEqual([["spelling"], ["speling"]]);
      // As long as it is open, the bar stays where another window's click would hide it.
      window.blurred();
      expect(window.isVisible()).toBe(true);
      opened.at(-1)?.close();
      page.rightClicked({ ...misspelt, dictionarySuggestions: [] });
      expect(opened.at(-1)?.items[0]).toMatchObject({ label: "No suggestions", enabled: false });
      opened.at(-1)?.close();
    });

    it("lets a folder be chosen in the system's own dialog, while the bar stays", async () => {
      const window = await desktop.start();
      await call(window, "window.busy", { busy: true });
      electron.dialog.chosen = "/home/ana/Notes";
      expect((await call(window, "window.chooseFolder", {})).value).toEqual({ path: "/home/ana/Notes" });
      expect(window.isVisible()).toBe(true);
      electron.dialog.chosen = null;
      expect((await call(window, "window.chooseFolder", {})).value).toEqual({ path: null });
    });

    it("starts with the session where that is chosen, hidden, and no longer where it is not", async () => {
      const window = await desktop.start();
      const file = join(process.env.XDG_CONFIG_HOME ?? "", "autostart", "floatbar.desktop");
      const isOn = () =>
        machine.platform === "linux" ? existsSync(file) : electron.app.loginItem.openAtLogin === true;
      expect(isOn()).toBe(false);
      await call(window, "settings.save", { autostart: true });
      expect(isOn()).toBe(true);
      const entry = machine.platform === "linux" ? readFileSync(file, "utf8") : "Exec=floatbar --hidden";
      expect(entry).toMatch(/^Exec=.* --hidden$/m);
      await call(window, "settings.save", { autostart: null });
      expect(isOn()).toBe(false);
    });

    it("leaves off what was switched off in the system's own list, and says so in Settings", async () => {
      const window = await desktop.start();
      const file = join(process.env.XDG_CONFIG_HOME ?? "", "autostart", "floatbar.desktop");
      await call(window, "settings.save", { autostart: true });
      const chosen = async (of: typeof window) => (await call(of, "settings.get", {})).value?.autostart;
      const next = await desktop.again();
      expect(await chosen(next)).toMatchObject({ value: true });
      expect(electron.app.loginItemWrites).toBe(machine.platform === "linux" ? 0 : 1);
      if (machine.platform === "linux") writeFileSync(file, `${readFileSync(file, "utf8")}Hidden=true\n`);
      else electron.app.switchOffLoginItem();
      const last = await desktop.again();
      await expect.poll(() => chosen(last)).toMatchObject({ value: false });
      expect(electron.app.loginItemWrites).toBe(machine.platform === "linux" ? 0 : 1);
      expect(machine.platform !== "linux" || readFileSync(file, "utf8").includes("Hidden=true")).toBe(true);
    });

    it.skipIf(machine.platform !== "linux").each([
      ["a file in the folder's place", (folder: string) => writeFileSync(folder, "")],
      ["a link to nothing", (folder: string) => symlinkSync(`${folder}-gone`, folder)],
      ["a folder in its place", (folder: string) => mkdirSync(join(folder, "floatbar.desktop"), { recursive: true })],
    ])("says which file cannot be written to start with the session, and starts all the same: %s", async (_, spoil) => {
      const config = process.env.XDG_CONFIG_HOME ?? "";
      const window = await desktop.start();
      spoil(join(config, "autostart"));
      const { ok, error } = await call(window, "settings.save", { autostart: true, theme: "dark" });
      expect([ok, error?.code]).toEqual([false, "no_autostart"]);
      expect(error?.message).toContain(join(config, "autostart"));
      expect(error?.message).not.toContain("FLOATBAR_DATA_DIR");
      const settings = async (of: typeof window) => (await call(of, "settings.get", {})).value;
      expect(await settings(window)).toMatchObject({ autostart: { value: false } });
      // As where it became so after it was chosen.
      await desktop.quit();
      desktop.forget();
      writeFileSync(join(desktop.dataDir, "settings.json"), JSON.stringify({ autostart: true }));
      const next = await desktop.start();
      expect(electron.dialog.errors).toEqual([]);
      expect((await settings(next))?.theme).toMatchObject({ value: "system" });
    });

    it.skipIf(machine.platform !== "linux")(
      "leaves what its owner wrote into the entry, and sets right a program that moved",
      async () => {
        const window = await desktop.start();
        await call(window, "settings.save", { autostart: true });
        const file = join(process.env.XDG_CONFIG_HOME ?? "", "autostart", "floatbar.desktop");
        const written = readFileSync(file, "utf8");
        expect(written).toContain(`\nTryExec=${process.execPath}\n`);
        writeFileSync(file, written.replace("Exec=/", "Exec=env GDK_SCALE=2 /"));
        const own = readFileSync(file, "utf8");
        await desktop.again();
        expect(readFileSync(file, "utf8")).toBe(own);
        const moved = written.replaceAll(process.execPath, "/old/FloatBar.AppImage");
        writeFileSync(file, `${moved}X-GNOME-Autostart-Delay=5\n`);
        await desktop.again();
        expect(readFileSync(file, "utf8")).toBe(`${written}X-GNOME-Autostart-Delay=5\n`);
      },
    );

    it.skipIf(machine.platform !== "linux")(
      "names a program of any path to the session as the desktop files' rules say",
      async () => {
        const window = await desktop.start();
        const execOf = async (program: string) => {
          vi.stubEnv("APPIMAGE", program);
          vi.stubEnv("APPDIR", dirname(process.execPath));
          await call(window, "settings.save", { autostart: true });
          const file = join(process.env.XDG_CONFIG_HOME ?? "", "autostart", "floatbar.desktop");
          const [, exec] = /^Exec=(.*)$/m.exec(readFileSync(file, "utf8")) ?? [];
          await call(window, "settings.save", { autostart: null });
          return exec;
        };
        expect(await execOf("/home/me/Float%20Bar.AppImage")).toBe("/home/me/Float%%20Bar.AppImage --hidden");
        expect(await execOf("/home/me/FloatBar (1).AppImage")).toBe('"/home/me/FloatBar (1).AppImage" --hidden');
        expect(await execOf('/home/me/a$b"c.AppImage')).toBe(String.raw`"/home/me/a\\$b\\"c.AppImage" --hidden`);
      },
    );

    it.skipIf(machine.platform !== "darwin")("stays hidden where the login of a Mac started it", async () => {
      electron.app.wasOpenedAtLogin = true;
      const window = await desktop.start(false);
      expect(window.isVisible()).toBe(false);
    });

    it("holds up no system that goes down", async () => {
      await desktop.start();
      electron.powerMonitor.emit("shutdown", {});
      let isHeld = false;
      electron.app.emit("before-quit", { preventDefault: () => (isHeld = true) });
      expect(isHeld).toBe(false);
    });

    it("does without a tray where its icon is lost", async () => {
      electron.Tray.isBroken = true;
      const window = await desktop.start();
      electron.Tray.isBroken = false;
      expect([window.isVisible(), electron.Tray.all]).toEqual([true, []]);
      await call(window, "settings.save", { language: "de" });
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
      const before = window.wanted;
      for (const [name, input] of [
        ["window.resize", { height: "tall" }],
        ["window.move", { dx: 1e9, dy: 0 }],
        ["window.place", { at: "elsewhere" }],
      ] as const) {
        expect(await call(window, name, input)).toMatchObject({ ok: false, error: { code: "invalid_request" } });
      }
      expect(window.wanted).toEqual(before);
    });
  });
});
