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
  /** Other words that people look for it by; none where its name says all of them. */
  words: MessageKey | undefined;
  open: () => void;
}

/** What sections, settings and parts of Memory are also called. */
const WORDS: { readonly [Name in MessageKey]?: MessageKey } = {
  Models: "provider account token model",
  Service: "provider account token model",
  "API key": "provider account token model",
  Costs: "budget spending price money cost limit",
  "Monthly limit, in US dollars": "budget spending price money cost limit",
  Theme: "dark mode night light colors appearance",
  "Text size, in percent": "font letters bigger zoom",
  "Bar and keys": "hotkey keys keyboard",
  Shortcut: "hotkey keys keyboard",
  Snippets: "template text block",
  Language: "interface translation",
  Backups: "backup copy restore",
  Encryption: "encrypt passphrase password lock recovery code",
  "Erase everything": "delete wipe remove reset",
  Privacy: "private privacy consent sensitive",
  "Start when you log in": "startup autostart boot",
  Proxy: "firewall internet connection network",
  "Your company’s certificate": "firewall internet connection network",
  Opacity: "transparent see through",
  "Transparent window": "transparent see through",
  "Notify me when an answer is ready": "notification alert sound",
  "Update automatically": "version upgrade",
  Facts: "remembered profile about me",
  "Export and import": "move transfer file download",
  Instructions: "rules system prompt personality",
  "Instructions for every answer": "rules system prompt personality",
  "Search by meaning": "embeddings semantic vectors",
  "Copy a report": "diagnosis problem log support",
  "Check this computer": "diagnosis problem log support",
  "Ask models to think aloud": "think reasoning thoughts",
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
    words: WORDS[name],
    open: () => showSetting(id, null),
  })),
  ...SETTINGS.filter(([name]) => !SECTIONS.some((section) => section.name === name)).map(([name, section]): Place => ({
    name,
    panel: "Settings",
    words: WORDS[name],
    open: () => showSetting(section, name),
  })),
  ...MEMORY.map(([name, tab, section]): Place => ({
    name,
    panel: "Memory",
    words: WORDS[name],
    open: () => openMemory(tab, section),
  })),
];

/** Words in the language of the interface and in English, which many look for things in; of languages, what each calls itself. */
export function wordsFor(words: MessageKey | undefined): string {
  if (words === undefined) return "";
  const named = words === WORDS.Language ? LANGUAGES.flatMap(([tag, own]) => [own, englishName(tag)]) : [];
  return [...new Set([t(words), words, ...named])].join(" ");
}

function englishName(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? "";
}
