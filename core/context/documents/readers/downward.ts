import type { Item } from "./attached-marks.ts";

/** Signs of one line that runs downward stand no further beside each other, and no further from their place, than these shares of their height. */
const BESIDE = 0.35;
const APART = 0.7;
const SIGN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFE10-\uFE4F\uFF00-\uFFEF\u30FC…—]{1,2}$/u;

/** A line that runs downward, as far as it has come. */
interface Line {
  /** Where its first sign stands. */
  from: { x: number; y: number };
  /** Its middle, its lower end and the height of its letters. */
  x: number;
  y: number;
  size: number;
}

/**
 * Items with those in one line that run downward, as Chinese and Japanese may: programs write each of their signs apart, below the one
 * before, which PDF.js takes for lines of their own. They are placed as if they ran to the right.
 */
export function withDownward(items: readonly Item[]): Item[] {
  const read: Item[] = [];
  let line: Line | undefined;
  for (const item of items) {
    if (item.str.trim() === "" && line !== undefined) {
      read.push(item);
      continue;
    }
    const begun = lineOf(item);
    if (begun === undefined || line === undefined || !goesOn(line, begun)) {
      read.push(item);
      line = begun;
      continue;
    }
    const { from } = line;
    joinTo(read);
    const x = from.x + from.y - begun.from.y;
    read.push({ ...item, transform: [begun.size, 0, 0, begun.size, x, from.y] });
    line = { ...begun, from };
  }
  return read;
}

/** A line of a sign alone, or of a stretch of letters that is turned to run downward. */
function lineOf({ str, width, height: size, transform: [a = 0, b = 0, , , x = 0, y = 0] }: Item): Line | undefined {
  if (Math.abs(a) < Math.abs(b) && b < 0) return { from: { x, y: y - size }, x: x + size / 2, y: y - width, size };
  return SIGN.test(str) ? { from: { x, y }, x: x + size / 2, y: y - (str.length - 1) * size, size } : undefined;
}

function goesOn(line: Line, next: Line): boolean {
  const size = Math.max(line.size, next.size);
  const gap = line.y - size - next.from.y;
  return Math.abs(line.x - next.x) <= BESIDE * size && Math.abs(gap) <= APART * size;
}

/** Takes the end off the line that was read last, and what parts it from what comes. */
function joinTo(read: Item[]): void {
  while (read.at(-1)?.str.trim() === "") read.pop();
  const last = read.at(-1);
  if (last !== undefined) read[read.length - 1] = { ...last, hasEOL: false };
}
