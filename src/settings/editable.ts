import type { SettingsChange, SettingsView } from "../../core/contract/contract.ts";

type Change = NonNullable<SettingsChange["backends"]>[number];

/** A backend as it is edited: with a new key or environment, where one was typed. */
export type Editable = SettingsView["backends"][number] & Pick<Change, "api_key" | "env">;

/** A backend as it is saved. */
export function asChange({ has_key, key_place, ...entry }: Editable): Change {
  // Whether there is a key is not for the panel to say.
  void has_key;
  void key_place;
  return entry;
}
