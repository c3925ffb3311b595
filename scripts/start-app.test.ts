import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { startApp } from "./start-app.ts";

const READY = 'touch "$FLOATBAR_READY_FILE"';
/** It was ready long ago; macOS's `touch` knows no other way to say a time than a stamp. */
const LONG_UP = 'touch -t 202601010000 "$FLOATBAR_READY_FILE"';

/** A checkout with a stand-in for Electron's program, and one for browser mode that notes how it was started. */
function checkout(electron: string | undefined) {
  const root = tempDir();
  const electronDir = join(root, "electron-dist");
  for (const folder of [electronDir, join(root, "dist", "server"), join(root, "node_modules", "electron")]) {
    mkdirSync(folder, { recursive: true });
  }
  if (electron !== undefined) {
    writeFileSync(join(electronDir, "electron"), electron);
    chmodSync(join(electronDir, "electron"), 0o755);
  }
  const noted = join(root, "browser.txt");
  const browser = `require("node:fs").writeFileSync(${JSON.stringify(noted)}, process.argv.slice(2).join(" "));`;
  writeFileSync(join(root, "dist", "server", "browser.js"), browser);
  const lines: string[] = [];
  const start = (more: { args?: string[]; env?: object; isRoot?: boolean } = {}) =>
    startApp({
      root,
      args: more.args ?? ["--no-open"],
      env: { PATH: process.env.PATH, DISPLAY: ":1", ELECTRON_OVERRIDE_DIST_PATH: electronDir, ...more.env },
      platform: "linux",
      isRoot: more.isRoot ?? false,
      readyMs: 300,
      print: (line) => lines.push(line),
    });
  return { root, start, lines, browser: () => (existsSync(noted) ? readFileSync(noted, "utf8") : undefined) };
}

