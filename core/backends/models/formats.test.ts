import { isDeepStrictEqual } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { startModelServer, type Reply } from "../../../testing/model-server.ts";
import { type Format, FORMATS, type Said, streamBody } from "../../../testing/model-shapes.ts";
import { random } from "../../../testing/random.ts";
import { systemClock } from "../../base/clock.ts";
import { BackendError } from "../../base/errors.ts";
import type { ChatEvent } from "../../protocol.ts";
import type { Toolbox } from "../../tools/tool.ts";
import type { ChatRequest } from "../backend.ts";
import { DEFAULT_DEADLINES } from "../deadline.ts";
import { ModelBackend } from "./model-backend.ts";
import { VENDORS } from "./vendors.ts";

/** How many bytes lie between two places at which an answer is cut off; `FLOATBAR_CUT_STEP=1` for every place there is. */
const CUT_STEP = Number(process.env.FLOATBAR_CUT_STEP ?? 4);

const usage = { input: 40, output: 7 };
const ANSWER: readonly Said[] = [
  { reasoning: "The user asks.\nI know: 你好.\n" },
  { text: "Lisbon, " },
  { text: "of course 👩‍🚀." },
  { end: "stop", usage },
];
const CALLS: readonly Said[] = [
  { reasoning: "I need two tools.\n" },
  { text: "Let me see." },
  { call: "weather", id: "call_1", input: { city: "Lisbon" } },
  { call: "tasks_add", id: "call_2", input: { title: "Pack" } },
  { end: "tools", usage },
];

async function serve(format: Format, ...replies: Reply[]) {
  const server = await startModelServer(format, replies);
  onTestFinished(() => server.close());
  return { server, backend: backendOf(format, server.base) };
}

function backendOf(format: Format, base: string): ModelBackend {
  const vendor = VENDORS.find((known) => known.format === format);
  if (!vendor) throw new Error(format);
  return new ModelBackend({
    vendor,
    url: new URL(base),
    apiKey: "k-test",
    model: "m1",
    deadlines: DEFAULT_DEADLINES,
    clock: systemClock,
    retryDelayMs: 1,
  });
}

const request = (more: Partial<ChatRequest> = {}): ChatRequest => ({
  sessionId: "s",
  messageId: "m",
  message: "Where do I live?",
  context: { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} },
  contextHash: "",
  history: [],
  partial: null,
  model: null,
  maxTokens: null,
  temperature: null,
  ...more,
});

async function collect(backend: ModelBackend, more: Partial<ChatRequest> = {}, signal = new AbortController().signal) {
  const events: ChatEvent[] = [];
  try {
    for await (const event of backend.stream(request(more), signal)) events.push(event);
    return { events, error: undefined };
  } catch (error) {
    return { events, error: error as BackendError };
  }
}

const text = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.type === "token" ? [event.content] : [])).join("");

const box = (): Toolbox & { ran: string[] } => {
  const ran: string[] = [];
  return {
    ran,
    definitions: async () =>
      ["weather", "tasks_add"].map((name) => ({
        name,
        description: `Does ${name}.`,
        inputSchema: { type: "object", properties: { city: { type: "string" }, title: { type: "string" } } },
      })),
    absences: async () => [],
    run: async ({ callId, tool, input }, emit) => {
      ran.push(`${tool} ${input}`);
      emit({ type: "tool_start", call_id: callId, tool, params: JSON.parse(input) as never });
      emit({ type: "tool_complete", call_id: callId, tool, result: `${tool} done` });
      return { text: `${tool} done`, images: [], isError: tool === "tasks_add" };
    },
  };
};

