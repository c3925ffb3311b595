import { oneLine } from "../../base/one-line.ts";
import type { DocumentText, Part } from "./document.ts";
import type { Passage } from "./passages.ts";

/** A document whole, as a model is given it: its name, and its text in a fence, with the places where each piece stands. */
export function wholeText(name: string, document: DocumentText): string {
  if (document.pictures !== undefined && document.parts.length === 0) return `${oneLine(name)} (${countOf(document)})`;
  return `${oneLine(name)}:\n${fenced(textOf(document))}${lostText(document)}`;
}

/** Most parts that are named. */
const MOST_LOST = 20;

/** What a model is told of parts of a document that cannot be read; nothing where there are none. */
function lostText({ lost = [] }: Pick<DocumentText, "lost">): string {
  if (lost.length === 0) return "";
  const names = lost.slice(0, MOST_LOST).map(({ name, fault }) => `${oneLine(name)} (${LOST[fault] ?? "damaged"})`);
  const others = lost.length > MOST_LOST ? `, and ${lost.length - MOST_LOST} more` : "";
  return `\nParts of it that could not be read, and are not given to you, or not whole: ${names.join(", ")}${others}.`;
}

const LOST: Partial<Record<string, string>> = {
  encrypted: "locked with a password",
  nothing: "empty",
  empty: "without text",
  scan: "pictures without text",
  old: "in an old format",
  cut: "missing",
  packed: "packed in another way than ZIP",
};

function textOf({ kind, parts }: DocumentText): string {
  // Text is given as it is: of code, every line counts.
  if (kind === "text" || kind === "table") return parts.map(({ text }) => text).join("\n");
  return parts.map((part) => [`[${placeOf(part)}]`, part.text].filter((piece) => piece !== "").join("\n")).join("\n\n");
}

/** "page 3", "sheet 2: Costs", "file 1: src/a.ts"; in English, as all that models are told. */
export function placeOf({ unit, place, heading }: Omit<Part, "text">): string {
  return heading === null ? `${unit} ${place}` : `${unit} ${place}: ${oneLine(heading)}`;
}

/** A passage under the place where it stands. */
export function passageText({ unit, place, to, heading, text }: Passage): string {
  const where = to > place ? `${unit}s ${place}–${to}` : `${unit} ${place}`;
  return `[${heading === null ? where : `${where}: ${oneLine(heading)}`}]\n${text}`;
}

/** Passages of a document as a model is given them, in their order: it must not take them for all that the document says. */
export function passagesText(
  name: string,
  { count, unit, lost }: Pick<DocumentText, "count" | "unit" | "lost">,
  passages: readonly Passage[],
): string {
  const whole = countOf({ count, unit });
  const left = lost === undefined ? "" : lostText({ lost });
  if (passages.length === 0) return `${oneLine(name)} (${whole}; nothing of it is given here)${left}`;
  const text = passages.map(passageText).join("\n\n");
  return `${oneLine(name)} (${whole}; only the passages that seem to matter for this question):\n${fenced(text)}${left}`;
}

function countOf({ count, unit }: Pick<DocumentText, "count" | "unit">): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** In a fence that nothing in the text can close (CommonMark 4.5). */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
