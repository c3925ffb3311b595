import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog } from "../testing/test-core.ts";
import { testServer } from "../testing/test-server.ts";
import { refuseWeakKeys } from "./config.ts";
import { manageKeys } from "./keys.ts";

/** Makes a key as the command line does. */
async function newKey(folder: string): Promise<{ id: string; key: string }> {
  const lines: string[] = [];
  const options = { folder, databaseUrl: undefined, log: silentLog, print: (line: string) => void lines.push(line) };
  await manageKeys(["create", "--user", "ana"], options);
  const [, id = "", key = ""] = /^Key (\w+) .*\n(\S+)$/s.exec(lines.join("\n")) ?? [];
  return { id, key };
}

const revoke = (folder: string, id: string) =>
  manageKeys(["revoke", id], { folder, databaseUrl: undefined, log: silentLog, print: () => undefined });

describe("a server", () => {
  it("counts wrong keys against the address that tries them, and looks at its health against none", async () => {
    const { url } = await testServer({ addressRateLimit: 3 });
    const guess = async (key: string) =>
      (await fetch(`${url}/api/v2/profile`, { headers: { "x-api-key": key } })).status;
    for (let look = 0; look < 10; look += 1) expect((await fetch(`${url}/health`)).status).toBe(200);
    expect([await guess("a"), await guess("b"), await guess("c"), await guess("d")]).toEqual([401, 401, 401, 429]);
    // Also the right one, after so many wrong ones.
    expect(await guess("key-a")).toBe(429);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it.each(["in a header", "in the first frame"])("ends a socket whose key, named %s, is revoked", async (where) => {
    const dataDir = tempDir();
    const { url } = await testServer({ dataDir, patience: { recheckMs: 20 } });
    const { id, key } = await newKey(dataDir);
    const inHeader = where === "in a header";
    const address = `${url.replace("http", "ws")}/ws/chat`;
    const socket = new WebSocket(address, inHeader ? { headers: { "x-api-key": key } } : {});
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    if (!inHeader) socket.send(JSON.stringify({ type: "auth", api_key: key }));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await revoke(dataDir, id);
    expect(await closed).toBe(4401);
  });

  it("takes no key that could be guessed where others reach it", () => {
    const strong = "a-key-of-more-than-twenty-characters";
    expect(() => refuseWeakKeys([strong, "short"], "0.0.0.0")).toThrow("fewer than 20 characters");
    expect(() => refuseWeakKeys([strong], "0.0.0.0")).not.toThrow();
    expect(() => refuseWeakKeys(["short"], "127.0.0.1")).not.toThrow();
  });
});
