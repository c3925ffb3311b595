import { ProtocolError } from "@modelcontextprotocol/client";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { type DoubleOptions, plainResult, startMcpServer } from "../../testing/mcp-double.ts";
import { must } from "../../testing/must.ts";
import { McpHub } from "./hub.ts";
import { parseMcpServers } from "./mcp-config.ts";
import { builtinTransport } from "./builtin/server.ts";
import { LATEST, nextRevision, WITHOUT_HANDSHAKE } from "./mcp-revisions.ts";

const PATIENCE_MS = 20_000;
const TIMES = { callMs: 5000, totalMs: 5000, openMs: 60_000 };
const refusal = (code: number, message: string, data?: unknown) => new ProtocolError(code, message, data);

describe("the revision to offer next", () => {
  it.each([
    [
      "the newest that the server names",
      refusal(-32_602, "Unsupported protocol version", { supported: ["2024-11-05", "2025-03-26"] }),
      "",
      "2025-03-26",
    ],
    [
      "one that stands in its words",
      new Error("Bad Request: unsupported protocol version (supported: 2025-06-18, 2024-11-05)"),
      "",
      "2025-06-18",
    ],
    [
      "one with a handshake before one without",
      refusal(-32_022, "no", { supported: [WITHOUT_HANDSHAKE, "2025-03-26"] }),
      "",
      "2025-03-26",
    ],
    [
      "one without a handshake where there is no other",
      refusal(-32_022, "no", { supported: [WITHOUT_HANDSHAKE] }),
      "",
      WITHOUT_HANDSHAKE,
    ],
    ["a common one where none is named", refusal(-32_602, "Unsupported protocol version"), "", "2025-06-18"],
    [
      "what a program wrote before it ended",
      new Error("Connection closed"),
      `unsupported protocol version ${LATEST}`,
      "2025-06-18",
    ],
    [
      "one without a handshake where there is no such method",
      refusal(-32_601, "Method not found"),
      "",
      WITHOUT_HANDSHAKE,
    ],
    ["the same where each request lacks what it must say", refusal(-32_602, "missing _meta"), "", WITHOUT_HANDSHAKE],
    [
      "one of a list in a parser's words",
      new Error("unknown variant, expected one of `2024-11-05`, `2025-03-26`"),
      "",
      "2025-03-26",
    ],
    [
      "one of a list by another name",
      refusal(-32_602, "Invalid params", { supportedVersions: ["2025-03-26"] }),
      "",
      "2025-03-26",
    ],
  ])("is %s", (_, error, said, next) => expect(nextRevision(error, said, [LATEST], true)).toBe(next));

  it("is none where all was offered, and where something else is wrong", () => {
    const error = refusal(-32_602, "Unsupported protocol version");
    expect(nextRevision(error, "", [LATEST, "2025-06-18"], true)).toBe("2025-03-26");
    const all = [LATEST, "2025-06-18", "2025-03-26", "2024-11-05", "2024-10-07"];
    expect(nextRevision(error, "", all, true)).toBeUndefined();
    for (const fault of [new Error("Connection closed"), refusal(-32_602, "Invalid params")])
      expect(nextRevision(fault, "", [LATEST], true)).toBeUndefined();
    // What a healthy server says of a call is none of it.
    for (const fault of [refusal(-32_601, "Method not found"), refusal(-32_602, "No day after 2025-06-18")])
      expect(nextRevision(fault, "", [LATEST], false)).toBeUndefined();
  });
});

/** A hub with one server, x, of a kind. */
async function hubWith(options: DoubleOptions) {
  const server = await startMcpServer(options);
  onTestFinished(() => server.close());
  const hub = new McpHub({ builtin: builtinTransport({} as never, "test"), times: TIMES, onChange: () => undefined });
  onTestFinished(() => hub.close());
  hub.configure(parseMcpServers(JSON.stringify({ x: { url: server.address } })));
  const connection = must(hub.connection("x"));
  return {
    offered: async () => (await hub.toolsOf("x", PATIENCE_MS)).map(({ tool }) => tool.name),
    call: () => connection.call("ping", {}, () => undefined, AbortSignal.timeout(PATIENCE_MS)),
    connection,
  };
}

const json = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  return true;
};
const HEADER = "mcp-protocol-version";

describe("a server that does not take the latest revision", () => {
  it("is asked with one that it names, and told of no fault", async () => {
    const offers: unknown[] = [];
    const { offered, call, connection } = await hubWith({
      before: (_, response, { id, method, params }) => {
        if (method !== "initialize") return false;
        const asked = (params as { protocolVersion: string }).protocolVersion;
        offers.push(asked);
        if (asked === "2025-03-26") return false;
        const data = { supported: ["2025-03-26"], requested: asked };
        return json(response, 400, {
          jsonrpc: "2.0",
          id,
          error: { code: -32_602, message: "Unsupported protocol version", data },
        });
      },
    });
    expect(await offered()).toEqual(["ping"]);
    expect(offers).toEqual([LATEST, "2025-03-26"]);
    expect(await call()).toMatchObject({ isError: false });
    expect(connection.view).toMatchObject({ state: "ready", error: null });
  });

  it("and says so only after the handshake is greeted anew", async () => {
    const { offered, call } = await hubWith({
      before: (request: IncomingMessage, response, { method }) => {
        const asked = request.headers[HEADER];
        if (method === "initialize" || asked === undefined || asked === "2024-11-05") return false;
        response.writeHead(400).end("Unsupported protocol version (supported versions: 2024-11-05)");
        return true;
      },
    });
    expect(await offered()).toEqual(["ping"]);
    expect(await call()).toMatchObject({ isError: false });
  });

  it("and speaks only one without a handshake is spoken to without", async () => {
    const { offered, call } = await hubWith({
      before: (request: IncomingMessage, response, message) => {
        const { id, method } = message;
        const isModern = request.headers[HEADER] === WITHOUT_HANDSHAKE && method !== "initialize";
        const error = {
          code: -32_022,
          message: "The handshake is not accepted",
          data: { supported: [WITHOUT_HANDSHAKE] },
        };
        if (!isModern) return json(response, 400, { jsonrpc: "2.0", id: id ?? null, error });
        const known = {
          supportedVersions: [WITHOUT_HANDSHAKE],
          capabilities: { tools: {} },
          serverInfo: { name: "x", version: "1" },
        };
        // What it leaves out is what most would.
        return json(response, 200, {
          jsonrpc: "2.0",
          id,
          result: method === "server/discover" ? known : plainResult(message),
        });
      },
    });
    expect(await offered()).toEqual(["ping"]);
    expect(await call()).toMatchObject({ content: [{ type: "text", text: "pong" }] });
  });
});
