import { create } from "zustand";
import type { MessageView } from "../../core/contract/contract.ts";
import { createAnswers } from "./chat/answers.ts";
import { createComposer } from "./chat/composer.ts";
import { createDeletion } from "./chat/deletion.ts";
import { createListener } from "./chat/events.ts";
import { createMemory } from "./chat/memory.ts";
import { createMessages, messageIn } from "./chat/messages.ts";
import { createSessions } from "./chat/sessions.ts";
import { type ChatState, EMPTY_CHAT } from "./chat-state.ts";

/** The chat in view; each of its slices is a file in `chat/`. */
export const useChat = create<ChatState>()((set, get) => {
  const store = { set, get };
  const messages = createMessages(store);
  const composer = createComposer(store);
  const sessions = createSessions(store, messages, composer.draft);
  return {
    ...EMPTY_CHAT,
    stopping: new Set(),
    ready: [],
    asked: null,
    notesAsked: null,
    text: "",
    isSending: false,
    focusRequests: 0,
    caret: null,
    byKey: null,
    isFirstRun: false,
    start: createListener(store, messages, sessions.sessions),
    ...composer.state,
    ...sessions.state,
    ...createAnswers(store, { messages, draft: composer.draft, sessions: sessions.sessions }),
    ...createDeletion(store, sessions.sessions),
    ...createMemory(store, sessions.sessions),
    fail: (error) => set({ error }),
    dismiss: () => set({ learned: [], forgotten: [], deleted: null, suggested: [], error: null, ready: [] }),
  };
});

/** Whether an answer of the chat in view streams. */
export function useIsStreaming(): boolean {
  return useLastState() === "streaming";
}

/** The state of the last answer of the chat in view. */
export function useLastState(): MessageView["state"] | undefined {
  return useChat((chat) => messageIn(chat, chat.order.at(-1) ?? "")?.state);
}

/** A message of the chat in view as it is now. */
export function useMessage(id: string): MessageView | undefined {
  return useChat((chat) => messageIn(chat, id));
}
