import { z } from "zod";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import { parseJson } from "../../base/json.ts";
import { note } from "../models/notes.ts";
import { ThinkingSteps } from "../models/thinking-steps.ts";

const text = z.object({ type: z.literal("text"), text: z.string() });
const thinking = z.object({ type: z.literal("thinking"), thinking: z.string() });
const toolUse = z.object({ type: z.literal("tool_use"), id: z.string(), name: z.string(), input: z.json() });
const toolResult = z.object({
  type: z.literal("tool_result"),
  tool_use_id: z.string(),
  content: z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().nullish() }))]).nullish(),
  is_error: z.boolean().nullish(),
});
const other = z.looseObject({ type: z.string() });
const blocks = z.array(z.union([text, thinking, toolUse, toolResult, other]));
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
  z.object({
    type: z.literal("assistant"),
    parent_tool_use_id: parent,
    message: z.object({
      content,
      id: z.string().nullish().catch(undefined),
      model: z.string().nullish().catch(undefined),
    }),
  }),
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
    num_turns: z.number().nullish().catch(undefined),
    stop_reason: z.string().nullish().catch(undefined),
    /** Whose turn it was; absent for the user's. */
    origin: z.looseObject({ kind: z.string() }).nullish().catch(undefined),
    usage: z
      .looseObject({
        input_tokens: z.number(),
        output_tokens: z.number(),
        cache_read_input_tokens: z.number().nullish().catch(undefined),
        cache_creation_input_tokens: z.number().nullish().catch(undefined),
      })
      .nullish()
      .catch(undefined),
  }),
]);
type Result = Extract<z.infer<typeof line>, { type: "result" }>;

const KINDS: ReadonlySet<string> = new Set(["system", "stream_event", "assistant", "user", "result"]);
/** Kinds of lines that are this format's, besides those that are read. */
const OWN_KINDS = /^(?:rate_limit_event|control_\w+|keep_alive|error|summary|tool_\w+)$/;
/** So many lines of other kinds, and none of this format's, are another program's format. */
const FOREIGN_LINES = 2;
/** What stands for the agent's model where the agent itself wrote a message, such as the words of an error. */
const SYNTHETIC = "<synthetic>";
/** Answers that must have begun with a greeting before every one is taken to do so. */
const SURE_ANSWERS = 2;

/** What is known of the program whose lines are read. */
export interface Speaker {
  /** Answers that it gave, and those of them that it greeted with a line of its own before any word. */
  answers: number;
  greeted: number;
  /** What it has cost so far by its own word, in US dollars. */
  cost: number;
}

/** Reads the lines of one answer into events. */
export class AgentReader {
  /** The agent's own name of the conversation. */
  sessionId: string | undefined;
  isDone = false;
  /** Whether it wrote anything of this answer. */
  hasBegun = false;
  readonly #speaker: Speaker;
  readonly #tools = new Map<string, string>();
  readonly #open = new Set<string>();
  #model: string | undefined;
  /** Where text and thinking come in pieces, the whole message that follows says nothing new. */
  #hasPieces = false;
  #hasThoughtPieces = false;
  readonly #thoughts = new ThinkingSteps();
  /** The message whose text came last as a whole, by its id, and that text. */
  #lastWhole: readonly [string, string] = ["", ""];
  /** Whether the answer has words, and whether a tool came after them. */
  #hasText = false;
  #isApart = false;
  #isGreeted = false;
  #foreign = 0;

  constructor(speaker: Speaker = { answers: 0, greeted: 0, cost: 0 }) {
    this.#speaker = speaker;
  }

  /** Whether a tool of the agent's own runs. */
  get hasOpenTools(): boolean {
    return this.#open.size > 0;
  }

  /** @throws BackendError when the agent says that it failed, or writes something else than this format. */
  *read(raw: string): Generator<ChatEvent> {
    const json = parseJson(raw.replace(/^\uFEFF/, ""));
    const parsed = line.safeParse(json);
    // Agents write lines of other kinds, too; they are not for the bar.
    if (!parsed.success) return this.#takeForeign(json);
    const said = parsed.data;
    if ("parent_tool_use_id" in said && typeof said.parent_tool_use_id === "string") return;
    if (said.type === "system") return yield* this.#system(said);
    // A turn of its own that had begun before the question, where each one begins with a greeting.
    if (!this.#isGreeted && this.#isGreeter) return;
    this.hasBegun = true;
    switch (said.type) {
      case "stream_event":
        return yield* this.#piece(said.event.delta);
      case "assistant":
        if (said.message.model === SYNTHETIC) return;
        for (const block of blocksOf(said.message.content)) yield* this.#block(block, said.message.id ?? "");
        return;
      case "user":
        if (typeof said.message.content !== "string")
          for (const block of said.message.content) yield* this.#result(block);
        return;
      case "result":
        yield* this.#end(said);
    }
  }

  get #isGreeter(): boolean {
    const { answers, greeted } = this.#speaker;
    return answers >= SURE_ANSWERS && greeted === answers;
  }

  *#system(said: Extract<z.infer<typeof line>, { type: "system" }>): Generator<ChatEvent> {
    this.sessionId = said.session_id ?? this.sessionId;
    if (said.subtype !== "init") return;
    this.#isGreeted = true;
    if (typeof said.model !== "string" || said.model === this.#model) return;
    this.#model = said.model;
    yield { type: "stream_start", model: said.model };
  }