describe.each(FORMATS)("the %s format", (format) => {
  it("brings text, reasoning, usage and the end", async () => {
    const { server, backend } = await serve(format, ANSWER);
    const { events, error } = await collect(backend, {
      history: [
        { role: "user", content: "Hello" },
        { role: "assistant", content: "Hi." },
      ],
    });
    expect(error).toBeUndefined();
    expect(text(events)).toBe("Lisbon, of course 👩‍🚀.");
    expect(events.filter(({ type }) => type === "thinking")).toEqual([
      { type: "thinking", step: "The user asks." },
      { type: "thinking", step: "I know: 你好." },
    ]);
    expect(events.at(0)).toEqual({ type: "stream_start", model: "m1" });
    expect(events.slice(-2)).toEqual([
      { type: "usage", input_tokens: 40, output_tokens: 7, cost_usd: null, estimated: false },
      { type: "done", finish_reason: "stop" },
    ]);
    expect(server.asked[0]?.key).toContain("k-test");
    expect(server.asked[0]?.path).not.toContain("k-test");
  });

  it("calls tools in parallel, gives their results back, and sums the usage", async () => {
    const { server, backend } = await serve(format, CALLS, ANSWER);
    const tools = box();
    const { events, error } = await collect(backend, { tools });
    expect(error).toBeUndefined();
    expect(tools.ran.toSorted()).toEqual(['tasks_add {"title":"Pack"}', 'weather {"city":"Lisbon"}']);
    expect(text(events)).toBe("Let me see.\n\nLisbon, of course 👩‍🚀.");
    expect(events).toContainEqual({
      type: "usage",
      input_tokens: 80,
      output_tokens: 14,
      cost_usd: null,
      estimated: false,
    });
    expect(server.asked).toHaveLength(2);
    expect(wire(format, server.asked)).toEqual(WIRE[format]);
    // Nothing is to be kept on the other side.
    expect(server.asked[0]?.body.store).toBe(format === "responses" ? false : undefined);
  });

  it("carries the pictures that a tool gave as pictures", async () => {
    const { server, backend } = await serve(format, CALLS, ANSWER);
    const image = { data: "cGljdHVyZQ==", mimeType: "image/png" };
    const tools: Toolbox = { ...box(), run: async () => ({ text: "Look.", images: [image], isError: false }) };
    expect((await collect(backend, { tools })).error).toBeUndefined();
    const found = nodesIn(server.asked[1]?.body).filter((node) => isDeepStrictEqual(node, PICTURE[format]));
    expect(found).toHaveLength(2);
    expect(JSON.stringify(server.asked[1]?.body).split(image.data)).toHaveLength(3);
  });

  it("stops after some rounds of tools, and asks for an answer without them", async () => {
    const { server, backend } = await serve(format, CALLS);
    const { error } = await collect(backend, { tools: box() });
    expect(error).toBeUndefined();
    expect(server.asked).toHaveLength(8);
    expect(JSON.stringify(server.asked.at(-1)?.body.tools ?? [])).toBe("[]");
  });

  it("tells an answer that ended because it is long enough", async () => {
    const { backend } = await serve(format, [{ text: "Half" }, { end: "length", usage }]);
    const { events, error } = await collect(backend);
    expect(error).toBeUndefined();
    expect(text(events)).toBe("Half");
    expect(events.at(-1)).toEqual({ type: "done", finish_reason: "length" });
  });

  it("tells an answer that a content filter ended", async () => {
    const { backend } = await serve(format, [{ text: "Half" }, { end: "filter", usage }]);
    const { events, error } = await collect(backend);
    expect(text(events)).toBe("Half");
    expect(error?.code).toBe("content_filtered");
  });

  it("keeps what arrived before an error inside a stream of status 200, and says what the server said", async () => {
    const { backend } = await serve(format, [{ text: "Half" }, { error: "The engine is overloaded." }]);
    const { events, error } = await collect(backend);
    expect(text(events)).toBe("Half");
    expect(error).toBeInstanceOf(BackendError);
    expect(error).toMatchObject({ message: expect.stringContaining("overloaded"), retryable: true });
  });

  it.each([
    "The server stopped: content_filter triggered by policy",
    "The output was flagged as unsafe.",
    "The response was filtered by Azure OpenAI's content management policy.",
    "Error code: 500 - litellm.ContentPolicyViolationError: output blocked",
    "Output data may contain inappropriate content.",
    "Output blocked by content filtering policy",
  ])("says in plain words that a filter ended an answer, where its server says so in the stream: %s", async (words) => {
    const { backend } = await serve(format, [{ text: "Half" }, { error: words }]);
    const { events, error } = await collect(backend);
    expect(text(events)).toBe("Half");
    const phrase = { key: "backend.filtered", theirs: expect.stringContaining(words) };
    expect(error).toMatchObject({ code: "content_filtered", phrase, retryable: false });
  });

  it("waits as a busy server asks it to, and then goes on", async () => {
    const busy = (status: number) => ({
      status,
      headers: { "retry-after": "0" },
      body: `{"error":{"message":"busy"}}`,
    });
    const { server, backend } = await serve(format, busy(429), busy(529), ANSWER);
    const { events, error } = await collect(backend);
    expect(error).toBeUndefined();
    expect(server.asked).toHaveLength(3);
    expect(events.find(({ type }) => type === "thinking")).toMatchObject({
      step: expect.stringContaining("busy"),
    });
    const long = await serve(format, { ...busy(429), headers: { "retry-after": "120" } });
    expect((await collect(long.backend)).error).toMatchObject({ code: "rate_limited", retryAfterMs: 120_000 });
    expect(long.server.asked).toHaveLength(1);
  });

  it.each([
    [401, `{"error":{"message":"bad key"}}`, "unauthorized"],
    [
      400,
      `{"error":{"message":"This model's maximum context length is 8192 tokens","code":"context_length_exceeded"}}`,
      "context_too_long",
    ],
    [
      400,
      `{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens > 200000 maximum"}}`,
      "context_too_long",
    ],
    [404, `{"error":{"message":"no such model"}}`, "not_found"],
    [500, "<h1>oops</h1>", "internal"],
  ])("says clearly what status %i with %s means", async (status, body, code) => {
    const { backend } = await serve(format, { status, body });
    const { error } = await collect(backend);
    expect(error).toBeInstanceOf(BackendError);
    expect(error?.code).toBe(code);
  });

  it("ends the request to the server when it is stopped", async () => {
    const bytes = Buffer.from(streamBody(format, ANSWER.slice(0, 2)));
    const { server, backend } = await serve(format, { bytes, hangs: true });
    const stop = new AbortController();
    const events: ChatEvent[] = [];
    await expect(async () => {
      for await (const event of backend.stream(request(), stop.signal)) {
        events.push(event);
        if (event.type === "token") stop.abort("cancelled");
      }
    }).rejects.toBe("cancelled");
    expect(events.at(-2)).toEqual({ type: "token", content: "Lisbon, " });
    // What it took until then is billed.
    const some = expect.toSatisfy((count: number) => count > 0);
    expect(events.at(-1)).toMatchObject({ type: "usage", input_tokens: some, output_tokens: some, estimated: true });
    await server.hungUp;
  });

  it(
    "means the same however its bytes are cut into pieces, and is clearly cut off wherever it ends",
    { timeout: 60_000 },
    async () => {
      const bytes = Buffer.from(streamBody(format, [...CALLS.slice(0, 2), ...ANSWER]));
      const reply: { bytes: Buffer; sizes?: readonly number[] } = { bytes };
      const { server } = await serve(format, reply);
      const answer = () => collect(backendOf(format, server.base));
      const whole = await answer();
      expect(whole.error).toBeUndefined();
      const next = random(7);
      for (let run = 0; run < 20; run += 1) {
        const sizes: number[] = [];
        for (let at = 0; at < bytes.length;) {
          const size = 1 + Math.floor(next() * 40);
          sizes.push(size);
          at += size;
        }
        reply.sizes = sizes;
        const { events, error } = await answer();
        expect(error).toBeUndefined();
        expect(joined(events)).toEqual(joined(whole.events));
      }
      reply.sizes = [];
      const askedBefore = server.asked.length;
      for (let end = 0; end < bytes.length; end += CUT_STEP) {
        reply.bytes = bytes.subarray(0, end);
        const { events, error } = await answer();
        expect(text(whole.events).startsWith(text(events)), `cut at ${end}`).toBe(true);
        // Once the end was said, only the usage that comes after it may be missing.
        const isWhole = isDeepStrictEqual(withoutUsage(events), withoutUsage(whole.events));
        expect(error instanceof BackendError || (error === undefined && isWhole), `cut at ${end}`).toBe(true);
      }
      expect(server.asked.length - askedBefore).toBeGreaterThanOrEqual(Math.ceil(bytes.length / CUT_STEP));
    },
  );
});

