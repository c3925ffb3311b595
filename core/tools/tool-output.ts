import { type Phrase, phrase } from "../base/phrases.ts";
import { isRecord, type McpResult } from "./mcp-results.ts";
import type { ToolOutput } from "./tool.ts";

/** Most of a result that a model is given, in UTF-16 code units. */
const MAX_TEXT = 30_000;
/** Most of a result's images, in characters of base64. */
const MAX_IMAGES = 4_000_000;
/** Most of a result that is kept with the message and shown. */
const MAX_SHOWN = 4000;
/** Most of a part that nobody here knows, in characters. */
const MAX_UNKNOWN = 2000;

type Part = Record<string, unknown>;
interface Gathered {
  texts: string[];
  images: { data: string; mimeType: string }[];
  room: number;
}

/**
 * A tool's result as a model gets it: text cut to a size, images kept while they fit, resources by their text or address, what is
 * of a type that nobody here knows as its JSON.
 */
export function outputOf(result: McpResult): ToolOutput {
  const gathered: Gathered = { texts: [], images: [], room: MAX_IMAGES };
  for (const part of result.content) take(part, gathered);
  const { texts, images } = gathered;
  const data = result.structuredContent ?? result.toolResult;
  if (data !== undefined && !isSaid(data, texts)) texts.push(typeof data === "string" ? data : JSON.stringify(data));
  const isSilent = texts.length === 0 && images.length === 0;
  if (isSilent && result.isError === true)
    return errorOutput("[failed without a word]", phrase("tools.failed_silently"));
  if (isSilent) texts.push("[no output]");
  return { text: cut(texts.join("\n")), images, isError: result.isError === true };
}

function take(part: unknown, to: Gathered): void {
  if (!isRecord(part)) {
    to.texts.push(typeof part === "string" ? part : JSON.stringify(part));
    return;
  }
  const reader = READERS[String(part.type)];
  if (reader?.(part, to) === true) return;
  to.texts.push(`[part of type ${String(part.type)}: ${JSON.stringify(part).slice(0, MAX_UNKNOWN)}]`);
}

/** How a part of each type is read; false where it is not what its type says. */
const READERS: Readonly<Record<string, (part: Part, to: Gathered) => boolean>> = {
  text({ text }, { texts }) {
    if (text === undefined || text === null) return false;
    texts.push(typeof text === "string" ? text : JSON.stringify(text));
    return true;
  },
  image({ data, mimeType, url }, to) {
    const source = data ?? url;
    if (typeof source !== "string") return false;
    takeImage(source, typeof mimeType === "string" ? mimeType : "image/png", to);
    return true;
  },
  audio({ mimeType }, { texts }) {
    texts.push(`[audio of type ${String(mimeType)} left out]`);
    return true;
  },
  resource({ resource }, to) {
    if (!isRecord(resource)) return false;
    const { text, blob, mimeType, uri } = resource;
    if (typeof text === "string") to.texts.push(text);
    else if (typeof blob === "string" && typeof mimeType === "string" && mimeType.startsWith("image/")) {
      takeImage(blob, mimeType, to);
    } else to.texts.push(`[resource ${String(uri)}, not text]`);
    return true;
  },
  resource_link({ uri, title, name }, { texts }) {
    const words = [title, name].find((text) => typeof text === "string") ?? "";
    texts.push(`[resource ${String(uri)}: ${words}]`);
    return true;
  },
};

/** Base64, also as a data URL, which some servers send; an address stays one. */
function takeImage(source: string, mimeType: string, to: Gathered): void {
  const url = /^data:(?<type>[^;,]*)(?:;[^,]*)?,(?<data>.*)$/s.exec(source)?.groups;
  if (!url && /^https?:/i.test(source)) {
    to.texts.push(`[image at ${source}]`);
    return;
  }
  const data = (url?.data ?? source).replace(/\s+/g, "");
  const type = url?.type || mimeType;
  if (data.length > to.room) to.texts.push(`[image of type ${type} left out: too large]`);
  else {
    to.room -= data.length;
    to.images.push({ data, mimeType: type });
  }
}

/** Whether the texts already say what the structured content does, as the specification advises servers to send it twice. */
function isSaid(data: unknown, texts: readonly string[]): boolean {
  // Of what is empty, too, nothing is said where there is no text.
  if (texts.length === 0) return false;
  const said = texts.join("\n");
  return leavesOf(data).every((leaf) => said.includes(leaf));
}

function leavesOf(data: unknown): string[] {
  if (typeof data === "object" && data !== null) return Object.values(data).flatMap(leavesOf);
  return [String(data)];
}

export function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  return `${text.slice(0, MAX_TEXT)}\n[cut: ${text.length - MAX_TEXT} more characters. Ask for less.]`;
}

/** @param said what people are told of it, where that is something else than what a model needs. */
export function errorOutput(text: string, said?: Phrase): ToolOutput {
  return { text, images: [], isError: true, ...(said ? { phrase: said } : {}) };
}

/** What is kept of an output, as a model gets it once more. */
export function textOfShown(shown: string): string {
  return shown.length > MAX_SHOWN ? `${shown}\n[The rest was not kept. Ask again if you need it.]` : shown;
}

/** What is kept and shown of an output. */
export function shownOf({ text, images, isError, phrase: said, data }: ToolOutput) {
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  const pictures = images.map(({ mimeType }) => `\n[image of type ${mimeType}]`).join("");
  return {
    ...(isError ? { error: shown, ...(said ? { error_phrase: said } : {}) } : { result: shown + pictures }),
    ...(data === undefined ? {} : { data: data as never }),
  };
}
