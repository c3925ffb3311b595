import { number, t } from "../text.ts";

/** Why a diagram was not drawn, in words: of what Mermaid says, people can use the line. */
export function mistakeIn(source: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/edge limit|too many edges/i.test(said)) return t("The diagram is too large to be drawn.");
  const line = /\bline:? ?(\d+)/i.exec(said)?.[1];
  return line === undefined
    ? t("The diagram cannot be drawn: its text is not understood.")
    : t("The diagram cannot be drawn: there is a mistake in line {{line}} of its text.", {
        // What ends too early is missed in the line after the last.
        line: number(Math.min(Number(line), source.trimEnd().split("\n").length)),
      });
}
