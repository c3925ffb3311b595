import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import { StartGuard } from "./start-guard.ts";

describe("the start guard", () => {
  it("asks for the version before after two starts of a new one that did not come up, and keeps its program", () => {
    const folder = tempDir();
    const program = join(folder, "FloatBar.AppImage");
    writeFileSync(program, "version 1");
    const one = new StartGuard(folder, "1.0.0");
    expect(one.begin()).toBe(false);
    one.succeed();
    one.keep(program);
    const two = () => new StartGuard(folder, "2.0.0");
    expect(two().begin()).toBe(false);
    expect(two().begin()).toBe(false);
    expect(two().begin()).toBe(true);
    expect(readFileSync(two().previous ?? "", "utf8")).toBe("version 1");
    two().forget();
    expect(new StartGuard(folder, "1.0.0").begin()).toBe(false);
  });

  it("lets a new version be that came up, and a first one that never did", () => {
    const folder = tempDir();
    new StartGuard(folder, "1.0.0").succeed();
    for (const fails of [true, false, true, true]) {
      const two = new StartGuard(folder, "2.0.0");
      expect(two.begin()).toBe(false);
      if (!fails) two.succeed();
    }
    const fresh = tempDir();
    for (let start = 0; start < 5; start += 1) expect(new StartGuard(fresh, "1.0.0").begin()).toBe(false);
  });

  it.skipIf(process.platform !== "linux")("keeps the program that it had where there is no room for the next", () => {
    const folder = tempDir();
    const program = join(folder, "FloatBar.AppImage");
    writeFileSync(program, "version 1");
    const guard = new StartGuard(folder, "1.0.0");
    guard.keep(program);
    symlinkSync("/dev/full", join(folder, "updates", "previous.AppImage.part"));
    writeFileSync(program, "version 2");
    expect(() => guard.keep(program)).toThrow(/copyfile/);
    expect(readFileSync(guard.previous ?? "", "utf8")).toBe("version 1");
  });

  it("counts anew where its file is broken", () => {
    const folder = tempDir();
    new StartGuard(folder, "1.0.0").succeed();
    writeFileSync(join(folder, "updates", "starts.json"), "{");
    expect(new StartGuard(folder, "2.0.0").begin()).toBe(false);
  });
});
