import type { SettingsView } from "../core/contract/contract.ts";
import { DEFAULTS } from "../core/settings/settings-file.ts";

/** What of the settings the window follows. */
export interface BarOptions {
  width: number;
  isPinned: boolean;
  hidesOnBlur: boolean;
  hidesFromSharing: boolean;
}

/** They as the settings say; as they are at first where those could not be read. */
export function barOptions(settings: SettingsView | undefined): BarOptions {
  return {
    width: settings?.bar_width.value ?? DEFAULTS.bar_width,
    isPinned: settings?.pinned.value ?? DEFAULTS.pinned,
    hidesOnBlur: settings?.hide_on_blur.value ?? DEFAULTS.hide_on_blur,
    hidesFromSharing: settings?.hide_from_sharing.value ?? DEFAULTS.hide_from_sharing,
  };
}
