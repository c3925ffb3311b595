import { call } from "../../api.ts";
import type { ChatState } from "../chat-state.ts";
import type { Sessions } from "./sessions.ts";
import { attempt, type ChatStore } from "./slice.ts";

type DeletionState = Pick<ChatState, "deleteMessage" | "undoDeleted">;

/** Deletes single messages, and brings them back. */
export function createDeletion(store: ChatStore, sessions: Sessions): DeletionState {
  const { set, get } = store;
  return {
    async deleteMessage(messageId) {
      await attempt(store, async () => {
        const { facts, held_by } = await call("messages.delete", { message_id: messageId });
        set({ deleted: { hasFacts: facts > 0, heldBy: held_by } });
        await sessions.reload(get().session?.id);
        // What had the focus is gone.
        get().focusComposer();
      });
    },

    async undoDeleted() {
      const { session } = get();
      if (!session) return;
      await attempt(store, async () => {
        const { restorable, held_by } = await call("messages.restore", { session_id: session.id });
        set({ deleted: restorable === 0 ? null : { hasFacts: false, heldBy: held_by } });
        await sessions.reload(session.id);
      });
    },
  };
}
