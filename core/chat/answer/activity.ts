import { refusalIn } from "../../base/tool-refusals.ts";
import type { Activity } from "../../contract/contract.ts";
import type { ChatEvent } from "../../protocol.ts";

/** One entry of the list above an answer, and its place in it. */
export interface ActivityChange {
  index: number;
  entry: Activity;
}

/**
 * What an event about thinking or tools changes in the list that stands above an answer; null for other events.
 *
 * @param sinceMs how long it is since the event before; undefined where nobody measured it.
 */
export function activityChange(list: readonly Activity[], event: ChatEvent, sinceMs?: number): ActivityChange | null {
  switch (event.type) {
    case "thinking":
      return thinkingChange(list, event, sinceMs ?? 0);
    case "note":
      return noteChange(list, { kind: "note", step: event.text, ...(event.phrase ? { phrase: event.phrase } : {}) });
    case "sources":
      return { index: list.length, entry: { kind: "sources", step: inOneLine(event.sources), sources: event.sources } };
    case "tool_start":
      return toolChange(list, event, (tool) => ({
        ...tool,
        params: event.params ?? null,
        state: "running",
        ...(event.remembered ? { remembered: event.remembered } : {}),
      }));
    case "tool_approval":
      return toolChange(list, event, (tool) => ({
        ...tool,
        params: event.params ?? tool.params,
        state: "waiting",
        ...(event.destination === undefined ? {} : { destination: event.destination }),
        ...(event.changed ? { changed: event.changed } : {}),
      }));
    case "tool_progress":
      return toolChange(list, event, (tool) => ({
        ...tool,
        state: "running",
        progress: event.progress ?? tool.progress,
        note: event.message ?? tool.note,
      }));
    case "tool_complete":
      return toolChange(list, event, (tool) => ({
        ...tool,
        state: event.error == null ? "done" : "failed",
        progress: event.error == null ? 1 : tool.progress,
        result: event.result ?? null,
        error: event.error ?? null,
        ...(event.error_phrase ? { error_phrase: event.error_phrase } : {}),
        ...refused(event.error),
        duration_ms: event.duration_ms ?? null,
      }));
    default:
      return null;
  }
}

/** What was said before, and is said again where an answer goes on, stands there once. */
function noteChange(list: readonly Activity[], entry: Extract<Activity, { kind: "note" }>): ActivityChange {
  const known = list.findIndex((other) => other.kind === "note" && other.step === entry.step);
  return { index: known === -1 ? list.length : known, entry };
}

function thinkingChange(
  list: readonly Activity[],
  event: Extract<ChatEvent, { type: "thinking" }>,
  sinceMs: number,
): ActivityChange {
  const last = list.at(-1);
  if (event.continues === true && last?.kind === "thinking") {
    const step = last.step + event.step;
    return { index: list.length - 1, entry: { ...last, step, ...timeOf((last.ms ?? 0) + sinceMs) } };
  }
  return {
    index: list.length,
    entry: {
      kind: "thinking",
      step: event.step,
      confidence: event.confidence ?? null,
      // What FloatBar itself says took no thought.
      ...(event.phrase ? { phrase: event.phrase } : timeOf(sinceMs)),
    },
  };
}

/** What took no time has none: a whole thought that came at once. */
function timeOf(ms: number): { ms?: number } {
  return ms === 0 ? {} : { ms };
}

type ToolActivity = Extract<Activity, { kind: "tool" }>;

function toolChange(
  list: readonly Activity[],
  { call_id, tool }: { call_id: string; tool: string },
  change: (tool: ToolActivity) => ToolActivity,
): ActivityChange {
  const at = list.findIndex((entry) => entry.kind === "tool" && entry.call_id === call_id);
  const known = list[at];
  if (known?.kind === "tool") return { index: at, entry: change(known) };
  const fresh: ToolActivity = {
    kind: "tool",
    call_id,
    tool,
    params: null,
    state: "running",
    progress: null,
    note: null,
    result: null,
    error: null,
    duration_ms: null,
  };
  return { index: list.length, entry: change(fresh) };
}

/** A call that was not allowed has not failed. */
function refused(error: string | null | undefined): Pick<ToolActivity, "refusal"> {
  const refusal = refusalIn(error);
  return refusal === undefined ? {} : { refusal };
}

function inOneLine(sources: readonly { url: string; title: string | null }[]): string {
  return sources.map(({ url, title }) => (title === null ? url : `${title} (${url})`)).join(", ");
}
