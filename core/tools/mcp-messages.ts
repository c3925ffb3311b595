/** JSON-RPC messages as MCP servers write them, put in the order that the client insists on. Source: MCP 2025-11-25, "Messages". */
import { type JSONRPCMessage, parseJSONRPCMessage } from "@modelcontextprotocol/client";
import { parseJson } from "../base/json.ts";
import { mendedTexts, withoutOddNumbers } from "../base/mended-json.ts";
import { isRecord } from "./mcp-results.ts";

/** Deeper than this nothing is looked for. */
const DEEPEST = 8;
/** Deeper than this nothing is kept: what reads or writes it would run out of stack. */
const DEEPEST_KEPT = 200;
const TOO_DEEP = "[left out: nested too deeply]";

/** Codes that no server sends: of what stands in for an answer that did not come, and for one that cannot be read. */
export const NO_ANSWER = -31_001;
export const UNREADABLE = -31_002;
/** And of one that is too long to be read; its message is the limit in megabytes. */
export const TOO_LARGE = -31_003;

/** The longest message that is read, in bytes or UTF-16 code units. */
export const MOST_OF_MESSAGE = 10 * 1024 * 1024;
/** The code of an error whose server gave it no number. */
const UNNUMBERED = -32_000;

/** How much of an answer that cannot be read is told, in characters. */
const WORDS = 200;

/** The beginning of a message within a line. */
const BEGINNING = /\{\s*"(?:jsonrpc|id|result|method|error)"\s*:/;

/**
 * The messages in a text: one by the book; several; one with words before it, with numbers that JSON has not, or with another fault
 * that can be mended. Of an answer that cannot be read, an error is left that ends its call. None where there is nothing of the kind.
 *
 * @param asked the number of the request that the text answers, where that is known: servers forget to give it back.
 */
export function messagesIn(text: string, asked?: number): JSONRPCMessage[] {
  const whole = parseJson(text) ?? parseJson(withoutOddNumbers(text));
  if (whole !== undefined) return read(whole, asked);
  const at = text.search(BEGINNING);
  if (at < 0) return [];
  const found = mendedTexts(text.slice(at)).flatMap((part) => read(parseJson(part), asked));
  if (found.length > 0) return found;
  // Cut off, or worse.
  const id = /"id"\s*:\s*"?(\d{1,15})\b/.exec(text)?.[1] ?? asked;
  return id === undefined ? [] : [failure(Number(id), UNREADABLE, text.slice(at, at + WORDS))];
}

/** An error that ends a call. */
export function failure(id: number, code: number, message: string): JSONRPCMessage {
  return { jsonrpc: "2.0", id, error: { code, message } };
}

/** The error that ends a call whose answer is too long. */
export function tooLarge(id: number): JSONRPCMessage {
  return failure(id, TOO_LARGE, String(Math.round(MOST_OF_MESSAGE / 1024 / 1024)));
}

/** Whether a message ends the call of this number. */
export function isAnswerTo(message: JSONRPCMessage, asked: number | undefined): boolean {
  return !("method" in message) && message.id === asked;
}

function read(told: unknown, asked: number | undefined): JSONRPCMessage[] {
  if (Array.isArray(told)) return told.flatMap((one) => read(one, asked));
  if (!isRecord(told) || !isMessage(told, asked)) return [];
  cutDeep(told, DEEPEST_KEPT);
  const message = mendMessage(told, asked);
  try {
    return [parseJSONRPCMessage(message)];
  } catch {
    // What asks or tells, and cannot be read, is nothing; whoever waits for an answer hears of it.
    if (message.method !== undefined || typeof message.id !== "number") return [];
    return [failure(message.id, UNREADABLE, JSON.stringify(told).slice(0, WORDS))];
  }
}

/** Whether an object can be a message. A number alone makes it none, where nothing was asked: loggers have some, too. */
function isMessage(told: Record<string, unknown>, asked: number | undefined): boolean {
  // A logger's line may say that there was no error.
  if ("method" in told || "result" in told || (told.error ?? null) !== null) return true;
  return "id" in told && ("jsonrpc" in told || asked !== undefined);
}

/** Takes out of a value, as it is, what lies deeper than so many levels. */
function cutDeep(value: object, levels: number): void {
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== "object" || inner === null) continue;
    if (levels > 1) cutDeep(inner, levels - 1);
    else Reflect.set(value, name, TOO_DEEP);
  }
}

