import { certificatesIn, checkProxy } from "../backends/network.ts";
import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";
import { settingsFile, type SettingsFile } from "./settings-file.ts";
import { checkShortcut } from "./shortcut-keys.ts";

/** What the form of a value does not tell. @throws InputError for certificates, a proxy or a shortcut that cannot be meant. */
export function checkValues({ certificates, proxy, shortcut }: SettingsFile): void {
  if (certificates !== undefined) certificatesIn(certificates);
  if (proxy !== undefined) checkProxy(proxy);
  if (shortcut !== undefined) checkShortcut(shortcut);
}

/** The settings of a file, whose values all fit. @throws InputError naming one that does not. */
export function checkedSettings(values: Record<string, unknown>): SettingsFile {
  const parsed = settingsFile.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      phrase("settings.does_not_fit", { field: issue?.path.join(".") ?? "" }, issue?.message),
      "text",
    );
  }
  checkValues(parsed.data);
  return parsed.data;
}
