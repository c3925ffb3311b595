/** What real servers send and refuse, in shapes of our own: each is one kind, and what a user is to see of it. */
import { type AddressInfo, createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { startHttpServer } from "../../../testing/http-server.ts";
import { systemClock } from "../../base/clock.ts";
import type { BackendError } from "../../base/errors.ts";
import type { ChatEvent } from "../../protocol.ts";
import type { Toolbox } from "../../tools/tool.ts";
import type { ChatRequest } from "../backend.ts";
import { DEFAULT_DEADLINES } from "../deadline.ts";
import { connectionLost } from "../sse-transport.ts";
import { LearnedModels, PLAIN_RECIPE } from "./learned.ts";
import { ModelBackend } from "./model-backend.ts";
import { findVendor } from "./vendors.ts";

const data = (value: unknown) => `data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`;
const chunk = (delta: object, finish: string | null = null, more: object = {}) =>
  data({ id: "1", choices: [{ index: 0, delta, finish_reason: finish }], ...more });
const END = chunk({}, "stop") + data("[DONE]");

type Reply = string | { status: number; body: string };

const tools: Toolbox = {
  definitions: async () => [{ name: "look_up", description: "", inputSchema: { type: "object", properties: {} } }],
  absences: async () => [],
  run: async () => ({ text: "found", images: [], isError: false }),
};

/** Asks a server that replies as its function says; what came is of the last question where there are more. */
async function asked(
  reply: (body: Record<string, unknown>, count: number) => Reply,
  learned = new LearnedModels(),
  toolbox = tools,
  more: {
    vendor?: string;
    maxTokens?: number;
    effort?: "high";
    questions?: number;
    message?: string;
    key?: string;
    request?: Partial<ChatRequest>;
  } = {},
) {
  const bodies: Record<string, unknown>[] = [];
  const server = await startHttpServer((_, response, text) => {
    bodies.push(JSON.parse(text) as Record<string, unknown>);
    const given = reply(bodies.at(-1) ?? {}, bodies.length - 1);
    const { status, body } = typeof given === "string" ? { status: 200, body: given } : given;
    response.writeHead(status, { "content-type": "text/event-stream" });
    response.end(body);
  });
  onTestFinished(() => server.close());
  const vendor = findVendor(more.vendor ?? "openai");
  if (!vendor) throw new Error("There is no such vendor.");
  const backend = new ModelBackend({
    vendor,
    url: new URL(`${server.url}/v1`),
    apiKey: more.key ?? "k",
    model: "m1",
    deadlines: DEFAULT_DEADLINES,
    clock: systemClock,
    retryDelayMs: 1,
    learned,
  });
  let events: ChatEvent[] = [];
  let error: BackendError | undefined;
  const context = { profile: { name: null, interaction_count: 0 }, facts: [], recent_messages: [], preferences: {} };
  const question = {
    sessionId: "s",
    messageId: "m",
    message: more.message ?? "Hi",
    context,
    contextHash: "",
    history: [],
  };
  const { maxTokens = null, effort = null } = more;
  const open = { partial: null, model: null, maxTokens, effort, temperature: null, tools: toolbox, ...more.request };
  for (let number = 0; number < (more.questions ?? 1); number += 1) {
    events = [];
    try {
      for await (const event of backend.stream({ ...question, ...open }, new AbortController().signal))
        events.push(event);
    } catch (thrown) {
      error = thrown as BackendError;
    }
  }
  let text = "";
  for (const event of events) {
    if (event.type === "token") text += event.content;
    if (event.type === "retract") text = text.slice(0, -event.length);
  }
  const thinking = events.map((event) => (event.type === "thinking" ? event.step : "")).join("");
  const usage = events.find((event) => event.type === "usage");
  const notes = events.flatMap((event) => (event.type === "note" ? [event.phrase?.key] : []));
  return { events, error, text, thinking, usage, notes, bodies };
}

describe("a frame that fits nothing", () => {
  it.each([
    ["an empty object", data({})],
    ["a comment", ": still here\n\n"],
    ["a line that is no JSON", data("beat")],
    ["choices that are null", data({ choices: null })],
    ["another role", chunk({ role: "bot", content: "" })],
    ["ids and times of other types", data({ id: 4, created: "now", choices: [] })],
    ["an event without data", "event: tick\n\n"],
  ])("costs nothing but itself: %s", async (_, odd) => {
    const { text, error } = await asked(() => chunk({ content: "Good " }) + odd + chunk({ content: "day." }) + END);
    expect(error).toBeUndefined();
    expect(text).toBe("Good day.");
  });
});

describe("an error", () => {
  it.each([
    ["a text", JSON.stringify({ error: "disk on FIRE" })],
    ["an object", JSON.stringify({ error: { message: "disk on FIRE" } })],
    ["a detail", JSON.stringify({ detail: [{ loc: ["body", "x"], msg: "disk on FIRE" }] })],
    ["a list", JSON.stringify([{ error: { message: "disk on FIRE" } }])],
    [
      "an upstream's",
      JSON.stringify({ error: { message: "failed", metadata: { raw: '{"message":"disk on FIRE"}' } } }),
    ],
    ["plain words", "disk on FIRE"],
  ])("is told in the server's own words: %s", async (_, body) => {
    expect((await asked(() => ({ status: 400, body }))).error?.message).toContain("disk on FIRE");
  });

  it("in the middle of a stream keeps what arrived", async () => {
    const { text, error } = await asked(() => chunk({ content: "Half" }) + data({ error: "disk on FIRE" }));
    expect(text).toBe("Half");
    expect(error?.message).toContain("disk on FIRE");
  });

  it.each([
    [429, "You have insufficient_quota left", "quota_exceeded"],
    [400, "Incorrect API key given", "unauthorized"],
    [413, "Request too large: Limit 10, Requested 20", "too_large"],
  ])("of status %i with %s is not asked again", async (status, body, code) => {
    const { error, bodies } = await asked(() => ({ status, body }));
    expect(error).toMatchObject({ code, retryable: false });
    expect(bodies).toHaveLength(1);
  });
});

describe("servers as people report them", () => {
  it("one for which a tool's result is too long gets less of it, and the tool runs once", async () => {
    let ran = 0;
    const page = async () => ({ text: `found ${"a ".repeat((ran += 1) * 10_000)}`, images: [], isError: false });
    const calls = [{ index: 0, id: "1", function: { name: "look_up", arguments: "{}" } }];
    const body = JSON.stringify({ error: { code: "context_length_exceeded", message: "The context is 1000 tokens." } });
    const reply = (sent: Record<string, unknown>, count: number): Reply => {
      if (count === 0) return chunk({ content: "Let me see.", tool_calls: calls }) + chunk({}, "tool_calls");
      return JSON.stringify(sent).length > 6000 ? { status: 400, body } : chunk({ content: "Found." }) + END;
    };
    const { text, thinking, error, bodies } = await asked(reply, undefined, { ...tools, run: page });
    expect(error).toBeUndefined();
    expect(text).toBe("Let me see.\n\nFound.");
    expect(thinking).toContain("less of the chat and of what the tools gave");
    expect(JSON.stringify(bodies.at(-1))).toContain("found a a a");
    expect(ran).toBe(1);
  });

  it("one that takes calls back only with their tools gets them in the last round, too, to call none", async () => {
    const calls = chunk({ tool_calls: [{ index: 0, function: { name: "look_up", arguments: "{}" } }] });
    const refusal = { error: { message: "The toolConfig field must be defined when toolUse blocks are sent." } };
    const ids: string[] = [];
    const { text, error } = await asked((body) => {
      ids.push(
        ...JSON.stringify(body.messages)
          .matchAll(/"tool_call_id":"([^"]*)"/g)
          .map(([, id = ""]) => id),
      );
      if (body.tools === undefined) return { status: 400, body: JSON.stringify(refusal) };
      return body.tool_choice === "none" ? chunk({ content: "Done." }) + END : calls + chunk({}, "tool_calls") + END;
    });
    expect(error).toBeUndefined();
    expect(text).toBe("Done.");
    // Ids that no server gave are such as all of them take.
    expect(new Set(ids).size).toBe(7);
    expect(ids.every((id) => /^[a-z\d]{9}$/i.test(id))).toBe(true);
  });

  const call = chunk({ tool_calls: [{ index: 0, id: "c1", function: { name: "look_up", arguments: "{}" } }] });
  it.each([
    ["none was given", "", " "],
    ["it came under another name", chunk({ reasoning: "Look there." }), "Look there."],
    ["it came between tags", chunk({ content: "<think>Look there.</think>" }), "Look there."],
  ])("one that wants its thinking back with tool calls gets it, also where %s", async (_, thinking, back) => {
    const learned = new LearnedModels();
    const refusal = { error: { message: "thinking is enabled but reasoning_content is missing in message 2" } };
    const reply = (body: Record<string, unknown>, count: number): Reply => {
      const turn = (body.messages as Record<string, unknown>[]).find(({ role }) => role === "assistant");
      if (count === 0 || !turn) return thinking + call + chunk({}, "tool_calls") + data("[DONE]");
      if (turn.reasoning_content === undefined) return { status: 400, body: JSON.stringify(refusal) };
      return chunk({ content: `Thanks for:${turn.reasoning_content as string}` }) + END;
    };
    const first = await asked(reply, learned);
    expect(first.error).toBeUndefined();
    expect(first.text).toBe(`Thanks for:${back}`);
    expect(first.bodies).toHaveLength(3);
    expect(learned.all()[0]?.recipe).toMatchObject({ wantsThinking: true, without: [] });
  });

  it("an error as the first frame of a 200 is that error, with its own status", async () => {
    const first = data({ error: { message: "The input is too busy a day", type: "BadRequestError", code: 400 } });
    const { error, bodies } = await asked(() => first + data("[DONE]"));
    expect(error?.message).toContain("too busy a day");
    expect(error?.retryable).toBe(false);
    expect(bodies).toHaveLength(1);
  });

  it("an overloaded server that says so within a 200 is asked again", async () => {
    const first = data({ error: { message: "Server overloaded, try later", code: 503 } });
    const { text, error } = await asked((_, count) => (count === 0 ? first : chunk({ content: "Here." }) + END));
    expect({ text, error }).toEqual({ text: "Here.", error: undefined });
  });

  it("an end that comes twice ends once", async () => {
    const twice = chunk({ content: "Done." }) + chunk({}, "stop") + chunk({}, "stop") + data("[DONE]") + data("[DONE]");
    const { text, error, events } = await asked(() => twice);
    expect({ text, error }).toEqual({ text: "Done.", error: undefined });
    expect(events.filter(({ type }) => type === "done").length).toBeLessThanOrEqual(1);
  });

  it("a choice without a delta, and filter results before the first one, cost nothing", async () => {
    const filters = data({ choices: [], prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }] });
    const bare = data({ choices: [{ index: 0, finish_reason: null, content_filter_offsets: { start_offset: 3 } }] });
    const { text, error } = await asked(() => filters + chunk({ content: "Fine." }) + bare + END);
    expect({ text, error }).toEqual({ text: "Fine.", error: undefined });
  });

  it("a filter's refusal is told as one, and not asked again", async () => {
    const message = "The response was filtered due to the prompt triggering the content management policy.";
    const body = JSON.stringify({ error: { message, code: "content_filter", param: "prompt", status: 400 } });
    const { error, bodies } = await asked(() => ({ status: 400, body }));
    expect(error?.message).toContain("content management policy");
    expect(bodies).toHaveLength(1);
  });

  it("content in a list of parts is text, and its thinking is thinking", async () => {
    const thinks = chunk({ content: [{ type: "thinking", thinking: [{ type: "text", text: "Six sevens." }] }] });
    const says = chunk({ content: [{ type: "text", text: "It is 42." }] });
    const { text, thinking, error } = await asked(() => thinks + says + END);
    expect({ text, error }).toEqual({ text: "It is 42.", error: undefined });
    expect(thinking).toContain("Six sevens.");
  });

  it("a balance that is used up is told as that, and not asked again", async () => {
    const body = JSON.stringify({ error: { message: "Insufficient Balance", type: "unknown_error", param: null } });
    const { error, bodies } = await asked(() => ({ status: 402, body }));
    expect(error).toMatchObject({ code: "quota_exceeded", retryable: false });
    expect(bodies).toHaveLength(1);
  });

  it("a stream that ends with neither a reason nor its mark is kept, and called interrupted", async () => {
    const { text, error } = await asked(() => chunk({ content: "It rained all night, and in" }));
    expect(text).toBe("It rained all night, and in");
    expect(error).toBeDefined();
  });

  it("text and its end in one chunk, with null for all that is not there, is whole", async () => {
    const last = data({
      choices: [
        { index: 0, delta: { content: " day.", tool_calls: null, role: null }, finish_reason: "stop", logprobs: null },
      ],
      usage: null,
    });
    const { text, error } = await asked(() => chunk({ content: "Good", tool_calls: null, refusal: null }) + last);
    expect({ text, error }).toEqual({ text: "Good day.", error: undefined });
  });

  it("lines that end in CR LF, a byte order mark and data without a space are read", async () => {
    const body = `\uFEFF${(chunk({ content: "Good day." }) + END).replaceAll("data: ", "data:").replaceAll("\n", "\r\n")}`;
    const { text, error } = await asked(() => body);
    expect({ text, error }).toEqual({ text: "Good day.", error: undefined });
  });
});

