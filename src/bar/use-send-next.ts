import { useEffect } from "react";
import { useChat, useIsStreaming, useLastState } from "../stores/chat-store.ts";

/** Whether the chat in view cannot take a message just now. */
export function useIsBusy(): boolean {
  const isSending = useChat((chat) => chat.isSending);
  return useIsStreaming() || isSending;
}

/**
 * Sends what waits in the composer once the answer before it is complete. After an answer that was stopped, broke off or failed
 * it stays in the composer: its writer may want to say something else now.
 */
export function useSendNext(submit: () => Promise<void>): void {
  const isBusy = useIsBusy();
  const state = useLastState();
  const sendsNext = useChat((chat) => chat.sendsNext);
  const sendNext = useChat((chat) => chat.sendNext);
  useEffect(() => {
    if (!sendsNext || isBusy) return;
    if (state === "complete") void submit();
    else sendNext(false);
    // What is submitted is read at the moment that it goes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [sendsNext, isBusy, state, sendNext]);
}
