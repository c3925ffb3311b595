/** Tool servers that die, hang or are gone after they were up are told of in our own words: what happened, to which server, and what to do. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { inEnglish } from "../base/phrases.ts";
import { type DoubleOptions, startMcpServer, startSseServer } from "../../testing/mcp-double.ts";
import { must } from "../../testing/must.ts";
import { McpHub } from "./hub.ts";
import { builtinTransport } from "./builtin/server.ts";
import { parseMcpServers } from "./mcp-config.ts";
import type { ToolTimes } from "./server-view.ts";

const PATIENCE_MS = 20_000;
/** What libraries say of lost connections. */
const NOT_OURS =
  /fetch failed|terminated|socket hang up|[cC]onnection closed|MCP error|-3[12]\d{3}|\bE[A-Z]{4,}\b|UND_ERR|HPE_|POSTing|SSE (?:error|stream)|timed out|[nN]ot connected|[cC]ontent type|[iI]nvalid result|aborted/;
const TIMES: ToolTimes = { callMs: 5000, totalMs: 5000, openMs: 60_000 };

function hubWith(config: object, times = TIMES) {
  const hub = new McpHub({ builtin: builtinTransport({} as never, "test"), times, onChange: () => undefined });
  onTestFinished(() => hub.close());
  hub.configure(parseMcpServers(JSON.stringify({ x: config })));
  const connection = must(hub.connection("x"));
  const offered = async () => (await hub.toolsOf("x", PATIENCE_MS)).map(({ tool }) => tool.name);
  const call = () => connection.call("ping", {}, () => undefined, AbortSignal.timeout(PATIENCE_MS));
  /** What a person is told of a call, and what then stands in the panel. */
  const told = async () => {
    const fault = await call().then(
      () => undefined,
      (error: unknown) => error as { phrase: Parameters<typeof inEnglish>[0]; message: string },
    );
    const { error } = connection.view;
    const words = must(fault).phrase;
    for (const said of [words, ...(error ? [error] : [])]) expect(inEnglish(said)).not.toMatch(NOT_OURS);
    return { words, panel: error };
  };
  return { hub, connection, offered, call, told };
}

type Break = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that is there until a tool is called. */
async function breaking(cut: Break, options: DoubleOptions = {}, times = TIMES) {
  const server = await startMcpServer({
    before: (request, response, { method }) => {
      if (method !== "tools/call") return false;
      cut(request, response);
      return true;
    },
    ...options,
  });
  onTestFinished(() => server.close());
  const x = hubWith({ url: server.address }, times);
  expect(await x.offered()).toEqual(["ping"]);
  return { server, ...x };
}

const page = "<html><head><title>Acme gateway</title></head><body>No.</body></html>";

describe("a server over HTTP", () => {
  it("that is gone since is said to be out of reach, by its name and host", async () => {
    const { server, told } = await breaking(() => undefined);
    await server.close();
    const { words, panel } = await told();
    expect(words).toMatchObject({ key: "tools.gone", params: { name: "x", host: new URL(server.url).host } });
    expect(panel).toEqual(words);
    expect(words.theirs).toBeUndefined();
  });

  it.each<[string, Break]>([
    ["hangs up", ({ socket }) => void socket.destroy()],
    ["resets the connection", ({ socket }) => void socket.resetAndDestroy()],
    [
      "stops in the middle of an answer",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
        response.write('{"jsonrpc":');
        setImmediate(() => response.destroy());
      },
    ],
    [
      "stops in the middle of a stream",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(": wait\n\n");
        setImmediate(() => response.destroy());
      },
    ],
  ])("that %s is said to have broken off", async (_, cut) => {
    const { told } = await breaking(cut);
    expect((await told()).words).toMatchObject({ key: "tools.broke_off", params: { name: "x" } });
  });

  it("that is silent is said to be, with how long it was waited for", async () => {
    const { told } = await breaking(() => undefined, {}, { ...TIMES, callMs: 1000 });
    const { words, panel } = await told();
    expect(words).toEqual({ key: "tools.no_answer_in", params: { name: "x", seconds: 1 } });
    expect(panel).toEqual(words);
  });

  it.each<[string, number, string, string, string | undefined]>([
    ["fails with a page", 502, page, "tools.http_failed", "Acme gateway"],
    ["fails with a status alone", 500, "", "tools.http_failed", undefined],
    ["fails in words", 503, JSON.stringify({ detail: "Draining." }), "tools.http_failed", "Draining."],
    [
      "is asked too often",
      429,
      JSON.stringify({ error: { message: "Slow down." } }),
      "tools.http_failed",
      "Slow down.",
    ],
    ["refuses", 422, JSON.stringify({ message: "No such thing." }), "tools.http_refused", "No such thing."],
    [
      "refuses in JSON within JSON",
      400,
      JSON.stringify({ error: JSON.stringify({ message: "Deep." }) }),
      "tools.http_refused",
      "Deep.",
    ],
  ])("that %s is told with its status, and what it says as its words", async (_, status, body, key, theirs) => {
    const { told } = await breaking((_request, response) => void response.writeHead(status).end(body));
    const { words } = await told();
    expect(words).toMatchObject({ key, params: { name: "x", status } });
    expect(words.theirs).toBe(theirs);
  });

  it("before which a page answers is told with the page's title", async () => {
    const { told } = await breaking(
      (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end(page),
    );
    expect((await told()).words).toMatchObject({
      key: "tools.page_instead",
      params: { name: "x" },
      theirs: "Acme gateway",
    });
  });

  it("that sends what is no answer is said to", async () => {
    const { told } = await breaking(
      (_, response) => void response.writeHead(200, { "content-type": "text/plain" }).end("all good"),
    );
    expect((await told()).words).toMatchObject({ key: "tools.answer_unreadable", params: { name: "x" } });
  });

  it("that fails and fails is left alone, and why is said", async () => {
    const { server, told } = await breaking(() => undefined);
    await server.close();
    for (let count = 0; count < 3; count += 1) await told();
    const { words } = await told();
    expect(words.key).toBe("tools.server_paused_for");
    expect(inEnglish(words)).toContain("cannot be reached");
  });
});

