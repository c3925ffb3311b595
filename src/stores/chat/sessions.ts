import type { SessionView } from "../../../core/contract/contract.ts";
import { call, errorView } from "../../api.ts";
import { useApp } from "../app-store.ts";
import { type ChatState, EMPTY_CHAT } from "../chat-state.ts";
import { t } from "../../text.ts";
import type { Draft } from "./composer.ts";
import { drawing, drawn } from "./drawing.ts";
import { isLeftAlone } from "../last-use.ts";
import type { Messages } from "./messages.ts";
import { createPresetChoice } from "./presets.ts";
import { createProjectChoice } from "./projects.ts";
import { isBar, OWN_CHAT } from "../own-window.ts";
import { handOnUnsent } from "../unsent.ts";
import { attempt, type ChatStore, quietly } from "./slice.ts";

/** Which chat is in view. */
export interface Sessions {
  /** Shows the chat as it now is, without touching what is being typed. Nothing for a chat that is not in view. */
  reload: (sessionId: string | undefined) => Promise<void>;
  /** The same for a chat that was changed elsewhere; one that is gone goes out of view, and with it the window that was its own. */
  catchUp: (sessionId: string) => Promise<void>;
  /** Resolves when the last chat is in view for the first time, or the vault was found locked. */
  begun: Promise<void>;
  /**
   * The chat that a message is meant for that is sent now: the one in view, or the one that was asked for and is not in view yet. What is
   * opened afterwards is not it.
   */
  meant: () => Promise<ChatState>;
}

type SessionsState = Pick<
  ChatState,
  "resume" | "clear" | "fork" | "newChat" | "openSession" | "use" | "askWith" | "moveTo"
>;

/** What brings one chat into view, and ends an incognito one that is left. */
function createView(store: ChatStore, messages: Messages, draft: Draft) {
  const { set, get } = store;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  /** An incognito chat ends when it is left. */
  const endIncognito = () => {
    const { isIncognito, session } = get();
    if (isIncognito && session) void quietly(store, () => call("sessions.delete", { session_id: session.id }));
  };
  /**
   * Brings a chat into view.
   *
   * @param before what stood in the composer when this was asked for; what was typed since is meant for this chat.
   */
  const view = async (sessionId: string, before: string) => {
    const opened = await call("sessions.open", { session_id: sessionId });
    const { session } = opened;
    await drawing.begin(sessionId);
    const typed = get().text;
    if (get().session?.id !== sessionId) endIncognito();
    draft.moveTo(sessionId);
    const ready = get().ready.filter((entry) => entry.sessionId !== sessionId);
    set(({ focusRequests }) => ({
      ...EMPTY_CHAT,
      isIncognito: isIncognitoId(sessionId),
      choice: { backend: session.backend, model: session.model },
      preset: session.preset,
      project: session.project,
      session,
      ready,
      text: typed === before ? opened.draft : typed,
      focusRequests: focusRequests + 1,
      ...messages.show(opened.messages),
    }));
    void drawn().then(() => drawing.end());
  };
  return { view, endIncognito, begun, begin };
}

/** Has the chat in view answered by another model from now on. */
function createUse(store: ChatStore): ChatState["use"] {
  const { set, get } = store;
  return async (choice) => {
    const { session, choice: before } = get();
    // At once, so that a chat that is begun right after does not inherit it.
    set({ choice });
    if (!session) return;
    const isKept = await attempt(store, () => call("sessions.use", { session_id: session.id, ...choice }));
    if (!isKept && get().session?.id === session.id) set({ choice: before });
  };
}

