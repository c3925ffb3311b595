import type { Unit } from "../../base/document-kinds.ts";
import type { DocumentText, Part } from "./document.ts";

/** About so many words a passage has, and at most. */
const WORDS = 180;
const MOST_WORDS = 250;
/** Characters of a word with the blank after it, where words have blanks between them; else a word has about two. */
const LETTERS = 6;
const SIGNS = 1.7;
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** A few sentences of a document, with where they stand. */
export interface Passage {
  unit: Unit;
  /** The place, and of lines the last one. */
  place: number;
  to: number;
  heading: string | null;
  text: string;
}

/** Units whose text is lines, not paragraphs. */
const OF_LINES: ReadonlySet<Unit> = new Set(["line", "sheet"]);

/** Cuts a document into passages, in order, none of them over the edge of a place. A sheet's first row stands above each. */
export function passagesOf({ kind, parts }: DocumentText): Passage[] {
  const header = kind === "table" ? firstLine(parts[0]) : null;
  return parts.flatMap((part) => cutPart(part, part.unit === "sheet" ? firstLine(part) : header));
}

function firstLine(part: Part | undefined): string {
  return part?.text.split("\n", 1)[0] ?? "";
}

function cutPart({ unit, place, heading, text }: Part, header: string | null): Passage[] {
  const isOfLines = OF_LINES.has(unit);
  const passages: Passage[] = [];
  let pieces: string[] = [];
  let [words, line] = [0, place];
  const end = () => {
    if (pieces.some((piece) => piece.trim() !== "")) {
      const body = pieces.join(isOfLines ? "\n" : "\n\n").trim();
      const whole = header === null || header === "" || body.startsWith(header) ? body : `${header}\n${body}`;
      const to = unit === "line" ? line + pieces.length - 1 : place;
      passages.push({ unit, place: unit === "line" ? line : place, to, heading, text: whole });
    }
    if (unit === "line") line += pieces.length;
    [pieces, words] = [[], 0];
  };
  for (const piece of isOfLines ? text.split("\n") : text.split(/\n{2,}/)) {
    for (const short of isOfLines ? [piece] : shortEnough(piece)) {
      const more = wordsIn(short);
      if (words > 0 && words + more > (words > WORDS / 2 ? WORDS : MOST_WORDS)) end();
      pieces.push(short);
      words += more;
    }
  }
  end();
  return passages;
}

/** A paragraph, in sentences together where it is too long for one passage. */
function shortEnough(paragraph: string): string[] {
  if (wordsIn(paragraph) <= MOST_WORDS) return [paragraph];
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" }).segment(paragraph.replaceAll("\n", " "));
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of sentences) {
    if (piece !== "" && wordsIn(piece) + wordsIn(segment) > WORDS) {
      pieces.push(piece.trim());
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece.trim()].flatMap(halved).filter((each) => each !== "");
}

/** What has no sentences, such as a list of numbers, is cut by its length. */
function halved(text: string): string[] {
  if (wordsIn(text) <= 2 * MOST_WORDS) return [text];
  const middle = text.lastIndexOf(" ", text.length / 2);
  const at = middle > 0 ? middle : Math.floor(text.length / 2);
  return [...halved(text.slice(0, at).trim()), ...halved(text.slice(at).trim())];
}

/** About how many words a text has. */
function wordsIn(text: string): number {
  const signs = text.match(WITHOUT_BLANKS)?.length ?? 0;
  return signs / SIGNS + (text.length - signs) / LETTERS;
}
