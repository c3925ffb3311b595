import { MAX_TEXT_SIZE, MIN_TEXT_SIZE } from "../../core/base/limits.ts";
import { useFind } from "../conversation/find-store.ts";
import { quoteSelected, selectedWords } from "../conversation/quote.ts";
import { PANEL_ROWS } from "../panels/panels.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { isBar } from "../stores/own-window.ts";
import { call } from "../api.ts";
import { t } from "../text.ts";
import type { Command } from "./command.ts";

const app = () => useApp.getState();
const chat = () => useChat.getState();
const isDesktop = () => app().info?.face === "electron";
const isMovable = () => isDesktop() && isBar() && app().layout.is_movable;
const hasMessages = () => chat().order.length > 0;
const lastAnswer = () => {
  const { order, messages } = chat();
  return order.toReversed().flatMap((id) => (messages[id]?.role === "assistant" ? [messages[id]] : []))[0];
};
/** Writes everything larger or smaller by so much of its usual size, in percent. */
const resize = (by: number) => {
  const next = (app().settings?.text_size.value ?? 100) + by;
  return app().change({ text_size: Math.min(MAX_TEXT_SIZE, Math.max(MIN_TEXT_SIZE, next)) });
};
/** Shows the chat in view in a window of its own, beside the bar. */
function openAlone(): unknown {
  const { session } = chat();
  if (!session) return undefined;
  if (isDesktop()) return call("window.popOut", { session_id: session.id });
  // By its name the same window is found again.
  return window.open(
    `${location.pathname}?chat=${encodeURIComponent(session.id)}`,
    `chat ${session.id}`,
    "popup,width=720,height=800",
  );
}
const isContinuable = () => ["interrupted", "cancelled"].includes(lastAnswer()?.state ?? "");

/** Everything that the bar can do at once, in the order in which it is listed. */
export const COMMANDS: readonly Command[] = [
  { group: "Chat", name: "New chat", keys: "Mod+N", isPossible: isBar, run: () => chat().newChat() },
  { group: "Chat", name: "Incognito chat", keys: "Mod+Shift+N", isPossible: isBar, run: () => chat().newChat(true) },
  { group: "Chat", name: "Write a message", keys: "Mod+L", run: () => chat().focusComposer() },
  {
    group: "Chat",
    name: "Read the conversation",
    keys: "F6",
    isPossible: hasMessages,
    run: () => document.querySelector<HTMLElement>("[role=log]")?.focus(),
  },
  {
    group: "Chat",
    name: "Open this chat in its own window",
    keys: "Mod+Shift+O",
    isPossible: () => isBar() && chat().session !== null && !chat().isIncognito,
    run: openAlone,
  },
  {
    group: "Chat",
    name: "Find in this chat",
    keys: "Mod+F",
    isPossible: hasMessages,
    run: () => useFind.getState().open(),
  },
  {
    group: "Chat",
    name: "Quote what is selected",
    keys: "Mod+Shift+L",
    isPossible: () => selectedWords() !== null,
    run: quoteSelected,
  },
  {
    group: "Chat",
    name: "Continue the answer",
    keys: "Mod+Shift+Enter",
    isPossible: isContinuable,
    run: () => {
      const answer = lastAnswer();
      if (answer) void chat().continueAnswer(answer.id);
    },
  },
  {
    group: "Chat",
    name: "Regenerate",
    keys: "Mod+R",
    isPossible: () => lastAnswer() !== undefined,
    run: () => {
      const answer = lastAnswer();
      if (answer) void chat().regenerate(answer.id);
    },
  },
  {
    group: "Chat",
    name: "Copy the answer as Markdown",
    keys: "Mod+Shift+C",
    isPossible: () => lastAnswer() !== undefined,
    run: () => navigator.clipboard.writeText(lastAnswer()?.content ?? ""),
  },
  {
    group: "Chat",
    name: "Choose the model",
    keys: "Mod+Shift+M",
    run: () => document.querySelector<HTMLElement>(`[data-menu="${t("Model")}"]`)?.click(),
  },
  { group: "Chat", name: "Attach files", keys: "Mod+O", run: () => document.getElementById("attach-files")?.click() },
  ...PANEL_ROWS.map(([panel, { name, keys, group, isPossible = () => true }]) => ({
    name,
    keys,
    group,
    isPossible,
    run: () => app().openPanel(panel),
  })),
  {
    group: "Bar",
    name: "Collapse or show the conversation",
    keys: "Mod+E",
    isPossible: hasMessages,
    run: () => app().collapse(!app().isCollapsed),
  },
  {
    group: "Bar",
    name: "Pin or unpin the bar",
    keys: "Mod+P",
    isPossible: isBar,
    run: () => app().change({ pinned: !(app().settings?.pinned.value ?? false) }),
  },
  { group: "Bar", name: "Hide the bar", isPossible: isBar, run: () => app().hide() },
  {
    group: "Bar",
    name: "Move the bar to the next display",
    isPossible: isMovable,
    run: () => call("window.place", { at: "next_display" }),
  },
  {
    group: "Bar",
    name: "Move the bar to its default place",
    isPossible: isMovable,
    run: () => call("window.place", { at: "start" }),
  },
  // A browser has keys of its own for it.
  { group: "Bar", name: "Larger text", keys: "Mod+=", isPossible: isDesktop, run: () => resize(10) },
  { group: "Bar", name: "Smaller text", keys: "Mod+-", isPossible: isDesktop, run: () => resize(-10) },
  {
    group: "Bar",
    name: "Text in its usual size",
    keys: "Mod+0",
    isPossible: isDesktop,
    run: () => app().change({ text_size: null }),
  },
  {
    group: "Bar",
    name: "Light or dark",
    run: () => app().change({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }),
  },
  { group: "Bar", name: "Quit FloatBar", keys: "Mod+Q", isPossible: isDesktop, run: () => call("window.quit", {}) },
];
