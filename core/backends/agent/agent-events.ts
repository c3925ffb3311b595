import type { z } from "zod";
import { BackendError } from "../../base/errors.ts";
import { phrase } from "../../base/phrases.ts";
import type { ChatEvent } from "../../protocol.ts";
import { parseJson } from "../../base/json.ts";
import { note } from "../models/notes.ts";
import {
  type blocks,
  blocksOf,
  line,
  type Result,
  shownResult,
  type Speaker,
  text,
  thinking,
  toolResult,
  toolUse,
} from "./agent-lines.ts";
import { failure, wordless } from "./agent-failures.ts";
import { KeyFilter } from "../models/transport/sent-keys.ts";
import { ThinkingSteps } from "../models/thinking-steps.ts";

const KINDS: ReadonlySet<string> = new Set(["system", "stream_event", "assistant", "user", "result"]);
/** Kinds of lines that are this format's, besides those that are read. */
const OWN_KINDS = /^(?:rate_limit_event|control_\w+|keep_alive|error|summary|tool_\w+)$/;
/** So many lines of other kinds, and none of this format's, are another program's format. */
const FOREIGN_LINES = 2;
/** What stands for the agent's model where the agent itself wrote a message, such as the words of an error. */
const SYNTHETIC = "<synthetic>";
/** Whose turn it may be besides the user's. */
const OTHERS = /notification|peer|background|cron|schedule|hook|trigger/i;
/** Answers that must have begun with a greeting before every one is taken to do so. */
const SURE_ANSWERS = 2;

/** Reads the lines of one answer into events. */
export class AgentReader {
  /** The agent's own name of the conversation. */
  sessionId: string | undefined;
  isDone = false;
  /** Whether it wrote anything of this answer. */
  hasBegun = false;
  /** An end that may be of a turn of the agent's own; it is this answer's, where nothing follows. */
  held: BackendError | undefined;
  readonly #speaker: Speaker;
  readonly #tools = new Map<string, string>();
  readonly #open = new Set<string>();
  #model: string | undefined;
  /** Where text and thinking come in pieces, the whole message that follows says nothing new. */
  #hasPieces = false;
  #hasThoughtPieces = false;
  readonly #thoughts = new ThinkingSteps();
  readonly #filter: KeyFilter;
  readonly #thoughtFilter: KeyFilter;
  /** The message whose text came last as a whole, by its id, and that text. */
  #lastWhole: readonly [string, string] = ["", ""];
  /** Whether the answer has words, and whether a tool came after them. */
  #hasText = false;
  #isApart = false;
  #isGreeted = false;
  /** The end of another turn, while nothing came after it. */
  #others: Result | undefined;
  /** How much of the answer was shown, in UTF-16 code units. */
  #shown = 0;
  #foreign = 0;

