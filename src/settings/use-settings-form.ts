import { createContext, useContext } from "react";
import { create } from "zustand";
import type {
  ErrorView,
  HealthView,
  PlainSettingName,
  PlainSettings,
  SettingsChange,
  SettingsView,
} from "../../core/contract/contract.ts";
import { asChange, type Editable } from "./editable.ts";

/** What was changed in the panel and is not saved; null goes back to the default. */
export type Draft = Omit<SettingsChange, "backends"> & {
  backends?: readonly Editable[];
  /** The custom instructions, which the vault holds. */
  instructions?: string;
};

/** What the panel was last asked to do, and what came of it; shown beside what it is about. */
export interface Attempt {
  about: string;
  /** How it goes or went; empty where an error says it. */
  note: string;
  error: ErrorView | null;
  health: HealthView | null;
}

/** What the buttons at the foot of the panel do; what came of it stands there, and beside the setting that was not taken. */
export const SAVING = "save";

export interface SettingsForm {
  settings: SettingsView;
  draft: Draft;
  change: (part: Draft) => void;
  /** A value as it would be after saving. */
  value: <Name extends PlainSettingName>(name: Name) => PlainSettings[Name];
  /** What was typed into the search, in lower case. */
  query: string;
  attempt: Attempt | null;
  /** Does something and shows what came of it beside what it is about. */
  run: (about: string, note: string, work: () => Promise<string>) => Promise<void>;
  /** Looks at the way to a backend as it would be with what was typed: the main one, or the one with this id. */
  test: (id?: string) => Promise<void>;
}

/** The panel's form, for its groups and rows. */
export const FormContext = createContext<SettingsForm | null>(null);

export function useSettingsForm(): SettingsForm {
  const form = useContext(FormContext);
  if (!form) throw new Error("A settings row stands outside of its form.");
  return form;
}

interface DraftState {
  draft: Draft;
  /** The section that was last looked at, by its id. */
  section: string;
  change: (part: Draft) => void;
  reset: () => void;
  /** The setting that is looked for, by its label; null once it has the focus. */
  wanted: string | null;
  /** @param wanted the setting in it that is to have the focus. */
  show: (section: string, wanted?: string | null) => void;
}

/** What was changed and not saved. It outlives the panel, so that Esc loses nothing of it. */
export const useDraft = create<DraftState>()((set) => ({
  draft: {},
  section: "models",
  wanted: null,
  change: (part) => set(({ draft }) => ({ draft: { ...draft, ...part } })),
  reset: () => set({ draft: {} }),
  show: (section, wanted = null) => set({ section, wanted }),
}));

/** A value as it would be with the draft. */
export function valueOf<Name extends PlainSettingName>(
  settings: SettingsView,
  draft: Draft,
  name: Name,
): PlainSettings[Name] {
  const changed = draft[name];
  if (changed === undefined) return settings[name].value as PlainSettings[Name];
  return (changed === null ? settings[name].default : changed) as PlainSettings[Name];
}

/** Whether anything was changed and not saved. */
export function isChanged(draft: Draft): boolean {
  return Object.values(draft).some((value) => value !== undefined);
}

/** The draft as the settings save it. */
export function changeOf({ backends, ...draft }: Draft): SettingsChange {
  const rest = { ...draft };
  delete rest.instructions;
  return backends === undefined ? rest : { ...rest, backends: backends.map(asChange) };
}

/** Whether each word of what is searched for stands in a text. */
export function isFound(query: string, text: string): boolean {
  const lower = text.toLowerCase();
  return query.split(/\s+/).every((word) => lower.includes(word));
}

/** What the test of a backend is known by: the main one, or the one with this id. */
export function testOf(id?: string): string {
  return `test ${id ?? ""}`;
}
