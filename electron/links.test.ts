import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pino } from "pino";
import { beforeEach, describe, expect, it, vi } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { tempDir } from "../testing/temp-dir.ts";
import { useAutostart } from "./autostart.ts";
import { takeLinks } from "./links.ts";
import { APP_ID, clientProgram, commandLine } from "./own-program.ts";

const electron = await vi.hoisted(() => import("../testing/electron-double.ts"));
vi.mock("electron", () => electron);

const LINUX = { platform: "linux", isWayland: true } as const;
/** Where the running program is mounted. */
const APPDIR = dirname(process.execPath);
const log = pino({ level: "silent" });

beforeEach(() => {
  electron.state.machine = electron.WAYLAND;
  const appPath = tempDir();
  mkdirSync(join(appPath, "resources"));
  writeFileSync(join(appPath, "resources", "tray@2x.png"), "a picture");
  Object.assign(electron.app, { appPath, isPackaged: true, protocol: "", desktopName: `${APP_ID}.desktop` });
});

it("the name that the portals know is the one that package.json and Flatpak have", () => {
  expect(packageJson.desktopName).toBe(`${APP_ID}.desktop`);
});

// The paths are Linux's.
describe.skipIf(process.platform === "win32")("an AppImage", () => {
  it("makes itself known for links and portals, and does so anew where it was moved or updated", () => {
    const data = tempDir();
    const file = join(data, "applications", `${APP_ID}.desktop`);
    const start = (program: string) => takeLinks({ APPIMAGE: program, APPDIR, XDG_DATA_HOME: data, PATH: "" }, log);
    start("/home/me/FloatBar-0.2.0 (1).AppImage");
    expect(electron.app.protocol).toBe("floatbar");
    const entry = readFileSync(file, "utf8");
    expect(entry).toContain(
      '\nExec="/home/me/FloatBar-0.2.0 (1).AppImage" %u\nTryExec=/home/me/FloatBar-0.2.0 (1).AppImage\n',
    );
    expect(entry).toContain("\nMimeType=x-scheme-handler/floatbar;\n");
    expect(readFileSync(join(data, "icons/hicolor/64x64/apps", `${APP_ID}.png`), "utf8")).toBe("a picture");
    start("/opt/100%/FloatBar.AppImage");
    expect(readFileSync(file, "utf8")).toContain(
      "\nExec=/opt/100%%/FloatBar.AppImage %u\nTryExec=/opt/100%/FloatBar.AppImage\n",
    );
  });

  it("leaves an entry that a package takes away once it is gone, since it would hide the package's own", () => {
    const data = tempDir();
    const file = join(data, "applications", `${APP_ID}.desktop`);
    const image = join(tempDir(), "Float Bar.AppImage");
    writeFileSync(image, "");
    takeLinks({ APPIMAGE: image, APPDIR, XDG_DATA_HOME: data, PATH: "" }, log);
    takeLinks({ XDG_DATA_HOME: data, PATH: "" }, log);
    expect(existsSync(file)).toBe(true);
    rmSync(image);
    takeLinks({ XDG_DATA_HOME: data, PATH: "" }, log);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(join(data, "icons/hicolor/64x64/apps", `${APP_ID}.png`))).toBe(false);
  });

  it("starts where the dead entry's icon cannot be removed", () => {
    const data = tempDir();
    const warned = vi.spyOn(log, "warn");
    const folder = join(data, "applications");
    mkdirSync(folder);
    writeFileSync(join(folder, `${APP_ID}.desktop`), "TryExec=/gone/FloatBar.AppImage\n");
    // A folder is not removed as a file.
    mkdirSync(join(data, "icons/hicolor/64x64/apps", `${APP_ID}.png`), { recursive: true });
    takeLinks({ XDG_DATA_HOME: data, PATH: "" }, log);
    expect(warned).toHaveBeenCalledOnce();
    expect(electron.app.protocol).toBe("floatbar");
    warned.mockRestore();
  });

  it("is told from another program's, whose variables whatever it starts inherits", () => {
    const data = tempDir();
    const env = { APPIMAGE: "/home/me/Editor.AppImage", APPDIR: "/tmp/.mount_editor", XDG_DATA_HOME: data, PATH: "" };
    takeLinks(env, log);
    expect(existsSync(join(data, "applications"))).toBe(false);
    expect(clientProgram(env).command).toBe(process.execPath);
    expect(commandLine(env)).not.toContain("Editor");
  });

  it("starts without its entry where that cannot be written", () => {
    const warned = vi.spyOn(log, "warn");
    takeLinks({ APPIMAGE: "/home/me/FloatBar.AppImage", APPDIR, XDG_DATA_HOME: "/proc/none", PATH: "" }, log);
    expect(warned).toHaveBeenCalledOnce();
  });

  it("is not made of a package, which brings an entry, nor of a copy that runs from source, which takes no links", () => {
    const data = tempDir();
    takeLinks({ XDG_DATA_HOME: data }, log);
    expect([electron.app.protocol, existsSync(join(data, "applications"))]).toEqual(["floatbar", false]);
    Object.assign(electron.app, { isPackaged: false, protocol: "" });
    takeLinks({ APPIMAGE: "/x.AppImage", APPDIR, XDG_DATA_HOME: data }, log);
    expect([electron.app.protocol, existsSync(join(data, "applications"))]).toEqual(["", false]);
  });
});

describe.skipIf(process.platform === "win32")("a Flatpak", () => {
  it("is started by others through flatpak, whose sandbox has other paths than they", () => {
    const env = { FLATPAK_ID: APP_ID };
    expect(clientProgram(env)).toEqual({ command: "flatpak", args: ["run", APP_ID, "--mcp"] });
    expect(commandLine(env)).toBe(`flatpak run ${APP_ID}`);
  });

  it("asks the portal to start it with the session, and writes nothing into its sandbox", async () => {
    const [bin, config] = [tempDir(), tempDir()];
    const asked = join(bin, "asked");
    writeFileSync(join(bin, "gdbus"), `#!/bin/sh\nprintf '%s\\n' "$@" >> ${asked}\n`);
    chmodSync(join(bin, "gdbus"), 0o755);
    const env = { FLATPAK_ID: APP_ID, XDG_CONFIG_HOME: config, PATH: `${bin}:/usr/bin:/bin` };
    useAutostart(true, env, LINUX, log);
    const lines = () => (existsSync(asked) ? readFileSync(asked, "utf8").split("\n") : []);
    await expect.poll(lines).toContain("{'autostart': <true>, 'commandline': <['electron-wrapper', '--hidden']>}");
    expect(lines()).toContain("org.freedesktop.portal.Background.RequestBackground");
    expect(existsSync(join(config, "autostart"))).toBe(false);
  });

  it("says in its log where there is no portal", async () => {
    const warned = vi.spyOn(log, "warn");
    useAutostart(true, { FLATPAK_ID: APP_ID, PATH: tempDir() }, LINUX, log);
    await expect.poll(() => warned.mock.calls.length).toBeGreaterThan(0);
  });
});
