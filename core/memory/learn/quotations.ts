/** Stretches that are quoted or code: words that nobody says of themselves. */
import type { Lexicon } from "./lexicon.ts";
import type { Part } from "./placed.ts";

/** So many words of a quotation may be a statement. */
export const LONG_QUOTE = 4;
const QUOTATION =
  /"([^"]{8,})"|“([^”]{8,})”|«([^»]{8,})»|„([^“”]{8,})[“”]|「([^」]{6,})」|『([^』]{6,})』|“([^“]{8,})“|(?<=^|[\s:：(])['‘](\p{L}[^‘]{18,}?)['’](?=$|[\s.,;!?)])/gu;
const LONG_QUOTATION = 6;

/** From how many words on a quotation may be a statement; where verbs come last, one holds particles and endings, too ("나 부산 살아"). */
export const leastQuote = ({ data }: Lexicon) => (data.isHeadFinal === true ? 2 : LONG_QUOTE);

/** Takes out quotations, over sentences and lines, in which somebody speaks of themselves or that a colon announces. */
export function withoutQuotations(text: string, lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(QUOTATION)) {
    const quote = match.slice(1).find(Boolean) ?? "";
    const tokens = lexicon.tokens(quote);
    const isAnnounced = /[:：]\s*$/.test(text.slice(0, match.index));
    const isLong = tokens.length >= LONG_QUOTATION || quote.includes("\n") || !lexicon.data.isSpaced;
    const speaks =
      (tokens.length >= leastQuote(lexicon) || !lexicon.data.isSpaced) &&
      tokens.some(({ kinds }) => kinds.has("me") || kinds.has("mine"));
    if (!speaks && !(isLong && (isAnnounced || !lexicon.data.isSpaced))) continue;
    parts.push({ whose: "author", text: text.slice(at, match.index) }, { whose: "other", text: match[0] });
    at = match.index + match[0].length;
  }
  parts.push({ whose: "author", text: text.slice(at) });
  return parts.filter((part) => part.text.trim() !== "");
}

/** Fenced and inline code, objects of JSON, elements of HTML, comments, and rows with a number and a separator. */
const CODE =
  /```[\s\S]*?(?:```|$)|`[^`\n]*`|\{\s*"[^{}]*":[^{}]*\}|<([a-z][a-z0-9]*)\b[^<>]*>[\s\S]*?<\/\1>|^[ \t]*(?:#+|\/\/|\/\*|<!--|--)[ \t]\S.*$|^[ \t]*\p{N}+[ \t]*[;|\t].*$/gmu;

/** A message in parts, its code apart. */
export function withoutCode(message: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: code, index } of message.matchAll(CODE)) {
    parts.push({ whose: "author", text: message.slice(at, index) }, { whose: "code", text: code });
    at = index + code.length;
  }
  parts.push({ whose: "author", text: message.slice(at) });
  return parts.filter(({ text }) => text.trim() !== "");
}
