import { describe, expect, it } from "vitest";
import { ChatReader } from "./read-chat.ts";
import type { Said } from "./said.ts";

/** What is said by these chunks, and by the end of their stream. */
function read(chunks: readonly unknown[], isMarked = true): Said[] {
  const reader = new ChatReader();
  const said = chunks.flatMap((chunk) => reader.take(chunk) ?? []);
  return [...said, ...reader.finish(isMarked)];
}

const textOf = (said: readonly Said[]) => said.map((one) => (one.type === "text" ? one.text : "")).join("");
const only = <Type extends Said["type"]>(said: readonly Said[], type: Type) =>
  said.filter((one): one is Extract<Said, { type: Type }> => one.type === type);
const piece = (content: string, more = {}) => ({ choices: [{ index: 0, delta: { content } }], ...more });
const stop = { choices: [{ index: 0, delta: {}, finish_reason: "stop" }] };

describe("an error beside a piece of the answer", () => {
  it.each([[{}], [null], [""], [{ code: 0, message: "" }], [{ code: 200, message: "success" }]])(
    "is none where it says nothing: %j",
    (error) => {
      const said = read([piece("Fine.", { error }), stop]);
      expect({ text: textOf(said), faults: only(said, "fault") }).toEqual({ text: "Fine.", faults: [] });
    },
  );

  it.each([
    [{ base_resp: { status_code: 1008, status_msg: "insufficient balance" }, choices: null }, 402],
    [{ base_resp: { status_code: 1002, status_msg: "slow down" } }, 429],
    [{ code: 1113, msg: "No balance left", success: false }, 500],
    [{ error_code: 336_003, error_msg: "the user message is empty" }, 500],
    [{ error: { code: 503, message: "busy" }, choices: [] }, 503],
  ])("is told where it says something: %j", (event, status) => {
    expect(only(read([event]), "fault")).toMatchObject([{ status }]);
  });

  it("is none in MiniMax's field where its code is zero", () => {
    const said = read([piece("Fine.", { base_resp: { status_code: 0, status_msg: "" } }), stop]);
    expect({ text: textOf(said), faults: only(said, "fault") }).toEqual({ text: "Fine.", faults: [] });
  });
});

describe("usage", () => {
  const usage = { prompt_tokens: 9, completion_tokens: 2, total_tokens: 11 };
  it.each([
    ["in the chunk", { ...stop, usage }],
    ["among what is Groq's", { ...stop, x_groq: { id: "r", usage } }],
    ["in the choice", { choices: [{ ...stop.choices[0], usage }] }],
  ])("is found %s", (_, last) => {
    expect(only(read([piece("Hi"), last]), "usage")).toMatchObject([{ usage: { input: 9, output: 2 } }]);
  });
});

describe("choices", () => {
  const choice = (index: number, content: string, finish_reason: string | null = null) => ({
    index,
    delta: { content },
    finish_reason,
  });

  it.each<[string, ReturnType<typeof choice>[][], string]>([
    [
      "out of order in one chunk",
      [
        [choice(1, "B"), choice(0, "A")],
        [choice(0, "a", "stop"), choice(1, "b", "stop")],
      ],
      "Aa",
    ],
    [
      "in chunks of their own, the second first",
      [[choice(1, "B")], [choice(0, "A", "stop")], [choice(1, "b", "stop")]],
      "A",
    ],
    ["under another index alone", [[choice(1, "B")], [choice(1, "b", "stop")]], "Bb"],
    ["of one chunk under another index", [[choice(2, "B", "stop")]], "B"],
    ["counted with the chunks", [[choice(0, "A")], [choice(1, "B")], [choice(2, "C", "stop")]], "ABC"],
  ])("%s are one answer", (_, chunks, whole) => {
    const said = read(chunks.map((choices) => ({ choices })));
    expect({ text: textOf(said), end: only(said, "end")[0]?.end }).toEqual({ text: whole, end: "stop" });
  });

  it.each([
    ["no list", { choices: { index: 0, delta: { content: "Hi" } } }],
    ["a text for a piece", { choices: [{ index: 0, delta: "Hi" }] }],
    ["a chunk in a list", [piece("Hi")]],
    ["spoken words", { choices: [{ index: 0, delta: { audio: { transcript: "Hi" } } }] }],
    ["a number for words", { choices: [{ index: 0, delta: { content: 42 } }] }],
  ])("with %s are read", (_, chunk) => {
    expect(textOf(read([chunk, stop]))).toMatch(/^(?:Hi|42)$/);
  });
});

