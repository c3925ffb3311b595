/** What real servers send, in shapes of our own: each is one kind, and what a user is to see of it. */
import { type AddressInfo, createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { asked, chunk, data, END, tools, type Reply } from "../../../testing/asked-model.ts";
import { connectionLost } from "../sse-transport.ts";
import { LearnedModels } from "./learned.ts";

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

it("takes a tool call without the marks that a template leaves behind it", async () => {
  const call = { index: 0, id: "a", function: { name: "look_up", arguments: '{"of":1}<|im_end|>\n' } };
  const { text, bodies } = await asked((_, count) =>
    count === 0 ? chunk({ tool_calls: [call] }) + data("[DONE]") : chunk({ content: "It is." }) + END,
  );
  expect([text, JSON.stringify(bodies[1]).includes('"{\\"of\\":1}"')]).toEqual(["It is.", true]);
});

it("takes a tool call in whatever pieces it comes", async () => {
  const odd = chunk({ tool_calls: [{ index: "0", id: "a", function: { name: "look_up", arguments: { of: 1 } } }] });
  const { text, bodies } = await asked((_, count) =>
    count === 0 ? odd + data("[DONE]") : chunk({ content: "It is." }) + END,
  );
  expect(text).toBe("It is.");
  expect(JSON.stringify(bodies[1])).toContain('{\\"of\\":1}');
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

it("a proxy that wants a login in the place of the server is told as one", async () => {
  const { error } = await asked(() => ({ status: 407, body: "<html><title>ACME</title></html>" }));
  expect(error).toMatchObject({ code: "bad_response", message: expect.stringContaining("A proxy on the way") });
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

it("an end that a router calls proper, and that broke behind it, is none", async () => {
  const end = data({
    choices: [{ index: 0, delta: {}, finish_reason: "stop", native_finish_reason: "network_error" }],
  });
  const { error, text } = await asked(() => chunk({ content: "Half an ans" }) + end + data("[DONE]"));
  expect({ text, code: error?.code }).toEqual({ text: "Half an ans", code: "interrupted" });
});
