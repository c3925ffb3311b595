import { useMemo } from "react";
import { fillIn } from "../bar/snippets.ts";
import { useSearch } from "../history/use-search.ts";
import { sentenceOf } from "../memory/sentence.ts";
import { categoryName } from "../memory/words.ts";
import { useApp } from "../stores/app-store.ts";
import { useChat } from "../stores/chat-store.ts";
import { isBar } from "../stores/own-window.ts";
import { usePresets } from "../stores/preset-store.ts";
import { dayOrTime, t } from "../text.ts";
import { beginnings, find } from "../ui/find.ts";
import { useBackends } from "../ui/use-backends.ts";
import { useCall } from "../ui/use-call.ts";
import { byWords } from "./by-words.ts";
import type { Command } from "./command.ts";
import { type Entry, entryOf } from "./entry.ts";
import { PLACES, wordsFor } from "./places.ts";
import { useProjectEntries } from "./project-entries.ts";

export interface EntryGroup {
  name: string;
  entries: readonly Entry[];
}

/** The entry that is there where nothing is found. */
export const NEW_QUESTION = "new-question";

/** Of each kind but commands, so many are listed at most. */
const MOST = 6;

/** What the palette lists for a query: chats and messages, memories, presets, models, snippets and commands; without one, commands first. */
export function useEntries(commands: readonly Command[], query: string): readonly EntryGroup[] {
  const recent = useRecent();
  const { entries: foundChats, isSearching } = useFoundChats(query);
  // The window of one chat goes to no other.
  const chats = isBar() ? foundChats : [];
  const memories = useMemories();
  const models = useModels();
  const settings = placeEntries();
  const snippets = useSnippetEntries();
  const presets = usePresetEntries();
  const projects = useProjectEntries();
  const possible = commands.filter(({ name, isPossible }) => name !== "Commands" && isPossible?.() !== false);
  const isAsked = query.trim() !== "";
  const found = known(possible.map(commandEntry), query, possible.length);
  const places = known(settings, query);
  const commandGroup = { name: t("Commands"), entries: found };
  const placeGroup = { name: t("Settings"), entries: places };
  // What is only like what was typed is listed where nothing else is found.
  const isKnown = found.length + places.length > 0;
  const others = isAsked
    ? [
        { name: t("Chats"), entries: isKnown ? known(chats, query) : chats },
        { name: t("Memory"), entries: matching(memories, query) },
        placeGroup,
        { name: t("Presets"), entries: matching(presets, query) },
        { name: t("Projects"), entries: matching(projects, query) },
        { name: t("Models"), entries: matching(models, query) },
        { name: t("Snippets"), entries: matching(snippets, query) },
      ]
    : [
        ...byGroup(possible),
        { name: t("Presets"), entries: presets.slice(0, MOST) },
        { name: t("Snippets"), entries: snippets },
        { name: t("Chats"), entries: isBar() ? recent : [] },
      ];
  // Who types the name of a command or a setting wants it, whatever else is called like it.
  const isNamed = ({ name }: Entry) => name.toLowerCase().startsWith(query.trim().toLowerCase());
  const first = [...(found.some(isNamed) ? [commandGroup] : []), ...(places.some(isNamed) ? [placeGroup] : [])];
  const groups = isAsked ? [...new Set([...first, ...others, commandGroup])] : others;
  const listed = groups.filter(({ entries }) => entries.length > 0);
  // Nothing to come back to is a question of its own, once it is known that there is nothing.
  return isAsked && listed.length === 0 && !isSearching && isBar() ? [newQuestion(query.trim())] : listed;
}

const commandEntry = ({ name, keys, run }: Command): Entry =>
  entryOf({ id: name, name: t(name), words: wordsFor(name), detail: "", keys, run });

/** Commands as the sheet of keyboard shortcuts groups them. */
function byGroup(commands: readonly Command[]): EntryGroup[] {
  const groups = Map.groupBy(commands, ({ group }) => group);
  return [...groups].map(([group, own]) => ({ name: t(group), entries: own.map(commandEntry) }));
}

