/** Lines of a page read together: a bracket that one line opens another one closes. */

import { unpaired } from "./pairs.ts";
import type { BothWays } from "./reading-order.ts";

/** So many lines around one say whether its brackets have their other halves. */
const AROUND = 3;

/** The lines' texts, each in the way in which the brackets of the page are in pairs: all in one way, but where a line by itself shows otherwise. */
export function readTogether(lines: readonly BothWays[]): string[] {
  const isOpen = (from: number, to: number, ways: readonly Way[]) =>
    unpaired(
      lines
        .slice(Math.max(0, from), to)
        .map((line, at) => line[ways[Math.max(0, from) + at] ?? "asRead"])
        .join("\n"),
    );
  const all = (way: Way) => lines.map((): Way => way);
  const difference = isOpen(0, lines.length, all("asSeen")) - isOpen(0, lines.length, all("asRead"));
  const turned = lines.filter(({ asSeen, asRead }) => asSeen !== asRead);
  const isUsuallySeen = turned.filter(({ isSeen }) => isSeen).length * 2 >= turned.length;
  const ways = all(difference < 0 || (difference === 0 && isUsuallySeen) ? "asSeen" : "asRead");
  for (const [at, { asSeen, asRead }] of lines.entries()) {
    if (asSeen === asRead) continue;
    const other = ways.with(at, ways[at] === "asSeen" ? "asRead" : "asSeen");
    const [from, to] = [at - AROUND, at + AROUND + 1];
    if (isOpen(from, to, other) < isOpen(from, to, ways)) ways[at] = other[at] ?? "asRead";
  }
  return lines.map((line, at) => line[ways[at] ?? "asRead"]);
}

type Way = "asSeen" | "asRead";
