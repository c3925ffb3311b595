import { call } from "../../api.ts";
import type { ChatState } from "../chat-state.ts";
import type { Draft } from "./composer.ts";
import { type Messages, messageIn } from "./messages.ts";
import type { Sessions } from "./sessions.ts";
import { attempt, type ChatStore, quietly } from "./slice.ts";

interface Parts {
  messages: Messages;
  draft: Draft;
  sessions: Sessions;
}

type AnswersState = Pick<
  ChatState,
  "send" | "stop" | "continueAnswer" | "restart" | "regenerate" | "editQuestion" | "showVersion"
>;

/** Asks, and has answers stopped, continued and written anew. */
export function createAnswers(store: ChatStore, { messages, draft, sessions }: Parts): AnswersState {
  const { set, get } = store;
  return {
    send: createSend(store, { messages, draft, sessions }),

    async stop() {
      const streaming = get().order.filter((id) => messageIn(get(), id)?.state === "streaming");
      set(({ stopping }) => ({ stopping: new Set([...stopping, ...streaming]) }));
      for (const message_id of streaming) await attempt(store, () => call("chat.stop", { message_id }));
    },

    async continueAnswer(messageId) {
      await attempt(store, async () => {
        const message = await call("chat.continue", { message_id: messageId });
        const ready = messages.show([message]).messages[messageId];
        if (ready) messages.replace(ready);
      });
    },

    async restart(messageId) {
      await attempt(store, async () => {
        await call("chat.stop", { message_id: messageId });
        await call("chat.continue", { message_id: messageId });
        await sessions.reload(get().session?.id);
      });
    },

    async regenerate(messageId, { isReplay = false, allow = [] } = {}) {
      await attempt(store, async () => {
        const { session_id } = await call("chat.regenerate", { message_id: messageId, same_context: isReplay, allow });
        await sessions.reload(session_id);
      });
    },

    editQuestion: (messageId, text) =>
      attempt(store, async () => {
        const { session } = await call("chat.edit", { message_id: messageId, text });
        await sessions.reload(session.id);
      }),

    async showVersion(messageId) {
      await attempt(store, async () => {
        await call("chat.showVersion", { message_id: messageId });
        await sessions.reload(get().session?.id);
      });
    },
  };
}

function createSend(store: ChatStore, { messages, draft, sessions }: Parts): ChatState["send"] {
  const { set, get } = store;
  return async (text, upload = async () => []) => {
    const meant = sessions.meant();
    // The core drops the draft with the message that was made of it, and not before.
    const saved = draft.save();
    set({ learned: [], forgotten: [], suggested: [], text: "", sendsNext: false, isSending: true });
    let current: string | null = null;
    const isSent = await attempt(store, async () => {
      await saved;
      const { session: own, isIncognito, choice, preset, project } = await meant;
      current = own?.id ?? null;
      const attached = await upload();
      const { session, user, assistant } = await call("chat.send", {
        session_id: current,
        text,
        attachments: [...attached],
        incognito: isIncognito,
        ...(current === null ? { ...choice, preset, project } : {}),
      });
      if (get().session?.id !== (current ?? undefined)) return;
      const shown = messages.show([user, assistant]);
      set((chat) => ({
        session,
        isFirstRun: false,
        order: [...chat.order, ...shown.order],
        messages: { ...chat.messages, ...shown.messages },
      }));
    });
    // What could not be sent stands in the composer again, before what was typed since, or is the draft of the chat that was left.
    if (!isSent && (get().session?.id ?? null) === current)
      get().setText([text, get().text].filter((part) => part !== "").join("\n"));
    else if (!isSent) await quietly(store, () => call("drafts.set", { session_id: current, text }));
    set({ isSending: false });
    return isSent;
  };
}
