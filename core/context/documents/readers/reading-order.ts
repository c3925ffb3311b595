/**
 * Words of a line in the order in which they are read. Most programs that make PDFs write a line of Arabic or Hebrew as it looks, from
 * left to right: what the Unicode bidirectional algorithm (UAX 9) does to a line is undone here, as far as a line tells it.
 */

/** A piece of a line whose own characters are in reading order already. */
export interface Piece {
  readonly str: string;
  /** Where it begins, from the left of the page. */
  readonly x: number;
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ARABIC_LETTER = /(?=\p{Script=Arabic})\p{L}/u;
const LETTER = /\p{L}/u;
/** Words, numbers and single signs. After Arabic letters signs beside a number are no part of it (W2, W4 to W6 of the algorithm). */
const TOKENS = {
  arabic: /[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,:/\u066B\u066C]\p{N}+)*|\s+|[^]/gu,
  other: /[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*|[#%‰°\p{Sc}]*\p{N}+(?:[.,:/+-]\p{N}+)*[#%‰°\p{Sc}]*|\s+|[^]/gu,
};
/** Signs that stand the other way round in a line that runs to the left. */
const PAIRS = ["()", "[]", "{}", "<>", "«»", "‹›"];
const MIRRORED = new Map(
  PAIRS.flatMap((pair) => [[pair.charAt(0), pair.charAt(1)] as const, [pair.charAt(1), pair.charAt(0)] as const]),
);
/** Characters that stand for how others look: Arabic letters by their place in a word, ligatures, radicals. */
const SHAPES = /[\u2E80-\u2FDF\uFB00-\uFB06\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;

interface Token {
  text: string;
  kind: "left" | "right" | "number" | "neutral";
}

/** The text of a line. @param pieces in the order of the file. */
export function inReadingOrder(pieces: readonly Piece[]): string {
  const plain = pieces.map(({ str, x }) => ({ x, str: str.replace(SHAPES, (sign) => sign.normalize("NFKC")) }));
  const text = plain.map(({ str }) => str).join("");
  if (!RTL.test(text) || !isAsSeen(plain)) return text;
  const pattern = ARABIC_LETTER.test(text) ? TOKENS.arabic : TOKENS.other;
  const tokens = plain.flatMap(({ str }) => tokensOf(str, pattern));
  return (runsToTheLeft(tokens) ? toTheLeft(tokens) : toTheRight(tokens)).join("");
}

/** Signs that end a sentence or a part of one. */
const ENDS = /^[.!?:;,،؛؟…]/u;

/** As its first and last word say; where they differ, as the sign that ends it, and then as most of its letters. */
function runsToTheLeft(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === "left" || kind === "right");
  const [first, last] = [words[0]?.kind, words.at(-1)?.kind];
  if (first === last) return first === "right";
  const [leftmost, rightmost] = [tokens[0]?.text ?? "", tokens.at(-1)?.text ?? ""];
  if (ENDS.test(leftmost) !== ENDS.test(rightmost)) return ENDS.test(leftmost);
  const letters = (of: Token["kind"]) =>
    words.reduce((sum, { kind, text }) => sum + (kind === of ? text.length : 0), 0);
  return letters("right") >= letters("left");
}

/** Whether a line is written from left to right, however it is read. */
function isAsSeen(pieces: readonly Piece[]): boolean {
  const written = pieces.filter(({ str }) => str.trim() !== "");
  const steps = written.slice(1).map(({ x }, at) => Math.sign(x - (written[at]?.x ?? x)));
  return steps.length > 0 && steps.reduce((sum, step) => sum + step, 0) > 0;
}

function tokensOf(str: string, pattern: RegExp): Token[] {
  // What runs to the left is in order within itself.
  if (RTL.test(str)) return [{ text: str, kind: LETTER.test(str) ? "right" : "number" }];
  return [...str.matchAll(pattern)].map(([text]) => {
    if (LETTER.test(text)) return { text, kind: "left" };
    return { text, kind: /\p{N}/u.test(text) ? "number" : "neutral" };
  });
}

/** A line that runs to the left: its stretches of words that run to the right keep their order, all else is turned round. */
function toTheLeft(tokens: readonly Token[]): string[] {
  const read: string[] = [];
  let stretch: string[] = [];
  let rest: string[] = [];
  const end = () => {
    read.unshift(...stretch);
    // Signs after its last word or number belong to the line.
    for (const sign of rest) read.unshift(mirrored(sign));
    stretch = [];
    rest = [];
  };
  for (const { text, kind } of tokens) {
    if (kind === "left" || (kind === "number" && stretch.length > 0)) {
      stretch.push(...rest, text);
      rest = [];
    } else if (stretch.length > 0 && kind === "neutral") rest.push(text);
    else {
      end();
      read.unshift(mirrored(text));
    }
  }
  end();
  return read;
}

/** A line that runs to the right: its stretches of words that run to the left are turned round. */
function toTheRight(tokens: readonly Token[]): string[] {
  const read: string[] = [];
  let stretch: string[] = [];
  let rest: string[] = [];
  for (const { text, kind } of tokens) {
    if (kind === "right") {
      stretch.unshift(text, ...rest.map((sign) => mirrored(sign)).toReversed());
      rest = [];
    } else if (stretch.length > 0 && kind !== "left") rest.push(text);
    else {
      read.push(...stretch, ...rest, text);
      stretch = [];
      rest = [];
    }
  }
  return [...read, ...stretch, ...rest];
}

function mirrored(text: string): string {
  return MIRRORED.get(text) ?? text;
}
