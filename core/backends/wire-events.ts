import { BackendError } from "../base/errors.ts";
import { inEnglish, type Phrase, phrase } from "../base/phrases.ts";
import { knownCode } from "./http-errors.ts";
import { type ChatEvent, wireEvent } from "../protocol.ts";
import { TransportError } from "./transport.ts";

const KNOWN_TYPES: ReadonlySet<string> = new Set(wireEvent.options.map((option) => option.shape.type.value));

/**
 * Reads one `data:` of a stream. Unknown types are skipped, the older `tool_execution` becomes a `tool_*` event.
 *
 * @returns undefined for an event to be ignored.
 * @throws BackendError for an `error` event, TransportError `bad_response` for one that is no JSON or lacks what its type
 * needs.
 */
export function parseWireEvent(data: string, host: string): ChatEvent | undefined {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch (cause) {
    throw badEvent(phrase("backend.event_not_json", { host }), cause);
  }
  const type = (json as { type?: unknown } | null)?.type;
  if (typeof type !== "string") throw badEvent(phrase("backend.event_without_type", { host }));
  if (!KNOWN_TYPES.has(type)) return undefined;
  const parsed = wireEvent.safeParse(json);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join(".") || "…";
    throw badEvent(phrase("backend.event_lacks", { host, type, field }), parsed.error);
  }
  const event = parsed.data;
  if (event.type === "error") {
    throw new BackendError(knownCode(event.code) ?? "internal", phrase("backend.failed", { host }, event.message), {
      retryable: event.retryable,
    });
  }
  if (event.type !== "tool_execution") return event;
  // Older backends name no call: one call per tool is all they can mean.
  const call = { call_id: event.tool, tool: event.tool };
  if (/^(?:complete|completed|done|success)$/i.test(event.status)) return { type: "tool_complete", ...call };
  if (/^(?:error|failed)$/i.test(event.status)) {
    const failed = phrase("tools.failed");
    return { type: "tool_complete", ...call, error: inEnglish(failed), error_phrase: failed };
  }
  // That it runs is said in the user's language.
  const isState = /^(?:run(?:ning)?|start(?:ed|ing)?|pending|in[_ ]progress|executing)$/i.test(event.status);
  return { type: "tool_progress", ...call, message: isState ? null : event.status, progress: event.progress ?? null };
}

function badEvent(what: Phrase, cause?: unknown): TransportError {
  return new TransportError("bad_response", what, { retryable: true, cause });
}
