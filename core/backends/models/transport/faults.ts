import { errorKinds, errorWords } from "../../../tools/server-words.ts";
import { type Loose, number, record, text } from "./loose.ts";
import type { Said } from "./said.ts";

/**
 * An error that came as an event of a stream, or as a body, whose status was 200: under any name that servers give one, at the top or
 * in what they wrap their answers in, or a message alone. Undefined for what is none: an `error` that says nothing stands beside
 * every piece of some servers' answers.
 */
export function faultIn(event: unknown): Extract<Said, { type: "fault" }> | undefined {
  const body = record(Array.isArray(event) ? event[0] : event);
  if (!body) return undefined;
  const base = record(body.base_resp);
  if (base && (number(base.status_code) ?? 0) !== 0) {
    const status = MINIMAX.get(number(base.status_code) ?? 0) ?? 500;
    return { type: "fault", body: JSON.stringify(base), status };
  }
  const sentence = Object.entries(body).find(([name, value]) => SENTENCE.test(name) && text(value) !== undefined);
  if (sentence) return { type: "fault", body: JSON.stringify({ error: sentence.join(": ") }), status: 500 };
  const inner = record(body.error);
  const isNamed = (inner !== undefined && says(inner)) || text(body.error) !== undefined;
  if (!isNamed && !isOther(body)) return undefined;
  return { type: "fault", body: JSON.stringify(body), status: statusOf(inner ?? wrapped(body) ?? body, body) };
}

/** A name that is an error's own words, as Ollama's `{"error parsing tool call": "…"}`. */
const SENTENCE = /^error(?: \w+){2,}$/i;

/** Fields of an answer, of which one that is an error has none. */
const ANSWERS = ["choices", "candidates", "output", "content", "delta", "response"];
/** Fields that hold an error, and others that hold an error's words where nothing else says that it is one. */
const ERRORS = /^_*(?:errors?|err|fault|fault_?string|exception|error_?(?:message|msg|description|code)|errmsg)$/i;
const WORDS = /^(?:message|msg|detail|status_?msg)$/i;
const WRAPPERS = /^(?:response|response_?metadata|header|output|result|data)$/i;

/** Whether a body that names no `error` is one all the same. */
function isOther(body: Loose): boolean {
  if (body.object === "error" || body.type === "error") return true;
  if (wrapped(body)) return true;
  // Other types are those of a stream's events; a problem's (RFC 9457) is an address.
  if (typeof body.type === "string" && !/^about:|^https?:/.test(body.type)) return false;
  const isAnswer = ANSWERS.some((name) => body[name] !== null && body[name] !== undefined);
  if (isAnswer) return false;
  const fields = Object.entries(body);
  const isFailed = /^(?:error|failed|failure)$/i.test(text(body.status) ?? "") || body.success === false;
  return (
    fields.some(([name, value]) => (ERRORS.test(name) || isMessage(name, value)) && saysSomething(value)) ||
    ((isFailed || body.type !== undefined) && errorWords(body) !== undefined)
  );
}

/** The error in what a body wraps it in (Tencent, Volcengine, Spark, AWS). */
function wrapped(body: Loose): Loose | undefined {
  for (const name of Object.keys(body)) {
    const inside = isWrapper(name) ? record(body[name]) : undefined;
    if (!inside) continue;
    const isCoded = /^header$/i.test(name) && (number(inside.code) ?? 0) !== 0;
    const isType = /(?:Exception|Error|Fault)$/.test(text(inside.__type) ?? "");
    const error = Object.entries(inside).find(
      ([field, held]) => ERRORS.test(field) && record(held) && saysSomething(held),
    );
    if (isCoded || isType || error) return record(error?.[1]) ?? inside;
  }
  return undefined;
}

/** Names that were looked at, at most. */
const MOST_NAMES = 500;
const LOOKED_AT = new Map<string, boolean>();

/** Each name is looked at once: the same few come with every piece of an answer. */
function isWrapper(name: string): boolean {
  const known = LOOKED_AT.get(name);
  if (known !== undefined) return known;
  const is = WRAPPERS.test(name);
  if (LOOKED_AT.size < MOST_NAMES) LOOKED_AT.set(name, is);
  return is;
}

/** Whether a field is a message for people; one that is an object is an answer's, but for details. */
function isMessage(name: string, value: unknown): boolean {
  return WORDS.test(name) && (typeof value === "string" || Array.isArray(value) || /^detail$/i.test(name));
}

function saysSomething(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "" && !NOTHING.test(value.trim());
  if (typeof value === "number") return value !== 0 && value !== 200;
  if (Array.isArray(value)) return value.some(saysSomething);
  const inner = record(value);
  return inner !== undefined && says(inner);
}

const NOTHING = /^(?:0|200|ok|success|null|none)$/i;

/** MiniMax's codes, by its reference, as HTTP statuses. */
const MINIMAX: ReadonlyMap<number, number> = new Map([
  [1001, 504],
  [1002, 429],
  [1004, 401],
  [1008, 402],
  [1039, 429],
  [1041, 429],
  [2013, 400],
  [2049, 401],
]);

/** Whether an error's object says anything. */
function says(error: Loose): boolean {
  return Object.values(error).some(saysSomething);
}

/** The HTTP status that an error would have had, by its code and its type. */
function statusOf(error: Loose, body: Loose): number {
  for (const value of [error.code, error.status_code, error.statusCode, error.status, body.code, body.status_code]) {
    const status = number(value);
    if (status !== undefined && status >= 400 && status < 600) return status;
  }
  const kind = errorKinds(error === body ? body : [error]).join(" ");
  const [, status] = KINDS.find(([pattern]) => pattern.test(kind)) ?? [];
  return status ?? 500;
}

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/rate_?limit|resource_exhausted|too_many_requests|insufficient_quota/i, 429],
  [/overloaded|unavailable|service_unavailable|capacity/i, 503],
  [/auth(?:entication|_?failure|_?failed)|invalid_api_key|unauthenticated|unauthorized/i, 401],
  [/permission|forbidden|access_?denied/i, 403],
  [/not_found/i, 404],
  [/timeout|deadline_exceeded/i, 504],
  [/request_too_large/i, 413],
  [/invalid|bad_?request|tool_use_failed|validation|unsupported|context_length/i, 400],
];
