/** Whether the layout in use writes Latin letters, as the last letter that was pressed told. */
let isLatin = true;

type Pressed = Pick<KeyboardEvent, "key" | "code">;

/** What a US keyboard has at each place that is no letter and no digit. */
export const SIGNS: Readonly<Record<string, string>> = {
  Minus: "-",
  Equal: "=",
  BracketLeft: "[",
  BracketRight: "]",
  Backslash: "\\",
  Semicolon: ";",
  Quote: "'",
  Comma: ",",
  Period: ".",
  Slash: "/",
  Backquote: "`",
};

/**
 * The key that commands go by. On a layout without Latin letters it is the one that a US keyboard has at that place, as Chromium's own
 * keys are there; elsewhere the one that the layout has.
 */
export function latinKey({ key, code }: Pressed): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (/^\p{Letter}$/u.test(key)) isLatin = /\p{Script=Latin}/u.test(key);
  if (isLatin) return key;
  return letter?.toLowerCase() ?? SIGNS[code] ?? key;
}
