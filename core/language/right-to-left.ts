/** A letter that runs to the left, as a part of a regular expression. */
export const RIGHT_TO_LEFT = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
const RTL = new RegExp(RIGHT_TO_LEFT, "u");

/** Whether anything of a text runs to the left. */
export function hasRightToLeft(text: string): boolean {
  return RTL.test(text);
}

const FIRST_STRONG = new RegExp(`(${RIGHT_TO_LEFT})|\\p{L}`, "u");

/** Whether a line runs to the left: by its first strong letter (rule P2 of Unicode's Bidirectional Algorithm, UAX #9). */
export function runsLeft(line: string): boolean {
  return FIRST_STRONG.exec(line)?.[1] !== undefined;
}
