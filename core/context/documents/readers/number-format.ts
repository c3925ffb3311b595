/** Numbers as a cell shows them, by the code of its format (ECMA-376, part 1, 18.8.31). */

/** A piece of a code: text in quotation marks or after a backslash, what is in brackets, blanks and fillers, the digits, or one sign. */
const PIECE = /"([^"]*)"|\\(.)|\[([^\]]*)\]|[_*].|([#0?][#0?,.]*|\.[#0?]+)|(.)/gsu;
/** Parts of a code, for positive numbers, negative ones, zero and text. */
const SECTIONS = /(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/gsu;
/** Signs that stand for something else than themselves: fractions, powers, text. */
const OTHER = /[/@eg%]/iu;
/** A section for numbers of some size only. */
const CONDITION = /^[<>=]/u;
/** `Intl` takes no more. */
const MOST_DIGITS = 20;

/** A number with the digits, groups and signs that a code gives it; undefined for a code that does more than that. */
export function formatted(number: number, code: string): string | undefined {
  const sections = code.match(SECTIONS) ?? [];
  const own = number < 0 ? 1 : number === 0 ? 2 : 0;
  const text = inSection(Math.abs(number), sections[own] ?? sections[0] ?? "");
  // A section of its own for negative numbers has its own sign.
  const isSigned = number < 0 && sections.length === 1 && /[1-9]/.test(text ?? "");
  return isSigned ? `-${text}` : text;
}

function inSection(number: number, section: string): string | undefined {
  let [text, digits] = ["", 0];
  for (const [, quoted, escaped, bracketed, pattern, sign] of section.matchAll(PIECE)) {
    if (CONDITION.test(bracketed ?? "") || OTHER.test(sign ?? "")) return undefined;
    text += quoted ?? escaped ?? sign ?? currency(bracketed);
    if (pattern === undefined) continue;
    digits += 1;
    text += inDigits(number, pattern);
  }
  return digits === 1 ? text.trim() : undefined;
}

/** "$€-407" names a sign and who writes it so; other words in brackets are colours. */
function currency(bracketed: string | undefined): string {
  return bracketed?.startsWith("$") === true ? (bracketed.slice(1).split("-")[0] ?? "") : "";
}

function inDigits(number: number, pattern: string): string {
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const [whole = "", fraction = ""] = pattern.split(".");
  const count = (part: string, digit: RegExp) => Math.min(MOST_DIGITS, part.match(digit)?.length ?? 0);
  return new Intl.NumberFormat("en-US", {
    useGrouping: /[#0?],[#0?]/.test(whole),
    minimumIntegerDigits: Math.max(1, count(whole, /0/g)),
    minimumFractionDigits: count(fraction, /0/g),
    maximumFractionDigits: count(fraction, /[#0?]/g),
  }).format(number / 1000 ** thousands);
}
