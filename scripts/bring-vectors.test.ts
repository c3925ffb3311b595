import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Arch } from "builder-util";
import { describe, expect, it } from "vitest";
import { tempDir } from "../testing/temp-dir.ts";
import beforePack from "./bring-vectors.ts";

/** A checkout with the project's own lock file, and this machine's build alone. */
function checkout() {
  const root = tempDir();
  mkdirSync(join(root, "node_modules", "sqlite-vec-linux-x64"), { recursive: true });
  writeFileSync(join(root, "package-lock.json"), readFileSync(join(import.meta.dirname, "..", "package-lock.json")));
  const asked: string[] = [];
  /** As npm does with a network: lays out what the lock file names. */
  const install = (folder: string) => {
    const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as { packages: object };
    for (const [path, entry] of Object.entries(lock.packages).slice(1)) {
      expect(entry).toHaveProperty("integrity");
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, "vec0.so"), path);
      asked.push(path);
    }
    return true;
  };
  return { root, asked, install };
}

describe("the vector extension in a package", () => {
  it("is brought for the processor that is packed for, where only this machine's is here", () => {
    const { root, asked, install } = checkout();
    const pack = (arch: Arch) => beforePack({ electronPlatformName: "linux", arch }, { root, install });
    pack(Arch.x64);
    expect(asked).toEqual([]);
    pack(Arch.arm64);
    pack(Arch.arm64);
    expect(asked).toEqual(["node_modules/sqlite-vec-linux-arm64"]);
    expect(existsSync(join(root, "node_modules", "sqlite-vec-linux-arm64", "vec0.so"))).toBe(true);
  });

  it("is brought for both processors of a Mac, and not where there is none: Windows on arm64", () => {
    const { root, asked, install } = checkout();
    beforePack({ electronPlatformName: "darwin", arch: Arch.x64 }, { root, install });
    beforePack({ electronPlatformName: "win32", arch: Arch.arm64 }, { root, install });
    beforePack({ electronPlatformName: "win32", arch: Arch.x64 }, { root, install });
    expect(asked.map((path) => path.replace("node_modules/sqlite-vec-", ""))).toEqual([
      "darwin-x64",
      "darwin-arm64",
      "windows-x64",
    ]);
  });

  it("keeps the app from being packed without it, and says how it can be had", () => {
    const { root } = checkout();
    const pack = () => beforePack({ electronPlatformName: "linux", arch: Arch.arm64 }, { root, install: () => false });
    expect(pack).toThrow(/npm could not fetch it.+npm install --no-save .*sqlite-vec-linux-arm64@0/);
  });
});
