/** Keys in the addresses and arguments of tool servers: kept with the others, for their place, over restarts, exports and imports. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tempDir } from "../../testing/temp-dir.ts";
import { type TestCore, testCore } from "../../testing/test-core.ts";

const KEY = "tvly-dev-a8Kq2Zr7Xw9Lm4Tn";
const HEADER = "a-header-of-its-own";

const settingsOf = (core: TestCore) => readFileSync(join(core.dataDir, "settings.json"), "utf8");

async function shown(core: TestCore, name: string) {
  const { servers } = await core.call("tools.servers", {});
  return servers.find((server) => server.name === name);
}

/** The server as it would be started. */
async function used(core: TestCore, name: string) {
  return (await core.core.services.settings.mcpServers())[name];
}

it("keeps a key in a pasted address with the other secrets, and shows dots", async () => {
  const core = await testCore();
  const url = `https://mcp.example/mcp/?tavilyApiKey=${KEY}`;
  await core.call("tools.add", { text: url });
  expect(settingsOf(core)).not.toContain(KEY);
  expect(await shown(core, "mcp-example")).toMatchObject({
    target: "https://mcp.example/mcp/?tavilyApiKey=••••••••",
    wanted: [],
    lacks_secrets: false,
  });
  // Changing something else keeps it.
  await core.call("tools.enable", { server: "mcp-example", enabled: false });
  await core.core.close();
  const later = await testCore({ dataDir: core.dataDir });
  expect(await used(later, "mcp-example")).toMatchObject({ values: { "secret:tavilyApiKey": KEY } });
  expect(await shown(later, "mcp-example")).toMatchObject({ wanted: [], is_enabled: false });
});

it("moves what the settings of an earlier version hold in the open, beside the headers that are kept", async () => {
  const first = await testCore();
  await first.call("tools.add", {
    text: JSON.stringify({
      mcpServers: {
        far: { url: "https://mcp.example/mcp", headers: { "X-Own": HEADER } },
        near: { command: "true", args: ["--plain"], env: { OWN: HEADER } },
      },
    }),
  });
  await first.core.close();
  const path = join(first.dataDir, "settings.json");
  const secretsPath = join(first.dataDir, "secrets.json");
  // As it was written before keys were taken out.
  const before = JSON.parse(settingsOf(first)) as { mcp_servers: Record<string, Record<string, unknown>> };
  Object.assign(before.mcp_servers.far ?? {}, { url: `https://mcp.example/mcp?key=${KEY}` });
  Object.assign(before.mcp_servers.near ?? {}, { args: ["--token", KEY] });
  writeFileSync(path, JSON.stringify(before));
  writeFileSync(secretsPath, readFileSync(secretsPath, "utf8").replace("--plain", `--token\\\\\\",\\\\\\"${KEY}`));

  const core = await testCore({ dataDir: first.dataDir });
  expect(settingsOf(core)).not.toContain(KEY);
  expect(await used(core, "far")).toMatchObject({ headers: { "X-Own": HEADER }, values: { "secret:key": KEY } });
  expect(await shown(core, "far")).toMatchObject({ target: "https://mcp.example/mcp?key=••••••••", wanted: [] });
  expect(await shown(core, "near")).toMatchObject({ target: "true --token ••••••••", wanted: [] });
});

it("leaves everything where it is while the keychain cannot be reached", async () => {
  const dataDir = tempDir();
  const path = join(dataDir, "settings.json");
  writeFileSync(path, JSON.stringify({ mcp_servers: { x: { command: "true", args: ["--token", KEY], env: {} } } }));
  const locked = () => Promise.reject(new Error("locked"));
  const core = await testCore({ dataDir, secrets: { description: "a keychain", get: locked, set: locked } });
  expect(settingsOf(core)).toContain(KEY);
  expect(await shown(core, "x")).toBeDefined();
});

it("goes to another machine without the key, which is asked for there", async () => {
  const here = await testCore();
  await here.call("tools.add", { text: JSON.stringify({ x: { command: "true", args: ["-e", `API_KEY=${KEY}`] } }) });
  const { text, left_out } = await here.call("settings.export", {});
  expect(text).not.toContain(KEY);
  expect(left_out).toEqual([]);
  const there = await testCore();
  const { lines } = await there.call("settings.review", { text });
  expect(lines).toMatchObject([{ id: "mcp_servers.x", to: "true -e API_KEY=••••••••" }]);
  await there.call("settings.import", { text, allowed: ["mcp_servers.x"] });
  expect(await shown(there, "x")).toMatchObject({ wanted: [{ id: "secret:API_KEY", label: "API_KEY" }] });
  await there.call("tools.fill", { server: "x", values: { "secret:API_KEY": "another" } });
  expect(await shown(there, "x")).toMatchObject({ wanted: [] });
  // What is here stays when the same comes again.
  expect(await there.call("settings.review", { text })).toMatchObject({ lines: [] });
});

it("takes a key out of a file that is imported, and shows none in its review", async () => {
  const core = await testCore();
  const servers = { x: { url: `https://mcp.example/mcp?key=${KEY}`, headers: {} } };
  const text = JSON.stringify({ format: "floatbar-settings", version: 1, settings: { mcp_servers: servers } });
  const review = await core.call("settings.review", { text });
  expect(JSON.stringify(review)).not.toContain(KEY);
  await core.call("settings.import", { text, allowed: ["mcp_servers.x"] });
  expect(settingsOf(core)).not.toContain(KEY);
  expect(await used(core, "x")).toMatchObject({ values: { "secret:key": KEY } });
});

it("does not give the key to another address that takes the server's name", async () => {
  const core = await testCore();
  await core.call("tools.add", { text: JSON.stringify({ x: { url: `https://mcp.example/mcp?key=${KEY}` } }) });
  const servers = { x: { url: "https://else.example/?k=${secret:key}", headers: {} } };
  const text = JSON.stringify({ format: "floatbar-settings", version: 1, settings: { mcp_servers: servers } });
  await core.call("settings.import", { text, allowed: ["mcp_servers.x"] });
  expect(await shown(core, "x")).toMatchObject({ lacks_secrets: true, wanted: [{ id: "secret:key" }] });
});
