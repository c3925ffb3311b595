import type { Lexicon } from "./lexicon.ts";

/** Whether a sentence sets a frame that goes on over the next messages: a game or a story begins, a text to work on is announced. */
export function setsFrame(sentence: string, lexicon: Lexicon): boolean {
  if (lexicon.sign("game", sentence) || lexicon.has("setsFrame", sentence)) return true;
  return lexicon.has("setsRoles", sentence) || givesRoles(sentence, lexicon);
}

/** "You are Sherlock and I am Watson", "I'm the patient, you're the vet": a part for each of the two. */
function givesRoles(sentence: string, lexicon: Lexicon): boolean {
  return (["youAre", "iAm"] as const).every((sign) =>
    lexicon.signs(sign, sentence).some(({ end }) => isPart(sentence.slice(end), lexicon)),
  );
}

/** A name or a noun with its article, but no praise ("you're the best"). */
function isPart(text: string, lexicon: Lexicon): boolean {
  const [first, second] = lexicon.tokens(text);
  if (first === undefined || !/^\s+\S/u.test(text)) return false;
  if (first.kinds.has("article")) return second !== undefined && !second.kinds.has("praise");
  return lexicon.data.hasCase && /^\p{Lu}/u.test(first.text) && first.kinds.size === 0;
}
