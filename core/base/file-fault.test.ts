import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { isFolder, isThere } from "./file-fault.ts";
import { createLog } from "./log.ts";
import { ownFolder } from "./own-files.ts";
import { startFault } from "./start-fault.ts";

/** What is said where a data folder is made in vain. */
function saidOf(folder: string): string {
  try {
    ownFolder(join(folder, "logs"));
    return "";
  } catch (error) {
    return startFault(error, folder);
  }
}

// Windows lets only some make links, and has other words for a path that is too long.
describe.skipIf(process.platform === "win32")("what is in the way of a folder", () => {
  it("is named itself: a file, a link to nowhere, a link in a circle", () => {
    const folder = tempDir();
    const [file, nowhere, circle] = ["file", "nowhere", "circle"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, "mine");
    symlinkSync(join(folder, "gone"), nowhere);
    symlinkSync(circle, circle);
    expect(saidOf(file)).toContain(`There is a file where FloatBar needs a folder: ${file}. `);
    expect(saidOf(join(file, "deep", "er"))).toContain(`needs a folder: ${file}. `);
    expect(saidOf(nowhere)).toContain(`${nowhere} is a link to something that is not there`);
    expect(saidOf(join(nowhere, "deeper"))).toContain(`${nowhere} is a link to something`);
    expect(saidOf(circle)).toContain(`${circle} is a link that leads back to itself`);
  });

  it("is a name that is too long, of which the middle is left out", () => {
    const said = saidOf(join(tempDir(), "n".repeat(300)));
    expect(said).toContain("is a longer name than the disk allows");
    expect(said.length).toBeLessThan(350);
  });

  it.skipIf(process.platform !== "linux")("is the place, where the system lets nobody make a folder", () => {
    expect(saidOf("/proc/floatbar")).toContain("/proc/floatbar cannot be made there");
  });

  it("is not taken for a vault that is not there yet", () => {
    const folder = tempDir();
    writeFileSync(join(folder, "file"), "");
    symlinkSync(join(folder, "gone"), join(folder, "link"));
    expect(isThere(join(folder, "vault.db"))).toBe(false);
    expect(isThere(join(folder, "file"))).toBe(true);
    for (const [name, words] of [
      ["file", "needs a folder"],
      ["link", "not there"],
    ] as const) {
      let said = "";
      try {
        isThere(join(folder, name, "vault.db"));
      } catch (error) {
        said = startFault(error, folder);
      }
      expect(said).toContain(words);
    }
    expect([isFolder(folder), isFolder(join(folder, "file")), isFolder(join(folder, "none"))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("what the file system refuses", () => {
  it.each([
    ["ENOENT", "There is no file /data/x"],
    ["EISDIR", "is a folder where a file is needed"],
    ["EACCES", "cannot be read or written by your user (EACCES)"],
    ["EPERM", "cannot be read or written by your user (EPERM)"],
    ["EROFS", "is on a disk that cannot be written"],
    ["ENOSPC", "The disk that holds /data/x is full"],
    ["EDQUOT", "The disk that holds /data/x is full"],
    ["EMFILE", "Too many files are open"],
    ["ENFILE", "Too many files are open"],
    ["EBUSY", "is in use by another program"],
    ["ETXTBSY", "is in use by another program"],
    ["EIO", "reports a fault (EIO)"],
  ])("is said in a sentence: %s", (code, words) => {
    expect(startFault(Object.assign(new Error("raw"), { code, path: "/data/x" }), "/data")).toContain(words);
  });

  it("is said of the data folder where the system names no file", () => {
    expect(startFault(Object.assign(new Error("raw"), { code: "ENOSPC" }), "/data")).toContain("holds /data is full");
  });

  it("is the folder that a terminal stands in, once that is removed", () => {
    const error = Object.assign(new Error("raw"), { code: "ENOENT", syscall: "uv_cwd" });
    expect(startFault(error, "/data")).toBe(
      "The folder that this terminal stands in is gone. Change to another one (cd) and try again.",
    );
  });

  it.skipIf(process.platform !== "linux")("ends no program for the sake of its log", () => {
    const folder = tempDir();
    mkdirSync(join(folder, "logs"));
    symlinkSync("/dev/full", join(folder, "logs", "floatbar.log"));
    const log = createLog(folder, "floatbar");
    expect(() => log.error("which cannot be written")).not.toThrow();
    expect(() => writeFileSync("/dev/full", "x")).toThrow("ENOSPC");
  });
});
