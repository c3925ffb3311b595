import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { commonFindings, findingsText, findProgram } from "./machine.ts";

/** A folder with programs of these names in it. */
function programs(...names: string[]): string {
  const folder = tempDir();
  for (const name of names) {
    writeFileSync(join(folder, name), "");
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

it.skipIf(process.platform === "win32")(
  "a program is found where PATH names it first, and only where it can run",
  () => {
    const [first, second] = [programs("uvx"), programs("uvx", "npx")];
    writeFileSync(join(first, "npx"), "no program");
    const env = { PATH: ["", first, "/nowhere", second].join(delimiter) };
    expect(findProgram("uvx", env)).toBe(join(first, "uvx"));
    expect(findProgram("npx", env)).toBe(join(second, "npx"));
    expect(findProgram("docker", env)).toBeUndefined();
    expect(findProgram("node", {})).toBeUndefined();
  },
);

it.skipIf(process.platform === "win32")("says what is there, what is missing, and what to do about it", async () => {
  const folder = tempDir();
  const env = { PATH: programs("node", "npx") };
  const findings = await commonFindings(folder, env);
  expect(findings.map(({ name, state }) => [name, state])).toEqual([
    ["system", "ok"],
    ["data folder", "ok"],
    ["programs", "warning"],
  ]);
  const lines = findingsText("FloatBar", findings).split("\n");
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe("FloatBar");
  expect(lines[2]).toMatch(/^ok\s+data folder\s+.+, \d+ MB free$/);
  expect(lines[3]).toMatch(/^warning\s+programs\s+node found, npx found, uvx missing, docker missing$/);
  expect(lines[4]).toMatch(/^\s+Only tool servers/);
  const whole = await commonFindings(folder, { PATH: programs("node", "npx", "uvx", "docker") });
  expect(whole.at(-1)).toMatchObject({ state: "ok" });
});

it("a data folder that is not there yet is no fault, and a file in its place is", async () => {
  const folder = tempDir();
  const stateOf = async (path: string) => (await commonFindings(path, {}))[1];
  expect(await stateOf(join(folder, "later"))).toMatchObject({ state: "unknown" });
  writeFileSync(join(folder, "file"), "");
  for (const path of [join(folder, "file"), join(folder, "file", "in it")]) {
    expect(await stateOf(path)).toMatchObject({
      state: "failed",
      found: expect.stringContaining(join(folder, "file")),
    });
  }
});
