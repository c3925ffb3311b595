/** How far a secret's value goes from where it starts. */

/** A part of a text, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** Longest value, in UTF-16 code units. */
export const MAX_VALUE = 80;
const END_OF_VALUE =
  /[\n。！？;；|]|[.!?,](?=\s|$)|\s(?:and|but|so|because|und|aber|y|pero|et|mais|e|ma|en|i|и|но|ve)\s/u;
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": "”",
  "„": "“",
  "«": "»",
  "「": "」",
  "`": "`",
  "‘": "’",
};

/** A value from where it starts: up to the closing quote, else to the end of its clause, or of its line. */
export function wholeValue(text: string, start: number, isLine: boolean): Range {
  const after = text.slice(start, start + MAX_VALUE * (isLine ? 3 : 1));
  const closing = QUOTES[after[0] ?? ""];
  const closed = closing === undefined ? -1 : after.indexOf(closing, 1);
  if (closed > 1 && !after.slice(0, closed).includes("\n")) return { start: start + 1, end: start + closed };
  const clause = after.slice(0, (isLine ? /\n|$/u : END_OF_VALUE).exec(after)?.index ?? after.length);
  const bare = clause.replace(/^[-•*]\s|^["'“„«‹「(`]+/u, "");
  const at = start + (clause.length - bare.length);
  return { start: at, end: at + bare.replace(/["'”“»›」)`\s]+$/u, "").length };
}
