import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { builtinTransport } from "../tools/builtin/server.ts";
import { McpHub } from "../tools/hub.ts";
import type { McpServerConfig } from "../tools/mcp-config.ts";
import { MemoryKeychain } from "../../testing/memory-keychain.ts";
import { startOddAuthorizationServer } from "../../testing/odd-authorization-server.ts";
import { testCore } from "../../testing/test-core.ts";
import { serverSteps } from "./servers.ts";

const program = (...args: string[]) => ({
  command: process.execPath,
  args: [join(import.meta.dirname, "../../testing/odd-mcp-server.ts"), ...args],
  env: {},
});

function hubOf(servers: Record<string, McpServerConfig>): McpHub {
  const hub = new McpHub({
    builtin: builtinTransport({} as never, "test"),
    onChange: () => undefined,
    secrets: new MemoryKeychain(new Map()),
  });
  onTestFinished(() => hub.close());
  hub.configure(servers);
  return hub;
}

it("says of each tool server whether it answers, why not, and what to do", async () => {
  const guarded = await startOddAuthorizationServer({});
  onTestFinished(() => guarded.close());
  const hub = hubOf({
    good: program(),
    broken: program("crash"),
    runner: { command: "uvx", args: [], env: { PATH: "/nowhere" } },
    missing: { command: "no-such-program-anywhere", args: [], env: {} },
    gone: { url: "http://127.0.0.1:9/mcp", headers: {} },
    guarded: { url: guarded.address, headers: {} },
    off: { ...program("crash"), disabled: true },
  });
  const steps = await serverSteps(hub);
  expect(steps.map(({ name, state, message, fix }) => [name, state, message, fix])).toEqual([
    ["servers", "ok", "These answer: good.", null],
    ["servers", "warning", expect.stringMatching(/^broken: .*could not be started.*moon is full/), expect.any(String)],
    ["servers", "warning", expect.stringMatching(/^runner: .*Install uv \(https/), null],
    ["servers", "warning", expect.stringMatching(/^missing: .*cannot find the program no-such/), null],
    ["servers", "warning", expect.stringMatching(/^gone: .*cannot be reached/), null],
    ["servers", "warning", "guarded needs you to sign in. Open Tools and choose Sign in.", null],
  ]);
  expect(steps[1]?.fix_phrase).toMatchObject({ key: "doctor.server_log" });
});

it("says of one that is still starting that it is", async () => {
  const hub = hubOf({ slow: { command: process.execPath, args: ["-e", "setInterval(() => 0, 1e6)"], env: {} } });
  const [step] = await serverSteps(hub, 0);
  expect(step).toMatchObject({
    name: "servers",
    state: "warning",
    phrase: { key: "tools.starting", params: { name: "slow" } },
    fix_phrase: { key: "doctor.server_starting" },
  });
});

it("stands behind the steps of Test connection, also where the backend is out; nothing is said where there is none", async () => {
  const core = await testCore();
  const change = { api_url: "http://127.0.0.1:9/v1", model: "m" };
  expect((await core.call("settings.test", {})).steps.map(({ name }) => name)).not.toContain("servers");
  await core.call("tools.add", { text: JSON.stringify({ mcpServers: { broken: program("crash") } }) });
  const { ok, steps } = await core.call("settings.test", change);
  expect(ok).toBe(false);
  expect(steps.at(-1)).toMatchObject({ name: "servers", state: "warning" });
  expect(steps.at(-2)).toMatchObject({ name: "connection", state: "failed" });
});
