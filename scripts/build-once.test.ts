import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { alone, buildAnew, buildOnce } from "./build-once.ts";

/** Builds nothing but empty files, and counts. */
const CONFIG = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
const root = import.meta.dirname;
export default {
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
      appendFileSync(join(root, "builds"), "x");
      if (existsSync(join(root, "kill"))) throw new Error("ended half way");
      for (const file of ["renderer/index.html", "electron/main.js", "electron/preload.cjs", "server/browser.js"]) {
        mkdirSync(dirname(join(root, "dist", file)), { recursive: true });
        writeFileSync(join(root, "dist", file), "");
      }
    },
  },
};
`;

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

  it("that was ended half way, or whose files are gone, is done again by the next start", async () => {
    const root = tempDir();
    const kept = process.env.FLOATBAR_KEEP_DIST;
    onTestFinished(() => {
      if (kept === undefined) delete process.env.FLOATBAR_KEEP_DIST;
      else process.env.FLOATBAR_KEEP_DIST = kept;
    });
    writeFileSync(join(root, "package.json"), '{"type":"module"}');
    writeFileSync(join(root, "vite.config.ts"), CONFIG);
    const [builds, kill] = [join(root, "builds"), join(root, "kill")];
    const count = () => readFileSync(builds, "utf8").length;
    await buildOnce(root);
    await buildOnce(root);
    expect(count()).toBe(1);
    rmSync(join(root, "dist", "renderer", "index.html"));
    await buildOnce(root);
    expect(count()).toBe(2);
    writeFileSync(kill, "");
    await expect(buildAnew(root)).rejects.toThrow("ended half way");
    rmSync(kill);
    await buildOnce(root);
    expect(count()).toBe(4);
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
