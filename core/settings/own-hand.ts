import type { SettingsChange } from "../contract/contract.ts";
import type { SettingsFile } from "./settings-file.ts";

/** The lines of an import that say where the main key goes. */
export const MAIN_LINES: readonly string[] = ["api_url", "backend"];

/** What was chosen by hand no longer counts as brought by a file. */
export function ownHand(values: SettingsFile, before: SettingsFile, change: SettingsChange): SettingsFile {
  if (values.imported === undefined) return values;
  const isMainOwn = [change.api_key, change.api_url, change.backend].some((value) => value !== undefined);
  const imported = values.imported.filter((line) => {
    if (MAIN_LINES.includes(line)) return !isMainOwn;
    const id = line.startsWith("backends.") ? line.slice("backends.".length) : null;
    if (id === null) return !Object.hasOwn(change, line) || change[line as keyof SettingsChange] === undefined;
    const of = (settings: SettingsFile) => JSON.stringify(settings.backends?.find((entry) => entry.id === id) ?? null);
    return of(values) === of(before);
  });
  return { ...values, imported };
}