describe("a 200 that is no stream", () => {
  it("is read as the whole answer that it is", async () => {
    const message = { role: "assistant", content: "At once." };
    const body = JSON.stringify({ choices: [{ index: 0, message, finish_reason: "stop" }] });
    expect(await asked(() => body)).toMatchObject({ text: "At once.", error: undefined });
  });

  it("is called a web page where it is one", async () => {
    const { error } = await asked(() => "<!doctype html><title>Welcome</title>");
    expect(error).toMatchObject({ code: "bad_response", message: expect.stringContaining("web page") });
  });
});

describe("thinking in the text", () => {
  it.each([
    ["marked", ["<th", "ink>I wonder.</thi", "nk>\n\nYes."]],
    ["closed alone", ["I wonder.", "\n</think>", "\n\nYes."]],
    [
      "in channels",
      ["<|channel|>analysis<|message|>I wonder.<|end|><|start|>assistant", "<|channel|>final<|message|>Yes."],
    ],
  ])("becomes thinking where it is %s", async (_, pieces) => {
    const { text, thinking } = await asked(() => pieces.map((content) => chunk({ content })).join("") + END);
    expect(text.trim()).toBe("Yes.");
    expect(thinking).toContain("I wonder.");
  });

  it("stays text where somebody writes about the tags", async () => {
    const about = "Put it between tags:\n```\n<think>\n</think>\n```\nor `</think>` alone.";
    expect(await asked(() => chunk({ content: about }) + END)).toMatchObject({ text: about, thinking: "" });
  });

  it("is remembered of a model that leaves the opening tag out", async () => {
    const learned = new LearnedModels();
    const body = chunk({ content: "I wonder.\n</think>\nYes." }) + END;
    await asked(() => body, learned);
    const [known] = learned.all();
    expect(known?.recipe.opensAlone).toBe(true);
  });
});

