import { openMemory, type Tab } from "../memory/place.ts";
import { SETTINGS } from "../settings/all-settings.ts";
import { SECTIONS } from "../settings/sections.tsx";
import { useDraft } from "../settings/use-settings-form.ts";
import { useApp } from "../stores/app-store.ts";
import { LANGUAGES, type MessageKey, t } from "../text.ts";

/** A place in Settings or Memory that can be looked for by its name and by other words for it. */
export interface Place {
  name: MessageKey;
  panel: "Settings" | "Memory";
  open: () => void;
}

const MODELS: readonly MessageKey[] = ["provider account token model", "server address local endpoint"];
const KEYS: readonly MessageKey[] = ["hotkey keys keyboard"];
const COSTS: readonly MessageKey[] = ["budget spending price money cost limit", "month spending limit"];
const NETWORK: readonly MessageKey[] = ["firewall internet connection network"];
const RULES: readonly MessageKey[] = ["rules system prompt personality"];
const CLEAR: readonly MessageKey[] = ["transparent see through", "see-through"];
const REPORT: readonly MessageKey[] = ["diagnosis problem log support", "error report bug"];

/** What sections, settings, parts of Memory and commands are also called. */
const WORDS: { readonly [Name in MessageKey]?: readonly MessageKey[] } = {
  Models: MODELS,
  Service: MODELS,
  "API URL": MODELS,
  "API key": MODELS,
  Costs: COSTS,
  "Monthly limit, in US dollars": COSTS,
  Theme: ["dark mode night light colors appearance", "night dark theme mode"],
  "Text size, in percent": ["font letters bigger zoom"],
  "Bar and keys": KEYS,
  Shortcut: KEYS,
  Snippets: ["template text block"],
  Language: ["interface translation"],
  Backups: ["backup copy restore"],
  Encryption: ["encrypt passphrase password lock recovery code"],
  "Erase everything": ["delete wipe remove reset", "data memory account"],
  Privacy: ["private privacy consent sensitive", "plugins extensions permissions connect servers"],
  "Begin a new chat after a while": ["timeout idle inactivity minutes"],
  "Start when you log in": ["startup autostart boot", "launch login"],
  Proxy: NETWORK,
  "Your company’s certificate": NETWORK,
  "Longest wait for an answer to begin, in seconds": ["timeout idle inactivity minutes"],
  Opacity: CLEAR,
  "Transparent window": CLEAR,
  "Notify me when an answer is ready": ["notification alert sound"],
  "Update automatically": ["version upgrade", "update new version"],
  Facts: ["remembered profile about me", "know remember forget memories"],
  Memory: ["know remember forget memories"],
  "Export and import": ["move transfer file download"],
  Instructions: RULES,
  "Instructions for every answer": RULES,
  "Search by meaning": ["embeddings semantic vectors"],
  "Copy a report": REPORT,
  "Check this computer": REPORT,
  "Ask models to think aloud": ["think reasoning thoughts"],
  Tools: ["plugins extensions permissions connect servers"],
  "New chat": ["conversation thread start"],
  "Incognito chat": ["private secret temporary conversation"],
  History: ["rename pin delete chats conversations"],
  "Keyboard shortcuts": ["help keys"],
};
/** Names of others' products, the same in every language. */
const PRODUCTS: { readonly [Name in MessageKey]?: string } = {
  Models: "openai anthropic claude gemini ollama openrouter mistral deepseek groq",
  Service: "openai anthropic claude gemini ollama openrouter mistral deepseek groq",
  "Export and import": "chatgpt claude json zip",
  Tools: "mcp",
};

/** Parts of Memory, and what stands in them. */
const MEMORY: readonly (readonly [MessageKey, Tab, MessageKey?])[] = [
  ["Facts", "Facts"],
  ["Privacy", "Privacy"],
  ["Data", "Data"],
  ["Export and import", "Data", "Export and import"],
  ["Backups", "Data", "Backups"],
  ["Encryption", "Data", "Encryption"],
  ["Erase everything", "Data", "Erase everything"],
];

function showSetting(section: string, wanted: MessageKey | null): void {
  useDraft.getState().show(section, wanted && t(wanted));
  useApp.getState().openPanel("settings");
}

/** Every one of them. */
export const PLACES: readonly Place[] = [
  ...SECTIONS.map(({ id, name }): Place => ({
    name,
    panel: "Settings",
    open: () => showSetting(id, null),
  })),
  ...SETTINGS.filter(([name]) => !SECTIONS.some((section) => section.name === name)).map(([name, section]): Place => ({
    name,
    panel: "Settings",
    open: () => showSetting(section, name),
  })),
  ...MEMORY.map(([name, tab, section]): Place => ({
    name,
    panel: "Memory",
    open: () => openMemory(tab, section),
  })),
];

/**
 * Other words for what has a name: in the language of the interface and in English, which many look for things in; of languages,
 * what each calls itself. Made when they are asked for, since the language may change.
 */
export function wordsFor(name: MessageKey): string {
  const words = WORDS[name] ?? [];
  const languages = name === "Language" ? LANGUAGES.flatMap(([tag, own]) => [own, englishName(tag)]) : [];
  return [...new Set([...words.map((key) => t(key)), ...words, name, PRODUCTS[name] ?? "", ...languages])].join(" ");
}

function englishName(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? "";
}
