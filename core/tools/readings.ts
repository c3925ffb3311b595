/** A text as somebody may read it who receives it, and where each part of that stands in what is sent. */
export interface Reading {
  text: string;
  /** Whether letters stand in it as `foldedLetters` gives them. */
  isFolded?: boolean;
  /** What of the sent text says the part from `start` to before `end`, in UTF-16 code units. */
  sent: (start: number, end: number) => string;
}

/** How often a text may be encoded over and over. */
const DEPTH = 3;
/** Escapes of URLs, HTML and JSON. */
const ESCAPES = /(?:%[0-9a-f]{2})+|\+|&#x[0-9a-f]{1,6};|&#\d{1,7};|\\u[0-9a-f]{4}/gi;
/** What may be words in base64, of URLs or not, or in hexadecimal digits. */
const PACKED = /[\w+/-]{8,}={0,2}/g;
const HEX = /^(?:[0-9a-f]{2})+$/i;
/** Texts that are longer are no arguments of a call that could be shown. */
const MOST = 100_000;

/** A text as it stands, and as it reads with its escapes and what is packed in it undone. */
export function readingsOf(text: string): Reading[] {
  const plain: Reading = { text, sent: (start, end) => text.slice(start, end) };
  const all = [plain];
  if (text.length > MOST) return all;
  for (let [depth, last] = [0, plain] as [number, Reading]; depth < DEPTH; depth += 1) {
    const next = unescaped(last);
    if (!next) break;
    all.push(next);
    last = next;
  }
  // What is packed may be packed twice.
  const packed = all.flatMap(unpacked);
  const whole = [...all, ...packed, ...packed.flatMap(unpacked)];
  return whole.flatMap((reading) => [reading, ...likeReadings(reading)]);
}

const UNSEEN = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Letters that are one of the alphabet with something added, but not taken apart by Unicode. */
const LETTERS: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe", ß: "ss" };
/** One letter after the other with a sign between them: "T.r.o.m.s.o.e". */
const SPELLED =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]([^\p{L}\p{N}]{1,2})[\p{L}\p{N}](?![\p{L}\p{N}])(?:\1[\p{L}\p{N}](?![\p{L}\p{N}]))+/gu;
/** Codes of letters: "84 114 111". */
const CODES = /(?<!\d)(?:1[01]\d|12[0-6]|[3-9]\d)(?:[ ,;]{1,2}(?:1[01]\d|12[0-6]|[3-9]\d)){2,}(?!\d)/g;

/** Letters as they are without accents, in their usual width, with nothing between them that shows nothing. */
export function foldedLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .toLowerCase()
    .replace(/[øłđıæœß]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** What a text says to who reads over its disguise: letters of other forms, spelled out, or in codes. */
function likeReadings(reading: Reading): Reading[] {
  const folded = replaced(reading, /[^\p{ASCII}]+/gu, foldedLetters) ?? reading;
  const spelled = replaced(folded, SPELLED, (word) => word.replace(/[^\p{L}\p{N}]/gu, ""));
  const coded = replaced(reading, CODES, (codes) => String.fromCharCode(...codes.split(/\D+/).map(Number)));
  const likes: Reading[] = [folded, spelled].flatMap((one) => (one ? [{ ...one, isFolded: true }] : []));
  return coded ? [...likes, coded] : likes;
}

/** Undefined for a text without escapes. */
function unescaped(before: Reading): Reading | undefined {
  return replaced(before, ESCAPES, meaningOf);
}

/** A reading with what a pattern finds in it as it is meant; undefined where it finds nothing. */
function replaced(before: Reading, pattern: RegExp, meaning: (found: string) => string): Reading | undefined {
  const matches = [...before.text.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  let text = "";
  const [starts, ends]: [number[], number[]] = [[], []];
  const add = (part: string, start: number, end: number) => {
    text += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) add(before.text.charAt(at), at, at + 1);
  };
  let at = 0;
  for (const { 0: escape, index } of matches) {
    keep(at, index);
    at = index + escape.length;
    add(meaning(escape), index, at);
  }
  keep(at, before.text.length);
  return { text, sent: (start, end) => before.sent(starts[start] ?? 0, ends[end - 1] ?? before.text.length) };
}

function meaningOf(escape: string): string {
  if (escape === "+") return " ";
  if (escape.startsWith("%")) return Buffer.from(escape.replaceAll("%", ""), "hex").toString("utf8");
  const point = escape.startsWith("&#") && !/^&#x/i.test(escape) ? Number(escape.slice(2, -1)) : hexIn(escape);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

function hexIn(escape: string): number {
  return Number.parseInt(escape.replace(/^(?:&#x|\\u)/i, ""), 16);
}

function unpacked({ text, sent }: Reading): Reading[] {
  return [...text.matchAll(PACKED)].flatMap(({ 0: packed, index }) => {
    const kinds = HEX.test(packed) ? (["hex", "base64"] as const) : (["base64"] as const);
    return kinds.flatMap((kind) => {
      const words = Buffer.from(packed, kind).toString("utf8");
      // What is no text has bytes that no text has.
      if (words.length < 3 || /[\p{Cc}\uFFFD]/u.test(words.replaceAll(/\s/g, ""))) return [];
      return [{ text: words, sent: () => sent(index, index + packed.length) }];
    });
  });
}
