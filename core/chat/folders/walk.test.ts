import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { MAX_FOLDER_DEPTH } from "../../base/limits.ts";
import { tempDir } from "../../../testing/temp-dir.ts";
import { filesIn } from "./walk.ts";

async function listed(
  folder: string,
  without = "/none",
): Promise<{ files: [string, string | null][]; entered: string[] }> {
  const entered: string[] = [];
  const parts = {
    without,
    signal: new AbortController().signal,
    onEnter: (here: string) => entered.push(here),
  };
  const { files } = await filesIn(folder, parts);
  return { files: files.map(({ path, fault }) => [path, fault]), entered };
}

it("names a folder that lies too deep, and enters each of the others once", async () => {
  const folder = tempDir();
  const inside = (depth: number) => Array.from({ length: depth }, (_, at) => `d${at + 1}`).join("/");
  mkdirSync(join(folder, inside(MAX_FOLDER_DEPTH + 2)), { recursive: true });
  for (const depth of [MAX_FOLDER_DEPTH, MAX_FOLDER_DEPTH + 1])
    writeFileSync(join(folder, inside(depth), "leaf.txt"), "A leaf.");
  const { files, entered } = await listed(folder);
  expect(files).toEqual([
    [`${inside(MAX_FOLDER_DEPTH + 1)}/`, "deep"],
    [`${inside(MAX_FOLDER_DEPTH)}/leaf.txt`, null],
  ]);
  expect(entered).toHaveLength(MAX_FOLDER_DEPTH + 1);
});

it("names a folder that the system does not open", async () => {
  const folder = tempDir();
  writeFileSync(join(folder, "leaf.txt"), "A leaf.");
  // Its path is longer than the system takes: unlike a want of permission, that is so for every user.
  const name = "n".repeat(250);
  const make = `for (let at = 0; at < 17; at += 1) { fs.mkdirSync("${name}"); process.chdir("${name}"); }`;
  execFileSync(process.execPath, ["-e", make], { cwd: folder });
  onTestFinished(() => rmSync(join(folder, name), { recursive: true }));
  const { files } = await listed(folder);
  expect(files).toEqual([
    ["leaf.txt", null],
    [expect.stringMatching(/^(?:n{250}\/)+$/), "shut"],
  ]);
});

it("passes over empty texts, and takes an empty document, which should hold something", async () => {
  const folder = tempDir();
  for (const name of ["__init__.py", "notes.txt", "plan.docx"]) writeFileSync(join(folder, name), "");
  expect((await listed(folder)).files).toEqual([["plan.docx", null]]);
});

it("passes over FloatBar's own folder, and all that is in it", async () => {
  const folder = tempDir();
  const own = join(folder, "floatbar");
  mkdirSync(join(own, "backups"), { recursive: true });
  mkdirSync(`${own}-notes`);
  for (const path of ["floatbar/log.txt", "floatbar/backups/old.txt", "floatbar-notes/mine.txt"])
    writeFileSync(join(folder, path), "Words.");
  const { files, entered } = await listed(folder, own);
  expect(files).toEqual([["floatbar-notes/mine.txt", null]]);
  expect(entered).toEqual([folder, `${own}-notes`]);
  expect((await listed(join(own, "backups"), own)).files).toEqual([]);
});
