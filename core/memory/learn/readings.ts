import type { WordClass } from "../../language/speech/speech-data.ts";
import { beginsWithVerb, hasSubjectNext, jointsIn } from "./beginnings.ts";
import type { Clause, Sentence } from "./clauses.ts";
import { isListed, type Lexicon, type Token } from "./lexicon.ts";

/** A stretch of a sentence that is read as a statement, with where it begins in the sentence. */
export interface Reading {
  text: string;
  offset: number;
  /** Words that were put into another order, which no value holds. */
  swapped?: string;
}

const COMMA = /[,，、،…]+\s*/gu;

/**
 * A clause from its subject on, and from each verb that shares it ("I live here and work there"); where verbs say who speaks,
 * from each comma and joint on.
 */
export function readings({ sentence, tokens }: Clause, lexicon: Lexicon): Reading[] {
  const end = endOf(tokens, sentence.text);
  const start = firstToken(tokens)?.start ?? 0;
  const whole = { text: sentence.text.slice(start, end), offset: start };
  const { subject, lead = 0 } = lexicon.data;
  const shared =
    subject !== "" && tokens.some(({ kinds }) => kinds.has("me"))
      ? tokens.flatMap(({ kinds }, at) => {
          const next = tokens[at + 1];
          return kinds.has("and") && next
            ? [{ text: subject + sentence.text.slice(next.start, end), offset: next.start - subject.length }]
            : [];
        })
      : [];
  if (lead === 0) return [whole, ...shared];
  const begun = [whole, ...shared, ...restarts(whole, lexicon)];
  const all = [...begun, ...begun.flatMap((reading) => subjectFirst(reading, lexicon) ?? [])];
  // "Bin im dritten Semester": in a chat the subject is often left out.
  const unspoken = all.flatMap(({ text, offset: at }) =>
    subject !== "" && beginsWithVerb(text, lexicon) && !hasSubjectNext(text, lexicon)
      ? [{ text: subject + text, offset: at - subject.length }]
      : [],
  );
  return [...all, ...unspoken];
}

/** What stands before a subject and is no verb. */
const NO_VERB: readonly WordClass[] = [
  ...(["and", "but", "cause", "relativeWord", "condition", "question", "preposition"] as const),
  ...(["opener", "adverb", "negation", "me", "mine"] as const),
];

/** "Jeden Montag gehe ich schwimmen" as "Jeden Montag ich gehe schwimmen", of the same length, if its subject follows its verb. */
function subjectFirst({ text, offset }: Reading, lexicon: Lexicon): Reading | undefined {
  if (lexicon.data.inverts !== true) return undefined;
  const words = lexicon.tokens(text);
  const spelt = lexicon.data.spellings?.[lexicon.data.subject.trim()];
  const at = words.findIndex(({ kinds, text: word }) => kinds.has("me") || isListed(spelt, word));
  const [verb, subject] = [words[at - 1], words[at]];
  if (!verb || !subject || NO_VERB.some((kind) => verb.kinds.has(kind))) return undefined;
  const between = text.slice(verb.end, subject.start);
  if (between.trim() !== "") return undefined;
  const swapped = subject.text + between + verb.text;
  return { text: text.slice(0, verb.start) + swapped + text.slice(subject.end), offset, swapped };
}

/** Where a statement may begin anew inside a clause: after commas and joints, and at words that a joint is written onto. */
function restarts({ text, offset }: Reading, lexicon: Lexicon): Reading[] {
  const starts = new Set<number>();
  for (const { 0: comma, index } of text.matchAll(COMMA)) starts.add(index + comma.length);
  for (const { end } of [...lexicon.places("and", text), ...jointsIn(text, lexicon)]) starts.add(end);
  for (const letter of (lexicon.data.joinedTo ?? "").split("|").filter(Boolean)) {
    for (const { index } of text.matchAll(new RegExp(`(?<=\\s)${letter}(?=\\p{L})`, "gu")))
      starts.add(index + letter.length);
  }
  return [...starts]
    .filter((start) => start > 0 && start < text.length)
    .toSorted((a, b) => a - b)
    .map((start) => {
      const rest = text.slice(start);
      const space = rest.length - rest.trimStart().length;
      return { text: rest.trimStart(), offset: offset + start + space };
    });
}

/** The first token that is no opener, unless it is a subject. */
function firstToken(tokens: readonly Token[]): Token | undefined {
  return tokens.find(
    ({ kinds }) =>
      kinds.has("me") || kinds.has("mine") || !(kinds.has("opener") || kinds.has("and") || kinds.has("but")),
  );
}

function endOf(tokens: readonly Token[], text: string): number {
  const last = tokens.at(-1)?.end ?? 0;
  return last + (/^[^\p{L}\p{N}]*/u.exec(text.slice(last))?.[0].length ?? 0);
}

/** A sentence from its first word that is no opener on. */
export function withoutOpeners(text: string, tokens: readonly Token[]): string {
  return text.slice(firstToken(tokens)?.start ?? 0);
}

/** Where a reading begins in its sentence; a subject that was left out stands in the reading alone. */
export function startOf({ text, offset }: Reading, sentence: Sentence, lexicon: Lexicon): number {
  const { subject } = lexicon.data;
  return text.startsWith(subject) && !sentence.text.startsWith(text.slice(0, subject.length + 1), offset)
    ? offset + subject.length
    : offset;
}
