/** One thing that a model says, in no vendor's words. */
export type Said =
  | { reasoning: string }
  | { text: string }
  | { call: string; id: string; input: object }
  | { end: "stop" | "length" | "tools" | "filter"; usage: { input: number; output: number } }
  | { error: string };

export type Format = "chat" | "responses" | "messages" | "gemini" | "vertex";
export const FORMATS: readonly Format[] = ["chat", "responses", "messages", "gemini", "vertex"];

const event = (data: object, name?: string) =>
  `${name === undefined ? "" : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`;

/** The body of a streamed answer in a vendor's wire format, shaped as their API reference shows it. */
export function streamBody(format: Format, said: readonly Said[]): string {
  if (format === "chat") return chat(said);
  if (format === "responses") return responses(said);
  if (format === "messages") return messages(said);
  return gemini(said);
}

function chat(said: readonly Said[]): string {
  const chunk = (delta: object, finish: string | null = null) =>
    event({
      id: "chatcmpl-1",
      object: "chat.completion.chunk",
      created: 1,
      model: "m1",
      choices: [{ index: 0, delta, finish_reason: finish }],
    });
  let calls = -1;
  const body = said.map((one) => {
    if ("reasoning" in one) return chunk({ reasoning_content: one.reasoning });
    if ("text" in one) return chunk({ content: one.text });
    if ("error" in one) return event({ error: { message: one.error, type: "server_error", code: "overloaded" } });
    if ("call" in one) {
      calls += 1;
      const [first, second] = halves(JSON.stringify(one.input));
      const head = { index: calls, id: one.id, type: "function", function: { name: one.call, arguments: first } };
      return chunk({ tool_calls: [head] }) + chunk({ tool_calls: [{ index: calls, function: { arguments: second } }] });
    }
    const { input, output } = one.usage;
    const finish = { stop: "stop", length: "length", tools: "tool_calls", filter: "content_filter" }[one.end];
    const usage = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
    return `${chunk({}, finish)}${event({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "m1", choices: [], usage })}data: [DONE]\n\n`;
  });
  return chunk({ role: "assistant", content: "" }) + body.join("");
}

function responses(said: readonly Said[]): string {
  let sequence = 0;
  const send = (type: string, data: object) => event({ type, sequence_number: (sequence += 1), ...data }, type);
  const base = { id: "resp_1", object: "response", created_at: 1, model: "m1" };
  let index = -1;
  const body = said.map((one) => {
    index += 1;
    const at = { output_index: index };
    if ("reasoning" in one) {
      const item = { type: "reasoning", id: `rs_${index}`, summary: [] as object[] };
      const part = { ...at, item_id: item.id, summary_index: 0 };
      return (
        send("response.output_item.added", { ...at, item }) +
        send("response.reasoning_summary_part.added", { ...part, part: { type: "summary_text", text: "" } }) +
        send("response.reasoning_summary_text.delta", { ...part, delta: one.reasoning }) +
        send("response.reasoning_summary_part.done", { ...part, part: { type: "summary_text", text: one.reasoning } }) +
        send("response.output_item.done", {
          ...at,
          item: { ...item, encrypted_content: null, summary: [{ type: "summary_text", text: one.reasoning }] },
        })
      );
    }
    if ("text" in one) {
      const item = { type: "message", id: `msg_${index}`, role: "assistant", status: "in_progress", content: [] };
      const part = { type: "output_text", text: one.text, annotations: [] };
      return (
        send("response.output_item.added", { ...at, item }) +
        send("response.output_text.delta", {
          ...at,
          item_id: item.id,
          content_index: 0,
          delta: one.text,
          logprobs: [],
        }) +
        send("response.output_item.done", { ...at, item: { ...item, status: "completed", content: [part] } })
      );
    }
    if ("call" in one) {
      const item = { type: "function_call", id: `fc_${index}`, call_id: one.id, name: one.call, arguments: "" };
      const text = JSON.stringify(one.input);
      return (
        send("response.output_item.added", { ...at, item: { ...item, status: "in_progress" } }) +
        send("response.function_call_arguments.delta", { ...at, item_id: item.id, delta: text }) +
        send("response.function_call_arguments.done", { ...at, item_id: item.id, arguments: text }) +
        send("response.output_item.done", { ...at, item: { ...item, arguments: text, status: "completed" } })
      );
    }
    if ("error" in one) {
      return send("error", { error: { type: "server_error", code: "overloaded", message: one.error, param: null } });
    }
    const { input, output } = one.usage;
    const usage = {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
    };
    const reason = { stop: null, tools: null, length: "max_output_tokens", filter: "content_filter" }[one.end];
    const type = reason === null ? "response.completed" : "response.incomplete";
    return send(type, { response: { ...base, usage, incomplete_details: reason === null ? null : { reason } } });
  });
  return send("response.created", { response: { ...base, service_tier: null } }) + body.join("");
}

