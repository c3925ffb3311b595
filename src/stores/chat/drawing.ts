import { call } from "../../api.ts";

/** The draft under which the chat stands that is being drawn; no chat has this id. */
const DRAWING = "@drawing";
/** When a window that nobody sees counts as drawn: it gets no frames. */
const UNSEEN_MS = 1000;

/**
 * Remembers on disk which chat is being drawn. A chat that brings the window down is then known at the next start, and is not
 * opened by itself.
 */
export const drawing = {
  /** The chat that was being drawn when the app ended; null where all went well. */
  async interrupted(): Promise<string | null> {
    const { text } = await call("drafts.get", { session_id: DRAWING });
    return text === "" ? null : text;
  },

  async begin(sessionId: string): Promise<void> {
    await call("drafts.set", { session_id: DRAWING, text: sessionId });
  },

  async end(): Promise<void> {
    await call("drafts.set", { session_id: DRAWING, text: "" });
  },
};

/** Ends when what was set just now has been drawn and laid out. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve, UNSEEN_MS);
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
