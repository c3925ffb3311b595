/** Brackets and quotes of texts that run to the left, and which of them are in pairs. */

import { hasRightToLeft } from "../../../language/right-to-left.ts";

/** Signs that stand the other way round in a line that runs to the left. */
const PAIRS = ["()", "[]", "{}", "<>", "«»", "‹›"];
const MIRRORED = new Map(
  PAIRS.flatMap((pair) => [[pair.charAt(0), pair.charAt(1)] as const, [pair.charAt(1), pair.charAt(0)] as const]),
);

/** A text whose letters are in order, with its brackets of each kind turned round where they are pairs only then. */
export function inPairs(str: string): string {
  if (!hasRightToLeft(str)) return str;
  let text = str;
  for (const pair of PAIRS) {
    const turned = text.replace(/[()[\]{}<>«»‹›]/g, (sign) => (pair.includes(sign) ? mirrored(sign) : sign));
    if (unpaired(turned) < unpaired(text)) text = turned;
  }
  return text;
}

/** How many brackets of a text have no other half. */
export function unpaired(text: string): number {
  const open: string[] = [];
  let alone = 0;
  for (const sign of text) {
    const pair = PAIRS.find((both) => both.includes(sign));
    if (pair === undefined) continue;
    if (pair.startsWith(sign)) open.push(pair);
    else if (open.at(-1) === pair) open.pop();
    else alone += 1;
  }
  return alone + open.length;
}

/** Whether a sign closes what was opened by the nearest bracket that is open in a text. */
export function closes(sign: string, text: readonly string[]): boolean {
  const pair = PAIRS.find((both) => both.endsWith(sign));
  if (pair === undefined || sign.length !== 1) return false;
  const [opening, closing] = pair;
  const count = (bracket: string | undefined) => text.filter((one) => one === bracket).length;
  return count(opening) > count(closing);
}

/** A bracket turned round; any other text as it is. */
export function mirrored(text: string): string {
  return MIRRORED.get(text) ?? text;
}
