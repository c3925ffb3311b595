import { endOf } from "./ends.ts";
import { faultIn } from "./faults.ts";
import { type Loose, count, record, records, text } from "./loose.ts";
import type { AnswerReader, Said, TurnEnd } from "./said.ts";
import { openaiUsage } from "./usage.ts";

/**
 * Reads what servers send in formats of their own, where an address or a proxy leads there: Ollama's `message` and `response`,
 * Cloudflare's `response`, llama.cpp's `content`, and Text Generation Inference's `token`.
 */
export class NativeReader implements AnswerReader {
  readonly #calls: Said[] = [];
  #end: TurnEnd | undefined;
  #endWords = "";

  get ending(): AnswerReader["ending"] {
    return this.#end === undefined ? "open" : "ended";
  }

  take(event: unknown): Said[] | undefined {
    const fault = faultIn(event);
    if (fault) return [fault];
    const body = record(event);
    if (!body) return undefined;
    const message = record(body.message) ?? body;
    const said: Said[] = [];
    const thought = text(message.thinking);
    if (thought !== undefined) said.push({ type: "thinking", text: thought, isShownOnly: true });
    const shown = wordsOf(message);
    if (shown !== undefined) said.push({ type: "text", text: shown });
    this.#takeCalls(message);
    const use = useOf(body);
    if (use) said.push({ type: "usage", usage: use });
    this.#takeEnd(body);
    return said;
  }

  finish(isMarked: boolean): Said[] {
    const end = this.#end ?? (isMarked ? "stop" : undefined);
    if (end === undefined) return [];
    const isCall = end === "stop" && this.#calls.length > 0;
    return [...this.#calls, { type: "end", end: isCall ? "tools" : end, words: this.#endWords }];
  }

  #takeCalls(message: Loose): void {
    for (const call of records(message.tool_calls)) {
      const fn = record(call.function) ?? call;
      const name = text(fn.name);
      if (name === undefined) continue;
      const given = text(fn.arguments) ?? JSON.stringify(record(fn.arguments) ?? {});
      this.#calls.push({ type: "call", id: text(call.id) ?? "", name, input: given });
    }
  }

  #takeEnd(body: Loose): void {
    const word = text(body.done_reason) ?? text(body.stop_type) ?? text(record(body.details)?.finish_reason);
    const isEnded = body.done === true || body.stop === true || record(body.details) !== undefined;
    if (!isEnded) return;
    // llama.cpp's word for the limit.
    this.#end = endOf(word === "limit" ? "length" : word) ?? "stop";
    this.#endWords = word ?? "";
  }
}

/** The words of a piece, under the name that its server has for them. */
function wordsOf(message: Loose): string | undefined {
  const token = record(message.token);
  const written = token?.special === true ? undefined : text(token?.text);
  return text(message.content) ?? text(message.response) ?? written;
}

function useOf(body: Loose) {
  const usage = record(body.usage);
  if (usage) return openaiUsage(usage);
  const input = count(body.prompt_eval_count) ?? count(body.tokens_evaluated);
  const output = count(body.eval_count) ?? count(body.tokens_predicted);
  if (input === undefined || output === undefined || (body.done !== true && body.stop !== true)) return undefined;
  return { input, output, cacheRead: 0, cacheWrite: 0 };
}
