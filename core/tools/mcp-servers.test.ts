import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { systemClock } from "../base/clock.ts";
import { inEnglish } from "../base/phrases.ts";
import { type DoubleOptions, PING, plainResult, startMcpServer, startSseServer } from "../../testing/mcp-double.ts";
import { tempDir } from "../../testing/temp-dir.ts";
import { must } from "../../testing/must.ts";
import { McpHub } from "./hub.ts";
import { builtinTransport } from "./builtin/server.ts";
import { parseMcpServers } from "./mcp-config.ts";
import { UsedServers } from "./used-servers.ts";

const TIMES = { callMs: 5000, totalMs: 5000, openMs: 60_000 };
const PATIENCE_MS = 20_000;
const ROOT = join(import.meta.dirname, "..", "..");
const program = (...args: string[]) => ({
  command: process.execPath,
  args: [join(ROOT, "testing/bare-mcp-server.ts"), ...args],
});

/** A hub with one server, x. */
function hubWith(config: object, used?: UsedServers) {
  const hub = new McpHub({
    builtin: builtinTransport({} as never, "test"),
    times: TIMES,
    onChange: () => undefined,
    ...(used ? { used } : {}),
  });
  onTestFinished(() => hub.close());
  hub.configure(parseMcpServers(JSON.stringify({ x: config })));
  const connection = must(hub.connection("x"));
  const offered = async () => (await hub.toolsOf("x", PATIENCE_MS)).map(({ tool }) => tool.name);
  const call = (name = "ping") => connection.call(name, {}, () => undefined, AbortSignal.timeout(PATIENCE_MS));
  return { hub, connection, offered, call };
}

async function http(options: DoubleOptions = {}, headers: Record<string, string> = {}) {
  const server = await startMcpServer(options);
  onTestFinished(() => server.close());
  return { server, ...hubWith({ url: server.address, headers }) };
}

const send = (response: ServerResponse, answer: object, type = "application/json") => {
  response.setHeader("content-type", type);
  response.end(JSON.stringify(answer));
};

