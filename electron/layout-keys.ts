/** The keys that switch between keyboard layouts under X11: a global shortcut that begins with them never fires. */
import { spawn } from "node:child_process";
import type { System } from "./system.ts";

const ASK_MS = 2000;

/** What the options of xkeyboard-config (`grp` in rules/base.lst) take for themselves, as accelerators have it. */
const TAKEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:alt_shift_toggle|lalt_lshift_toggle|ralt_rshift_toggle)(?:_bidir)?$/, "Alt+Shift"],
  [/^(?:ctrl_shift_toggle|lctrl_lshift_toggle|rctrl_rshift_toggle)(?:_bidir)?$/, "Ctrl+Shift"],
  [/^(?:ctrl_alt_toggle|lctrl_lalt_toggle|rctrl_ralt_toggle)(?:_bidir)?$/, "Ctrl+Alt"],
  [/^alt_space_toggle$/, "Alt+Space"],
  [/^win_space_toggle$/, "Super+Space"],
  [/^ctrl_space_toggle$/, "Ctrl+Space"],
];

/** @returns accelerators, or the modifiers alone where any key with them is lost; none where nobody can be asked. */
export async function layoutKeys(env: NodeJS.ProcessEnv, { platform, isWayland }: System): Promise<string[]> {
  if (platform !== "linux" || isWayland || !env.DISPLAY) return [];
  const options = /^options:\s*(.*)$/m.exec(await query(env))?.[1] ?? "";
  const groups = options.split(",").flatMap((option) => /^\s*grp:(\S+)/.exec(option)?.[1] ?? []);
  return TAKEN.flatMap(([option, keys]) => (groups.some((group) => option.test(group)) ? [keys] : []));
}

/** What `setxkbmap` says of the keyboard; empty where it is missing or does not answer. */
function query(env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn("setxkbmap", ["-query"], { env, stdio: ["ignore", "pipe", "ignore"], timeout: ASK_MS });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => (text += piece));
    child.once("error", () => resolve(""));
    child.once("close", () => resolve(text));
  });
}
