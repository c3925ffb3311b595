import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { must } from "../testing/must.ts";
import { makeKey, operate } from "../testing/operator.ts";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { testServer } from "../testing/test-server.ts";
import { refuseWeakKeys } from "./config.ts";
import { manageKeys } from "./keys.ts";
import { manageUsers } from "./manage-users.ts";

const LEAVING: readonly (readonly [string, string, () => Promise<string | undefined>])[] = [
  ["SQLite", "a revoked key", async () => undefined],
  ["PostgreSQL", "a revoked key", testDatabase],
  ["PostgreSQL", "a removed user", testDatabase],
];

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
    const { id, key } = await makeKey({ folder: dataDir, databaseUrl: undefined }, "ana");
    const inHeader = where === "in a header";
    const address = `${url.replace("http", "ws")}/ws/chat`;
    const socket = new WebSocket(address, inHeader ? { headers: { "x-api-key": key } } : {});
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    if (!inHeader) socket.send(JSON.stringify({ type: "auth", api_key: key }));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await operate(manageKeys, ["revoke", id], { folder: dataDir, databaseUrl: undefined });
    expect(await closed).toBe(4401);
  });

  it.each(LEAVING)(
    "on %s sends away who is there with %s within about a second, over every way",
    async (store, what, database) => {
      if (store === "PostgreSQL" && !hasPostgres()) return;
      const place = { folder: tempDir(), databaseUrl: await database() };
      const server = await testServer({ dataDir: place.folder, databaseUrl: place.databaseUrl, apiKeys: [] });
      const { id, key } = await makeKey(place, "ana");
      const headers = { "x-api-key": key };
      const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/chat`, { headers });
      await new Promise((resolve) => socket.once("open", resolve));
      const closed = new Promise((resolve) => socket.once("close", resolve));
      const events = await fetch(`${server.url}/api/v2/events`, { headers });
      const reader = must(events.body?.getReader());
      await reader.read();
      const isOver: Promise<boolean> = reader.read().then(
        ({ done }) => done,
        () => true,
      );
      await (what === "a revoked key"
        ? operate(manageKeys, ["revoke", id], place)
        : operate(manageUsers, ["delete", "ana", "--yes"], place));
      const said = performance.now();
      expect([await closed, await isOver]).toEqual([4401, true]);
      expect(performance.now() - said).toBeLessThan(1500);
    },
  );

  it("takes no key that could be guessed where others reach it", () => {
    const strong = "a-key-of-more-than-twenty-characters";
    expect(() => refuseWeakKeys([strong, "short"], "0.0.0.0")).toThrow("fewer than 20 characters");
    expect(() => refuseWeakKeys([strong], "0.0.0.0")).not.toThrow();
    expect(() => refuseWeakKeys(["short"], "127.0.0.1")).not.toThrow();
  });
});