describe("a server over HTTP", () => {
  it.each([
    { status: 404, message: "Session not found" },
    { status: 400, message: "Bad Request: No valid session ID provided" },
    { status: 400, message: "Server not initialized" },
  ])(
    "that lost the session and says $status $message: it begins anew, and the call is made once more",
    async (lost) => {
      const { server, offered, call } = await http({ lost });
      expect(await offered()).toEqual(["ping"]);
      server.forget();
      expect(await call()).toMatchObject({ content: [{ type: "text", text: "pong" }] });
      expect(server.started).toBe(2);
    },
  );

  it.each(["Invalid or expired session ID", "Unknown session", "Sesstion not found", "Session has expired"])(
    "that says in JSON-RPC alone that it lost the session is asked anew: %s",
    async (message) => {
      let isLost = true;
      const { server, offered, call } = await http({
        before: (_, response, { id, method }) => {
          if (method !== "tools/call" || !isLost) return false;
          isLost = false;
          send(response, { jsonrpc: "2.0", id, error: { code: -32602, message } });
          return true;
        },
      });
      await offered();
      expect(await call()).toMatchObject({ content: [{ type: "text", text: "pong" }] });
      expect(server.started).toBe(2);
    },
  );

  it("that refuses for another reason is not asked twice", async () => {
    const { server, offered, call, connection } = await http({
      before: (_, response, { method }) => {
        if (method !== "tools/call") return false;
        response.writeHead(400).end("bad arguments");
        return true;
      },
    });
    await offered();
    await expect(call()).rejects.toThrow("bad arguments");
    expect(server.started).toBe(1);
    expect(connection.view.state).toBe("ready");
  });

  it.each<[string, (answer: Record<string, unknown>, response: ServerResponse) => void]>([
    ["says `error: null`", (answer, response) => send(response, { ...answer, error: null })],
    [
      "says `_meta: null`",
      (answer, response) => send(response, { ...answer, result: { ...(answer.result as object), _meta: null } }),
    ],
    ["gives the id back as a text", (answer, response) => send(response, { ...answer, id: String(answer.id) })],
    ["names no version", (answer, response) => send(response, { ...answer, jsonrpc: undefined })],
    ["names no content type", (answer, response) => response.end(JSON.stringify(answer))],
    ["names another content type", (answer, response) => send(response, answer, "application/octet-stream")],
    ["calls a stream plain text", (answer, response) => response.end(`data: ${JSON.stringify(answer)}\n\n`)],
    [
      "says nulls in a stream",
      (answer, response) => {
        response.setHeader("content-type", "text/event-stream");
        response.end(`event: message\r\ndata: ${JSON.stringify({ ...answer, error: null })}\r\n\r\n`);
      },
    ],
  ])("that %s is understood", async (_, write) => {
    const { offered, call } = await http({
      before: (_request, response, message) => {
        if (message.id === undefined) return false;
        write({ jsonrpc: "2.0", id: message.id, result: plainResult(message) }, response);
        return true;
      },
    });
    expect(await offered()).toEqual(["ping"]);
    expect(await call()).toMatchObject({ content: [{ type: "text", text: "pong" }] });
  });

  it.each([400, 404, 405, 500])("that answers notifications with %i is ready all the same", async (status) => {
    const { offered, call } = await http({
      before: (_request, response, { id, method }) => {
        if (id !== undefined || method === undefined) return false;
        response.writeHead(status).end("no");
        return true;
      },
    });
    expect(await offered()).toEqual(["ping"]);
    expect(await call()).toMatchObject({ content: [{ type: "text", text: "pong" }] });
  });

  it("that speaks the older SSE alone is spoken to in it", async () => {
    const server = await startSseServer();
    onTestFinished(() => server.close());
    const { offered, call } = hubWith({ url: server.address });
    expect(await offered()).toEqual(["ping"]);
    expect(await call()).toMatchObject({ content: [{ text: "pong" }] });
  });

  it("that redirects on its own origin is followed, and its owner is told once", async () => {
    const { hub, offered, connection } = await http({
      before: (request, response) => {
        if (request.url?.endsWith("/") === true) return false;
        response.writeHead(307, { location: `${request.url}/` }).end();
        return true;
      },
    });
    expect(await offered()).toEqual(["ping"]);
    expect(inEnglish(must(connection.view.error))).toContain("/mcp/");
    expect((await hub.tools()).notices).toHaveLength(1);
    expect((await hub.tools()).notices).toHaveLength(0);
  });

  it.each([
    [
      "redirects to another origin",
      307,
      { location: "https://elsewhere.example/mcp" },
      "https://elsewhere.example/mcp",
    ],
    ["is a web page", 200, { "content-type": "text/html" }, "web page"],
    ["speaks nothing of it", 404, {}, "neither Streamable HTTP nor the older SSE"],
    ["forbids it", 403, {}, "does not allow"],
  ])("that %s is gone without, and the answer is told why", async (_, status, headers, words) => {
    const { hub } = await http({
      before: (_request, response) => {
        response.writeHead(status, headers as Record<string, string>).end(status === 200 ? "<html>no</html>" : "no");
        return true;
      },
    });
    const { tools, absent } = await hub.tools();
    expect(tools.some(({ server }) => server === "x")).toBe(false);
    expect(absent.map(({ server }) => server)).toEqual(["x"]);
    expect(inEnglish(must(absent[0]?.reason))).toContain(words);
  });

  it("that does not encrypt, asked for with https, is said to be so", async () => {
    const { server } = await http();
    const { hub } = hubWith({ url: server.address.replace("http:", "https:") });
    const { absent } = await hub.tools();
    expect(inEnglish(must(absent[0]?.reason))).toContain("Write http:// instead of https://");
  });

  it("takes the user name in its address as a header", async () => {
    const { server } = await http();
    const { offered } = hubWith({ url: server.address.replace("http://", "http://me:a%20b@") });
    expect(await offered()).toEqual(["ping"]);
  });

  it("that is not there is said to be unreachable", async () => {
    const server = await startMcpServer();
    await server.close();
    const { hub } = hubWith({ url: server.address });
    const { absent } = await hub.tools();
    expect(inEnglish(must(absent[0]?.reason))).toContain("cannot be reached");
  });

  it("that answers in order that it cannot is not left alone for it", async () => {
    const { connection, offered, call } = await http({
      fault: ({ method }) => (method === "tools/call" ? { code: -32_602, message: "No such repository" } : undefined),
    });
    await offered();
    for (let count = 0; count < 5; count += 1) await expect(call()).rejects.toThrow("No such repository");
    expect(connection.view.state).toBe("ready");
  });
});