/** A message as the specification writes it. */
export function mendMessage(told: Record<string, unknown>, asked?: number): Record<string, unknown> {
  const { result, error, ...rest } = withoutNullMeta(told, 0);
  const mended: Record<string, unknown> = { ...rest, jsonrpc: "2.0" };
  if (typeof rest.method === "string") return mended;
  const fault = asError(error, result !== undefined && result !== null);
  const id = sentId(rest.id) ?? asked;
  if (id === undefined) return { ...mended, ...(fault && { error: fault }) };
  // One of them alone.
  return { ...mended, id, ...(fault ? { error: fault } : { result: asObject(result ?? {}) }) };
}

/** What stands for no error. */
const NOTHING: ReadonlySet<unknown> = new Set([undefined, null, false, ""]);

/** An error with a number and words; undefined for what is none. */
function asError(error: unknown, hasResult: boolean): Record<string, unknown> | undefined {
  if (NOTHING.has(error)) return undefined;
  if (!isRecord(error)) {
    return { code: UNNUMBERED, message: typeof error === "string" ? error : JSON.stringify(error) };
  }
  const words = wordsOf(error);
  const number = Number(error.code ?? Number.NaN);
  // What a struct holds that nobody filled in.
  if (words === undefined && hasResult && (number || 0) === 0) return undefined;
  return {
    code: Number.isInteger(number) ? number : UNNUMBERED,
    message: words ?? JSON.stringify(error),
    ...(isRecord(error.data) || typeof error.data === "string" ? { data: error.data } : {}),
  };
}

function wordsOf(error: Record<string, unknown>): string | undefined {
  return ["message", "error", "detail", "description", "reason", "code"]
    .map((name) => error[name])
    .find((one): one is string => typeof one === "string" && one.trim() !== "");
}

/** A result that is no object, as what it means: a list of tools, or what a tool has to say. */
function asObject(result: unknown): Record<string, unknown> {
  if (isRecord(result)) return result;
  if (!Array.isArray(result))
    return { content: [{ type: "text", text: typeof result === "string" ? result : JSON.stringify(result) }] };
  const entries = result.filter(isRecord);
  const isTools = entries.length > 0 && entries.every((one) => typeof one.name === "string" && one.type === undefined);
  if (isTools) return { tools: result };
  const isContent = entries.length === result.length && entries.every((one) => typeof one.type === "string");
  return { content: isContent ? result : [{ type: "text", text: JSON.stringify(result) }] };
}

/** Requests are numbered; some servers give the number back as a text, or not at all. */
function sentId(id: unknown): unknown {
  if (id === null || id === "") return undefined;
  return typeof id === "string" && /^\d{1,15}$/.test(id) ? Number(id) : id;
}

/** Without `_meta: null`, wherever it stands outside of what a tool gives as data. */
function withoutNullMeta(value: Record<string, unknown>, depth: number): Record<string, unknown> {
  if (depth > DEEPEST) return value;
  const clean = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(clean);
    return isRecord(one) ? withoutNullMeta(one, depth + 1) : one;
  };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, held]) => name !== "_meta" || held !== null)
      .map(([name, held]) => [name, DATA.has(name) ? held : clean(held)]),
  );
}

/** Fields that hold what is a tool's own. */
const DATA = new Set(["structuredContent", "inputSchema", "outputSchema", "arguments"]);
