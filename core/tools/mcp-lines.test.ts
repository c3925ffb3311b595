import type { JSONRPCMessage } from "@modelcontextprotocol/client";
import { expect, it, onTestFinished } from "vitest";
import { ProgramTransport } from "./mcp-lines.ts";
import { MOST_OF_MESSAGE, TOO_LARGE } from "./mcp-messages.ts";

/** Starts a program that answers the first line it gets with these statements, and calls it. */
async function called(statements: string, ids = [7]) {
  const script = `process.stdin.once("data", () => { ${statements} }).resume();`;
  const transport = new ProgramTransport({ command: process.execPath, args: ["-e", script] }, () => undefined);
  onTestFinished(() => transport.close());
  const messages: JSONRPCMessage[] = [];
  const ended = new Promise<void>((resolve) => {
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- a transport is no event target
    transport.onclose = resolve;
  });
  const heard = new Promise<void>((resolve) => {
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as above
    transport.onmessage = (message) => {
      messages.push(message);
      if (messages.length === ids.length) resolve();
    };
  });
  await transport.start();
  await Promise.all(ids.map((id) => transport.send({ jsonrpc: "2.0", id, method: "tools/call" })));
  return { messages, ended, heard };
}

const print = (text: string) => `process.stdout.write(${text});`;
const says = (...messages: object[]) =>
  messages.map((message) => `console.log(${JSON.stringify(JSON.stringify({ jsonrpc: "2.0", ...message }))});`).join("");

it.each([{ id: null }, {}])("ends every open call with an error that names none: %j", async (id) => {
  const error = { code: -32_600, message: "unknown field" };
  const { messages, heard } = await called(says({ ...id, error }), [7, 8]);
  await heard;
  expect(messages).toMatchObject([7, 8].map((id) => ({ id, error: { message: "unknown field" } })));
});

it("takes the line of a log for no message that says that there was no error", async () => {
  const lines = [
    { id: 7, error: null, msg: "start" },
    { level: "info", error: null },
  ].map((line) => JSON.stringify(line));
  const log = lines.map((line) => `console.log(${JSON.stringify(line)});`).join("");
  const { messages, heard } = await called(log + says({ id: 7, result: {} }));
  await heard;
  expect(messages).toMatchObject([{ id: 7, result: {} }]);
});

it("ends a call that the server cancels, in its words", async () => {
  const params = { requestId: 7, reason: "shutting down" };
  const { messages, heard } = await called(says({ method: "notifications/cancelled", params }));
  await heard;
  expect(messages).toMatchObject([{ id: 7, error: { message: "shutting down" } }]);
});

it("leaves a call alone where the server cancels a request of its own with the same number", async () => {
  const own = { id: 7, method: "roots/list" };
  const cancelled = { method: "notifications/cancelled", params: { requestId: 7 } };
  const { messages, heard } = await called(says(own, cancelled), [7, 8]);
  await heard;
  expect(messages).toMatchObject([own, cancelled]);
});

it("ends a program that closes its output and lives on", async () => {
  const { ended, messages } = await called(
    'require("node:fs").closeSync(1); process.stdin.once("end", () => process.exit());',
  );
  await ended;
  expect(messages).toEqual([]);
});

it("ends the call whose answer is too long, and goes on with what follows", async () => {
  const long = '{"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"text","text":"';
  const { messages, heard } = await called(
    print(`${JSON.stringify(long)} + "x".repeat(${2 * MOST_OF_MESSAGE}) + '"}]}}\\n'`) + says({ id: 8, result: {} }),
    [7, 8],
  );
  await heard;
  expect(messages).toMatchObject([
    { id: 7, error: { code: TOO_LARGE, message: "10" } },
    { id: 8, result: {} },
  ]);
});

it.each([
  [
    "over several lines",
    print(`JSON.stringify({ jsonrpc: "2.0", id: 7, result: { a: [{ b: {} }] } }, null, 2) + "\\n"`),
  ],
  ["in UTF-16", print(`Buffer.from('\\uFEFF{"jsonrpc":"2.0","id":7,"result":{"a":[{"b":{}}]}}\\r\\n', "utf16le")`)],
  ["after a brace that begins nothing", `console.log("{"); ${says({ id: 7, result: { a: [{ b: {} }] } })}`],
])("reads a message that is written %s", async (_, statements) => {
  const { messages, heard } = await called(statements);
  await heard;
  expect(messages).toEqual([{ jsonrpc: "2.0", id: 7, result: { a: [{ b: {} }] } }]);
});
