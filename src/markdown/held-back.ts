/**
 * The end of an answer that is being written and may turn out to be no words: a comment that is still open, the beginning of a tag or of a
 * note's mark. Shown at once it would be read, and vanish.
 */

/** The beginning of a tag, of a comment, or of a note's mark, at the end of a text. */
const BEGUN = /(?:<(?:\/?[a-zA-Z][a-zA-Z0-9-]{0,12}|\/|!-{0,2})?|\[(?:\^[^\]\s]{0,40})?)$/;
/** So many UTF-16 units it has at most. */
const LONGEST = 64;
const COMMENT = "<!--";
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/gm;

/** The text up to what is held back; all of it in code, where everything is shown as it is written. */
export function withoutBegun(text: string): string {
  const at = beginOf(text);
  return at === -1 || isInCode(text, at) ? text : text.slice(0, at);
}

function beginOf(text: string): number {
  const opened = text.lastIndexOf(COMMENT);
  if (opened !== -1 && !text.includes("-->", opened)) return opened;
  const from = Math.max(0, text.length - LONGEST);
  const begun = BEGUN.exec(text.slice(from));
  return begun ? from + begun.index : -1;
}

/** Whether a place stands in a fence that is open, or between two ticks of its line. */
function isInCode(text: string, at: number): boolean {
  const before = text.slice(0, at);
  if ((before.match(FENCE)?.length ?? 0) % 2 === 1) return true;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return /^(?: {4}|\t)/.test(line) || (line.split("`").length - 1) % 2 === 1;
}
