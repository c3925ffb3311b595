import { createParser } from "eventsource-parser";
import { parseJson } from "../../../base/json.ts";
import { record } from "./loose.ts";
import { mendedTexts } from "../../../base/mended-json.ts";

/** The longest event that is taken, in UTF-16 code units: a picture may stand in one. */
const MAX_EVENT_LENGTH = 32 * 1024 * 1024;

/** What a line or event of a body came to. `words`: what an odd one says, where it is no JSON at all. */
export type Frame = { type: "json"; value: unknown } | { type: "done" } | { type: "odd"; words?: string };

/**
 * Cuts a body into events, however its bytes are cut: server-sent events with any line ends, with or without a space, with an
 * `error:` field (llama.cpp), with several JSON texts in one event, with line breaks inside of a text, and with a last event that
 * no blank line ends. Comments are no events.
 */
export class FrameParser {
  readonly #decoder = new TextDecoder();
  #frames: Frame[] = [];
  /** Pieces of a line that has not ended, and how long they are together. */
  #line: string[] = [];
  #held = 0;
  /** An event that is no whole JSON, of which more may come in lines of its own. */
  #broken = "";
  /** Lines without a field that are no JSON by themselves. */
  #strays: string[] = [];
  readonly #parser = createParser({
    maxBufferSize: MAX_EVENT_LENGTH,
    onEvent: ({ data, event }) => this.#take(data, event),
    onError: (error) => {
      if (error.type !== "unknown-field") this.#frames.push({ type: "odd" });
      else if (error.field === "error") this.#take(`{"error":${quoted(error.value ?? "")}}`);
      else if (error.line !== undefined) this.#stray(error.line);
    },
  });

  push(bytes: Uint8Array): Frame[] {
    this.#feed(this.#decoder.decode(bytes, { stream: true }));
    return this.#drain();
  }

  /** The body is over. */
  end(): Frame[] {
    this.#feed(`${this.#decoder.decode()}\n\n`);
    this.#flush();
    return this.#drain();
  }

  /** Whole lines only: of a cut one that begins with no field of the format, the parser would lose the rest. */
  #feed(text: string): void {
    const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
    this.#line.push(end === 0 ? text : text.slice(0, end));
    this.#held += text.length;
    if (end === 0 && this.#held <= MAX_EVENT_LENGTH) return;
    const lines = this.#line.length === 1 ? (this.#line[0] ?? "") : this.#line.join("");
    const rest = end === 0 ? "" : text.slice(end);
    this.#line = rest === "" ? [] : [rest];
    this.#held = rest.length;
    this.#parser.feed(lines);
  }

  #drain(): Frame[] {
    const frames = this.#frames;
    this.#frames = [];
    return frames;
  }

  #take(data: string, event?: string): void {
    const frames = strictFrames(data)?.map((frame) => withType(frame, event));
    // A line break within a text ends the line, so that the rest of it came as a line of its own, and first.
    if (frames || this.#broken !== "") this.#flush();
    if (frames) this.#frames.push(...frames);
    else if (this.#strays.length > 0 || isCut(data)) {
      this.#broken = [data, ...this.#strays].join("\n");
      this.#strays = [];
      if (!isCut(this.#broken)) this.#flush();
    } else this.#frames.push(...framesOf(data));
  }

  #stray(line: string): void {
    const frames = strictFrames(line);
    if (frames) {
      this.#flush();
      this.#frames.push(...frames);
    } else if (this.#broken === "") this.#strays.push(line);
    else {
      this.#broken += `\n\n${line}`;
      if (!isCut(this.#broken)) this.#flush();
    }
  }

  /** What nothing more belongs to. */
  #flush(): void {
    const waiting = [this.#broken, ...this.#strays];
    this.#broken = "";
    this.#strays = [];
    for (const text of waiting) this.#frames.push(...framesOf(text));
  }
}

/** An event's JSON with the type that only its field `event` names (Messages, Responses). */
function withType(frame: Frame, event: string | undefined): Frame {
  const value = frame.type === "json" && event !== undefined ? record(frame.value) : undefined;
  if (!value || value.type !== undefined || !/^(?:message_|content_block_|response\.|error$)/.test(event ?? ""))
    return frame;
  return { type: "json", value: { type: event, ...value } };
}

/** The JSON texts in one event or body, mended where they can be. */
export function framesOf(data: string): Frame[] {
  const trimmed = withoutField(data);
  if (trimmed === "") return [];
  const strict = strictFrames(trimmed);
  if (strict) return strict;
  const lines = trimmed
    .split("\n")
    .map(withoutField)
    .filter((line) => line !== "");
  const glued = afterCut(trimmed);
  if (glued) return glued;
  const each = lines.map(frameOf);
  if (each.some(({ type }) => type !== "odd")) {
    return each.flatMap((frame, at) => (frame.type === "odd" ? mended(lines[at] ?? "") : [frame]));
  }
  return mended(trimmed);
}

/** What follows a frame that was cut in mid-line, and that the field's name stands in the middle of (GLM); undefined for none. */
function afterCut(text: string): Frame[] | undefined {
  const at = text.search(/(?<!^)data:\s*(?=[{[])/);
  const frames = at < 0 ? undefined : strictFrames(text.slice(at));
  return frames && [{ type: "odd" }, ...frames];
}

/** One JSON text, or the mark of the end; undefined where it is neither. */
function strictFrames(data: string): Frame[] | undefined {
  const trimmed = withoutField(data);
  if (trimmed === "") return [];
  const frame = frameOf(trimmed);
  return frame.type === "odd" ? undefined : [frame];
}

function mended(text: string): Frame[] {
  const frames = mendedTexts(text).map(frameOf);
  return frames.length > 0 ? frames : [{ type: "odd", ...(/^[[{<]/.test(text) ? {} : { words: text }) }];
}

/** Proxies write the field's name once more. */
function withoutField(data: string): string {
  return data.trim().replace(/^(?:data:\s*)+/, "");
}

/** Whether a text begins as JSON and may go on. */
function isCut(data: string): boolean {
  const text = withoutField(data);
  return text.startsWith("{") && !/[}\]]$/.test(text);
}

function frameOf(line: string): Frame {
  // Some quote the mark, or write it small.
  if (/^"?\[done\]"?$/i.test(line)) return { type: "done" };
  try {
    const value: unknown = JSON.parse(line);
    // Some encode it twice.
    const inner = typeof value === "string" && /^\s*[{[]/.test(value) ? parseJson(value) : undefined;
    return { type: "json", value: inner ?? value };
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
