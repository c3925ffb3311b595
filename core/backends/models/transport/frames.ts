import { createParser } from "eventsource-parser";

/** The longest event that is taken, in UTF-16 code units: a picture may stand in one. */
const MAX_EVENT_LENGTH = 32 * 1024 * 1024;

/** What a line or event of a body came to. */
export type Frame = { type: "json"; value: unknown } | { type: "done" } | { type: "odd" };

/**
 * Cuts a body into events, however its bytes are cut: server-sent events with any line ends, with or without a space, with an
 * `error:` field (llama.cpp), with several JSON texts in one event, and with a last event that no blank line ends. Comments are
 * no events.
 */
export class FrameParser {
  readonly #decoder = new TextDecoder();
  #frames: Frame[] = [];
  readonly #parser = createParser({
    maxBufferSize: MAX_EVENT_LENGTH,
    onEvent: ({ data }) => this.#take(data),
    onError: (error) => {
      if (error.type !== "unknown-field") this.#frames.push({ type: "odd" });
      else if (error.field === "error") this.#take(`{"error":${quoted(error.value ?? "")}}`);
      else if (error.line !== undefined) this.#take(error.line);
    },
  });

  push(bytes: Uint8Array): Frame[] {
    this.#parser.feed(this.#decoder.decode(bytes, { stream: true }));
    return this.#drain();
  }

  /** The body is over. */
  end(): Frame[] {
    this.#parser.feed(`${this.#decoder.decode()}\n\n`);
    return this.#drain();
  }

  #drain(): Frame[] {
    const frames = this.#frames;
    this.#frames = [];
    return frames;
  }

  #take(data: string): void {
    for (const frame of framesOf(data)) this.#frames.push(frame);
  }
}

/** The JSON texts in one event or body. */
export function framesOf(data: string): Frame[] {
  const trimmed = data.trim();
  if (trimmed === "") return [];
  const frame = frameOf(trimmed);
  if (frame.type !== "odd" || !trimmed.includes("\n")) return [frame];
  return trimmed
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => frameOf(line.trim().replace(/^data:\s*/, "")));
}

function frameOf(line: string): Frame {
  if (line === "[DONE]") return { type: "done" };
  try {
    return { type: "json", value: JSON.parse(line) };
  } catch {
    return { type: "odd" };
  }
}

/** A value that is JSON already, or becomes a JSON text. */
function quoted(value: string): string {
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}