/** Brings the chat into view that the page is for: the last one, unless that was left alone or could not be drawn. */
async function takeUp(
  { set }: ChatStore,
  view: (sessionId: string, before: string) => Promise<void>,
  draft: Draft,
): Promise<void> {
  if (OWN_CHAT !== null) {
    await view(OWN_CHAT, "");
    return;
  }
  await handOnUnsent();
  // Pinned ones come first in the list, whenever they were used.
  const { sessions } = await call("sessions.list", {});
  const last = sessions.toSorted((a, b) => b.last_active.localeCompare(a.last_active))[0];
  set({ isFirstRun: last === undefined });
  const isRecent = last?.ended_at === null && !(await isOver(last));
  const hasFailed = isRecent && (await drawing.interrupted()) === last.id;
  if (isRecent && !hasFailed) await view(last.id, "");
  else await draft.load();
  if (hasFailed) {
    await drawing.end();
    const message = t("The last chat could not be shown before FloatBar ended. It is in History.");
    set({ error: { code: "not_drawn", message, retryable: false } });
  }
}

/** Begins a new chat, of which nothing is stored until something is asked. */
function createNewChat(store: ChatStore, draft: Draft, endIncognito: () => void): ChatState["newChat"] {
  const { set, get } = store;
  return async (isIncognito = false, project = null) => {
    const saved = draft.save();
    endIncognito();
    set(({ focusRequests }) => ({ ...EMPTY_CHAT, isIncognito, text: "", focusRequests: focusRequests + 1 }));
    await saved;
    if (!isIncognito) await quietly(store, draft.load);
    if (project !== null) await get().moveTo(project);
  };
}

/** Brings chats into view and takes them out of it. */
export function createSessions(
  store: ChatStore,
  messages: Messages,
  draft: Draft,
): { sessions: Sessions; state: SessionsState } {
  const { set, get } = store;
  /** The changes of the chat in view that are under way, and how many. */
  let switching: Promise<unknown> = Promise.resolve();
  let underWay = 0;

  const hold = (change: Promise<unknown>) => {
    underWay += 1;
    switching = Promise.all([switching, change]).finally(() => {
      underWay -= 1;
    });
  };

  const { view, endIncognito, begun, begin } = createView(store, messages, draft);
  const switchTo = async (find: () => Promise<string>): Promise<void> => {
    const before = get().text;
    const saved = draft.save();
    const done = attempt(store, async () => {
      await saved;
      await view(await find(), before);
    });
    hold(done);
    await done;
  };

  const reload: Sessions["reload"] = async (sessionId) => {
    if (sessionId === undefined) return;
    const opened = await call("sessions.open", { session_id: sessionId });
    if (get().session?.id === sessionId) set({ session: opened.session, live: {}, ...messages.show(opened.messages) });
  };

  return {
    sessions: {
      begun,
      reload,
      meant: () => (underWay === 0 ? Promise.resolve(get()) : switching.then(get)),
      async catchUp(sessionId) {
        try {
          await reload(sessionId);
        } catch (error) {
          if (errorView(error).code !== "not_found") throw error;
          if (get().session?.id !== sessionId) return;
          if (isBar()) return get().newChat();
          get().clear();
          void useApp.getState().hide();
          throw error;
        }
      },
    },
    state: {
      ...createPresetChoice(store, hold),
      ...createProjectChoice(store, hold),

      async resume() {
        const started = quietly(store, () => takeUp(store, view, draft));
        hold(started);
        await started.finally(begin);
      },

      clear() {
        set({ ...EMPTY_CHAT, text: "", ready: [], asked: null });
        begin();
      },
      async openSession(sessionId, messageId = null) {
        await switchTo(async () => sessionId);
        if (messageId !== null && get().session?.id === sessionId) set({ found: messageId });
      },
      fork: (messageId) => switchTo(async () => (await call("sessions.fork", { message_id: messageId })).id),

      newChat: createNewChat(store, draft, endIncognito),

      use: createUse(store),
    },
  };
}

/** Incognito chats are known by their ids. */
function isIncognitoId(sessionId: string): boolean {
  return sessionId.startsWith("incognito_");
}

/** Whether a chat was left so long ago that the app begins with a new one; never where something is being written to it. */
async function isOver({ id, last_active }: SessionView): Promise<boolean> {
  if (!isLeftAlone(useApp.getState().settings?.new_chat_after.value ?? 0, last_active, 0)) return false;
  return (await call("drafts.get", { session_id: id })).text === "";
}
