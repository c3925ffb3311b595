import { fold as withoutAccents } from "../../language/fold.ts";
import { scriptOf } from "../../language/scripts.ts";

const ASCII = /^[\0-\x7f]*$/;
const known = new Map<string, string>();

/**
 * A text as the templates of sentences see it: in lower case, with plain apostrophes and without the accents that many
 * leave out, of the same length.
 */
export function plain(text: string): string {
  const straight = text.replace(/[’‘]/g, "'");
  if (ASCII.test(straight)) return straight.toLowerCase();
  return Array.from(straight, plainCharacter).join("");
}

function plainCharacter(character: string): string {
  if (character <= "\x7f") return character.toLowerCase();
  let plainer = known.get(character);
  if (plainer === undefined) {
    plainer = sameLength(character);
    known.set(character, plainer);
  }
  return plainer;
}

function sameLength(character: string): string {
  // "İ" in lower case is two characters.
  const lower = character === "İ" ? "i" : character.toLowerCase();
  const folded = withoutAccents(lower, scriptOf(lower));
  return [folded, lower, character].find(({ length }) => length === character.length) ?? character;
}