it.each([
  ["Not Found", "model.no_responses"],
  ['{"detail":"Not Found"}', "model.no_responses"],
  ['{"error":"Unexpected endpoint or method. (POST /v1/responses)"}', "model.no_responses"],
  ['{"error":{"message":"The model m1 does not exist"}}', "backend.not_found"],
])("says what to choose where another's server has no Responses API: %s", async (body, key) => {
  const { error } = await asked(() => ({ status: 404, body }), undefined, undefined, { vendor: "openai-responses" });
  expect(error?.phrase.key).toBe(key);
});

describe("an ingredient that a model refuses", () => {
  const refused = { status: 422, body: JSON.stringify({ detail: "no tools here" }) };

  it("is left out, said, and kept for that model alone", async () => {
    const learned = new LearnedModels();
    const { text, notes } = await asked((body) => (body.tools ? refused : chunk({ content: "Plain." }) + END), learned);
    expect(text).toBe("Plain.");
    expect(notes).toContain("model.without_tools");
    expect(learned.all()).toMatchObject([{ model: "m1", recipe: { without: ["tools"] } }]);
  });

  it("is left out, but neither learned nor called refused, where the words were vague", async () => {
    const learned = new LearnedModels();
    const vague = { status: 400, body: JSON.stringify({ error: "something with tools" }) };
    const { notes } = await asked((body) => (body.tools ? vague : chunk({ content: "Plain." }) + END), learned);
    expect(notes).toEqual(["model.once_without_tools"]);
    expect(learned.all()).toEqual([]);
  });

  it("is not looked for in a web page", async () => {
    const page = { status: 403, body: "<html><body>Developer tools</body></html>" };
    const { bodies, error } = await asked(() => page);
    expect({ count: bodies.length, code: error?.code }).toEqual({ count: 1, code: "bad_response" });
  });

  it("is not blamed where its absence changes nothing", async () => {
    const learned = new LearnedModels();
    const { error } = await asked(() => refused, learned);
    expect(error?.message).toContain("no tools here");
    expect(learned.all()).toEqual([]);
  });
});

it("takes a tool call without the marks that a template leaves behind it", async () => {
  const call = { index: 0, id: "a", function: { name: "look_up", arguments: '{"of":1}<|im_end|>\n' } };
  const { text, bodies } = await asked((_, count) =>
    count === 0 ? chunk({ tool_calls: [call] }) + data("[DONE]") : chunk({ content: "It is." }) + END,
  );
  expect([text, JSON.stringify(bodies[1]).includes('"{\\"of\\":1}"')]).toEqual(["It is.", true]);
});

