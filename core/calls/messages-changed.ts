import type { Emitter } from "../contract/emitter.ts";

/** Tells every view that a chat's messages are no longer what it shows. @param sessionId null for whichever chats they are in. */
export function messagesChanged(emitter: Emitter, sessionId: string | null): void {
  emitter.emit("messages.changed", { session_id: sessionId });
}
