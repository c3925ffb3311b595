import { BackendError, type BackendErrorCode } from "../base/errors.ts";
import { type Phrase, phrase } from "../base/phrases.ts";
import { errorBody } from "../protocol.ts";

/** What is known of an HTTP answer that is not the one hoped for. */
export interface HttpFailure {
  status: number;
  /** Header names in lower case. */
  headers: Record<string, string | undefined>;
  /** The start of the body, as far as it was read. */
  body: string;
}

/** Turns an HTTP failure into the error a person sees. `host` names the server in it. */
export function errorFromHttp(failure: HttpFailure, host: string): BackendError {
  const { status, headers } = failure;
  const said = parseErrorBody(failure.body);
  const retryAfterMs = parseRetryAfter(headers["retry-after"]);
  if (status >= 300 && status < 400) {
    return new BackendError("redirected", redirection(host, headers.location));
  }
  if ((status === 400 || status === 413 || status >= 500) && TOO_LONG.test(failure.body)) {
    return new BackendError("context_too_long", phrase("backend.context_too_long", { host }));
  }
  const theirs = said?.message;
  const options = { retryable: said?.retryable ?? (status >= 500 || status === 429), retryAfterMs };
  switch (status) {
    case 401:
      return new BackendError("unauthorized", phrase("backend.key_refused", { host }));
    case 403:
      return new BackendError("forbidden", phrase("backend.forbidden", { host }, theirs));
    case 404:
      // A server that says what it lacks is one.
      return new BackendError(
        "not_found",
        theirs === undefined ? phrase("backend.not_there", { host }) : phrase("backend.not_found", { host }, theirs),
      );
    case 413:
      return new BackendError("too_large", phrase("backend.too_large", { host }, theirs));
    case 429: {
      const wait =
        retryAfterMs === undefined
          ? phrase("backend.rate_limited", { host })
          : phrase("backend.rate_limited_for", { host, seconds: Math.ceil(retryAfterMs / 1000) });
      return new BackendError("rate_limited", wait, options);
    }
    case 503:
    case 529:
      return new BackendError("provider_unavailable", phrase("backend.overloaded", { host }, theirs), {
        ...options,
        retryable: true,
      });
    case 504:
      return new BackendError("timeout", phrase("backend.slow", { host }, theirs), options);
    default:
      return new BackendError(
        codeFor(status, said?.code),
        phrase("backend.http_error", { host, status }, theirs),
        options,
      );
  }
}

/** How servers say that a request is longer than the model's context window; none has a status of its own for it. */
const TOO_LONG =
  /context_length_exceeded|context (?:length|window|size)|prompt is too long|too many (?:input )?tokens|input token count|exceeds? the (?:maximum|available) (?:number of tokens|context)/i;

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

function codeFor(status: number, said: string | undefined): BackendErrorCode {
  const fallback = status >= 500 ? (status === 503 ? "provider_unavailable" : "internal") : "invalid_request";
  return knownCode(said) ?? fallback;
}

/** Reads protocol v2's `{"error": {…}}`, and OpenAI's, which has the same shape. */
function parseErrorBody(
  body: string,
): { code: string | undefined; message: string; retryable: boolean | undefined } | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    const strict = errorBody.safeParse(parsed);
    if (strict.success) return { retryable: undefined, ...strict.data.error };
    const message = (parsed as { error?: { message?: unknown } } | null)?.error?.message;
    return typeof message === "string" ? { code: undefined, message, retryable: undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** `Retry-After` in milliseconds: a number of seconds, or a date. */
export function parseRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function redirection(host: string, location: string | undefined): Phrase {
  if (location === undefined) return phrase("backend.redirects_elsewhere", { host });
  const target = URL.canParse(location) ? new URL(location).origin : location.slice(0, 200);
  return phrase("backend.redirects", { host, target });
}
