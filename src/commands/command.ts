import type { MessageKey } from "../text.ts";
import { latinKey } from "./latin-key.ts";

/** Something that can be done from the palette, and by keys. */
export interface Command {
  name: MessageKey;
  /** `Mod` is Ctrl, or ⌘ on a Mac. */
  keys?: string;
  /** Where it is listed on the sheet of keyboard shortcuts. */
  group: "Chat" | "Panels" | "Bar";
  /** Whether there is anything to do it to now; it is left out otherwise. */
  isPossible?: () => boolean;
  run: () => unknown;
}

/** The command among these that a key belongs to. */
export function commandOfKey(commands: readonly Command[], event: KeyboardEvent): Command | undefined {
  const pressed = latinKey(event);
  return commands.find(({ keys }) => keys !== undefined && isPressed(keys, pressed, event));
}

/** Where + and = are one key, and where they are two, both stand for more. */
function isPressed(keys: string, pressed: string, event: KeyboardEvent): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const isMod = event.ctrlKey || event.metaKey;
  return (
    (pressed === "+" ? "=" : pressed.toLowerCase()) === key.toLowerCase() &&
    isMod === parts.includes("Mod") &&
    // A sign such as / needs Shift on some layouts.
    (event.shiftKey === parts.includes("Shift") || (!/^[\w]+$/.test(key) && !parts.includes("Shift"))) &&
    !event.altKey
  );
}
