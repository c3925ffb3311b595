import { sentencesOf } from "./sentences.ts";

/** Whose words a stretch of a message is: only the author's own teach. */
export interface Part {
  whose: "author" | "other" | "frame" | "code";
  text: string;
}

/** A sentence of a message, with where it stands. */
export interface Placed extends Part {
  startsLine: boolean;
  endsLine: boolean;
  /** Whether its line is the last one. */
  onLastLine: boolean;
  /** Whether it is the last one. */
  isLast: boolean;
  /** Whether only questions follow on its line. */
  onlyAsked: boolean;
  /** Its line in full. */
  line: string;
  /** What follows on its line. */
  rest: string;
  /** The lines below that are the author's as far as is known. */
  below: string;
  isFirstLine: boolean;
}

/** The sentences of parts, each with its place. */
export function placed(parts: readonly Part[]): Placed[] {
  const lines = parts
    .flatMap(({ whose, text }) =>
      text.split(/\n+/).map((line) => ({ whose, full: line.trim(), all: sentencesOf(line) })),
    )
    .filter(({ all }) => all.length > 0);
  const below = lines.map((_, line) =>
    lines
      .slice(line + 1)
      .filter(({ whose }) => whose === "author")
      .map(({ full }) => full)
      .join("\n"),
  );
  return lines.flatMap(({ whose, full, all }, line) =>
    all.map((text, index) => ({
      whose,
      text,
      startsLine: index === 0,
      endsLine: index === all.length - 1,
      onLastLine: line === lines.length - 1,
      isLast: line === lines.length - 1 && index === all.length - 1,
      line: full,
      rest: all.slice(index + 1).join(" "),
      below: below[line] ?? "",
      isFirstLine: line === 0,
      onlyAsked: all.slice(index + 1).every((next) => /[?？؟]\s*$/u.test(next)),
    })),
  );
}
