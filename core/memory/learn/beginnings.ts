import { isListed, type Lexicon, type Stretch } from "./lexicon.ts";

/** Within how many characters a statement's first words are looked for. */
export const MAX_BEGINNING = 30;

/** Whether a text begins with a verb of the author's own; those of others are often what is asked for ("schreib …"). */
export function beginsWithVerb(text: string, lexicon: Lexicon): boolean {
  const [first] = lexicon.tokens(text.slice(0, MAX_BEGINNING));
  if (first === undefined || first.start !== 0) return false;
  return first.kinds.has("be") || first.kinds.has("have") || isListed(lexicon.data.ownVerbs, first.text);
}

/** "Mag ich nicht": the subject that might be left out follows at once. */
export const hasSubjectNext = (text: string, lexicon: Lexicon) =>
  lexicon.tokens(text.slice(0, MAX_BEGINNING))[1]?.kinds.has("me") === true;

/** A text up to its first comma or dash. */
export function firstPart(text: string): string {
  const comma = /[,，、،…]|\s[-–—]\s/u.exec(text.slice(1));
  return comma ? text.slice(0, comma.index + 1) : text;
}

/** What joins another statement to one: words ("weil"), and endings of verbs ("사는데"). */
export function jointsIn(text: string, lexicon: Lexicon): Stretch[] {
  const words = (["but", "cause"] as const).flatMap((kind) => lexicon.places(kind, text));
  const { clauseEnds } = lexicon.data;
  if (clauseEnds === undefined) return words;
  const ends = [...text.matchAll(new RegExp(`(?:${clauseEnds})(?=\\s)`, "gu"))];
  return [...words, ...ends.map(({ 0: end, index }) => ({ start: index, end: index + end.length }))];
}
