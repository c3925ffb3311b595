import { useEffect } from "react";
import { useAttachments } from "../attachments/attachment-store.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { messageIn } from "../stores/chat/messages.ts";
import { isLeftAlone, noteUse } from "../stores/last-use.ts";

let isNoted = false;

/** The bar comes up with a new chat where it was left alone for as long as the setting says; before that, the last chat stands there. */
export function useComingBack(): void {
  useEffect(() => {
    if (!isNoted) noteUse(() => !useApp.getState().isHidden);
    isNoted = true;
    const offShown = window.floatbar.on("window.shown", comeBack);
    // Browser mode has no window: there the page itself hides the bar.
    const offHidden = useApp.subscribe((app, before) => {
      if (before.isHidden && !app.isHidden) comeBack();
    });
    return () => {
      offShown();
      offHidden();
    };
  }, []);
}

function comeBack(): void {
  const chat = useChat.getState();
  const { settings, panel } = useApp.getState();
  const isStreaming = chat.order.some((id) => messageIn(chat, id)?.state === "streaming");
  const isWaiting = isStreaming || chat.asked !== null || chat.sendsNext || panel !== null;
  const isWritten = chat.text.trim() !== "" || useAttachments.getState().list.length > 0;
  // An incognito chat would be gone for good.
  if (!chat.session || chat.isIncognito || isWaiting || isWritten) return;
  if (isLeftAlone(settings?.new_chat_after.value ?? 0, chat.session.last_active)) void chat.newChat();
}