/** Asks what was looked for in a new chat, or puts it to what is written there already. */
function newQuestion(text: string): EntryGroup {
  const run = async () => {
    const chat = useChat.getState;
    await chat().newChat();
    if (chat().text === "") await chat().send(text);
    else chat().insert(text);
  };
  const name = t("Ask “{{text}}” in a new chat", { text });
  return { name: t("Chat"), entries: [entryOf({ id: NEW_QUESTION, name, detail: "", run })] };
}

function matching(entries: readonly Entry[], query: string): Entry[] {
  const names = entries.map(({ name }) => name);
  return find(names, query)
    .flatMap(({ index, ranges }) => {
      const entry = entries[index];
      return entry ? [{ ...entry, ranges }] : [];
    })
    .slice(0, MOST);
}

/** What is looked for by its name or by other words for it. */
function known(entries: readonly Entry[], query: string, most = MOST): Entry[] {
  return byWords(entries, query)
    .flatMap((index) => {
      const entry = entries[index];
      return entry ? [{ ...entry, ranges: beginnings(entry.name, query) }] : [];
    })
    .slice(0, most);
}

function useRecent(): Entry[] {
  const chats = useCall("sessions.list", { limit: 20 }).data?.sessions ?? [];
  return chats.map(({ id, title, last_active }) =>
    entryOf({
      id,
      name: title ?? t("Untitled chat"),
      detail: dayOrTime(last_active),
      run: () => useChat.getState().openSession(id),
    }),
  );
}

function useFoundChats(query: string): { entries: Entry[]; isSearching: boolean } {
  const { hits, isSearching } = useSearch(query, MOST);
  const entries = hits.map(({ id, sessionId, messageId, title, titleRanges, excerpt, excerptRanges, at }) => ({
    id,
    name: excerpt ?? title,
    ranges: excerpt === null ? titleRanges : excerptRanges,
    detail: dayOrTime(at),
    run: () => useChat.getState().openSession(sessionId, messageId),
  }));
  return { entries, isSearching };
}

function useMemories(): Entry[] {
  const { data } = useCall("facts.list", {}, ["facts.changed"]);
  return useMemo(
    () =>
      (data?.facts ?? []).map((fact) =>
        entryOf({
          id: fact.id,
          name: sentenceOf(fact),
          detail: categoryName(fact.category),
          run: () => useApp.getState().openPanel("memory"),
        }),
      ),
    [data],
  );
}

/** The backends with their own models; what else a server has is asked for where the model is chosen. */
function useModels(): Entry[] {
  const backends = useBackends().data?.backends ?? [];
  return backends.map(({ id, name, usual }, at) =>
    entryOf({
      id: `model-${id}`,
      name: usual === null ? name : t("{{model}}, from {{name}}", { model: usual, name }),
      detail: "",
      // The first backend is what the settings say.
      run: () => useChat.getState().use({ backend: at === 0 ? null : id, model: null }),
    }),
  );
}

/** Every section, setting and part of Memory, by its name and other words for it; it opens where it stands. */
function placeEntries(): Entry[] {
  return PLACES.map(({ name, panel, open }) =>
    entryOf({
      id: `place-${panel}-${name}`,
      name: t(name),
      words: wordsFor(name),
      detail: panel === "Settings" ? "" : t(panel),
      run: open,
    }),
  );
}

/** Every preset; the chat in view is asked with it from then on. */
function usePresetEntries(): Entry[] {
  return usePresets((state) => state.presets).map(({ id, name }) =>
    entryOf({
      id: `preset-${id}`,
      name,
      detail: "",
      run: () => {
        useChat.getState().focusComposer();
        return useChat.getState().askWith(id);
      },
    }),
  );
}

function useSnippetEntries(): Entry[] {
  const snippets = useApp((app) => app.settings?.snippets.value ?? []);
  return snippets.map(({ name, text }) =>
    entryOf({
      id: `snippet-${name}`,
      name: `/${name}`,
      detail: "",
      run: async () => useChat.getState().insert(await fillIn(text)),
    }),
  );
}
