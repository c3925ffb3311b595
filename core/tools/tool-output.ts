import type { CallToolResult } from "@modelcontextprotocol/client";
import type { ToolOutput } from "./tool.ts";

/** Most of a result that a model is given, in UTF-16 code units. */
const MAX_TEXT = 30_000;
/** Most of a result's images, in characters of base64. */
const MAX_IMAGES = 4_000_000;

/** A tool's result as a model gets it: text cut to a size, images kept while they fit, resources by their text or address. */
export function outputOf(result: CallToolResult): ToolOutput {
  const texts: string[] = [];
  const images: { data: string; mimeType: string }[] = [];
  let room = MAX_IMAGES;
  for (const part of result.content) {
    switch (part.type) {
      case "text":
        texts.push(part.text);
        break;
      case "image":
        if (part.data.length <= room) {
          room -= part.data.length;
          images.push({ data: part.data, mimeType: part.mimeType });
        } else texts.push(`[image of type ${part.mimeType} left out: too large]`);
        break;
      case "audio":
        texts.push(`[audio of type ${part.mimeType} left out]`);
        break;
      case "resource":
        texts.push("text" in part.resource ? part.resource.text : `[resource ${part.resource.uri}, not text]`);
        break;
      case "resource_link":
        texts.push(`[resource ${part.uri}: ${part.title ?? part.name}]`);
        break;
      default:
    }
  }
  if (texts.length === 0 && images.length === 0 && result.structuredContent !== undefined) {
    texts.push(JSON.stringify(result.structuredContent));
  }
  return { text: cut(texts.join("\n")), images, isError: result.isError === true };
}

export function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  return `${text.slice(0, MAX_TEXT)}\n[cut: ${text.length - MAX_TEXT} more characters. Ask for less.]`;
}

export function errorOutput(text: string): ToolOutput {
  return { text, images: [], isError: true };
}
