import { describe, expect, it } from "vitest";
import { testCore } from "../../testing/test-core.ts";

const KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789";

describe("settings as a file", () => {
  it("go to another machine and are in force there, without keys, passwords and whatever looks like them", async () => {
    const here = await testCore();
    await here.call("settings.save", {
      api_url: "http://127.0.0.1:9/v1",
      api_key: KEY,
      theme: "dark",
      proxy: "http://me:hunter2@proxy.example:3128",
      snippets: [
        { name: "mail", text: "Write it as a mail." },
        { name: "login", text: `My key is ${KEY}` },
      ],
      backends: [
        {
          id: "b2",
          name: "Second",
          kind: "openai",
          api_url: "http://127.0.0.1:9/v1",
          model: "m",
          is_fallback: true,
          agent: null,
          api_key: KEY,
        },
      ],
    });
    await here.call("tools.add", {
      text: JSON.stringify({
        mcpServers: {
          plain: { command: "true", args: ["--quiet"], env: { TOKEN: KEY } },
          loud: { command: "true", args: ["--token", KEY] },
          plainly: { command: "true", args: ["--api-key=hunter2"] },
          asked: { url: "https://tools.example/mcp?k=hunter2" },
        },
      }),
    });
    const { name, text, left_out } = await here.call("settings.export", {});
    expect(name).toMatch(/^floatbar-settings-\d{4}-\d\d-\d\d\.json$/);
    expect(text).not.toContain(KEY);
    expect(text).not.toContain("hunter2");
    // Keys in arguments are kept apart, so that the rest of a server can go.
    expect(left_out.toSorted()).toEqual(["mcp_servers.asked", "proxy", "snippets.1"]);

    const there = await testCore();
    await there.call("settings.save", { api_key: "stays-here" });
    const { lines } = await there.call("settings.review", { text });
    expect(lines).toMatchObject([
      { id: "theme", kind: "plain", is_risky: false, from: "system", to: "dark" },
      { id: "api_url", kind: "address", is_risky: true, from: null, to: "http://127.0.0.1:9/v1" },
      { id: "backends.b2", kind: "address", is_risky: true },
      { id: "mcp_servers.plain", kind: "program", is_risky: true, to: "true --quiet" },
      { id: "mcp_servers.loud", kind: "program", is_risky: true, to: "true --token ••••••••" },
      { id: "mcp_servers.plainly", kind: "program", is_risky: true, to: "true --api-key=••••••••" },
      { id: "snippets.mail", kind: "instruction", is_risky: true },
    ]);
    const view = await there.call("settings.import", { text, allowed: lines.map(({ id }) => id) });
    expect(view).toMatchObject({
      theme: { value: "dark", source: "settings", default: "system" },
      api_url: { value: "http://127.0.0.1:9/v1" },
      // It was entered before there was any address.
      api_key: { value: false },
      key_place: "",
      proxy: { value: "system" },
      snippets: { value: [{ name: "mail" }] },
      backends: [{ id: "b2", has_key: false }],
    });
    const { servers } = await there.call("tools.servers", {});
    expect(servers.map((server) => server.name)).toContain("plain");
  });

  it.each([
    ["what is not JSON", "hello", "not JSON"],
    ["another file", "{}", "not FloatBar's settings"],
    ["a newer one", '{"format":"floatbar-settings","version":9,"settings":{}}', "newer FloatBar"],
    [
      "a value that is not valid",
      '{"format":"floatbar-settings","version":1,"settings":{"opacity":7}}',
      '"opacity" is not valid',
    ],
  ])("refuses %s and changes nothing", async (_what, text, message) => {
    const core = await testCore();
    const result = await core.core.call("settings.import", { text });
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining(message) } });
    expect((await core.call("settings.get", {})).opacity).toMatchObject({ value: 1, source: "default" });
  });
});

describe("the report", () => {
  it("has versions, state and the log's end, and nothing of what was said, where it went, or with which key", async () => {
    const core = await testCore();
    await core.call("settings.save", { api_key: KEY, theme: "dark", snippets: [{ name: "a", text: "private words" }] });
    await core.ask("My name is Amalia and I live in Lisbon");
    const { text } = await core.call("app.report", {});
    expect(text).toMatch(/^FloatBar 0\.0\.0-test/);
    expect(text).toContain(`Node ${process.versions.node}`);
    expect(text).toContain('"theme":"dark"');
    for (const secret of [KEY, "Amalia", "Lisbon", "private words", core.dataDir]) expect(text).not.toContain(secret);
  });
});
