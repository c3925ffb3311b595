/** What a server says of an error, in its own words, however it wraps them. */
import { parseJson } from "../base/json.ts";
import { mendedTexts } from "../base/mended-json.ts";
import { asText } from "./page-text.ts";
import { isStatus, plainWords } from "./plain-words.ts";

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

/**
 * Reads the words of an error wherever they stand in a body: under any likely name in any spelling (`error`, `Message`, `fault`,
 * `errorMessage`, `detail` as text, object or FastAPI's list), at the top or nested, in a list, in JSON within JSON, as an upstream's
 * error inside (`metadata.raw`), in XML, as an event of a stream, and plain text. A web page has no words.
 */
export function wordsOf(body: string): ServerWords {
  const source = (shownJson(body) ?? body).trim().replace(/^(?:event:[^\n]*\n)?data:\s*/, "");
  const parsed = parse(source);
  if (parsed === undefined) {
    const written = isPage(source) ? undefined : source.startsWith("<") ? wordsInXml(source) : source;
    const message = written === undefined || written === "" ? undefined : plainWords(written);
    return { message, kinds: "", code: undefined, retryable: undefined, retryAfterMs: waitIn(source) };
  }
  const top = Array.isArray(parsed) ? (parsed[0] as unknown) : parsed;
  const outer = fields(top);
  const inner = fields(outer?.error) ?? fields(outer?.message) ?? fields(outer?.detail) ?? outer;
  const { retryable } = inner ?? {};
  const said = errorWords(top);
  const code = inner?.code;
  return {
    message: said === undefined ? undefined : plainWords(said),
    kinds: kindsIn(top, 0).join(" "),
    code: typeof code === "string" ? code : undefined,
    retryable: typeof retryable === "boolean" ? retryable : undefined,
    retryAfterMs: waitIn(source),
  };
}

/** Whether a body is a web page, as firewalls and proxies send it; an error in XML is none, nor is one in JSON that is only shown as a page. */
export function isPage(body: string): boolean {
  if (shownJson(body) !== undefined) return false;
  return (
    /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|center|h\d)\b/i.test(body) ||
    /<html[\s>]/i.test(body)
  );
}

