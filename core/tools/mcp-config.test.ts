import { homedir } from "node:os";
import { describe, expect, it } from "vitest";
import { must } from "../../testing/must.ts";
import { parseMcpServers, readMcpServers } from "./mcp-config.ts";
import { filledIn, missingValues } from "./mcp-variables.ts";

const only = (text: string | object) => {
  const servers = Object.entries(parseMcpServers(typeof text === "string" ? text : JSON.stringify(text)));
  expect(servers).toHaveLength(1);
  return servers[0] ?? ["", undefined];
};

describe("a list of servers is taken as another app keeps it", () => {
  it.each([
    ["Claude and Cursor", { mcpServers: { a: { command: "npx", args: ["-y", "thing"] } } }],
    ["VS Code's mcp.json", { servers: { a: { type: "stdio", command: "npx", args: ["-y", "thing"] } } }],
    ["VS Code's settings", { mcp: { servers: { a: { command: "npx", args: ["-y", "thing"] } } } }],
    ["Zed", { context_servers: { a: { source: "custom", command: "npx", args: ["-y", "thing"] } } }],
    ["an older Zed", { context_servers: { a: { command: { path: "npx", args: ["-y", "thing"] } } } }],
    ["opencode", { mcp: { a: { type: "local", command: ["npx", "-y", "thing"], enabled: true } } }],
    ["a list of named entries", { mcpServers: [{ name: "a", command: "npx", args: ["-y", "thing"] }] }],
    ["an entry under its name", { a: { command: "npx", args: ["-y", "thing"] } }],
  ])("%s: a program", (_, list) => {
    expect(only(list)).toMatchObject(["a", { command: "npx", args: ["-y", "thing"] }]);
  });

  it.each([
    ["Windsurf", { mcpServers: { a: { serverUrl: "https://x.example/mcp" } } }, undefined],
    ["Gemini CLI", { mcpServers: { a: { httpUrl: "https://x.example/mcp", timeout: 5000 } } }, undefined],
    ["Cline", { mcpServers: { a: { type: "streamableHttp", url: "https://x.example/mcp" } } }, "http"],
    ["VS Code", { servers: { a: { type: "sse", url: "https://x.example/mcp" } } }, "sse"],
    ["opencode", { mcp: { a: { type: "remote", url: "https://x.example/mcp" } } }, undefined],
  ])("%s: an address", (_, list, transport) => {
    const [name, config] = only(list);
    expect(name).toBe("a");
    expect(config).toMatchObject({ url: "https://x.example/mcp", headers: {} });
    expect(config && "transport" in config ? config.transport : undefined).toBe(transport);
  });

  it("with comments, trailing commas and a byte order mark", () => {
    const text = `\uFEFF{ // mine
      "mcpServers": { /* one */ "a": { "command": "x", "args": ["--url=http://y//z",], }, },
    }`;
    expect(only(text)).toMatchObject(["a", { command: "x", args: ["--url=http://y//z"] }]);
  });

  it("without the braces around an entry, or the address alone", () => {
    expect(only('"a": { "command": "x" }')).toMatchObject(["a", { command: "x" }]);
    expect(only("https://tools.example.com/mcp")).toMatchObject([
      "tools-example-com",
      { url: "https://tools.example.com/mcp" },
    ]);
    expect(only({ command: "npx", args: ["-y", "@scope/server-files@1.2", "/home"] })[0]).toBe("server-files");
  });

  it("numbers and switches among the variables are texts, nulls are left out", () => {
    const [, config] = only({ a: { command: "x", args: ["--port", 80], env: { PORT: 80, DEBUG: true, NONE: null } } });
    expect(config).toMatchObject({ args: ["--port", "80"], env: { PORT: "80", DEBUG: "true" } });
    expect(config).not.toHaveProperty("env.NONE");
  });

  it("which tools may be used, and whether it is on", () => {
    const [, config] = only({ a: { command: "x", includeTools: ["one"], excludeTools: ["two"], enabled: false } });
    expect(config).toMatchObject({ allow: ["one"], exclude: ["two"], disabled: true });
    expect(only({ a: { command: "x", tools: ["*"] } })[1]).not.toHaveProperty("allow");
  });

  it("an entry that is wrong costs itself alone, and is named", () => {
    const { servers, refused } = readMcpServers(
      '{"mcpServers":{"good":{"command":"x"},"bad":{"args":[]},"__proto__":{"command":"y"},"constructor":{"command":"z"}}}',
    );
    expect(Object.entries(servers).map(([name, config]) => [name, config])).toEqual([
      ["good", { command: "x", args: [], env: {} }],
    ]);
    expect(refused.map(({ name, reason }) => [name, reason.key])).toEqual([
      ["bad", "tools.bad_server"],
      ["constructor", "tools.bad_name"],
      ["__proto__", "tools.bad_name"],
    ]);
  });

  it.each([
    [
      ["Café Menu", "io.github.a/menu"],
      ["Cafe-Menu", "io-github-a-menu"],
    ],
    [
      ["a b", "a/b", "a-b"],
      ["a-b", "a-b-2", "a-b-3"],
    ],
    [
      ["天気", ""],
      ["weather-mcp", "weather-mcp-2"],
    ],
    [["x".repeat(60)], ["x".repeat(40)]],
  ])("names that others allow are made to fit: %j", (given, names) => {
    const entries = given.map((name) => [name, { command: "npx", args: ["-y", "weather-mcp"] }]);
    expect(Object.keys(parseMcpServers(JSON.stringify({ mcpServers: Object.fromEntries(entries) })))).toEqual(names);
  });

  it.each([
    ["mcp.example.org/mcp", "https://mcp.example.org/mcp"],
    ["example.org/a/sse", "https://example.org/a/sse"],
    ['"192.168.1.7:8000"', "http://192.168.1.7:8000"],
    ["localhost:3000/sse", "http://localhost:3000/sse"],
  ])("an address may lack its scheme: %s", (text, url) => {
    expect(Object.values(parseMcpServers(text))).toMatchObject([{ url }]);
  });

  it.each(["server.js", "just words", "a/b"])("what is no address is none: %s", (text) => {
    expect(() => parseMcpServers(text)).toThrow("not JSON");
  });

  it("several lists may stand one after the other", () => {
    const list = (name: string) => JSON.stringify({ mcpServers: { [name]: { command: "x" } } }, undefined, 2);
    expect(Object.keys(parseMcpServers(`${list("a")}\n\n${list("b")}`))).toEqual(["a", "b"]);
  });

  it("where it is not JSON, the line is named", () => {
    expect(() => parseMcpServers('{\n  "a": {\n    "command": x\n}}')).toThrow("line 3 is not JSON");
  });
});

