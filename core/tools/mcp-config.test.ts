import { homedir } from "node:os";
import { sep } from "node:path";
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

  it.each([
    ["Amp", { "amp.mcpServers": { a: { command: "npx", args: ["x"] } } }],
    ["Goose", { extensions: { a: { cmd: "npx", args: ["x"] } } }],
    ["a Codex in JSON", { mcp_servers: { a: { command: "npx", args: ["x"] } } }],
    ["a program with its arguments in one", { a: { command: "npx x" } }],
    ["arguments in one text", { a: { command: "npx", args: "x" } }],
    ["a note beside it", { $schema: "https://x.example/s.json", inputs: [], a: { command: "npx", args: ["x"] } }],
  ])("%s: a program and its word", (_, list) => {
    const [name, config] = only(list);
    expect(config).toMatchObject({ command: "npx", args: ["x"] });
    expect(name).toBe("a");
  });

  it.each([
    [{ environment: { A: 1 } }, { env: { A: "1" } }],
    [{ envs: { A: true } }, { env: { A: "true" } }],
    [{ cwd: "/here" }, { cwd: "/here" }],
    [{ cwd: 5 }, { env: {} }],
    [
      { allow: ["one"], exclude: ["two"] },
      { allow: ["one"], exclude: ["two"] },
    ],
    [
      { tools: ["one"], disabledTools: ["two"] },
      { allow: ["one"], exclude: ["two"] },
    ],
    [{ disabled: true }, { disabled: true }],
    [{ enabled: true }, { env: {} }],
  ])("of a program, %j is taken as %j", (given, taken) => {
    const [, config] = only({ a: { command: "x", ...given } });
    expect(config).toEqual({ command: "x", args: [], env: {}, ...taken });
  });

  it.each([
    [
      { oauth: { clientId: "me", clientSecret: "s", scope: "a b" } },
      { client_id: "me", client_secret: "s", scopes: "a b" },
    ],
    [
      { oauth: { client_id: "me", scopes: ["a", "b"], issuer: "https://i.example" } },
      { client_id: "me", scopes: "a b", issuer: "https://i.example" },
    ],
    [{ oauth: { client_id: 5 } }, {}],
    [{ oauth: true }, undefined],
  ])("of an address, the sign-in of %j is taken as %j", (given, oauth) => {
    const [, config] = only({ a: { uri: " https://x.example ", transport: "HTTP", ...given } });
    expect(config).toEqual({ url: "https://x.example", headers: {}, transport: "http", ...(oauth && { oauth }) });
  });

  it.each([
    [
      { name: "io.x/echo", remotes: [{ type: "sse", url: "https://x.example/sse" }] },
      { url: "https://x.example/sse", transport: "sse" },
    ],
    [
      { name: "io.x/echo", packages: [{ registry_name: "npm", name: "@x/y" }] },
      { command: "npx", args: ["-y", "@x/y"] },
    ],
  ])("an entry of the registry is read: %j", (list, entry) => {
    expect(only(list)).toMatchObject(["echo", entry]);
  });

  it.each([
    [{ command: "docker", args: ["run", "-i", "ghcr.io:443/x/echo:1"] }, "echo"],
    [{ command: "podman.exe", args: ["run", "--rm", "echo"] }, "echo"],
    [{ command: "uv", args: ["tool", "run", "echo"] }, "echo"],
    [{ command: "/opt/echo-server", args: ["--stdio"] }, "echo-server"],
    [{ command: "C:\\x\\echo.exe" }, "echo-exe"],
    [{ command: "npx", args: ["-y", "@x/echo@latest"] }, "echo"],
    [{ url: "https://mcp.x.example:8443/a/b" }, "mcp-x-example"],
  ])("a server without a name is called after what it is: %j", (entry, name) => {
    expect(only(entry)[0]).toBe(name);
  });

  it("may be called as a list is", () => {
    expect(only({ servers: { command: "npx", args: ["x"] } })).toMatchObject(["servers", { command: "npx" }]);
  });

  it("is trusted only where the list may say so", () => {
    const text = JSON.stringify({ a: { command: "x", trusted: true } });
    expect(readMcpServers(text).servers.a).not.toHaveProperty("trusted");
    expect(readMcpServers(text, true).servers.a).toHaveProperty("trusted", true);
  });

  it("what is asked for is told by VS Code's words, or by its id", () => {
    const mcp = {
      inputs: [{ id: "key" }, { description: "none" }],
      servers: { a: { command: "x", env: { K: "${input:key}" } }, b: { command: "y" } },
    };
    expect(parseMcpServers(JSON.stringify({ mcp }))).toEqual({
      a: { command: "x", args: [], env: { K: "${input:key}" }, asked: { "input:key": "key" } },
      b: { command: "y", args: [], env: {} },
    });
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

  it.each([
    "bash sh zsh dash fish /usr/bin/bash /bin/sh",
    "C:\\Git\\bash.exe cmd cmd.exe powershell pwsh.exe C:\\Windows\\powershell.exe",
  ])("in a script are left to each shell: %s", (shells) => {
    for (const command of shells.split(" "))
      expect(filledIn(config({ command, args: ["$TOKEN ${TOKEN}", "~"] }), { TOKEN: "t" })).toMatchObject({
        args: ["$TOKEN ${TOKEN}", "~"],
      });
    for (const command of ["bashful", "mysh", "ksh.sh", "xcmd", "node"])
      expect(filledIn(config({ command, args: ["${TOKEN}"] }), { TOKEN: "t" })).toMatchObject({ args: ["t"] });
  });

  it.each([
    ["${/}a${pathSeparator}b", `${sep}a${sep}b`],
    ["${env:NONE:otherwise}", "otherwise"],
    ["${env:NONE:-otherwise}", "otherwise"],
    ["${input:none:given}", "given"],
    ["${NONE:-}", ""],
    ["${env:TOKEN:-otherwise}", "t"],
    ["${TOKEN:-otherwise} and ${TOKEN}", "t and t"],
    ["${5} $ {TOKEN} ${a-b}", "${5} $ {TOKEN} ${a-b}"],
    ["$token", "$token"],
    ["a$TOKEN", "a$TOKEN"],
  ])("%s is filled in as %s", (text, expected) => {
    const filled = filledIn(config({ command: text, cwd: text, env: { h: text } }), { TOKEN: "t" });
    expect(filled).toMatchObject({ command: expected, cwd: expected, env: { h: expected } });
  });

  it("takes nothing but what its owner gave for a secret", () => {
    const asked = config({ url: "https://x.example/${secret:TOKEN}", headers: {} });
    expect(missingValues(asked, { TOKEN: "t" })).toEqual(["secret:TOKEN"]);
    expect(filledIn({ ...asked, values: { "secret:TOKEN": "s" } }, {})).toMatchObject({ url: "https://x.example/s" });
    // What its owner gave goes before the environment.
    const other = { ...config({ command: "${env:TOKEN}" }), values: { "env:TOKEN": "own" } };
    expect(filledIn(other, { TOKEN: "t" })).toMatchObject({ command: "own" });
    expect(missingValues(config({ command: "x", env: { A: "${input:TOKEN}" } }), { TOKEN: "t" })).toEqual([
      "input:TOKEN",
    ]);
  });

  it("a home folder is meant in a program's name and its folder, too, with any slash", () => {
    const filled = filledIn(config({ command: "~/bin/x", args: ["~", "~\\a", "~me/a"], cwd: "~/here" }), {});
    expect(filled).toMatchObject({
      command: `${homedir()}/bin/x`,
      args: [homedir(), `${homedir()}\\a`, "~me/a"],
      cwd: `${homedir()}/here`,
    });
  });

  it("a home folder is meant by ~ at the beginning alone", () => {
    expect(filledIn(config({ command: "x", args: ["~/notes", "a~b"] }), {})).toMatchObject({
      args: [`${homedir()}/notes`, "a~b"],
    });
  });
});
