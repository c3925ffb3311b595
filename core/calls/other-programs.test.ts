import { chmodSync, existsSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, it, onTestFinished } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { testCore } from "../../testing/test-core.ts";
import { createLog } from "../base/log.ts";
import { addressElsewhere, openLine, serveClient } from "./other-programs.ts";
import { FileSecretStore } from "../settings/secrets.ts";
import { serveFault } from "../tools/builtin/outside.ts";
import { askLine, callLine, linePath } from "../tools/local-line.ts";
import { PROGRAM_ENV } from "../../testing/programs.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "bin", "floatbar-mcp.js");
const log = createLog(mkdtempSync(join(tmpdir(), "floatbar-test-")), "test", "silent");

/** A client of the program, on a data folder. */
async function connected(dataDir: string, env: Record<string, string> = {}) {
  const client = new Client({ name: "test", version: "1" });
  onTestFinished(() => client.close());
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM],
    env: { ...PROGRAM_ENV, FLOATBAR_DATA_DIR: dataDir, ...env },
    stderr: "ignore",
  });
  await client.connect(transport);
  const call = async (name: string, args: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: args });
    return { text: content.map((part) => (part.type === "text" ? part.text : "")).join(""), isError: isError === true };
  };
  return { client, call };
}

describe("other programs", () => {
  it("reach memory through the core that runs: it hears of each change, undoes, and says when it is locked", async () => {
    const core = await testCore();
    onTestFinished(await openLine(core.core, { folder: core.dataDir, version: "1", log }));
    await core.call("tools.approve", { key: "floatbar remember", approval: "always" });
    await core.call("tools.approve", { key: "floatbar forget", approval: "always" });
    await core.call("tools.approve", { key: "floatbar undo_forget", approval: "always" });
    const heard: string[] = [];
    core.core.subscribe((name) => heard.push(name));
    const { call } = await connected(core.dataDir);
    expect((await call("remember", { category: "pets", key: "dog", value: "Zorro" })).isError).toBe(false);
    expect(heard).toContain("facts.changed");
    await call("forget", { query: "Zorro" });
    expect((await core.call("facts.list", {})).total).toBe(0);
    // What was forgotten is in the core's memory alone: it can be brought back from both sides.
    expect((await call("undo_forget", {})).isError).toBe(false);
    expect((await core.call("facts.list", {})).facts.map(({ value }) => value)).toEqual(["Zorro"]);

    await core.call("vault.encrypt", { passphrase: null });
    await core.core.lock();
    expect(await call("recall", { query: "dog" })).toEqual({ isError: true, text: expect.stringContaining("locked") });
    await core.call("vault.unlock", {});
    expect((await call("recall", { query: "dog" })).text).toContain("Zorro");
  }, 120_000);

  it("are let go where a frame is larger than any call, and the next is served", async () => {
    const core = await testCore();
    onTestFinished(await openLine(core.core, { folder: core.dataDir, version: "1", log }));
    const socket = await callLine(core.dataDir, "mcp");
    if (!socket) throw new Error("no line");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.resume();
    socket.write(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"${"x".repeat(12_000_000)}"}}\n`);
    await closed;
    const { client } = await connected(core.dataDir);
    expect((await client.listTools()).tools.length).toBeGreaterThan(3);
  }, 120_000);

  it("hear the answer to all that they asked before they ended, a call at work too, beside the core that runs and without it", async () => {
    const core = await testCore();
    const close = await openLine(core.core, { folder: core.dataDir, version: "1", log });
    const calls = [
      {
        id: 0,
        method: "initialize",
        params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
      },
      { method: "notifications/initialized" },
      { id: 1, method: "tools/call", params: { name: "list_tasks", arguments: {} } },
      { id: 2, method: "tools/call", params: { name: "calculator", arguments: { expression: "6 * 7" } } },
      {
        id: 3,
        method: "tools/call",
        params: { name: "remember", arguments: { category: "pets", key: "dog", value: "Zorro" } },
      },
    ];
    const answered = async () => {
      const [input, output] = [new PassThrough(), new PassThrough()];
      const secrets = () => new FileSecretStore(join(core.dataDir, "secrets.json"));
      const complain = (message: string) => expect.unreachable(message);
      const ended = serveClient({ folder: core.dataDir, version: "1", env: {}, secrets, input, output, complain });
      input.end(calls.map((call) => JSON.stringify({ jsonrpc: "2.0", ...call })).join("\n"));
      expect(await ended).toBe(0);
      output.end();
      const lines = (await output.toArray())
        .join("")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { id: number });
      expect(JSON.stringify(lines.find(({ id }) => id === 2))).toContain("42");
      return lines.map(({ id }) => id).toSorted((a, b) => a - b);
    };
    expect(await answered()).toEqual([0, 1, 2, 3]);
    await close();
    await core.core.close();
    expect(await answered()).toEqual([0, 1, 2, 3]);
  }, 60_000);

  it("are told in the client what is wrong: no vault, no key, a wrong passphrase", async () => {
    const empty = tempDir();
    await expect(connected(empty)).rejects.toThrow("There is no vault at");
    // What a first start leaves that a full disk cut short.
    writeFileSync(join(empty, "vault.db"), "");
    await expect(connected(empty)).rejects.toThrow("There is no vault at");
    const core = await testCore();
    await core.call("vault.encrypt", { passphrase: "correct horse" });
    await core.core.close();
    // Set to nothing, as a template leaves it, it is not set.
    await expect(connected(core.dataDir, { FLOATBAR_VAULT_PASSPHRASE: "" })).rejects.toThrow(
      "set FLOATBAR_VAULT_PASSPHRASE to it",
    );
    await expect(connected(core.dataDir, { FLOATBAR_VAULT_PASSPHRASE: "wrong" })).rejects.toThrow(
      "This passphrase does not open the vault",
    );
    const { client } = await connected(core.dataDir, { FLOATBAR_VAULT_PASSPHRASE: "correct horse" });
    expect((await client.listTools()).tools.length).toBeGreaterThan(3);
  }, 120_000);

  it("get each request answered by the fault, and nothing for what is no request", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const ended = serveFault(input, output, "no vault");
    input.write('{"jsonrpc":"2.0","id":1,"method":"initialize"}\n{"jsonrpc":"2.0","method":"note"}\n{"id":"a",');
    input.end('"method":"x"}\nrubbish\n');
    await ended;
    output.end();
    const lines = (await output.toArray()).join("").trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { jsonrpc: "2.0", id: 1, error: { code: -32_000, message: "no vault" } },
      { jsonrpc: "2.0", id: "a", error: { code: -32_000, message: "no vault" } },
    ]);
  });
});

describe.skipIf(process.platform === "win32")("the line to a running core", () => {
  it("gives an address where the face has one, is its owner's alone, and is gone with the core", async () => {
    const core = await testCore();
    const path = linePath(core.dataDir) ?? "";
    // What a process that was killed left behind.
    writeFileSync(path, "");
    const close = await openLine(core.core, { folder: core.dataDir, version: "1", log, address: () => "http://here/" });
    expect(await askLine(core.dataDir, "address")).toBe("http://here/");
    const silent = await callLine(core.dataDir, "mcp");
    expect(silent).toBeDefined();
    await close();
    expect(await askLine(core.dataDir, "address")).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  it("is waited for where the one that has the vault only just starts, and no longer than it has it", async () => {
    const core = await testCore();
    const waiting = addressElsewhere(core.dataDir);
    const close = await openLine(core.core, { folder: core.dataDir, version: "1", log, address: () => "http://here/" });
    expect(await waiting).toBe("http://here/");
    await close();
    const later = addressElsewhere(core.dataDir);
    await core.core.close();
    expect(await later).toBeUndefined();
    expect(await addressElsewhere(tempDir())).toBeUndefined();
  });

  it("answers nothing that it does not know", async () => {
    const core = await testCore();
    onTestFinished(await openLine(core.core, { folder: core.dataDir, version: "1", log }));
    expect(await askLine(core.dataDir, "address")).toBeUndefined();
  });

  it("reach the core of a folder whose path is too long for a socket by a short name, in a place of this user alone", async () => {
    const core = await testCore();
    const folder = join(tempDir(), "long".repeat(30));
    onTestFinished(await openLine(core.core, { folder, version: "1", log, address: () => "http://here/" }));
    expect(await askLine(folder, "address")).toBe("http://here/");
    expect(await askLine(`${folder}er`, "address")).toBeUndefined();

    expect(linePath(`C:\\${"long".repeat(30)}`, "win32")).toMatch(/^\\\\\.\\pipe\\floatbar-[0-9a-f]{24}$/);
    const [open, own, link] = [tempDir(), tempDir(), join(tempDir(), "link")];
    chmodSync(open, 0o755);
    chmodSync(own, 0o700);
    symlinkSync(own, link);
    expect(linePath(folder, "linux", [join(own, "missing"), open, link])).toBeUndefined();
    expect(linePath(folder, "linux", [open, own])).toContain(own);
  });
});
