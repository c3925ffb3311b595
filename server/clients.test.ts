import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { eventsIn, testServer, textOf, type TestServer } from "../testing/test-server.ts";
import { PROGRAM_ENV } from "../testing/programs.ts";

const CLIENTS = join(import.meta.dirname, "..", "docs", "clients");
const run = promisify(execFile);
const has = (program: string) => spawnSync(program, ["--version"]).status === 0;
const env = ({ url }: TestServer, key = "key-a") => ({
  env: { ...PROGRAM_ENV, FLOATBAR_URL: url, FLOATBAR_API_KEY: key },
});

describe("clients of another kind", () => {
  it.skipIf(!has("python3"))("in Python follow the protocol alone, and are told why they are refused", async () => {
    const server = await testServer();
    const chat = (message: string, key?: string) =>
      run("python3", [join(CLIENTS, "chat.py"), message], env(server, key));
    await chat("My name is Ana and I live in Lisbon");
    expect((await chat("Where do I live?")).stdout).toContain("Lisbon");
    await expect(chat("Hello", "wrong")).rejects.toMatchObject({ stderr: expect.stringContaining("unauthorized") });
    await expect(chat("Hello", "")).rejects.toMatchObject({ stderr: "Set FLOATBAR_API_KEY to your key.\n" });
    await server.app.close();
    await expect(chat("Hello")).rejects.toMatchObject({ stderr: expect.stringContaining("cannot be reached") });
  });

  it.skipIf(!has("curl") || !has("bash"))("in curl do, too", async () => {
    const server = await testServer();
    const chat = (message: string) => run("bash", [join(CLIENTS, "chat.sh"), message], env(server));
    await chat('I live in Lisbon and like "olives"');
    const { stdout } = await chat("Where do I live?");
    expect(stdout).toContain('"stateful":true');
    expect(textOf(eventsIn(stdout.slice(stdout.indexOf("id: 1"))))).toContain("Lisbon");
    expect(stdout).toContain('"value":"Lisbon"');
  });
});
