import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { lenient } from "./mcp-lenient.ts";
import { mendMessage } from "./mcp-messages.ts";
import { waysTo } from "./mcp-transport.ts";

/** The status that a client sees of an answer to a request within a session, or outside of one. */
async function seen(status: number, body: string, headers: Record<string, string> = {}, isWithin = true) {
  const fetching = lenient(async () => new Response(body, { status, headers }));
  const within: Record<string, string> = isWithin ? { "mcp-session-id": "s" } : {};
  const init = { method: "POST", body: '{"id":1,"method":"tools/list"}', headers: within };
  const response = await fetching("http://127.0.0.1:9/mcp", init);
  return { status: response.status, body: await response.text() };
}

it.each([
  [503, "Session expired or unknown; initialize again"],
  [410, ""],
  [422, '{"detail":"Unknown mcp-session-id"}'],
  [401, '{"error":"invalid session"}'],
])("a session that is gone is gone under status %i, too", async (status, body) => {
  expect(await seen(status, body)).toEqual({ status: 404, body });
});

it.each([
  [503, "Overloaded", {}, true],
  [401, "Your session expired", { "www-authenticate": "Bearer" }, true],
  [503, "Session unknown", {}, false],
])("another answer stays what it is: %i %s", async (status, body, headers, isWithin) => {
  expect((await seen(status, body, headers, isWithin)).status).toBe(status);
});

it.each([
  ["raw", { content: [{ type: "text", text: "raw" }] }],
  [7, { content: [{ type: "text", text: "7" }] }],
  [[{ type: "text", text: "a" }], { content: [{ type: "text", text: "a" }] }],
  [[{ name: "echo", inputSchema: {} }], { tools: [{ name: "echo", inputSchema: {} }] }],
  [{ tools: [] }, { tools: [] }],
])("a result that is none of the protocol's is what it means: %j", (result, mended) => {
  expect(mendMessage({ jsonrpc: "2.0", id: 1, result })).toMatchObject({ result: mended });
});

it("a server whose address lacks its path is looked for where servers are", () => {
  const kinds = (url: string) => waysTo({ url, headers: {} }, { env: {} }).map(({ kind }) => kind);
  expect(kinds("http://127.0.0.1:9")).toEqual(["http", "sse", "http", "sse"]);
  expect(kinds("http://127.0.0.1:9/mcp/")).toEqual(["http", "sse", "http"]);
  expect(kinds("http://127.0.0.1:9/mcp")).toEqual(["http", "sse"]);
});

/** What a program says until it has said so many messages, and what it writes besides. */
async function spoken(program: string, count: number) {
  const [way] = waysTo({ command: process.execPath, args: ["-e", program], env: {} }, { env: {} });
  const notes: string[] = [];
  const transport = way?.open({ onRedirect: () => undefined, onNote: (text) => void notes.push(text) });
  if (!transport) throw new Error("There is no way.");
  const heard = new PassThrough({ objectMode: true });
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a transport is no event target
  transport.onmessage = (message) => heard.write(message);
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a transport is no event target
  transport.onclose = () => heard.end();
  await transport.start();
  const messages: unknown[] = await heard.take(count).toArray();
  await transport.close();
  return { messages, notes };
}

const LOUD = `console.log('INFO ready {"a":1}'); console.log('DEBUG sent {"jsonrpc":"2.0","id":1,"result":"ok"}'); process.stdin.resume()`;
const BRIEF = `console.log('Usage: server DIR'); process.stdout.write('{"id":1,"result":{"a":1}}\\n{"id":2,"result":{}}')`;

it("words before a message in its line are no part of it, and words alone go to the log", async () => {
  const { messages, notes } = await spoken(LOUD, 1);
  expect(messages).toEqual([{ jsonrpc: "2.0", id: 1, result: { content: [{ type: "text", text: "ok" }] } }]);
  expect(notes).toEqual(['INFO ready {"a":1}']);
});

it("a program's last answer counts without the end of its line", async () => {
  const { messages, notes } = await spoken(BRIEF, 3);
  expect(messages).toMatchObject([{ id: 1 }, { id: 2 }]);
  expect(notes).toEqual(["Usage: server DIR"]);
});
