import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import electronPackage from "electron/package.json" with { type: "json" };

/** What stands before the fuses in Electron's program (`@electron/fuses`), and the version of the wire. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const FUSE_COUNT = 9;

/** What Electron's archive for Linux holds beside its program, as far as the packager looks at it. */
const FILES = [
  "LICENSE",
  "LICENSES.chromium.html",
  "chrome-sandbox",
  "chrome_100_percent.pak",
  "icudtl.dat",
  "libffmpeg.so",
  "locales/de.pak",
  "locales/en-US.pak",
  "resources.pak",
  "v8_context_snapshot.bin",
];

/**
 * A folder that the packager takes for Electron's own, where its archive cannot be had: the same names, and a program that has
 * fuses to set and runs nothing.
 */
export function makeElectronDist(folder: string): void {
  for (const name of ["locales", "resources"]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of FILES) writeFileSync(join(folder, name), `a stand-in for ${name}\n`);
  writeFileSync(join(folder, "version"), electronPackage.version);
  const fuses = Buffer.concat([
    Buffer.from(SENTINEL, "latin1"),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.from("1".repeat(FUSE_COUNT), "latin1"),
  ]);
  writeFileSync(
    join(folder, "electron"),
    Buffer.concat([Buffer.from("#!/bin/sh\nexit 0\n"), fuses, Buffer.from("\n")]),
  );
  for (const name of ["electron", "chrome-sandbox"]) chmodSync(join(folder, name), 0o755);
}
