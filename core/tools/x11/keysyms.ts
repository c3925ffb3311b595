/** Codes of keys in the X Window System (X11/keysymdef.h), by the names that `press_key` takes. */
export const KEYS: Readonly<Record<string, number>> = {
  enter: 0xff0d,
  escape: 0xff1b,
  tab: 0xff09,
  backspace: 0xff08,
  delete: 0xffff,
  space: 0x20,
  insert: 0xff63,
  home: 0xff50,
  left: 0xff51,
  up: 0xff52,
  right: 0xff53,
  down: 0xff54,
  pageup: 0xff55,
  pagedown: 0xff56,
  end: 0xff57,
  printscreen: 0xff61,
  ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`f${index + 1}`, 0xffbe + index])),
};

export const MODIFIERS = { shift: 0xffe1, control: 0xffe3, alt: 0xffe9, super: 0xffeb } as const;

/** The code of what writes a character: Latin-1 has its own numbers, everything else those of Unicode behind a mark. */
export function keysymOf(character: string): number {
  if (character === "\n") return KEYS.enter ?? 0;
  if (character === "\t") return KEYS.tab ?? 0;
  const point = character.codePointAt(0) ?? 0;
  return (point >= 0x20 && point < 0x7f) || (point >= 0xa0 && point <= 0xff) ? point : 0x1000000 + point;
}
