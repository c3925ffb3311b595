/**
 * Formulas as models write them: `$…$`, `$$…$$`, `\(…\)` and `\[…\]`. All of them are made into the one form that
 * remark-math is told to read, two dollars; a single dollar is mostly money.
 */

/** Code, in which nothing is a formula, or one of the forms; a formula never crosses an empty line. */
const FORMS =
  /(`+)[\s\S]*?[^`]\1(?!`)|\\\[((?:(?!\n\s*\n)[\s\S])+?)\\\]|\\\(([^\n]+?)\\\)|\$\$((?:(?!\n\s*\n)[\s\S])+?)\$\$|(?<![\\$\w])\$([^\s$](?:[^$\n]*[^\s$\\])?)\$(?![\d$])/g;
/** What a formula has and an amount of money has not. */
const MATHS = /[\\^_={}<>]|^[a-zA-Z]$|^[a-zA-Z]\([a-z]\)$/;

/** Marks that may begin a formula, or code that hides one, in one block: each is looked for to the block's end. */
const MAX_MARKS = 1000;

/** A block of Markdown with its formulas as remark-math reads them; undefined where there is none. */
export function mathOf(source: string): string | undefined {
  const marks = source.match(/\$|\\[([]|`/g)?.length ?? 0;
  if (marks === 0 || marks > MAX_MARKS) return undefined;
  let hasMath = false;
  const text = source.replace(
    FORMS,
    (whole: string, _code?: string, display?: string, inline?: string, double?: string, single?: string) => {
      if (single !== undefined && !MATHS.test(single)) return whole;
      const formula = display ?? double ?? inline ?? single;
      if (formula === undefined) return whole;
      hasMath = true;
      const isAlone = display !== undefined || (double !== undefined && double.includes("\n"));
      return isAlone ? `\n$$\n${formula.trim()}\n$$\n` : `$$${formula.trim()}$$`;
    },
  );
  return hasMath ? text : undefined;
}
