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

/**
 * Makes a question shorter whose tools gave more than its model takes: older turns go first to last, and results keep their
 * beginnings. What the tools did is not done again.
 */
export class Shorter {
  readonly #request: ChatRequest;
  /** How many messages of the prompt come before the first call. */
  #before: number;
  #history: readonly Turn[];
  #times = 0;

  constructor(request: ChatRequest) {
    this.#request = request;
    this.#history = request.history;
    this.#before = promptOf(request).length;
  }

  /** How often it was made shorter. */
  get times(): number {
    return this.#times;
  }

  /** What to ask with after a failure; undefined where being shorter does not help, or cannot be. */
  after(error: unknown, prompt: LanguageModelV4Prompt): LanguageModelV4Prompt | undefined {
    if (!(error instanceof BackendError) || error.code !== "context_too_long" || this.#times >= MAX_TIMES)
      return undefined;
    const tail = prompt.slice(this.#before);
    const results = tail.flatMap(({ role, content }) => (role === "tool" ? content : []));
    if (results.length === 0) return undefined;
    const history = newestOf(this.#history);
    const shortened = tail.map((message) =>
      message.role === "tool"
        ? {
            ...message,
            content: message.content.map((part) => (part.type === "tool-result" ? shortResult(part) : part)),
          }
        : message,
    );
    const isSame = history.length === this.#history.length && JSON.stringify(shortened) === JSON.stringify(tail);
    if (isSame) return undefined;
    this.#times += 1;
    this.#history = history;
    const head = promptOf({ ...this.#request, history });
    this.#before = head.length;
    return [...head, ...shortened];
  }
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
