import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { startAfter } from "./start-again.ts";

vi.mock("electron", () => ({ app: {} }));

it.skipIf(process.platform === "win32")(
  "starts a program once a process has ended, and not before, as if nothing had run it",
  async () => {
    vi.stubEnv("APPDIR", "/tmp/.mount");
    vi.stubEnv("LD_LIBRARY_PATH", "/tmp/.mount/usr/lib");
    const file = join(tempDir(), "started");
    const waiting = spawn("sleep", ["600"], { stdio: "ignore" });
    onTestFinished(() => void waiting.kill("SIGKILL"));
    startAfter(waiting.pid ?? 0, ["/bin/sh", "-c", `echo "$0 $APPDIR$LD_LIBRARY_PATH$PWD" > "${file}"`, "--locked"]);
    expect(existsSync(file)).toBe(false);
    waiting.kill("SIGKILL");
    await expect.poll(() => existsSync(file) && readFileSync(file, "utf8").trim()).toBe("--locked /");
  },
);