  /** @throws BackendError once a program shows that it writes another format. */
  #takeForeign(json: unknown): void {
    const kind = typeof json === "object" && json !== null && "type" in json ? json.type : undefined;
    if (typeof kind !== "string" || OWN_KINDS.test(kind) || KINDS.has(kind)) return;
    this.#foreign += 1;
    if (this.hasBegun || this.#isGreeted || this.#speaker.answers > 0 || this.#foreign < FOREIGN_LINES) return;
    throw new BackendError("bad_response", phrase("agent.other_format"));
  }

  *#end(said: Result): Generator<ChatEvent> {
    const { subtype, result, errors, stop_reason } = said;
    this.sessionId = said.session_id ?? this.sessionId;
    const isFailed = said.is_error === true || subtype?.startsWith("error") === true;
    const hasNothing = !this.#hasText && this.#tools.size === 0;
    // The end of what the agent did by itself is not the end of the answer.
    const isItsOwn =
      said.origin?.kind === "task-notification" ||
      (isFailed && hasNothing && said.num_turns === 0 && this.#speaker.answers > 0);
    if (isItsOwn) {
      this.#isApart = true;
      return;
    }
    this.isDone = true;
    this.#speaker.answers += 1;
    if (this.#isGreeted) this.#speaker.greeted += 1;
    yield* this.#usage(said);
    if (isFailed) {
      const why = errors?.join(" ") || result || subtype?.replaceAll("_", " ");
      // Older ones put the second at which a limit ends behind a stroke.
      throw new BackendError(
        "provider_unavailable",
        phrase("agent.failed", {}, why?.replace(/\|\d{10}\b/, "") ?? undefined),
      );
    }
    // Some answer with their result alone.
    if (!this.#hasText && result) yield* this.#say(result);
    if (!this.#hasText) throw new BackendError("no_text", phrase("agent.no_text"), { retryable: true });
    const isCut = stop_reason === "max_tokens";
    if (isCut) yield note(phrase("model.cut_at_limit"));
    yield { type: "done", finish_reason: isCut ? "length" : "stop" };
  }

  /** What the answer took. The cost that is told is that of the program's whole run. */
  *#usage({ usage, total_cost_usd: total }: Result): Generator<ChatEvent> {
    const before = this.#speaker.cost;
    if (typeof total === "number") this.#speaker.cost = total;
    if (!usage) return;
    const { input_tokens, output_tokens, cache_read_input_tokens, cache_creation_input_tokens } = usage;
    const input = input_tokens + (cache_read_input_tokens ?? 0) + (cache_creation_input_tokens ?? 0);
    const cost_usd = typeof total === "number" ? (total >= before ? total - before : total) : null;
    yield {
      type: "usage",
      input_tokens: input,
      output_tokens,
      cost_usd,
      ...(cost_usd === null ? {} : { billed: true }),
    };
    if (cost_usd !== null) yield note(phrase("model.billed"));
  }

  /** Words of the answer, set apart from those before a tool. */
  *#say(content: string): Generator<ChatEvent> {
    if (content === "") return;
    this.#thoughts.end();
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
    this.#hasThoughtPieces = true;
    yield* this.#thoughts.push(delta.thinking);
  }

  *#block(block: z.infer<typeof blocks>[number], messageId: string): Generator<ChatEvent> {
    const whole = text.safeParse(block);
    if (whole.success) yield* this.#whole(whole.data.text, messageId);
    const thought = thinking.safeParse(block);
    if (thought.success) {
      if (!this.#hasThoughtPieces) yield* this.#thoughts.push(thought.data.thinking);
      this.#hasThoughtPieces = false;
      this.#thoughts.end();
    }
    const use = toolUse.safeParse(block);
    if (!use.success) return;
    const { id, name, input } = use.data;
    this.#thoughts.end();
    this.#tools.set(id, name);
    this.#open.add(id);
    yield { type: "tool_start", call_id: id, tool: name, params: input };
  }

  /** A message's text as a whole; the same message may come again with more. */
  *#whole(said: string, messageId: string): Generator<ChatEvent> {
    const [id, before] = this.#lastWhole;
    this.#lastWhole = [messageId, said];
    const isMore = id !== "" && id === messageId && said.startsWith(before);
    if (!this.#hasPieces) yield* this.#say(isMore ? said.slice(before.length) : said);
    this.#hasPieces = false;
  }

  *#result(block: z.infer<typeof blocks>[number]): Generator<ChatEvent> {
    const result = toolResult.safeParse(block);
    if (!result.success) return;
    this.#isApart = true;
    const { tool_use_id: call_id, is_error } = result.data;
    this.#open.delete(call_id);
    const content = result.data.content ?? "";
    const shown =
      typeof content === "string"
        ? content
        : content.map((part) => part.text ?? (part.type === "text" ? "" : `[${part.type}]`)).join("\n");
    const at = { type: "tool_complete" as const, call_id, tool: this.#tools.get(call_id) ?? "tool" };
    yield is_error === true ? { ...at, error: shown } : { ...at, result: shown };
  }
}

function blocksOf(said: z.infer<typeof content>): z.infer<typeof blocks> {
  return typeof said === "string" ? [{ type: "text", text: said }] : said;
}
