import type { Lexicon } from "./lexicon.ts";

/** Whether a sentence sets a frame that goes on over the next messages: a game or a story begins, a text to work on is announced. */
export function setsFrame(sentence: string, lexicon: Lexicon): boolean {
  if (lexicon.sign("game", sentence)) return true;
  return lexicon.has("setsFrame", sentence) || lexicon.has("setsRoles", sentence);
}
