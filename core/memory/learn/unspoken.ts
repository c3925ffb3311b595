import type { WordClass } from "../../language/speech/speech-data.ts";
import type { Sentence } from "./clauses.ts";
import type { Lexicon } from "./lexicon.ts";

/** From how many words on a sentence without a subject tells more than a nod. */
const LEAST_WORDS = 3;
/** What may stand before the first word that tells: "well", "finally", "just". */
const LEADING: readonly WordClass[] = ["opener", "and", "but", "adverb", "recent"];
/** Somebody else is spoken of or to. */
const OF_ANOTHER: readonly WordClass[] = ["others", "you", "request", "question", "thanks"];
/** What a sentence begins with that judges the matter at hand, or points at it. */
const OF_THE_TALK: readonly WordClass[] = ["praise", "mood", "pointing", "negation", "say", "preposition"];

/** Whether a statement leaves its subject out, so that it is its author: "Got the kayak out again.", "Fridays are pizza nights." */
export function leavesAuthorUnsaid({ text, tokens }: Sentence, lexicon: Lexicon): boolean {
  if (lexicon.data.unspoken === undefined || tokens.length < LEAST_WORDS) return false;
  const has = (kinds: ReadonlySet<WordClass>, wanted: readonly WordClass[]) => wanted.some((kind) => kinds.has(kind));
  if (tokens.some(({ kinds }) => has(kinds, OF_ANOTHER))) return false;
  // "Finally" may lead, and "always on Mondays" begins with what leads: each beginning counts.
  const first = tokens.findIndex(({ kinds }) => !has(kinds, LEADING));
  return tokens.slice(0, Math.max(first, 0) + 1).some(({ start, kinds }) => {
    const begun = text.slice(start).toLowerCase();
    return lexicon.has("unspoken", begun) && (!has(kinds, OF_THE_TALK) || !/^\p{L}+(?:ed|ing)\b/u.test(begun));
  });
}
