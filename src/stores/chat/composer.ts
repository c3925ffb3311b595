import { call } from "../../api.ts";
import { forgetUnsent, keepUnsent, KEPT_OUT } from "../unsent.ts";
import type { ChatState } from "../chat-state.ts";
import { type ChatStore, quietly } from "./slice.ts";

/** How long typing rests before the draft is stored, in milliseconds. */
const DRAFT_REST_MS = 250;
/** Where the caret goes in a snippet. */
const CURSOR = "{{cursor}}";

/** The draft of the chat that is written to, on its way to the vault. */
export interface Draft {
  /** Stores it now; it belongs to the chat that it was typed in, whichever is in view by then. */
  save: () => Promise<void>;
  /** Takes up the draft of the chat that is not begun, unless something was typed in the meantime. */
  load: () => Promise<void>;
  /** What was typed and is not stored belongs to this chat from now on. */
  moveTo: (sessionId: string) => void;
  /** Leaves it unstored: the message that was made of it takes its place. */
  drop: () => void;
}

type ComposerState = Pick<ChatState, "setText" | "insert" | "focusComposer" | "sendNext">;

/** What is being written: the composer's text, and the draft that is kept of it. */
export function createComposer(store: ChatStore): { draft: Draft; state: ComposerState } {
  const { set, get } = store;
  let unsaved: { timer: ReturnType<typeof setTimeout>; sessionId: string | null } | undefined;
  /** How often the text was changed by who writes. */
  let edits = 0;
  const drop = () => {
    if (unsaved) clearTimeout(unsaved.timer);
    unsaved = undefined;
  };
  /** What was given to the core last, until it has it. */
  let given: { sessionId: string | null; text: string } | undefined;
  const save = async () => {
    if (!unsaved) return;
    const gift = (given = { sessionId: unsaved.sessionId, text: get().text });
    drop();
    const { sessionId, text } = gift;
    const isStored = await quietly(store, () => call("drafts.set", { session_id: sessionId, text }));
    if (!isStored || given !== gift) return;
    given = undefined;
    forgetUnsent(sessionId);
  };
  /** The page keeps what the core may not get any more. */
  const strand = () => {
    const { text } = get();
    if (unsaved) keepUnsent(unsaved.sessionId, text);
    else if (given?.text === text) keepUnsent(given.sessionId, text);
  };
  // What was typed in the last moment before a page goes is stored with its last breath.
  for (const name of ["beforeunload", "pagehide"] as const) {
    globalThis.addEventListener?.(name, () => {
      strand();
      void save();
    });
  }
  globalThis.addEventListener?.(KEPT_OUT, strand);
  return {
    draft: {
      save,
      drop,
      async load() {
        const before = edits;
        const { text } = await call("drafts.get", { session_id: null });
        // What was typed meanwhile may be on its way as a question already, and its draft is none any more.
        const isUntouched = edits === before && !get().isSending;
        if (isUntouched && get().session === null && get().order.length === 0 && get().text === "") set({ text });
      },
      moveTo(sessionId) {
        if (unsaved) unsaved.sessionId = sessionId;
      },
    },
    state: {
      sendNext: (sendsNext) => set({ sendsNext }),
      focusComposer: () => set(({ focusRequests }) => ({ focusRequests: focusRequests + 1 })),

      setText(text) {
        drop();
        edits += 1;
        set({ text, sendsNext: false });
        if (get().isIncognito) return;
        unsaved = { timer: setTimeout(() => void save(), DRAFT_REST_MS), sessionId: get().session?.id ?? null };
      },

      insert(text, takesPlace = false) {
        const before = takesPlace ? "" : get().text;
        const joined = before === "" ? text : `${before}${/\s$/.test(before) ? "" : " "}${text}`;
        const at = joined.indexOf(CURSOR);
        get().setText(joined.replace(CURSOR, ""));
        set({ caret: at < 0 ? null : { at } });
        get().focusComposer();
      },
    },
  };
}
