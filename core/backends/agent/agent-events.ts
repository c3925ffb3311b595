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
const content = z.union([z.string(), blocks]);
/** Set where a sub-agent speaks, whose words are none of the answer's. */
const parent = z.string().nullish();

/** The lines of a command-line agent's streaming JSON, as Claude Code writes them (`--output-format stream-json`). */
const line = z.union([
  z.object({
    type: z.literal("system"),
    subtype: z.string(),
    session_id: z.string().nullish(),
    model: z.string().nullish(),
  }),
  z.object({
    type: z.literal("stream_event"),
    parent_tool_use_id: parent,
    event: z.looseObject({
      type: z.string(),
      delta: z
        .looseObject({ type: z.string(), text: z.string().optional(), thinking: z.string().optional() })
        .optional(),
    }),
  }),
  z.object({ type: z.literal("assistant"), parent_tool_use_id: parent, message: z.object({ content }) }),
  z.object({ type: z.literal("user"), parent_tool_use_id: parent, message: z.object({ content }) }),
  // Whatever else is in it, it ends the answer: what does not fit is as if it were not there.
  z.object({
    type: z.literal("result"),
    subtype: z.string().nullish().catch(undefined),
    is_error: z.boolean().nullish().catch(undefined),
    result: z.string().nullish().catch(undefined),
    errors: z.array(z.string()).nullish().catch(undefined),
    session_id: z.string().nullish().catch(undefined),
    total_cost_usd: z.number().nullish().catch(undefined),
    usage: z.looseObject({ input_tokens: z.number(), output_tokens: z.number() }).nullish().catch(undefined),
  }),
]);
type Result = Extract<z.infer<typeof line>, { type: "result" }>;

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
  /** Whether the answer has words, and whether a tool came after them. */
  #hasText = false;
  #isApart = false;

  /** @throws BackendError when the agent says that it failed. */
  *read(raw: string): Generator<ChatEvent> {
    const parsed = line.safeParse(parseJson(raw.replace(/^\uFEFF/, "")));
    // Agents write lines of other kinds, too; they are not for the bar.
    if (!parsed.success) return;
    const said = parsed.data;
    if ("parent_tool_use_id" in said && typeof said.parent_tool_use_id === "string") return;
    switch (said.type) {
      case "system":
        this.sessionId = said.session_id ?? this.sessionId;
        if (said.subtype === "init" && typeof said.model === "string" && said.model !== this.#model) {
          this.#model = said.model;
          yield { type: "stream_start", model: said.model };
        }
        return;
      case "stream_event":
        return yield* this.#piece(said.event.delta);
      case "assistant":
        for (const block of blocksOf(said.message.content)) yield* this.#block(block);
        this.#hasPieces = false;
        return;
      case "user":
        if (typeof said.message.content !== "string")
          for (const block of said.message.content) yield* this.#result(block);
        return;
      case "result":
        yield* this.#end(said);
    }
  }

  *#end({ subtype, is_error, result, errors, session_id, total_cost_usd, usage }: Result): Generator<ChatEvent> {
    this.sessionId = session_id ?? this.sessionId;
    this.isDone = true;
    if (usage) {
      const { input_tokens, output_tokens } = usage;
      yield { type: "usage", input_tokens, output_tokens, cost_usd: total_cost_usd ?? null };
    }
    if (is_error === true || subtype?.startsWith("error") === true) {
      const why = errors?.join(" ") || result || subtype?.replaceAll("_", " ");
      throw new BackendError("provider_unavailable", phrase("agent.failed", {}, why ?? undefined));
    }
    // Some answer with their result alone.
    if (!this.#hasText && result) yield* this.#say(result);
    yield { type: "done", finish_reason: "stop" };
  }

  /** Words of the answer, set apart from those before a tool. */
  *#say(content: string): Generator<ChatEvent> {
    if (content === "") return;
    if (this.#isApart && this.#hasText && !content.startsWith("\n")) yield { type: "token", content: "\n\n" };
    this.#isApart = false;
    this.#hasText = true;
    yield { type: "token", content };
  }

  *#piece(
    delta: { type: string; text?: string | undefined; thinking?: string | undefined } | undefined,
  ): Generator<ChatEvent> {
    if (delta?.type === "text_delta" && delta.text !== undefined && delta.text !== "") {
      this.#hasPieces = true;
      yield* this.#say(delta.text);
    }
    if (delta?.type !== "thinking_delta" || delta.thinking === undefined) return;
    const lines = (this.#thought + delta.thinking).split("\n");
    this.#thought = lines.pop() ?? "";
    for (const step of lines) if (step.trim() !== "") yield { type: "thinking", step: step.trim() };
  }

  *#block(block: z.infer<typeof blocks>[number]): Generator<ChatEvent> {
    const whole = text.safeParse(block);
    if (whole.success && !this.#hasPieces) yield* this.#say(whole.data.text);
    const use = toolUse.safeParse(block);
    if (!use.success) return;
    const { id, name, input } = use.data;
    this.#tools.set(id, name);
    yield { type: "tool_start", call_id: id, tool: name, params: input };
  }

  *#result(block: z.infer<typeof blocks>[number]): Generator<ChatEvent> {
    const result = toolResult.safeParse(block);
    if (!result.success) return;
    this.#isApart = true;
    const { tool_use_id: call_id, content = "", is_error } = result.data;
    const shown =
      typeof content === "string" ? content : content.map((part) => part.text ?? `[${part.type}]`).join("\n");
    const at = { type: "tool_complete" as const, call_id, tool: this.#tools.get(call_id) ?? "tool" };
    yield is_error === true ? { ...at, error: shown } : { ...at, result: shown };
  }
}

function blocksOf(said: z.infer<typeof content>): z.infer<typeof blocks> {
  return typeof said === "string" ? [{ type: "text", text: said }] : said;
}
