import type { Activity } from "../contract.ts";
import type { ChatEvent } from "../protocol.ts";

/** Adds what an event says about thinking and tools to the list that stands above an answer; other events change nothing. */
export function applyActivity(list: readonly Activity[], event: ChatEvent): readonly Activity[] {
  switch (event.type) {
    case "thinking":
      return [...list, { kind: "thinking", step: event.step, confidence: event.confidence ?? null }];
    case "tool_start":
      return withTool(list, event, (tool) => ({ ...tool, params: event.params ?? null, state: "running" }));
    case "tool_approval":
      return withTool(list, event, (tool) => ({ ...tool, params: event.params ?? tool.params, state: "waiting" }));
    case "tool_progress":
      return withTool(list, event, (tool) => ({
        ...tool,
        state: "running",
        progress: event.progress ?? tool.progress,
        note: event.message ?? tool.note,
      }));
    case "tool_complete":
      return withTool(list, event, (tool) => ({
        ...tool,
        state: event.error == null ? "done" : "failed",
        progress: event.error == null ? 1 : tool.progress,
        result: event.result ?? null,
        error: event.error ?? null,
        duration_ms: event.duration_ms ?? null,
      }));
    default:
      return list;
  }
}

type ToolActivity = Extract<Activity, { kind: "tool" }>;

function withTool(
  list: readonly Activity[],
  { call_id, tool }: { call_id: string; tool: string },
  change: (tool: ToolActivity) => ToolActivity,
): readonly Activity[] {
  const at = list.findIndex((entry) => entry.kind === "tool" && entry.call_id === call_id);
  const known = list[at];
  if (known?.kind === "tool") return list.with(at, change(known));
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
  return [...list, change(fresh)];
}
