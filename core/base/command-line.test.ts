import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { runProgram } from "./command-line.ts";
import { startFault } from "./start-fault.ts";

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
  const env = { PATH: process.env.PATH, FLOATBAR_DATA_DIR: dataDir };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, script), ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err }),
    );
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

  it("says what else goes wrong in its own words, with code 1", async () => {
    const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
    const said = vi.spyOn(console, "error").mockReturnValue();
    const explain = (error: unknown) => `explained: ${error instanceof Error ? error.message : ""}`;
    await runProgram({ usage: "", version: "", explain, main: () => Promise.reject(new Error("no disk")) }, []);
    expect([exit.mock.calls, said.mock.calls]).toEqual([[[1]], [["explained: no disk"]]]);
  });
});

describe("what keeps a program from starting", () => {
  it("is said in a sentence: a file where the data folder should be", async () => {
    const file = join(tempDir(), "data");
    writeFileSync(file, "mine");
    for (const [program, ...args] of [
      ["server/browser.ts", "--no-open"],
      ["server/main.ts", "--port", "0"],
    ]) {
      const { code, err } = await run(program ?? "", args, file);
      expect(code).toBe(1);
      expect(err.trim().split("\n")).toEqual([
        expect.stringContaining("there is a file where FloatBar needs a folder"),
      ]);
    }
  });

  it(
    "is said in a sentence: a port that is in use",
    async () => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void other.close());
      const address = other.address();
      const port = String(typeof address === "object" ? address?.port : 0);
      const { code, err } = await run("server/main.ts", ["--port", port], tempDir());
      expect([code, err.trim()]).toEqual([1, expect.stringContaining(`Port ${port} is in use already.`)]);
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
      expect(existsSync(join(folder, "vault.db"))).toBe(false);
    },
    SLOW_MS,
  );

  it.each([
    ["ENOSPC", "full"],
    ["EACCES", "cannot be read or written by your user (EACCES)"],
    ["EROFS", "cannot be read or written by your user (EROFS)"],
    ["EISDIR", "is a folder"],
  ])("is said in a sentence: %s", (code, words) => {
    expect(startFault(Object.assign(new Error("raw"), { code, path: "/data/x" }), "/data")).toContain(words);
  });

  it("keeps the words of what is known already, and of what is not a fault of the system", () => {
    expect(startFault(new Error("The vault is open elsewhere."), "/data")).toBe("The vault is open elsewhere.");
    expect(startFault("odd", "/data")).toBe("odd");
    const port = Object.assign(new Error("raw"), { code: "EACCES", syscall: "listen", port: 80 });
    expect(startFault(port, "/data")).toContain("1024");
  });
});
