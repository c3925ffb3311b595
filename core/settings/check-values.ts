import { certificatesIn, checkProxy } from "../backends/network.ts";
import type { SettingsFile } from "./settings-file.ts";
import { checkShortcut } from "./shortcut-keys.ts";

/** What the form of a value does not tell. @throws InputError for certificates, a proxy or a shortcut that cannot be meant. */
export function checkValues({ certificates, proxy, shortcut }: SettingsFile): void {
  if (certificates !== undefined) certificatesIn(certificates);
  if (proxy !== undefined) checkProxy(proxy);
  if (shortcut !== undefined) checkShortcut(shortcut);
}
