/**
 * Words of a line in the order in which they are read. Most programs that make PDFs write a line of Arabic or Hebrew as it looks, from
 * left to right: what the Unicode bidirectional algorithm (UAX 9) does to a line is undone here, as far as a line tells it.
 */

import { closes, inPairs, mirrored, unpaired } from "./pairs.ts";
import { ideographOf } from "./radicals.ts";
import { hasRightToLeft } from "../../../language/right-to-left.ts";

/** A piece of a line whose own characters are in reading order already. */
export interface Piece {
  readonly str: string;
  /** Where it begins, from the left of the page, how wide it is and how high its letters are, in points. */
  readonly x: number;
  readonly width: number;
  readonly size: number;
  /** Whether PDF.js read it from the right. */
  readonly isTurned?: boolean;
  /** Whether what is in it was written together, and not only found beside each other. */
  readonly isWhole?: boolean;
  /** Whether the number at its end was written apart from it, before what runs to the left. */
  readonly isBeforeTurned?: boolean;
  /** Whether there is a blank before it; told by the gap where it is not known. */
  readonly hasBlank?: boolean | undefined;
}

/** A gap of so much of a letter's height stands between words at least: a narrow space is wider, and letters of a word touch. */
export const LEAST_SPACE = 0.14;
/** And one of so much parts a line into cells, each of which is in an order of its own. */
const LEAST_CELL = 1;
const CELL_GAP = "\t";