it("a limit that falls into a call cuts that call, and leaves those before it", () => {
  const call = (index: number, name: string, given: string) => ({
    choices: [{ index: 0, delta: { tool_calls: [{ index, id: `c${index}`, function: { name, arguments: given } }] } }],
  });
  const length = { choices: [{ index: 0, delta: {}, finish_reason: "length" }] };
  const said = read([call(0, "time", "{}"), call(1, "calculator", '{"expr'), length]);
  expect(said.map(({ type }) => type)).toEqual(["call", "call", "cut_call", "end"]);
});

it("a server that says `stop` before its answer is over is waited for", () => {
  const reader = new ChatReader();
  const early = { choices: [{ index: 0, delta: { content: "One" }, finish_reason: "stop" }] };
  reader.take(early);
  expect([reader.ending, reader.hasGoneOn]).toEqual(["ended", false]);
  reader.take({ choices: [], usage: { prompt_tokens: 1, completion_tokens: 1 } });
  expect(reader.hasGoneOn).toBe(false);
  reader.take(early);
  expect([reader.ending, reader.hasGoneOn]).toEqual(["ended", true]);
});

it("calls that stand in a choice of their own belong to the answer that says it calls", () => {
  const tool_calls = [{ index: 0, id: "c", function: { name: "time", arguments: "{}" } }];
  const words = { index: 0, delta: { content: "I look." }, finish_reason: "tool_calls" };
  const streamed = read([
    { choices: [words] },
    { choices: [{ index: 1, delta: { tool_calls }, finish_reason: "tool_calls" }] },
  ]);
  const message = { content: null, tool_calls };
  const whole = read([
    {
      choices: [
        { ...words, delta: undefined, message: words.delta },
        { index: 1, message },
      ],
    },
  ]);
  for (const said of [streamed, whole]) {
    expect(said.map(({ type }) => type)).toEqual(["text", "call", "end"]);
  }
});

it.each([
  ["function_call_filter: MALFORMED_FUNCTION_CALL", "broken"],
  ["max_tokens (4096)", "length"],
  ["finished with glee", "stop"],
])("an end in several words is known by one of them: %s", (word, end) => {
  const said = read([{ choices: [{ index: 0, delta: { content: "Hi" }, finish_reason: word }] }]);
  expect(only(said, "end")[0]?.end).toBe(end);
});

it("an error that stands under the vendor's own name is one", () => {
  const last = { choices: [{ index: 0, delta: {}, finish_reason: "error" }], x_groq: { error: "over capacity" } };
  expect(only(read([last]), "fault")[0]?.body).toContain("over capacity");
});

it("thinking in the content, in whichever list of texts, is thinking", () => {
  const parts = [
    { type: "thinking", thinking: [{ type: "text", text: "I " }] },
    { type: "reasoning", summary: [{ type: "summary_text", text: "think.", signature: "" }] },
    { type: "text", text: "So." },
  ];
  const said = read([{ choices: [{ index: 0, delta: { content: parts } }] }, stop]);
  expect(only(said, "thinking").map(({ text }) => text)).toEqual(["I ", "think."]);
  expect(textOf(said)).toBe("So.");
});

it("with a key of one's own, what the vendor behind OpenRouter bills counts beside the fee", () => {
  const usage = { prompt_tokens: 10, completion_tokens: 5, cost: 0.001, is_byok: true };
  const used = (more: object) =>
    only(read([piece("Hi."), stop, { choices: [], usage: { ...usage, ...more } }]), "usage");
  expect(used({ cost_details: { upstream_inference_cost: 0.02 } }).at(-1)?.usage.cost).toBeCloseTo(0.021, 10);
  expect(used({ cost_details: null }).at(-1)?.usage.cost).toBe(0.001);
});
