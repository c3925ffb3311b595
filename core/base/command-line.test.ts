import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { runProgram, scriptArgs } from "./command-line.ts";
import { startFault } from "./start-fault.ts";
import { PROGRAM_ENV } from "../../testing/programs.ts";

/** A program reads the whole core before it can say anything. */
const SLOW_MS = 60_000;
const ROOT = join(import.meta.dirname, "..", "..");

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs a program of the checkout on a data folder. */
function run(script: string, args: string[], dataDir: string): Promise<Ended> {
  const env = { ...PROGRAM_ENV, FLOATBAR_DATA_DIR: dataDir };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(ROOT, script), ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err }),
    );
    // Nobody has anything to say to it.
    child.stdin?.end();
  });
}

const PROGRAMS = [
  "server/browser.ts",
  "server/main.ts",
  "scripts/vault.ts",
  "scripts/floatbar-mcp.ts",
  "scripts/start.ts",
];

describe("a program", () => {
  it.each(PROGRAMS)(
    "%s refuses what it does not know in one line, with code 2, and makes nothing meanwhile",
    async (program) => {
      const folder = join(tempDir(), "data");
      const { code, out, err } = await run(program, ["--nonsense"], folder);
      expect([code, out]).toEqual([2, ""]);
      expect(err.trim().split("\n")).toEqual([expect.stringMatching(/--help says what there is\.$/)]);
      expect(existsSync(folder)).toBe(false);
    },
    SLOW_MS,
  );

  it("says how it is used and which version it is before it does anything", async () => {
    const said = vi.spyOn(console, "log").mockReturnValue();
    const main = vi.fn();
    const program = { usage: "\nUsage: it\n", version: "1.2.3", explain: String, main };
    for (const flag of ["--help", "-h", "--version"]) await runProgram(program, ["more", flag]);
    expect(said.mock.calls).toEqual([["Usage: it"], ["Usage: it"], ["1.2.3"]]);
    expect(main).not.toHaveBeenCalled();
  });

  it("of the checkout's scripts says how it is used, and refuses in one line what it does not know", () => {
    const exit = vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Error(`ended with ${code}`);
    });
    const [said, complained] = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
    for (const spy of [said, complained]) spy.mockReturnValue();
    const options = { size: { type: "string" } } as const;
    const read = (...args: string[]) =>
      scriptArgs("\nUsage: it\n", { args, options }, ({ values }) =>
        values.size === "0" ? "--size takes more than nothing" : undefined,
      );
    expect(read("--size", "3").values).toEqual({ size: "3" });
    expect(() => read("--size", "--help")).toThrow("ended with 0");
    for (const args of [["--nonsense"], ["odd"], ["--size"], ["--size", "0"]]) {
      expect(() => read(...args)).toThrow("ended with 2");
    }
    expect(said.mock.calls).toEqual([["Usage: it"]]);
    expect(complained.mock.calls.flat()).toHaveLength(4);
    for (const [line] of complained.mock.calls) expect(line).toMatch(/^[^\n]+\. --help says what there is\.$/);
    exit.mockRestore();
  });

  it("answers --help, whichever of package.json's it is", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const files = Object.values(scripts).flatMap((line) =>
      [...line.matchAll(/(?:scripts|bench|server)\/[\w/-]+\.ts/g)].flat(),
    );
    // Run before others' programs alone, without arguments.
    const own = files.filter((file) => file !== "scripts/ensure-browser.ts");
    expect(own.length).toBeGreaterThan(10);
    const silent = own.filter((file) => !/runProgram\(|scriptArgs\(/.test(readFileSync(join(ROOT, file), "utf8")));
    expect(silent).toEqual([]);
  });

  it("says what else goes wrong in its own words, with code 1", async () => {
    const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
    const said = vi.spyOn(console, "error").mockReturnValue();
    const explain = (error: unknown) => `explained: ${error instanceof Error ? error.message : ""}`;
    await runProgram({ usage: "", version: "", explain, main: () => Promise.reject(new Error("no disk")) }, []);
    expect([exit.mock.calls, said.mock.calls]).toEqual([[[1]], [["explained: no disk"]]]);
  });
});

describe("what keeps a program from starting", () => {
  it(
    "is said in a sentence, by every program: a file where the data folder should be",
    async () => {
      const file = join(tempDir(), "data");
      writeFileSync(file, "mine");
      const programs = [
        ["server/browser.ts", "--no-open"],
        ["server/main.ts", "--port", "0"],
        ["scripts/floatbar-mcp.ts"],
        ["scripts/vault.ts", "status"],
      ];
      const ended = await Promise.all(programs.map(([program = "", ...args]) => run(program, args, file)));
      const said = `There is a file where FloatBar needs a folder: ${file}. Move it away, or set FLOATBAR_DATA_DIR to another folder.\n`;
      expect(ended.map(({ code, err }) => [code, err])).toEqual(programs.map(() => [1, said]));
    },
    SLOW_MS,
  );

  it(
    "is said in a sentence: a port that is in use",
    async () => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void other.close());
      const address = other.address();
      const port = String(typeof address === "object" ? address?.port : 0);
      const folder = tempDir();
      const { code, err } = await run("server/main.ts", ["--port", port], folder);
      expect([code, err.trim()]).toEqual([1, expect.stringContaining(`Port ${port} is in use already.`)]);
      expect(readdirSync(folder)).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    "leaves nothing of a server that could not start, or of a key that was not asked for rightly",
    async () => {
      const folder = tempDir();
      const unknown = await run("server/main.ts", ["--host", "not.a.host.invalid"], folder);
      expect([unknown.code, unknown.err.trim()]).toEqual([
        1,
        "No machine is known here by the name not.a.host.invalid. Check the name, and whether this machine is on the network.",
      ]);
      const { code, err } = await run("server/main.ts", ["keys", "create"], folder);
      expect([code, err.trim()]).toEqual([2, expect.stringContaining("Say whose key it is")]);
      expect(readdirSync(folder)).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    "is said in a sentence: a file to import that is not there, for which no vault is made",
    async () => {
      const folder = join(tempDir(), "data");
      mkdirSync(folder);
      const { code, err } = await run("scripts/vault.ts", ["import", "/nowhere/chats.json"], folder);
      expect([code, err.trim()]).toEqual([1, "There is no file /nowhere/chats.json. Check the name."]);
      const ofFolder = await run("scripts/vault.ts", ["import", folder], folder);
      expect([ofFolder.code, ofFolder.err.trim()]).toEqual([
        1,
        `${folder} is a folder where a file is needed. Name a file, or move the folder away.`,
      ]);
      expect(existsSync(join(folder, "vault.db"))).toBe(false);
    },
    SLOW_MS,
  );

  it("keeps the words of what is known already, and of what is not a fault of the system", () => {
    expect(startFault(new Error("The vault is open elsewhere."), "/data")).toBe("The vault is open elsewhere.");
    expect(startFault("odd", "/data")).toBe("odd");
    const port = Object.assign(new Error("raw"), { code: "EACCES", syscall: "listen", port: 80 });
    expect(startFault(port, "/data")).toContain("1024");
  });
});
