import { ChatReader } from "./read-chat.ts";
import { GeminiReader } from "./read-gemini.ts";
import { MessagesReader } from "./read-messages.ts";
import { NativeReader } from "./read-native.ts";
import { ResponsesReader } from "./read-responses.ts";
import { type Loose, record, text } from "./loose.ts";
import type { AnswerReader, Said } from "./said.ts";

/**
 * Reads an answer in the format that it was asked for in, or in another where its first event shows that it came in that: proxies
 * pass on what the server behind them sends.
 */
export class AnyReader implements AnswerReader {
  #reader: AnswerReader;
  #isSure = false;

  /** @param asked reads the format that was asked for. */
  constructor(asked: AnswerReader) {
    this.#reader = asked;
  }

  get ending(): AnswerReader["ending"] {
    return this.#reader.ending;
  }

  get hasGoneOn(): boolean {
    return this.#reader.hasGoneOn === true;
  }

  get unfinished(): string {
    return this.#reader.unfinished ?? "";
  }

  take(event: unknown): Said[] | undefined {
    if (!this.#isSure) {
      const shown = readerOf(event);
      this.#isSure = shown !== undefined;
      if (shown && shown.constructor !== this.#reader.constructor) this.#reader = shown;
    }
    return this.#reader.take(event);
  }

  finish(isMarked: boolean): Said[] {
    return this.#reader.finish(isMarked);
  }
}

/** A reader of the format that an event is in, where only one can be meant. */
function readerOf(event: unknown): AnswerReader | undefined {
  const body = record(Array.isArray(event) ? event[0] : event);
  if (!body) return undefined;
  const type = text(body.type) ?? "";
  if (Array.isArray(body.choices)) return new ChatReader();
  if (Array.isArray(body.candidates)) return new GeminiReader("google");
  if (type.startsWith("response.") || body.object === "response") return new ResponsesReader();
  if (/^(?:message_start|content_block_\w+|message)$/.test(type)) return new MessagesReader();
  return isNative(body) ? new NativeReader() : undefined;
}

/** Whether an event is one of a server's own format, which has its words in a field by themselves. */
function isNative(body: Loose): boolean {
  const isOllamas = record(body.message) !== undefined && typeof body.done === "boolean";
  const isLlamas = typeof body.content === "string" && typeof body.stop === "boolean";
  return isOllamas || isLlamas || typeof body.response === "string" || record(body.token) !== undefined;
}
