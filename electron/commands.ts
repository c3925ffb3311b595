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

/** Without what a reader would not see: control characters but line breaks and tabs, and marks that turn text around. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, "").slice(0, MAX_TEXT);
}

/** Whether a command is for the page, once the bar is to be seen. */
export function isForPage(command: Command): command is EventPayload<"window.command"> {
  return PANELS.has(command.name) || command.name === "new_chat" || command.name === "write";
}

/** The first argument that cannot be meant: a word that is no link. Switches that are not ours are Chromium's, which nobody can list. */
export function unknownIn(argv: readonly string[]): string | undefined {
  return argv.find((argument) => argument !== "" && !argument.startsWith("-") && !isLink(argument));
}

/** The last link of a command line; undefined where it has none. */
export function linkIn(argv: readonly string[]): string | undefined {
  return argv.findLast(isLink);
}

const isLink = (argument: string) => argument.toLowerCase().startsWith(`${LINK_SCHEME}:`);