it.each(["gemini", "vertex"] as const)("asks %s's thinking models to think aloud, and no others", async (format) => {
  const { server, backend } = await serve(format, ANSWER);
  await collect(backend, { model: "gemini-2.5-flash" });
  await collect(backend, { model: "gemini-2.0-flash" });
  const configs = server.asked.map(({ body }) => JSON.stringify(body.generationConfig ?? {}));
  expect(configs[0]).toContain('"includeThoughts":true');
  expect(configs[1]).not.toContain("includeThoughts");
});

/** Models that think and that do not, by format, and where each format says how much. */
const THINKERS: Readonly<Record<Format, { thinks: string; talks: string; says: object }>> = {
  chat: { thinks: "gpt-oss:20b", talks: "llama3.2", says: { reasoning_effort: "low" } },
  responses: { thinks: "gpt-5", talks: "gpt-4o", says: { reasoning: { effort: "low" } } },
  messages: {
    thinks: "claude-opus-4-6",
    talks: "claude-3-5-haiku-latest",
    says: { thinking: { type: "adaptive" }, output_config: { effort: "low" } },
  },
  gemini: {
    thinks: "gemini-3-pro-preview",
    talks: "gemini-2.0-flash",
    says: { generationConfig: { thinkingConfig: { thinkingLevel: "low" } } },
  },
  vertex: {
    thinks: "gemini-3-pro-preview",
    talks: "gemini-2.0-flash",
    says: { generationConfig: { thinkingConfig: { thinkingLevel: "low" } } },
  },
};

