import type { EventPayload } from "../../../core/contract/contract.ts";
import { call } from "../../api.ts";
import { t } from "../../text.ts";
import type { Messages } from "./messages.ts";
import type { Sessions } from "./sessions.ts";
import { type ChatStore, quietly } from "./slice.ts";

/** Keeps the chat in view true to what the core says; made into `start`. */
export function createListener(store: ChatStore, messages: Messages, sessions: Sessions): () => void {
  const { set, get } = store;
  /** An answer in the background is done: says so, with the way to it. */
  const announce = async (sessionId: string) => {
    const { session } = await call("sessions.open", { session_id: sessionId });
    if (get().session?.id === sessionId) return;
    const entry = { sessionId, title: session.title ?? t("Untitled chat") };
    set(({ ready }) => ({ ready: [...ready.filter((other) => other.sessionId !== sessionId), entry] }));
  };
  const onEnded = ({ message, learned, forgotten, suggested }: EventPayload<"chat.ended">) => {
    messages.drop(message.id);
    if (message.session_id !== get().session?.id && message.state !== "cancelled") void announce(message.session_id);
    if (get().messages[message.id]) {
      messages.replace(message);
      set(({ stopping }) => ({ stopping: new Set([...stopping].filter((id) => id !== message.id)) }));
    }
    // Another window asked it.
    else if (message.session_id === get().session?.id) void quietly(store, () => sessions.reload(message.session_id));
    if (learned.length > 0) set({ learned });
    if (suggested.length > 0 && message.session_id === get().session?.id) set({ suggested });
    if (forgotten.length > 0) {
      set({ forgotten });
      // What was forgotten is gone from all messages, whichever chat it was said in.
      void quietly(store, () => sessions.reload(get().session?.id));
    }
  };
  const dropAnswered = async () => {
    const { suggestions } = await call("suggestions.list", {});
    const open = new Set(suggestions.map(({ id }) => id));
    set(({ suggested }) => ({ suggested: suggested.filter(({ id }) => open.has(id)) }));
  };
  return () => {
    const api = window.floatbar;
    api.on("chat.event", messages.apply);
    api.on("chat.ended", onEnded);
    api.on("facts.learned", ({ session_id, facts }) => {
      if (get().session?.id === session_id) set(({ learned }) => ({ learned: [...learned, ...facts] }));
    });
    // One that was answered in Memory is no question any more.
    api.on("suggestions.changed", () => {
      if (get().suggested.length > 0) void quietly(store, dropAnswered);
    });
    api.on("notes.asked", (notesAsked) => set({ notesAsked }));
    api.on("consent.asked", ({ message_id, facts }) => {
      if (facts.length > 0) set({ asked: { messageId: message_id, facts } });
      else if (get().asked?.messageId === message_id) set({ asked: null });
    });
    api.on("window.command", async (command) => {
      const looked = command.name === "preset" ? whenLooked() : undefined;
      // The last chat comes into view first: what was asked for is not to be covered by it.
      await sessions.begun;
      if (command.name === "new_chat") void get().newChat();
      if (command.name === "write") get().insert(command.text);
      if (command.name === "preset" && looked) set({ byKey: { preset: command.id, looked } });
    });
    api.on("messages.changed", ({ session_id }) => {
      const { session } = get();
      const isMeant = (id: string) => session_id === null || session_id === id;
      set(({ ready }) => ({ ready: ready.filter(({ sessionId }) => !isMeant(sessionId)) }));
      if (session && isMeant(session.id)) void quietly(store, () => sessions.catchUp(session.id));
    });
    api.on("sessions.changed", ({ session }) => {
      if (get().session?.id !== session.id) return;
      // Another window may have chosen who answers, and how.
      set({
        session,
        preset: session.preset,
        project: session.project,
        choice: { backend: session.backend, model: session.model },
      });
    });
  };
}

/** How long it takes at most until it is known what is selected elsewhere, in milliseconds. */
const LOOKED_MS = 2000;

/** What the window offers next; null where it looks for nothing. */
function whenLooked(): Promise<EventPayload<"window.offered">["offer"]> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(null), LOOKED_MS);
    const off = window.floatbar.on("window.offered", ({ offer }) => done(offer));
    const done = (offer: EventPayload<"window.offered">["offer"]) => {
      off();
      clearTimeout(timer);
      resolve(offer);
    };
  });
}