it("the address that a server wants to be opened first is told with what it is for", async () => {
  const asked = { mode: "url", elicitationId: "1", url: "https://x.test/consent", message: "Authorise at X" };
  const odd = [null, { url: 5 }, { url: "javascript:alert(1)" }, { url: "https://y.test/" }];
  const { offered, call } = await http({
    fault: ({ method }) =>
      method === "tools/call"
        ? { code: -32_042, message: "More is needed.", data: { elicitations: [asked, ...odd] } }
        : undefined,
  });
  await offered();
  await expect(call()).rejects.toMatchObject({
    phrase: { theirs: "More is needed.\nAuthorise at X: https://x.test/consent\nhttps://y.test/" },
  });
});

describe("what a server says of its tools", () => {
  const listed = (result: object) => ({
    reply: ({ method }: { method?: string }) => (method === "tools/list" ? result : undefined),
  });
  it.each([
    ["a null as next page", { tools: [PING], nextCursor: null }],
    ["a page that names itself as the next", { tools: [PING], nextCursor: "again" }],
    ["nulls for what may be left out", { tools: [{ ...PING, title: null, description: null, annotations: null }] }],
    ["no schema at all", { tools: [{ name: "ping" }] }],
    ["a schema without a type", { tools: [{ ...PING, inputSchema: { properties: {} } }] }],
    ["an output schema that leads nowhere", { tools: [{ ...PING, outputSchema: { $ref: "#/nowhere" } }] }],
    ["tools by their names", { tools: { ping: { inputSchema: { type: "object" } } } }],
  ])("with %s costs nothing", async (_, result) => {
    const { offered, call } = await http(listed(result));
    expect(new Set(await offered())).toEqual(new Set(["ping"]));
    expect(await call()).toMatchObject({ isError: false });
  });

  it("costs the tool that cannot be read, with the reason, and no other", async () => {
    const broken = { name: "broken", inputSchema: { type: "string" } };
    const { offered, connection } = await http(listed({ tools: [broken, { title: "No name" }, PING] }));
    expect(await offered()).toEqual(["ping"]);
    expect(connection.view.refused.map(({ name, reason }) => [name, reason.key])).toEqual([
      ["broken", "tools.tool_schema"],
      ["No name", "tools.tool_nameless"],
    ]);
  });

  it.each([
    ["no capability", { protocolVersion: "2025-06-18", capabilities: {}, serverInfo: { name: "x", version: "1" } }],
    [
      "nulls and no version",
      { protocolVersion: "2025-06-18", capabilities: { tools: null }, serverInfo: { name: "x" } },
    ],
    ["a switch for a capability", { protocolVersion: "2025-06-18", capabilities: { tools: true }, serverInfo: null }],
    ...["x", ["https://x.test/i.png"], { src: "x" }, [{ src: "x", sizes: "48x48" }]].map((icons): [string, object] => [
      `icons as ${JSON.stringify(icons)}`,
      { protocolVersion: "2025-06-18", capabilities: { tools: {} }, serverInfo: { name: "x", title: 5, icons } },
    ]),
    ["no word of its protocol", { capabilities: { tools: {} }, serverInfo: { name: "x", version: 2 } }],
    [
      "nothing but a title of null",
      { serverInfo: { name: "x", version: "1", title: null }, capabilities: { tools: {} } },
    ],
    ["instructions of null", { serverInfo: null, capabilities: { tools: {} }, instructions: null }],
    [
      "a later revision",
      { protocolVersion: "2099-01-01", capabilities: { tools: {} }, serverInfo: { name: "x", version: "1" } },
    ],
  ])("is asked for where the server began with %s, with a key or without", async (_, greeting) => {
    const reply = ({ method }: { method?: string }) => (method === "initialize" ? greeting : undefined);
    const keys: Record<string, string>[] = [{}, { Authorization: "Bearer hunter2pass" }];
    for (const headers of keys) {
      const { offered } = await http({ reply }, headers);
      expect(await offered()).toEqual(["ping"]);
    }
  });

  it("goes over pages", async () => {
    const pages = [{ tools: [PING], nextCursor: "2" }, { tools: [{ ...PING, name: "pong" }] }];
    const { offered } = await http({ reply: ({ method }) => (method === "tools/list" ? pages.shift() : undefined) });
    expect(await offered()).toEqual(["ping", "pong"]);
  });
});

