import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ElectronApp } from "../testing/electron-app.ts";
import type { Machine } from "../testing/electron/machine.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { checkComputer } from "./check.ts";

// One double for all tests, whatever is reset between them.
const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
vi.mock("electron", () => electron);

const desktop = new ElectronApp(electron);
afterEach(() => desktop.end());

/** A folder with a program of this name that does what the script says. */
function program(name: string, script: string): string {
  const folder = tempDir();
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

/** A kernel with these switches. */
function kernel(switches: Record<string, string>): string {
  const proc = tempDir();
  for (const [name, value] of Object.entries(switches)) {
    mkdirSync(join(proc, "sys", name, ".."), { recursive: true });
    writeFileSync(join(proc, "sys", name), `${value}\n`);
  }
  return proc;
}

/** The states of what was found, by name. */
async function look(machine: Machine, env: NodeJS.ProcessEnv = {}, proc = kernel({})): Promise<Record<string, string>> {
  const text = await checkComputer({ folder: desktop.dataDir, env: { PATH: "", ...env }, system: machine, proc });
  const lines = text.split("\n").filter((line) => /^(?:ok|warning|failed|unknown)\b/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(9, 20).trim(), line.split(/\s/)[0] ?? ""]));
}

describe.each(electron.MACHINES)("the check on $name", (machine) => {
  beforeEach(() => desktop.prepare(machine));

  it("names what the face depends on there, and nothing that another system has", async () => {
    const found = Object.keys(await look(machine));
    expect(found.slice(0, 5)).toEqual(["system", "data folder", "programs", "keychain", "graphics"]);
    expect(found.slice(5)).toEqual(machine.platform === "linux" ? ["session", "sandbox", "shortcut", "tray"] : []);
  });

  it("tells a keychain from none, and a graphics processor from none", async () => {
    expect(await look(machine)).toMatchObject({ keychain: "ok", graphics: "ok" });
    desktop.forget();
    electron.safeStorage.isAvailable = false;
    electron.app.disableHardwareAcceleration();
    expect(await look(machine)).toMatchObject({ keychain: "warning", graphics: "warning" });
  });
});

describe("the check on Linux", () => {
  beforeEach(() => desktop.prepare(electron.WAYLAND));

  it("calls a secret service that writes plain text none", async () => {
    electron.safeStorage.backend = "basic_text";
    expect(await look(electron.X11)).toMatchObject({ keychain: "warning" });
  });

  it.each([
    [{}, "ok"],
    [{ "kernel/apparmor_restrict_unprivileged_userns": "1" }, "failed"],
    [{ "kernel/unprivileged_userns_clone": "0" }, "failed"],
    [{ "user/max_user_namespaces": "0" }, "failed"],
    [{ "kernel/unprivileged_userns_clone": "1", "user/max_user_namespaces": "63000" }, "ok"],
  ])("says of a kernel with %j whether there can be a sandbox: %s", async (switches, state) => {
    expect(await look(electron.X11, {}, kernel(switches as Record<string, string>))).toMatchObject({ sandbox: state });
  });

  it("says that a sandbox is switched off", async () => {
    electron.app.commandLine.appendSwitch("no-sandbox");
    expect(await look(electron.X11)).toMatchObject({ sandbox: "failed" });
  });

  it.each([
    ["answers", 'case "$4" in *portal*) echo "u 1";; *) echo "b true";; esac', "ok", "ok"],
    ["has neither", 'echo "Failed to get property: Unknown object" >&2; exit 1', "warning", "warning"],
    ["has a watcher and no host", 'case "$4" in *portal*) echo "u 1";; *) echo "b false";; esac', "ok", "warning"],
    ["cannot be reached", 'echo "Failed to connect to bus: No medium found" >&2; exit 1', "unknown", "unknown"],
  ])("asks the session's bus for the portal and the tray: one that %s", async (_name, script, shortcut, tray) => {
    const env = { PATH: program("busctl", script) };
    expect(await look(electron.WAYLAND, env)).toMatchObject({ shortcut, tray });
  });

  it("says where there is nothing to ask the bus with, and needs no portal under X11", async () => {
    expect(await look(electron.WAYLAND)).toMatchObject({ shortcut: "unknown", tray: "unknown" });
    expect(await look(electron.X11)).toMatchObject({ shortcut: "ok" });
  });

  it.each([
    ["us,ru", "grp:alt_shift_toggle,terminate:ctrl_alt_bksp", "warning"],
    ["us,gr", "caps:escape,grp:lctrl_lshift_toggle_bidir", "warning"],
    ["us,de", "grp:caps_toggle", "ok"],
  ])("asks X11 for what switches between the layouts %s: %s", async (layout, options, state) => {
    const said = `rules:      evdev\nlayout:     ${layout}\noptions:    ${options}`;
    const env = { PATH: `${program("setxkbmap", `echo "${said}"`)}:/bin`, DISPLAY: ":7" };
    expect(await look(electron.X11, env)).toMatchObject({ shortcut: state });
  });

  it("looks for FUSE where the app is an AppImage", async () => {
    expect(
      await look(electron.X11, { APPIMAGE: "/opt/FloatBar.AppImage", APPDIR: dirname(process.execPath) }),
    ).toMatchObject({ FUSE: "failed" });
  });
});
