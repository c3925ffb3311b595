import { create } from "zustand";
import type { EventPayload, MessageView } from "../../core/contract/contract.ts";
import { call, errorView } from "../api.ts";
import { t } from "../text.ts";
import { type ChatState, EMPTY_CHAT } from "./chat-state.ts";
import { applyChatEvent } from "./apply-chat-event.ts";

/** How long after its last message a chat is taken up again at the next start. */
const RESUME_MS = 24 * 3600 * 1000;

/** Events of messages that this view does not know yet: the answer to the call that made them is still on its way. */
const early = new Map<string, EventPayload<"chat.event">[]>();
const MAX_EARLY = 500;
/** How long typing rests before the draft is stored, in milliseconds. */
const DRAFT_REST_MS = 250;
/** Where the caret goes in a snippet. */
const CURSOR = "{{cursor}}";

export const useChat = create<ChatState>()((set, get) => {
  const show = (messages: readonly MessageView[]) => {
    const ready = messages.map((message) => (early.get(message.id) ?? []).reduce(applyChatEvent, message));
    for (const { id } of messages) early.delete(id);
    return {
      order: ready.map(({ id }) => id),
      messages: Object.fromEntries(ready.map((message) => [message.id, message])),
    };
  };
  const replace = (message: MessageView) =>
    set(({ messages, live, order }) => {
      if (message.state === "streaming" && messages[message.id]) return { live: { ...live, [message.id]: message } };
      const { [message.id]: _, ...rest } = live;
      return {
        messages: { ...messages, [message.id]: message },
        live: rest,
        order: order.includes(message.id) ? order : [...order, message.id],
      };
    });
  /** Runs what happens by itself, such as storing a draft, and shows its error; false when it failed. */
  const quietly = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      set({ error: errorView(error) });
      return false;
    }
  };
  /** A change of the chat in view that is under way; a message that is sent meanwhile is meant for what it brings. */
  let switching: Promise<unknown> = Promise.resolve();
  const switchTo = (find: () => Promise<string>): Promise<boolean> => {
    const before = get().text;
    const saved = saveDraft();
    const done = attempt(async () => {
      await saved;
      await view(await find(), before);
    });
    switching = Promise.all([switching, done]);
    return done;
  };
  /** Runs what the user asked for: the error of the last thing is over then. */
  const attempt = (work: () => Promise<void>): Promise<boolean> => {
    set({ error: null });
    return quietly(work);
  };

  let unsaved: { timer: ReturnType<typeof setTimeout>; sessionId: string | null } | undefined;
  /** Stores the draft now; it belongs to the chat that it was typed in, whichever is in view by then. */
  const saveDraft = async () => {
    if (!unsaved) return;
    clearTimeout(unsaved.timer);
    const { sessionId } = unsaved;
    unsaved = undefined;
    await quietly(async () => void (await call("drafts.set", { session_id: sessionId, text: get().text })));
  };
  /** Takes up the draft of the chat that is not begun, unless something was typed in the meantime. */
  const loadDraft = async () => {
    const { text } = await call("drafts.get", { session_id: null });
    if (get().session === null && get().order.length === 0 && get().text === "") set({ text });
  };

  const onEvent = (payload: EventPayload<"chat.event">) => {
    const message = messageIn(get(), payload.message_id);
    if (message) {
      replace(applyChatEvent(message, payload));
      return;
    }
    const waiting = early.get(payload.message_id) ?? [];
    if (waiting.length < MAX_EARLY) early.set(payload.message_id, [...waiting, payload]);
  };
  /** An answer in the background is done: says so, with the way to it. */
  const announce = async (sessionId: string) => {
    const { session } = await call("sessions.open", { session_id: sessionId });
    if (get().session?.id === sessionId) return;
    const entry = { sessionId, title: session.title ?? t("Untitled chat") };
    set(({ ready }) => ({ ready: [...ready.filter((other) => other.sessionId !== sessionId), entry] }));
  };
  /** An incognito chat ends when it is left. */
  const endIncognito = () => {
    const { isIncognito, session } = get();
    if (isIncognito && session)
      void quietly(async () => void (await call("sessions.delete", { session_id: session.id })));
  };
  /** Shows the chat as it now is, without touching what is being typed. */
  const reload = async (sessionId: string) => {
    const { session, messages } = await call("sessions.open", { session_id: sessionId });
    if (get().session?.id === sessionId) set({ session, live: {}, ...show(messages) });
  };
  /**
   * Brings a chat into view.
   *
   * @param before what stood in the composer when this was asked for; what was typed since is meant for this chat.
   */
  const view = async (sessionId: string, before: string) => {
    const { session, messages, draft } = await call("sessions.open", { session_id: sessionId });
    const typed = get().text;
    if (get().session?.id !== sessionId) endIncognito();
    if (unsaved) unsaved.sessionId = sessionId;
    const ready = get().ready.filter((entry) => entry.sessionId !== sessionId);
    set(({ focusRequests }) => ({
      ...EMPTY_CHAT,
      isIncognito: isIncognitoId(sessionId),
      choice: { backend: session.backend, model: session.model },
      session,
      ready,
      text: typed === before ? draft : typed,
      focusRequests: focusRequests + 1,
      ...show(messages),
    }));
  };
  const onEnded = ({ message, learned, forgotten }: EventPayload<"chat.ended">) => {
    early.delete(message.id);
    if (message.session_id !== get().session?.id && message.state !== "cancelled") void announce(message.session_id);
    if (get().messages[message.id]) {
      replace(message);
      set(({ stopping }) => ({ stopping: new Set([...stopping].filter((id) => id !== message.id)) }));
    }
    if (learned.length > 0) set({ learned });
    if (forgotten.length > 0) {
      set({ forgotten });
      // What was forgotten is gone from the messages, too.
      void quietly(() => reload(message.session_id));
    }
  };

  return {
    session: null,
    order: [],
    messages: {},
    live: {},
    stopping: new Set(),
    ready: [],
    learned: [],
    forgotten: [],
    asked: null,
    error: null,
    text: "",
    sendsNext: false,
    isSending: false,
    focusRequests: 0,
    caret: null,
    isFirstRun: false,
    isIncognito: false,
    choice: { backend: null, model: null },

    start() {
      window.floatbar.on("chat.event", onEvent);
      window.floatbar.on("chat.ended", onEnded);
      window.floatbar.on("facts.learned", ({ session_id, facts }) => {
        if (get().session?.id === session_id) set(({ learned }) => ({ learned: [...learned, ...facts] }));
      });
      window.floatbar.on("consent.asked", ({ message_id, facts }) => {
        if (facts.length > 0) set({ asked: { messageId: message_id, facts } });
        else if (get().asked?.messageId === message_id) set({ asked: null });
      });
      window.floatbar.on("window.command", (command) => {
        if (command.name === "new_chat") void get().newChat();
        if (command.name === "write") get().insert(command.text);
      });
      window.floatbar.on("sessions.changed", ({ session }) => {
        if (get().session?.id === session.id) set({ session });
      });
    },

    async resume() {
      const started = quietly(async () => {
        const { sessions } = await call("sessions.list", { limit: 1 });
        const last = sessions[0];
        set({ isFirstRun: last === undefined });
        if (last && last.ended_at === null && Date.now() - Date.parse(last.last_active) < RESUME_MS) {
          await view(last.id, "");
        } else await loadDraft();
      });
      switching = started;
      await started;
    },

    clear: () => set({ ...EMPTY_CHAT, text: "", ready: [], asked: null }),

    async send(text, attachments = []) {
      // The core drops the draft with the message that was made of it.
      if (unsaved) clearTimeout(unsaved.timer);
      unsaved = undefined;
      set({ learned: [], forgotten: [], text: "", sendsNext: false, isSending: true });
      let current: string | null = null;
      const isSent = await attempt(async () => {
        await switching;
        current = get().session?.id ?? null;
        const { session, user, assistant } = await call("chat.send", {
          session_id: current,
          text,
          attachments: [...attachments],
          incognito: get().isIncognito,
          ...(current === null ? get().choice : {}),
        });
        if (get().session?.id !== (current ?? undefined)) return;
        const shown = show([user, assistant]);
        set(({ order, messages }) => ({
          session,
          isFirstRun: false,
          order: [...order, ...shown.order],
          messages: { ...messages, ...shown.messages },
        }));
      });
      // What could not be sent stands in the composer again, before what was typed since, or is the draft of the chat that was left.
      if (!isSent && (get().session?.id ?? null) === current)
        get().setText([text, get().text].filter((part) => part !== "").join("\n"));
      else if (!isSent) await quietly(async () => void (await call("drafts.set", { session_id: current, text })));
      set({ isSending: false });
      return isSent;
    },

    sendNext: (sendsNext) => set({ sendsNext }),

    async stop() {
      const streaming = get().order.filter((id) => messageIn(get(), id)?.state === "streaming");
      set(({ stopping }) => ({ stopping: new Set([...stopping, ...streaming]) }));
      for (const message_id of streaming) await attempt(async () => void (await call("chat.stop", { message_id })));
    },

    async continueAnswer(messageId) {
      await attempt(async () => {
        const message = await call("chat.continue", { message_id: messageId });
        const { messages } = show([message]);
        const ready = messages[messageId];
        if (ready) replace(ready);
      });
    },

    async restart(messageId) {
      await attempt(async () => {
        await call("chat.stop", { message_id: messageId });
        await call("chat.continue", { message_id: messageId });
        const sessionId = get().session?.id;
        if (sessionId !== undefined) await reload(sessionId);
      });
    },

    async regenerate(messageId, withSameContext = false) {
      await attempt(async () => {
        const { session_id } = await call("chat.regenerate", { message_id: messageId, same_context: withSameContext });
        await reload(session_id);
      });
    },

    editQuestion: (messageId, text) =>
      attempt(async () => {
        const { session } = await call("chat.edit", { message_id: messageId, text });
        await reload(session.id);
      }),

    async showVersion(messageId) {
      await attempt(async () => {
        await call("chat.showVersion", { message_id: messageId });
        const sessionId = get().session?.id;
        if (sessionId !== undefined) await reload(sessionId);
      });
    },

    async fork(messageId) {
      await switchTo(async () => (await call("sessions.fork", { message_id: messageId })).id);
    },

    async newChat(isIncognito = false) {
      const saved = saveDraft();
      endIncognito();
      set(({ focusRequests }) => ({ ...EMPTY_CHAT, isIncognito, text: "", focusRequests: focusRequests + 1 }));
      await saved;
      if (!isIncognito) await quietly(loadDraft);
    },

    async openSession(sessionId) {
      await switchTo(async () => sessionId);
    },

    setText(text) {
      if (unsaved) clearTimeout(unsaved.timer);
      set({ text, sendsNext: false });
      if (get().isIncognito) return;
      unsaved = { timer: setTimeout(() => void saveDraft(), DRAFT_REST_MS), sessionId: get().session?.id ?? null };
    },

    async use(choice) {
      const { session, choice: before } = get();
      // At once, so that a chat that is begun right after does not inherit it.
      set({ choice });
      if (!session) return;
      const isKept = await attempt(
        async () => void (await call("sessions.use", { session_id: session.id, ...choice })),
      );
      if (!isKept && get().session?.id === session.id) set({ choice: before });
    },

    async undoLearned() {
      await attempt(async () => {
        for (const { id } of get().learned) await call("facts.forget", { id });
        set({ learned: [] });
      });
    },

    async undoForgotten() {
      await attempt(async () => {
        for (const { id } of get().forgotten) await call("facts.restore", { id });
        set({ forgotten: [] });
        const sessionId = get().session?.id;
        if (sessionId !== undefined) await reload(sessionId);
      });
    },

    async answerConsent(isAllowed, remember = null) {
      const { asked } = get();
      if (!asked) return;
      await attempt(async () => {
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

    focusComposer: () => set(({ focusRequests }) => ({ focusRequests: focusRequests + 1 })),
    insert(text, takesPlace = false) {
      const before = takesPlace ? "" : get().text;
      const whole = before === "" ? text : `${before}${/\s$/.test(before) ? "" : " "}${text}`;
      const at = whole.indexOf(CURSOR);
      get().setText(whole.replace(CURSOR, ""));
      set({ caret: at < 0 ? null : { at } });
      get().focusComposer();
    },
    fail: (error) => set({ error }),
    dismiss: () => set({ learned: [], forgotten: [], error: null, ready: [] }),
  };
});

/** Incognito chats are known by their ids. */
function isIncognitoId(sessionId: string): boolean {
  return sessionId.startsWith("incognito_");
}

/** Whether an answer of the chat in view streams. */
export function useIsStreaming(): boolean {
  return useLastState() === "streaming";
}

/** The state of the last answer of the chat in view. */
export function useLastState(): MessageView["state"] | undefined {
  return useChat((chat) => messageIn(chat, chat.order.at(-1) ?? "")?.state);
}

/** A message of the chat in view as it is now. */
export function useMessage(id: string): MessageView | undefined {
  return useChat((chat) => messageIn(chat, id));
}

function messageIn({ live, messages }: Pick<ChatState, "live" | "messages">, id: string): MessageView | undefined {
  return live[id] ?? messages[id];
}