  constructor(speaker: Speaker = { answers: 0, greeted: 0, cost: 0, keys: [] }) {
    this.#speaker = speaker;
    this.#filter = new KeyFilter(speaker.keys);
    this.#thoughtFilter = new KeyFilter(speaker.keys);
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
    this.held = undefined;
    if (this.#others) yield* this.#takeBack();
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

  /** Whether something may still follow an end that was another turn's by its own word, or seems to be. */
  get mayBeOver(): boolean {
    return this.held !== undefined || this.#others !== undefined;
  }

  /** Whether the question still waits: a turn that began after it, and used no tool between which it could be taken in, is over. */
  get isQueued(): boolean {
    return this.#others !== undefined && this.#isGreeted && this.#tools.size === 0;
  }

  /** What was held back as the beginning of a key, where something else follows or nothing more comes. */
  *release(): Generator<ChatEvent> {
    yield* this.#endThought();
    yield* this.#say(this.#filter.end());
  }

  /** Nothing followed: the question was taken into the other turn, whose end is the answer's. */
  *accept(): Generator<ChatEvent> {
    const said = this.#others;
    this.#others = undefined;
    if (said) yield* this.#end({ ...said, origin: null });
  }

  get #isGreeter(): boolean {
    const { answers, greeted } = this.#speaker;
    return answers >= SURE_ANSWERS && greeted === answers;
  }

  *#system(said: Extract<z.infer<typeof line>, { type: "system" }>): Generator<ChatEvent> {
    this.sessionId = said.session_id ?? this.sessionId;
    if (said.subtype !== "init") return;
    // The next turn has begun: its words are waited for as for any answer's.
    this.#isGreeted = true;
    this.held = undefined;
    if (this.#others) yield* this.#takeBack();
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
    const { subtype, stop_reason } = said;
    const result = typeof said.result === "string" ? said.result : "";
    this.sessionId = said.session_id ?? this.sessionId;
    const isFailed = said.is_error === true || subtype?.startsWith("error") === true;
    const hasNothing = !this.#hasText && this.#tools.size === 0;
    // The end of what the agent did by itself is not the end of the answer.
    if (said.origin != null && OTHERS.test(said.origin.kind)) {
      this.#others = said;
      return;
    }
    const isOdd = hasNothing && said.num_turns === 0 && this.#speaker.answers > 0 && (isFailed || !result);
    if (isOdd) {
      this.held = isFailed ? failure(said) : wordless();
      return;
    }
    this.isDone = true;
    yield* this.release();
    yield* this.#endTools();
    this.#speaker.answers += 1;
    if (this.#isGreeted) this.#speaker.greeted += 1;
    yield* this.#usage(said);
    if (isFailed) throw failure(said);
    // Some answer with their result alone.
    if (!this.#hasText && result) yield* this.#say(result);
    if (!this.#hasText) throw wordless();
    const isCut = stop_reason === "max_tokens";
    if (isCut) yield note(phrase("model.cut_at_limit"));
    yield { type: "done", finish_reason: isCut ? "length" : "stop" };
  }

  /** What was shown of a turn that turns out to be the agent's own is no part of the answer. */
  *#takeBack(): Generator<ChatEvent> {
    this.#others = undefined;
    this.#filter.end();
    if (this.#shown > 0) yield { type: "retract", length: this.#shown };
    this.#shown = 0;
    this.#hasText = false;
    this.#isApart = false;
  }

  /** A tool of which nothing more was heard is over with the answer. */
  *#endTools(): Generator<ChatEvent> {
    for (const call_id of this.#open)
      yield { type: "tool_complete", call_id, tool: this.#tools.get(call_id) ?? "tool", result: "" };
    this.#open.clear();
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
    yield* this.#endThought();
    const lead = this.#isApart && this.#hasText && !content.startsWith("\n") ? "\n\n" : "";
    this.#isApart = false;
    this.#hasText = true;
    this.#shown += lead.length + content.length;
    if (lead !== "") yield { type: "token", content: lead };
    yield { type: "token", content };
  }

  /** The step of thinking is over, with what of it was held back as the beginning of a key. */
  *#endThought(): Generator<ChatEvent> {
    yield* this.#thoughts.push(this.#thoughtFilter.end());
    this.#thoughts.end();
  }

  *#piece(
    delta: { type: string; text?: string | undefined; thinking?: string | undefined } | undefined,
  ): Generator<ChatEvent> {
    if (delta?.type === "text_delta" && delta.text !== undefined && delta.text !== "") {
      this.#hasPieces = true;
      yield* this.#say(this.#filter.push(delta.text));
    }
    if (delta?.type !== "thinking_delta" || delta.thinking === undefined) return;
    this.#hasThoughtPieces = true;
    yield* this.#say(this.#filter.end());
    yield* this.#thoughts.push(this.#thoughtFilter.push(delta.thinking));
  }

  *#block(block: z.infer<typeof blocks>[number], messageId: string): Generator<ChatEvent> {
    const whole = text.safeParse(block);
    if (whole.success) yield* this.#whole(whole.data.text, messageId);
    const thought = thinking.safeParse(block);
    if (thought.success) {
      yield* this.#say(this.#filter.end());
      if (!this.#hasThoughtPieces) yield* this.#thoughts.push(thought.data.thinking);
      this.#hasThoughtPieces = false;
      yield* this.#endThought();
    }
    const use = toolUse.safeParse(block);
    if (!use.success) return;
    const { id, name, input } = use.data;
    yield* this.release();
    this.#tools.set(id, name);
    this.#open.add(id);
    this.#isApart = true;
    yield { type: "tool_start", call_id: id, tool: name, params: input };
  }

  /** A message's text as a whole; the same message may come again with more. */
  *#whole(said: string, messageId: string): Generator<ChatEvent> {
    const [id, before] = this.#lastWhole;
    this.#lastWhole = [messageId, said];
    const isMore = id !== "" && id === messageId && said.startsWith(before);
    // A key may go on in the next message.
    if (!this.#hasPieces) yield* this.#say(this.#filter.push(isMore ? said.slice(before.length) : said));
    this.#hasPieces = false;
  }

  *#result(block: z.infer<typeof blocks>[number]): Generator<ChatEvent> {
    const result = toolResult.safeParse(block);
    if (!result.success) return;
    this.#isApart = true;
    const { tool_use_id: call_id, is_error } = result.data;
    this.#open.delete(call_id);
    const shown = shownResult(result.data.content);
    const at = { type: "tool_complete" as const, call_id, tool: this.#tools.get(call_id) ?? "tool" };
    yield is_error === true ? { ...at, error: shown } : { ...at, result: shown };
  }
}
