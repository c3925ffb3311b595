/** What a server tells of an error, without what only stands beside it. */
import { parseJson } from "../../base/json.ts";
import { type Loose, record } from "./transport/loose.ts";

/** An error's body as it is judged. */
export interface Told {
  /** Everything in it but what it repeats of the request. */
  words: string;
  /** Its sentences alone, an object's in one line: no types and codes, which many give to all that they refuse. */
  prose: string;
}

/** Under these names a server repeats what it was sent, or tells of what it sends. */
const REPEATS = new Set(
  "request request_body body_sent input inputs messages tools choices usage content ctx".split(" "),
);
/** Under these names stand types and codes, which are no words. */
const CODES = new Set(
  "type code status object error error_code error_type errortype errorcode errno kind name keyword model provider provider_name id request_id".split(
    " ",
  ),
);

/** Reads an error's body, whatever it is: JSON, JSON in JSON, an event of a stream, plain words. */
export function told(body: string): Told {
  const source = body.trim().replace(/^(?:event:[^\n]*\n)?data:\s*/, "");
  const parsed = opened(source);
  if (typeof parsed !== "object" || parsed === null) return { words: body, prose: body };
  return { words: JSON.stringify(parsed), prose: sentences(parsed).join("\n") };
}

/** A value with the JSON in its texts read, and without what repeats the request. */
function opened(value: unknown): unknown {
  if (typeof value === "string") {
    const inside = /^\s*[{[]/.test(value) ? parseJson(value) : undefined;
    return typeof inside === "object" && inside !== null ? opened(inside) : value;
  }
  if (Array.isArray(value)) return value.map(opened);
  const object = record(value);
  if (!object) return value;
  const kept = Object.entries(object).filter(([name, inner]) => inner !== null && !isRepeated(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, opened(inner)]));
}

function isRepeated(name: string, value: unknown): boolean {
  return REPEATS.has(name.toLowerCase()) && typeof value === "object";
}

/** The lines of an error: what one object says of one thing stands in one. */
function sentences(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(sentences);
  const object = record(value);
  if (!object) return [];
  const own = Object.entries(object).flatMap(([name, inner]) => textIn(name, inner));
  const inner = Object.entries(object).flatMap(([, one]) => (isLeaf(one) ? [] : sentences(one)));
  return own.length === 0 ? inner : [own.join(": "), ...inner];
}

/** What a field says, where it is no object with words of its own: a text, a path, or what a validator names. */
function textIn(name: string, value: unknown): string[] {
  if (typeof value === "string") return CODES.has(name.toLowerCase()) && !/\s/.test(value.trim()) ? [] : [value];
  if (isPath(value)) return [value.join(".")];
  const named = record(value);
  return named && isLeaf(named) ? Object.values(named).map(String) : [];
}

/** Whether a value is a path, or an object that only names things, and so belongs to the sentence beside it. */
function isLeaf(value: unknown): boolean {
  if (typeof value !== "object" || value === null || isPath(value)) return true;
  const object = record(value);
  return (
    object !== undefined &&
    Object.values(object).every((one) => typeof one === "string" && !/\s/.test(one)) &&
    !hasMessage(object)
  );
}

function hasMessage(object: Loose): boolean {
  return ["message", "msg", "detail", "error", "title"].some((name) => name in object);
}

function isPath(value: unknown): value is (string | number)[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one === "number" || (typeof one === "string" && !/\s/.test(one)))
  );
}