function messages(said: readonly Said[]): string {
  const send = (type: string, data: object = {}) => event({ type, ...data }, type);
  let index = -1;
  const block = (start: object, ...deltas: object[]) => {
    index += 1;
    return (
      send("content_block_start", { index, content_block: start }) +
      deltas.map((delta) => send("content_block_delta", { index, delta })).join("") +
      send("content_block_stop", { index })
    );
  };
  const usage = {
    input_tokens: said.flatMap((one) => ("end" in one ? [one.usage.input] : []))[0] ?? 0,
    output_tokens: 0,
  };
  const head = send("message_start", {
    message: {
      id: "msg_1",
      type: "message",
      role: "assistant",
      content: [],
      model: "m1",
      stop_reason: null,
      stop_sequence: null,
      usage,
    },
  });
  const body = said.map((one) => {
    if ("reasoning" in one) {
      const delta = { type: "thinking_delta", thinking: one.reasoning };
      return block({ type: "thinking", thinking: "", signature: "" }, delta, {
        type: "signature_delta",
        signature: "sig1",
      });
    }
    if ("text" in one) return block({ type: "text", text: "" }, { type: "text_delta", text: one.text });
    if ("call" in one) {
      const [first, second] = halves(JSON.stringify(one.input));
      return block(
        { type: "tool_use", id: one.id, name: one.call, input: {} },
        { type: "input_json_delta", partial_json: first },
        { type: "input_json_delta", partial_json: second },
      );
    }
    if ("error" in one) return send("error", { error: { type: "overloaded_error", message: one.error } });
    const reason = { stop: "end_turn", length: "max_tokens", tools: "tool_use", filter: "refusal" }[one.end];
    const delta = { stop_reason: reason, stop_sequence: null };
    return send("message_delta", { delta, usage: { output_tokens: one.usage.output } }) + send("message_stop");
  });
  return head + send("ping") + body.join("");
}

function gemini(said: readonly Said[]): string {
  const chunk = (parts: object[], more: object = {}, finish?: string) =>
    event({
      candidates: [
        { content: { parts, role: "model" }, index: 0, ...(finish === undefined ? {} : { finishReason: finish }) },
      ],
      modelVersion: "m1",
      responseId: "r1",
      ...more,
    });
  return said
    .map((one) => {
      if ("reasoning" in one) return chunk([{ text: one.reasoning, thought: true }]);
      if ("text" in one) return chunk([{ text: one.text }]);
      if ("call" in one) {
        return chunk([{ functionCall: { name: one.call, args: one.input }, thoughtSignature: "c2lnMQ==" }]);
      }
      if ("error" in one) return event({ error: { code: 503, message: one.error, status: "UNAVAILABLE" } });
      const finish = { stop: "STOP", tools: "STOP", length: "MAX_TOKENS", filter: "SAFETY" }[one.end];
      const { input, output } = one.usage;
      const usageMetadata = { promptTokenCount: input, candidatesTokenCount: output, totalTokenCount: input + output };
      return chunk([{ text: "" }], { usageMetadata }, finish);
    })
    .join("");
}

function halves(text: string): [string, string] {
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}
