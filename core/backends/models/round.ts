import type { LanguageModelV4Message, LanguageModelV4ToolCall, SharedV4ProviderOptions } from "@ai-sdk/provider";
import type { ChatEvent } from "../../protocol.ts";
import { ownCallId } from "./call-ids.ts";
import { inputObject, isCutCall, withoutEndMarks } from "./call-input.ts";
import { gap } from "./gap.ts";
import { keptThought } from "./returned-thinking.ts";
import { offeredName } from "./tool-names.ts";
import { laterUse } from "./transport/usage.ts";
import type { Said, Source, TokenUse, TurnEnd } from "./transport/said.ts";
import { allWithoutSentKeys, argumentsWithoutSentKeys, CleanText } from "./transport/sent-keys.ts";
import { CallBlocks, type TextPiece } from "./transport/call-blocks.ts";
import type { OfferedTools } from "./transport/written-calls.ts";
import { type Piece, ThinkingTags } from "./transport/thinking-tags.ts";
import { ThinkingSteps } from "./thinking-steps.ts";

type AssistantParts = Extract<LanguageModelV4Message, { role: "assistant" }>["content"];
type Part = AssistantParts[number];
type OpenPart = Extract<Part, { type: "text" | "reasoning" }>;

export interface RoundStart {
  /** Counted from 1, for ids of calls that the vendor leaves without one. */
  number: number;
  /** The answer so far, from whose end this round's text is set apart; empty where it goes on in the middle of that. */
  before: string;
  /** The tools that it was offered. */
  tools: OfferedTools;
  /** Ids of calls that this answer has had. */
  usedIds: Set<string>;
  /** The keys that the request was sent with. */
  keys?: readonly string[];
  /** Whether the model is known to close thinking that it never opened. */
  opensAlone: boolean;
}

/** What a model said in one request: events for the bar as they come, and at the end what it said as a turn. */
export class Round {
  /** Tools that the model wants called. */
  readonly calls: LanguageModelV4ToolCall[] = [];
  readonly sources: Source[] = [];
  /** Media types of pictures in the answer. */
  readonly pictures: string[] = [];
  /** Undefined where the server did not say. */
  usage: TokenUse | undefined;
  /** How much had been written when it was last said, in UTF-16 code units. */
  counted = 0;
  end: TurnEnd | undefined;
  /** The vendor's word for the end. */
  endWords = "";
  /** The model that answered, by the name that the server gives it. */
  model: string | undefined;
  text = "";
  hasThought = false;
  hasCutCall = false; // The limit on the answer's length fell into a call.
  /** In UTF-16 code units, what sets the round apart counted. */
  #shown = 0;
  readonly #start: RoundStart;
  readonly #tags: ThinkingTags;
  readonly #steps = new ThinkingSteps();
  #texts: CleanText;
  #thoughts: CleanText;
  #parts: Part[] = [];
  #open: OpenPart | undefined;
  #fields: SharedV4ProviderOptions | undefined;
  #calls = 0;
  readonly #blocks: CallBlocks;
  /** Those that the model wrote into its text. */
  #written: Extract<TextPiece, { type: "written" }>[] = [];
  /** Whether what follows is another message, as a plan and what came of it. */
  #isApart = false;
  /** All that was thought, however it came. */
  #thought = "";

  constructor(start: RoundStart) {
    this.#start = start;
    this.#texts = new CleanText(start.keys);
    this.#thoughts = new CleanText(start.keys);
    this.#tags = new ThinkingTags(start.opensAlone);
    this.#blocks = new CallBlocks(start.tools);
  }

  /** Whether the model closed thinking that it never opened. */
  get closedAlone(): boolean {
    return this.#tags.closedAlone;
  }

  /** All that the model wrote. */
  get written(): string {
    return `${this.#thought}${this.text}${this.calls.map(({ toolName, input }) => `${toolName}${input}`).join("")}`;
  }

