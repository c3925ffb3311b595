import { describe, expect, it } from "vitest";
import type { JSONRPCMessage, Transport } from "@modelcontextprotocol/client";
import { must } from "../../testing/must.ts";
import { hideSecrets } from "./hidden-secrets.ts";
import { filledIn } from "./mcp-variables.ts";
import type { McpServerConfig } from "./mcp-config.ts";
import { hearingWithout, refusingWithout, withoutSecretsOf } from "./own-secrets.ts";

function without(config: McpServerConfig) {
  const hidden = hideSecrets(config);
  return must(withoutSecretsOf(hidden, filledIn(hidden, {})));
}

const PROGRAM = {
  command: "npx",
  args: ["x-mcp", "--token", "hunter/2 pass"],
  env: { API_KEY: "hunter3pass", LOG_LEVEL: "debugging" },
};

describe("what a tool server says", () => {
  it("comes without the secrets that it was given, however they are written", () => {
    const plain = without(PROGRAM);
    expect(plain("Connecting with --token hunter/2 pass, ?t=hunter%2F2%20pass and hunter3pass, debugging")).toBe(
      "Connecting with --token [key], ?t=[key] and [key], debugging",
    );
    const remote = without({
      url: "https://x.example/mcp?apiKey=hunter2pass",
      headers: { Authorization: "Bearer abcdef-1" },
    });
    expect(remote("Invalid API key hunter2pass, header abcdef-1")).toBe("Invalid API key [key], header [key]");
  });

  it("keeps what its owner filled in for something else, and names of fields", () => {
    const values = { "input:project": "project-name", "input:api_token": "result" };
    const config = { command: "npx", args: ["${input:project}", "${input:api_token}"], env: {}, values };
    const heard: unknown[] = [];
    const transport = hearingWithout({} as Transport, withoutSecretsOf(config, filledIn(config, {})));
    Object.assign(transport, { onmessage: (message: unknown) => heard.push(message) });
    transport.onmessage?.({ jsonrpc: "2.0", id: 1, result: { text: "project-name: result" } });
    expect(heard).toEqual([{ jsonrpc: "2.0", id: 1, result: { text: "project-name: [key]" } }]);
    const plain = { command: "npx", args: [], env: { LOG_LEVEL: "debugging" } };
    expect(withoutSecretsOf(plain, plain)).toBeUndefined();
  });

  it("does so in messages, and is not touched otherwise", () => {
    const transport = {} as Transport;
    const heard: unknown[] = [];
    Object.assign(hearingWithout(transport, without(PROGRAM)), {
      onmessage: (message: unknown) => heard.push(message),
    });
    const error = { jsonrpc: "2.0", id: 1, error: { code: 1, message: 'bad "hunter3pass"' } } as JSONRPCMessage;
    const fine = { jsonrpc: "2.0", id: 2, result: { text: "fine" } } as JSONRPCMessage;
    transport.onmessage?.(error);
    transport.onmessage?.(fine);
    expect(heard).toEqual([{ ...error, error: { code: 1, message: 'bad "[key]"' } }, fine]);
  });

  it("does so in refusals over HTTP", async () => {
    const fetching = async () => new Response("no such key: hunter3pass", { status: 401, headers: { "x-a": "b" } });
    const response = await refusingWithout(fetching, without(PROGRAM))("http://x.example/");
    expect([response.status, response.headers.get("x-a"), await response.text()]).toEqual([
      401,
      "b",
      "no such key: [key]",
    ]);
  });
});
