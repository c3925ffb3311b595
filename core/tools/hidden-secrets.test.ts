import { describe, expect, it } from "vitest";
import { hideSecrets, isRandom, isSecretName, masked, withOwnSecrets, withoutPlaces } from "./hidden-secrets.ts";
import { type McpHttpConfig, type McpServerConfig, parseMcpServers } from "./mcp-config.ts";
import { filledIn } from "./mcp-variables.ts";

const KEY = "tvly-dev-a8Kq2Zr7Xw9Lm4Tn";
const UUID = "3f2b8c1e-9d4a-4f6b-8e2c-7a1d5b9c0e3f";

function remote(url: string): McpHttpConfig {
  return { url, headers: {} };
}

function program(...args: string[]): McpServerConfig & { args: string[] } {
  return { command: "npx", args, env: {} };
}

describe("a secret in an address", () => {
  it.each([
    ["a parameter named like one", `https://mcp.example/mcp/?tavilyApiKey=hunter2`, "hunter2"],
    ["a parameter that is random", `https://mcp.example/mcp?profile=${UUID}`, UUID],
    ["beside other parameters", `https://mcp.example/mcp?tools=a,b&api_key=${KEY}&x=1`, KEY],
    ["a part of the path", `https://mcp.example/api/s/${UUID}/mcp`, UUID],
    [
      "a long part of the path",
      "https://mcp.example/s/NTk4aGZqa3M5ODdmaHNrZGo4N2Zoc2tk/sse",
      "NTk4aGZqa3M5ODdmaHNrZGo4N2Zoc2tk",
    ],
    ["a password", "https://me:hunter2@mcp.example/mcp", "hunter2"],
    ["a password with signs of addresses", "https://me:hun@ter/2#x@mcp.example/mcp?a=b", "hun@ter/2#x"],
    ["a key without a name", `https://mcp.example/mcp?${KEY}`, KEY],
    ["a name that is escaped", "https://mcp.example/mcp?API%5FKEY=hunter2", "hunter2"],
    ["a fragment", "https://mcp.example/mcp#token=hunter2", "hunter2"],
    ["nothing but a host before it", "https://mcp.example?token=hunter2", "hunter2"],
    ["a name that is a key", `https://${KEY}@mcp.example`, KEY],
    ["a password with signs of addresses, and no path", "https://me:hun@ter/2@mcp.example:8443", "hun@ter/2"],
    ["a password with signs of addresses before IPv6", "https://me:hun#ter@[::1]:8443/mcp", "hun#ter"],
    [
      "a value with a key's mark",
      "https://mcp.example/mcp?q=sk-proj-abcdefghijklmnopqrstuvwxyz0123456789",
      "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789",
    ],
  ])("is taken out: %s", (_where, url, secret) => {
    const hidden = hideSecrets(remote(url));
    expect(hidden.url).not.toContain(secret);
    expect(Object.values(hidden.values ?? {})).toEqual([secret]);
    expect(masked(hidden.url)).toBe(url.replace(secret, "••••••••"));
    expect(filledIn(hidden, {}).url).toBe(url);
    expect(withOwnSecrets(hidden).url).toBe(url);
    // A second look finds nothing more.
    expect(hideSecrets(hidden)).toEqual(hidden);
  });

  it.each([
    "https://mcp.example/v1/customers-records-2025-06-18/mcp?read_only=true&features=database,docs",
    "https://mcp.example/mcp?apiKey=${input:key}",
    "https://mcp.example/mcp?apiKey=${EXA_API_KEY}",
    "http://localhost:8123/mcp_server/sse",
    "http://localhost:8123/@scope/server@1.2.3/mcp",
    "https://gitmcp.io/modelcontextprotocol/typescript-sdk",
    "https://me@mcp.example/mcp",
    "https://me:@mcp.example/mcp",
    "https://me:8443/a@b",
    "https://mcp.example/mcp?token=",
    "https://mcp.example",
  ])("is not seen in %s", (url) => {
    expect(hideSecrets(remote(url))).toEqual(remote(url));
  });
});

