import { number, record, text } from "./loose.ts";
import type { Said } from "./said.ts";

/**
 * An error that came as an event of a stream, or as a body, whose status was 200: `{"error": …}` in any form, `{"detail"}`,
 * `{"object": "error"}`, `{"type": "error"}`, `{"message"}` alone, or a list of one of these. Undefined for what is none.
 */
export function faultIn(event: unknown): Extract<Said, { type: "fault" }> | undefined {
  const body = record(Array.isArray(event) ? event[0] : event);
  if (!body) return undefined;
  const inner = record(body.error);
  const isNamed = inner !== undefined || text(body.error) !== undefined;
  const isAnswer =
    "choices" in body || "candidates" in body || "output" in body || "content" in body || "delta" in body;
  const isError = body.object === "error" || body.type === "error";
  const isBare = !isAnswer && body.type === undefined && (body.detail != null || text(body.message) !== undefined);
  if (!isNamed && !isError && !isBare) return undefined;
  return { type: "fault", body: JSON.stringify(body), status: statusOf(inner ?? body, body) };
}

/** The HTTP status that an error would have had, by its code and its type. */
function statusOf(error: Readonly<Record<string, unknown>>, body: Readonly<Record<string, unknown>>): number {
  for (const value of [error.code, error.status_code, error.statusCode, error.status, body.code, body.status_code]) {
    const status = number(value);
    if (status !== undefined && status >= 400 && status < 600) return status;
  }
  const kind = [error.type, error.code, error.status, record(error.metadata)?.error_type].filter(Boolean).join(" ");
  const [, status] = KINDS.find(([pattern]) => pattern.test(kind)) ?? [];
  return status ?? 500;
}

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/rate_?limit|resource_exhausted|too_many_requests|insufficient_quota/i, 429],
  [/overloaded|unavailable|service_unavailable|capacity/i, 503],
  [/authentication|invalid_api_key|unauthenticated|unauthorized/i, 401],
  [/permission|forbidden/i, 403],
  [/not_found/i, 404],
  [/timeout|deadline_exceeded/i, 504],
  [/request_too_large/i, 413],
  [/invalid|bad_?request|tool_use_failed|validation|unsupported|context_length/i, 400],
];