it.each(FORMATS)(
  "says in the %s format how much to think to a model that can be told, and to others only what they take",
  async (format) => {
    const { server, backend } = await serve(format, ANSWER, ANSWER, ANSWER);
    const { thinks, talks, says } = THINKERS[format];
    const told = await collect(backend, { model: thinks, effort: "low", maxTokens: 4000 });
    expect(told.error).toBeUndefined();
    expect(server.asked[0]?.body).toMatchObject(says);
    expect(await backend.takes(thinks, new AbortController().signal)).toMatchObject({
      reasoning_effort: true,
      max_tokens: true,
    });

    const { events } = await collect(backend, { model: talks, effort: "low", temperature: 0.3, maxTokens: 4000 });
    const body = JSON.stringify(server.asked[1]?.body);
    expect(body).toContain(`"temperature":0.3`);
    expect(body).toContain("4000");
    expect(body).not.toMatch(/reasoning_effort|"reasoning"|thinkingConfig|"thinking"/);
    expect(events).toContainEqual(
      expect.objectContaining({ type: "note", phrase: { key: "model.without_effort", params: {} } }),
    );
    expect(await backend.takes(talks, new AbortController().signal)).toMatchObject({
      temperature: true,
      reasoning_effort: false,
    });
  },
);

it("says that a temperature did not go where the model takes none, and none is offered for it", async () => {
  const { server, backend } = await serve("responses", ANSWER);
  const { events } = await collect(backend, { model: "gpt-5", temperature: 0.3 });
  expect(server.asked[0]?.body).not.toHaveProperty("temperature");
  expect(events).toContainEqual(
    expect.objectContaining({ type: "note", phrase: { key: "model.without_temperature", params: {} } }),
  );
  expect(await backend.takes("gpt-5", new AbortController().signal)).toMatchObject({ temperature: false });
});

it("estimates the usage where the server says none, and says that it did", async () => {
  const whole = streamBody("chat", ANSWER);
  const bytes = Buffer.from(whole.replace(/data: [^\n]*"choices":\[\][^\n]*\n\n/, ""));
  const { events } = await collect((await serve("chat", { bytes })).backend);
  const told = events.find((event) => event.type === "usage");
  expect(told).toMatchObject({ estimated: true, cost_usd: null });
  expect(told?.output_tokens).toBeGreaterThan(3);
  expect(told?.input_tokens).toBeGreaterThan(20);
});

/** Events with their text in one piece, since where it is cut means nothing. */
function joined(events: readonly ChatEvent[]) {
  return { text: text(events), others: events.filter(({ type }) => type !== "token") };
}

function withoutUsage(events: readonly ChatEvent[]) {
  return joined(events.filter(({ type }) => type !== "usage"));
}

type Asked = Awaited<ReturnType<typeof startModelServer>>["asked"];

/** The tools, calls and results as they went over the wire, in the vendor's own places. */
function wire(format: Format, asked: Asked): unknown {
  const [first, second] = asked.map(({ body }) => body as Record<string, never>);
  const list = (value: unknown) => value as Record<string, never>[];
  if (format === "chat") return { tools: list(first?.tools)[0], turns: list(second?.messages).slice(-3) };
  if (format === "messages") return { tools: list(first?.tools)[0], turns: list(second?.messages).slice(-2) };
  if (format === "responses") {
    return {
      tools: list(first?.tools)[0],
      turns: list(second?.input).filter(({ type }) => String(type).startsWith("function_call")),
    };
  }
  return { tools: list(list(first?.tools)[0]?.functionDeclarations)[0], turns: list(second?.contents).slice(-2) };
}

