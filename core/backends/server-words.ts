/** What a server says of an error, in its own words, however it wraps them. */

/** An error as a server's body tells it. */
export interface ServerWords {
  /** Its own words; undefined where the body has none. */
  message: string | undefined;
  /** Codes and types that stand beside them, for telling kinds of errors apart. */
  kinds: string;
  code: string | undefined;
  retryable: boolean | undefined;
  /** The wait that the body names, in milliseconds. */
  retryAfterMs: number | undefined;
}

/** Most of a plain text that is taken as words. */
const MAX_WORDS = 2000;

/**
 * Reads `{"error": "…"}`, `{"error": {"message"}}`, `{"detail"}` as text, object or FastAPI's list, `{"message"}` at the top or
 * nested, `{"errors": […]}`, a list of one of these, an upstream's error inside (`metadata.raw`), an event of a stream, and
 * plain text. A web page has no words.
 */
export function wordsOf(body: string): ServerWords {
  const source = body.trim().replace(/^(?:event:[^\n]*\n)?data:\s*/, "");
  const parsed = parse(source);
  if (parsed === undefined) {
    const isPage = /^<|<html|<!doctype/i.test(source);
    const message = isPage || source === "" ? undefined : withoutKeys(source).slice(0, MAX_WORDS);
    return { message, kinds: "", code: undefined, retryable: undefined, retryAfterMs: waitIn(source) };
  }
  const top = Array.isArray(parsed) ? parsed[0] : parsed;
  const outer = fields(top);
  const inner = fields(outer?.error) ?? fields(outer?.message) ?? fields(outer?.detail) ?? outer;
  const named = [
    outer?.type,
    outer?.code,
    inner?.type,
    inner?.code,
    inner?.status,
    inner?.param,
    fields(inner?.metadata)?.error_type,
  ];
  const { retryable } = inner ?? {};
  const said = messageIn(top, 0);
  const code = inner?.code;
  return {
    message: said === undefined ? undefined : withoutKeys(said).slice(0, MAX_WORDS),
    kinds: named.filter((value) => typeof value === "string" || typeof value === "number").join(" "),
    code: typeof code === "string" ? code : undefined,
    retryable: typeof retryable === "boolean" ? retryable : undefined,
    retryAfterMs: waitIn(source),
  };
}

/** Keys by the marks that vendors give them, whole or cut in the middle, and whatever is said to be one. */
const KEYS =
  /\b(?:sk|pk|rk|csk|xai|fbk|gsk|hf|fw|tgp|pplx)[-_][\w*.…-]{6,}|\bAIza[\w*.…-]{6,}|(?<=\bbearer\s+)[\w*.…~+/=-]{8,}|(?<=\bkey(?: provided)?\s*[:=]\s*["'`]?)[\w*.…-]{8,}/gi;

/** What a server says, without the key that it was sent: some repeat it, and an error is stored with its answer. */
function withoutKeys(text: string): string {
  return text.replace(KEYS, "[key]");
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function parse(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where words may stand, the likeliest first. */
const PLACES = [
  "error",
  "message",
  "detail",
  "details",
  "errors",
  "error_description",
  "description",
  "msg",
  "status_msg",
  "error_msg",
  "error_message",
  "errmsg",
  "reason",
  "title",
];
const DEEPEST = 6;

function messageIn(value: unknown, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === "string") {
    if (value.trim() === "") return undefined;
    const inside = parse(value);
    return inside === undefined ? value : (messageIn(inside, depth + 1) ?? value);
  }
  if (Array.isArray(value)) {
    const all = value.flatMap((entry: unknown) => messageIn(entry, depth + 1) ?? []);
    return all.length === 0 ? undefined : all.slice(0, 3).join("; ");
  }
  const inner = fields(value);
  if (!inner) return undefined;
  if (typeof inner.msg === "string" && Array.isArray(inner.loc)) return `${inner.loc.slice(1).join(".")}: ${inner.msg}`;
  const upstream = fields(inner.metadata)?.raw;
  for (const place of PLACES) {
    const found = messageIn(inner[place], depth + 1);
    if (found === undefined) continue;
    // A router's own words ("Provider returned error") say less than those it passes on.
    const raw = upstream === undefined ? undefined : messageIn(upstream, depth + 1);
    return raw === undefined || raw === found ? found : `${found}: ${raw}`;
  }
  return undefined;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A wait that the words or fields of an error name: "try again in 7m12.3s", `"retryDelay": "34s"`, `"retry_after": 5`. */
function waitIn(body: string): number | undefined {
  const said =
    /(?:try again|retry|wait|reset)[^.]{0,40}?\b(?:in|after|for) ((?:\d+(?:\.\d+)?\s?(?:ms|s|m|h|d)(?:ec(?:ond)?s?|in(?:ute)?s?|ours?|ays?)?\s?)+)/i.exec(
      body,
    )?.[1];
  const field = /"retryDelay"\s*:\s*"([\d.]+s)"/.exec(body)?.[1];
  const span = said ?? field;
  if (span !== undefined) {
    const parts = [...span.matchAll(/(\d+(?:\.\d+)?)\s?(ms|s|m|h|d)/gi)];
    return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[(unit ?? "s").toLowerCase()] ?? 0), 0);
  }
  const seconds = /"(?:retry_after|retry_after_seconds|estimated_time)"\s*:\s*"?(\d+(?:\.\d+)?)/.exec(body)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
