import { expect, it } from "vitest";
import { WIRES } from "../wire.ts";
import { FrameParser } from "./frames.ts";

/** What a reader of a format says of a body. */
function read(format: keyof typeof WIRES, body: string) {
  const reader = WIRES[format].reader();
  const parser = new FrameParser();
  const frames = [...parser.push(new TextEncoder().encode(body)), ...parser.end()];
  const said = frames.flatMap((frame) => (frame.type === "json" ? (reader.take(frame.value) ?? []) : []));
  const all = [...said, ...reader.finish(frames.some(({ type }) => type === "done"))];
  return {
    text: all.map((one) => (one.type === "text" ? one.text : "")).join(""),
    calls: all.flatMap((one) => (one.type === "call" ? [`${one.name} ${one.input}`] : [])),
    end: all.findLast((one) => one.type === "end")?.end,
    input: all.findLast((one) => one.type === "usage")?.usage.input,
  };
}

const data = (...values: object[]) => values.map((value) => `data: ${JSON.stringify(value)}\n\n`).join("");
const CHAT = data(
  { model: "m", choices: [{ index: 0, delta: { content: "All " } }] },
  {
    choices: [{ index: 0, delta: { content: "well." }, finish_reason: "stop" }],
    usage: { prompt_tokens: 4, completion_tokens: 2 },
  },
);
const MESSAGES = data(
  { type: "message_start", message: { model: "m", usage: { input_tokens: 4, output_tokens: 1 } } },
  { type: "content_block_start", index: 0, content_block: { type: "text", text: "All " } },
  { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: "well." } },
  { type: "message_delta", delta: { stop_reason: "end_turn" }, usage: { output_tokens: 2 } },
);
const GEMINI = data({
  candidates: [{ content: { parts: [{ text: "All well." }] }, finish_reason: "STOP" }],
  usage_metadata: { prompt_token_count: 4, candidates_token_count: 2 },
});
const OLLAMA = `${JSON.stringify({ model: "m", message: { content: "All " }, done: false })}\n${JSON.stringify({ model: "m", message: { content: "well." }, done: true, done_reason: "stop", prompt_eval_count: 4, eval_count: 2 })}\n`;
const LLAMA = data(
  { content: "All ", stop: false },
  { content: "well.", stop: true, tokens_evaluated: 4, tokens_predicted: 2 },
);
const CLOUDFLARE = `${data({ response: "All " }, { response: "well.", usage: { prompt_tokens: 4, completion_tokens: 2 } })}data: [DONE]\n\n`;

it.each(["chat", "messages", "responses", "gemini", "vertex"] as const)(
  "an answer in another format than the %s that was asked for is read all the same",
  (format) => {
    for (const body of [CHAT, MESSAGES, GEMINI, OLLAMA, LLAMA, CLOUDFLARE]) {
      expect(read(format, body)).toEqual({ text: "All well.", calls: [], end: "stop", input: 4 });
    }
  },
);

it("events whose type stands beside their data are read", () => {
  const beside = MESSAGES.replaceAll(/data: \{"type":"(message_\w+|content_block_\w+)",/g, "event: $1\ndata: {");
  expect(beside).not.toBe(MESSAGES);
  expect(read("messages", beside)).toMatchObject({ text: "All well.", end: "stop" });
});

it("arguments of Gemini's calls may be JSON in a text, and of Ollama's an object", () => {
  const call = { functionCall: { name: "time", args: '{"zone":"UTC"}' } };
  expect(read("gemini", data({ candidates: [{ content: { parts: [call] }, finishReason: "STOP" }] })).calls).toEqual([
    'time {"zone":"UTC"}',
  ]);
  const tool_calls = [{ function: { name: "time", arguments: { zone: "UTC" } } }];
  expect(read("chat", data({ message: { content: "", tool_calls }, done: true })).calls).toEqual([
    'time {"zone":"UTC"}',
  ]);
});

it("a frame that is JSON within JSON is read", () => {
  expect(read("chat", `data: ${JSON.stringify(CHAT.split("\n\n")[1]?.slice(6))}\n\n`).text).toBe("well.");
});

it("pieces of Messages that name no type are what they hold", () => {
  const call = { type: "content_block_start", index: 1, content_block: { type: "tool_use", id: "t", name: "time" } };
  const body = data(
    { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    { type: "content_block_delta", index: 0, delta: { text: "All well." } },
    call,
    { type: "content_block_delta", index: 1, delta: { type: "input_json_delta", partial_json: null } },
    { type: "content_block_delta", index: 1, delta: { partial_json: '{"zone":"UTC"}' } },
    { type: "message_delta", delta: { stop_reason: "tool_use" } },
  );
  expect(read("messages", body)).toMatchObject({ text: "All well.", calls: ['time {"zone":"UTC"}'], end: "tools" });
});
