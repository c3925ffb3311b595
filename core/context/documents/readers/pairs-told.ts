/** Brackets and quotes as the file has them: PDF.js and PDFium each turn some of them round. */

import type { Glyph } from "../pages/page-glyphs.ts";
import type { Piece } from "./reading-order.ts";
import { hasRightToLeft, RIGHT_TO_LEFT } from "../../../language/right-to-left.ts";

/** Brackets and quotes. */
const PAIRED = /[()[\]{}<>«»‹›“”„‟‘’‚‛]/gu;
/** Letters that run to the left, and what PDF.js takes for such as run to the right. */
const UNTURNED = String.raw`[[“”„‟‘’‚‛\p{L}]--${RIGHT_TO_LEFT}]`;
const TO_THE_RIGHT = new RegExp(`${UNTURNED}(?:[^${RIGHT_TO_LEFT}]*${UNTURNED})*`, "gv");
const TO_THE_LEFT = new RegExp(`${RIGHT_TO_LEFT}(?:[^${UNTURNED}]*${RIGHT_TO_LEFT})*`, "gv");

/** Glyphs with the brackets and quotes that PDF.js tells: PDFium turns some round. */
export function withPairsOf(pieces: readonly Piece[], glyphs: readonly Glyph[]): Glyph[] {
  const told = pieces.toSorted((a, b) => a.x - b.x).flatMap(asSeen);
  const halves = glyphs.filter(({ text }) => text.match(PAIRED)?.[0] === text).toSorted((a, b) => a.left - b.left);
  if (told.length !== halves.length) return [...glyphs];
  return glyphs.map((glyph) => {
    const at = halves.indexOf(glyph);
    return at < 0 ? glyph : { ...glyph, text: told[at] ?? glyph.text };
  });
}

/**
 * The brackets and quotes of a text of PDF.js as they look, from left to right: it turns all of a text round, or the words alone that run to
 * the left, and takes quotes for letters that run to the right.
 */
function asSeen({ str, isTurned }: Piece): string[] {
  if (!hasRightToLeft(str)) return halvesOf(str);
  if (isTurned === false) return halvesOf(str.replace(TO_THE_LEFT, (part) => halvesOf(part).toReversed().join("")));
  const parts: string[][] = [];
  let from = 0;
  for (const { index, 0: stretch } of str.matchAll(TO_THE_RIGHT)) {
    parts.push(...halvesOf(str.slice(from, index)).map((half) => [half]), halvesOf(stretch));
    from = index + stretch.length;
  }
  return [halvesOf(str.slice(from)).toReversed(), ...parts.toReversed()].flat();
}

function halvesOf(text: string): string[] {
  return text.match(PAIRED) ?? [];
}
