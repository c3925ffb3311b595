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
])("a list is read from %s", (_, text) => {
  expect(parseMcpServers(text)).toEqual({ echo: ECHO });
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