it("keeps the input of a message's start where its end counts none", async () => {
  const event = (value: { type: string }) => `event: ${value.type}\n${data(value)}`;
  const block = { type: "content_block_start", index: 0, content_block: { type: "text", text: "Hi." } };
  const body =
    event({ type: "message_start", message: { model: "m1", usage: { input_tokens: 50, output_tokens: 1 } } } as never) +
    event(block) +
    event({
      type: "message_delta",
      delta: { stop_reason: "end_turn" },
      usage: { input_tokens: 0, output_tokens: 9 },
    } as never) +
    event({ type: "message_stop" });
  const { usage } = await asked(() => body, undefined, tools, { vendor: "anthropic" });
  expect(usage).toMatchObject({ input_tokens: 50, output_tokens: 9 });
});

it("takes a tool call in whatever pieces it comes", async () => {
  const odd = chunk({ tool_calls: [{ index: "0", id: "a", function: { name: "look_up", arguments: { of: 1 } } }] });
  const { text, bodies } = await asked((_, count) =>
    count === 0 ? odd + data("[DONE]") : chunk({ content: "It is." }) + END,
  );
  expect(text).toBe("It is.");
  expect(JSON.stringify(bodies[1])).toContain('{\\"of\\":1}');
});

it.each([
  ["all of the rest", { prompt_tokens: 10, completion_tokens: 5, total_tokens: 215 }, [10, 205, false]],
  [
    "no rest that has a name",
    { prompt_tokens: 10, completion_tokens: 5, total_tokens: 215, citation_tokens: 200 },
    [10, 5, false],
  ],
  [
    "what was read from a cache beside the input",
    { prompt_tokens: 10, completion_tokens: 5, total_tokens: 115, prompt_tokens_details: { cached_tokens: 100 } },
    [10, 5, false],
  ],
  [
    "the thinking",
    { prompt_tokens: 10, completion_tokens: 5, total_tokens: 35, completion_tokens_details: { reasoning_tokens: 20 } },
    [10, 25, false],
  ],
  [
    "what its total says where the input is not",
    { prompt_tokens: null, completion_tokens: 5, total_tokens: 45 },
    [40, 5, false],
  ],
])("counts as output %s", async (_, usage, counted) => {
  const { usage: told } = await asked(() => chunk({ content: "Hi." }) + chunk({}, "stop", { usage }) + data("[DONE]"));
  expect(told && [told.input_tokens, told.output_tokens, told.estimated]).toEqual(counted);
});

