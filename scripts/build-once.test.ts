import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { alone, buildOnce } from "./build-once.ts";

describe("a build", () => {
  it("is done by one at a time, and a failed one keeps nobody waiting", async () => {
    const file = join(tempDir(), "lock");
    const log: string[] = [];
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    const { promise: isDone, resolve: finish } = Promise.withResolvers<void>();
    const first = alone(file, async () => {
      log.push("first begins");
      hold();
      await isDone;
      log.push("first ends");
      throw new Error("no build");
    });
    await isHeld;
    const second = alone(file, async () => void log.push("second"));
    finish();
    await expect(first).rejects.toThrow("no build");
    await second;
    expect(log).toEqual(["first begins", "first ends", "second"]);
  });

  it.each(["c#", "really?"])("in a folder that Vite cannot name, as %s, says to move it", async (name) => {
    const root = join(tempDir(), name);
    mkdirSync(root);
    await expect(buildOnce(root)).rejects.toThrow(/cannot be built in .*: the path holds "[#?]"\. Move the folder/);
  });

  // Root may write anywhere but on what is made to be read alone.
  it.skipIf(process.platform !== "linux")("that cannot be written says so, and how to make it once", async () => {
    await expect(buildOnce("/proc/self")).rejects.toThrow(
      /has to be built first.*\/proc\/self cannot be written \(E\w+\).*npm run build/,
    );
  });
});
