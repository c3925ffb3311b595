import type { EventPayload, MessageView } from "../../core/contract/contract.ts";

type ChatEvent = EventPayload<"chat.event">["event"];

/** A message after one more event. Events that are part of it already change nothing. */
export function applyChatEvent(
  message: MessageView,
  { seq, event, activity }: EventPayload<"chat.event">,
): MessageView {
  if (seq <= message.seq) return message;
  const next = { ...message, seq };
  switch (event.type) {
    case "stream_start":
      return { ...next, state: "streaming", model: event.model ?? message.model };
    case "token":
      return { ...next, content: message.content + event.content };
    case "retract":
      return { ...next, content: message.content.slice(0, -event.length) };
    case "usage":
      return {
        ...next,
        input_tokens: event.input_tokens,
        output_tokens: event.output_tokens,
        cost_usd: event.cost_usd ?? null,
      };
    case "error":
      return { ...next, error: { code: event.code, message: event.message, retryable: event.retryable } };
    case "done":
      return { ...next, state: endState(message, event.finish_reason) };
    default: {
      if (!activity) return next;
      const list = [...message.activity];
      list[activity.index] = activity.entry;
      return { ...next, activity: list };
    }
  }
}

function endState(
  message: MessageView,
  reason: Extract<ChatEvent, { type: "done" }>["finish_reason"],
): MessageView["state"] {
  if (reason === "cancelled") return "cancelled";
  if (reason === "error" || reason === "paused") return message.content === "" ? "failed" : "interrupted";
  return "complete";
}
