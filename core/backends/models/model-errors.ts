import { APICallError } from "@ai-sdk/provider";
import { BackendError } from "../../base/errors.ts";
import { errorFromHttp } from "../http-errors.ts";
import { connectionLost } from "../sse-transport.ts";

/** What a person is told of anything that a provider threw. `host` names the server in it. */
export function explainModelError(error: unknown, host: string): BackendError {
  if (error instanceof BackendError) return error;
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode !== 200) {
    const headers = error.responseHeaders ?? {};
    return errorFromHttp({ status: error.statusCode, headers, body: error.responseBody ?? "" }, host);
  }
  const said = saidInStream(error);
  if (said !== undefined) {
    return errorFromHttp({ status: said.status, headers: {}, body: JSON.stringify({ error: said }) }, host);
  }
  return connectionLost(host, error instanceof Error && error.cause !== undefined ? error.cause : error);
}

/** How a connection ends on which nothing was answered. */
const RESET = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

/**
 * Whether a connection ended before anything was answered on it, as one does that was kept from an earlier request and that the
 * server let go of in the same moment.
 */
export function isReset(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && RESET.has(String(cause.code))) return true;
  }
  return false;
}

/** An error that came as an event of a stream whose status was 200. */
function saidInStream(error: unknown): { message: string; status: number } | undefined {
  const body =
    typeof error === "string" ? { message: error } : error instanceof Error ? safeJson(error.message) : error;
  if (typeof body !== "object" || body === null) return undefined;
  const inner = "error" in body && typeof body.error === "object" && body.error !== null ? body.error : body;
  if (!("message" in inner) || typeof inner.message !== "string") return undefined;
  const kind = `${"type" in inner ? String(inner.type) : ""} ${"code" in inner ? String(inner.code) : ""}`;
  const status = /rate_limit|\b429\b|exhausted/i.test(kind)
    ? 429
    : /overloaded|unavailable|\b503\b/i.test(kind)
      ? 503
      : 500;
  return { message: inner.message, status };
}

/** Undefined for what is no JSON. */
export function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