describe("a secret in arguments", () => {
  it.each<[string, string[], string]>([
    ["after its option", ["-y", "x-mcp", "--api-key", "hunter2"], "hunter2"],
    ["with its option", ["-y", "x-mcp", "--apiKey=hunter2"], "hunter2"],
    [
      "a variable of docker's",
      ["run", "-i", "--rm", "-e", "GITHUB_PERSONAL_ACCESS_TOKEN=ghp_short", "image"],
      "ghp_short",
    ],
    [
      "a header with its scheme",
      ["mcp-remote", "https://x.example/sse", "--header", "Authorization: Bearer abc.def"],
      "abc.def",
    ],
    ["a header without spaces", ["mcp-remote", "https://x.example/sse", "--header", "X-Api-Key:abc"], "abc"],
    ["an address", ["mcp-remote", "https://x.example/mcp?exaApiKey=abc"], "abc"],
    ["a database's address", ["-y", "postgres-mcp", "postgresql://me:hunter2@localhost:5432/db"], "hunter2"],
    ["JSON", ["run", "exa", "--config", '{"exaApiKey":"hunter2","debug":"no"}'], "hunter2"],
    ["JSON with quotes escaped", ["run", "exa", "--config", '"{\\"exaApiKey\\":\\"hunter2\\"}"'], "hunter2"],
    ["a script", ["-c", 'API_TOKEN="abc/def==" npx x-mcp'], "abc/def=="],
    ["an option in a script", ["-c", "npx -y x-mcp --api-key hunter2 --verbose"], "hunter2"],
    ["an option in one argument", ["--stdio", 'npx x-mcp --token "hunter2"'], "hunter2"],
    ["both in one", ["--api-key hunter2"], "hunter2"],
    ["a header in a script", ["-c", 'curl -H "Authorization: Bearer hunter2pass" x'], "hunter2pass"],
    ["a header with its option", ["--header=Authorization: Bearer hunter2pass"], "hunter2pass"],
    ["a login", ["-u", "me:hunter2pass", "x"], "hunter2pass"],
    ["several", ["--tokens", "hunter2,hunter3"], "hunter2,hunter3"],
    ["a variable with a number", ["-e", "API_KEY_2=hunter2"], "hunter2"],
    ["a database's password with signs of addresses", ["mongodb+srv://me:hun@ter2@db.example/x"], "hun@ter2"],
    [
      "a key as vendors write theirs",
      ["-y", "x-mcp", "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"],
      "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789",
    ],
  ])("is taken out: %s", (_where, args, secret) => {
    const hidden = hideSecrets(program(...args));
    expect(JSON.stringify(hidden.args)).not.toContain(secret);
    expect(Object.values(hidden.values ?? {})).toEqual([secret]);
    expect(filledIn(hidden, {}).args).toEqual(args);
    expect(withOwnSecrets(hidden).args).toEqual(args);
    expect(hideSecrets(hidden)).toEqual(hidden);
  });

  it.each([
    [["-y", "@modelcontextprotocol/server-filesystem", "/home/me/key", "C:\\Users\\me"]],
    [["run", "-i", "--rm", "-e", "GITHUB_TOKEN", "-e", "LOG_LEVEL=debug", "ghcr.io/github/github-mcp-server"]],
    [["-c", "npx x-mcp --max-tokens 500 --key-file ./a.pem --no-auth"]],
    [["x-mcp", "--key", "/etc/ssl/key.pem", "--no-auth", "--port", "8080"]],
    [["mcp-remote", "https://x.example/mcp", "--header", "Authorization: Bearer ${TOKEN}"]],
    [["run", "image@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]],
  ])("is not seen in %j", (args) => {
    expect(hideSecrets(program(...args))).toEqual(program(...args));
  });

  it("has a name of its own beside another of the same name", () => {
    const { args, values } = hideSecrets(program("--token", "one", "-e", "token=two", "-e", "token=one"));
    expect(args).toEqual([
      "--token",
      "${secret:token}",
      "-e",
      "token=${secret:token-2}",
      "-e",
      "token=${secret:token}",
    ]);
    expect(values).toEqual({ "secret:token": "one", "secret:token-2": "two" });
  });
});

it("takes a secret out of a whole line that stands where the program's name should", () => {
  const config = { command: "start-it -y x-mcp --api-key hunter2 https://x.example/?token=hunter3", args: [], env: {} };
  const hidden = hideSecrets(config);
  expect(JSON.stringify({ ...hidden, values: {} })).not.toMatch(/hunter/);
  expect(withOwnSecrets(hidden).command).toBe(config.command);
  expect(filledIn(hidden, {}).command).toBe(config.command);
});

it("finds names of secrets by their last word", () => {
  expect(["apiKey", "X-Api-Key", "GITHUB_PAT", "OPENAI_API_KEY", "apikey", "token"].every(isSecretName)).toBe(true);
  expect(["monkey", "max_tokens", "key-file", "compat", "path", "author"].some(isSecretName)).toBe(false);
});

it.each([
  "key apikey token secret password passwd passphrase pwd pass auth authorization bearer cookie credential credentials signature sig pat jwt mnemonic",
  "keys tokens secrets passwords cookies api_keys access-tokens my_api_keys secretKey PRIVATE-KEY subscriptionkey myaccesskey",
  "token_2 API_KEY1 %61pi_key",
])("knows every name of a secret: %s", (names) => {
  expect(names.split(" ").filter((name) => !isSecretName(name))).toEqual([]);
});

it.each(["keyboard", "output_tokens", "my_keys", "token_123", "primary", "passage", "", "%zz"])(
  "takes %j for no secret's name",
  (name) => {
    expect(isSecretName(name)).toBe(false);
  },
);

it.each([
  [UUID, true],
  [UUID.toUpperCase(), true],
  [UUID.slice(1), false],
  // Sixteen characters whose kinds change four times.
  ["abcde1fghij2klmn", true],
  ["abcde1fghij2klm", false],
  ["abcdefghij1klmno", false],
  ["aBcDeFgHiJkLmNoPq", false],
  ["v1.abcde1fghij2klmn~x", true],
])("%s is as random as a key: %s", (word, expected) => {
  expect(isRandom(word)).toBe(expected);
});

it.each([
  ["a place", "${secret:a}", ""],
  ["its option", "x --api-key ${secret:a} y", "x  y"],
  ["its option in quotes", 'x --token "${secret:a}"', 'x "'],
  ["its variable", "x -e KEY=${secret:a} y", "x  y"],
  ["its field", '{"apiKey": "${secret:a}"}', '{""}'],
  ["its header", "Authorization: Bearer ${secret:a}", ""],
  ["other places", "${env:A} --x ${input:b}", "${env:A} --x ${input:b}"],
])("leaves out %s with a secret's place", (_, text, rest) => {
  expect(withoutPlaces(text)).toBe(rest);
});

it("finds no secret in what is a switch, a file or a small number after a secret's name", () => {
  for (const value of [
    "true",
    "OFF",
    "none",
    "null",
    "yes",
    "no",
    "on",
    "123",
    "-v",
    "--verbose",
    "~/k",
    "./k",
    "../k",
    "/k",
    "C:\\k",
    "",
  ])
    expect(hideSecrets(program("--token", value))).toEqual(program("--token", value));
  for (const value of ["1234", "truest", "hunter"])
    expect(hideSecrets(program("--token", value)).values).toEqual({ "secret:token": value });
});

it("names a secret's place after where it was, and holds on to what was given before", () => {
  const { url, values } = hideSecrets({
    ...remote("https://x.example/?api.key%20now=a1&token=b2"),
    values: { "secret:token": "old" },
  });
  expect(url).toBe("https://x.example/?api.key%20now=a1&token=${secret:token-2}");
  expect(values).toEqual({ "secret:token": "old", "secret:token-2": "b2" });
  const long = hideSecrets(program(`--${"a".repeat(150)}-key`, "hunter2"));
  expect(Object.keys(long.values ?? {})).toEqual([`secret:${"a".repeat(100)}`]);
});

it("takes no words for a key", () => {
  expect(["getCustomerRecordsForUser", "server-github-v2-2025-06-18", "typescript-sdk"].some(isRandom)).toBe(false);
});

it("asks for the secret of a server that came without its value", () => {
  const [config] = Object.values(parseMcpServers('{"x":{"url":"https://x.example/?key=${secret:key}"}}'));
  expect(() => config && filledIn(config, { key: "of the environment" })).toThrow("key");
});
