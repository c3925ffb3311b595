/** What FloatBar is asked from outside of its window: by a command line, or by a link. */
import type { EventPayload } from "../core/contract/contract.ts";

/** The scheme of links to FloatBar: `floatbar://toggle`. */
export const LINK_SCHEME = "floatbar";

export type Command = { name: "toggle" | "show" | "hide" } | EventPayload<"window.command">;

const MAX_TEXT = 20_000;
const PANELS = new Set(["settings", "memory", "history", "tools"]);

/** The last thing that a command line asks for; a plain start brings the bar. */
export function commandOf(argv: readonly string[]): Command {
  for (const argument of argv.toReversed()) {
    if (argument === "--toggle") return { name: "toggle" };
    if (argument === "--hidden") return { name: "hide" };
    if (isLink(argument)) return commandOfLink(argument);
  }
  return { name: "show" };
}

/**
 * What a link asks for: `floatbar://toggle`, `//show`, `//new`, `//settings` and the other panels, `//ask?text=…`. Anybody
 * can make a link, so that its text is only put into the composer, for its reader to send or not; an unknown one just shows
 * the bar.
 */
export function commandOfLink(link: string): Command {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const name = (url?.hostname ?? "").toLowerCase();
  if (name === "toggle") return { name };
  if (name === "new") return { name: "new_chat" };
  if (name === "settings" || name === "memory" || name === "history" || name === "tools") return { name };
  const text = name === "ask" ? printable(url?.searchParams.get("text") ?? "") : "";
  return text === "" ? { name: "show" } : { name: "write", text };
}

/** Controls but line breaks and tabs, marks that turn text around, tags: what no reader sees. Scripts and emoji need the joiners. */
const UNSEEN =
  /\p{RGI_Emoji}|(?!\n|\t|\u200C|\u200D|[\u{FE00}-\u{FE0F}])[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gv;
const EMOJI = /^\p{RGI_Emoji}$/v;

/** Without what a reader would not see. */
function printable(text: string): string {
  return text.replace(UNSEEN, (found) => (EMOJI.test(found) ? found : "")).slice(0, MAX_TEXT);
}

/** Whether a command is for the page, once the bar is to be seen. */
export function isForPage(command: Command): command is EventPayload<"window.command"> {
  return PANELS.has(command.name) || ["new_chat", "write", "preset"].includes(command.name);
}

/** FloatBar's own switches; none takes a value. */
const SWITCHES = ["--toggle", "--hidden", "--check", "--smoke", "--mcp", "--help", "--version", "--locked"];

/**
 * The first argument that cannot be meant: a word that is no link, or one of our own switches with a slip or a value. Other switches
 * are Chromium's, which nobody can list; those have two hyphens.
 */
export function unknownIn(argv: readonly string[]): string | undefined {
  return argv.find((argument) => {
    if (argument === "" || argument === "-h" || SWITCHES.includes(argument) || isLink(argument)) return false;
    if (!argument.startsWith("--")) return true;
    const [name = ""] = argument.toLowerCase().split("=");
    return SWITCHES.some((known) => isSlip(name, known));
  });
}

/** Whether two words are the same but for one letter that is missing, too many, another one, or swapped with the next. */
function isSlip(word: string, meant: string): boolean {
  const without = (text: string) => [text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))];
  const found = new Set(without(word));
  return without(meant).some((one) => found.has(one));
}

/** The last link of a command line; undefined where it has none. */
export function linkIn(argv: readonly string[]): string | undefined {
  return argv.findLast(isLink);
}

const isLink = (argument: string) => argument.toLowerCase().startsWith(`${LINK_SCHEME}:`);
