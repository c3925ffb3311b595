import type { Lexicon } from "./lexicon.ts";
import { plain } from "./plain.ts";

/** Made once for each list; many patterns ask about one clause in turn, so that the last answer is kept. */
const presences = new WeakMap<Lexicon, Map<string, (clause: string) => boolean>>();

/**
 * Whether a folded clause holds one of a list's words, or rather the longest piece of one: what patterns cannot do without is
 * looked for before their expressions are made, which is the dear part.
 */
export function presenceOf(lexicon: Lexicon, name: string, list: string): (clause: string) => boolean {
  const known = presences.get(lexicon) ?? new Map<string, (clause: string) => boolean>();
  presences.set(lexicon, known);
  let presence = known.get(name);
  if (presence === undefined) {
    const words = list.split("|").map((entry) => longestPiece(plain(entry.split("=")[0] ?? "")));
    let last: { clause: string; isHere: boolean } | undefined;
    presence = (clause) => {
      if (last?.clause !== clause) last = { clause, isHere: words.some((word) => clause.includes(word)) };
      return last.isHere;
    };
    known.set(name, presence);
  }
  return presence;
}

/** What of a word with `*` in it, or of several words, a text cannot do without. */
export const longestPiece = (text: string) => text.split(/[*\s]+/).toSorted((a, b) => b.length - a.length)[0] ?? "";
