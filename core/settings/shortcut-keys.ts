import { InputError } from "../base/errors.ts";
import { phrase } from "../base/phrases.ts";

const MODIFIER = /^(?:ctrl|control|alt|option|altgr|super|meta|cmd|command|cmdorctrl|commandorcontrol)$/i;
/** Keys that write nothing and move nothing. */
const HARMLESS = /^(?:f(?:\d|1\d|2[0-4])|volume\w+|media\w+|printscreen)$/i;

/** Whether a global shortcut would take a key from all typing, in every program: a letter alone, or with Shift. */
export function isBareKey(accelerator: string): boolean {
  const parts = accelerator.split("+");
  const isHeld = parts.some((part) => MODIFIER.test(part.trim()));
  return accelerator !== "" && !isHeld && !HARMLESS.test(parts.at(-1)?.trim() ?? "");
}

/** Whether two accelerators are the same keys, in whatever order they are held. */
export function isSameKey(a: string, b: string): boolean {
  return orderOf(a) === orderOf(b);
}

const orderOf = (accelerator: string) =>
  accelerator
    .toLowerCase()
    .split("+")
    .map((part) =>
      part
        .trim()
        .replace(/^control$/, "ctrl")
        .replace(/^(?:meta|command)$/, "super"),
    )
    .toSorted()
    .join("+");

/** @throws InputError for a key that would be taken from all typing. */
export function checkShortcut(accelerator: string): void {
  if (isBareKey(accelerator)) throw new InputError(phrase("settings.bare_key", { keys: accelerator }), "shortcut");
}
