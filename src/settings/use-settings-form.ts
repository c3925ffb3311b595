import { createContext, useContext, useState } from "react";
import type { PlainSettingName, PlainSettings, SettingsChange, SettingsView } from "../../core/contract/contract.ts";
import { asChange, type Editable } from "./editable.ts";

/** What was changed in the panel and is not saved; null goes back to the default. */
export type Draft = Omit<SettingsChange, "backends"> & { backends?: readonly Editable[] };

export interface SettingsForm {
  settings: SettingsView;
  draft: Draft;
  change: (part: Draft) => void;
  /** A value as it would be after saving. */
  value: <Name extends PlainSettingName>(name: Name) => PlainSettings[Name];
  /** What was typed into the search, in lower case. */
  query: string;
}

/** The panel's form, for its groups and rows. */
export const FormContext = createContext<SettingsForm | null>(null);

export function useSettingsForm(): SettingsForm {
  const form = useContext(FormContext);
  if (!form) throw new Error("A settings row stands outside of its form.");
  return form;
}

/** Keeps what was changed until it is saved. */
export function useDraft(settings: SettingsView) {
  const [draft, setDraft] = useState<Draft>({});
  return {
    draft,
    change: (part: Draft) => setDraft((before) => ({ ...before, ...part })),
    reset: () => setDraft({}),
    value: <Name extends PlainSettingName>(name: Name): PlainSettings[Name] => {
      const changed = draft[name];
      if (changed === undefined) return settings[name].value as PlainSettings[Name];
      return (changed === null ? settings[name].default : changed) as PlainSettings[Name];
    },
  };
}

/** The draft as it is saved. */
export function changeOf({ backends, ...rest }: Draft): SettingsChange {
  return backends === undefined ? rest : { ...rest, backends: backends.map(asChange) };
}
