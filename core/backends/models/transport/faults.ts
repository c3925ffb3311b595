import { number, record, text } from "./loose.ts";
import type { Said } from "./said.ts";

/**
 * An error that came as an event of a stream, or as a body, whose status was 200: `{"error": …}` in any form, `{"detail"}`,
 * `{"object": "error"}`, `{"type": "error"}`, `{"message"}` or `{"code", "msg"}` alone, MiniMax's `base_resp`, or a list of one of
 * these. Undefined for what is none: an `error` that says nothing stands beside every piece of some servers' answers.
 */
export function faultIn(event: unknown): Extract<Said, { type: "fault" }> | undefined {
  const body = record(Array.isArray(event) ? event[0] : event);
  if (!body) return undefined;
  const base = record(body.base_resp);
  if (base && (number(base.status_code) ?? 0) !== 0) {
    const status = MINIMAX.get(number(base.status_code) ?? 0) ?? 500;
    return { type: "fault", body: JSON.stringify(base), status };
  }
  const inner = record(body.error);
  const isNamed = (inner !== undefined && says(inner)) || text(body.error) !== undefined;
  const isAnswer =
    "choices" in body || "candidates" in body || "output" in body || "content" in body || "delta" in body;
  const isError = body.object === "error" || body.type === "error";
  const words = WORDS.map((name) => text(body[name])).find((found) => found !== undefined);
  const isBare = !isAnswer && body.type === undefined && (body.detail != null || words !== undefined);
  if (!isNamed && !isError && !isBare) return undefined;
  return { type: "fault", body: JSON.stringify(body), status: statusOf(inner ?? body, body) };
}

/** Fields that hold an error's words where nothing else says that it is one. */
const WORDS = ["message", "msg", "error_msg", "error_message", "errmsg"];

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
function says(error: Readonly<Record<string, unknown>>): boolean {
  return Object.values(error).some((value) => {
    if (typeof value === "string")
      return value.trim() !== "" && !/^(?:0|200|ok|success|null|none)$/i.test(value.trim());
    if (typeof value === "number") return value !== 0 && value !== 200;
    return record(value) !== undefined && says(record(value) ?? {});
  });
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
