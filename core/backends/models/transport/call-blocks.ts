import { parseJson } from "../../../base/json.ts";
import { offeredName } from "../tool-names.ts";
import { type Loose, record } from "./loose.ts";
import { isInCode } from "./thinking-marks.ts";
import { CALL_FIELDS, callsIn, namedIn, type OfferedTools, type WrittenCall } from "./written-calls.ts";

/** A mark that begins calls in the text, and those that end them; what no mark ends goes on to the text's end. */
interface Block {
  open: string;
  closes: readonly string[];
  /** Whether it is a token that nobody writes for people to read. */
  isToken: boolean;
}

const token = (open: string, ...closes: string[]): Block => ({ open, closes, isToken: true });
const tag = (name: string): Block => ({ open: `<${name}>`, closes: [`</${name}>`], isToken: false });

/** Sources: the chat templates of the models named, and of LM Studio. */
const BLOCKS: readonly Block[] = [
  // Hermes, Qwen, GLM, Granite; Hunyuan, Jamba; MiniMax; Seed-OSS; Nemotron.
  ...["tool_call", "tool_calls", "function_call", "function_calls", "functioncall", "TOOLCALL"].map(tag),
  ...["minimax:tool_call", "seed:tool_call", "antml:function_calls", "longcat_tool_call"].map(tag),
  { open: "<invoke name=", closes: ["</invoke>"], isToken: false },
  { open: "<function=", closes: ["</function>"], isToken: false },
  // Phi, Granite.
  token("<|tool_call|>", "<|/tool_call|>"),
  // DeepSeek, with either kind of bar.
  token("<｜DSML｜function_calls>", "</｜DSML｜function_calls>"),
  token("<｜DSML｜tool_calls>", "</｜DSML｜tool_calls>"),
  token("<｜tool▁calls▁begin｜>", "<｜tool▁calls▁end｜>"),
  token("<｜tool▁call▁begin｜>", "<｜tool▁call▁end｜>"),
  token("<|tool▁calls▁begin|>", "<|tool▁calls▁end|>"),
  token("<|tool_calls_begin|>", "<|tool_calls_end|>"),
  // Kimi; LFM2; Command R; InternLM; Gemma.
  token("<|tool_calls_section_begin|>", "<|tool_calls_section_end|>"),
  token("<|tool_call_begin|>", "<|tool_call_end|>"),
  token("<|tool_call_start|>", "<|tool_call_end|>"),
  token("<|START_ACTION|>", "<|END_ACTION|>"),
  token("<|action_start|>", "<|action_end|>"),
  token("<|tool_call>", "<tool_call|>"),
  // Llama; Mistral; LM Studio's own.
  token("<|python_tag|>", "<|eom_id|>", "<|eot_id|>"),
  token("[TOOL_CALLS]", "[/TOOL_CALLS]"),
  token("[TOOL_REQUEST]", "[END_TOOL_REQUEST]"),
  // gpt-oss: OpenAI's Harmony format.
  token("<|channel|>commentary to=", "<|call|>"),
  token("<|channel|>analysis to=", "<|call|>"),
  token("<|start|>assistant to=", "<|call|>"),
];
/** The same where the mark before it is gone already. */
const HEADLESS = token("to=functions.", "<|call|>");

