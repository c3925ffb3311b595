import { jsonrepair } from "jsonrepair";
import { parseJson } from "./json.ts";

/** Longer texts are not mended, in UTF-16 code units. */
const LONGEST = 1024 * 1024;
/** Control characters, also those that may stand between JSON's parts. */
const CONTROLS = /\p{Cc}/gu;
/** A text in JSON, to be passed over; or what Python and JavaScript write for numbers that JSON has not. */
const NO_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity|nan|inf)\b/gs;

/** The same text with null for numbers that JSON has not, as Python's and JavaScript's NaN and Infinity. */
export function withoutOddNumbers(text: string): string {
  if (!/NaN|Infinity|nan|inf/.test(text)) return text;
  return text.replace(NO_NUMBER, (found) => (found.startsWith('"') ? found : "null"));
}

/**
 * Reads what is nearly JSON as the JSON that it was to be: several objects one after the other, raw line breaks and tabs within a
 * text, NaN and Infinity, commas too many, Python's words. What was cut off stays cut off: nobody knows how it went on.
 *
 * @returns JSON texts that parse; none where there is nothing of the kind.
 */
export function mendedTexts(text: string): string[] {
  if (text.length > LONGEST) return [];
  return split(text).flatMap((part) => {
    // Words with brackets are no list.
    if (!/^(?:\{|\[\s*\{)/.test(part)) return [];
    try {
      const escaped = withoutOddNumbers(part).replace(
        CONTROLS,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      const whole = jsonrepair(escaped);
      JSON.parse(whole);
      return [whole];
    } catch {
      return [];
    }
  });
}

/** The whole objects in a text, mended where they can be; what was cut is none. */
export function objectsIn(text: string): Readonly<Record<string, unknown>>[] {
  return split(text)
    .map((part) => parseJson(part) ?? parseJson(mendedTexts(part)[0] ?? ""))
    .filter(isObject);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects and lists that stand beside each other in a text, the last of them also where its end is missing. */
export function jsonPartsOf(text: string): string[] {
  const { whole, cut } = cutUp(text);
  return cut === undefined ? whole : [...whole, cut];
}

/** The whole objects and lists that stand beside each other in a text; what stands between them is no part of it. */
function split(text: string): string[] {
  return cutUp(text).whole;
}

function cutUp(text: string): { whole: string[]; cut: string | undefined } {
  const parts: string[] = [];
  let depth = 0;
  let start = -1;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInText) {
      if (character === "\\") at += 1;
      else if (character === '"') isInText = false;
    } else if (character === '"' && depth > 0) isInText = true;
    else if (character === "{" || character === "[") {
      if (depth === 0) start = at;
      depth += 1;
    } else if ((character === "}" || character === "]") && depth > 0) {
      depth -= 1;
      if (depth === 0) parts.push(text.slice(start, at + 1));
    }
  }
  return { whole: parts, cut: depth > 0 ? text.slice(start) : undefined };
}
