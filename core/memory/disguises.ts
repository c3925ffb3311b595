/** A known secret written so that it does not stand there as it was told, and anybody can read it back. */

/** What stands between the signs of a word that is spelled out. */
const BETWEEN = String.raw`[\s.,·*_|:/\\-]`;
const GAPS = new RegExp(`${BETWEEN}+`, "gu");
/** Shorter ones have disguises that stand in texts by chance. */
const LEAST_ENCODED = 6;
const LEAST_APART = 4;
const LONGEST = 200;

/** The forms of one secret that are looked for. */
export interface Disguises {
  /** In lower case: backwards. */
  folded: readonly string[];
  /** As they are: parts of base64 that do not depend on what was encoded before and after. */
  exact: readonly string[];
  /** In lower case, in a text without gaps: the signs apart, and their bytes in hexadecimal. */
  squeezed: readonly string[];
}

/** A text in the forms in which disguises are looked for. */
export interface Disguising {
  text: string;
  folded: string;
  squeezed: string;
}

/** Prepares a text for `hideDisguises`. */
export function disguising(text: string): Disguising {
  const folded = text.toLowerCase();
  return { text, folded, squeezed: folded.replace(GAPS, "") };
}

/** What a secret looks like in base64, in hexadecimal, backwards and spelled out. @param written as its owner wrote it. */
export function disguisesOf(written: string): Disguises {
  const bare = written.toLowerCase().replace(GAPS, "");
  if (written.length > LONGEST || /\s/.test(written) || bare.length < LEAST_APART)
    return { folded: [], exact: [], squeezed: [] };
  if (written.length < LEAST_ENCODED) return { folded: [], exact: [], squeezed: [bare] };
  const backwards = Array.from(written.toLowerCase()).toReversed().join("");
  const hex = Buffer.from(written).toString("hex");
  return {
    folded: backwards === written.toLowerCase() ? [] : [backwards],
    exact: [0, 1, 2].flatMap((shift) => inBase64(written, shift)),
    squeezed: [bare, hex],
  };
}

/** The signs of base64 that a secret alone decides where so many bytes stand before it in its group of three. */
function inBase64(written: string, shift: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(written)]);
  const from = shift === 0 ? 0 : shift + 1;
  const signs = bytes.toString("base64").slice(from, Math.floor((bytes.length * 8) / 6));
  const inAddress = signs.replaceAll("+", "-").replaceAll("/", "_");
  return signs === inAddress ? [signs] : [signs, inAddress];
}

/** A text without the disguises of a secret; the same text where it has none. */
export function hideDisguises(
  { text, folded, squeezed }: Disguising,
  disguises: Disguises,
  placeholder: string,
): string {
  let clean = text;
  for (const part of disguises.exact)
    if (text.includes(part))
      clean = clean.replace(new RegExp(`[\\w+/-]*${RegExp.escape(part)}[\\w+/-]*={0,2}`, "gu"), () => placeholder);
  for (const part of disguises.folded)
    if (folded.includes(part)) clean = clean.replace(whole(RegExp.escape(part)), () => placeholder);
  for (const part of disguises.squeezed)
    if (squeezed.includes(part)) clean = clean.replace(whole(spelled(part)), () => placeholder);
  return clean;
}

const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "giu");

/** The signs of a word with gaps between them; bytes in hexadecimal go by two, with a mark before each or none. */
function spelled(part: string): string {
  const gap = `${BETWEEN}{1,3}`;
  const apart = Array.from(part, (sign) => RegExp.escape(sign)).join(gap);
  const pairs = /^(?:[0-9a-f]{2}){6,}$/.test(part) ? (part.match(/../g) ?? []) : [];
  return pairs.length === 0 ? apart : `(?:${apart}|${pairs.join(`(?:${BETWEEN}{0,3}(?:0x|x)?)`)})`;
}