const OPENS = BLOCKS.map(({ open }) => open);
const LONGEST = Math.max(...OPENS.map(({ length }) => length));
const OPENING = new RegExp(OPENS.map((open) => RegExp.escape(open)).join("|"));
const MAY_OPEN = /[<[]/;
/** What may follow a tag that begins a call: JSON, another tag, or a name by itself. */
const FOLLOWS = /^\s*(?:$|[{[<]|[\p{L}\p{N}_.:/-]+\s*(?:$|[\n<{]))/u;
/** How an answer may begin that is nothing but a call in JSON. */
const BARE_NAME = /^\{\s*"(?:(?:name|function|tool|tool_name)"|type"\s*:\s*"(?:function|tool))/;
/** A beginning that may become one of these. */
const BARE_BEGUN = /^(?:\{\s*(?:"\w*|"type"\s*:?\s*"?\w*)?|\[(?:\s*\{?\s*"?\w*|[\w.]*))$/;

/** What became of a text: what is shown, and what is called. */
export type TextPiece =
  | { type: "text"; text: string }
  /** `isOpen`: no mark ended it, so that it may be cut. */
  | { type: "written"; call: WrittenCall; isOpen: boolean };

/**
 * Parts tool calls from text, however their marks are cut over pieces. What stands in code stays as it is, and so does what no tool
 * can be read from.
 */
export class CallBlocks {
  readonly #tools: OfferedTools;
  #held = "";
  /** The text that was given out. */
  #text = "";
  #block: Block | "bare" | undefined;
  /** How far what is held was searched for the block's end. */
  #searched = 0;
  /** Whether nothing but calls and white space came so far. */
  #isStart = true;
  /** Whether nothing was given out since the last call. */
  #isAfterCall = false;

  /** @param tools without any, all text stays text. */
  constructor(tools: OfferedTools) {
    this.#tools = tools;
  }

  push(text: string): TextPiece[] {
    if (this.#tools.names.length === 0) return text === "" ? [] : [{ type: "text", text }];
    this.#held += text;
    const pieces: TextPiece[] = [];
    while (this.#step(pieces, false));
    return pieces;
  }

  /** The text is over. */
  end(): TextPiece[] {
    const pieces: TextPiece[] = [];
    while (this.#step(pieces, true));
    return pieces;
  }

  /** All text so far is none any more. */
  forget(): void {
    this.#text = "";
  }

  #step(pieces: TextPiece[], isLast: boolean): boolean {
    if (this.#held === "") return false;
    if (this.#block !== undefined) return this.#read(pieces, isLast);
    if (this.#isStart && this.#begins(isLast)) return this.#block !== undefined;
    return this.#look(pieces, isLast);
  }

  /** Whether the text's beginning is, or may be, a call without a mark. */
  #begins(isLast: boolean): boolean {
    const begun = this.#held.trimStart();
    if (begun === "") return !isLast;
    const isHeadless = HEADLESS.open.startsWith(begun.slice(0, HEADLESS.open.length));
    if (isHeadless && begun.length >= HEADLESS.open.length) this.#block = HEADLESS;
    else if (this.#isBare(begun)) this.#block = "bare";
    else return !isLast && (isHeadless || (begun.length < 40 && BARE_BEGUN.test(begun)));
    return true;
  }

  #isBare(begun: string): boolean {
    const { names } = this.#tools;
    const python = /^\[\s*([\w.]+)\(/.exec(begun)?.[1];
    if (python !== undefined) return names.includes(offeredName(python, names));
    return BARE_NAME.test(begun) || /^\[\s*\{\s*"(?:name|type|function)"/.test(begun);
  }

  /** Looks for a block's beginning. */
  #look(pieces: TextPiece[], isLast: boolean): boolean {
    const found = MAY_OPEN.test(this.#held) ? OPENING.exec(this.#held) : null;
    if (!found) {
      this.#give(pieces, this.#held.length - (isLast ? 0 : begunLength(this.#held)));
      return false;
    }
    const block = BLOCKS.find(({ open }) => open === found[0]);
    const before = this.#text + this.#held.slice(0, found.index);
    const after = this.#held.slice(found.index + found[0].length);
    if (!block || isInCode(before) || !(block.isToken || found[0].endsWith("=") || FOLLOWS.test(after))) {
      this.#give(pieces, found.index + found[0].length);
      return true;
    }
    this.#give(pieces, found.index);
    this.#block = block;
    this.#searched = 0;
    return true;
  }

  /** Looks for a block's end. */
  #read(pieces: TextPiece[], isLast: boolean): boolean {
    const block = this.#block;
    if (block === undefined) return false;
    if (block === "bare") {
      if (isLast || isNoCall(this.#held, this.#tools)) this.#close(pieces, this.#held.length, isLast);
      return isLast || this.#block === undefined;
    }
    const ends = block.closes.map((close) => [this.#held.indexOf(close, this.#searched), close.length] as const);
    const [end] = ends.filter(([at]) => at >= 0).toSorted(([a], [b]) => a - b);
    if (!end && !block.isToken && !FOLLOWS.test(this.#held.slice(block.open.length)) && !block.open.endsWith("=")) {
      this.#close(pieces, block.open.length, false);
      return true;
    }
    if (!end && !isLast) {
      this.#searched = Math.max(0, this.#held.length - LONGEST);
      return false;
    }
    this.#close(pieces, end ? end[0] + end[1] : this.#held.length, true, end === undefined);
    return true;
  }

  /** A block is over: the calls in it, or its text where it holds none. */
  #close(pieces: TextPiece[], length: number, isWhole: boolean, isOpen = false): void {
    const written = this.#held.slice(0, length);
    const calls = isWhole ? this.#callsOf(written) : [];
    this.#block = undefined;
    if (calls.length === 0) {
      this.#isStart = false;
      this.#give(pieces, length);
      return;
    }
    this.#isAfterCall = true;
    this.#held = this.#held.slice(length);
    pieces.push(
      ...calls.map((call, at) => ({ type: "written" as const, call, isOpen: isOpen && at === calls.length - 1 })),
    );
  }

  #callsOf(written: string): WrittenCall[] {
    if (this.#block !== "bare") {
      const close = this.#block?.closes.find((mark) => written.endsWith(mark)) ?? "";
      return callsIn(written.slice(0, written.length - close.length), this.#tools);
    }
    const { names } = this.#tools;
    const value = parseJson(written);
    if (value === undefined) return written.trim().startsWith("[") ? callsIn(written, this.#tools) : [];
    const calls = (Array.isArray(value) ? value : [value]).map((one) => onlyCall(record(one) ?? {}, names));
    return calls.every((call) => call !== undefined && names.includes(call.name)) ? calls.filter((call) => !!call) : [];
  }

  #give(pieces: TextPiece[], length: number): void {
    const given = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    // White space around calls, and the marks that end a turn of them, are no answer.
    const shown = this.#isAfterCall ? given.replace(AFTER, "") : given;
    if (shown === "") return;
    this.#isAfterCall = false;
    this.#text += shown;
    this.#isStart &&= shown.trim() === "";
    pieces.push({ type: "text", text: shown });
  }
}

/** What an object calls that is nothing but a call. */
function onlyCall(object: Loose, names: readonly string[]): WrittenCall | undefined {
  return Object.keys(object).every((field) => CALL_FIELDS.has(field)) ? namedIn(object, names) : undefined;
}

const AFTER = /^(?:\s|<\|(?:eot_id|eom_id|im_end|end|call)\|>|<｜end▁of▁sentence｜>)+/;

/** Whether an answer that began as a call can be none: it names a tool that was not offered. */
function isNoCall(written: string, { names }: OfferedTools): boolean {
  const name = /^\s*\[?\s*\{\s*"(?:name|tool|tool_name)"\s*:\s*"([^"]*)"/.exec(written)?.[1];
  return name !== undefined && !names.includes(offeredName(name, names));
}

/** How much of a text's end may be the beginning of a block. */
function begunLength(text: string): number {
  for (let at = Math.max(0, text.length - LONGEST + 1); at < text.length; at += 1) {
    // Each begins with one of the two; most pieces hold neither.
    if (text[at] !== "<" && text[at] !== "[") continue;
    const end = text.slice(at);
    if (OPENS.some((open) => open.startsWith(end))) return end.length;
  }
  return 0;
}
