import type { Item } from "./attached-marks.ts";

/**
 * What the codes say that fonts drawn by TeX have and that PDFs give no letters for: the ligatures and dashes of its encodings OT1 and T1
 * ("Cork"), by their numbers there.
 */
const OT1 = lettersFrom(0x0b, ["ff", "fi", "fl", "ffi", "ffl", "ı"]);
const T1 = lettersFrom(0x0d, "‚ ‹ › “ ” „ « » – —".split(" "));
for (const [code, letter] of lettersFrom(0x19, "ı ȷ ff fi fl ffi ffl".split(" "))) T1.set(code, letter);
// oxlint-disable-next-line no-control-regex -- they are what is meant
const CODES = /[\u000b-\u001f]/g;
// oxlint-disable-next-line no-control-regex -- they are what is meant
const LIGATURES_OF_OT1 = /[\u000b-\u000f]/g;
// oxlint-disable-next-line no-control-regex -- they are what is meant
const SIGNS_OF_T1 = /[\u0013-\u001f]/g;

/** The items of a page with the letters of TeX's own codes, which no text holds otherwise. */
export function withTexLetters(items: readonly Item[]): Item[] {
  const text = items.map(({ str }) => str).join("");
  const counts = [LIGATURES_OF_OT1, SIGNS_OF_T1].map((codes) => text.match(codes)?.length ?? 0);
  const [older = 0, newer = 0] = counts;
  if (older + newer === 0) return [...items];
  const letters = older > newer ? OT1 : T1;
  const letterOf = (code: string) => letters.get(code.charCodeAt(0)) ?? code;
  return items.map((item) => ({ ...item, str: item.str.replace(CODES, letterOf) }));
}

function lettersFrom(first: number, letters: readonly string[]): Map<number, string> {
  return new Map(letters.map((letter, at) => [first + at, letter]));
}