describe("a program", () => {
  it("may write a byte order mark, and lines that are none of the protocol's", async () => {
    const { offered, call } = hubWith(program("noisy"));
    expect(await offered()).toEqual(["ping"]);
    expect(await call()).toMatchObject({ content: [{ text: "pong" }] });
  });

  it("that dies with every call is left alone after three, although it starts each time", async () => {
    const { offered, call, connection } = hubWith(program("dies"));
    for (let count = 0; count < 6; count += 1) {
      await offered();
      await expect(call()).rejects.toThrow("x");
    }
    expect(connection.view.state).toBe("paused");
    expect(connection.view.log.filter((line) => line === "starting")).toHaveLength(3);
  });

  it("is tried at once again where its owner restarts it", async () => {
    const { offered, connection } = hubWith({ command: process.execPath, args: ["-e", "process.exit(1)"] });
    for (let count = 0; count < 4; count += 1) await offered();
    expect(connection.view.state).toBe("paused");
    await connection.restart();
    expect(connection.view.state).toBe("idle");
  });

  it("that stays out is named once in the notes, each time", async () => {
    const { hub } = hubWith({ command: process.execPath, args: ["-e", "process.exit(1)"] });
    for (let count = 0; count < 6; count += 1) {
      const { absent } = await hub.tools();
      const reason = inEnglish(must(absent[0]?.reason));
      expect(reason).toMatch(/^Without the tools of x\. /);
      expect(reason).not.toContain("x:");
    }
  });

  it("that waits for a sign-in of its own shows where", async () => {
    const page = "https://auth.example/authorize?client=1&state=a";
    const wrote = `console.error("Please authorize this client by visiting:\\n${page}\\n[1] Browser opened automatically.");`;
    const { hub, connection } = hubWith({
      command: process.execPath,
      args: ["-e", `${wrote} setInterval(() => {}, 1000)`],
    });
    const asking = hub.toolsOf("x", PATIENCE_MS);
    await vi.waitFor(() => expect(connection.view.log.join("\n")).toContain("automatically"));
    const { absent } = await hub.tools();
    const phrase = must(absent[0]?.reason);
    expect(phrase).toEqual({ key: "tools.waits_for_sign_in", params: { name: "x", address: page } });
    await hub.close();
    await asking.catch(() => undefined);
  });

  it("that is not there is named", async () => {
    const { hub } = hubWith({ command: "no-such-program-anywhere" });
    const { absent } = await hub.tools();
    expect(inEnglish(must(absent[0]?.reason))).toContain("no-such-program-anywhere");
  });

  it("that takes long to start is gone without at first, and there once it is up", async () => {
    const { hub, connection } = hubWith(program("waits"));
    const first = await hub.toolsOf("x", 1);
    expect(first).toEqual([]);
    expect(connection.startingMs).toBeGreaterThan(0);
    const { absent } = await hub.tools();
    const reason = inEnglish(must(absent[0]?.reason));
    expect(reason).toContain("x is still starting");
    // It waits for a signal that it may go on.
    const pid = Number(must(/pid (\d+)/.exec(connection.view.log.join("\n"))?.[1]));
    process.kill(pid, "SIGUSR2");
    expect((await hub.toolsOf("x", PATIENCE_MS)).map(({ tool }) => tool.name)).toEqual(["ping"]);
  });

  it("that is still starting, and wrote nothing, is told in our words alone, and ends with the app", async () => {
    const { hub, connection } = hubWith({ command: process.execPath, args: ["-e", "setInterval(() => {}, 1000)"] });
    const { absent } = await hub.tools();
    expect(absent[0]?.reason).toEqual({ key: "tools.starting", params: { name: "x" } });
    await hub.close();
    expect(connection.view.state).not.toBe("ready");
  });

  it("that was used lately is started with the app", async () => {
    const path = join(tempDir(), "tool-servers.json");
    const { offered, call, hub } = hubWith(program("noisy"), new UsedServers(path, systemClock));
    hub.warm();
    expect(hub.connection("x")?.view.state).toBe("idle");
    await offered();
    await call();
    const again = hubWith(program("noisy"), new UsedServers(path, systemClock));
    again.hub.warm();
    expect(again.connection.view.state).toBe("starting");
    const later = { now: () => systemClock.now() + 30 * 86_400_000 };
    const late = hubWith(program("noisy"), new UsedServers(path, later));
    late.hub.warm();
    expect(late.connection.view.state).toBe("idle");
  });

  it("does not start while a value is missing that it needs", async () => {
    const { hub, connection } = hubWith({ ...program("noisy"), env: { KEY: "${input:key}" } });
    for (let count = 0; count < 4; count += 1) await hub.toolsOf("x", PATIENCE_MS);
    expect(connection.view.state).toBe("failed");
    expect(inEnglish(must(connection.view.error))).toContain("key");
  });
});