  /** Takes one thing that was said. */
  *take(said: Said): Generator<ChatEvent> {
    switch (said.type) {
      case "text":
        yield* this.#think(this.#thoughts.release(), {});
        return yield* this.#pieces(this.#tags.push(this.#texts.push(said.text)), said.keep);
      case "thinking":
        yield* this.#pieces(this.#tags.push(this.#texts.release()), undefined);
        return yield* this.#think(this.#thoughts.push(said.text), said);
      case "part_end":
        return yield* this.#endPart(said.isMessage === true);
      case "call":
        yield* this.#release();
        return this.#call({
          ...allWithoutSentKeys(said, this.#start.keys),
          input: argumentsWithoutSentKeys(withoutEndMarks(said.input), this.#start.keys),
        });
      case "sources":
        return this.#addSources(allWithoutSentKeys(said.sources, this.#start.keys));
      case "picture":
        return void this.pictures.push(allWithoutSentKeys(said.mediaType, this.#start.keys));
      case "message_fields":
        this.#fields = { openaiCompatible: said.fields as never };
        return;
      case "model":
        this.model ??= allWithoutSentKeys(said.name, this.#start.keys);
        return;
      case "usage":
        this.usage = laterUse(this.usage, said.usage);
        this.counted = this.written.length;
        return;
      case "cut_call":
        return this.#dropCall();
      case "end":
        this.end = said.end;
        // What does not parse is what the limit cut.
        if (said.end === "length" && isCutCall(this.calls.at(-1))) this.#dropCall();
        this.endWords = allWithoutSentKeys(said.words, this.#start.keys);
        return;
      default:
        return; // A fault is thrown where it is read.
    }
  }

  /** What was held back, once nothing more comes. */
  *flush(): Generator<ChatEvent> {
    yield* this.#release();
    yield* this.#pieces(this.#tags.end(), undefined);
    yield* this.#show(this.#blocks.end(), undefined);
    if (this.text.trim() === "" && this.#written.length === 0) this.#findInThought();
    this.#callWritten();
  }

  /** Calls in the text are some of an answer that is whole, and where its server found none itself. */
  #callWritten(): void {
    const written = this.#written;
    this.#written = [];
    if (this.calls.length > 0 || !["stop", "tools", "length"].includes(this.end ?? "")) return;
    for (const { call, isOpen } of written) {
      if (isOpen && this.end === "length") this.hasCutCall = true;
      else this.#call({ type: "call", id: "", ...call });
    }
  }

  /** Some models call a tool and forget to end their thinking: where nothing follows a whole call, it is meant. */
  #findInThought(): void {
    const blocks = new CallBlocks(this.#start.tools);
    const pieces = [...blocks.push(this.#thought), ...blocks.end()];
    const last = pieces.findLastIndex((piece) => piece.type === "text" && piece.text.trim() !== "");
    const written = pieces.slice(last + 1).filter((piece) => piece.type === "written");
    if (written.some(({ isOpen }) => isOpen)) return;
    this.#written = written.filter(({ call }) => this.#start.tools.names.includes(call.name));
  }

  *#endPart(isMessage: boolean): Generator<ChatEvent> {
    yield* this.#release();
    this.#open = undefined;
    this.#isApart ||= isMessage;
  }

  /** What was held back of a part that is over. */
  *#release(): Generator<ChatEvent> {
    const thought = this.#thoughts.end();
    if (thought !== "") yield* this.#think(thought, {});
    yield* this.#pieces(this.#tags.push(this.#texts.end()), undefined);
    this.#thoughts = new CleanText(this.#start.keys);
    this.#texts = new CleanText(this.#start.keys);
  }

  *#think(text: string, { isShownOnly, keep }: Pick<Extract<Said, { type: "thinking" }>, "isShownOnly" | "keep">) {
    if (text === "" && keep === undefined) return;
    if (text !== "") this.hasThought = true;
    this.#thought += text;
    if (isShownOnly !== true) this.#extend("reasoning", text, keep);
    yield* this.#steps.push(text);
  }

  /** What the model said, to be given back to it with the tools' results. */
  get turn(): LanguageModelV4Message {
    const content = this.#parts.filter((part) => part.type !== "text" || part.text !== "" || part.providerOptions);
    return { role: "assistant", content, providerOptions: { ...this.#fields, ...keptThought(this.#thought) } };
  }

  *#pieces(pieces: readonly Piece[], keep: SharedV4ProviderOptions | undefined): Generator<ChatEvent> {
    if (pieces.length === 0 && keep) this.#extend("text", "", keep);
    for (const piece of pieces) {
      if (piece.type === "recalled") yield* this.#recall();
      else if (piece.type === "thinking") {
        this.hasThought = true;
        this.#thought += piece.text;
        yield* this.#steps.push(piece.text);
      } else yield* this.#show(this.#blocks.push(piece.text), keep);
    }
  }

  *#show(pieces: readonly TextPiece[], keep: SharedV4ProviderOptions | undefined): Generator<ChatEvent> {
    if (pieces.length === 0 && keep) this.#extend("text", "", keep);
    for (const piece of pieces) {
      if (piece.type === "written") this.#written.push(piece);
      else {
        this.#extend("text", piece.text, keep);
        yield* this.#write(piece.text);
      }
    }
  }

  *#write(text: string): Generator<ChatEvent> {
    // Thinking that goes on after this is another thought.
    this.#steps.end();
    const before = this.text === "" ? this.#start.before : this.#isNewMessage(text) ? this.text : "";
    const apart = gap(before, text);
    this.#isApart = false;
    // Where it begins the round, it is no part of what the model said.
    this.text += this.text === "" ? text : apart + text;
    this.#shown += apart.length + text.length;
    yield { type: "token", content: apart + text };
  }

  /** Whether a text begins a message after others of the turn; a space on either side says that it goes on in one. */
  #isNewMessage(text: string): boolean {
    return this.#isApart && !/[^\S\n]$/.test(this.text) && !/^[^\S\n]/.test(text);
  }

  /** The text so far was thinking, as the closing tag shows that stood after it. */
  *#recall(): Generator<ChatEvent> {
    const { text } = this;
    this.#written = [];
    this.#blocks.forget();
    if (text === "") return;
    this.text = "";
    this.#parts = this.#parts.filter(({ type }) => type !== "text");
    this.#open = undefined;
    this.hasThought = true;
    this.#thought = text + this.#thought;
    yield { type: "retract", length: this.#shown };
    this.#shown = 0;
    yield* this.#steps.push(text);
    this.#steps.end();
  }

  #call({ id, name, input, keep }: Extract<Said, { type: "call" }>): void {
    this.#calls += 1;
    const own = ownCallId(this.#start.number, this.#calls);
    const used = this.#start.usedIds;
    // Some count their calls anew in each round, or give all the same id; those that read them again take each once.
    const toolCallId = id === "" || used.has(id) ? own : id;
    used.add(toolCallId);
    const toolName = offeredName(name, this.#start.tools.names);
    this.calls.push({ type: "tool-call", toolCallId, toolName, input });
    this.#open = undefined;
    this.#parts.push({
      type: "tool-call",
      toolCallId,
      toolName,
      input: inputObject(input),
      ...(keep ? { providerOptions: keep } : {}),
    });
  }

  #dropCall(): void {
    const cut = this.calls.pop();
    if (!cut) return;
    this.hasCutCall = true;
    this.#parts = this.#parts.filter((part) => part.type !== "tool-call" || part.toolCallId !== cut.toolCallId);
  }

  #addSources(sources: readonly Source[]): void {
    for (const source of sources) {
      const known = this.sources.findIndex(({ url, number }) => url === source.url && number === source.number);
      const before = this.sources[known];
      if (!before) this.sources.push(source);
      else if (!before.isCited && source.isCited) this.sources[known] = source;
    }
  }

  /** Signatures that a vendor wants back come with any of a part's pieces; what follows one belongs to another part. */
  #extend(type: "text" | "reasoning", text: string, keep: SharedV4ProviderOptions | undefined): void {
    const open = this.#open;
    const part = open?.type === type && (text === "" || !open.providerOptions) ? open : this.#begin(type);
    part.text += text;
    if (keep) part.providerOptions = keep;
  }

  #begin(type: "text" | "reasoning") {
    const part: OpenPart = { type, text: "" };
    this.#open = part;
    this.#parts.push(part);
    return part;
  }
}
