import { endOf } from "./ends.ts";
import { faultIn } from "./faults.ts";
import { OneChoice } from "./one-choice.ts";
import { type Loose, number, record, records, text } from "./loose.ts";
import type { AnswerReader, Said, TurnEnd } from "./said.ts";
import { openaiSources } from "./sources.ts";
import { ToolCallPieces } from "./tool-call-pieces.ts";
import { openaiUsage } from "./usage.ts";

/** Reads Chat Completions, streamed or whole, from OpenAI and from everybody who says to speak it. */
export class ChatReader implements AnswerReader {
  readonly #choices = new OneChoice();
  readonly #calls = new ToolCallPieces();
  readonly #details: Loose[] = [];
  hasGoneOn = false;
  #end: TurnEnd | undefined;
  #endWords = "";
  #hasSaid = false;
  /** Whether its calls are said. */
  #isFinished = false;
  /** A chunk with usage and no choices comes last. */
  #isClosed = false;
  #model = "";
  #searched: readonly unknown[] | undefined;

  get ending(): AnswerReader["ending"] {
    return this.#end === undefined ? "open" : "ended";
  }

  get unfinished(): string {
    return this.#isFinished ? "" : this.#calls.written;
  }

  take(event: unknown): Said[] | undefined {
    if (Array.isArray(event) && event.length > 0 && event.every((one) => record(one)?.choices !== undefined)) {
      return event.flatMap((one: unknown) => this.take(one) ?? []);
    }
    const groqs = record(record(event)?.x_groq)?.error;
    const fault = faultIn(event) ?? faultIn({ error: groqs });
    if (fault) return [fault];
    const chunk = record(event);
    if (!chunk) return undefined;
    const said: Said[] = [];
    if (typeof chunk.model === "string" && chunk.model !== this.#model) {
      this.#model = chunk.model;
      said.push({ type: "model", name: chunk.model });
    }
    const choices = this.#choices.take(chunk.choices);
    for (const choice of choices) this.#takeChoice(choice, said);
    const [choice] = choices;
    this.#takeBesides(chunk, record(choice?.message) ?? record(choice?.delta), said);
    const isUsed = this.#takeUsage(chunk, choice, said);
    if (isUsed && !choice && this.#hasSaid) this.#isClosed = true;
    const isKnown = Array.isArray(chunk.choices) && chunk.choices.length > 0;
    return said.length > 0 || isKnown || choice !== undefined || record(chunk.usage) !== undefined ? said : undefined;
  }

  finish(isMarked: boolean): Said[] {
    const said: Said[] = [];
    // Some part an answer's calls from its text, each in a choice of its own.
    const lacksCalls = this.#end === "tools" && this.#calls.whole().length === 0;
    for (const choice of this.#choices.rest(this.#end !== undefined && !lacksCalls)) {
      this.#takeChoice({ ...choice, delta: choice.delta ?? choice.message }, said);
    }
    const calls = this.#calls.whole();
    const end = this.#end ?? (isMarked || this.#isClosed ? "stop" : undefined);
    // The last call of an answer that was cut at its limit is cut, too; all of one that broke are.
    const isEnded = end === "stop" || end === "tools" || end === "length";
    this.#isFinished = isEnded;
    for (const { extra, ...call } of isEnded ? calls : []) {
      said.push({ type: "call", ...call, ...(extra ? { keep: { openaiCompatible: extra as never } } : {}) });
    }
    if (end === "length" && calls.length > 0) said.push({ type: "cut_call" });
    if (this.#details.length > 0) {
      said.push({ type: "message_fields", fields: { reasoning_details: joinDetails(this.#details) } });
    }
    if (end === undefined) return said;
    const isCall = calls.length > 0 && end === "stop";
    return [...said, { type: "end", end: isCall ? "tools" : end, words: this.#endWords }];
  }

  #takeChoice(choice: Loose, said: Said[]): void {
    const before = said.length;
    const hasEnded = this.#end !== undefined;
    const message = record(choice.delta) ?? (this.#hasSaid ? undefined : record(choice.message));
    const bare = text(choice.delta) ?? text(choice.text) ?? text(choice.message);
    if (message) this.#takeMessage(message, said);
    else if (bare !== undefined) this.#text(bare, said);
    const broken = faultIn({ error: choice.error });
    if (broken) said.push(broken);
    // Some say `stop` with every piece, or with the last of the thinking.
    if (hasEnded && said.length > before) this.hasGoneOn = true;
    this.#takeEnd(choice);
  }

  /** Usage, where it stands: in the chunk, in its choice (Moonshot), or among what is Groq's. */
  #takeUsage(chunk: Loose, choice: Loose | undefined, said: Said[]): boolean {
    const usage = record(chunk.usage) ?? record(record(chunk.x_groq)?.usage) ?? record(choice?.usage);
    const use = usage && openaiUsage(usage);
    if (use) said.push({ type: "usage", usage: use });
    return use !== undefined;
  }

  #takeMessage(message: Loose, said: Said[]): void {
    this.#takeThinking(message, said);
    this.#takeContent(message.content, said);
    if (typeof message.refusal === "string") this.#text(message.refusal, said);
    const { tool_calls: calls } = message;
    for (const piece of record(calls) ? records([calls]) : records(calls)) this.#call(piece);
    this.#calls.takeBeside(message);
    const spoken = text(record(message.audio)?.transcript);
    if (spoken !== undefined) this.#text(spoken, said);
    const older = record(message.function_call);
    if (older) this.#call({ function: older, index: 0 });
    for (const image of records(message.images)) {
      const url = text(record(image.image_url)?.url) ?? text(image.url) ?? text(image.image_url) ?? "";
      said.push({ type: "picture", mediaType: /^data:([^;,]+)/.exec(url)?.[1] ?? "image" });
      this.#hasSaid = true;
    }
  }

  #call(piece: Loose): void {
    this.#hasSaid = true;
    this.#calls.take(piece);
  }

  #takeThinking(message: Loose, said: Said[]): void {
    const details = records(message.reasoning_details);
    this.#details.push(...details);
    const own = plainText(message.reasoning_content);
    const other = plainText(message.reasoning) || plainText(message.thinking) || plainText(message.reasoning_text);
    const thinking =
      own || other || details.map(({ text: words, summary }) => text(words) ?? text(summary) ?? "").join("");
    if (thinking === "") return;
    this.#hasSaid = true;
    // Whoever calls it `reasoning_content` wants it back (DeepSeek, Kimi), or says so; others never take it.
    said.push({ type: "thinking", text: thinking, isShownOnly: own === "" || this.#details.length > 0 });
  }

  #takeContent(content: unknown, said: Said[]): void {
    if (typeof content === "string") return this.#text(content, said);
    const parts = Array.isArray(content) ? content : content === null || content === undefined ? [] : [content];
    for (const part of parts) {
      if (typeof part === "string" || typeof part === "number") this.#text(String(part), said);
      const fields = record(part);
      if (!fields) continue;
      if (fields.type === "thinking" || fields.type === "reasoning") {
        // Mistral's form, and Databricks': a list of texts.
        const thought = plainText(fields.thinking ?? fields.text ?? fields.reasoning ?? fields.summary);
        if (thought !== "") said.push({ type: "thinking", text: thought, isShownOnly: true });
      } else if (fields.type === "image_url" || fields.type === "image") {
        said.push({ type: "picture", mediaType: "image" });
      } else if (typeof fields.text === "string") this.#text(fields.text, said);
    }
  }

  #text(content: string, said: Said[]): void {
    if (content === "") return;
    this.#hasSaid = true;
    said.push({ type: "text", text: content });
  }

  #takeEnd(choice: Loose): void {
    const word = choice.finish_reason ?? choice.stop_reason;
    // What broke behind a router, it calls a proper end.
    const isBroken = endOf(word) === "stop" && endOf(choice.native_finish_reason) === "broken";
    const end = isBroken ? "broken" : endOf(word);
    if (end === undefined) return;
    // A later word than the first takes nothing back: some send `stop` once more with the usage.
    if (this.#end === undefined || (this.#end === "stop" && end !== "stop")) this.#end = end;
    this.#endWords ||= text(choice.native_finish_reason) ?? String(word);
  }

  /** Sources, wherever they stand. Perplexity repeats its list with every chunk. */
  #takeBesides(chunk: Loose, message: Loose | undefined, said: Said[]): void {
    const list = chunk.search_results ?? chunk.citations;
    const isNew = Array.isArray(list) && list.length !== this.#searched?.length;
    if (isNew) this.#searched = list;
    const sources = openaiSources(isNew ? chunk : {}, message);
    if (sources.length > 0) said.push({ type: "sources", sources });
  }
}

/** A text, however it is wrapped. */
function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(plainText).join("");
  const fields = record(value);
  return fields ? plainText(fields.text ?? fields.content ?? fields.summary ?? "") : "";
}

/** The pieces of OpenRouter's `reasoning_details` as whole entries, in the order in which they began. */
function joinDetails(pieces: readonly Loose[]): Loose[] {
  const whole: Record<string, unknown>[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const isSame =
      last !== undefined &&
      last.type === piece.type &&
      number(last.index) === number(piece.index) &&
      (piece.id === undefined ||
        piece.id === null ||
        last.id === undefined ||
        last.id === null ||
        last.id === piece.id);
    if (!isSame || last === undefined) {
      whole.push({ ...piece });
      continue;
    }
    for (const [name, value] of Object.entries(piece)) {
      if (value === null || value === undefined) continue;
      const before = last[name];
      const grows = name === "text" || name === "summary" || name === "data";
      last[name] = grows && typeof before === "string" && typeof value === "string" ? before + value : value;
    }
  }
  return whole;
}
