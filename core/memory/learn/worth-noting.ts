import { contentRoots } from "../../language/words.ts";
import { type Clause, clausesOf, type Sentence, type Span, spansOf } from "./clauses.ts";
import { type Features, featuresOf, shapeOf } from "./features.ts";
import { bias, trees } from "./weights.ts";

/** A span with how much it is worth noting. */
export interface Scored {
  span: Span;
  /** Log-odds that a careful reader would note it. */
  score: number;
}

/** From which score on a span is noted. */
export const NOTED = 1.2;
/** A further note of the same message has to be worth more. */
const FURTHER = 0.25;
const MOST_NOTES = 6;
/** Two values that share so many of their words say the same. */
const SAME_SHARE = 0.6;

/** Log-odds that a span is worth noting, by boosted trees, which are learned by bench/learn/train.ts. */
export function worthNoting(features: Features): number {
  let score = bias;
  for (const [root, no, yes, leaves] of trees) {
    const isYes = features.has(root);
    score += leaves[(isYes ? 2 : 0) + (features.has(isYes ? yes : no) ? 1 : 0)] ?? 0;
  }
  return score;
}

/** Every span of the author's sentences with its score. */
export function scoreSpans(sentences: readonly Sentence[], score = worthNoting): Scored[] {
  const shape = shapeOf(sentences);
  return sentences
    .flatMap((sentence) => clausesOf(sentence))
    .flatMap((clause) => spansOf(clause))
    .map((span) => ({ span, score: score(featuresOf(span, shape)) }));
}

/**
 * The spans to note, best first: none that overlaps a better one or says it again, and each further one needs a higher
 * score, since what a message says in passing is mostly one thing.
 */
export function bestSpans(scored: readonly Scored[], least = NOTED): Scored[] {
  const chosen: Scored[] = [];
  for (const candidate of scored.toSorted((a, b) => b.score - a.score)) {
    if (chosen.length >= MOST_NOTES || candidate.score < least + FURTHER * chosen.length) break;
    if (chosen.every(({ span }) => !overlaps(span, candidate.span) && !sameWords(span.text, candidate.span.text))) {
      chosen.push(candidate);
    }
  }
  return chosen;
}

function overlaps(a: Span, b: Span): boolean {
  return sameSentence(a.clause, b.clause) && placeOf(a).start < placeOf(b).end && placeOf(b).start < placeOf(a).end;
}

const sameSentence = (a: Clause, b: Clause) => a.sentence === b.sentence;

/** Where a span stands in its sentence. */
export function placeOf({ clause, from, to }: Span): { start: number; end: number } {
  return { start: clause.tokens[from]?.start ?? 0, end: clause.tokens[to - 1]?.end ?? 0 };
}

/** Whether most words of the shorter of two texts are in the other. */
export function sameWords(a: string, b: string): boolean {
  const [first, second] = [contentRoots(a), contentRoots(b)];
  const both = [...first].filter((root) => second.has(root)).length;
  return both > 0 && both >= Math.min(first.size, second.size) * SAME_SHARE;
}
