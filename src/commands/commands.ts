import type { MessageKey } from "../text.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { call } from "../api.ts";

/** Something that can be done from the palette, and by keys. */
export interface Command {
  name: MessageKey;
  /** `Mod` is Ctrl, or ⌘ on a Mac. */
  keys?: string;
  /** Where it stands on the sheet. */
  group: "Chat" | "Panels" | "Bar";
  /** Whether there is anything to do it to now; it is left out otherwise. */
  isPossible?: () => boolean;
  run: () => unknown;
}

const app = () => useApp.getState();
const chat = () => useChat.getState();
const isDesktop = () => app().info?.face === "electron";
const hasMessages = () => chat().order.length > 0;
const lastAnswer = () => {
  const { order, messages } = chat();
  return order.toReversed().flatMap((id) => (messages[id]?.role === "assistant" ? [messages[id]] : []))[0];
};
const isContinuable = () => ["interrupted", "cancelled"].includes(lastAnswer()?.state ?? "");

/** Everything that the bar can do at once, in the order in which it is listed. */
export const COMMANDS: readonly Command[] = [
  { group: "Chat", name: "New chat", keys: "Mod+N", run: () => chat().newChat() },
  { group: "Chat", name: "Incognito chat", keys: "Mod+Shift+N", run: () => chat().newChat(true) },
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
    run: () => document.querySelector<HTMLElement>("[data-model-picker]")?.focus(),
  },
  { group: "Chat", name: "Attach files", keys: "Mod+O", run: () => document.getElementById("attach-files")?.click() },
  { group: "Chat", name: "Attach a part of the screen", keys: "Mod+Shift+S", run: () => app().openPanel("capture") },
  { group: "Panels", name: "History", keys: "Mod+H", run: () => app().openPanel("history") },
  { group: "Panels", name: "Memory", keys: "Mod+M", run: () => app().openPanel("memory") },
  { group: "Panels", name: "Tools", keys: "Mod+J", run: () => app().openPanel("tools") },
  { group: "Panels", name: "Settings", keys: "Mod+,", run: () => app().openPanel("settings") },
  { group: "Panels", name: "Commands", keys: "Mod+K", run: () => app().openPanel("palette") },
  { group: "Panels", name: "Keyboard shortcuts", keys: "Mod+/", run: () => app().openPanel("shortcuts") },
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
    run: () => app().change({ pinned: !(app().settings?.pinned.value ?? false) }),
  },
  { group: "Bar", name: "Hide the bar", run: () => app().hide() },
  {
    group: "Bar",
    name: "Move the bar to the next display",
    isPossible: isDesktop,
    run: () => call("window.place", { at: "next_display" }),
  },
  {
    group: "Bar",
    name: "Move the bar to where it first stood",
    isPossible: isDesktop,
    run: () => call("window.place", { at: "start" }),
  },
  {
    group: "Bar",
    name: "Light or dark",
    run: () => app().change({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }),
  },
  { group: "Bar", name: "Quit FloatBar", keys: "Mod+Q", isPossible: isDesktop, run: () => call("window.quit", {}) },
];

/** The command that a key belongs to. */
export function commandOfKey(event: KeyboardEvent): Command | undefined {
  return COMMANDS.find(({ keys }) => keys !== undefined && isPressed(keys, event));
}

function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const isMod = event.ctrlKey || event.metaKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    isMod === parts.includes("Mod") &&
    // A sign such as / needs Shift on some layouts.
    (event.shiftKey === parts.includes("Shift") || (!/^[\w]+$/.test(key) && !parts.includes("Shift"))) &&
    !event.altKey
  );
}
