/** All that ends a line (UAX 14: classes BK, CR, LF and NL). */
const LINE_ENDS = /\s*[\n\v\f\r\u0085\u2028\u2029]+\s*/g;
const CONTROLS = /[^\P{Cc}\t]/gu;
/** Where something begins that may be read as a tag or a mark of a model's own, also with a blank that shows nothing or a full width. */
const TAGS = /[<\uFE64\uFF1C](?=\p{Cf}*(?:[\p{L}|!?]|\s*\p{Cf}*[/\uFF0F]))/gu;

/** The tags that parts of a request stand in. */
const OWN_TAGS = /<(?=\p{Cf}*\s*\/?\s*(?:memory|conversation|instructions)\b)/giu;

/** A stored text as one line of what a model is given, so that it cannot pass for the structure around it. */
export function oneLine(text: string): string {
  return text.replace(LINE_ENDS, " / ").replace(CONTROLS, " ").replace(TAGS, "&lt;").trim();
}

/** Several lines below something that begins them, set in, so that none of them can pass for another beginning. */
export function setIn(text: string): string {
  return text.replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, "\n  ").replace(OWN_TAGS, "&lt;");
}