it.each([
  { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
  { prompt_tokens: null, completion_tokens: 1, total_tokens: null },
])("estimates what a server counts as nothing, and says so: %o", async (usage) => {
  const { usage: told } = await asked(() => chunk({ content: "Hi." }) + chunk({}, "stop", { usage }) + data("[DONE]"));
  expect(told).toMatchObject({ estimated: true });
  expect(Math.min(told?.input_tokens ?? 0, told?.output_tokens ?? 0)).toBeGreaterThan(0);
});

it("counts what was billed, and says so", async () => {
  const usage = {
    prompt_tokens: "10",
    completion_tokens: 1,
    total_tokens: 31,
    completion_tokens_details: { reasoning_tokens: 20 },
    cost: 0.5,
  };
  const { usage: told, notes } = await asked(() => chunk({ content: "Yes." }) + data({ choices: [], usage }) + END);
  expect(told).toMatchObject({ input_tokens: 10, output_tokens: 21, cost_usd: 0.5, billed: true });
  expect(notes).toContain("model.billed");
});

it("says that an answer was cut at the model's limit, and that one has no words", async () => {
  expect((await asked(() => chunk({ content: "Half" }, "max_tokens"))).notes).toEqual(["model.cut_at_limit"]);
  expect((await asked(() => chunk({ reasoning: "Hm." }) + END)).error?.code).toBe("no_text");
});

describe("a server that answers with something else than an answer", () => {
  it("is not quoted where it sent no text", async () => {
    const packed = gzipSync(chunk({ content: "Hi" }) + END).toString("latin1");
    const wide = Buffer.from(chunk({ content: "Hi" }) + END, "utf16le").toString("latin1");
    for (const body of [packed, wide]) {
      const { error } = await asked(() => body);
      expect(error?.message).toMatch(/not a model's answer|empty answer/);
      expect(error?.message).not.toContain("Original message");
    }
  });

  it("wants TLS where it says so", async () => {
    const body = "<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>";
    expect((await asked(() => ({ status: 400, body }))).error?.message).toContain("https:// instead of http://");
  });

  it.each([
    ["an alert of TLS", Buffer.from([0x15, 3, 1, 0, 2, 2, 0x46]), /https:\/\/ instead of http:\/\//],
    ["a greeting of SSH", "SSH-2.0-Sample\r\n", /something that is not HTTP/],
    ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n", /not HTTP/],
  ])("is not said to be out of reach, with %s", async (_, bytes, words) => {
    const server = createServer((socket) => socket.on("error", () => undefined).end(bytes));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const fault = await fetch(`http://127.0.0.1:${port}`).catch((error: unknown) => (error as Error).cause);
    const { code, message } = connectionLost("h", fault);
    expect(code).toBe("bad_response");
    expect(message).toMatch(words);
  });
});

describe("an end that is the vendor's fault", () => {
  it.each(["TOO_MANY_TOOL_CALLS", "MISSING_THOUGHT_SIGNATURE"])("is told in its word, once: %s", async (word) => {
    const { bodies, error, text } = await asked(() => chunk({ content: "Half" }) + chunk({}, word) + data("[DONE]"));
    expect(error?.message).toContain(word);
    expect(text).toBe("Half");
    expect(bodies).toHaveLength(1);
  });

  it("goes back to the model with what it said before, where the call was its own", async () => {
    const { bodies, text } = await asked((_, count) =>
      count === 0
        ? chunk({ content: "Half" }) + chunk({}, "malformed_function_call") + data("[DONE]")
        : chunk({ content: "Whole." }) + END,
    );
    expect(text).toBe("Half\n\nWhole.");
    const roles = (bodies.at(1)?.messages as { role: string }[] | undefined)?.map(({ role }) => role);
    expect(roles?.slice(-2)).toEqual(["assistant", "user"]);
  });
});

it.each([
  ["system", "Unexpected message role."],
  ["used-up quota", "you (x) have reached your weekly usage limit, upgrade for higher limits"],
  ["used-up quota", "You've reached your weekly limit. Your limit resets at 9 am."],
  ["used-up quota", "The daily message limit for this model was reached."],
])("a refusal is understood: %s", async (what, words) => {
  const isQuota = what !== "system";
  const { bodies, error } = await asked((body) => {
    const roles = (body.messages as { role: string }[]).map(({ role }) => role);
    if (isQuota || roles.includes("system"))
      return { status: isQuota ? 429 : 400, body: JSON.stringify({ error: words }) };
    return chunk({ content: "Hi" }) + END;
  });
  expect(bodies).toHaveLength(isQuota ? 1 : 2);
  expect(error?.code).toBe(isQuota ? "quota_exceeded" : undefined);
});
describe("a call that a server cannot read, or that stands in the chat, is no refusal of tools", () => {
  const hasTools = (body: Record<string, unknown>) => Array.isArray(body.tools) && body.tools.length > 0;
  const unread = {
    status: 500,
    body: JSON.stringify({ error: "error parsing tool call: raw='{\"q\":1]', err=bad end" }),
  };

  it("is asked for once more with tools, and then answered without them, this once", async () => {
    const learned = new LearnedModels();
    const once = await asked((_, count) => (count === 0 ? unread : chunk({ content: "Yes." }) + END), learned);
    expect([once.text, once.bodies.map(hasTools), once.notes]).toEqual(["Yes.", [true, true], []]);
    const never = await asked((body) => (hasTools(body) ? unread : chunk({ content: "No." }) + END), learned);
    expect([never.text, never.bodies.map(hasTools)]).toEqual(["No.", [true, true, false]]);
    expect(never.notes).toEqual(["model.once_without_tools"]);
    expect(learned.all()).toEqual([]);
  });

  it.each<[string, object | string]>([
    [
      "Groq, run together",
      { code: "tool_use_failed", failed_generation: '<function=look_up={"q": "news"}</function>' },
    ],
    ["Groq, JSON", { code: "tool_use_failed", failed_generation: '{"name": "look_up", "arguments": {"q": "news"}}' }],
    ["llama.cpp", "Failed to parse input at pos 12: <|tool_call_start|>[look_up(q='news')]<|tool_call_end|>"],
  ])("is made where the server tells all of it: %s", async (_, told) => {
    const message = "Failed to call a function. Please adjust your prompt.";
    const error = typeof told === "string" ? { message: told } : { message, ...told };
    const { bodies, text } = await asked((_body, count) =>
      count === 0 ? { status: 400, body: JSON.stringify({ error }) } : chunk({ content: "Found." }) + END,
    );
    expect(text).toBe("Found.");
    const turns = bodies[1]?.messages as { role: string; tool_calls?: { function: { arguments: string } }[] }[];
    expect(turns.map(({ role }) => role)).toEqual(["system", "user", "assistant", "tool"]);
    expect(JSON.parse(turns.at(-2)?.tool_calls?.[0]?.function.arguments ?? "")).toEqual({ q: "news" });
  });

  it.each(['<function=look_up={"q": "ne', '{"name": "another", "arguments": {}}'])(
    "is not made where it is cut, or calls what was not offered: %s",
    async (failed_generation) => {
      const error = { message: "Failed to call a function.", code: "tool_use_failed", failed_generation };
      const { bodies } = await asked((_, count) =>
        count === 0 ? { status: 400, body: JSON.stringify({ error }) } : chunk({ content: "Yes." }) + END,
      );
      expect(bodies[1]?.messages).toMatchObject([{}, {}, { role: "user" }]);
    },
  );

  it.each([
    "messages.2.tool_calls.0.function.arguments: invalid JSON",
    "An assistant message with 'tool_calls' must be followed by tool messages",
    "Function call is missing a thought_signature in functionCall parts",
    "`tool_call_id` is not found in the calls of the message before; invalid request",
  ])("teaches nothing that lasts: %s", async (message) => {
    const learned = new LearnedModels();
    const refusal = { status: 400, body: JSON.stringify({ error: { message } }) };
    const answer = await asked((body) => (hasTools(body) ? refusal : chunk({ content: "So." }) + END), learned);
    expect([answer.text, answer.notes]).toEqual(["So.", ["model.once_without_tools"]]);
    expect(learned.all()).toEqual([]);
  });

  it("is not taken for one where the model called a tool in the same answer", async () => {
    const learned = new LearnedModels();
    const call = { index: 0, id: "c1", type: "function", function: { name: "look_up", arguments: "{}" } };
    const refusal = { status: 400, body: JSON.stringify({ error: { message: "tools are not supported here" } }) };
    const answer = await asked((body, count) => {
      if (count === 0) return chunk({ tool_calls: [call] }) + chunk({}, "tool_calls") + data("[DONE]");
      return hasTools(body) ? refusal : chunk({ content: "Found." }) + END;
    }, learned);
    expect(answer.text).toBe("Found.");
    expect(learned.all()).toEqual([]);
  });

  it("asks for as long an answer as there is money for", async () => {
    const message = "This request requires more credits, or fewer max_tokens. You can only afford 2666 tokens.";
    const answer = await asked((body) =>
      body.max_tokens === 2666 || body.max_completion_tokens === 2666
        ? chunk({ content: "Short." }) + END
        : { status: 402, body: JSON.stringify({ error: { message, code: 402 } }) },
    );
    expect([answer.text, answer.bodies.length]).toEqual(["Short.", 2]);
  });

  it("keeps its tools where they are taken without thinking alone, and remembers that", async () => {
    const learned = new LearnedModels();
    const message =
      "Function tools with reasoning_effort are not supported for this model. To use function tools, set reasoning_effort to 'none'.";
    const reply = (body: Record<string, unknown>) =>
      hasTools(body) && body.reasoning_effort !== "none"
        ? { status: 400, body: JSON.stringify({ error: { message } }) }
        : chunk({ content: "Here." }) + END;
    const answer = await asked(reply, learned);
    expect([answer.text, answer.bodies.map(hasTools), answer.notes]).toEqual(["Here.", [true, true], []]);
    expect(learned.all()).toMatchObject([{ recipe: { saysNoEffort: true, without: [] } }]);
  });

  /** Refuses answers that are longer, in these words, and answers others in the Messages format or in that of Chat Completions. */
  const atMost =
    (tokens: number, words: (body: Record<string, unknown>) => object) => (body: Record<string, unknown>) => {
      if (Number(body.max_tokens ?? body.max_completion_tokens ?? 0) > tokens)
        return { status: 400, body: JSON.stringify(words(body)) };
      return chunk({ content: "Fine." }) + END;
    };
  const said = (message: string) => ({ error: { message, code: 400 } });

  it("asks under the newer name for as many tokens as before, and learns nothing else", async () => {
    const learned = new LearnedModels();
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    const reply = (body: Record<string, unknown>) =>
      "max_tokens" in body ? { status: 400, body: JSON.stringify(said(message)) } : chunk({ content: "Fine." }) + END;
    const { bodies, text } = await asked(reply, learned, tools, { maxTokens: 50_000 });
    expect(text).toBe("Fine.");
    expect(bodies.map((body) => body.max_completion_tokens)).toEqual([undefined, 50_000]);
    expect(learned.all()).toMatchObject([{ recipe: { ...PLAIN_RECIPE, without: ["max_tokens"] } }]);
  });

  it.each<[string, number, string, number | undefined, (asked: number) => object]>([
    [
      "Anthropic's, without any preset",
      8192,
      "anthropic",
      undefined,
      (n) => ({
        type: "error",
        error: {
          type: "invalid_request_error",
          message: `max_tokens: ${n} > 8192, which is the maximum allowed number of output tokens for m1`,
        },
      }),
    ],
    [
      "Groq's",
      32_768,
      "groq",
      50_000,
      () =>
        said(
          "`max_completion_tokens` must be less than or equal to `32768`, the maximum value for `max_completion_tokens` is less than the `context_window` for this model",
        ),
    ],
    [
      "Bedrock's",
      4096,
      "anthropic",
      undefined,
      () => ({
        message:
          "The maximum tokens you requested exceeds the model limit of 4096. Try again with a maximum tokens value that is lower than 4096.",
      }),
    ],
    [
      "Cohere's",
      4096,
      "openai",
      50_000,
      () => ({ message: "too many tokens: max tokens must be less than or equal to 4096, the maximum output length" }),
    ],
    ["Together's", 4096, "openai", 50_000, (n) => said(`\`max_new_tokens\` must be <= 4096. Given: ${n}`)],
  ])(
    "asks for a shorter answer in words such as %s, and keeps its tools",
    async (_, most, vendor, maxTokens, words) => {
      const learned = new LearnedModels();
      const reply = atMost(most, (body) => words(Number(body.max_tokens ?? body.max_completion_tokens)));
      const more = { vendor, ...(maxTokens === undefined ? {} : { maxTokens }) };
      const { bodies, text, notes } = await asked(reply, learned, tools, more);
      expect([text, bodies.map(hasTools), notes]).toEqual(["Fine.", [true, true], []]);
      expect(learned.all()[0]?.recipe).toEqual({ ...PLAIN_RECIPE, maxOutput: most });
    },
  );

  it("asks for what the window has left, this once", async () => {
    const learned = new LearnedModels();
    const reply = atMost(14_000, ({ max_tokens: n }) =>
      said(
        `max_tokens is too large: ${String(n)}. This model's maximum context length is 16384 tokens and your request has 2500 input tokens.`,
      ),
    );
    const { bodies, text } = await asked(reply, learned, tools, { maxTokens: 50_000 });
    expect([text, bodies[1]?.max_tokens, learned.all()]).toEqual(["Fine.", 13_189, []]);
  });

  it("leaves out how much to think where a server of the Messages format does not know it", async () => {
    const message = "This model does not support the effort parameter.";
    const reply = (body: Record<string, unknown>) =>
      "output_config" in body || "thinking" in body
        ? { status: 400, body: JSON.stringify(said(message)) }
        : chunk({ content: "Fine." }) + END;
    const { text, notes } = await asked(reply, undefined, tools, { vendor: "anthropic", effort: "high" });
    expect([text, notes]).toEqual(["Fine.", ["model.without_effort"]]);
  });

  it("learns nothing of one error in words that it cannot read", async () => {
    const learned = new LearnedModels();
    const odd = {
      status: 400,
      body: JSON.stringify({ error: { code: "1214", message: "messages 参数非法。请检查文档。" } }),
    };
    const { text } = await asked((_, count) => (count === 0 ? odd : chunk({ content: "Fine." }) + END), learned);
    expect([text, learned.all()]).toEqual(["Fine.", []]);
  });
});

describe("a lesson that lasts", () => {
  const hasTools = (body: Record<string, unknown>) => Array.isArray(body.tools) && body.tools.length > 0;
  const refusal = (status: number, error: object) => ({ status, body: JSON.stringify({ error }) });
  const fine = chunk({ content: "Fine." }) + END;
  const call = { index: 0, id: "c1", type: "function", function: { name: "look_up", arguments: "{}" } };
  const turnsOf = (body: Record<string, unknown>) =>
    body.messages as { role: string; content: unknown; tool_calls?: unknown }[];
  const afterCall = (reply: (body: Record<string, unknown>) => Reply) => (body: Record<string, unknown>) =>
    turnsOf(body).at(-1)?.role === "tool"
      ? reply(body)
      : chunk({ tool_calls: [call] }) + chunk({}, "tool_calls") + data("[DONE]");

  it.each([
    [500, 'unexpected tokens remaining in message header: Some("to=functions.web")'],
    [500, "XML syntax error on line 2: element <parameter> closed by </function>"],
    [500, "Unknown fault in a function of the upstream"],
    [400, "The model produced a function call that is invalid"],
    [422, "Tool call generation failed unexpectedly"],
    [404, "Unknown function version"],
  ])("is not learned of what happened to one request, and tools stay: %i %s", async (status, message) => {
    const learned = new LearnedModels();
    for (const type of ["api_error", "invalid_request_error"]) {
      const once = await asked((_, count) => (count === 0 ? refusal(status, { message, type }) : fine), learned);
      expect([once.text, once.bodies.map(hasTools), once.notes]).toEqual(["Fine.", [true, true], []]);
    }
    expect(learned.all()).toEqual([]);
  });

  it("is learned of a server's fault only where it comes each time, and going without cures it for a second question", async () => {
    const learned = new LearnedModels();
    const reply = (body: Record<string, unknown>) =>
      hasTools(body) ? refusal(500, { message: "Unknown fault in the tools module" }) : fine;
    await asked(reply, learned);
    expect(learned.all()).toEqual([]);
    const { bodies } = await asked(reply, learned, tools, { questions: 3 });
    expect(bodies.map(hasTools)).toEqual([true, true, false, true, true, false, false]);
    expect(learned.all()).toMatchObject([{ recipe: { without: ["tools"] } }]);
  });

  it("is not drawn from what a server repeats of the request", async () => {
    const raw = JSON.stringify({ error: { message: "Invalid prompt" }, request: { tools: [], stream_options: {} } });
    const { bodies, error } = await asked(() => refusal(400, { message: "upstream", metadata: { raw } }));
    expect([bodies.length, error?.message.includes("Invalid prompt")]).toEqual([1, true]);
  });

  it.each<[string, object]>([
    ["by name", { message: "additionalProperties 'stream_options' not allowed" }],
    [
      "in details",
      { message: "bad", details: [{ params: { additionalProperty: "stream_options" }, message: "must NOT have it" }] },
    ],
    ["not at all", { message: "body must NOT have additional properties" }],
    ["among words of tools", { message: "The function schema of stream_options is unsupported" }],
  ])("is of what helped alone, where the server names it %s", async (_, error) => {
    const learned = new LearnedModels();
    const reply = (body: Record<string, unknown>) => ("stream_options" in body ? refusal(400, error) : fine);
    const { bodies, text } = await asked(reply, learned, tools, { questions: 3 });
    expect([text, hasTools(bodies.at(-1) ?? {}), "stream_options" in (bodies.at(-1) ?? {})]).toEqual([
      "Fine.",
      true,
      false,
    ]);
    expect(learned.all()).toMatchObject([{ recipe: { without: ["stream_options"], plainSchemas: [] } }]);
  });

  it("takes everything at once where one sentence stands for two refusals", async () => {
    const reply = (body: Record<string, unknown>) =>
      "stream_options" in body || "tool_choice" in body ? refusal(400, { message: "Unknown fields in body" }) : fine;
    expect((await asked(reply)).text).toBe("Fine.");
  });

  it.each([
    [400, "'content' field must be a string or an array of objects."],
    [400, "invalid message content type: <nil>"],
    [400, "Type mismatch of '/messages/2/content', 'string' not in 'null'"],
    [422, "body.messages.content.str - Input should be a valid string"],
    [500, "Template error: unsupported operand type(s) for +: 'NoneType' and 'str'"],
  ])("is that a call goes back with a text, where its turn must have one: %i %s", async (status, message) => {
    const learned = new LearnedModels();
    const wordless = (body: Record<string, unknown>) =>
      (body.messages as { content: unknown; tool_calls?: unknown }[]).some(
        (one) => one.tool_calls && one.content === null,
      );
    const reply = afterCall((body) => (wordless(body) ? refusal(status, { message }) : fine));
    const { text, bodies, notes } = await asked(reply, learned, tools, { questions: 2 });
    expect([text, bodies.map(hasTools), notes]).toEqual(["Fine.", [true, true, true, true, true], []]);
    expect(learned.all()).toMatchObject([{ recipe: { without: ["null_content"] } }]);
  });

  it("is that the text is not an empty one, where that is refused, too", async () => {
    const contents: unknown[] = [];
    const reply = afterCall((body) => {
      const content = turnsOf(body).find((one) => one.tool_calls)?.content;
      contents.push(content);
      const words = content === null ? "content: expected string" : "text content blocks must be non-empty";
      return content === " " ? fine : refusal(400, { message: words });
    });
    expect((await asked(reply)).text).toBe("Fine.");
    expect(contents).toEqual([null, "", " "]);
  });

  it.each<[object, string?]>([
    [{ message: "Your organization must be verified to stream this model.", param: "stream" }],
    [{ message: "The model is unsupported for streaming" }],
    [{ message: "Streaming is not supported here. Set stream to false." }, "openai-responses"],
    [{ message: "This model doesn't support tool use in streaming mode." }],
  ])("is to ask for the answer in one piece: %o", async (error, vendor) => {
    const learned = new LearnedModels();
    const whole = { choices: [{ index: 0, message: { role: "assistant", content: "Fine." }, finish_reason: "stop" }] };
    const reply = (body: Record<string, unknown>) =>
      body.stream === true ? refusal(400, error) : JSON.stringify(whole);
    const more = { questions: 2, ...(vendor === undefined ? {} : { vendor }) };
    const { text, bodies } = await asked(reply, learned, tools, more);
    expect([text, bodies.map(({ stream }) => stream)]).toEqual(["Fine.", [true, false, false]]);
    expect([hasTools(bodies.at(-1) ?? {}), "stream_options" in (bodies.at(-1) ?? {})]).toEqual([true, false]);
  });

  it.each([
    "This model doesn't support the system field. Remove system and try again.",
    "(ValidationException) when calling the ConverseStream operation: This model doesn't support the system field.",
    "messages[0].role must be one of: user, assistant",
    "The first message must be a user message",
    "A conversation must start with a user turn",
    "body.messages.0.role: Input should be 'user' or 'assistant'",
  ])("is that the rules go into the user's turn: %s", async (message) => {
    const learned = new LearnedModels();
    const reply = (body: Record<string, unknown>) =>
      turnsOf(body).some(({ role }) => role === "system") ? refusal(400, { message }) : fine;
    const { text, bodies } = await asked(reply, learned);
    expect([text, bodies.map(hasTools)]).toEqual(["Fine.", [true, true]]);
    expect(learned.all()).toMatchObject([{ recipe: { without: ["system"] } }]);
  });
});

describe("a question that a small window has room for only without the tools", () => {
  const heavy = "x".repeat(3000);
  const boxed: Toolbox = {
    ...tools,
    definitions: async () => [{ name: "look_up", description: heavy.slice(0, 900), inputSchema: { type: "object" } }],
  };
  const tooLong = (size: number) => ({
    status: 400,
    body: JSON.stringify({
      error: `Trying to keep the first ${size} tokens, but the context length is only 1000 tokens`,
    }),
  });
  const small = (body: Record<string, unknown>) => {
    const size = JSON.stringify(body).length;
    return size > 2000 ? tooLong(size) : chunk({ content: `Fine ${String("tools" in body)}` }) + END;
  };

  it("is asked without them this once, and the answer says so", async () => {
    const learned = new LearnedModels();
    const { text, notes, bodies } = await asked(small, learned, boxed, { message: "y".repeat(1000), questions: 2 });
    expect(text).toBe("Fine false");
    expect(notes).toContain("model.once_without_tools");
    // Each question tries them anew: another has room for them.
    expect(bodies.map((body) => "tools" in body)).toEqual([true, false, true, false]);
    expect(learned.all()).toEqual([]);
  });

  it("is not asked twice as it was where nothing helps", async () => {
    const { error, bodies } = await asked(small, new LearnedModels(), boxed, { message: "y".repeat(3000) });
    expect(error?.code).toBe("context_too_long");
    expect(bodies.map((body) => "tools" in body)).toEqual([true, false]);
  });

  it("keeps them while the chat and its memory can still be shorter", async () => {
    const more = { message: "y".repeat(1000), request: { canBeShorter: () => true } };
    const { error, bodies } = await asked(small, new LearnedModels(), boxed, more);
    expect(error?.code).toBe("context_too_long");
    expect(bodies).toHaveLength(1);
  });

  it("is asked without them at once where as much was too long before", async () => {
    const more = { message: "y".repeat(1000), request: { wasTooLong: true } };
    const { text, bodies, notes } = await asked(small, new LearnedModels(), boxed, more);
    expect({ text, count: bodies.length, notes }).toMatchObject({ text: "Fine false", count: 1 });
    expect(notes).toContain("model.once_without_tools");
  });
});

describe("a turn that only calls a tool", () => {
  const call = chunk(
    { tool_calls: [{ index: 0, id: "c", function: { name: "look_up", arguments: "{}" } }] },
    "tool_calls",
  );
  it.each([
    [422, "Failed to deserialize the JSON body: messages[2]: data did not match any variant of untagged enum Message"],
    [400, "Json error: data did not match any variant of untagged enum Body at line 1 column 990"],
    [
      500,
      "\n---\nWhile executing CallExpression at line 60, column 41 in source:\nError: Callee is not a function: got Undefined",
    ],
    [
      500,
      "\n---\nWhile executing FilterExpression at line 4, column 3 in source:\nError: Unknown filter 'trim' for type Null",
    ],
    [400, "Message 2 was not understood"],
  ])("goes with an empty text where a server does not take none, and that is kept: %i %s", async (status, message) => {
    const learned = new LearnedModels();
    const reply = (body: Record<string, unknown>) => {
      const messages = body.messages as { role: string; content?: unknown; tool_calls?: unknown }[];
      const isWordless = messages.some(({ tool_calls, content }) => tool_calls && (content ?? null) === null);
      if (isWordless) return { status, body: JSON.stringify({ error: { message } }) };
      return messages.at(-1)?.role === "tool" ? chunk({ content: "Done." }) + END : call + data("[DONE]");
    };
    const first = await asked(reply, learned, tools, { questions: 2 });
    expect(first.text).toBe("Done.");
    const last = await asked(reply, learned, tools, { questions: 1 });
    expect(last.text).toBe("Done.");
    expect(learned.all().map(({ recipe }) => recipe.without)).toContainEqual(["null_content"]);
  });
});

it("the key that a server was asked with is in nothing that it repeats it in", async () => {
  const key = "gw-9f8e7d6c5b4a";
  const call = { index: 0, id: "c", function: { name: "look_up", arguments: JSON.stringify({ note: key }) } };
  const { events, text } = await asked(
    (_, count) =>
      count === 0
        ? chunk({ reasoning_content: `I see ${key}.` }) + chunk({ tool_calls: [call] }, "tool_calls") + data("[DONE]")
        : chunk({ content: "Echo: gw-9f8e" }) + chunk({ content: "7d6c5b4a!" }) + END,
    new LearnedModels(),
    tools,
    { key },
  );
  expect(text).toBe("Echo: [key]!");
  expect(JSON.stringify(events)).not.toContain("gw-9f8e");
  const { error } = await asked(() => ({ status: 400, body: `{"error":"Bad: ${key}"}` }), undefined, tools, { key });
  expect(error?.message).toContain("Bad: [key]");
});

it("an end that a router calls proper, and that broke behind it, is none", async () => {
  const end = data({
    choices: [{ index: 0, delta: {}, finish_reason: "stop", native_finish_reason: "network_error" }],
  });
  const { error, text } = await asked(() => chunk({ content: "Half an ans" }) + end + data("[DONE]"));
  expect({ text, code: error?.code }).toEqual({ text: "Half an ans", code: "interrupted" });
});
