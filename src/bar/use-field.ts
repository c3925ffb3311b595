import { type RefObject, useLayoutEffect } from "react";
import { useChat } from "../stores/chat-store.ts";

/** More than this is put in at once: the platform's own editing takes seconds for it. */
const MOST_EDITED = 20_000;

/**
 * Keeps the field and the composer's text the same. What the user types is in the field first. What is put in by code (a snippet,
 * a recalled question, a selection) goes in as if it were typed, so that undo takes it out again; only the draft of another
 * chat, and an emptied field, begin anew.
 */
export function useField(field: RefObject<HTMLTextAreaElement | null>): void {
  const text = useChat((chat) => chat.text);
  const caret = useChat((chat) => chat.caret);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || current.value === text) return;
    write(current, text);
  }, [field, text]);

  // A text that was put in may say where its reader goes on, and what is to be written over.
  useLayoutEffect(() => {
    if (caret) field.current?.setSelectionRange(caret.at, caret.at + (caret.length ?? 0));
  }, [caret, field]);
}

function write(field: HTMLTextAreaElement, text: string): void {
  const isEdit = text !== "" && text.length <= MOST_EDITED && document.activeElement === field;
  if (isEdit && edit(field, text)) return;
  field.value = text;
}

/** Writes as a user does. @returns whether the platform did it. */
function edit(field: HTMLTextAreaElement, text: string): boolean {
  field.select();
  // Deprecated and without a successor: nothing else writes into a field so that undo knows of it.
  // oxlint-disable-next-line typescript/no-deprecated
  return document.execCommand("insertText", false, text) && field.value === text;
}
