import type { DocumentText, Part } from "../document.ts";
import { Unreadable } from "../faults.ts";
import { readText } from "../read-text.ts";
import type { Reading } from "./reading.ts";

/** So many lines of a text have a place together. */
const LINES = 40;
const MARKDOWN_HEADING = /^#{1,6} +(.+?) *#*$/;

/** Text and code as they are, in any encoding; a place is some lines. */
export function readPlain(bytes: Uint8Array, { allowance }: Reading, isTable: boolean): DocumentText {
  const text = readText(bytes);
  if (text === undefined) throw new Unreadable("unreadable");
  allowance.take(text.length);
  const lines = text.split("\n");
  const parts: Part[] = [];
  let heading: string | null = null;
  for (let at = 0; at < lines.length; at += LINES) {
    const some = lines.slice(at, at + LINES);
    const headings = some.flatMap((line) => MARKDOWN_HEADING.exec(line)?.[1] ?? []);
    heading = headings[0] ?? heading;
    parts.push({ unit: "line", place: at + 1, heading, text: some.join("\n") });
    heading = headings.at(-1) ?? heading;
  }
  return { kind: isTable ? "table" : "text", unit: "line", count: lines.length, parts, unread: 0 };
}
