/** How a number is written before an entry of a list. */
export type Counting = "decimal" | "letters" | "LETTERS" | "roman" | "ROMAN";

const ROMAN: readonly [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
/** The letter before "a" by its number. */
const BEFORE_A = 96;
/** More than this is told in digits: it would be as long as it is much. */
const MOST = 4000;

/** A number as a list shows it: 3 is "3", "c" or "iii". After "z" comes "aa" in one program and "aa", "bb" in another: the first is taken. */
export function counted(number: number, counting: Counting): string {
  if (counting === "decimal" || number < 1 || number >= MOST) return String(number);
  const text = counting === "letters" || counting === "LETTERS" ? inLetters(number) : inRoman(number);
  return counting === "LETTERS" || counting === "ROMAN" ? text.toUpperCase() : text;
}

function inLetters(number: number): string {
  let text = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(BEFORE_A + 1 + ((left - 1) % 26)) + text;
  }
  return text;
}

function inRoman(number: number): string {
  let [left, text] = [number, ""];
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
