import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { npmAbove } from "./end-with-npm.ts";

describe("npm above a script", () => {
  const processes: Record<number, { parent: number; command: string }> = {
    1: { parent: 0, command: "/sbin/init\0" },
    20: { parent: 1, command: "npm start\0" },
    21: { parent: 1, command: "/usr/bin/node\0/usr/lib/node_modules/npm/bin/npm-cli.js\0run\0web\0" },
    30: { parent: 20, command: "sh\0-c\0node scripts/start.ts\0" },
    31: { parent: 21, command: "sh\0-c\0node scripts/start.ts\0" },
    32: { parent: 1, command: "sh\0-c\0node scripts/start.ts\0" },
    // A manager of versions between npm and its script, each with a shell.
    33: { parent: 30, command: "/usr/bin/mise\0x\0" },
    34: { parent: 33, command: "sh\0-c\0node scripts/start.ts\0" },
    40: { parent: 1, command: "/opt/npmtools/run\0" },
  };
  it.each([
    [30, 20],
    [31, 21],
    [20, 20],
    [34, 20],
    [32, undefined],
    [40, undefined],
    [99, undefined],
  ])("of %i is %s", (pid, npm) => {
    expect(npmAbove(pid, (one) => processes[one])).toBe(npm);
  });
});

describe.skipIf(process.platform !== "linux")("a script of npm", () => {
  const module = JSON.stringify(join(import.meta.dirname, "end-with-npm.ts"));
  const isThere = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  /** Runs a shell's words, with a script in $SCRIPT that says its process id and goes on until it is ended. */
  const shell = async (
    words: string,
    { name = "sh", event = "start" }: { name?: string; event?: string | undefined },
  ) => {
    const script = join(tempDir(), "script.mjs");
    writeFileSync(
      script,
      `import { endWithNpm } from ${module};\nconsole.log(process.pid);\nendWithNpm();\nsetInterval(() => undefined, 1000);\n`,
    );
    const child = spawn("/bin/sh", ["-c", words], {
      argv0: name,
      env: { ...process.env, SCRIPT: script, NODE: process.execPath, npm_lifecycle_event: event },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const pid = Number.parseInt(line.toString(), 10);
    onTestFinished(() => void (isThere(pid) && process.kill(pid, "SIGKILL")));
    return { child, pid };
  };

  it("ends when npm is killed, though the shell between them stays", async () => {
    // The colons keep each shell from becoming what it starts.
    const { child, pid } = await shell(`sh -c '"$NODE" "$SCRIPT"; :'; :`, { name: "npm start" });
    expect(isThere(pid)).toBe(true);
    child.kill("SIGKILL");
    await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false);
  });

  it("ends at once where npm is gone before it looks, and goes on where npm has nothing to do with it", async () => {
    const orphan = await shell(`(setsid "$NODE" "$SCRIPT" &)`, {});
    await expect.poll(() => isThere(orphan.pid), { timeout: 10_000 }).toBe(false);
    const other = await shell(`(setsid "$NODE" "$SCRIPT" &)`, { event: undefined });
    expect(isThere(other.pid)).toBe(true);
  });
});