// The stand-ins are shell scripts.
describe.skipIf(process.platform === "win32")("npm start", () => {
  it.each([
    ["aborts for want of a sandbox", "#!/bin/sh\nkill -TRAP $$\n", "aborted as it started, with signal 5"],
    ["crashes", "#!/bin/sh\nkill -SEGV $$\n", "aborted as it started, with signal 11"],
    ["cannot reach a display", "#!/bin/sh\nexit 1\n", "it ended with 1"],
    ["hangs", "#!/bin/sh\nexec sleep 60\n", "it did not come up"],
    ["is no program", "half a download", "it ended with 127"],
    ["is missing", undefined, "its binary is not here and cannot be downloaded"],
    ["is an empty file", "", "its binary is not here and cannot be downloaded"],
    [
      "crashes just after it came up",
      `#!/bin/sh\n${READY}\nkill -TRAP $$\n`,
      "it aborted as it started, with signal 5",
    ],
    ["ends in the middle of its start", `#!/bin/sh\n${READY}\nexit 1\n`, "it ended with 1"],
  ])("opens the browser instead where Electron %s, and says so in one line", async (_what, electron, reason) => {
    const { start, lines, browser } = checkout(electron);
    expect(await start()).toBe(0);
    expect(browser()).toBe("--no-open");
    expect(lines).toEqual([
      expect.stringMatching(`^Electron cannot be opened \\(.*${reason}\\); starting in the browser`),
    ]);
  });

  it("opens the window from a terminal of another Electron program, which tells Electron to be Node", async () => {
    const { start, browser } = checkout(`#!/bin/sh\n[ -n "$ELECTRON_RUN_AS_NODE" ] && exit 1\n${READY}\nexit 0\n`);
    expect(await start({ env: { ELECTRON_RUN_AS_NODE: "1", ELECTRON_NO_ASAR: "1" } })).toBe(0);
    expect(browser()).toBeUndefined();
  });

  it.each([
    ["without a display", { env: { DISPLAY: "" } }, "there is no display"],
    ["as root", { isRoot: true }, "sandbox does not run as root"],
  ])("does not try Electron %s", async (_what, options, reason) => {
    const { start, lines, browser } = checkout(`#!/bin/sh\n${READY}\nexit 0\n`);
    await start({ ...options, args: ["--no-open", "--toggle"] });
    expect(browser()).toBe("--no-open");
    expect(lines[0]).toContain(reason);
  });

  it.each([
    ["ran", `#!/bin/sh\n${READY}\nexit 0\n`, 0],
    ["crashed when it had long been up", `#!/bin/sh\n${LONG_UP}\nexit 9\n`, 9],
    ["was ended by somebody as it came up", `#!/bin/sh\n${READY}\nkill -TERM $$\n`, 143],
    ["said itself why it does not start", "#!/bin/sh\nexit 78\n", 78],
  ])("ends as Electron did where it %s", async (_what, electron, code) => {
    const { start, lines, browser } = checkout(electron);
    expect(await start()).toBe(code);
    expect([browser(), lines]).toEqual([undefined, []]);
  });

  it("starts Electron again, locked, where the vault was locked", async () => {
    const { root, start, browser } = checkout(
      `#!/bin/sh\n${READY}\necho "$@" >> "$NOTED"\ncase "$*" in *--locked*) exit 0;; esac\nexit 75\n`,
    );
    const noted = join(root, "starts.txt");
    const listening = process.listenerCount("SIGTERM");
    expect(await start({ args: ["--toggle", "--disable-gpu", "floatbar://new"], env: { NOTED: noted } })).toBe(0);
    expect(readFileSync(noted, "utf8").trim().split("\n")).toEqual([
      `${root} --toggle --disable-gpu floatbar://new`,
      `${root} --disable-gpu --locked --hidden`,
    ]);
    expect(process.listenerCount("SIGTERM")).toBe(listening);
    expect(browser()).toBeUndefined();
  });

  it("checks the computer, and fails to try the build, where Electron cannot be opened", async () => {
    const { start, lines, browser } = checkout("#!/bin/sh\nexit 1\n");
    expect(await start({ args: ["--check"] })).toBe(0);
    expect(lines[0]).toMatch(/\nfailed +Electron +It cannot be opened: .*it ended with 1.*\nok +system /s);
    expect(await start({ args: ["--smoke"] })).toBe(1);
    expect(lines[1]).toMatch(/^failed .*it ended with 1/);
    expect(browser()).toBeUndefined();
  });

  it("lets Node keep what it compiled of browser mode for the next start", async () => {
    const { start, root } = checkout(undefined);
    await start();
    expect(existsSync(join(root, "node_modules", ".cache", "node"))).toBe(true);
  });

  it("ends where that was asked while Electron hung, and opens no browser then", async () => {
    const { start, browser } = checkout("#!/bin/sh\ntrap '' TERM\nwhile :; do sleep 0.1; done\n");
    const ended = start({ env: {} });
    const timer = setInterval(() => process.emit("SIGTERM", "SIGTERM"), 100);
    expect(await ended).not.toBe(0);
    clearInterval(timer);
    expect(browser()).toBeUndefined();
  });

  it("hands the signal to end on, and starts nothing after it", async () => {
    const { start, browser } = checkout(
      `#!/bin/sh\n${READY}\ntrap 'kill $sleeper; exit 0' TERM\nsleep 60 & sleeper=$!\nwait\n`,
    );
    const ended = start();
    const timer = setInterval(() => process.emit("SIGTERM", "SIGTERM"), 200);
    expect(await ended).toBe(0);
    clearInterval(timer);
    expect(browser()).toBeUndefined();
  });

  it("starts Electron again where somebody asked for the app while it ended", async () => {
    const { root, start } = checkout(
      `#!/bin/sh\n${READY}\necho "$@" >> "$NOTED"\ncase "$*" in *--toggle*) exit 0;; esac\nexit 77\n`,
    );
    const noted = join(root, "starts.txt");
    expect(await start({ args: ["--disable-gpu", "--hidden"], env: { NOTED: noted } })).toBe(0);
    expect(readFileSync(noted, "utf8").trim().split("\n")).toEqual([
      `${root} --disable-gpu --hidden`,
      `${root} --disable-gpu --toggle`,
    ]);
  });

  it("says where no folder can be made for what Electron tells it", async () => {
    const { start } = checkout("#!/bin/sh\nexit 0\n");
    vi.stubEnv("TMPDIR", "/proc/none");
    await expect(start()).rejects.toThrow(/No folder can be made in \/proc\/none \(ENOENT\)\. Set TMPDIR/);
  });

  it("starts nothing again where the end was asked for while the vault was being locked", async () => {
    const { root, start } = checkout(
      `#!/bin/sh\n${READY}\necho start >> "$NOTED"\ntrap 'kill $sleeper; exit 75' TERM\nsleep 60 & sleeper=$!\nwait\n`,
    );
    const noted = join(root, "starts.txt");
    const ended = start({ env: { NOTED: noted } });
    const timer = setInterval(() => process.emit("SIGTERM", "SIGTERM"), 200);
    expect(await ended).toBe(75);
    clearInterval(timer);
    expect(readFileSync(noted, "utf8")).toBe("start\n");
  });
});