it("a server of the older SSE that is gone, or whose post fails, is told of in our words", async () => {
  const server = await startSseServer();
  onTestFinished(() => server.close());
  const { offered, told } = hubWith({ url: server.address });
  expect(await offered()).toEqual(["ping"]);
  await server.close();
  expect((await told()).words.key).toMatch(/^tools\.(?:gone|broke_off)$/);
});

describe("a program", () => {
  const program = (source: string) => ({ command: process.execPath, args: ["-e", source] });
  const bare = (mode: string) => ({
    command: process.execPath,
    args: [join(import.meta.dirname, "../../testing/bare-mcp-server.ts"), mode],
  });

  it("that ends at a call is said to have ended, with what it wrote last", async () => {
    const { offered, told } = hubWith(bare("dies"));
    expect(await offered()).toEqual(["ping"]);
    const { words } = await told();
    expect(words).toMatchObject({ key: "tools.ended", params: { name: "x" } });
  });

  it("that does not start is told with its own words alone", async () => {
    const { hub } = hubWith(program("console.error('No token given.');process.exit(3)"));
    const { absent } = await hub.tools();
    expect(inEnglish(must(absent[0]).reason)).toContain("Original message: “No token given.”");
    expect(inEnglish(must(absent[0]).reason)).not.toMatch(NOT_OURS);
  });

  it("that does not start without a word is told without anybody's", async () => {
    const { hub } = hubWith(program("process.exit(3)"));
    const { absent } = await hub.tools();
    expect(inEnglish(must(absent[0]).reason)).not.toMatch(/Original message/);
  });

  it("that says nothing when it is started is told with how long it was waited for", async () => {
    const { connection } = hubWith(program("process.stdin.resume()"), { ...TIMES, startMs: 1000 });
    await expect(connection.tools()).rejects.toThrow("within 1 s");
  });

  it("whose folder is not there is told so, and not that the program is missing", async () => {
    const { hub } = hubWith({ ...program(""), cwd: "/nowhere/at/all" });
    const { absent } = await hub.tools();
    expect(inEnglish(must(absent[0]).reason)).toContain("/nowhere/at/all");
  });
});

it.each([
  ["a page", 200, { "content-type": "text/html" }],
  ["a page that is refused", 404, { "content-type": "text/html" }],
])("%s at a server's address is told with its title", async (_, status, headers) => {
  const server = await startMcpServer({
    before: (_request, response) => {
      response.writeHead(status, headers).end(page);
      return true;
    },
  });
  onTestFinished(() => server.close());
  const { hub } = hubWith({ url: server.address });
  const { absent } = await hub.tools();
  expect(inEnglish(must(absent[0]).reason)).toContain("Original message: “Acme gateway”");
});
