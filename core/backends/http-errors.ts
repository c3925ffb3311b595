import { BackendError, type BackendErrorCode } from "../base/errors.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import { parseRetryAfter } from "../base/retry-after.ts";
import { isRate, kindOf, renewsItself } from "./error-kinds.ts";
import { isPage, scriptlessWords, type ServerWords, titleOf, titleWords, wordsOf } from "../tools/server-words.ts";

/** What is known of an HTTP answer that is not the one hoped for. */
export interface HttpFailure {
  status: number;
  /** Header names in lower case. */
  headers: Record<string, string | undefined>;
  /** The start of the body, as far as it was read. */
  body: string;
  /** Whether it came within an answer whose own status was 200, so that this one is only what it comes to. */
  isWithin?: boolean;
  /** The body of the request. */
  sent?: string;
}

/** Faults of which asking the same again comes to the same. */
const LASTING: ReadonlySet<BackendErrorCode> = new Set([
  "quota_exceeded",
  "too_large",
  "context_too_long",
  "unauthorized",
  "content_filtered",
]);

/** Turns an HTTP failure into the error a person sees: what it means, and beside it what the server said. `host` names the server. */
export function errorFromHttp(failure: HttpFailure, host: string): BackendError {
  const { status, headers } = failure;
  const said = wordsOf(failure.body);
  const retryAfterMs = waitIn(headers) ?? said.retryAfterMs;
  const code = kindOfFailure(failure, said, retryAfterMs) ?? codeOf(status, said.code);
  const passes = status >= 500 || status === 429;
  const lasts = LASTING.has(code);
  return new BackendError(code, explain(code, failure, host, retryAfterMs, said.message ?? ofPage(failure)), {
    retryable: lasts ? false : (said.retryable ?? passes),
    ...(lasts ? {} : { retryAfterMs }),
  });
}

/** What the page says that somebody between here and a failed server sends in its place. */
function ofPage({ status, body }: HttpFailure): string | undefined {
  if (!isPage(body)) return undefined;
  return status >= 500 ? titleWords(body) : scriptlessWords(body);
}

/** The kind that a failure's words name. */
function kindOfFailure(
  { status, body, sent, isWithin }: HttpFailure,
  { message = "", kinds }: ServerWords,
  retryAfterMs: number | undefined,
): BackendErrorCode | undefined {
  if (status >= 300 && status < 400) return undefined;
  // A firewall, or a network that wants a sign-in, says nothing of the key.
  if (status === 403 && isPage(body)) return "bad_response";
  // Within an answer a failed server's status is one that was made up, or says no more than that it ended: its words say why.
  const kind = kindOf(isWithin === true && status >= 500 ? 200 : status, message, kinds, sent);
  const isOnlyRate = kind === "quota_exceeded" && status === 429 && isRate(body, retryAfterMs);
  return isOnlyRate ? undefined : kind;
}

/** What servers of TLS say to whoever speaks plain HTTP to them (nginx, Go, Apache). */
const WANTS_TLS =
  /plain HTTP request (?:was )?sent to HTTPS port|HTTP request to an HTTPS server|speaking plain HTTP to an SSL/i;

function explain(
  code: BackendErrorCode,
  { status, headers, body, isWithin }: HttpFailure,
  host: string,
  retryAfterMs: number | undefined,
  theirs: string | undefined,
): Phrase {
  if (status === 407) return phrase("backend.proxy_sign_in", { host }, theirs);
  switch (code) {
    case "bad_response":
      return phrase("model.web_page", { host }, titleOf(body));
    case "redirected":
      return redirection(host, headers.location);
    case "context_too_long":
      return phrase("backend.context_too_long", { host }, theirs);
    case "quota_exceeded":
      return phrase(quotaKey(body), { host }, theirs);
    case "model_loading":
      return phrase("model.loading_now", { host }, theirs);
    case "unauthorized":
      return phrase("backend.key_refused", { host }, theirs);
    case "forbidden":
      return phrase("backend.forbidden", { host }, theirs);
    case "not_found":
      return notFound(host, theirs);
    case "too_large":
      return tooLarge(status, host, theirs);
    case "rate_limited":
      return retryAfterMs === undefined
        ? phrase("backend.rate_limited", { host }, theirs)
        : phrase("backend.rate_limited_for", { host, seconds: Math.ceil(retryAfterMs / 1000) }, theirs);
    case "provider_unavailable":
      return phrase("backend.overloaded", { host }, theirs);
    case "timeout":
      return phrase("backend.slow", { host }, theirs);
    default:
      return otherFault({ code, status, body, isWithin }, host, theirs);
  }
}

