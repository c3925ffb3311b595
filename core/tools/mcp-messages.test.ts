import { describe, expect, it } from "vitest";
import { messagesIn, UNREADABLE } from "./mcp-messages.ts";

const error = (text: string, asked?: number) => {
  const [message] = messagesIn(text, asked);
  return message && "error" in message ? message.error : undefined;
};

describe("a line of a server", () => {
  it.each([
    [
      '{"id":3,"result":{"structuredContent":{"x":NaN,"y":-Infinity,"z":"NaN, \\"Infinity"}}}',
      { x: null, y: null, z: 'NaN, "Infinity' },
    ],
    ["{\"id\": 3, 'result': {'structuredContent': {'x': None, 'y': True}}}", { x: null, y: true }],
    ['{"id":3,"result":{"structuredContent":{"x":"a\tb",}}}', { x: "a\tb" }],
  ])("is read although JSON has no such thing: %s", (line, structuredContent) => {
    expect(messagesIn(line)).toEqual([{ jsonrpc: "2.0", id: 3, result: { structuredContent } }]);
  });

  it("holds as many messages as it holds", () => {
    const line = '{"jsonrpc":"2.0","method":"notifications/progress"}{"jsonrpc":"2.0","id":"4","result":{}}';
    expect(messagesIn(line)).toEqual([
      { jsonrpc: "2.0", method: "notifications/progress" },
      { jsonrpc: "2.0", id: 4, result: {} },
    ]);
  });

  it.each([
    "Usage: server DIR",
    '{"id":3,"level":"info","msg":"working"}',
    "42",
    '"ready"',
    '{"level":"info","msg":"up"}',
    "[1,2]",
    "",
  ])("is no message where it is none: %s", (line) => expect(messagesIn(line)).toEqual([]));

  it.each([
    '{"id":3,"result":{},"error":null}',
    '{"id":3,"result":{},"error":{"code":0,"message":""}}',
    '{"id":3,"error":false}',
  ])("says no error where it holds none: %s", (line) =>
    expect(messagesIn(line)).toEqual([{ jsonrpc: "2.0", id: 3, result: {} }]),
  );

  it.each([
    ['{"id":3,"error":"Nothing left."}', -32_000, "Nothing left."],
    ['{"id":3,"error":{"message":"Nothing left."}}', -32_000, "Nothing left."],
    ['{"id":3,"error":{"code":"E_LEFT","reason":"Nothing left."}}', -32_000, "Nothing left."],
    ['{"id":3,"result":null,"error":{"code":"17","message":"Nothing left.","data":null}}', 17, "Nothing left."],
    ['{"id":3,"error":["a"]}', -32_000, '["a"]'],
  ])("ends its call with the error that it means: %s", (line, code, message) => {
    expect(error(line)).toEqual({ code, message });
  });

  it("ends its call where nobody can read it", () => {
    expect(error('{"jsonrpc":"2.0","id":3,"result":{"content":[{"type":"te')).toMatchObject({ code: UNREADABLE });
    expect(error('{"id":3,"result":{"_meta":"odd"}}')).toMatchObject({ code: UNREADABLE });
  });

  it("belongs to the request that it answers, where it does not say to which", () => {
    expect(messagesIn('{"id":null,"error":"no"}', 7)).toMatchObject([{ id: 7, error: { message: "no" } }]);
    expect(messagesIn('{"method":"notifications/x"}', 7)).toEqual([{ jsonrpc: "2.0", method: "notifications/x" }]);
  });
});

it("what lies too deep for anybody to read is left out of a message, and nothing else", () => {
  const deep = (levels: number) => `${'{"a":['.repeat(levels)}1${"]}".repeat(levels)}`;
  const [message] = messagesIn(`{"id":3,"result":{"content":[${deep(5000)}],"kept":${deep(20)}}}`);
  const text = JSON.stringify(message);
  expect(text).toContain("nested too deeply");
  expect(text).toContain(`"kept":${deep(20)}`);
});
