import { describe, expect, it } from "vitest";
import { CallBlocks } from "./call-blocks.ts";

const SCHEMA = { type: "object", properties: { place: { type: "string" }, days: { type: "integer" } } };
const TOOLS = { names: ["weather", "clock"], schemaOf: (name: string) => (name === "weather" ? SCHEMA : undefined) };

/** What is shown of a text and called in it, whole and character by character, which must be the same. */
function read(text: string, tools = TOOLS) {
  const [whole, cut] = [[text], Array.from(text)].map((pieces) => {
    const blocks = new CallBlocks(tools);
    const all = [...pieces.flatMap((piece) => blocks.push(piece)), ...blocks.end()];
    return {
      shown: all.map((piece) => (piece.type === "text" ? piece.text : "")).join(""),
      calls: all.flatMap((piece) =>
        piece.type === "written" ? [[piece.call.name, JSON.parse(piece.call.input) as unknown]] : [],
      ),
    };
  });
  expect(cut).toEqual(whole);
  return whole;
}

const RAIN = ["weather", { place: "Rome", days: 2 }];

describe("a call that a model writes as", () => {
  it.each([
    ["JSON in tags", '<tool_call>\n{"name": "weather", "arguments": {"place": "Rome", "days": 2}}\n</tool_call>'],
    ["JSON in JSON", '<tool_call>{"name":"weather","arguments":"{\\"place\\":\\"Rome\\",\\"days\\":2}"}</tool_call>'],
    [
      "JSON whose last brace is missing",
      '<tool_call>{"name":"weather","arguments":{"place":"Rome","days":2}</tool_call>',
    ],
    ["JSON in tags that never close", '<tool_call>{"name":"weather","arguments":{"place":"Rome","days":2}}'],
    ["a list", '<tool_calls>[{"name":"weather","parameters":{"place":"Rome","days":2}}]</tool_calls>'],
    ["a list after a token", '<|tool_call|>[{"name":"weather","arguments":{"place":"Rome","days":2}}]'],
    [
      "tags with attributes",
      '<minimax:tool_call><invoke name="weather"><parameter name="place">Rome</parameter><parameter name="days">2</parameter></invoke></minimax:tool_call>',
    ],
    [
      "tags with a text's mark",
      '<｜DSML｜function_calls><｜DSML｜invoke name="weather"><｜DSML｜parameter name="place" string="true">Rome</｜DSML｜parameter><｜DSML｜parameter name="days" string="false">2</｜DSML｜parameter></｜DSML｜invoke></｜DSML｜function_calls>',
    ],
    [
      "names in tags",
      "<tool_call>\n<function=weather>\n<parameter=place>\nRome\n</parameter>\n<parameter=days>\n2\n</parameter>\n</function>\n</tool_call>",
    ],
    ["a name in a tag, and JSON", '<function=weather>{"place":"Rome","days":2}</function>'],
    [
      "keys and values",
      "<tool_call>weather\n<arg_key>place</arg_key>\n<arg_value>Rome</arg_value>\n<arg_key>days</arg_key>\n<arg_value>2</arg_value>\n</tool_call>",
    ],
    ["a token before JSON", '<|python_tag|>{"name": "weather", "parameters": {"place": "Rome", "days": 2}}<|eom_id|>'],
    ["a token before Python", '<|python_tag|>weather.call(place="Rome", days=2)'],
    ["Python alone", "[weather(place='Rome', days=2)]"],
    ["Python between tokens", '<|tool_call_start|>[weather(place="Rome", days=2)]<|tool_call_end|>'],
    ["a mark before a list", '[TOOL_CALLS][{"name":"weather","arguments":{"place":"Rome","days":2}}]'],
    ["a mark before a name", '[TOOL_CALLS]weather[CALL_ID]a1b2[ARGS]{"place":"Rome","days":2}'],
    [
      "a request in brackets",
      '[TOOL_REQUEST]{"name":"weather","arguments":{"place":"Rome","days":2}}[END_TOOL_REQUEST]',
    ],
    [
      "a name between tokens",
      '<|tool_calls_section_begin|><|tool_call_begin|>functions.weather:0<|tool_call_argument_begin|>{"place":"Rome","days":2}<|tool_call_end|><|tool_calls_section_end|>',
    ],
    [
      "a name before a fence",
      '<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>weather\n```json\n{"place":"Rome","days":2}\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>',
    ],
    [
      "a channel",
      '<|channel|>commentary to=functions.weather <|constrain|>json<|message|>{"place":"Rome","days":2}<|call|>',
    ],
    [
      "a channel without its beginning",
      'to=functions.weather<|channel|>commentary json<|message|>{"place":"Rome","days":2}<|call|>',
    ],
    [
      "an action",
      '<|START_ACTION|>[{"tool_call_id":"0","tool_name":"weather","parameters":{"place":"Rome","days":2}}]<|END_ACTION|>',
    ],
    ["a call with marks for quotes", '<|tool_call>call:weather{place:<|"|>Rome<|"|>,days:2}<tool_call|>'],
    ["nothing but JSON", '{"name": "weather", "parameters": {"place": "Rome", "days": 2}}'],
  ])("%s is a call, and no text", (_, text) => {
    expect(read(text)).toEqual({ shown: "", calls: [RAIN] });
  });

  it("several marks gives several calls, and keeps the words before them", () => {
    const call = '<tool_call>{"name":"weather","arguments":{"place":"Rome","days":2}}</tool_call>';
    expect(read(`I look.\n${call}\n${call}\n<tool_call>clock</tool_call>`)).toEqual({
      shown: "I look.\n",
      calls: [RAIN, RAIN, ["clock", {}]],
    });
    const two = '[TOOL_CALLS]weather[ARGS]{"place":"Rome","days":2}[TOOL_CALLS]clock[ARGS]{}';
    expect(read(two)).toEqual({ shown: "", calls: [RAIN, ["clock", {}]] });
  });

  it("a text keeps what looks like a number where its schema wants a text", () => {
    const text = "<tool_call><function=weather><parameter=place>90210</parameter></function></tool_call>";
    expect(read(text)?.calls).toEqual([["weather", { place: "90210" }]]);
  });

  it("a call of no tool that was offered is one all the same: the model is told", () => {
    expect(read('<tool_call>{"name":"fly","arguments":{}}</tool_call>')?.calls).toEqual([["fly", {}]]);
  });
});

describe("text that only shows a call stays", () => {
  const call = '<tool_call>{"name":"weather","arguments":{}}</tool_call>';
  it.each([
    `Like this:\n\`\`\`\n${call}\n\`\`\`\nSee?`,
    `Write \`${call}\` so.`,
    `So:\n\n    ${call}\n\nSee?`,
    "Models write <tool_call> before JSON, and </tool_call> behind it.",
    "<tool_call>{}</tool_call> holds nothing.",
    '{"name": "Rome", "days": 2}',
    '{"name": "weather", "days": 2}',
    '{"type": "city", "name": "weather"}',
    "[1, 2] and [link](https://example.com) and [weather](https://example.com)",
    "a < b, a <",
    "to=get her there",
    "[",
    "{",
  ])("%s", (text) => {
    expect(read(text)).toEqual({ shown: text, calls: [] });
  });

  it("where no tools were offered", () => {
    expect(read(call, { ...TOOLS, names: [] })).toEqual({ shown: call, calls: [] });
  });
});
