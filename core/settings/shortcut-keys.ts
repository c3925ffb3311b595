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

/** Letters that with Ctrl or Command alone mean the same in nearly every program: all, copy, cut, paste, save, undo. */
const COMMON_LETTERS = /^[acvxsz]$/i;
const CTRL_OR_COMMAND = /^(?:ctrl|control|super|meta|cmd|command|cmdorctrl|commandorcontrol)$/i;
/** Closing, changing and ending programs. */
const OF_THE_SYSTEM: readonly string[] = ["Alt+F4", "Alt+Tab", "Cmd+Q", "Cmd+W", "Cmd+Tab", "Ctrl+Alt+Delete"];

/** Whether nearly every program, or the system, has a meaning of its own for the keys. */
export function isCommonKey(accelerator: string): boolean {
  if (OF_THE_SYSTEM.some((keys) => isSameKey(keys, accelerator))) return true;
  const [modifier = "", key = "", ...more] = accelerator.split("+").map((part) => part.trim());
  return more.length === 0 && CTRL_OR_COMMAND.test(modifier) && COMMON_LETTERS.test(key);
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
        .replace(/^(?:meta|cmd|command)$/, "super"),
    )
    .toSorted()
    .join("+");

/** @throws InputError for a key that would be taken from all typing, or from what every program does with it. */
export function checkShortcut(accelerator: string): void {
  if (isBareKey(accelerator)) throw new InputError(phrase("settings.bare_key", { keys: accelerator }), "shortcut");
  if (isCommonKey(accelerator)) throw new InputError(phrase("settings.common_key", { keys: accelerator }), "shortcut");
}
