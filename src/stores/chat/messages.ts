import type { EventPayload, MessageView } from "../../../core/contract/contract.ts";
import { applyChatEvent } from "../apply-chat-event.ts";
import type { ChatState } from "../chat-state.ts";
import type { ChatStore } from "./slice.ts";

/** How many events are kept for one message that is not known yet. */
const MAX_EARLY = 500;

/** The messages of the chat in view. */
export interface Messages {
  /** These messages as state, with the events applied that came before them. */
  show: (messages: readonly MessageView[]) => Pick<ChatState, "order" | "messages">;
  /** Puts a message in the place of the one with its id, or at the end. */
  replace: (message: MessageView) => void;
  /** Applies an event to its message, or keeps it until the message is known. */
  apply: (payload: EventPayload<"chat.event">) => void;
  /** Forgets what was kept for a message. */
  drop: (messageId: string) => void;
}

export function createMessages({ set, get }: ChatStore): Messages {
  /** Events of messages that this view does not know yet: the answer to the call that made them is still on its way. */
  const early = new Map<string, EventPayload<"chat.event">[]>();
  const replace = (message: MessageView) =>
    set(({ messages, live, order }) => {
      if (message.state === "streaming" && messages[message.id]) return { live: { ...live, [message.id]: message } };
      const { [message.id]: _, ...rest } = live;
      return {
        messages: { ...messages, [message.id]: message },
        live: rest,
        order: order.includes(message.id) ? order : [...order, message.id],
      };
    });
  return {
    replace,
    show(messages) {
      const ready = messages.map((message) => (early.get(message.id) ?? []).reduce(applyChatEvent, message));
      for (const { id } of messages) early.delete(id);
      return {
        order: ready.map(({ id }) => id),
        messages: Object.fromEntries(ready.map((message) => [message.id, message])),
      };
    },
    apply(payload) {
      const message = messageIn(get(), payload.message_id);
      if (message) {
        replace(applyChatEvent(message, payload));
        return;
      }
      const waiting = early.get(payload.message_id) ?? [];
      if (waiting.length < MAX_EARLY) early.set(payload.message_id, [...waiting, payload]);
    },
    drop: (messageId) => void early.delete(messageId),
  };
}

/** A message as it now is, with what has streamed in. */
export function messageIn(
  { live, messages }: Pick<ChatState, "live" | "messages">,
  id: string,
): MessageView | undefined {
  return live[id] ?? messages[id];
}