const ARABIC_LETTER = /(?=\p{Script=Arabic})\p{L}/u;
const LETTER = /\p{L}/u;
/** Words, numbers and single signs. After Arabic letters signs beside a number are no part of it (W2, W4 to W6 of the algorithm). */
const TOKENS = {
  arabic: /[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,:/\u066B\u066C]\p{N}+)*|\s+|[^]/gu,
  other: /[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*|[#%‰°\p{Sc}]*\p{N}+(?:[.,:/+-]\p{N}+)*[#%‰°\p{Sc}]*|\s+|[^]/gu,
};
/** Numbers in groups, as of a telephone or a card, or what is reckoned: where they were written together, they are in order. */
const PART = String.raw`(?:\(\p{N}+\)|\p{N}+(?:[.,:/+-]\p{N}+)*)`;
const GROUPS = new RegExp(String.raw`[+]?${PART}(?:[\p{Sm}\p{Pd},]?\s(?:[\p{Sm}\p{Pd}]\s)?${PART})+`, "gu");
/** Characters that stand for how others look: Arabic letters by their place in a word, ligatures, radicals. */
const SHAPES = /[\u2E80-\u2FDF\uFB00-\uFB06\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;

interface Token {
  text: string;
  kind: "left" | "right" | "number" | "neutral";
  /** Which piece it is of. */
  piece?: number;
  isBeforeTurned?: boolean;
}

/** What is known of a line from elsewhere. */
export interface Known {
  /** Whether its pieces are written from left to right; told by their order where it is not known. */
  isSeen?: boolean;
  /** Whether its first piece is the rightmost. */
  isTurned?: boolean;
  /** At which side of the text it begins. */
  side?: "left" | "right" | undefined;
  /** At which side most lines around it begin. */
  usual?: "left" | "right" | undefined;
}

/** The text of a line by itself. @param pieces in the order of the file */
export function inReadingOrder(pieces: readonly Piece[], known: Known = {}): string {
  const { asSeen, asRead, isSeen } = readBothWays(pieces, known);
  if (asSeen === asRead) return asRead;
  const difference = unpaired(asSeen) - unpaired(asRead);
  return inPairs(difference < 0 || (difference === 0 && isSeen) ? asSeen : asRead);
}

/** The text of a line: some programs write a bracket that is turned round as it looks, others as it is read. */
export interface BothWays {
  /** Where brackets are written as they look. */
  asSeen: string;
  /** Where they are written as they are read. */
  asRead: string;
  isSeen: boolean;
}

/** A line in both ways; `read-together.ts` tells which one it is. @param pieces in the order of the file */
export function readBothWays(
  pieces: readonly Piece[],
  { isSeen = isAsSeen(pieces), isTurned = !isSeen, side, usual }: Known = {},
): BothWays {
  const plain = pieces.map((piece) => ({ ...piece, str: inPairs(piece.str.replace(SHAPES, plainly)) }));
  const text = plain.map(({ str }) => str).join("");
  const written = plain.filter(({ str }) => str.trim() !== "");
  if (!hasRightToLeft(text)) {
    const placed = isOutOfOrder(written) ? inOrderOfPlaces(written) : text;
    return { asSeen: placed, asRead: placed, isSeen };
  }
  if (written.length < 2) return { asSeen: text, asRead: text, isSeen };
  // Where the pieces stand tells their order, and what is between them: programs write lines in parts, and in any order.
  const pattern = ARABIC_LETTER.test(text) ? TOKENS.arabic : TOKENS.other;
  // Where no blank was written with the words beside it, it does not tell what belongs together.
  const isTold = written.some(
    ({ str, isWhole }) => isWhole === true && !hasRightToLeft(str) && /\p{L}.*\s+[\p{L}\p{N}]/u.test(str),
  );
  const tokens = withGaps(written.toSorted((a, b) => a.x - b.x)).flatMap((piece, at) =>
    tokensOf(piece, pattern).map((token) => (isTold ? { ...token, piece: at } : token)),
  );
  const read = isTurned || runsToTheLeft(tokens, { side, usual }) ? toTheLeft : toTheRight;
  return { asSeen: read(tokens, mirrored).join(""), asRead: read(tokens, (sign) => sign).join(""), isSeen };
}

/** Whether a piece that runs to the right stands left of one before it: LibreOffice writes signs of other fonts before or after the rest of a line. */
function isOutOfOrder(written: readonly Piece[]): boolean {
  return written.some(({ x, size }, at) => x < (written[at - 1]?.x ?? x) - LEAST_SPACE * size);
}

function inOrderOfPlaces(written: readonly Piece[]): string {
  const gaps = withGaps(written.toSorted((a, b) => a.x - b.x));
  return gaps.map(({ str }) => (str === CELL_GAP ? " " : str)).join("");
}

function plainly(sign: string): string {
  return ideographOf(sign.normalize("NFKC"));
}

/** Pieces from left to right, with what stands between them. */
function withGaps(pieces: readonly Piece[]): Pick<Piece, "str" | "isWhole" | "isBeforeTurned">[] {
  let end: number | undefined;
  return pieces.flatMap((piece) => {
    const { x, width, size, hasBlank } = piece;
    const gap = end === undefined ? 0 : x - end;
    end = Math.max(end ?? x, x + width);
    if (gap >= LEAST_CELL * size) return [{ str: CELL_GAP }, piece];
    return (hasBlank ?? gap >= LEAST_SPACE * size) ? [{ str: " " }, piece] : [piece];
  });
}

/** Signs that end a sentence or a part of one. */
const ENDS = /^[.!?:;,،؛؟…]/u;

/** As its first and last word say; where they differ, as the sign that ends it, as its place on the page, and then as most of its letters. */
function runsToTheLeft(tokens: readonly Token[], { side, usual }: Pick<Known, "side" | "usual">): boolean {
  const letters = (of: Token["kind"]) =>
    words.reduce((sum, { kind, text }) => sum + (kind === of ? text.length : 0), 0);
  const words = tokens.filter(({ kind }) => kind === "left" || kind === "right");
  const [first, last] = [words[0]?.kind, words.at(-1)?.kind];
  // Not where it begins at the side at which most lines around it do, or has most of its letters from there.
  const most = letters("right") > letters("left") ? "right" : "left";
  if (first === last) return ((side ?? most) === usual ? usual : first) === "right";
  const [leftmost, rightmost] = [tokens[0]?.text ?? "", tokens.at(-1)?.text ?? ""];
  if (ENDS.test(leftmost) !== ENDS.test(rightmost)) return ENDS.test(leftmost);
  // A sign that ends a word stands at that word's end.
  const isEnded = tokens.some(
    ({ text }, at) => ENDS.test(text) && tokens[at + 1]?.kind === "right" && tokens[at - 1]?.text.trim() === "",
  );
  if (isEnded) return true;
  if (side !== undefined) return side === "right";
  return letters("right") >= letters("left");
}

/** Whether a line is written from left to right, however it is read. */
export function isAsSeen(pieces: readonly Piece[]): boolean {
  return stepsOf(pieces) > 0;
}

/** Whether a line is written from right to left. */
export function isFromRight(pieces: readonly Piece[]): boolean {
  return stepsOf(pieces) < 0;
}

/** How many more pieces of a line are right of the one before than left of it. */
function stepsOf(pieces: readonly Piece[]): number {
  const written = pieces.filter(({ str }) => str.trim() !== "");
  const steps = written.slice(1).map(({ x }, at) => Math.sign(x - (written[at]?.x ?? x)));
  return steps.reduce((sum, step) => sum + step, 0);
}

function tokensOf(
  { str, isWhole, isBeforeTurned }: Pick<Piece, "str" | "isWhole" | "isBeforeTurned">,
  pattern: RegExp,
): Token[] {
  // What runs to the left is in order within itself.
  if (hasRightToLeft(str) && LETTER.test(str)) return [{ text: str, kind: "right" }];
  const groups = isWhole ? [...str.matchAll(GROUPS)] : [];
  const tokens: Token[] = [];
  let from = 0;
  for (const group of groups) {
    tokens.push(...wordsOf(str.slice(from, group.index), pattern), { text: group[0], kind: "number" });
    from = group.index + group[0].length;
  }
  tokens.push(...wordsOf(str.slice(from), pattern));
  const last = tokens.at(-1);
  if (isBeforeTurned && last?.kind === "number") tokens[tokens.length - 1] = { ...last, isBeforeTurned };
  return tokens;
}

function wordsOf(str: string, pattern: RegExp): Token[] {
  return [...str.matchAll(pattern)].map(([text]) => {
    if (LETTER.test(text)) return { text, kind: "left" };
    return { text, kind: /\p{N}/u.test(text) ? "number" : "neutral" };
  });
}

/** A sign that stands the other way round, or stays as it is. */
type Turn = (sign: string) => string;

/** A line that runs to the left: its stretches of words that run to the right keep their order, all else is turned round. */
function toTheLeft(tokens: readonly Token[], turned: Turn): string[] {
  const read: string[] = [];
  let stretch: string[] = [];
  let rest: string[] = [];
  const end = () => {
    read.unshift(...stretch);
    // Signs after its last word or number belong to the line.
    for (const sign of rest) read.unshift(turned(sign));
    stretch = [];
    rest = [];
  };
  let last: number | undefined;
  for (const { text, kind, piece } of tokens) {
    // A number after a word that runs to the right is of its stretch (W7), unless the blank between them says otherwise,
    // and so is what closes a bracket within it (N0).
    const isBeside = piece === last || rest.every((sign) => sign.trim() !== "");
    const isWithin = kind === "number" ? isBeside : closes(text, [...stretch, ...rest]);
    if (kind === "left" || (stretch.length > 0 && isWithin)) {
      stretch.push(...rest, text);
      rest = [];
      last = piece;
    } else if (stretch.length > 0 && kind === "neutral" && text !== CELL_GAP) rest.push(text);
    else {
      end();
      read.unshift(turned(text));
    }
  }
  end();
  return read;
}

/** A line that runs to the right: its stretches of words that run to the left are turned round. */
function toTheRight(tokens: readonly Token[], turned: Turn): string[] {
  const read: string[] = [];
  let stretch: string[] = [];
  let rest: string[] = [];
  for (const { text, kind, isBeforeTurned } of tokens) {
    if (isBeforeTurned && stretch.length === 0) stretch.push(text);
    else if (kind === "right") {
      stretch.unshift(text, ...rest.map(turned).toReversed());
      rest = [];
    } else if (stretch.length > 0 && kind !== "left" && text !== CELL_GAP) rest.push(text);
    else {
      read.push(...stretch, ...rest, text);
      stretch = [];
      rest = [];
    }
  }
  return [...read, ...stretch, ...rest];
}
