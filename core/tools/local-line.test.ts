import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { linePath } from "./local-line.ts";

/** A folder whose path is too long for a socket. */
const LONG = `/${"x".repeat(120)}`;

it("stands in the data folder where its path is short enough", () => {
  expect(linePath("/data", "linux", [])).toBe("/data/floatbar.sock");
  const longest = `/${"x".repeat(100 - "//floatbar.sock".length)}`;
  expect(linePath(longest, "linux", [])).toBe(`${longest}/floatbar.sock`);
  expect(linePath(`${longest}x`, "linux", [])).toBeUndefined();
  // Bytes count, and not letters.
  expect(linePath(`/${"é".repeat(45)}`, "linux", [])).toBeUndefined();
});

it("is a pipe on Windows, another for each folder", () => {
  const [one, other] = ["C:\\one", "C:\\two"].map((folder) => linePath(folder, "win32"));
  expect(one).toMatch(/^\\\\\.\\pipe\\floatbar-[\da-f]{24}$/);
  expect(one).not.toBe(other);
});

it.skipIf(process.platform === "win32")(
  "has a short name in a folder that is this user's alone, and in no other",
  () => {
    const places = tempDir();
    const place = (name: string, mode: number) => {
      const path = join(places, name);
      mkdirSync(path);
      chmodSync(path, mode);
      return path;
    };
    const own = place("own", 0o700);
    const open = [place("all", 0o777), place("group", 0o750), place("others", 0o701)];
    const [link, file] = [join(places, "link"), join(places, "file")];
    symlinkSync(own, link);
    writeFileSync(file, "", { mode: 0o600 });
    const bad = [...open, link, file, join(places, "none")];
    for (const one of bad) expect(linePath(LONG, "linux", [one])).toBeUndefined();
    const found = linePath(LONG, "linux", [...bad, own]) ?? "";
    expect(found).toMatch(/\/own\/floatbar-[\da-f]{24}\.sock$/);
    expect(linePath(`${LONG}y`, "linux", [own])).not.toBe(found);
  },
);

it.skipIf(process.getuid?.() !== 0)("is not put into another user's folder", () => {
  const folder = join(tempDir(), "theirs");
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, 65_534, 65_534);
  expect(linePath(LONG, "linux", [folder])).toBeUndefined();
});
