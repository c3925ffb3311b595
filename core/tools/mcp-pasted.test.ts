import { expect, it } from "vitest";
import { InputError } from "../base/errors.ts";
import { parseMcpServers, readMcpServers } from "./mcp-config.ts";
import { linkIn, programIn, readPasted, shellWords, withoutFence } from "./mcp-pasted.ts";

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
  ["a variable in single quotes", "A='b' npx -y echo-server"],
  ["a variable of setx", "setx A=b; npx -y echo-server"],
  ["a variable of env", "env A=b npx -y echo-server"],
  ["a variable of cross-env", "cross-env A=b npx -y echo-server"],
  ["lines of Windows", "set A=b && npx ^\r\n  -y `\r\n  echo-server"],
  ["a prompt", "  > A=b npx -y echo-server"],
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

it.each([
  ["a 'b c' d\"e f\"'g' \\\"h\\\" i\\ j", ["a", "b c", "de fg", '"h"', "i j"]],
  ['"\\$x \\` \\\\ \\n" end', ["$x ` \\ \\n", "end"]],
  ["one \\\n two `\r\n three ^\n four", ["one", "two", "three", "four"]],
  ["'' x", ["", "x"]],
])("the words of %j are %j", (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

it.each([
  ["npx uvx bunx pnpx npm pnpm yarn bun deno node python python3 uv pipx docker podman go dotnet java", true],
  ["npx.cmd UVX.EXE /usr/bin/node C:\\nodejs\\npx.cmd", true],
  ["bash mynode nodes python2 rm npx.sh", false],
])("whether %s start servers: %s", (programs, expected) => {
  for (const program of programs.split(" "))
    expect(programIn([program, "x"])).toEqual(expected ? { command: program, args: ["x"] } : undefined);
  expect(programIn(["npx"])).toBeUndefined();
  expect(programIn([])).toBeUndefined();
});

it.each([
  ["```json\nx\n```", "x"],
  ["Add:\n~~~~\nx\ny\n~~~~\nand go", "x\ny"],
  ["```\nx\n  ```  \n", "x"],
  ["``\nx\n``", "``\nx\n``"],
  ["say ```x``` here", "say ```x``` here"],
])("of %j, %j stands within the fence", (text, inside) => {
  expect(withoutFence(text)).toBe(inside);
});

it.each([
  ["[Add](vscode:mcp/install?x)", "vscode:mcp/install?x"],
  ["[![a](b.svg)](https://x.example/y)", "https://x.example/y"],
  ["[Add]( <https://x.example/y> )", "https://x.example/y"],
  ['[Add](https://x.example/y "Its title")', "https://x.example/y"],
  ["[Add](y)", "[Add](y)"],
  ["See [Add](https://x.example/y)", "See [Add](https://x.example/y)"],
])("the link of %j leads to %j", (text, target) => {
  expect(linkIn(text)).toBe(target);
});

it.each([
  [
    "goose://extension?cmd=npx&arg=-y&arg=echo-server&id=echo&name=The%20Echo",
    { "The-Echo": { command: "npx", args: ["-y", "echo-server"], env: {} } },
  ],
  ["goose://extension?cmd=npx&arg=echo-server&id=echo", { echo: { command: "npx", args: ["echo-server"], env: {} } }],
  [
    "goose://extension?url=https%3A%2F%2Fm.example%2Fmcp&id=echo",
    { echo: { url: "https://m.example/mcp", headers: {} } },
  ],
  [
    "goose://extension?uri=https%3A%2F%2Fm.example%2Fmcp&id=echo",
    { echo: { url: "https://m.example/mcp", headers: {} } },
  ],
  [`lmstudio://add_mcp?name=echo&config=${BASE64.replaceAll("+", "%20")}`, { echo: ECHO }],
  [
    `https://cursor.com/install-mcp?config=${encodeURIComponent(JSON.stringify({ ...ECHO, name: "echo" }))}`,
    { echo: ECHO },
  ],
  [`x-app:mcp?inputs=${encodeURIComponent(JSON.stringify({ mcpServers: { echo: ECHO } }))}`, { echo: ECHO }],
])("a link installs a server: %s", (link, servers) => {
  expect(parseMcpServers(link)).toEqual(servers);
});

it.each([
  "goose://extension?id=echo",
  "goose://bundle?cmd=npx&arg=x",
  "goose://extension",
  "goose://extension?cmd=%zz {",
])("a link that names no server is none: %s", (link) => {
  expect(readPasted(link)).toBeUndefined();
});

it.each([
  ["--transport http --scope user", { url: "https://m.example/mcp", headers: {}, transport: "http" }],
  ["-t sse -s project", { url: "https://m.example/mcp", headers: {}, transport: "sse" }],
  ["--type=http --timeout 5", { url: "https://m.example/mcp", headers: {}, transport: "http" }],
  ["-H 'A: b' --header C:d --client-id me", { url: "https://m.example/mcp", headers: { A: "b", C: "d" } }],
  ["--verbose", { url: "https://m.example/mcp", headers: {} }],
])("an address is added with %s", (options, server) => {
  expect(parseMcpServers(`codex mcp add ${options} echo https://m.example/mcp`)).toEqual({ echo: server });
  expect(parseMcpServers(`codex mcp add echo ${options} --url https://m.example/mcp`)).toEqual({ echo: server });
});

it.each([
  ["mcp add echo npx -e x", { command: "npx", args: ["-e", "x"], env: {} }],
  ["mcp add -e A=b -e C=d=e echo npx x", { command: "npx", args: ["x"], env: { A: "b", C: "d=e" } }],
  ["mcp add echo --env=A=b -- prog --flag", { command: "prog", args: ["--flag"], env: { A: "b" } }],
])("a program is added by %s", (line, server) => {
  expect(parseMcpServers(`gemini ${line}`)).toEqual({ echo: server });
});

it.each([
  "gemini mcp add",
  "gemini mcp add echo",
  "a b c d mcp add echo npx x",
  "claude mcp add-json echo x",
  "code --add-mcp x",
])("a command that adds nothing is none: %s", (line) => {
  expect(() => parseMcpServers(line)).toThrow(InputError);
});

it.each([
  ["[[servers]]\nname = 'echo'\ncommand = 'npx' # runs it\n", { name: "echo", command: "npx" }],
  [" ['a.b c'] # mine\nx = 1", undefined],
])("TOML begins with its tables: %j", (text, entry) => {
  const read = readPasted(text);
  expect(read).toEqual(entry ? { servers: [entry] } : { "a.b c": { x: 1 } });
});

it("neither TOML nor YAML that is torn is read, nor what is JSON that was cut off", () => {
  for (const text of ["[a]\nx = ", "a: [1,\n", "{'a': 'b'", "['a', 'b'", "just: words: here: and\n\t- x"])
    expect(readPasted(text)).toBeUndefined();
});

it.each(["{'a': None, 'b': True}", "{“a”: null, “b”: true}", "{„a“: null, „b“: true}", "{'a':None,'b':True,}"])(
  "JSON is read with the quotes of %s",
  (text) => {
    expect(readPasted(text)).toEqual({ a: null, b: true });
  },
);
