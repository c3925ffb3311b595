import { expect, it, onTestFinished } from "vitest";
import { hasPostgres, testDatabase } from "../testing/postgres.ts";
import { startTcpGate } from "../testing/tcp-gate.ts";
import { tempDir } from "../testing/temp-dir.ts";
import { silentLog } from "../testing/test-core.ts";
import { testServer } from "../testing/test-server.ts";
import { manageKeys } from "./keys.ts";
import { lastKnown } from "./routes/service.ts";

it("numbers for Prometheus and the status page count what is done, and say nothing of what was said", async () => {
  const dataDir = tempDir();
  const server = await testServer({ dataDir });
  let key = "";
  const print = (line: string) => void (key = line.split("\n")[1] ?? "");
  const options = { folder: dataDir, databaseUrl: undefined, log: silentLog, print };
  await manageKeys(["create", "--user", "root", "--admin"], options);
  await (await server.request("POST", "/chat/streaming/stream", { message: "Tell me about Zanzibar" })).text();
  await server.request("GET", "/facts/nothing");
  const get = async (path: string) => (await fetch(`${server.url}${path}`, { headers: { "x-api-key": key } })).text();
  const metrics = await get("/metrics");
  // Prometheus brings its key as a Bearer.
  const scraped = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${key}` } });
  expect([scraped.status, (await scraped.text()).includes("floatbar_open_vaults 1")]).toEqual([200, true]);
  const others = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${key}x` } });
  expect(others.status).toBe(401);
  expect(metrics).toMatch(/^floatbar_disk_free_bytes [1-9]\d*/m);
  for (const line of [
    'floatbar_answer_duration_seconds_count{outcome="stop"} 1',
    "floatbar_first_token_seconds_count 1",
    'floatbar_http_requests_total{method="GET",route="/api/v2/facts/:fact_id",status="404"} 1',
    "floatbar_active_streams 0",
    "floatbar_open_vaults 1",
    "floatbar_cost_usd_total 0",
  ])
    expect(metrics).toContain(line);
  expect(JSON.parse(await get("/admin/status"))).toMatchObject({ open_vaults: 1, active_streams: 0, instance: null });
  expect(metrics).not.toMatch(/Zanzibar|key-a/);
  // The page itself is open, and knows nothing.
  for (const [path, type] of Object.entries({
    "/admin": "html",
    "/admin/admin.js": "javascript",
    "/admin/admin.css": "css",
  })) {
    const page = await fetch(`${server.url}${path}`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, expect.stringContaining(type)]);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  }
});

it.skipIf(!hasPostgres())("while the database is away an administrator sees the numbers", async () => {
  const url = new URL(await testDatabase());
  const gate = await startTcpGate(Number(url.port));
  onTestFinished(() => gate.close());
  url.port = String(gate.port);
  const dataDir = tempDir();
  const server = await testServer({ dataDir, databaseUrl: url.href, databaseConnections: 6 });
  const key = async (...more: string[]) => {
    let printed = "";
    const print = (line: string) => void (printed = line.split("\n")[1] ?? "");
    await manageKeys(["create", "--user", "root", ...more], {
      folder: dataDir,
      databaseUrl: url.href,
      log: silentLog,
      print,
    });
    return printed;
  };
  const [admin, later, user] = [await key("--admin"), await key("--admin"), await key()];
  const get = (path: string, apiKey: string) => fetch(`${server.url}${path}`, { headers: { "x-api-key": apiKey } });
  expect((await get("/metrics", admin)).status).toBe(200);
  expect((await get("/api/v2/profile", user)).status).toBe(200);
  gate.cut(true);
  expect(await (await get("/metrics", admin)).text()).toMatch(/^floatbar_ready 0$/m);
  expect(await (await get("/admin/status", admin)).json()).toMatchObject({
    spending: null,
    store: expect.any(String),
  });
  // Neither a key that was never seen, nor anything else than looking on.
  expect((await get("/metrics", later)).status).toBe(503);
  expect((await get("/api/v2/profile", user)).status).toBe(503);
  expect((await get("/api/v2/profile", admin)).status).toBe(503);
  gate.open();
});

it("whether a server lives is said at once, however long its store takes to say how it is", async () => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let asked = 0;
  const isReady = lastKnown(() => ((asked += 1), asked === 1 ? Promise.resolve(true) : promise));
  expect(await isReady()).toBe(true);
  // The second look hangs, and no third is made meanwhile.
  expect([await isReady(), await isReady(), asked]).toEqual([true, true, 2]);
  resolve(false);
  await promise;
  await expect.poll(isReady).toBe(false);
});
