import { type KeyboardEvent, useRef } from "react";
import { useChat } from "../stores/chat-store.ts";

/** Up brings back what was asked before in this chat, Down goes forward again, to what was being typed. */
export function useRecall(setText: (text: string) => void) {
  const state = useRef<{ back: number; typed: string }>({ back: 0, typed: "" });

  const asked = () => {
    const { order, messages } = useChat.getState();
    return order.flatMap((id) => (messages[id]?.role === "user" ? [messages[id].content] : [])).toReversed();
  };

  return {
    reset() {
      state.current = { back: 0, typed: "" };
    },
    onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
      const field = event.currentTarget;
      const isUp = event.key === "ArrowUp" && field.selectionStart === 0 && field.selectionEnd === 0;
      const isDown = event.key === "ArrowDown" && field.selectionEnd === field.value.length;
      const { back, typed } = state.current;
      // The caret stands at the end of what was recalled, so going further up needs no second key.
      const isRecalled = back > 0 && field.value === asked()[back - 1];
      if (event.key === "ArrowUp" && (isUp || isRecalled)) {
        const next = asked()[back];
        if (next === undefined) return;
        event.preventDefault();
        state.current = { back: back + 1, typed: back === 0 ? field.value : typed };
        setText(next);
      } else if (isDown && isRecalled) {
        event.preventDefault();
        state.current = { back: back - 1, typed };
        setText(back === 1 ? typed : (asked()[back - 2] ?? typed));
      }
    },
  };
}