/** A 413 is about bytes, the server's or those of a proxy before it, unless it speaks of what models count. */
function tooLarge(status: number, host: string, theirs: string | undefined): Phrase {
  const isOfBytes =
    status === 413 && !/token|context|prompt|per (?:min|day)|limit \d|chat|messages?\b/i.test(theirs ?? "");
  return phrase(isOfBytes ? "backend.body_too_large" : "backend.too_large", { host }, theirs);
}

/** A server that says what it lacks is one. */
function notFound(host: string, theirs: string | undefined): Phrase {
  return theirs === undefined ? phrase("backend.not_there", { host }) : phrase("backend.not_found", { host }, theirs);
}

function quotaKey(body: string) {
  return renewsItself(body) ? "model.quota_period" : "model.quota";
}

function otherFault(
  { code, status, body, isWithin }: Pick<HttpFailure, "status" | "body" | "isWithin"> & { code: BackendErrorCode },
  host: string,
  theirs: string | undefined,
): Phrase {
  if (code === "content_filtered") {
    return phrase(isWithin === true ? "backend.filtered" : "backend.question_filtered", {}, theirs);
  }
  if (WANTS_TLS.test(body)) return phrase("tls.speaks_tls", { host }, theirs);
  return isWithin === true
    ? phrase("backend.failed", { host }, theirs)
    : phrase(isFinal(status, body) ? "backend.refused" : "backend.http_error", { host, status }, theirs);
}

/** Whether the same request would get the same answer, as far as its status and what stands beside it say. */
function isFinal(status: number, body: string): boolean {
  const { retryable, retryAfterMs } = wordsOf(body);
  const isRefused = status >= 400 && status < 500 && !PASSING.has(status);
  return isRefused && retryable !== true && retryAfterMs === undefined && !PASSES.test(body);
}

/** Statuses of the fours that speak of a moment: a time that ran out, a conflict, a lock, too early. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 423, 425, 429, 499]);
const PASSES = /try again|retry|temporar|at the moment|currently|later/i;

const BY_STATUS: Readonly<Record<number, BackendErrorCode>> = {
  401: "unauthorized",
  402: "quota_exceeded",
  403: "forbidden",
  404: "not_found",
  407: "bad_response",
  408: "timeout",
  413: "too_large",
  429: "rate_limited",
  503: "provider_unavailable",
  504: "timeout",
  529: "provider_unavailable",
};

function codeOf(status: number, said: string | undefined): BackendErrorCode {
  if (status >= 300 && status < 400) return "redirected";
  return BY_STATUS[status] ?? knownCode(said) ?? (status >= 500 ? "internal" : "invalid_request");
}

const KNOWN_CODES: readonly BackendErrorCode[] = [
  "context_required",
  "context_hash_mismatch",
  "stream_active",
  "message_exists",
  "invalid_request",
  "tool_failed",
  "provider_unavailable",
  "timeout",
  "rate_limited",
  "unauthorized",
  "not_found",
];

/** The nearest of our codes for one that a server named. */
export function knownCode(code: string | undefined): BackendErrorCode | undefined {
  return KNOWN_CODES.find((known) => known === code);
}

function waitIn(headers: HttpFailure["headers"]): number | undefined {
  const exact = Number(headers["retry-after-ms"] ?? "");
  return exact > 0 ? exact : parseRetryAfter(headers["retry-after"], headers.date);
}

function redirection(host: string, location: string | undefined): Phrase {
  if (location === undefined) return phrase("backend.redirects_elsewhere", { host });
  const target = URL.canParse(location) ? new URL(location).origin : location.slice(0, 200);
  return phrase("backend.redirects", { host, target });
}
