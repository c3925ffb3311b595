/** Streams of events (WHATWG HTML, 9.2) with which MCP servers answer, read before the client does. */
import { failure, isAnswerTo, messagesIn, NO_ANSWER } from "./mcp-messages.ts";

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
}

/**
 * The same events with their messages by the book. A stream that ends, or breaks, without the answer that it owes ends the call
 * with an error, unless it can be taken up again.
 */
export async function* mendedEvents(
  text: AsyncIterable<string>,
  { asked, signal, onResumable }: EventsOptions,
): AsyncGenerator<string> {
  const reading = new EventReading(asked?.id);
  try {
    for await (const piece of text) {
      const read = reading.add(piece);
      if (read !== "") yield read;
    }
  } catch (error) {
    if (asked === undefined || signal?.aborted === true) throw error;
  }
  const rest = reading.end();
  if (rest !== "") yield rest;
  if (asked === undefined || reading.isAnswered) return;
  if (reading.lastEventId !== undefined) onResumable(reading.lastEventId, asked);
  else yield eventOf(failure(asked.id, NO_ANSWER, "The stream ended without an answer."));
}

/** One message as an event. */
export function eventOf(message: unknown): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}

/** Reads events as they come in pieces. */
class EventReading {
  readonly #asked: number | undefined;
  #held = "";
  #lines: string[] = [];
  lastEventId: string | undefined;
  isAnswered = false;

  constructor(asked: number | undefined) {
    this.#asked = asked;
  }

  /** @returns the events that are whole now. */
  add(piece: string): string {
    const text = this.#held + piece;
    // A carriage return at the end may be half of a line's end.
    const cut = text.endsWith("\r") ? text.length - 1 : text.length;
    const lines = text.slice(0, cut).split(/\r\n|\n|\r/);
    this.#held = (lines.pop() ?? "") + text.slice(cut);
    let events = "";
    for (const line of lines) {
      if (line === "") events += this.#event();
      else this.#lines.push(line);
    }
    return events;
  }

  /** What no blank line ends is an event all the same. */
  end(): string {
    if (this.#held.trim() !== "") this.#lines.push(this.#held.trimEnd());
    this.#held = "";
    return this.#lines.length === 0 ? "" : this.#event();
  }

  #event(): string {
    const lines = this.#lines;
    this.#lines = [];
    const valuesOf = (field: string) =>
      lines.flatMap((line) => (line.startsWith(`${field}:`) ? [line.slice(field.length + 1).replace(/^ /, "")] : []));
    const [id] = valuesOf("id");
    if (id !== undefined && id !== "") this.lastEventId = id;
    const messages = messagesIn(valuesOf("data").join("\n"), this.#asked);
    if (messages.length === 0) return `${lines.join("\n")}\n\n`;
    this.isAnswered ||= messages.some((message) => isAnswerTo(message, this.#asked));
    // Under whatever name it came, it is a message.
    const kept = lines.filter((line) => !/^(?:data|event):/.test(line)).map((line) => `${line}\n`);
    return kept.join("") + messages.map(eventOf).join("");
  }
}
