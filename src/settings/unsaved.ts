import type { SettingsView } from "../../core/contract/contract.ts";
import { call } from "../api.ts";
import { t } from "../text.ts";
import { SETTINGS } from "./all-settings.ts";
import { keepPanelDraft } from "../stores/panel-draft.ts";
import { changeOf, type Draft, isChanged, useDraft } from "./use-settings-form.ts";

/** Saves what was changed in the panel. Gives the address that was saved in the place of a written one near to it, or null. */
export async function saveDraft(): Promise<string | null> {
  const { draft, reset } = useDraft.getState();
  if (draft.instructions !== undefined)
    await call("preferences.set", { name: "instructions", value: draft.instructions.trim() });
  const { api_url } = await call("settings.save", changeOf(draft));
  reset();
  return draft.api_url == null || asWritten(api_url.value) === asWritten(draft.api_url) ? null : api_url.value;
}

/** Goes to the setting whose value the core did not take. @returns whether it is one that stands in the panel. */
export function showField(field: string | undefined): boolean {
  const found = SETTINGS.find(([, , name]) => name !== undefined && name === field?.split(".")[0]);
  if (!found) return false;
  const [label, section] = found;
  useDraft.getState().show(section, t(label));
  return true;
}

/** An address without what makes no difference. */
function asWritten(address: string | null): string {
  return (address ?? "").trim().replace(/\/+$/, "");
}

/** The panel's draft as the core keeps it, without keys. */
export const settingsDraft = keepPanelDraft({
  panel: "settings",
  store: useDraft,
  read: ({ draft }) => (isChanged(draft) ? draft : null),
  write: (draft) => useDraft.setState({ draft: draft ?? {} }),
});

/** Whether saving the draft would change anything: a value that is what it was, and one that goes back to what it is, would not. */
export function wouldChange(draft: Draft, settings: SettingsView): boolean {
  return Object.entries(draft).some(([name, value]) => {
    if (value === undefined) return false;
    const now = settings[name as keyof SettingsView];
    if (name === "backends") return JSON.stringify(value) !== JSON.stringify(now);
    if (typeof now !== "object" || now === null || !("source" in now)) return true;
    return value === null ? now.source === "settings" : JSON.stringify(value) !== JSON.stringify(now.value);
  });
}
