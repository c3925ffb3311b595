import type { LanguageModelV4Prompt, LanguageModelV4ToolResultPart } from "@ai-sdk/provider";
import { BackendError } from "../../base/errors.ts";
import type { ChatRequest, Turn } from "../backend.ts";
import { promptOf } from "./prompt.ts";

/** What is kept, each time, of what was too long. */
const SHARE = 0.4;
/** A result may be all of the window of a small model several times over. */
const MAX_TIMES = 4;
/** Shorter than this, in UTF-16 code units, a result stays whole. */
const SHORT = 400;
const CUT = "\n[… The rest is left out: it was too long for you. …]";

/** From so many times on, only those tools are offered that were called. */
const TIMES_WITH_ALL_TOOLS = 1;

/**
 * Makes a question shorter whose tools gave more than its model takes: older turns and what is remembered go first to last, results keep
 * their beginnings, and tools that were not called go at the end. What the tools did is not done again.
 */
export class Shorter {
  readonly #offered: readonly string[];
  #request: ChatRequest;
  /** How many messages of the prompt come before the first call of this turn. */
  #before: number;
  #times = 0;
  #hasCalledAlone = false;

  /** @param offered names of the tools that it may call. */
  constructor(request: ChatRequest, offered: readonly string[] = []) {
    this.#request = request;
    this.#offered = offered;
    this.#before = promptOf(request, offered).length;
  }

  /** How often it was made shorter. */
  get times(): number {
    return this.#times;
  }

  /** The tools that are still offered. */
  tools<Tool extends { name: string }>(all: readonly Tool[], prompt: LanguageModelV4Prompt): readonly Tool[] {
    if (!this.#hasCalledAlone) return all;
    const called = new Set(callsIn(prompt).map(({ toolName }) => toolName));
    return all.filter(({ name }) => called.has(name));
  }

  /** What to ask with after a failure; undefined where being shorter does not help, or cannot be. */
  after(error: unknown, prompt: LanguageModelV4Prompt): LanguageModelV4Prompt | undefined {
    if (!isTooMuch(error) || this.#times >= MAX_TIMES) return undefined;
    if (callsIn(prompt).length === 0) return undefined;
    const request = { ...this.#request, ...shortRequest(this.#request) };
    const tail = prompt.slice(this.#before);
    const shortened = tail.map((message) =>
      message.role === "tool"
        ? {
            ...message,
            content: message.content.map((part) => (part.type === "tool-result" ? shortResult(part) : part)),
          }
        : message,
    );
    const isSame =
      lengthsOf(request) === lengthsOf(this.#request) && JSON.stringify(shortened) === JSON.stringify(tail);
    if (isSame && this.#hasCalledAlone) return undefined;
    this.#hasCalledAlone ||= isSame || this.#times >= TIMES_WITH_ALL_TOOLS;
    this.#times += 1;
    this.#request = request;
    const head = promptOf(request, this.#offered);
    this.#before = head.length;
    return [...head, ...shortened];
  }
}

function isTooMuch(error: unknown): boolean {
  return error instanceof BackendError && (error.code === "context_too_long" || error.code === "too_large");
}

function callsIn(prompt: LanguageModelV4Prompt) {
  return prompt.flatMap(({ role, content }) =>
    role === "assistant" ? content.filter((part) => part.type === "tool-call") : [],
  );
}

/** What of a request can be shorter. */
type Sendable = Required<Pick<ChatRequest, "history" | "called" | "context">>;

function shortRequest({ history, called = [], context }: ChatRequest): Sendable {
  const { facts, recent_messages: messages } = context;
  return {
    history: newestOf(history),
    called: called.map(({ output, ...call }) => ({
      ...call,
      output: output && { ...output, text: shortText(output.text) },
    })),
    context: {
      ...context,
      facts: facts.slice(0, Math.floor(facts.length * SHARE)),
      recent_messages: messages.slice(messages.length - Math.floor(messages.length * SHARE)),
    },
  };
}

/** Tells requests of different lengths apart. */
function lengthsOf({ history, called = [], context }: Pick<ChatRequest, keyof Sendable>): string {
  const { facts, recent_messages: messages } = context;
  const outputs = called.map(({ output }) => output?.text.length ?? 0);
  return [history.length, facts.length, messages.length, ...outputs].join();
}

/** The newest turns that make up the share, beginning with the user's. */
function newestOf(turns: readonly Turn[]): readonly Turn[] {
  let room = turns.reduce((sum, { content }) => sum + content.length, 0) * SHARE;
  let from = turns.length;
  for (const [at, { content, role }] of [...turns.entries()].toReversed()) {
    room -= content.length;
    if (room < 0) break;
    if (role === "user") from = at;
  }
  return turns.slice(from);
}

function shortResult(part: LanguageModelV4ToolResultPart): LanguageModelV4ToolResultPart {
  const { output } = part;
  if (output.type === "text" || output.type === "error-text") {
    return { ...part, output: { ...output, value: shortText(output.value) } };
  }
  if (output.type !== "content") return part;
  const value = output.value.map((one) => (one.type === "text" ? { ...one, text: shortText(one.text) } : one));
  return { ...part, output: { ...output, value } };
}

function shortText(text: string): string {
  if (text.length <= SHORT) return text;
  return `${text.slice(0, Math.floor(text.length * SHARE)).toWellFormed()}${CUT}`;
}