/** JSON that is all that a page shows, as frameworks put it into one for browsers. */
function shownJson(body: string): string | undefined {
  if (!/^\s*</.test(body)) return undefined;
  const shown = asText(body.replace(UNSEEN, " ").replace(/<(title|head)\b[^>]*>[^]*?<\/\1\s*>/gi, " "));
  return /^[{[]/.test(shown) && parse(shown) !== undefined ? shown : undefined;
}

/** The title of a web page, else its first heading, or what it says to whoever runs no scripts; undefined where it has none. */
export function titleOf(page: string): string | undefined {
  const shown = page.replace(UNSEEN, " ");
  for (const place of TITLES) {
    const words = asText(place.exec(shown)?.[1] ?? "");
    if (words !== "") return words;
  }
  return undefined;
}

/** What a page says to whoever runs no scripts, where that is all it says. */
export function scriptlessWords(page: string): string | undefined {
  return asText(page.replace(UNSEEN, " ").replace(NOSCRIPT, " ")) === "" ? titleWords(page) : undefined;
}

/** Parts of a page in which markup is none of its own, or names a picture. */
const UNSEEN = /<!--[^]*?-->|<(script|style|svg|template)\b[^>]*>[^]*?<\/\1\s*>/gi;
const NOSCRIPT = /<noscript[^>]*>([^]*?)<\/noscript>/i;
const TITLES = [/<title[^>]*>([^<]+)/i, /<h[1-3][^>]*>([^]*?)<\/h[1-3]>/i, NOSCRIPT];

/** What a title says of a failure: not the site's name beside it, nor its status alone, which is told anyway. */
export function titleWords(page: string): string | undefined {
  const parts = titleOf(page)?.split(/\s+\|\s+/) ?? [];
  const bare = parts.map((part) => part.replace(/^(?:(?:http|error)\s+)?\d{3,4}\b[\s:.–-]*/i, "").trim());
  const said = bare.filter((part) => part !== "" && !isStatus(part));
  const words = said.find((part) => /\s|[^\x20-\x7e]/.test(part));
  return words === undefined ? undefined : plainWords(words);
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** JSON, also JSON in JSON; undefined for what is no object or list. */
function parse(source: string): unknown {
  const value = parseJson(source);
  if (typeof value === "string") return /^\s*[{[]/.test(value) ? parse(value) : undefined;
  return typeof value === "object" && value !== null ? value : undefined;
}

/** JSON, or what Python writes of an object or of its bytes, between a router's own words. */
const BETWEEN = /^([^{]{0,300}?)(?:\bb["'])?(\{\s*["'][^]*\})["']?([^{}]{0,300})$/;

/** The JSON that a text is, or holds between other words where it is an error's; undefined for plain words. */
function unwrapped(text: string): { before: string; inside: unknown; after: string } | undefined {
  const whole = parse(text);
  if (whole !== undefined) return { before: "", inside: whole, after: "" };
  const [, before = "", rest = "", after = ""] = BETWEEN.exec(text) ?? [];
  if (rest === "") return undefined;
  const inside = parse(rest) ?? parse(mendedTexts(rest)[0] ?? "");
  return isErrors(inside) ? { before, inside, after } : undefined;
}

/** Whether an object is an error, not what somebody's words are about. */
function isErrors(value: unknown): boolean {
  const names = Object.keys(fields(value) ?? {}).map(folded);
  const isCoded = names.some((name) => KINDS.has(name) || name === "object");
  return ["error", "errors", "detail"].some((name) => names.includes(name)) || (names.includes("message") && isCoded);
}

/** Names under which words stand, in small letters without marks, the likeliest first. */
const PLACES = (
  "error errors message errorsummary detail details fault exception err errordescription description faultstring errormessage errormsg errmsg " +
  "msg statusmsg statusmessage statustext cause reason title text blockreasonmessage"
).split(" ");
/** What words may be wrapped in besides. */
const WRAPPERS = "response responsemetadata header output result data body status info meta".split(" ");
/** Names beside words that tell one kind of error from another. */
const KINDS = new Set("type code errorcode errortype errno status param error exception baseresp".split(" "));
/** Lists in which no error stands, though words do. */
const NO_ERRORS = new Set("choices candidates messages tools usage input request content".split(" "));
const DEEPEST = 6;

/** A name without its case and marks: `errorMessage`, `error_message` and `ErrorMessage` are one. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, "");
}

/** The values under a name in any spelling. */
function valuesAt(object: Fields, place: string): unknown[] {
  return Object.entries(object).flatMap(([name, value]) => (folded(name) === place ? [value] : []));
}

/** The words of an error in a value of JSON; undefined where it has none. */
export function errorWords(value: unknown): string | undefined {
  return (
    messageIn(value, 0) ??
    kindsIn(value, 0)
      .find((kind) => typeof kind === "string" && /[a-z][A-Z_.]|_/.test(kind))
      ?.toString()
  );
}

function messageIn(value: unknown, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === "string") {
    if (value.trim() === "") return undefined;
    const wrapped = unwrapped(value);
    // Each text in a text is shorter than the one around it, so that it comes to an end by itself.
    const words = wrapped && messageIn(wrapped.inside, 0);
    if (!wrapped || words === undefined) return value;
    const { before, after } = wrapped;
    return `${before}${/^\.\s/.test(after) ? words.replace(/\.$/, "") : words}${after}`.trimEnd();
  }
  if (Array.isArray(value)) {
    const all = value.flatMap((entry: unknown) => messageIn(entry, depth + 1) ?? []);
    return all.length === 0 ? undefined : all.slice(0, 3).join("; ");
  }
  const inner = fields(value);
  if (!inner) return undefined;
  if (typeof inner.msg === "string" && Array.isArray(inner.loc)) return `${inner.loc.slice(1).join(".")}: ${inner.msg}`;
  const found = messageAt(inner, depth);
  if (found === undefined) return undefined;
  // A router's own words ("Provider returned error") say less than those it passes on.
  const raw = messageIn(fields(inner.metadata)?.raw, depth + 1);
  return raw === undefined || raw === found ? found : `${found}: ${raw}`;
}

/** The words in an object's fields: those of the likeliest name that are more than a code, else the first code. */
function messageAt(object: Fields, depth: number): string | undefined {
  const found = PLACES.flatMap((place) =>
    valuesAt(object, place).map(
      (value) => messageIn(value, depth + 1) ?? (MAPS.has(place) ? byField(value) : undefined),
    ),
  );
  const said = found.filter((words) => words !== undefined);
  const best = said.find((words) => /\s|[^\x20-\x7e]/.test(words) && !isStatus(words)) ?? said[0];
  if (best !== undefined) return best;
  const inside = WRAPPERS.flatMap((place) => valuesAt(object, place)).filter((value) => typeof value === "object");
  const others = Object.entries(object).flatMap(([name, value]) =>
    typeof value === "object" && !NO_ERRORS.has(folded(name)) ? [value] : [],
  );
  for (const value of [...inside, ...others]) {
    const words = Array.isArray(value) ? undefined : messageIn(value, depth + 1);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Places of maps from a field to what is wrong with it, as Rails and Django have them. */
const MAPS: ReadonlySet<string> = new Set(["error", "errors", "detail", "details"]);

function byField(value: unknown): string | undefined {
  const said = Object.entries(fields(value) ?? {}).flatMap(([name, words]) => {
    const list: unknown[] = Array.isArray(words) ? words : [];
    const texts = list.filter((one) => typeof one === "string" && one.trim() !== "");
    return texts.length === 0 ? [] : [`${name}: ${texts.join(", ")}`];
  });
  return said.length === 0 ? undefined : said.slice(0, 3).join("; ");
}

/** Codes and types in a value of JSON that is an error, and in what it wraps. */
export function errorKinds(value: unknown): (string | number)[] {
  return kindsIn(value, 0);
}

function kindsIn(value: unknown, depth: number): (string | number)[] {
  const object = fields(Array.isArray(value) ? value[0] : value);
  if (!object || depth > 3) return [];
  return Object.entries(object).flatMap(([name, inner]) => {
    const place = folded(name);
    if (typeof inner === "object") return NO_ERRORS.has(place) ? [] : kindsIn(inner, depth + 1);
    const wrapped = typeof inner === "string" && inner.includes("{") ? unwrapped(inner) : undefined;
    if (wrapped) return kindsIn(wrapped.inside, 0);
    const isKind = KINDS.has(place) && (typeof inner === "string" || typeof inner === "number");
    return isKind ? [inner] : [];
  });
}

/** The words of an error in XML: the text of the likeliest element. */
function wordsInXml(source: string): string | undefined {
  const texts = [...source.matchAll(/<(?:[\w-]+:)?([\w-]+)[^<>]*>\s*(?:<!\[CDATA\[)?([^<>\]]+)/g)];
  for (const place of PLACES) {
    const words = texts.find(([, name = "", inner = ""]) => folded(name) === place && inner.trim() !== "")?.[2];
    if (words !== undefined) return words.trim();
  }
  return undefined;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A moment that the words or fields of an error name: "resets at 2026-11-30T00:00:00Z", `"resets_at": 1764460800`. */
function momentIn(body: string): number | undefined {
  const said = /reset\w*"?[^.\d]{0,30}?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?|\d{10,13}\b)/i.exec(
    body,
  )?.[1];
  if (said === undefined) return undefined;
  const number = Number(said);
  const at = Number.isNaN(number) ? Date.parse(said) : number * (said.length > 10 ? 1 : 1000);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

/** A wait that the words or fields of an error name: "try again in 7m12.3s", `"retryDelay": "34s"`, `"retry_after": 5`. */
function waitIn(body: string): number | undefined {
  const said =
    /(?:try again|retry|wait|reset)[^.]{0,40}?\b(?:in|after|for) ((?:\d+(?:\.\d+)?\s?(?:ms|s|m|h|d)(?:ec(?:ond)?s?|in(?:ute)?s?|ours?|ays?)?(?:,? and |, |\s)?)+)/i.exec(
      body,
    )?.[1];
  const field = /"retryDelay"\s*:\s*"([\d.]+s)"/.exec(body)?.[1];
  const span = said ?? field;
  if (span !== undefined) {
    const parts = [...span.matchAll(/(\d+(?:\.\d+)?)\s?(ms|s|m|h|d)/gi)];
    return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[(unit ?? "s").toLowerCase()] ?? 0), 0);
  }
  const seconds =
    /"(?:retry_after|retry_after_seconds|resets?_in_seconds|reset_after_seconds|estimated_time)"\s*:\s*"?(\d+(?:\.\d+)?)/.exec(
      body,
    )?.[1];
  return seconds === undefined ? momentIn(body) : Number(seconds) * 1000;
}
