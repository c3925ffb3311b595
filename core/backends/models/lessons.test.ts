/** What models refuse, what they are asked without from then on, and for how long. */
import { describe, expect, it } from "vitest";
import { asked, chunk, data, END, tools, type Reply } from "../../../testing/asked-model.ts";
import { LearnedModels } from "./learned.ts";

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
