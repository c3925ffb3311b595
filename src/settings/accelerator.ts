/** Electron's accelerators: from keys that are pressed, to what people read, and to what desktops bind. */
import { SIGNS } from "../commands/latin-key.ts";
import type { MessageKey } from "../text.ts";

/** What Electron calls keys that `KeyboardEvent.code` calls otherwise. */
const KEYS: Readonly<Record<string, string>> = {
  Space: "Space",
  Enter: "Return",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  Home: "Home",
  End: "End",
  PageUp: "PageUp",
  PageDown: "PageDown",
  Insert: "Insert",
};

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">;

/**
 * The accelerator of a key that was pressed. A letter is the one that the layout has on that key, since Electron means
 * letters, not places. Only a key with Ctrl, Alt or Meta, or a function key, is whole: others would take it from all typing.
 */
export function acceleratorOf(event: Pressed): { text: string; isComplete: boolean } {
  const modifiers = [
    event.ctrlKey && "Ctrl",
    event.metaKey && "Super",
    event.altKey && "Alt",
    event.shiftKey && "Shift",
  ].filter((name) => name !== false);
  const key = keyOf(event);
  const text = [...modifiers, ...(key === undefined ? [] : [key])].join("+");
  const isHeld = event.ctrlKey || event.altKey || event.metaKey;
  return { text, isComplete: key !== undefined && (isHeld || /^F\d+$/.test(key)) };
}

/** What those signs are with Shift, on the same keyboard. */
const SHIFTED: Readonly<Record<string, string>> = {
  _: "-",
  "+": "=",
  "{": "[",
  "}": "]",
  "|": "\\",
  ":": ";",
  '"': "'",
  "<": ",",
  ">": ".",
  "?": "/",
  "~": "`",
};

/** Electron means letters and signs, wherever the layout has them; it has no name for others, such as ö or ş. */
function keyOf({ key, code, altKey }: Pressed): string | undefined {
  if (/^F(?:[1-9]|1\d|2[0-4])$/.test(code)) return code;
  if (KEYS[code] !== undefined) return KEYS[code];
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^Digit\d$/.test(code)) return code.slice(5);
  if (Object.values(SIGNS).includes(key)) return key;
  if (SHIFTED[key] !== undefined) return SHIFTED[key] === SIGNS[code] ? SIGNS[code] : undefined;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  // Alt turns letters into signs on a Mac; only the place is left to go by.
  if (altKey && letter !== undefined) return letter;
  if (/^\p{Script=Latin}$/u.test(key)) return undefined;
  // A layout without Latin letters, or a key that only begins one.
  return letter ?? SIGNS[code];
}

const isMac = () => navigator.platform.startsWith("Mac");

/** An accelerator as the platform's people write it. */
export function shownAccelerator(accelerator: string): string {
  const names: Readonly<Record<string, string>> = isMac()
    ? { CommandOrControl: "⌘", Super: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧" }
    : { CommandOrControl: "Ctrl", Super: "Super" };
  return accelerator
    .split("+")
    .map((part) => names[part] ?? part)
    .join(isMac() ? "" : "+");
}

const TAKEN: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  darwin: {
    "Super+Space": "Spotlight",
    "Ctrl+Space": "the input source",
    "Super+Alt+Space": "the Finder's search",
    "Super+Shift+Space": "code editors",
    "Ctrl+Shift+Space": "code editors",
    "Super+Shift+3": "screenshots",
    "Super+Shift+4": "screenshots",
    "Super+Shift+5": "screenshots",
    "Super+Q": "quitting apps",
    "Super+C": "copying",
    "Super+V": "pasting",
  },
  win32: {
    "Alt+Space": "the window menu",
    "Super+Space": "the keyboard layout",
    "Super+S": "the system's search",
    "Super+V": "the clipboard history",
    "Super+Shift+S": "screenshots",
    "Ctrl+Shift+Space": "code editors",
    "Ctrl+Alt+Space": "code editors",
    "Ctrl+C": "copying",
    "Ctrl+V": "pasting",
  },
  linux: {
    "Alt+Space": "the window menu",
    "Super+Space": "the keyboard layout",
    "Ctrl+Space": "input methods",
    "Ctrl+Shift+Space": "code editors",
    "Ctrl+Alt+Space": "code editors",
    "Super+S": "the overview of windows",
    "Super+A": "the overview of apps",
    "Super+V": "notifications",
    "Ctrl+Alt+T": "the terminal",
    "Ctrl+C": "copying",
    "Ctrl+V": "pasting",
  },
};

/**
 * What systems are known to use an accelerator for themselves.
 *
 * @param layoutKeys what switches the keyboard layout here: accelerators, or modifiers that no other key fires with.
 */
export function conflictsOf(accelerator: string, platform: string, layoutKeys: readonly string[] = []): MessageKey[] {
  const parts = accelerator.split("+");
  const isLayouts = layoutKeys.some((keys) =>
    keys.endsWith("Space") ? keys === accelerator : keys.split("+").every((part) => parts.includes(part)),
  );
  if (isLayouts) return ["the keyboard layout"];
  const main = platform === "darwin" ? "Super" : "Ctrl";
  const found = TAKEN[platform]?.[accelerator.replace(/CommandOrControl|CmdOrCtrl/, main).replace("Command", "Super")];
  return found === undefined ? [] : [found];
}

/** How a desktop's own settings run a command by a shortcut: the desktop, and what to paste or enter there. */
export function bindings(command: string, accelerator: string): readonly (readonly [string, string])[] {
  const parts = accelerator.replace("CommandOrControl", "Ctrl").split("+");
  const key = parts.at(-1) ?? "space";
  const modifiers = parts.slice(0, -1);
  const gtk = `${modifiers.map((name) => `<${name === "Ctrl" ? "Primary" : name}>`).join("")}${key.toLowerCase()}`;
  const path = "/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings/floatbar/";
  const schema = `org.gnome.settings-daemon.plugins.media-keys.custom-keybinding:${path}`;
  return [
    [
      "GNOME",
      [
        `gsettings set org.gnome.settings-daemon.plugins.media-keys custom-keybindings "['${path}']"`,
        `gsettings set ${schema} name FloatBar`,
        `gsettings set ${schema} command '${command}'`,
        `gsettings set ${schema} binding '${gtk}'`,
      ].join("\n"),
    ],
    ["KDE", command],
    ["Hyprland", `bind = ${modifiers.join(" ").toUpperCase()}, ${key.toLowerCase()}, exec, ${command}`],
    [
      "Sway",
      `bindsym ${[...modifiers, key.toLowerCase()].join("+").replace("Super", "Mod4").replace("Alt", "Mod1")} exec ${command}`,
    ],
  ];
}
