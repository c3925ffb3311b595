/** Refusals that speak of a call in the chat, and not of tools. */
import { describe, expect, it } from "vitest";
import { asked, chunk, data, END, tools } from "../../../testing/asked-model.ts";
import { LearnedModels, PLAIN_RECIPE } from "./learned.ts";

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

  it("is told by Ollama in a stream, also as the name of a field", async () => {
    const words = "error parsing tool call: raw='{\"q\":1]', err=bad end";
    for (const fault of [
      { error: words },
      { error: { message: words } },
      { "error parsing tool call": "raw='{', err=bad end" },
    ]) {
      for (const before of ["", chunk({ reasoning: "Let me think." })]) {
        const { text, bodies } = await asked((_, count) =>
          count === 0 ? before + data(fault) : chunk({ content: "Yes." }) + END,
        );
        expect([text, bodies.map(hasTools)]).toEqual(["Yes.", [true, true]]);
      }
    }
  });

  it.each([
    ["llama.cpp", { code: 500, message: "Failed to parse input at pos 12: <tool_call>{", type: "server_error" }],
    ["Groq", { message: "Failed to call a function.", type: "invalid_request_error", code: "tool_use_failed" }],
  ])("stands apart from the words before it, which are not said again: %s", async (_, error) => {
    const cut = chunk({ content: "Let me look." }) + data({ error });
    const { bodies, text } = await asked((_body, count) =>
      count === 0 ? cut : chunk({ content: "It is noon." }) + END,
    );
    expect(text).toMatch(/^Let me look\.\s+It is noon\.$/);
    expect(bodies[1]?.messages).toMatchObject([
      {},
      {},
      { role: "assistant", content: "Let me look." },
      { role: "user" },
    ]);
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