const SCHEMA = { type: "object", properties: { city: { type: "string" }, title: { type: "string" } } };
const DEFINITION = { name: "weather", description: "Does weather." };
const THOUGHT = "I need two tools.\n";

/** Vertex knows no ids of calls; there they are told apart by their place. */
const gemini = (id: object) => ({
  tools: { ...DEFINITION, parametersJsonSchema: SCHEMA },
  turns: [
    {
      role: "model",
      parts: [
        { text: THOUGHT, thought: true },
        { text: "Let me see." },
        {
          functionCall: { ...id, name: "weather", args: { city: "Lisbon" } },
          thoughtSignature: "c2lnMQ==",
        },
        {
          functionCall: { ...id, name: "tasks_add", args: { title: "Pack" } },
          thoughtSignature: "c2lnMQ==",
        },
      ],
    },
    {
      role: "user",
      parts: [
        {
          functionResponse: {
            ...id,
            name: "weather",
            response: { name: "weather", content: "weather done" },
          },
        },
        {
          functionResponse: {
            ...id,
            name: "tasks_add",
            response: { name: "tasks_add", error: "tasks_add done" },
          },
        },
      ],
    },
  ],
});

/** How each format carries the picture that a tool gave: never as text, which no model can see. */
const PICTURE: Readonly<Record<Format, unknown>> = {
  chat: { type: "image_url", image_url: { url: "data:image/png;base64,cGljdHVyZQ==" } },
  responses: { type: "input_image", image_url: "data:image/png;base64,cGljdHVyZQ==" },
  messages: { type: "image", source: { type: "base64", media_type: "image/png", data: "cGljdHVyZQ==" } },
  gemini: { inlineData: { mimeType: "image/png", data: "cGljdHVyZQ==" } },
  vertex: { inlineData: { mimeType: "image/png", data: "cGljdHVyZQ==" } },
};

/** Every object within a value. */
function nodesIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(nodesIn)];
}

const WIRE: Readonly<Record<Format, unknown>> = {
  chat: {
    tools: { type: "function", function: { ...DEFINITION, parameters: SCHEMA } },
    turns: [
      {
        role: "assistant",
        content: "Let me see.",
        reasoning_content: THOUGHT,
        tool_calls: [
          { id: "call_1", type: "function", function: { name: "weather", arguments: '{"city":"Lisbon"}' } },
          { id: "call_2", type: "function", function: { name: "tasks_add", arguments: '{"title":"Pack"}' } },
        ],
      },
      { role: "tool", tool_call_id: "call_1", content: "weather done" },
      { role: "tool", tool_call_id: "call_2", content: "tasks_add done" },
    ],
  },
  responses: {
    tools: { type: "function", ...DEFINITION, parameters: SCHEMA, strict: false },
    turns: [
      { type: "function_call", call_id: "call_1", name: "weather", arguments: '{"city":"Lisbon"}' },
      { type: "function_call", call_id: "call_2", name: "tasks_add", arguments: '{"title":"Pack"}' },
      { type: "function_call_output", call_id: "call_1", output: "weather done" },
      { type: "function_call_output", call_id: "call_2", output: '{"error":"tasks_add done"}' },
    ],
  },
  messages: {
    tools: { ...DEFINITION, input_schema: SCHEMA, eager_input_streaming: true },
    turns: [
      {
        role: "assistant",
        content: [
          { type: "thinking", thinking: THOUGHT, signature: "sig1" },
          { type: "text", text: "Let me see." },
          { type: "tool_use", id: "call_1", name: "weather", input: { city: "Lisbon" } },
          { type: "tool_use", id: "call_2", name: "tasks_add", input: { title: "Pack" } },
        ],
      },
      {
        role: "user",
        content: [
          { type: "tool_result", tool_use_id: "call_1", content: "weather done" },
          { type: "tool_result", tool_use_id: "call_2", content: "tasks_add done", is_error: true },
        ],
      },
    ],
  },
  gemini: gemini({ id: expect.any(String) }),
  vertex: gemini({}),
};
