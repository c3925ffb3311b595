/** How an answer ends is what its server says, in whatever way the connection ends. */
import type { ServerResponse } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../../testing/http-server.ts";
import { FORMATS, streamBody } from "../../../testing/model-shapes.ts";
import { systemClock } from "../../base/clock.ts";
import type { ChatEvent } from "../../protocol.ts";
import { DEFAULT_DEADLINES } from "../deadline.ts";
import { ModelBackend } from "./model-backend.ts";
import { VENDORS, type WireFormat } from "./vendors.ts";

/** What is shown of the answer of a server that answers so. */
async function shown(wire: WireFormat, answer: (response: ServerResponse) => void, breaks = false) {
  let count = 0;
  const server = await startHttpServer((_, response) => {
    count += 1;
    answer(response);
  });
  onTestFinished(() => server.close());
  const vendor = VENDORS.findLast(({ format }) => format === wire);
  if (!vendor) throw new Error(`No vendor speaks ${wire}.`);
  const url = new URL(`${server.url}/v1`);
  const deadlines = { ...DEFAULT_DEADLINES, idleMs: 60_000 };
  const common = { vendor, url, apiKey: "k", model: "m1", deadlines, clock: systemClock, retryDelayMs: 1 };
  const context = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
  const question = { sessionId: "s", messageId: "m", message: "Hi", context, contextHash: "", history: [] };
  const open = { partial: null, model: null, maxTokens: null, temperature: null };
  const events: ChatEvent[] = [];
  const stream = new ModelBackend(common).stream({ ...question, ...open }, new AbortController().signal);
  try {
    for await (const event of stream) events.push(event);
  } catch (error) {
    if (!breaks) throw error;
  }
  const text = events.map((event) => (event.type === "token" ? event.content : "")).join("");
  return { text, count, usage: events.find((event) => event.type === "usage") };
}

const whole = (wire: WireFormat) =>
  streamBody(wire, [{ text: "It is noon." }, { end: "stop", usage: { input: 3, output: 4 } }]);
const begin = (response: ServerResponse, headers = {}) =>
  response.writeHead(200, { "content-type": "text/event-stream", ...headers });

it.each(FORMATS)("an answer in %s is whole at its end, though the connection stays open", async (wire) => {
  const { text, usage } = await shown(wire, (response) => begin(response).write(whole(wire)));
  expect(text).toBe("It is noon.");
  expect(usage).toMatchObject({ input_tokens: 3, output_tokens: 4, estimated: false });
});

it.each(FORMATS)("an answer in %s is whole at its end, though the connection breaks then", async (wire) => {
  const { text, count } = await shown(wire, (response) => {
    begin(response).write(whole(wire), () => response.socket?.destroy());
  });
  expect({ text, count }).toEqual({ text: "It is noon.", count: 1 });
});

it.each([
  ["chat", ": keep-alive\n\n"],
  ["messages", 'event: ping\ndata: {"type":"ping"}\n\n'],
  ["gemini", ": keep-alive\n\n"],
] as const)("an answer in %s is whole a while after its end, though signs of life go on", async (wire, beat) => {
  // Without the mark or event after which nothing may follow.
  const body = whole(wire).replace(/data: \[DONE\]\s*$|event: message_stop[^]*$/, "");
  const { text, count } = await shown(wire, (response) => {
    begin(response).write(body);
    const beats = setInterval(() => response.write(beat), 100);
    onTestFinished(() => clearInterval(beats));
  });
  expect({ text, count }).toEqual({ text: "It is noon.", count: 1 });
});

it("an answer that is no stream is whole when its JSON is, however long its server said it would be", async () => {
  const message = { role: "assistant", content: "At once." };
  const body = JSON.stringify({ choices: [{ index: 0, message, finish_reason: "stop" }] });
  const { text, count } = await shown("chat", (response) => {
    begin(response, { "content-length": body.length + 1 }).write(body, () => response.socket?.destroy());
  });
  expect({ text, count }).toEqual({ text: "At once.", count: 1 });
});

it("an answer that breaks off before its end is still called broken off", async () => {
  const cut = whole("chat").split("\n\n").slice(0, 1).join("\n\n");
  await expect(
    shown("chat", (response) => {
      begin(response).write(`${cut}\n\n`, () => response.socket?.destroy());
    }),
  ).rejects.toMatchObject({ code: "interrupted", retryable: true, message: expect.stringContaining("was lost") });
});

it("an answer that is packed otherwise than it says is none", async () => {
  const asked = shown("chat", (response) => begin(response, { "content-encoding": "gzip" }).end(whole("chat")));
  await expect(asked).rejects.toMatchObject({ code: "bad_response" });
});

/** What cannot be is estimated, and marked. */
const GUESSED = { input_tokens: 24, output_tokens: 57, estimated: true };

it.each([
  ["a fraction", { prompt_tokens: 14_417.92, completion_tokens: 57 }, { input_tokens: 14_418, output_tokens: 57 }],
  ["less than none", { prompt_tokens: -3, completion_tokens: 57 }, GUESSED],
  ["more than there are", { prompt_tokens: 2 ** 63, completion_tokens: 57 }, GUESSED],
  ["a cost below nothing", { prompt_tokens: 1, completion_tokens: 2, cost: -5 }, { output_tokens: 2, cost_usd: null }],
])("a server that counts %s gets no more credit than it makes sense", async (_, usage, counted) => {
  const chunk = (fields: object) => `data: ${JSON.stringify(fields)}\n\n`;
  const body =
    chunk({ choices: [{ index: 0, delta: { content: "Yes." } }] }) +
    chunk({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }], usage });
  const answer = await shown("chat", (response) => begin(response).end(`${body}data: [DONE]\n\n`));
  expect(answer.usage).toMatchObject(counted);
});

const json = (value: object) => `data: ${JSON.stringify(value)}\n\n`;
const LONG = "a long title ".repeat(50);
const chatCall = (piece: object) => json({ choices: [{ delta: { tool_calls: [{ index: 0, ...piece }] } }] });

it.each([
  ["chat", "thinking", json({ choices: [{ delta: { reasoning_content: LONG } }] })],
  [
    "chat",
    "a call",
    chatCall({ id: "c", function: { name: "add", arguments: '{"title":"' } }) +
      chatCall({ function: { arguments: LONG } }),
  ],
  [
    "messages",
    "a call",
    json({
      type: "content_block_start",
      index: 0,
      content_block: { type: "tool_use", id: "c", name: "add", input: {} },
    }) + json({ type: "content_block_delta", index: 0, delta: { type: "input_json_delta", partial_json: LONG } }),
  ],
  [
    "responses",
    "a call",
    json({ type: "response.output_item.added", item: { type: "function_call", id: "c", call_id: "c", name: "add" } }) +
      json({ type: "response.function_call_arguments.delta", item_id: "c", delta: LONG }),
  ],
] as const)("an answer in %s that breaks off in %s took what was written by then", async (wire, _, body) => {
  const { usage } = await shown(wire, (response) => begin(response).end(body), true);
  expect(usage).toMatchObject({ estimated: true });
  expect(usage?.output_tokens).toBeGreaterThan(140);
});
