import { call } from "../../api.ts";
import type { ChatState } from "../chat-state.ts";
import type { Sessions } from "./sessions.ts";
import { attempt, type ChatStore } from "./slice.ts";

type MemoryState = Pick<
  ChatState,
  "undoLearned" | "undoForgotten" | "answerNotes" | "answerSuggestion" | "answerConsent"
>;

/** Takes back what the last message taught or forgot, and answers which facts may be sent. */
export function createMemory(store: ChatStore, sessions: Sessions): MemoryState {
  const { set, get } = store;
  return {
    async undoLearned() {
      await attempt(store, async () => {
        for (const { id } of get().learned) await call("facts.forget", { id });
        set({ learned: [] });
      });
    },

    async undoForgotten() {
      await attempt(store, async () => {
        for (const { id } of get().forgotten) await call("facts.restore", { id });
        set({ forgotten: [] });
        await sessions.reload(get().session?.id);
      });
    },

    async answerNotes(isAllowed) {
      await attempt(store, async () => {
        await call("settings.save", { learn_with_model: isAllowed });
        set({ notesAsked: null });
      });
    },

    async answerSuggestion(id, answer) {
      await attempt(store, async () => {
        await call("suggestions.answer", { id, answer });
        const asked = get().suggested.find((suggestion) => suggestion.id === id);
        set(({ suggested }) => ({ suggested: suggested.filter((suggestion) => suggestion.id !== id) }));
        if (answer !== "forget" || !asked) return;
        set({ forgotten: [...get().forgotten, asked.fact] });
        await sessions.reload(get().session?.id);
      });
    },

    async answerConsent(isAllowed, remember = null) {
      const { asked } = get();
      if (!asked) return;
      await attempt(store, async () => {
        const ids = asked.facts.map(({ id }) => id);
        if (!isAllowed && remember !== null)
          for (const id of ids) await call("facts.consent", { id, consent: remember });
        await call("consent.answer", {
          message_id: asked.messageId,
          allowed: isAllowed ? ids : [],
          remember: isAllowed ? remember : null,
        });
      });
    },
  };
}
