/** Streams of events (WHATWG HTML, 9.2) with which MCP servers answer, read before the client does. */
import type { JSONRPCMessage } from "@modelcontextprotocol/client";
import { failure, isAnswerTo, messagesIn, MOST_OF_MESSAGE, NO_ANSWER, tooLarge } from "./mcp-messages.ts";

/** A request that is answered with a stream of events. */
export interface Asked {
  id: number;
  /** How often its stream could not be taken up again. */
  failures: number;
}

export interface EventsOptions {
  /** The request that the stream answers; undefined for a stream that answers none. */
  asked: Asked | undefined;
  /** Nobody waits for it any more. */
  signal: AbortSignal | null | undefined;
  /** The stream ended before the answer, and may be taken up again after this event. */
  onResumable: (eventId: string, asked: Asked) => void;
  /** Hears of every message. */
  onMessage: (message: JSONRPCMessage) => void;
  /** Requests whose answers were to come by this stream, though others brought them. */
  owed: () => Iterable<number>;
  /** How long until a stream like this is opened again, in milliseconds, where its server told so much, or nothing. */
  restMs: (told: number | undefined) => number;
}

/**
 * The same events with their messages by the book. A stream that ends, or breaks, without the answers that it owes ends their calls
 * with an error, unless it can be taken up again.
 */
export async function* mendedEvents(text: AsyncIterable<string>, options: EventsOptions): AsyncGenerator<string> {
  const { asked, signal, onResumable, owed, restMs } = options;
  const reading = new EventReading(options);
  let fault: unknown;
  try {
    for await (const piece of text) {
      const read = reading.add(piece);
      if (read !== "") yield read;
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
    fault = error;
  }
  const rest = reading.end();
  if (rest !== "") yield rest;
  const ended = (id: number) => eventOf(failure(id, NO_ANSWER, "The stream ended without an answer."));
  if (asked === undefined) {
    for (const id of owed()) yield ended(id);
    // How long the client waits is the last that it was told.
    yield `retry: ${restMs(reading.toldRestMs)}\n\n`;
    if (fault !== undefined) throw fault;
    return;
  }
  if (reading.isAnswered) return;
  if (reading.lastEventId !== undefined) {
    onResumable(reading.lastEventId, asked);
    yield `retry: ${restMs(reading.toldRestMs)}\n\n`;
  } else yield ended(asked.id);
}

/** One message as an event. */
export function eventOf(message: unknown): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}

/** Reads events as they come in pieces. */
class EventReading {
  readonly #options: EventsOptions;
  readonly #asked: number | undefined;
  /** Pieces of the line that has no end yet. */
  #held: string[] = [];
  #length = 0;
  #lines: string[] = [];
  /** The event is too long: its call is ended, and what it has besides is passed over. */
  #isTooLong = false;
  lastEventId: string | undefined;
  /** How long until it may be opened again, in milliseconds, as its server said. */
  toldRestMs: number | undefined;
  isAnswered = false;

  constructor(options: EventsOptions) {
    this.#options = options;
    this.#asked = options.asked?.id;
  }

  /** @returns the events that are whole now. */
  add(piece: string): string {
    this.#length += piece.length;
    if (this.#length > MOST_OF_MESSAGE) this.#giveUp();
    if (!/[\r\n]/.test(piece) && this.#held.at(-1)?.endsWith("\r") !== true) {
      if (!this.#isTooLong) this.#held.push(piece);
      return "";
    }
    const text = this.#held.join("") + piece;
    // A carriage return at the end may be half of a line's end.
    const cut = text.endsWith("\r") ? text.length - 1 : text.length;
    const lines = text.slice(0, cut).split(/\r\n|\n|\r/);
    this.#held = [(lines.pop() ?? "") + text.slice(cut)];
    let events = "";
    for (const line of lines) {
      if (line === "") events += this.#event();
      else if (!this.#isTooLong) this.#lines.push(line);
    }
    return events;
  }

  /** What no blank line ends is an event all the same. */
  end(): string {
    const rest = this.#held.join("").trimEnd();
    if (rest !== "" && !this.#isTooLong) this.#lines.push(rest);
    this.#held = [];
    return this.#lines.length === 0 && !this.#isTooLong ? "" : this.#event();
  }

  #giveUp(): void {
    this.#isTooLong = true;
    this.#held = [];
    this.#lines = [];
  }

  #event(): string {
    const lines = this.#lines;
    this.#lines = [];
    this.#length = 0;
    if (this.#isTooLong) {
      this.#isTooLong = false;
      return this.#hear(this.#asked === undefined ? [] : [tooLarge(this.#asked)]);
    }
    const valuesOf = (field: string) =>
      lines.flatMap((line) => (line.startsWith(`${field}:`) ? [line.slice(field.length + 1).replace(/^ /, "")] : []));
    const [id] = valuesOf("id");
    if (id !== undefined && id !== "") this.lastEventId = id;
    const messages = messagesIn(valuesOf("data").join("\n"), this.#asked);
    if (messages.length === 0) return `${lines.map((line) => this.#rested(line)).join("\n")}\n\n`;
    // Under whatever name it came, it is a message.
    const kept = lines.filter((line) => !/^(?:data|event):/.test(line)).map((line) => `${this.#rested(line)}\n`);
    return kept.join("") + this.#hear(messages);
  }

  #hear(messages: JSONRPCMessage[]): string {
    for (const message of messages) this.#options.onMessage(message);
    this.isAnswered ||= messages.some((message) => isAnswerTo(message, this.#asked));
    return messages.map(eventOf).join("");
  }

  /** A line that says how soon the stream may be opened again says nothing shorter, or longer, than is good for either side. */
  #rested(line: string): string {
    const told = /^retry:\s*(\d+)\s*$/.exec(line)?.[1];
    if (told === undefined) return line;
    this.toldRestMs = Number(told);
    return `retry: ${this.#options.restMs(this.toldRestMs)}`;
  }
}
