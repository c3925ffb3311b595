import { spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { silentLog } from "../testing/test-core.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { watchScreen } from "./screen-lock.ts";

/** A stand-in for `gdbus`, which notes what it is asked, says some lines, and stays. */
function gdbus(lines: readonly string[], ends = "exec sleep 600") {
  const folder = tempDir();
  const program = join(folder, "gdbus");
  const said = lines.map((line) => `echo "${line}"`).join("\n");
  writeFileSync(
    program,
    `#!/bin/sh\necho "$@" >> "${join(folder, "asked")}"\necho $$ > "${join(folder, "pid")}"\n${said}\n${ends}\n`,
  );
  chmodSync(program, 0o755);
  return { PATH: `${folder}:${process.env.PATH}` };
}

const session = "/org/freedesktop/login1/session/_32";
const saver = "/org/gnome/ScreenSaver: org.gnome.ScreenSaver";

describe.skipIf(process.platform === "win32")("the lock of the screen on Linux", () => {
  it.each([
    ["logind", { XDG_SESSION_ID: "2" }, `${session}: org.freedesktop.login1.Session`, "Lock ()", "Unlock ()"],
    [
      "logind's hint",
      { XDG_SESSION_ID: "2" },
      `${session}: org.freedesktop.DBus.Properties`,
      "PropertiesChanged ('org.freedesktop.login1.Session', {'LockedHint': <true>}, @as [])",
      "PropertiesChanged ('org.freedesktop.login1.Session', {'LockedHint': <false>}, @as [])",
    ],
    [
      "a screen saver",
      { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" },
      saver,
      "ActiveChanged (true,)",
      "ActiveChanged (false,)",
    ],
  ])("is heard from %s", async (_name, session_, from, locked, unlocked) => {
    const heard = new Set<string>();
    const lines = [`${from}.${locked}`, "something else", `${from}.${unlocked}`];
    const env = gdbus(lines);
    const end = watchScreen(
      { ...env, ...session_ },
      { platform: "linux", isWayland: false },
      { lock: () => heard.add("lock"), unlock: () => heard.add("unlock") },
      silentLog,
    );
    onTestFinished(end);
    await expect.poll(() => [...heard]).toEqual(["lock", "unlock"]);
    // The program goes with it.
    const pid = Number(readFileSync(join(env.PATH.split(":")[0] ?? "", "pid"), "utf8"));
    expect(process.kill(pid, 0)).toBe(true);
    end();
    await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
  });

  it("is listened for again where the monitor ended", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const env = gdbus([], "exit 1");
    const asked = () =>
      readFileSync(join(env.PATH.split(":")[0] ?? "", "asked"), "utf8")
        .trim()
        .split("\n").length;
    const listener = { lock: () => undefined, unlock: () => undefined };
    const logged = vi.fn();
    const end = watchScreen({ ...env, XDG_SESSION_ID: "c1" }, { platform: "linux", isWayland: false }, listener, {
      info: logged,
    } as never);
    onTestFinished(end);
    await vi.waitFor(() => expect(logged).toHaveBeenCalledTimes(1));
    vi.advanceTimersByTime(2000);
    await vi.waitFor(() => expect(logged).toHaveBeenCalledTimes(2));
    expect(asked()).toBe(2);
    vi.advanceTimersByTime(2000);
    end();
    vi.advanceTimersByTime(60_000);
    expect(asked()).toBe(2);
  });

  it("is asked of the session's own desktop alone, and of all where that is not known", async () => {
    const listener = { lock: () => undefined, unlock: () => undefined };
    const started = (XDG_CURRENT_DESKTOP: string) => {
      const { PATH } = gdbus([]);
      const env = { PATH, DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere", XDG_CURRENT_DESKTOP };
      onTestFinished(watchScreen(env, { platform: "linux", isWayland: false }, listener, silentLog));
      const asked = join(PATH.split(":")[0] ?? "", "asked");
      return () =>
        existsSync(asked)
          ? readFileSync(asked, "utf8")
              .match(/org\.\w+\.ScreenSaver/g)
              ?.toSorted()
          : [];
    };
    const [cinnamon, unknown] = [started("X-Cinnamon"), started("")];
    await expect.poll(cinnamon).toEqual(["org.cinnamon.ScreenSaver", "org.freedesktop.ScreenSaver"]);
    await expect.poll(() => unknown()?.length).toBe(5);
  });

  // Where setpriv is not, nothing can be promised.
  it.skipIf(!existsSync("/usr/bin/setpriv"))("is no longer listened for once the app was killed", async () => {
    const env = gdbus([]);
    const script = [
      `import { watchScreen } from ${JSON.stringify(join(import.meta.dirname, "screen-lock.ts"))};`,
      `watchScreen(process.env, { platform: "linux", isWayland: false }, {}, { info() {} });`,
    ].join("\n");
    const app = spawn(process.execPath, ["--input-type=module", "-e", script], {
      env: { ...env, XDG_SESSION_ID: "2" },
      stdio: "ignore",
    });
    const pidFile = join(env.PATH.split(":")[0] ?? "", "pid");
    await expect.poll(() => existsSync(pidFile) && readFileSync(pidFile, "utf8"), { timeout: 20_000 }).toMatch(/\d\n/);
    app.kill("SIGKILL");
    await expect.poll(() => existsSync(`/proc/${Number(readFileSync(pidFile, "utf8"))}`)).toBe(false);
  });

  it("is not listened for on the other systems, nor where there is no session", () => {
    const listener = { lock: () => undefined, unlock: () => undefined };
    const { PATH } = gdbus([]);
    const session = { XDG_SESSION_ID: "2", DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" };
    for (const [platform, env] of [
      ["darwin", session],
      ["win32", session],
      ["linux", {}],
    ] as const)
      watchScreen({ PATH, ...env }, { platform, isWayland: false }, listener, silentLog)();
    expect(existsSync(join(PATH.split(":")[0] ?? "", "asked"))).toBe(false);
  });
});
