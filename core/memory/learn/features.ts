import type { WordClass } from "../../language/speech/speech-data.ts";
import { type Clause, isContent, type Sentence, type Span } from "./clauses.ts";
import type { Token } from "./lexicon.ts";

/** Names of what is true of a span; none of them is a word of the text. */
export type Features = ReadonlySet<string>;

/** What a message looks like as a whole. */
export interface MessageShape {
  sentences: number;
  asks: boolean;
  requests: boolean;
}

export function shapeOf(sentences: readonly Sentence[]): MessageShape {
  return {
    sentences: sentences.length,
    asks: sentences.some(({ isQuestion }) => isQuestion),
    requests: sentences.some(({ tokens }) => tokens.some(({ kinds }) => kinds.has("request"))),
  };
}

const classesOf = (tokens: readonly Token[]) => new Set(tokens.flatMap(({ kinds }) => [...kinds]));
const LEADS: readonly WordClass[] = [
  "me",
  "mine",
  "others",
  "you",
  "relative",
  "friend",
  "negation",
  "unreal",
  "condition",
  "doubt",
  "plan",
  "lasting",
  "begin",
  "stop",
  "recent",
  "request",
  "like",
  "own",
  "get",
  "mind",
  "future",
  "opener",
  "past",
  "be",
  "question",
  "habit",
];

/**
 * Describes a span by the classes of the words before, in and after it, by its form and place, and by pairs of those; all
 * of it holds for any language whose words have classes.
 */
export function featuresOf(span: Span, shape: MessageShape): Features {
  const { clause, from, to, cut } = span;
  const { tokens, sentence } = clause;
  const [before, value, after] = [tokens.slice(0, from), tokens.slice(from, to), tokens.slice(to)];
  const lead = classesOf(before);
  const own = classesOf(value);
  const features = new Set<string>([`cut:${cut}`]);
  for (const kind of lead) features.add(`before:${kind}`);
  for (const kind of own) features.add(`in:${kind}`);
  for (const kind of classesOf(after)) features.add(`after:${kind}`);
  for (const kind of value[0]?.kinds ?? []) features.add(`first:${kind}`);
  for (const kind of value.at(-1)?.kinds ?? []) features.add(`last:${kind}`);
  for (const kind of tokens[to]?.kinds ?? []) features.add(`next:${kind}`);
  if ((value[0]?.kinds.size ?? 0) === 0) features.add("first:none");
  addForm(features, span);
  addPlace(features, clause, shape);
  for (const a of LEADS) {
    if (lead.has(a)) for (const b of own) features.add(`before:${a}+in:${b}`);
    if (own.has(a)) for (const b of own) if (a !== b) features.add(`in:${a}+in:${b}`);
  }
  for (const kind of classesOf(sentence.tokens)) features.add(`sentence:${kind}`);
  if (cut === "thing") addThing(features);
  return features;
}

/** What speaks for a whole statement may speak against a mere thing. */
function addThing(features: Set<string>): void {
  for (const name of Array.from(features)) {
    if (/^(?:in|before|length)/.test(name) && !name.includes("+")) features.add(`thing+${name}`);
  }
}

const bucket = (count: number) =>
  count <= 2
    ? String(count)
    : count <= 4
      ? "3-4"
      : count <= 6
        ? "5-6"
        : count <= 9
          ? "7-9"
          : count <= 13
            ? "10-13"
            : "14+";

function addForm(features: Set<string>, { clause, from, to, text }: Span): void {
  const { tokens } = clause;
  const value = tokens.slice(from, to);
  features.add(`length:${bucket(value.filter(isContent).length)}`);
  features.add(`left over:${bucket(tokens.slice(to).filter(isContent).length)}`);
  features.add(`before length:${bucket(from)}`);
  if (/\p{N}/u.test(text)) features.add("digits");
  if (/[$€£¥]|%/.test(text)) features.add("currency");
  if (/["“”«»]/.test(text)) features.add("quotes");
  const capitals = value.filter(
    ({ text: word, start }) => start > 0 && /^\p{Lu}/u.test(word) && word.length > 1,
  ).length;
  features.add(`capitals:${Math.min(capitals, 3)}`);
  if (value.some(({ text: word }) => /-/.test(word))) features.add("hyphen");
  if (text.includes(",")) features.add("comma inside");
}

function addPlace(features: Set<string>, { sentence, tokens, index }: Clause, shape: MessageShape): void {
  const { index: place, count } = sentence;
  features.add(
    `sentence place:${count === 1 ? "only" : place === 0 ? "first" : place === count - 1 ? "last" : "middle"}`,
  );
  features.add(`clause place:${Math.min(index, 3)}`);
  if (sentence.isQuestion) features.add("in question");
  if (/!\s*$/.test(sentence.text)) features.add("exclaims");
  features.add(
    `message:${shape.sentences <= 1 ? "1" : shape.sentences <= 3 ? "2-3" : shape.sentences <= 6 ? "4-6" : "7+"}`,
  );
  if (shape.asks) features.add("message asks");
  if (shape.requests) features.add("message requests");
  const [first, second] = tokens;
  for (const kind of first?.kinds ?? []) features.add(`opens:${kind}`);
  for (const kind of second?.kinds ?? []) features.add(`second:${kind}`);
}
