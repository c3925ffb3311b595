import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ElectronApp, sent } from "../testing/electron-app.ts";
import { MARGIN } from "./geometry.ts";

// One double for all tests, whatever is reset between them.
const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
vi.mock("electron", () => electron);
vi.mock("./system.ts", () => ({ system: () => electron.state.machine }));

const desktop = new ElectronApp(electron);
const call = desktop.call.bind(desktop);
const again = () => electron.app.emit("second-instance", {}, ["floatbar"]);
/** Until the platform has said what it made of what it was asked. */
const told = () => new Promise((resolve) => setImmediate(resolve));
const PLACED = electron.MACHINES.filter(({ isWayland }) => !isWayland);

afterEach(() => desktop.end());

describe.each(PLACED)("where the bar stands on $name", (machine) => {
  beforeEach(() => desktop.prepare(machine));

  it("opens on the display with the pointer, and keeps the composer where it is while it grows", async () => {
    electron.screen.cursor = { x: -500, y: 300 };
    const window = await desktop.start();
    const before = window.wanted;
    expect(before.x).toBeLessThan(0);
    await call(window, "window.resize", { height: 400 });
    const after = window.wanted;
    expect(after.height).toBe(424);
    expect(after.y + after.height).toBe(before.y + before.height);
    expect(sent(window, "window.layout").at(-1)).toMatchObject({ grow: "up" });
  });

  it("is drawn to an edge that it was dragged near to, remembered per display, and found again after a restart", async () => {
    const window = await desktop.start();
    const { width, height } = window.wanted;
    await told();
    window.dragged({ x: 12, y: 9 });
    await expect.poll(() => window.wanted).toMatchObject({ x: 0, y: 0, width, height });
    expect(sent(window, "window.layout").at(-1)).toMatchObject({ grow: "down" });

    window.hide();
    electron.screen.cursor = { x: -600, y: 700 };
    again();
    expect(window.wanted).toMatchObject({ width, height });
    expect(window.wanted.x).toBeLessThan(0);

    window.hide();
    electron.screen.cursor = { x: 10, y: 10 };
    again();
    expect(window.wanted).toMatchObject({ x: 0, y: 0 });
    const other = await desktop.again();
    expect(other.wanted).toMatchObject({ x: 0, y: 0, width });
  });

  it("neither drifts nor grows, however often it is shown, moved and made higher and lower", async () => {
    const window = await desktop.start();
    const first = window.wanted;
    for (let round = 0; round < 20; round += 1) {
      window.hide();
      again();
      await call(window, "window.resize", { height: 300 + round });
      await call(window, "window.move", { dx: 16, dy: 0 });
      await call(window, "window.move", { dx: -16, dy: 0 });
      await told();
      await call(window, "window.resize", { height: first.height - 2 * MARGIN });
    }
    // Longer than a drag must rest, if one had been taken for it.
    await wait(250);
    expect(window.wanted).toEqual(first);
  });

  it("lets a window manager have its way that wants the bar elsewhere", async () => {
    const window = await desktop.start();
    await told();
    electron.state.insistsOn = { x: 700, y: 37 };
    window.dragged({ x: 3, y: 3 });
    await expect.poll(() => window.getBounds()).toMatchObject({ x: 700, y: 37 });
    const asked = vi.spyOn(window, "setBounds");
    await wait(700);
    expect(asked.mock.calls.length).toBeLessThan(4);
  });

  it("comes back into sight when its display is unplugged, and stays there when it is plugged in again", async () => {
    electron.screen.cursor = { x: -600, y: 700 };
    const window = await desktop.start();
    expect(window.wanted.x).toBeLessThan(0);
    electron.screen.unplug();
    const rescued = window.wanted;
    expect(rescued.x).toBe(0);
    electron.screen.plug();
    expect(window.wanted).toEqual(rescued);
  });

  it("comes back into sight when its display gets another resolution or scale", async () => {
    electron.screen.cursor = { x: 10, y: 10 };
    const window = await desktop.start();
    await told();
    window.dragged({ x: 1500, y: 800 });
    await expect.poll(() => window.wanted.x).toBeGreaterThan(1000);
    electron.screen.change({ width: 1024, height: 700, scaleFactor: 2 });
    const { x, y, width, height } = window.wanted;
    expect(x + width).toBeLessThanOrEqual(1024);
    expect(y + height).toBeLessThanOrEqual(660);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  });

  it("is moved by keyboard, to the next display, and back to where it first stood", async () => {
    const window = await desktop.start();
    const first = window.wanted;
    await call(window, "window.move", { dx: -128, dy: 16 });
    expect(window.wanted).toMatchObject({ x: first.x - 128, y: first.y + 16 });
    await call(window, "window.move", { dx: -10_000, dy: 0 });
    expect(window.wanted.x).toBe(0);
    await call(window, "window.place", { at: "next_display" });
    expect(window.wanted.x).toBeLessThan(0);
    await call(window, "window.place", { at: "next_display" });
    await call(window, "window.place", { at: "start" });
    expect(window.wanted).toEqual(first);
  });
});

