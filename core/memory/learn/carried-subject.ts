import type { WordClass } from "../../language/speech/speech-data.ts";
import { isPerson } from "./announced.ts";
import { isListed, type Lexicon, type Token } from "./lexicon.ts";

/** What may stand before the subject of a statement: joints, openers and times. */
const BEFORE: readonly WordClass[] = [
  ...(["opener", "and", "but", "cause", "relativeWord", "condition", "adverb"] as const),
  ...(["past", "now", "recent", "habit", "duration", "future"] as const),
];
/** Before which words a subject may begin anew. */
const JOINTS: readonly WordClass[] = ["and", "but", "cause", "relativeWord", "condition"];
const DETERMINERS: readonly WordClass[] = ["mine", "article", "pointing"];
/** How many words may stand between a determiner and whom it determines ("my dear old neighbour"). */
const MAX_BETWEEN = 3;

type Subject = "author" | "other";

const is = (token: Token | undefined, ...kinds: readonly WordClass[]) =>
  kinds.some((kind) => token?.kinds.has(kind) === true);

/**
 * Whether a statement that begins inside a sentence, and names no subject of its own, is about somebody else who was named
 * before: a subject holds over "and" and commas until another stands ("My brother sold his car and lives in Kiel").
 *
 * @param start where the statement begins in the sentence.
 */
export function isOfSubjectBefore(
  { text, tokens }: { text: string; tokens: readonly Token[] },
  start: number,
  lexicon: Lexicon,
): boolean {
  if (start <= 0 || !lexicon.data.isSpaced || lexicon.data.isPersonless === true) return false;
  const comma = (from: Token | undefined, to: Token) => /[,،;]/u.test(text.slice(from?.end ?? 0, to.start));
  const own = tokens.filter((token) => token.start >= start);
  if (namesItself(own, lexicon, comma)) return false;
  const before = tokens.filter((token) => token.end <= start);
  return subjectOf(before, lexicon, comma) === "other";
}

type Comma = (from: Token | undefined, to: Token) => boolean;

/** Whether a statement says by a word of its own that it is its author's: a pronoun, what is theirs, or a verb of theirs. */
function namesItself(tokens: readonly Token[], lexicon: Lexicon, comma: Comma): boolean {
  const begun = tokens.findIndex((token) => !is(token, ...BEFORE) || is(token, "me", "mine"));
  const first = tokens[begun];
  if (first === undefined || is(first, "mine") || isListed(lexicon.data.ownVerbs, first.text)) return true;
  const end = tokens.findIndex((token, at) => at > begun && comma(tokens[at - 1], token));
  return tokens.slice(0, end === -1 ? undefined : end).some((token) => is(token, "me"));
}

/** Whom the last of some statements that names a subject is about. */
function subjectOf(tokens: readonly Token[], lexicon: Lexicon, comma: Comma): Subject | undefined {
  const starts = tokens.flatMap((token, at) =>
    at === 0 || is(token, ...JOINTS) || comma(tokens[at - 1], token) ? [at] : [],
  );
  for (const [index, from] of [...starts.entries()].toReversed()) {
    const part = tokens.slice(from, starts[index + 1]);
    const subject = part.some((token) => is(token, "me")) ? "author" : otherIn(part, from === 0, lexicon);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** Whether a statement begins with somebody else; its author, whom a verb of theirs shows, or nobody is told otherwise. */
function otherIn(part: readonly Token[], isFirst: boolean, lexicon: Lexicon): Subject | undefined {
  const at = part.findIndex((token) => !is(token, ...BEFORE) || is(token, ...DETERMINERS, "relative", "friend"));
  const [first, second] = [part[at], part[at + 1]];
  if (first === undefined) return undefined;
  const isOwn = isListed(lexicon.data.ownVerbs, first.text);
  // "Gestern hat mein Bruder …": the subject follows its verb.
  const isInverted = lexicon.data.inverts === true && at > 0 && !isOwn && is(second, ...DETERMINERS, "others");
  const subject = isInverted ? part.slice(at + 1) : part.slice(at);
  // "The landlord": where verbs do not say who, whatever begins a statement is its subject.
  const isNoun = is(subject[0], "article") && lexicon.data.subject !== "" && subject.length > 2;
  const last = personAtStart(subject, lexicon) ?? (isNoun ? 1 : undefined);
  // "… and my wife": one more of a list is no subject.
  if (last === undefined) return isOwn || is(first, "be", "have") ? "author" : undefined;
  return isFirst || last < subject.length - 1 ? "other" : undefined;
}

const CAPITAL = /^\p{Lu}/u;

/** Where somebody ends whom a statement begins with, if it does with one. */
export function personAtStart(tokens: readonly Token[], lexicon: Lexicon): number | undefined {
  const [first, second] = tokens;
  if (first === undefined) return undefined;
  if (isPerson(first, lexicon) || (is(first, "others") && !is(first, "be"))) return 0;
  // "Tom has sold …".
  const isName = first.kinds.size === 0 && CAPITAL.test(first.text);
  if (isName && is(second, "be", "have")) return 0;
  if (!is(first, ...DETERMINERS)) return undefined;
  const rest = tokens.slice(1, MAX_BETWEEN + 1);
  const at = rest.findIndex((token) => isPerson(token, lexicon));
  const isBroken = rest.slice(0, Math.max(0, at)).some((token) => is(token, "preposition", "be", "have", "and"));
  return at === -1 || isBroken ? undefined : at + 1;
}