describe("places of a configuration", () => {
  const config = (entry: object) => must(parseMcpServers(JSON.stringify({ a: entry })).a);

  it.each([
    ["${env:TOKEN}", "t"],
    ["Bearer ${env:TOKEN}", "Bearer t"],
    ["${TOKEN}", "t"],
    ["${NONE:-otherwise}", "otherwise"],
    ["$TOKEN", "t"],
    ["{env:TOKEN}", "t"],
    ["${userHome}/x", `${homedir()}/x`],
    ["costs $5", "costs $5"],
  ])("%s becomes %s", (text, expected) => {
    const filled = filledIn(config({ url: "https://x.example", headers: { h: text } }), { TOKEN: "t" });
    expect(filled).toMatchObject({ headers: { h: expected } });
  });

  it("are asked for where nobody gave them, in the words of the list", () => {
    const list = {
      inputs: [{ type: "promptString", id: "key", description: "The key of the shop", password: true }],
      servers: { a: { command: "x", env: { KEY: "${input:key}", OTHER: "${env:OTHER}" } } },
    };
    const entry = must(parseMcpServers(JSON.stringify(list)).a);
    expect(entry.asked).toEqual({ "input:key": "The key of the shop" });
    expect(missingValues(entry, {})).toEqual(["input:key", "env:OTHER"]);
    expect(() => filledIn(entry, {})).toThrow("key, OTHER");
    const given = { ...entry, values: { "input:key": "k", "env:OTHER": "o" } };
    expect(filledIn(given, {})).toMatchObject({ env: { KEY: "k", OTHER: "o" } });
  });

  it("in a script are left to its shell", () => {
    const script = config({ command: "/bin/bash", args: ["-c", "echo ${HERE} ${env:TOKEN}"] });
    expect(filledIn(script, { TOKEN: "t" })).toMatchObject({ args: ["-c", "echo ${HERE} t"] });
  });

  it("a home folder is meant by ~ at the beginning alone", () => {
    expect(filledIn(config({ command: "x", args: ["~/notes", "a~b"] }), {})).toMatchObject({
      args: [`${homedir()}/notes`, "a~b"],
    });
  });
});
