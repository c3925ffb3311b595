import { expect, it } from "vitest";
import { InputError } from "../base/errors.ts";
import { parseMcpServers, readMcpServers } from "./mcp-config.ts";

const ECHO = { command: "npx", args: ["-y", "echo-server"], env: { A: "b" } };
const JSON_LIST = JSON.stringify({ mcpServers: { echo: ECHO } });
const BASE64 = Buffer.from(JSON.stringify(ECHO)).toString("base64");

it.each([
  ["JSON", JSON_LIST],
  ["a fence", `Add this:\n\`\`\`json\n${JSON_LIST}\n\`\`\`\n`],
  ["TOML", '[mcp_servers.echo]\ncommand = "npx"\nargs = ["-y", "echo-server"]\n\n[mcp_servers.echo.env]\nA = "b"\n'],
  [
    "YAML by name",
    'extensions:\n  echo:\n    type: stdio\n    cmd: npx\n    args: ["-y", echo-server]\n    envs:\n      A: b\n',
  ],
  [
    "a YAML list",
    "mcpServers:\n  - name: echo\n    command: npx\n    args:\n      - -y\n      - echo-server\n    env: { A: b }\n",
  ],
  ["a command", "claude mcp add echo -e A=b -- npx -y echo-server"],
  ["a command over lines", "$ claude mcp add --scope user \\\n  --env A=b echo npx -y echo-server"],
  ["a command with JSON", `claude mcp add-json echo '${JSON.stringify(ECHO)}'`],
  ["VS Code's option", `code --add-mcp '${JSON.stringify({ name: "echo", ...ECHO })}'`],
  ["VS Code's link", `vscode:mcp/install?${encodeURIComponent(JSON.stringify({ name: "echo", ...ECHO }))}`],
  [
    "a link with Base64",
    `cursor://anysphere.cursor-deeplink/mcp/install?name=echo&config=${encodeURIComponent(BASE64)}`,
  ],
  ["quotes of a word processor", JSON_LIST.replaceAll(/"([^"]*)"/g, "“$1”")],
  [
    "Python",
    "{'mcpServers': {'echo': {'command': 'npx', 'args': ['-y', 'echo-server'], 'env': {'A': 'b'}, 'disabled': False}}}",
  ],
  [
    "a badge",
    `[![Add to Cursor](https://cursor.com/badge.svg)](https://cursor.com/install-mcp?name=echo&config=${encodeURIComponent(BASE64)})`,
  ],
])("a list is read from %s", (_, text) => {
  expect(parseMcpServers(text)).toEqual({ echo: ECHO });
});

it.each([
  ["a variable before a command", "A=b npx -y echo-server"],
  ["a variable in quotes", '$ A="b" npx -y echo-server'],
  ["a variable that is exported", "export A=b\nnpx -y echo-server"],
  ["a variable of Windows", "set A=b && npx -y echo-server"],
  ["a variable of PowerShell", '$env:A = "b"; npx -y echo-server'],
  ["a command over lines with a variable", "A=b \\\n  npx -y \\\n  echo-server"],
])("a server is read from a command with %s", (_, text) => {
  expect(parseMcpServers(text)).toEqual({ "echo-server": ECHO });
});

it.each([
  [
    "npx -y @scope/echo-server@latest",
    { "echo-server": { command: "npx", args: ["-y", "@scope/echo-server@latest"], env: {} } },
  ],
  [
    "claude mcp add --transport http echo https://m.example/mcp --header 'A: b'",
    { echo: { url: "https://m.example/mcp", headers: { A: "b" }, transport: "http" } },
  ],
  [
    "docker run -i --rm -e TOKEN ghcr.io/echo/echo-mcp:1.2",
    {
      "echo-mcp": {
        command: "docker",
        args: ["run", "-i", "--rm", "-e", "TOKEN", "ghcr.io/echo/echo-mcp:1.2"],
        env: {},
      },
    },
  ],
  [
    "docker run -i --rm echo-mcp",
    { "echo-mcp": { command: "docker", args: ["run", "-i", "--rm", "echo-mcp"], env: {} } },
  ],
  ["pnpm dlx echo-mcp", { "echo-mcp": { command: "pnpm", args: ["dlx", "echo-mcp"], env: {} } }],
  ['"https://m.example/mcp"', { "m-example": { url: "https://m.example/mcp", headers: {} } }],
  [
    '{"name":"io.x/echo","packages":[{"registryType":"pypi","identifier":"echo-server"}]}',
    { echo: { command: "uvx", args: ["echo-server"], env: {} } },
  ],
])("one server is read from %s", (text, servers) => {
  expect(parseMcpServers(text)).toEqual(servers);
});

it.each([
  ['{"mcpServers": {"echo": {"command": "npx"'],
  ["Please add the echo server"],
  ["rm -rf everything"],
  ["https://"],
  ["key: value"],
])("what is no list is none: %s", (text) => {
  expect(() => parseMcpServers(text)).toThrow(InputError);
});

it("YAML that says very much in few words is refused", () => {
  const lines = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (const [from, to] of ["ab", "bc", "cd", "de", "ef", "fg"])
    lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`);
  expect(() => readMcpServers(lines.join("\n"))).toThrow(InputError);
});

it("several addresses are a server each", () => {
  const servers = {
    "a-example": { url: "https://a.example/mcp", headers: {} },
    "b-example": { url: "https://b.example/sse", headers: {} },
  };
  expect(parseMcpServers("https://a.example/mcp\nhttps://b.example/sse\n")).toEqual(servers);
  expect(parseMcpServers("- https://a.example/mcp,\n- <https://b.example/sse>")).toEqual(servers);
  expect(parseMcpServers("https://a.example/mcp, https://b.example/sse")).toEqual(servers);
  // The same host twice.
  expect(Object.keys(parseMcpServers("https://a.example/one https://a.example/two"))).toEqual([
    "a-example",
    "a-example-2",
  ]);
});

it.each([
  ["single backslashes", String.raw`"C:\Users\me\Desktop"`, String.raw`C:\Users\me\Desktop`],
  ["letters that would be line breaks and tabs", String.raw`"C:\temp\new"`, String.raw`C:\temp\new`],
  ["a network's path", String.raw`"\\server\share"`, String.raw`\\server\share`],
  ["double backslashes", String.raw`"C:\\Users\\me"`, String.raw`C:\Users\me`],
  ["an escape that is meant", String.raw`"a\tb\\c"`, "a\tb\\c"],
])("a path of Windows is read with %s", (_, written, path) => {
  const { files } = parseMcpServers(`{"mcpServers":{"files":{"command":"npx","args":["-y","x",${written}]}}}`);
  expect(files).toMatchObject({ args: ["-y", "x", path] });
});
