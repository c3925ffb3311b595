/** Programs that run what is pasted into them, by what they call themselves on X11, macOS and Windows. */
const TERMINALS = [
  "alacritty",
  "cascadia_hosting",
  "consolewindowclass",
  "foot",
  "ghostty",
  "guake",
  "hyper",
  "iterm",
  "kitty",
  "konsole",
  "mintty",
  "ptyxis",
  "rio",
  "u?rxvt",
  "sakura",
  "st-256color",
  "tabby",
  "terminator",
  "terminology",
  "tilda",
  "tilix",
  "tmux",
  "warp",
  "wezterm",
  "xterm",
  "yakuake",
];
/** Matches the name, in lower case, of a program that is one. .NET reads it, too. */
export const TERMINAL = new RegExp(`(?<![a-z])(?:${TERMINALS.join("|")})|terminal|(?<=^|[ .])[a-z]*term(?![a-z-])`);

/** Whether a program is a terminal, where an answer's lines would be run as commands. @param program its name, in lower case. */
export function isTerminal(program: string): boolean {
  return TERMINAL.test(program);
}
