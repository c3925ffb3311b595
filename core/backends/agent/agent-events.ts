import { z } from "zod";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import { parseJson } from "../../base/json.ts";

const text = z.object({ type: z.literal("text"), text: z.string() });
const toolUse = z.object({ type: z.literal("tool_use"), id: z.string(), name: z.string(), input: z.json() });
const toolResult = z.object({
  type: z.literal("tool_result"),
  tool_use_id: z.string(),
  content: z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))]).optional(),
  is_error: z.boolean().optional(),
});
const other = z.looseObject({ type: z.string() });
const blocks = z.array(z.union([text, toolUse, toolResult, other]));

/** The lines of a command-line agent's streaming JSON, as Claude Code writes them (`--output-format stream-json`). */
const line = z.union([
  z.object({
    type: z.literal("system"),
    subtype: z.string(),
    session_id: z.string().optional(),
    model: z.string().optional(),
  }),
  z.object({
    type: z.literal("stream_event"),
    event: z.looseObject({
      type: z.string(),
      delta: z
        .looseObject({ type: z.string(), text: z.string().optional(), thinking: z.string().optional() })
        .optional(),
    }),
  }),
  z.object({ type: z.literal("assistant"), message: z.object({ content: blocks }) }),
  z.object({ type: z.literal("user"), message: z.object({ content: z.union([z.string(), blocks]) }) }),
  z.object({
    type: z.literal("result"),
    is_error: z.boolean().default(false),
    result: z.string().optional(),
    session_id: z.string().optional(),
    total_cost_usd: z.number().optional(),
    usage: z.looseObject({ input_tokens: z.number(), output_tokens: z.number() }).optional(),
  }),
]);

/** Reads the lines of one answer into events. */
export class AgentReader {
  /** The agent's own name of the conversation. */
  sessionId: string | undefined;
  isDone = false;
  readonly #tools = new Map<string, string>();
  #model: string | undefined;
  /** Where text comes in pieces, the whole message that follows says nothing new. */
  #hasPieces = false;
  #thought = "";

  /** @throws BackendError when the agent says that it failed. */
  *read(raw: string): Generator<ChatEvent> {
    const parsed = line.safeParse(parseJson(raw));
    // Agents write lines of other kinds, too; they are not for the bar.
    if (!parsed.success) return;
    const said = parsed.data;
    switch (said.type) {
      case "system":
        this.sessionId = said.session_id ?? this.sessionId;
        if (said.subtype === "init" && said.model !== undefined && said.model !== this.#model) {
          this.#model = said.model;
          yield { type: "stream_start", model: said.model };
        }
        return;
      case "stream_event":
        return yield* this.#piece(said.event.delta);
      case "assistant":
        for (const block of said.message.content) yield* this.#block(block);
        this.#hasPieces = false;
        return;
      case "user":
        if (typeof said.message.content !== "string")
          for (const block of said.message.content) yield* this.#result(block);
        return;
      case "result": {
        this.sessionId = said.session_id ?? this.sessionId;
        this.isDone = true;
        if (said.is_error)
          throw new BackendError("provider_unavailable", phrase("agent.failed", {}, said.result ?? undefined));
        if (said.usage) {
          const { input_tokens, output_tokens } = said.usage;
          yield { type: "usage", input_tokens, output_tokens, cost_usd: said.total_cost_usd ?? null };
        }
        yield { type: "done", finish_reason: "stop" };
      }
    }
  }

  *#piece(
    delta: { type: string; text?: string | undefined; thinking?: string | undefined } | undefined,
  ): Generator<ChatEvent> {
    if (delta?.type === "text_delta" && delta.text !== undefined && delta.text !== "") {
      this.#hasPieces = true;
      yield { type: "token", content: delta.text };
    }
    if (delta?.type !== "thinking_delta" || delta.thinking === undefined) return;
    const lines = (this.#thought + delta.thinking).split("\n");
    this.#thought = lines.pop() ?? "";
    for (const step of lines) if (step.trim() !== "") yield { type: "thinking", step: step.trim() };
  }

  *#block(block: z.infer<typeof blocks>[number]): Generator<ChatEvent> {
    const whole = text.safeParse(block);
    if (whole.success && !this.#hasPieces && whole.data.text !== "") yield { type: "token", content: whole.data.text };
    const use = toolUse.safeParse(block);
    if (!use.success) return;
    const { id, name, input } = use.data;
    this.#tools.set(id, name);
    yield { type: "tool_start", call_id: id, tool: name, params: input };
  }

  *#result(block: z.infer<typeof blocks>[number]): Generator<ChatEvent> {
    const result = toolResult.safeParse(block);
    if (!result.success) return;
    const { tool_use_id: call_id, content = "", is_error } = result.data;
    const shown =
      typeof content === "string" ? content : content.map((part) => part.text ?? `[${part.type}]`).join("\n");
    const at = { type: "tool_complete" as const, call_id, tool: this.#tools.get(call_id) ?? "tool" };
    yield is_error === true ? { ...at, error: shown } : { ...at, result: shown };
  }
}
