/** Small numbers above a line: of notes, and powers. Written on the line they would change the number or the word before them. */

import type { Piece } from "./reading-order.ts";

/** Of the height of a line's letters, how high such a number is at most, and how far it is raised. */
const SMALL = 0.8;
const LEAST_RAISED = 0.2;
const MOST_RAISED = 0.7;
const NUMBER = /^[0-9]{1,3}$/;
const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A piece of text as it is raised above the line that it goes on; as it is where it is not. */
export function asRaised(
  { str, height, y }: { str: string; height: number; y: number },
  line: { pieces: readonly Piece[]; height: number; y: number },
): string {
  const before = line.pieces.at(-1)?.str ?? "";
  const raised = y - line.y;
  const isRaised = raised >= LEAST_RAISED * line.height && raised <= MOST_RAISED * line.height;
  if (!NUMBER.test(str) || !isRaised || height > SMALL * line.height || !/\S$/u.test(before)) return str;
  return str.replace(/[0-9]/g, (digit) => DIGITS.charAt(Number(digit)));
}