describe("under Wayland, where the compositor places the bar,", () => {
  beforeEach(() => desktop.prepare(electron.WAYLAND));

  it("only its size follows: it grows down, no higher than half the display, and no place is remembered", async () => {
    electron.screen.cursor = { x: -500, y: 300 };
    const window = await desktop.start();
    await call(window, "window.resize", { height: 400 });
    expect(window.wanted).toMatchObject({ x: 0, y: 0, height: 424 });
    expect(sent(window, "window.layout").at(-1)).toEqual({
      grow: "down",
      max_height: 520 - 2 * MARGIN,
      is_movable: false,
    });
    await call(window, "window.resize", { height: 5000 });
    expect(window.wanted.height).toBe(520);
    window.dragged({ x: 3, y: 3 });
    await call(window, "window.move", { dx: 50, dy: 50 });
    expect(window.getBounds()).toMatchObject({ x: 0, y: 0 });
    await desktop.quit();
    const { existsSync } = await import("node:fs");
    expect(existsSync(join(desktop.dataDir, "places.json"))).toBe(false);
  });

  it("a picture of the screen is taken while the bar is hidden, which is no reason to go", async () => {
    const window = await desktop.start();
    const seen: boolean[] = [];
    vi.spyOn(electron.desktopCapturer, "getSources").mockImplementation(async () => {
      seen.push(window.isVisible());
      return [];
    });
    await call(window, "window.capture", {});
    expect([...seen, window.isVisible()]).toEqual([false, true]);
  });
});

describe.each(electron.MACHINES)("the bar on $name", (machine) => {
  beforeEach(() => desktop.prepare(machine));

  it("takes the width of the settings, and is forgotten where its file is broken", async () => {
    const window = await desktop.start();
    await call(window, "settings.save", { bar_width: 900 });
    expect(window.wanted.width).toBe(900 + 2 * MARGIN);
    await desktop.quit();
    writeFileSync(join(desktop.dataDir, "places.json"), "{");
    desktop.forget();
    const other = await desktop.start();
    expect(other.wanted.width).toBe(900 + 2 * MARGIN);
  });

  it("hides when another window is clicked, not while it is pinned, busy, or told to stay", async () => {
    const window = await desktop.start();
    const goes = async () => {
      await expect.poll(() => window.isFocused()).toBe(true);
      window.blurred();
      await wait(600);
      return !window.isVisible();
    };
    expect(await goes()).toBe(true);
    const goesAfter = async (name: string, input: unknown) => {
      window.hide();
      again();
      await call(window, name, input);
      return goes();
    };
    expect(await goesAfter("window.busy", { busy: true })).toBe(false);
    expect(await goesAfter("window.busy", { busy: false })).toBe(true);
    expect(await goesAfter("settings.save", { pinned: true })).toBe(false);
    expect(await goesAfter("settings.save", { pinned: false, hide_on_blur: false })).toBe(false);
    expect(await goesAfter("settings.save", { hide_on_blur: null })).toBe(true);
  });

  it("waits for a file that is picked up in another window and carried to it", async () => {
    const window = await desktop.start();
    window.blurred();
    for (let step = 1; step <= 8; step += 1) {
      electron.screen.cursor = { x: 10 + step, y: 10 };
      await wait(100);
    }
    // Wayland tells no pointer, so that nothing can be seen to come.
    expect(window.isVisible()).toBe(!machine.isWayland);
    await expect.poll(() => window.isVisible()).toBe(false);
  });

  it("is left out of screen sharing where that is chosen and the system can", async () => {
    const window = await desktop.start();
    await call(window, "settings.save", { hide_from_sharing: true });
    const last = window.calls.findLast((one) => one.startsWith("contentProtection"));
    expect(last).toBe(machine.platform === "linux" ? undefined : "contentProtection true");
  });
});
