/** The text of what web pages are written in. */
import { visible } from "./plain-words.ts";

/** Names of characters that stand in titles; the HTML standard has two thousand. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  middot: "·",
  bull: "•",
  laquo: "«",
  raquo: "»",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  copy: "©",
  reg: "®",
  trade: "™",
  szlig: "ß",
  oslash: "ø",
  Oslash: "Ø",
  aelig: "æ",
  AElig: "Æ",
};
/** Marks over letters, as the names of such letters have them. */
const MARKS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  cedil: "\u0327",
  caron: "\u030c",
};
/** The text of a piece of a page, in one line: without elements, with its characters by their names, and without what turns it around. */
export function asText(piece: string): string {
  const text = piece
    .replace(/<[^>]*>/g, " ")
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
      (all, decimal, hex, name) => character(decimal, hex, name) ?? all,
    )
    .replace(/\s+/g, " ");
  return visible(text).trim();
}

function character(decimal?: string, hex?: string, name = ""): string | undefined {
  const code = decimal === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number(decimal);
  if (code !== undefined) return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : " ";
  const marked = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/i.exec(name);
  const mark = MARKS[marked?.[2]?.toLowerCase() ?? ""];
  return (
    (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ??
    (marked && mark !== undefined ? `${marked[1]}${mark}`.normalize("NFC") : undefined)
  );
}
