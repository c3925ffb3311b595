/** Electron's own rules for accelerators (docs/tutorial/keyboard-shortcuts.md of Electron 45). */
const MODIFIERS = new Set(
  "command cmd control ctrl commandorcontrol cmdorctrl alt option altgr shift super meta".split(" "),
);
const KEYS = new Set(
  (
    "plus space tab capslock numlock scrolllock backspace delete insert return enter up down left right home end pageup " +
    "pagedown escape esc volumeup volumedown volumemute medianexttrack mediaprevioustrack mediastop mediaplaypause " +
    "printscreen numdec numadd numsub nummult numdiv"
  ).split(" "),
);

/** @throws TypeError as Electron does for what is no accelerator: modifiers and one key. */
export function needAccelerator(text: string): void {
  const parts = text.toLowerCase().split("+");
  const keys = parts.filter((part) => !MODIFIERS.has(part));
  const isKey = (part: string) => /^(?:[!-~]|f(?:[1-9]|1\d|2[0-4])|num\d)$/.test(part) || KEYS.has(part);
  if (keys.length !== 1 || !keys.every(isKey)) {
    throw new TypeError(`Error processing argument at index 0, conversion failure from ${text}`);
  }
}
