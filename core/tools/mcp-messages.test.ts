import { describe, expect, it } from "vitest";
import { isAnswerTo, messagesIn, TOO_LARGE, tooLarge, UNREADABLE } from "./mcp-messages.ts";

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

describe("a result that is none by the book", () => {
  const result = (text: string) => {
    const [message] = messagesIn(`{"jsonrpc":"2.0","id":3,"result":${text}}`);
    return message && "result" in message ? message.result : undefined;
  };

  it.each([
    ['"words"', { content: [{ type: "text", text: "words" }] }],
    ["7", { content: [{ type: "text", text: "7" }] }],
    ['[{"name":"a"}]', { tools: [{ name: "a" }] }],
    ['[{"name":"a","type":"text"}]', { content: [{ name: "a", type: "text" }] }],
    ['[{"type":"text","text":"a"}]', { content: [{ type: "text", text: "a" }] }],
    ['[{"type":"text"},5]', { content: [{ type: "text", text: '[{"type":"text"},5]' }] }],
    ['[{"name":"a"},{"title":"b"}]', { content: [{ type: "text", text: '[{"name":"a"},{"title":"b"}]' }] }],
    ["[]", { content: [] }],
    ["null", {}],
  ])("%s means %j", (text, meant) => {
    expect(result(text)).toEqual(meant);
  });

  it("loses its empty notes, and none that are a tool's own", () => {
    expect(result('{"_meta":null,"a":[{"_meta":null,"b":1}],"structuredContent":{"_meta":null}}')).toEqual({
      a: [{ b: 1 }],
      structuredContent: { _meta: null },
    });
    for (const own of ["inputSchema", "outputSchema", "arguments"])
      expect(result(`{"x":{"${own}":{"_meta":null}}}`)).toEqual({ x: { [own]: { _meta: null } } });
  });
});

it.each([
  ['{"id":"12","result":{}}', 12],
  ['{"id":"a1","result":{}}', "a1"],
  ['{"id":"1234567890123456","result":{}}', "1234567890123456"],
])("the number of %s is %j", (line, id) => {
  expect(messagesIn(line)).toMatchObject([{ id }]);
});

it.each([
  ['{"id":3,"error":{"code":1.5,"message":"x"}}', { code: -32_000, message: "x" }],
  ['{"id":3,"error":{"message":" ","detail":"y","data":{"a":1}}}', { code: -32_000, message: "y", data: { a: 1 } }],
  ['{"id":3,"error":{"description":"y","data":"d"}}', { code: -32_000, message: "y", data: "d" }],
  ['{"id":3,"error":{"error":"y","data":5}}', { code: -32_000, message: "y" }],
  ['{"id":3,"result":{},"error":{"code":5}}', { code: 5, message: '{"code":5}' }],
  ['{"id":3,"error":{"code":0}}', { code: 0, message: '{"code":0}' }],
])("the error of %s is %j", (line, meant) => {
  expect(error(line)).toEqual(meant);
});

it("what asks and cannot be read is nothing, and an answer that was cut off ends the call that it names", () => {
  expect(messagesIn('{"jsonrpc":"2.0","id":{},"method":"x"}')).toEqual([]);
  expect(messagesIn('log {"jsonrpc":"2.0","id":"12","result":{"a')).toMatchObject([
    { id: 12, error: { code: UNREADABLE, message: '{"jsonrpc":"2.0","id":"12","result":{"a' } },
  ]);
  expect(messagesIn('{"jsonrpc":"2.0","result":{"a', 4)).toMatchObject([{ id: 4 }]);
  expect(messagesIn('{"jsonrpc":"2.0","result":{"a')).toEqual([]);
  const [cutOff] = messagesIn(`{"id":3,"result":{"a":"${"x".repeat(500)}`);
  expect(cutOff).toMatchObject({ error: { message: expect.stringMatching(/^.{200}$/) } });
  expect(tooLarge(3)).toMatchObject({ id: 3, error: { code: TOO_LARGE, message: "10" } });
});

it.each([
  [{ id: 3, result: {} }, 3, true],
  [{ id: 4, result: {} }, 3, false],
  [{ id: 3, method: "x" }, 3, false],
])("whether %j answers call %i: %s", (message, asked, expected) => {
  expect(isAnswerTo({ jsonrpc: "2.0", ...message } as never, asked)).toBe(expected);
});
