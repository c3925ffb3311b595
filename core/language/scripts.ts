/** How a run of letters is written, as far as it decides how it is cut and folded. */
export type Script =
  | "latin"
  | "cyrillic"
  | "greek"
  | "arabic"
  | "hebrew"
  | "devanagari"
  | "han"
  | "hangul"
  | "thai"
  | "other";

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ["latin", /\p{Script=Latin}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["devanagari", /\p{Script=Devanagari}/u],
  ["han", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["thai", /\p{Script=Thai}/u],
];

/**
 * Runs of letters, marks and digits. Scripts that are written without spaces are runs of their own, since the next word may
 * follow at once ("iPhone手机"); the mark of a long vowel (ー) and the repetition mark (々) belong to them.
 */
export const RUN =
  /(?<spaceless>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]+)|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]]+/gv;

const ASCII_LETTER = /[A-Za-z]/;

/** The script of a word by its first letter that has one; digits alone count as Latin. */
export function scriptOf(word: string): Script {
  if (ASCII_LETTER.test(word)) return "latin";
  for (const [script, pattern] of SCRIPTS) if (pattern.test(word)) return script;
  return /\p{L}/u.test(word) ? "other" : "latin";
}
